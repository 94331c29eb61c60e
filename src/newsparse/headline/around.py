"""The lines around the headline: where byline and date stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsparse.cues import CuedPage
from newsparse.prose import Look, Reading
from newsparse.text import Line

_ABOVE = 8
_BELOW = 14
"""Passages above and below a headline among which its byline and date stand."""
_AFTER = 3
"""Passages below the article in which its writer may be named."""
_INTO = 1
"""Passages of the article that may stand above them: a summary."""
_LONG = 160
"""Size from which on a passage is text and no byline."""
_DATED = 400
"""The same for one with a date, which may carry topics and buttons too."""


@dataclass(slots=True, frozen=True)
class Near:
    """A line near the headline."""

    line: Line
    distance: int
    """Passages between it and the headline, and one more."""
    above: bool
    after: bool
    """Whether it stands below the article."""
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
    places = [*_below(reading, title, inside), *range(title - 1, max(-1, title - 1 - _ABOVE), -1)]
    last = max((place for place, chosen in enumerate(inside) if chosen), default=len(inside))
    return [
        near
        for place in places
        if not inside[place] and _can_tell(reading.looks[place])
        for near in _lines(page, reading, title, place, place > last)
    ]


def _below(reading: Reading, title: int, inside: list[bool]) -> Iterator[int]:
    """The places below the headline, down to the text, and right behind it."""
    entered, last = 0, title
    for place in range(title + 1, min(len(reading.looks), title + 1 + _BELOW)):
        entered += inside[place] and reading.looks[place].size >= _LONG
        if entered > _INTO:
            break
        last = place
        yield place
    end = max((place for place, chosen in enumerate(inside) if chosen), default=last)
    yield from range(max(last, end) + 1, min(len(reading.looks), max(last, end) + 1 + _AFTER))


def _can_tell(look: Look) -> bool:
    """Whether a passage may be a byline or a date: not what is told to be the site's, but for topics beside a date."""
    return look.furniture is None or look.furniture.role in ("tags", "author", "caption")


def _lines(page: CuedPage, reading: Reading, title: int, place: int, after: bool) -> Iterator[Near]:
    look = reading.looks[place]
    if look.size > (_DATED if look.passage.kind == "T" else _LONG):
        return
    neighbours = [
        other for other in (place - 1, place, place + 1) if 0 <= other < len(reading.looks) and other != title
    ]
    dated = any(line.number in page.stamps for other in neighbours for line in reading.looks[other].passage.lines)
    for line in look.passage.lines:
        yield Near(
            line,
            distance=abs(place - title),
            above=place < title,
            after=after,
            dated=dated,
            with_date=line.number in page.stamps,
            repeated=look.repeated,
        )
