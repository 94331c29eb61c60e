"""Put the head of the article together."""

from __future__ import annotations

from dataclasses import dataclass

from newsparse.cues import CuedPage
from newsparse.dates import Stamp
from newsparse.headline import byline, dateline
from newsparse.headline.around import around
from newsparse.headline.byline import Byline
from newsparse.headline.dateline import Dateline
from newsparse.headline.title import choose
from newsparse.models import Span
from newsparse.passages import Passage
from newsparse.prose import Look, Reading
from newsparse.text import Line

_SENTENCE = 100
"""Size from which on a passage of the article is more than a byline."""


@dataclass(slots=True, frozen=True)
class Head:
    """What stands above an article, and which passages are the article's."""

    title: Passage | None
    numbered: bool
    """Whether the number before it is part of it, as in "10. Meeting of the Locks", and no list's."""
    byline: Byline | None
    dateline: Dateline | None
    inside: list[bool]
    """For each passage whether it is the article's."""

    @property
    def text(self) -> str | None:
        """The headline."""
        return None if self.title is None else self.title.shown if self.numbered else self.title.text

    @property
    def span(self) -> Span | None:
        """Where the headline stands."""
        if self.title is None:
            return None
        return self.title.span if self.numbered else Span(self.title.lines[0].content, self.title.span.end)

    @property
    def authors(self) -> tuple[Span, ...]:
        """The names in the byline."""
        return self.byline.names if self.byline else ()

    @property
    def published(self) -> Stamp | None:
        """The date of publication."""
        return self.dateline.stamp if self.dateline else None


def read(page: CuedPage, reading: Reading) -> Head:
    """Find the headline, the article below it, and the byline and the date around it.

    Args:
        page: The page.
        reading: Its passages down to the comments.
    """
    place, inside = choose(page, reading) or (None, reading.article())
    signed: list[tuple[float, Byline]] = []
    dates: list[tuple[float, Dateline]] = []
    for near in around(page, reading, place, inside):
        signed += byline.readings(page, near)
        dates += dateline.readings(page, near)
    author = byline.choose(page, signed)
    dated = dateline.choose(dates, place)
    for found in (author, dated):
        if found is not None and _is_apart(reading.looks[found.place]):
            inside[found.place] = False
    if place is None:
        return Head(None, False, author, dated, inside)
    passage = reading.looks[place].passage
    numbered = _is_numbered(passage.lines[0]) and not _listed(reading, place)
    return Head(passage, numbered, author, dated, inside)


def _is_apart(look: Look) -> bool:
    """Whether a passage with the byline or the date is nothing else, and no sentence of the article."""
    return look.size < _SENTENCE and not look.ended


def _is_numbered(line: Line) -> bool:
    """Whether a line has a number before it, and no further list marker: not ``1. + The goat``."""
    behind = line.text[len(line.marker) : line.content - line.first]
    return line.ordinal is not None and not behind.strip()


def _listed(reading: Reading, place: int) -> bool:
    """Whether the passage above has the number before its own: a breadcrumb, or a list of headlines."""
    above = reading.looks[place - 1].passage.lines[0].ordinal if place else None
    return above is not None and above + 1 == reading.looks[place].passage.lines[0].ordinal
