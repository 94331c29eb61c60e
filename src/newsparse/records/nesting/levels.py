"""How deep each comment stands: printed levels, numbers such as ``#1.1``, the indents of the heads, or else links."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from newsparse.cues import CuedPage
from newsparse.records.nesting.answered import are_many
from newsparse.records.nesting.heads import NUMBER, in_heads, numbers
from newsparse.records.nesting.links import linked
from newsparse.records.nesting.replies import counted
from newsparse.records.templates.template import Record

_FIRST_ALONE = 5
"""Records at one place that are hardly all answers to the first."""
_MOSTLY = 0.6
"""Share of the records that must print a number before the numbers are levels."""
_ALONE = re.compile(rf"{NUMBER}[.:)]?\Z")
"""The number of a post alone in its line."""


def levels(records: Sequence[Record], page: CuedPage) -> list[int]:
    """How deep each record stands, by what the page prints.

    Args:
        records: The records in page order; whom they answer has been read.
        page: The page.

    Returns:
        A number for each: a record answers the nearest one above it that has a smaller one.
    """
    printed = _dotted(records, page) or _numbered(records, page) or _worded(records, page)
    if printed is not None:
        return printed
    indents = _indents(records, page.source.text)
    told = (counted(records, page) or linked(records, page)) if len(set(indents)) == 1 else None
    return told or indents


def above(levels: Sequence[int]) -> list[int | None]:
    """The nearest record above each that stands further left.

    Args:
        levels: How deep each stands.
    """
    found: list[int | None] = []
    open_records: list[int] = []
    for place, level in enumerate(levels):
        while open_records and levels[open_records[-1]] >= level:
            open_records.pop()
        found.append(open_records[-1] if open_records else None)
        open_records.append(place)
    return found


def _indents(records: Sequence[Record], text: str) -> list[int]:
    """The levels that the indents give.

    Where most answers name whom they answer, and the indents say otherwise, the indents say nothing: a record without a
    name answers none. Nor do they where the first record stands further left than all others, most of them alike. A
    list begins at its outermost place: one record further left than the first and others beside that is chance.
    """
    indents = [record.indent for record in records]
    outermost = min(indents[1:], default=0)
    if indents[0] < outermost and indents.count(outermost) > max(_FIRST_ALONE, _MOSTLY * len(records)):
        indents[0] = outermost
    if sum(indent < indents[0] for indent in indents) == 1 < indents.count(indents[0]):
        indents = [max(indent, indents[0]) for indent in indents]
    told = [place for place, record in enumerate(records) if "reply_to" in record.fields]
    if not are_many(len(told), len(records)):
        return indents
    parents = above(indents)
    agree = 0
    for place in told:
        answered, parent = text[slice(*records[place].fields["reply_to"])], parents[place]
        author = records[parent].fields.get("author") if parent is not None else None
        agree += author is not None and text[slice(*author)] == answered
    drifts = indents.count(min(indents)) == 1  # a list that never comes back to where it began
    return [0] * len(records) if drifts or 2 * agree <= len(told) else indents


def _dotted(records: Sequence[Record], page: CuedPage) -> list[int] | None:
    """How many dots the numbers of the posts have, where some have any."""
    found = numbers(records, page)
    dots = [number.count(".") for number in found]
    return dots if any(dots) and sum(map(bool, found)) >= _MOSTLY * len(records) else None


def _numbered(records: Sequence[Record], page: CuedPage) -> list[int] | None:
    """The same with numbers alone in the line over each record, which may look like the end of the text above.

    Each comes behind the last one, as no dates and no versions do.
    """
    over = [page.above(record.first, 1) for record in records]
    lines = [record.first if number is None else number for record, number in zip(records, over, strict=True)]
    found = [_ALONE.match(page.lines[number].rest) for number in lines]
    read = [tuple(map(int, match["number"].split("."))) for match in found if match]
    if len(read) < len(records) or max(map(len, read)) == 1 or any(above >= below for above, below in pairwise(read)):
        return None
    for record, number in zip(records, lines[1:], strict=False):
        if record.head_end < number:
            record.text_end = min(record.text_end, number)
    return [len(number) - 1 for number in read]


@cache
def _level(words: frozenset[str]) -> re.Pattern[str]:
    """A number behind a word for levels."""
    known = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?i:{'|'.join(map(re.escape, known))})[ \xa0:]{{1,2}}(?P<level>\d{{1,3}})(?!\w)")


def _worded(records: Sequence[Record], page: CuedPage) -> list[int] | None:
    """The printed levels: ``level 2``."""
    found = in_heads(_level(page.words.every.levels), records, page)
    if sum(match is not None for match in found) < _MOSTLY * len(records):
        return None
    printed = [int(match["level"]) if match else 0 for match in found]
    steps_down = all(below <= above + 1 for above, below in pairwise(printed))  # not so the ranks of players
    return printed if steps_down and printed[0] == min(printed) else None
