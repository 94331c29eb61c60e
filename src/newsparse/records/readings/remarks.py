"""Remarks: short comments below a post, each closed by a dash, its writer's name and the time.

Question sites print them below the question and below every answer, so that two lists stand in one another. A renderer
breaks "– Ada Brom May 3, 2019 at 9:05" anywhere or nowhere, hence they are read from the text, not line by line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsparse.cues import CuedPage
from newsparse.dates import Stamp
from newsparse.models import Span
from newsparse.records.names.can_be import is_name
from newsparse.records.names.peeling import peel
from newsparse.records.templates.pattern import compile_line
from newsparse.records.templates.template import Record, Template
from newsparse.text import Line, squeeze

LEAST = 2
"""Remarks that a page must have: a single one is the signature under a text."""
_REACH = 90
"""Characters before the time in which the dash stands, line breaks and indents with them."""
_DASH = re.compile(r"(?<!\S)\\?[-–—]{1,2}(?=\s)")
_BEHIND = " \xa0.,|"
"""Signs that may follow the time in its line."""
_MAX_LINES = 60
"""Lines of the longest remark: these sites limit it to some hundred characters."""
_BORDERS = frozenset(".TNABUGro")
"""Kinds of lines that no remark's text goes on above."""
_SCORED = 3
"""Lines above a remark, buttons among them, in which its score stands."""
_NOTATION = "{body} – {author} {timestamp}"
REMARKS = Template(head=(compile_line(_NOTATION),))
"""The layout of a list of nothing but remarks."""


def find_remarks(page: CuedPage) -> list[Record]:
    """Find the remarks of a page.

    Args:
        page: The page.

    Returns:
        One record for each, in page order; none where there are fewer than :data:`LEAST`. Whether they are comments
        tells the list that they stand in.
    """
    found: list[Record] = []
    for number in sorted(page.stamps):
        floor = found[-1].end if found else 0
        remark = _remark(page, number, floor) if page.kinds[number] != "U" else None
        if remark is not None:
            found.append(remark)
    return found if len(found) >= LEAST else []


def insert(remarks: Sequence[Record], records: Sequence[Record]) -> list[Record]:
    """Put remarks into the list of posts that they stand below, as answers to them.

    Args:
        remarks: The remarks, in page order.
        records: The posts, in page order: all of them answer the question, not each other.

    Returns:
        The whole list, in page order. A remark above all posts, on the question, answers none of them; what stands
        inside a post's text is part of it.
    """
    posts = iter(records)
    whole: list[Record] = []
    parent: int | None = None
    following = next(posts, None)
    for remark in apart(remarks, records):
        while following is not None and following.end <= remark.first:
            parent = len(whole)
            whole.append(_behind(whole, following))
            following = next(posts, None)
        remark.parent, remark.depth = parent, int(parent is not None)
        whole.append(remark)
    if following is not None:
        whole.append(_behind(whole, following))
    return [*whole, *posts]


def apart(remarks: Sequence[Record], records: Sequence[Record]) -> list[Record]:
    """The remarks that stand between posts, not between the lines of one.

    Args:
        remarks: The remarks, in page order.
        records: The posts, in page order.
    """
    posts = iter(records)
    post = next(posts, None)
    found = []
    for remark in remarks:
        while post is not None and post.end <= remark.first:
            post = next(posts, None)
        if post is None or remark.end <= min((*post.read, post.head_end)):
            found.append(remark)
    return found


def _behind(whole: Sequence[Record], post: Record) -> Record:
    """A post, which starts behind the remarks that stand between it and the post above."""
    post.first = max(post.first, whole[-1].end if whole else 0)
    return post


def _remark(page: CuedPage, number: int, floor: int) -> Record | None:
    """The remark that the last time of a line closes, above which lines from ``floor`` on are nobody's."""
    line, stamp, text = page.lines[number], page.stamps[number][-1], page.source.text
    if text[stamp.end : line.last].strip(_BEHIND):
        return None
    start = max(page.lines[floor].start if floor < len(page.lines) else 0, stamp.start - _REACH)
    dashes = list(_DASH.finditer(text, start, stamp.start))
    if not dashes:
        return None
    dash = dashes[-1]
    before = text[dash.end() : stamp.start].rstrip()
    start, end = peel(before)
    name = " ".join(before[start:end].split()).rstrip(".")
    inside = _text(page, dash.start(), number, floor) if is_name(name) else None
    if inside is None:
        return None
    return _record(page, inside, number, floor, Span(dash.end() + start, dash.end() + end), stamp)


def _text(page: CuedPage, dash: int, number: int, floor: int) -> Span | None:
    """What stands above a dash: the rest of its line and the lines it goes on from."""
    text, lines = page.source.text, page.lines
    last = number
    while last > floor and lines[last].start > dash:
        last -= 1
    end = dash
    if not text[lines[last].content : dash].strip():  # the dash opens its line: the text ends above
        above = page.above(last, 1)
        if above is None or above < floor or page.kinds[above] in _BORDERS:
            return None
        last, end = above, lines[above].last
    first = last
    while not lines[first].marker and first > max(floor, last - _MAX_LINES) and _goes_on(page, first - 1):
        first -= 1
    end = lines[last].first + len(text[lines[last].first : end].rstrip())
    return Span(lines[first].content, end)


def _goes_on(page: CuedPage, number: int) -> bool:
    """Whether a remark's text may go on above: not past a button, nor a score alone."""
    if page.kinds[number] in _BORDERS or number in page.numbers:
        return False
    every, words = page.words.every, squeeze(page.lines[number].rest).strip("| ")
    return words not in every.actions and words not in every.up


def _record(page: CuedPage, inside: Span, number: int, floor: int, author: Span, stamp: Stamp) -> Record:
    first = head_end = _line_at(page, inside.start, number)
    record = Record(first=first, head_end=head_end, text_end=_line_at(page, inside.end, number) + 1, end=number + 1)
    record.fields = {"author": author, "body": inside, "timestamp": Span(stamp.start, stamp.end)}
    record.stamps, record.read = {"timestamp": stamp}, {number: _NOTATION}
    for above in _above(page, first, floor):
        if above in page.numbers:
            record.first = above
            record.fields["score"] = _number(page.lines[above])
    record.indent = page.lines[record.first].indent
    return record


def _above(page: CuedPage, first: int, floor: int) -> Iterator[int]:
    """The lines over a text that may print its score, upwards."""
    number = page.above(first, 1) if not page.lines[first].marker else None
    for _ in range(_SCORED):
        if number is None or number < floor or (number not in page.numbers and page.kinds[number] != "A"):
            return
        yield number
        number = page.above(number, 1) if number not in page.numbers else None


def _line_at(page: CuedPage, offset: int, number: int) -> int:
    while page.lines[number].start > offset:
        number -= 1
    return number


def _number(line: Line) -> Span:
    return Span(line.content, line.last)
