"""JSON Lines: one line is one page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from newsparse.corpus.document import Document, Failure, Record
from newsparse.corpus.encoding import to_text
from newsparse.corpus.reading import Reading, document
from newsparse.corpus.streams import DamagedError, Stream

_PIECE = 1 << 16
_DOUBT = "from byte {} of the file on, records up to here may be wrong or missing"
"""A checksum comes last: what it proves wrong has been given out by then."""


def read(stream: Stream, name: str, reading: Reading) -> Iterator[Record]:
    """The pages of a JSON Lines file. Blank lines are no records.

    Args:
        stream: The file.
        name: What it is called.
        reading: How input is read.

    Yields:
        One record a line, and one for each damaged stretch.
    """
    for number, line in enumerate(_lines(stream), start=1):
        place = f"{name}:{number}"
        if isinstance(line, DamagedError):
            yield Failure(place, "damaged_data", f"{line}; {_DOUBT.format(stream.member)}")
        elif line.strip():
            yield _record(line, place, reading)


def _lines(stream: Stream) -> Iterator[bytes | DamagedError]:
    """Lines; for each damaged stretch the damage, in place of the line that it tore."""
    torn = b""
    while True:
        try:
            piece = stream.read(_PIECE)
        except DamagedError as damage:
            torn = b""
            yield damage
            if not stream.recover():
                return
            continue
        if not piece:
            break
        *lines, rest = piece.split(b"\n")
        if lines:
            yield torn + lines[0]
            yield from lines[1:]
            torn = rest
        else:
            torn += rest
    if torn:
        yield torn


def _record(line: bytes, place: str, reading: Reading) -> Record:
    text, doubts = to_text(line)
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Failure(place, "broken_json", f"the line is not JSON: {' '.join(str(error).split())}")
    if not isinstance(value, dict):
        return Failure(place, "broken_json", "the line is not a JSON object")
    record = document(value, reading, place)
    return replace(record, doubts=(*record.doubts, *doubts)) if isinstance(record, Document) else record
