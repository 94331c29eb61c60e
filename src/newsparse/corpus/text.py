"""Plain text: one file is one page."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.corpus.document import Document, Failure, Record
from newsparse.corpus.encoding import to_text
from newsparse.corpus.reading import Reading
from newsparse.corpus.streams import Stream
from newsparse.models import Problem

_SAMPLE = 8192
"""Characters in which a NUL tells a binary file."""


def read(stream: Stream, name: str, reading: Reading) -> Iterator[Record]:
    """The page of a text file.

    Args:
        stream: The file.
        name: What it is called.
        reading: How input is read.

    Yields:
        One document, or one failure.
    """
    data = stream.read()
    doubts: tuple[Problem, ...] = ()
    try:
        if reading.encoding:
            text = data.decode(reading.encoding).removeprefix("\ufeff")
        else:
            text, doubts = to_text(data)
    except UnicodeDecodeError as error:
        yield Failure(name, "wrong_encoding", f"not {reading.encoding}: byte {error.start} cannot be decoded")
        return
    if "\0" in text[:_SAMPLE]:
        yield Failure(name, "binary_file", "this is a binary file, not text")
    else:
        yield Document(text, name, doubts=doubts)
