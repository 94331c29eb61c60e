"""The lines around the headline: where byline and date stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsparse.cues import CuedPage
from newsparse.prose import Reading
from newsparse.text import Line

_ABOVE = 8
_BELOW = 14
"""Passages above and below a headline among which its byline and date stand."""
_AFTER = 12
"""Passages below the article in which its writer may be named, with the word for one."""
_INTO = 2
"""Passages of the article that may stand above them: a summary, and one more."""
_LONG = 160
"""Size from which on a passage is text and no byline."""
_DATED = 400
"""The same for one with a date, which may carry topics and buttons too."""
_TOLD = frozenset({"tags", "author", "caption"})
"""Roles of passages that may have a date or a name although they are told to be the site's."""


@dataclass(slots=True, frozen=True)
class Near:
    """A line near the headline."""

    line: Line
    place: int
    """Its passage's place among those of the page."""
    distance: int
    """Passages between it and the headline, and one more."""
    above: bool
    after: int
    """Passages between it and the end of the article, and one more, where it stands below it; else 0."""
    inside: bool
    """Whether the passage was taken for the article's."""
    over: str
    """The visible line above it."""
    dated: bool
    """Whether a date stands on it, or right above or below it."""
    with_date: bool
    """Whether a date stands on it."""
    repeated: bool
    """Whether it stands on the page once more."""


def around(page: CuedPage, reading: Reading, title: int, inside: list[bool]) -> list[Near]:
    """The short lines around the headline, nearest first.

    Args:
        page: The page.
        reading: Its passages.
        title: The headline's place among them.
        inside: Which of them are the article's.
    """
    last = max((place for place, chosen in enumerate(inside) if chosen), default=len(inside))
    above = range(title - 1, max(-1, title - 1 - _ABOVE), -1)
    places = dict.fromkeys([*_below(reading, title, last, inside), *above, *_after(reading, max(title, last))])
    return [near for place in places for near in _lines(page, reading, title, place, last, inside[place])]


def _below(reading: Reading, title: int, last: int, inside: list[bool]) -> Iterator[int]:
    """The places below the headline, down to the text."""
    entered = 0
    for place in range(title + 1, min(len(reading.looks), last + 1, title + 1 + _BELOW)):
        entered += inside[place] and reading.looks[place].size >= _LONG
        if entered > _INTO:
            return
        yield place


def _after(reading: Reading, last: int) -> Iterator[int]:
    """Those behind the article, up to the links to others: their writers and dates are not its own."""
    for place in range(last + 1, min(len(reading.looks), last + 1 + _AFTER)):
        told = reading.looks[place].furniture
        if told is not None and told.role in ("related", "counter"):
            return
        yield place


def _lines(page: CuedPage, reading: Reading, title: int, place: int, last: int, inside: bool) -> Iterator[Near]:
    look = reading.looks[place]
    stamped = any(line.number in page.stamps for line in look.passage.lines)
    if look.size > (_DATED if look.passage.kind == "T" or (stamped and place > last) else _LONG):
        return
    if look.furniture is not None and look.furniture.role not in _TOLD:
        return
    neighbours = [other for other in (place - 1, place + 1) if 0 <= other < len(reading.looks) and other != title]
    dated = stamped or any(
        line.number in page.stamps for other in neighbours for line in reading.looks[other].passage.lines
    )
    over = reading.looks[place - 1].text if place and place - 1 != title else ""
    for line in look.passage.lines:
        yield Near(
            line,
            place,
            distance=abs(place - title),
            above=place < title,
            after=max(0, place - last),
            inside=inside,
            over=over,
            dated=dated,
            with_date=line.number in page.stamps,
            repeated=look.repeated,
        )
        over = line.text
