"""The lines around the headline and the article: where byline and date stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from newsparse.cues import CuedPage
from newsparse.prose import Look, Reading
from newsparse.text import Line

_ABOVE = 8
_BELOW = 14
"""Passages above and below a headline, and above the article, among which its byline and date stand."""
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
    """A line near the headline or the article."""

    line: Line
    place: int
    """Its passage's place among those of the page."""
    distance: int
    """Passages between it and the headline, and one more."""
    above: bool
    within: bool
    """Whether it stands in a box between passages of the article, further down than its head."""
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
    sole: bool
    """Whether it is the only one with a date below the article."""
    repeated: bool
    """Whether it stands on the page once more."""


class _Surroundings:
    """The page around one headline."""

    def __init__(self, page: CuedPage, reading: Reading, title: int | None, inside: list[bool]) -> None:
        self._page = page
        self._seen = reading.looks
        self._inside = inside
        places = [place for place, chosen in enumerate(inside) if chosen]
        self._first = places[0] if places else len(inside)
        self._last = places[-1] if places else len(inside)
        self._title = title
        self._head = self._first - 1 if title is None else title
        """Where the headline stands, or would stand."""
        self._after = list(self._behind())
        self._sole = sum(map(self._is_stamped, self._after)) == 1

    def lines(self) -> Iterator[Near]:
        """The short lines, nearest first."""
        below, above = list(self._below()), self._up_from(self._head + (self._title is None))
        within = set(range(self._head + 1, self._last)).difference(below, self._up_from(self._first))
        places = dict.fromkeys(chain(below, above, self._up_from(self._first), sorted(within), self._after))
        for place in places:
            if place != self._title:
                yield from self._of_passage(place, place in within)

    def _up_from(self, bottom: int) -> range:
        """The places above one."""
        return range(bottom - 1, max(-1, bottom - 1 - _ABOVE), -1)

    def _below(self) -> Iterator[int]:
        """The places below the headline, down to the text."""
        entered = 0
        for place in range(self._head + 1, min(len(self._seen), self._last + 1, self._head + 1 + _BELOW)):
            entered += self._inside[place] and self._seen[place].size >= _LONG
            if entered > _INTO:
                return
            yield place

    def _behind(self) -> Iterator[int]:
        """Those behind the article, up to the links to others: their writers and dates are not its own."""
        start = max(self._head, self._last) + 1
        for place in range(start, min(len(self._seen), start + _AFTER)):
            told = self._seen[place].furniture
            if told is not None and told.role in ("related", "counter"):
                return
            yield place

    def _of_passage(self, place: int, within: bool) -> Iterator[Near]:
        look = self._seen[place]
        if (within and self._inside[place]) or not self._may_have(look, place):
            return
        stamped = self._is_stamped(place)
        beside = [other for other in (place - 1, place + 1) if 0 <= other < len(self._seen)]
        over = self._seen[place - 1].text if place and place - 1 != self._title else ""
        for line in look.passage.lines:
            yield Near(
                line,
                place,
                distance=abs(place - self._head),
                above=place <= self._head,
                within=within,
                after=max(0, place - self._last),
                inside=self._inside[place],
                over=over,
                dated=stamped or any(self._is_stamped(other) for other in beside if other != self._title),
                with_date=line.number in self._page.stamps,
                sole=self._sole,
                repeated=look.repeated,
            )
            over = line.text

    def _may_have(self, look: Look, place: int) -> bool:
        dated = look.passage.kind == "T" or (place > self._last and self._is_stamped(place))
        if look.size > (_DATED if dated else _LONG):
            return False
        if look.furniture is None or look.furniture.role in _TOLD:
            return True
        return look.furniture.role == "furniture" and self._is_stamped(place)  # "3 March 2021 · 5 min read"

    def _is_stamped(self, place: int) -> bool:
        return any(line.number in self._page.stamps for line in self._seen[place].passage.lines)


def around(page: CuedPage, reading: Reading, title: int | None, inside: list[bool]) -> Iterator[Near]:
    """The short lines around the headline and the article, nearest first.

    Args:
        page: The page.
        reading: Its passages.
        title: The headline's place among them; None where there is none.
        inside: Which of them are the article's.
    """
    return _Surroundings(page, reading, title, inside).lines()
