"""Apply a template to a page: find its records, and give each one its borders."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsparse.models import Span
from newsparse.records.names.peeling import peel
from newsparse.records.readings import ending, feet
from newsparse.records.readings.extent import of_one_form, one_list
from newsparse.records.readings.lines import first_line, read_lines
from newsparse.records.readings.settle import settle
from newsparse.records.readings.siblings import tell_deleted, with_siblings
from newsparse.records.templates.template import Record, Template
from newsparse.records.views.view import View
from newsparse.records.votes.read import read_votes
from newsparse.records.writers.authors import find_authors
from newsparse.records.writers.over import name_over

_ENDS = frozenset("CIMSVWQH")
"""Kinds of the site's own lines that end a list."""


def apply(template: Template, view: View) -> list[Record]:
    """Read a page with a template: :func:`find` its records, and :func:`read` them.

    Args:
        template: The layout of a record.
        view: The page.

    Returns:
        The records in page order, without overlap, each with its borders.
    """
    return read(template, find(template, view), view)


def find(template: Template, view: View) -> list[Record]:
    """Find the records of a template: their heads or feet, and where each of them ends.

    Args:
        template: The layout of a record.
        view: The page.

    Returns:
        The records in page order, without overlap.
    """
    if not all(map(view.fitting.holds, template.needs)):
        return []
    records = feet.records_by_feet(template, view) if template.footed else _by_heads(template, view)
    return one_list(of_one_form(records, view), view, template.footed) if records else []


def read(template: Template, records: list[Record], view: View) -> list[Record]:
    """Read records: settle where their texts start and end, and fill in the fields that no line of the template holds.

    Args:
        template: The layout of a record.
        records: What :func:`find` has found; they are changed.
        view: The page.

    Returns:
        The same records.
    """
    for record in records:
        _trim(record, template, view)
        _name(record, view)
    if records:
        settle(template, records, view)
        if template.footed:
            name_over(records, view, titled=False)
        else:
            ending.end(records, view)
        find_authors(records, view)
        for record in records:
            tell_deleted(view.page, record)
        read_votes(view, template, records)
    return records


def _by_heads(template: Template, view: View) -> list[Record]:
    page = view.page
    records = list(_heads(template, view))
    if not records:
        return []
    end = _list_end(view, records)
    records = with_siblings(page, records, end, lambda number: read_lines(template.head, view, number, template))
    for record, following in pairwise(records):
        record.end = record.text_end = following.first
    records[-1].end = records[-1].text_end = end
    if template.foot:
        for record in records[:-1]:
            feet.trim(template, view, record)
        feet.close(template, view, records[-1])
    return records


def _heads(template: Template, view: View) -> Iterator[Record]:
    place = template.anchor
    free = 0
    for number in view.fitting.lines(template.head[place]):
        if number < free:
            continue
        first = first_line(template.head, place, view, number, template)
        record = read_lines(template.head, view, first, template) if first is not None and first >= free else None
        if record is not None and record.complete:
            free = max(record.head_end, number + 1)
            yield record


def _list_end(view: View, records: list[Record]) -> int:
    """Find where the list ends behind its last record.

    In an indented list a comment's text stands deeper than the markers, so the first line that does not is outside,
    if none of the records above has one. Elsewhere the site's own lines end the list: a counter, a menu, a notice.
    """
    page = view.page
    outermost = min(record.indent for record in records)
    inside = view.visible(records[0].first, records[-1].first)
    marked = all(page.lines[record.first].marker for record in records) and all(
        page.lines[number].indent >= outermost for number in inside
    )
    for number in range(max(records[-1].head_end, records[-1].first + 1), len(page.lines)):
        line, kind = page.lines[number], page.kinds[number]
        if kind == ".":
            continue
        if marked and outermost > 0:
            if line.indent < outermost or (line.indent == outermost and line.ordinal is None):
                return number
        elif kind in _ENDS:
            return number
    return len(page.lines)


def _name(record: Record, view: View) -> None:
    """Leave of the author what is the name."""
    if "author" in record.fields:
        start, end = record.fields["author"]
        first, last = peel(view.page.source.text[start:end])
        if first < last:
            record.fields["author"] = Span(start + first, start + last)


def _trim(record: Record, template: Template, view: View) -> None:
    """Take the site's lines off both ends of a record's text. Of a text that is one sign, such as "+", it is kept."""
    start, end = record.head_end, record.text_end
    visible = view.visible(start, end)
    if len(visible) == 1 and view.page.kinds[visible[0]] in "Bo":
        return
    while record.head_end < record.text_end:
        if view.page.kinds[record.head_end] != ".":
            if not view.passes(record.head_end, template.site):
                break
            record.around.append(record.head_end)
        record.head_end += 1
    while record.head_end < record.text_end:
        if view.page.kinds[record.text_end - 1] != ".":
            if not view.passes(record.text_end - 1, template.site):
                break
            record.around.append(record.text_end - 1)
        record.text_end -= 1
