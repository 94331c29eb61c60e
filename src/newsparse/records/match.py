"""Apply a template to a page: find its records, and give each one its borders."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from newsparse.models import Span
from newsparse.records import feet
from newsparse.records.lines import first_line, read_lines
from newsparse.records.names import peel
from newsparse.records.siblings import with_siblings
from newsparse.records.template import Record, Template
from newsparse.records.view import View
from newsparse.records.votes import read_votes

_ENDS = frozenset("CIMSVWQH")
"""Kinds of the site's own lines that end a list."""
BORDERS = frozenset("CHQZ")
"""Kinds of lines that never stand between two comments of one list."""
_MANY_BORDERS = 2
"""How many of them part lists; more stand in each record, and count something else."""
_RECURS = 0.5
"""Share of the texts behind which a line must stand to end the last one too."""


def apply(template: Template, view: View) -> list[Record]:
    """Read a page with a template.

    Args:
        template: The layout of a record.
        view: The page.

    Returns:
        The records in page order, without overlap, each with its borders.
    """
    records = feet.records_by_feet(template, view) if template.footed else _by_heads(template, view)
    records = _one_list(_of_one_form(records, view), view, template.footed) if records else []
    for record in records:
        _trim(record, template, view)
        _name(record, view)
    if records:
        read_votes(view, template, records)
    return records


def _of_one_form(records: list[Record], view: View) -> list[Record]:
    """Leave out records at both ends whose time is printed otherwise than most: the date of the article, of a link.

    A list prints all its times alike, with or without hours, in words or in digits; only "2 hours ago" mixes with both.
    """
    forms = [_form(record, view) for record in records]
    counts = Counter(form for form in forms if form)
    usual, count = counts.most_common(1)[0] if counts else ("", 0)
    if count <= counts.total() / 2:
        return records
    kept = [place for place, form in enumerate(forms) if form in ("", usual)]
    return records[kept[0] : kept[-1] + 1]


def _form(record: Record, view: View) -> str:
    """How a record's time is printed; "" for relative times, and where there is none."""
    stamp = record.stamps.get("timestamp")
    if stamp is None or stamp.relative:
        return ""
    worded = any(map(str.isalpha, view.page.source.text[stamp.start : stamp.end]))
    return f"{'words' if worded else 'digits'}{' and hours' if stamp.hour is not None else ''}"


def _one_list(records: list[Record], view: View, footed: bool) -> list[Record]:
    """Leave out what stands beyond a counter or a heading: the article above the comments may have a head like theirs.

    Counters under each record count something else: the writer's comments, or those to a teaser.
    """
    borders = {
        record.first: _border(record, following, view)
        for record, following in zip(records, [*records[1:], None], strict=True)
    }
    if sum(border is not None for border in borders.values()) > _MANY_BORDERS:
        return records
    if footed:
        return _below_borders(records, borders, view)
    lists: list[list[Record]] = [[]]
    for record in records:
        lists[-1].append(record)
        border = borders[record.first]
        if border is not None:
            record.text_end, record.end = min(record.text_end, border), min(record.end, border)
            lists.append([])
    return max(reversed(lists), key=len)


def _below_borders(records: list[Record], borders: dict[int, int | None], view: View) -> list[Record]:
    """The same for records that are found by their foot: their text starts below the last counter or heading."""
    last = max((place for place, record in enumerate(records) if borders[record.first] is not None), default=None)
    if last is None:
        return records
    record, border = records[last], borders[records[last].first]
    start = view.below(border) if border is not None else None
    if start is None or start >= record.text_end:
        return records[last + 1 :]
    record.first = record.head_end = start
    return records[last:]


def _border(record: Record, following: Record | None, view: View) -> int | None:
    """The first line between a head and the next one that is a counter or a heading."""
    end = following.first if following is not None else record.text_end
    start = max(record.head_end, record.first + 1)
    return next((number for number in range(start, end) if view.page.kinds[number] in BORDERS), None)


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
    _close_as_others(records, template, view)
    return records


def _heads(template: Template, view: View) -> Iterator[Record]:
    page, anchor = view.page, template.head[template.anchor]
    free = 0
    for number in sorted(page.stamps) if anchor.stamps else range(len(page.lines)):
        if number < free or page.kinds[number] == "." or anchor.match(page, number) is None:
            continue
        if number in view.values or number in view.repeated:
            continue
        first = first_line(template.head, template.anchor, view, number, template)
        record = read_lines(template.head, view, first, template) if first is not None and first >= free else None
        if record is not None and record.complete:
            free = max(record.head_end, number + 1)
            yield record


def _list_end(view: View, records: list[Record]) -> int:
    """Find where the list ends behind its last record.

    In an indented list a comment's text stands deeper than the markers, so the first line that does not is outside.
    Elsewhere the site's own lines end the list: a counter, a menu entry, a notice.
    """
    page = view.page
    outermost = min(record.indent for record in records)
    marked = all(page.lines[record.first].marker for record in records)
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


def _close_as_others(records: list[Record], template: Template, view: View) -> None:
    """End the last text where the site's line stands that ends the others: "Reply", or a row of buttons."""
    if len(records) < 2:
        return
    behind: Counter[str] = Counter()
    for record in records[:-1]:
        looks: set[str] = set()
        number = view.last_visible(record.text_end)
        while number is not None and number >= record.head_end and view.passes(number, template.site):
            looks.update(view.looks(number))
            number = view.last_visible(number)
        behind.update(looks)
    usual = {look for look, count in behind.items() if count >= max(_RECURS * (len(records) - 1), 1)}
    last = records[-1]
    for number in range(last.head_end, last.text_end):
        if not usual.isdisjoint(view.looks(number)):
            last.text_end = last.end = number + 1
            return


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
    visible = [number for number in range(start, end) if view.page.kinds[number] != "."]
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
