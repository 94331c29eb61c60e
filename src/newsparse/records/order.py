"""In which order a record prints its lines, and whether the ends of the list agree.

A time above each text, and a time below the text before, look the same everywhere but there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from newsparse.cues import CuedPage
from newsparse.records.direction import lean
from newsparse.records.ending import SITE
from newsparse.records.template import Record, Template
from newsparse.records.view import View

_FOOTED, _PARTED, _SAID_LATE, _LOOSE, _NAMED_LATE = 0.7, 0.5, 0.8, 0.85, 0.85
"""Factors for a time below the text, for a record that starts in the middle of one, for one that seems to, for a time
with anything behind it, and for a name below the time."""
_USUAL = 0.6
"""Share of the other records from which on a field is missed in the first or the last one."""
_GIANT, _LONG = 5, 1200
"""How many times the usual length the text at an end may have, and up to how many characters that is no matter."""
_LEAST = 0.35
"""What is left of a reading where nothing at the end of the list agrees."""
_ROW, _UNREAD = 4, 3
"""Visible lines above the first record in which a foot can be one without a text, and how many signs that outweighs."""
_LEANING = 0.6
"""How much the likeness of the ends of the list to its middle counts."""
_BEHIND_LIST = 2
"""Visible lines behind a list in which running text would be the text of one more record."""


def order(template: Template) -> float:
    """How usual the order of the lines is.

    Four lists in five print the time above the text; author and time mostly stand together, and never the author below
    the text under a time above it. An item of a list starts at its marker, and nearly always a record at "X says:".

    Args:
        template: The layout of a record.

    Returns:
        A factor, 1 for the most usual order.
    """
    first_marked = bool(template.head) and template.head[0].marked is not False
    later = (*template.head[1:], *template.foot)
    split = not first_marked and any(line.marked for line in later)
    below = not template.footed and any("{author}" in line.notation for line in template.foot)
    if template.footed:
        return _FOOTED * (_PARTED if split else 1.0)
    if any(line.notation.endswith("[ {text}]") for line in template.head):
        return _LOOSE
    said = any("{says}" in line.notation for line in template.head[1:])
    named = any("{author}" in line.notation for line in template.head[1:])
    timed = bool(template.head) and template.head[0].notation.endswith("{timestamp}")
    return _PARTED if below or split else _SAID_LATE if said else _NAMED_LATE if named and timed else 1.0


def ends(template: Template, records: Sequence[Record], view: View) -> float:
    """Whether the record at the end that has no neighbour to border on is like the others.

    Where the time stands above the texts, that is the last one: if times really stood below, its text would be the
    page's footer. Where it stands below, it is the first one: its text would be the end of the article.

    Args:
        template: The layout of a record.
        records: The records that it finds.
        view: The page.

    Returns:
        A factor, 1 where all signs agree; more where the list's middle says so too.
    """
    if len(records) < 2:
        return 1.0
    page = view.page
    signs = list(_signs(records[0] if template.footed else records[-1], records, page))
    if template.footed:
        signs += [not _goes_on(records[-1], page)] + [False] * _UNREAD * _has_unread_foot(template, records[0], view)
    leaning = lean(view, _anchors(records, view))
    leaning = -leaning if template.footed else leaning
    return (_LEAST + (1 - _LEAST) * sum(signs) / len(signs)) * (1 + _LEANING * leaning)


def _anchors(records: Sequence[Record], view: View) -> tuple[int, ...]:
    """The line with the time, or the first one of the head, of each record."""
    lines = view.page.lines
    return tuple(
        next((number for number in record.read if stamp is not None and lines[number].end >= stamp.end), record.first)
        for record in records
        for stamp in [record.stamps.get("timestamp")]
    )


def _signs(record: Record, records: Sequence[Record], page: CuedPage) -> Iterator[bool]:
    """What a record at an end has like the others: its fields, and a text of no unheard-of length opening as theirs do."""
    others = [other for other in records if other is not record]
    cut = record.end >= len(page.lines)
    counts = Counter(name for other in others for name in other.fields)
    for name, count in counts.items():
        if count >= _USUAL * len(others):
            yield name in record.fields or cut
    opening = _opening(record, page)
    usual = {_opening(other, page) for other in others}
    yield opening not in SITE or opening in usual
    yield bool(opening) or cut
    lengths = sorted(_length(other, page) for other in others)
    yield _length(record, page) <= max(_LONG, _GIANT * lengths[len(lengths) // 2])


def _opening(record: Record, page: CuedPage) -> str:
    """The kind of the first line of a record's text, "" where it has none."""
    return page.kinds[record.head_end : record.text_end].lstrip(".")[:1]


def _length(record: Record, page: CuedPage) -> int:
    if record.head_end >= record.text_end:
        return 0
    return page.lines[record.text_end - 1].end - page.lines[record.head_end].start


def _has_unread_foot(template: Template, first: Record, view: View) -> bool:
    """Whether a foot without a text stands above the first record: then it is a head."""
    above = view.last_visible(first.first)
    for _ in range(_ROW):
        if above is None or view.page.kinds[above] == "p":
            return False
        if template.foot[template.anchor].fits(view.page, above):
            return True
        above = view.last_visible(above)
    return False


def _goes_on(record: Record, page: CuedPage) -> bool:
    """Whether running text follows the last foot: then it is the text of one more record, and the foot its head."""
    below, number = 0, record.end
    while number < len(page.lines) and below < _BEHIND_LIST:
        if page.kinds[number] == "p":
            return True
        below += page.kinds[number] != "."
        number += 1
    return False
