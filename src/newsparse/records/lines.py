"""Read the lines of a head or a foot: as many as there are, each with its fields."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.cues import CuedPage
from newsparse.models import Span
from newsparse.records.pattern import LinePattern
from newsparse.records.template import Record

_MAX_CUT_TIME = 25
"""Characters of the longest date without its last ones."""
BLANKS_IN_HEAD = 1
"""Blank lines that may stand between two lines of a head or a foot."""


def first_line(lines: Sequence[LinePattern], anchor: int, page: CuedPage, number: int) -> int | None:
    """Match the lines above an anchor upwards.

    Args:
        lines: The lines of a head or a foot.
        anchor: Which of them is at ``number``.
        page: The page.
        number: A line that the anchor's pattern matches.

    Returns:
        The line that the first of them is at; None where one is missing.
    """
    first = number
    for pattern in reversed(lines[:anchor]):
        above = page.above(first, BLANKS_IN_HEAD)
        if above is not None and pattern.match(page, above) is not None:
            first = above
        elif not pattern.optional:
            return None
    return first


def read_lines(lines: Sequence[LinePattern], page: CuedPage, first: int) -> Record:
    """Read lines from ``first`` on, as many as there are.

    Args:
        lines: The lines of a head or a foot.
        page: The page.
        first: Where they start.

    Returns:
        A record without an end; ``complete`` is False where a line is missing.
    """
    record = Record(first=first, head_end=first, indent=page.lines[first].indent)
    number: int | None = first
    for pattern in lines:
        fields = pattern.match(page, number) if number is not None else None
        if number is not None and fields is not None and _agree(page, record, fields):
            take(record, page, number, pattern, fields)
            record.head_end = number + 1
            number = page.below(number, BLANKS_IN_HEAD)
        elif not pattern.optional:
            record.complete = False
            if number is not None and _is_cut(page, number, pattern, record):
                record.head_end = number + 1
            break
    return record


def take(record: Record, page: CuedPage, number: int, pattern: LinePattern, fields: dict[str, Span]) -> None:
    """Add what a line says to a record. Of a field printed twice the shorter reading is kept, of markers the first."""
    record.read[number] = pattern.notation
    for name, span in fields.items():
        known = record.fields.get(name)
        if known is None or (name != "marker" and span.end - span.start < known.end - known.start):
            record.fields[name] = span
    for stamp in page.stamps.get(number, ()):
        for name in ("timestamp", "edited"):
            if fields.get(name) == (stamp.start, stamp.end):
                record.stamps[name] = stamp


def _agree(page: CuedPage, record: Record, fields: dict[str, Span]) -> bool:
    """A field that a template prints twice must read the same both times; only markers may differ.

    One may go on where the other stops: "anna In the garden" over "anna" is a nick with a presence word that no lexicon
    knows.
    """
    text = page.source.text
    return all(
        same_or_longer(text[slice(*record.fields[name])], text[slice(*fields[name])])
        for name in fields.keys() & record.fields.keys() - {"marker"}
    )


def same_or_longer(one: str, other: str) -> bool:
    """Whether two readings of a field are the same, or one goes on with further words where the other stops.

    Example:
        >>> [same_or_longer("anna", other) for other in ("anna In the garden", "annabel", "otto")]
        [True, False, False]
    """
    shorter, longer = sorted((one, other), key=len)
    return longer == shorter or longer.startswith(f"{shorter} ")


def _is_cut(page: CuedPage, number: int, pattern: LinePattern, record: Record) -> bool:
    """Whether the input breaks off inside the line that the pattern expects.

    What is left of a time is a few digits and letters, behind the author where he is printed again; what is left of an
    item is its marker.
    """
    if number != len(page.lines) - 1:
        return False
    line = page.lines[number]
    if pattern.marked and not any(map(str.isalnum, line.rest)):
        return True
    author = page.source.text[slice(*record.fields["author"])] if "author" in record.fields else ""
    left = line.text.removeprefix(author).strip()
    return pattern.stamps > 0 and left[:1].isdigit() and len(left) <= _MAX_CUT_TIME
