"""From names on a command line to records: files, folders, patterns, standard input."""

from __future__ import annotations

import glob
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import IO

from newsparse.corpus import html, jsonl, parquet, text, warc
from newsparse.corpus.document import Failure, Record
from newsparse.corpus.reading import Reading
from newsparse.corpus.streams import Stream
from newsparse.extras import extra

STDIN = "-"
KINDS = ("text", "jsonl", "warc", "html", "parquet")
_SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".warc": "warc",
    ".wet": "warc",
    ".html": "html",
    ".htm": "html",
    ".parquet": "parquet",
}
_PACKED = (".gz", ".zst")
_NEEDS = {
    ".zst": ("zstd", "zstandard"),
    "warc": ("warc", "fastwarc"),
    "html": ("html", "resiliparse"),
    "parquet": ("parquet", "pyarrow"),
}
"""Extra and package that a kind of file, or a way of packing it, needs."""
_READERS = {"text": text.read, "jsonl": jsonl.read, "warc": warc.read, "html": html.read}


@dataclass(slots=True)
class Progress:
    """How far reading has come."""

    files: int = 0
    """Files that are done with."""
    taken: int = 0
    """Bytes of the files, as they lie on the disk, that were read."""


def find_inputs(names: Sequence[str], folders: Sequence[str] = (), kind: str | None = None) -> list[str]:
    """The files to read, in order.

    Args:
        names: Files, folders, patterns such as ``crawl/**/*.wet.gz``, or ``-`` for standard input.
        folders: Further folders.
        kind: What their files are; None takes those whose name tells.

    Returns:
        The files, each once; those of a folder sorted by name, its subfolders included. A name that is no file stays:
        it becomes a failure when it is read.
    """
    found: list[str] = []
    for name in (*names, *folders):
        if Path(name).is_dir():
            found += _within(Path(name), kind)
        elif name == STDIN or Path(name).exists():
            found.append(name)
        else:
            matches = sorted(glob.glob(name, recursive=True)) if glob.has_magic(name) else []
            found += [match for match in matches if Path(match).is_file()] or [name]
    return list(dict.fromkeys(found))


def _within(folder: Path, kind: str | None) -> list[str]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return sorted(str(path) for path in paths if kind or kind_of(path.name))


def kind_of(name: str) -> str | None:
    """What a file is by its name; None where that does not tell."""
    path = Path(name.lower())
    if path.suffix not in _PACKED:
        return _SUFFIXES.get(path.suffix)
    inner = Path(path.stem).suffix
    return "jsonl" if inner == ".json" else _SUFFIXES.get(inner)  # C4 calls its packed JSON Lines .json.gz


def check_inputs(inputs: Sequence[str], kind: str | None = None) -> None:
    """See that what some files need is installed, as far as their names tell.

    Args:
        inputs: The files.
        kind: What all of them are.

    Raises:
        MissingExtraError: A package is missing.
    """
    kinds = {kind or kind_of(name) for name in inputs}
    for needed in _NEEDS.keys() & (kinds | {Path(name.lower()).suffix for name in inputs}):
        name, package = _NEEDS[needed]
        with extra(name, f"reading {needed}"):
            import_module(package)


def read_inputs(
    inputs: Sequence[str], reading: Reading, start: tuple[int, int] = (0, 0), progress: Progress | None = None
) -> Iterator[Record]:
    """The records of some files, one after another.

    Args:
        inputs: As :func:`find_inputs` gives them.
        reading: How they are read.
        start: File and number of the first record that is wanted.
        progress: Where to note how far reading has come.

    Yields:
        Records, each with its source and its number there.
    """
    progress = progress or Progress()
    for place, name in enumerate(inputs[start[0] :], start=start[0]):
        begun = progress.taken
        records = read_file(name, reading, progress)
        yield from islice(records, start[1] if place == start[0] else 0, None)
        progress.files = place + 1
        progress.taken = begun + size(name)


def read_file(name: str, reading: Reading, progress: Progress | None = None) -> Iterator[Record]:
    """The records of one file; what cannot be opened or read is a failure among them."""
    number = -1
    try:
        for number, record in enumerate(_open(name, reading, progress or Progress())):
            yield replace(record, source=name, number=number)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        yield Failure(name, "unreadable", f"cannot be read: {reason}", source=name, number=number + 1)


def size(name: str) -> int:
    """A file's bytes on the disk; 0 where that is not known."""
    path = Path(name)
    return path.stat().st_size if name != STDIN and path.is_file() else 0


def _open(name: str, reading: Reading, progress: Progress) -> Iterator[Record]:
    kind = reading.kind or kind_of(name)
    if kind == "parquet":
        yield from parquet.read(Path(name), name, reading)
        return
    raw = sys.stdin.buffer if name == STDIN else open(name, "rb")  # noqa: SIM115
    with raw:
        yield from _read(raw, name, kind, reading, progress)


def _read(raw: IO[bytes], name: str, kind: str | None, reading: Reading, progress: Progress) -> Iterator[Record]:
    begun = progress.taken
    stream = Stream(raw)
    kind = kind or _told(stream.peek())
    stream.mark = warc.MARK if kind == "warc" else b""
    for record in _READERS[kind](stream, name, reading):
        progress.taken = begun + stream.taken
        yield record


def _told(data: bytes) -> str:
    """What a file is by its first bytes."""
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:64].lower()
    if start.startswith(b"warc/1."):
        return "warc"
    if start.startswith(b"{"):
        return "jsonl"
    return "html" if start.startswith((b"<!doctype html", b"<html")) else "text"
