"""What is done with a chunk of records, wherever that happens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from newsparse.corpus import Document, Record
from newsparse.decoding import with_problems
from newsparse.engine.tally import Note, note
from newsparse.export.jsonl import line
from newsparse.export.row import Error, Row
from newsparse.models import Page
from newsparse.parsing import Options, parse
from newsparse.text import writable

_RECORDS = 16
"""Records of a chunk: some tenths of a second of work, beside which the way between two processes is nothing, and short
enough that the workers come to their end together."""
_CHARACTERS = 1 << 17
"""Characters of a chunk, from which on it gets no further record."""


@dataclass(slots=True)
class Done:
    """The records of a chunk, worked up."""

    notes: list[Note]
    rows: Any
    """Lines of JSON, or an Arrow table of pages; both can be cut and counted alike."""

    def cut(self, start: int, end: int) -> Done:
        """The records from one to before another."""
        rows = self.rows[start:end] if isinstance(self.rows, list) else self.rows.slice(start, end - start)
        return Done(self.notes[start:end], rows)


def chunks(records: Iterable[Record], every: int | None = None) -> Iterator[list[Record]]:
    """Cut records into chunks.

    Args:
        records: The records.
        every: A chunk also ends after so many records, those of all chunks counted.

    Yields:
        Chunks. Where they end depends on the records alone, never on how fast they are worked up.
    """
    chunk: list[Record] = []
    size = 0
    for count, record in enumerate(records, start=1):
        chunk.append(record)
        size += len(record.text) if isinstance(record, Document) else 0
        if len(chunk) == _RECORDS or size >= _CHARACTERS or (every and count % every == 0):
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def to_rows(records: Sequence[Record], options: Options, columns: bool) -> Done:
    """Parse the records of a chunk.

    Args:
        records: The records.
        options: As for :func:`newsparse.parse`; what a record says of itself comes first.
        columns: Give an Arrow table rather than lines of JSON.

    Returns:
        The rows, one a record.
    """
    rows = [to_row(record, options) for record in records]
    notes = [note(row) for row in rows]
    if not columns:
        return Done(notes, [line(row) for row in rows])
    from newsparse.export.columns import pages_table

    return Done(notes, pages_table(rows))


def to_row(record: Record, options: Options) -> Row:
    """One record, parsed; whatever goes wrong is a row too."""
    about = (writable(record.id), writable(record.source), record.number, record.url and writable(record.url))
    if not isinstance(record, Document):
        return Row(*about, error=Error(record.code, writable(record.message)))
    try:
        return Row(*about, page=to_page(record, options))
    except Exception as error:  # a fault of the parser, or too little memory, must not cost the other pages
        return Row(*about, error=Error("parser_error", f"{type(error).__name__}: {writable(str(error))}"))


def to_page(document: Document, options: Options) -> Page:
    """The page of a document; what the document says of itself comes before the options."""
    own: Options = {**options}
    if document.url is not None:
        own["url"] = document.url
    if document.reference is not None:
        own["reference"] = document.reference
    return with_problems(parse(document.text, **own), document.doubts)
