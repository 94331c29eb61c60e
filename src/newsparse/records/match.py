"""Apply a template to a page: find its records, and give each one its borders."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsparse.cues import CuedPage
from newsparse.records import feet
from newsparse.records.lines import first_line, read_lines
from newsparse.records.siblings import with_siblings
from newsparse.records.template import Record, Template


def apply(template: Template, page: CuedPage) -> list[Record]:
    """Read a page with a template.

    Args:
        template: The layout of a record.
        page: The page.

    Returns:
        The records in page order, without overlap, each with its borders.
    """
    if template.footed:
        return feet.records_by_feet(template, page)
    records = list(_heads(template, page))
    if not records:
        return []
    end = _list_end(page, records)
    records = with_siblings(page, records, end, lambda number: read_lines(template.head, page, number))
    for record, following in pairwise(records):
        record.end = record.text_end = following.first
    records[-1].end = records[-1].text_end = end
    if template.foot:
        for record in records[:-1]:
            feet.trim(template, page, record)
        feet.close(template, page, records[-1])
    return records


def _heads(template: Template, page: CuedPage) -> Iterator[Record]:
    anchor = template.head[template.anchor]
    free = 0
    for number in sorted(page.stamps) if anchor.stamps else range(len(page.lines)):
        if number < free or page.kinds[number] == "." or anchor.match(page, number) is None:
            continue
        first = first_line(template.head, template.anchor, page, number)
        record = read_lines(template.head, page, first) if first is not None and first >= free else None
        if record is not None and record.complete:
            free = record.head_end
            yield record


def _list_end(page: CuedPage, records: list[Record]) -> int:
    """Find where the list ends behind its last record.

    In an indented list a comment's text stands deeper than the markers, so the first line that does not is outside.
    Elsewhere the site's own lines end the list: a counter, a menu entry, a notice.
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
