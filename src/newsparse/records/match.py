"""Apply a template to a page: find its heads, and give each record the lines up to the next."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsparse.cues import CuedPage
from newsparse.models import Span
from newsparse.records.pattern import LinePattern
from newsparse.records.siblings import with_siblings
from newsparse.records.template import Record, Template

_MAX_CUT_TIME = 25
"""Characters of the longest date without its last ones."""
BLANKS_IN_HEAD = 1
"""Blank lines that may stand between two lines of a head."""


def apply(template: Template, page: CuedPage) -> list[Record]:
    """Read a page with a template.

    Args:
        template: The layout of a record.
        page: The page.

    Returns:
        The records in page order, without overlap, each with its borders.
    """
    records = list(_heads(template, page))
    if not records:
        return []
    end = list_end(page, records)
    records = with_siblings(page, records, end, lambda number: read_head(template, page, number))
    for record, following in pairwise(records):
        record.end = following.first
    records[-1].end = end
    return records


def _heads(template: Template, page: CuedPage) -> Iterator[Record]:
    anchor = template.head[template.anchor]
    free = 0
    for number in sorted(page.stamps) if anchor.stamps else range(len(page.lines)):
        if number < free or page.kinds[number] == "." or anchor.match(page, number) is None:
            continue
        first = _first_line(template, page, number)
        record = read_head(template, page, first) if first is not None and first >= free else None
        if record is not None and record.complete:
            free = record.head_end
            yield record


def _first_line(template: Template, page: CuedPage, anchor: int) -> int | None:
    """Match the head lines above the anchor upwards; None where one is missing."""
    first = anchor
    for pattern in reversed(template.head[: template.anchor]):
        above = page.above(first, BLANKS_IN_HEAD)
        if above is not None and pattern.match(page, above) is not None:
            first = above
        elif not pattern.optional:
            return None
    return first


def read_head(template: Template, page: CuedPage, first: int) -> Record:
    """Read head lines from ``first`` on, as many as there are.

    Args:
        template: The layout of a record.
        page: The page.
        first: The line that the head starts with.

    Returns:
        A record without an end; ``complete`` is False where a head line is missing.
    """
    record = Record(first=first, head_end=first, indent=page.lines[first].indent)
    number: int | None = first
    for pattern in template.head:
        fields = pattern.match(page, number) if number is not None else None
        if number is not None and fields is not None and _agree(page, record, fields):
            _take(record, page, number, pattern, fields)
            number = page.below(number, BLANKS_IN_HEAD)
        elif not pattern.optional:
            record.complete = False
            if number is not None and _is_cut(page, number, pattern, record):
                record.head_end = number + 1
            break
    return record


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


def _agree(page: CuedPage, record: Record, fields: dict[str, Span]) -> bool:
    """A field that a template prints twice must read the same both times; only markers may differ.

    One may go on where the other stops: "anna In the garden" over "anna" is a nick with a presence word that no lexicon
    knows.
    """
    text = page.source.text
    for name in fields.keys() & record.fields.keys() - {"marker"}:
        shorter, longer = sorted((text[slice(*record.fields[name])], text[slice(*fields[name])]), key=len)
        if longer != shorter and not longer.startswith(f"{shorter} "):
            return False
    return True


def _take(record: Record, page: CuedPage, number: int, pattern: LinePattern, fields: dict[str, Span]) -> None:
    record.head[number] = pattern.notation
    record.head_end = number + 1
    for name, span in fields.items():
        known = record.fields.get(name)
        if known is None or (name != "marker" and span.end - span.start < known.end - known.start):
            record.fields[name] = span
    for stamp in page.stamps.get(number, ()):
        for name in ("timestamp", "edited"):
            if fields.get(name) == (stamp.start, stamp.end):
                record.stamps[name] = stamp


def list_end(page: CuedPage, records: list[Record]) -> int:
    """Find where the list ends behind its last record.

    In an indented list a comment's text stands deeper than the markers, so the first line that does not is outside.
    Elsewhere the site's own lines end the list: a counter, a menu entry, a notice.

    Args:
        page: The page.
        records: The records whose heads are whole, in page order.

    Returns:
        The number of the first line outside.
    """
    outermost = min(record.indent for record in records)
    marked = all(page.lines[record.first].marker for record in records)
    for number in range(records[-1].head_end, len(page.lines)):
        line, kind = page.lines[number], page.kinds[number]
        if kind == ".":
            continue
        if marked and outermost > 0:
            if line.indent < outermost or (line.indent == outermost and line.ordinal is None):
                return number
        elif kind in "CIMSV":
            return number
    return len(page.lines)
