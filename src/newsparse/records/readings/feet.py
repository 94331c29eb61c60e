"""The foot of a record: what stands behind its text. Some sites print the time only there."""

from __future__ import annotations

from newsparse.records.readings.extent import of_one_form
from newsparse.records.readings.lines import first_line, read_lines, take
from newsparse.records.templates.template import Record, Template
from newsparse.records.views.view import View

_MAX_TEXT = 400
"""Lines above the first foot, or below the last head, in which the other end of the record is looked for."""
_OUTSIDE = "CZSIMVHQW"
"""Kinds of lines that end the way up from the first foot: the site's own words are above the list."""
_COUNTER = "J"
"""What else does, above a text; right above a foot it counts the answers to this one."""


def trim(template: Template, view: View, record: Record) -> None:
    """Take the foot off a record's text, as far as its lines are there, from the last one upwards.

    Args:
        template: The layout of a record.
        view: The page.
        record: A record with its borders; its fields gain those of the foot.
    """
    number = view.above(record.end, template.site)
    for pattern in reversed(template.foot):
        fields = pattern.match(view.page, number) if number is not None and number >= record.head_end else None
        if number is None or fields is None:
            if pattern.optional:
                continue
            record.complete = False
            return
        take(record, view.page, number, pattern, fields)
        record.text_end = number
        number = view.above(number, template.site)


def close(template: Template, view: View, record: Record) -> None:
    """End the last record at its foot: what follows is not of the list.

    Args:
        template: The layout of a record.
        view: The page.
        record: The last record.
    """
    feet = list(enumerate(template.foot))
    needed = next((place for place, line in feet if not line.optional), None)
    # A line that may be missing ends the list where words tell it; a bare number may be the writer's.
    anchor = next((place for place, line in feet if line.words or line.classes), None) if needed is None else needed
    if anchor is None:
        return
    fits = view.fitting.fits(template.foot[anchor])
    for number in range(record.head_end, min(record.end, record.head_end + _MAX_TEXT)):
        if view.page.kinds[number] == "." or not fits[number]:
            continue
        first = first_line(template.foot, anchor, view, number, template)
        foot = read_lines(template.foot, view, first, template) if first is not None else None
        if foot is not None and foot.complete:
            _join(record, foot)
            return
    record.complete = record.complete and needed is None


def records_by_feet(template: Template, view: View) -> list[Record]:
    """Find records by their feet: each goes from behind the foot above it, where its head is, to its own foot.

    Args:
        template: A layout with the time in its foot.
        view: The page.

    Returns:
        The records in page order.
    """
    records: list[Record] = []
    for foot in of_one_form(_feet(template, view), view):
        above = records[-1].end if records else None
        record = _below(template, view, above, foot.first) if above is not None else _first(template, view, foot.first)
        if record is not None:
            _join(record, foot)
            records.append(record)
    return records


def _feet(template: Template, view: View) -> list[Record]:
    """The places where a foot is whole, none overlapping another."""
    feet: list[Record] = []
    place = template.anchor
    for number in view.fitting.lines(template.foot[place]):
        first = first_line(template.foot, place, view, number, template)
        foot = read_lines(template.foot, view, first, template) if first is not None else None
        if foot is not None and foot.complete and (not feet or foot.first >= feet[-1].head_end):
            feet.append(foot)
    return feet


def _join(record: Record, foot: Record) -> None:
    """Give a record its foot."""
    record.text_end, record.end = foot.first, foot.head_end
    record.read |= foot.read
    record.fields = foot.fields | record.fields
    record.stamps = foot.stamps | record.stamps


def _below(template: Template, view: View, start: int, end: int) -> Record | None:
    """The record between a foot and the next one."""
    first = view.below(view.behind_remarks(start, end) - 1, template.site)
    if first is None or first >= end:
        return None
    record = read_lines(template.head, view, first, template)
    return record if record.head_end <= end else None


def _first(template: Template, view: View, end: int) -> Record | None:
    """The first record: it goes from the site's own words above the list, or from the nearest head, to its foot."""
    page, lowest, passed = view.page, end, view.passed(template.site)
    heads = view.fitting.fits(template.head[0]) if template.head and not template.closed else None
    for number in range(end - 1, max(-1, end - _MAX_TEXT), -1):
        if page.kinds[number] in _OUTSIDE or (page.kinds[number] == _COUNTER and lowest < end):
            return _from(template, view, lowest, end)
        if passed[number] or page.kinds[number] == ".":
            continue
        if heads is not None and heads[number]:
            record = read_lines(template.head, view, number, template)
            if record.complete and view.below(record.head_end - 1, template.site) != end:
                return record
        lowest = number
    return None if template.head else _from(template, view, lowest, end)


def _from(template: Template, view: View, first: int, end: int) -> Record | None:
    """The record that starts at a line, where there is anything above its foot."""
    if first == end:
        return None
    record = read_lines(template.head, view, first, template)
    return record if record.head_end <= end else None
