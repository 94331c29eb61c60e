"""A page's passages, looked at and weighed, and the article among them."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from newsparse.cues import CuedPage
from newsparse.prose.evidence import price, weigh
from newsparse.prose.looks import Look
from newsparse.prose.stretch import NEVER, chosen
from newsparse.prose.together import looks

_AD = 2
"""Passages at the end of an article that an advertisement's label can claim."""
_SUMMARY = 70
"""Size from which on a passage between headline and text is a summary."""
_NEAR = 20
"""Passages below the headline among which it stands."""
_NAMES = 0.6
"""Share of capitals from which on it is a list of names."""
_LONELY = 2.0
"""Added to the worth of sentences where nothing on the page reads like an article."""


@dataclass(slots=True, frozen=True)
class Reading:
    """The passages of a page down to its comments, in page order."""

    looks: Sequence[Look]
    worth: Sequence[float]
    """What each is worth as running text."""

    def article(self, top: int = 0) -> list[bool]:
        """Which passages are the article's.

        Args:
            top: The first passage that may be: one behind the headline's.
        """
        worth = [NEVER if place < top else value for place, value in enumerate(self.worth)]
        prices = [price(look) for look in self.looks]
        found = chosen(worth, prices)
        if not any(found):  # an article of one paragraph, which could be a teaser on another page
            raised = (value + _LONELY * _is_text(look) for look, value in zip(self.looks, worth, strict=True))
            found = chosen(array("d", raised), prices)
        return self._without_advertisement(self._from_headline(found, top))

    def _from_headline(self, found: list[bool], top: int) -> list[bool]:
        """Take in a summary between headline and text, and headings where the page is mostly text."""
        first = found.index(True) if True in found else top
        between = [place for place in range(top, first) if self.looks[place].passage.kind != "N"]
        headings = all(_is_heading(self.looks[place]) for place in between)
        for place in between if top else ():
            found[place] = headings or (place < top + _NEAR and _is_summary(self.looks[place]))
        return found

    def _without_advertisement(self, found: list[bool]) -> list[bool]:
        """Leave out an advertisement at the end: a passage or two below its label. In the middle the text goes on."""
        places = [place for place, chosen in enumerate(found) if chosen]
        for place in places[: -_AD - 1 : -1]:
            if place and self.looks[place - 1].passage.kind == "V" and place != places[0]:
                for last in range(place, places[-1] + 1):
                    found[last] = False
        return found


def _is_text(look: Look) -> bool:
    return look.prose or (look.sentence and look.passage.kind in "hp")


def _is_heading(look: Look) -> bool:
    return look.plain_page and look.passage.kind in "hp" and look.furniture is None and look.words > 1


def read(page: CuedPage, end: int) -> Reading:
    """Look at a page's passages.

    Args:
        page: The page.
        end: The line at which its comments begin, or the number of its lines.
    """
    seen = looks(page, end)
    return Reading(seen, weigh(seen))


def _is_summary(look: Look) -> bool:
    """Long enough for more than a name or a date, and not told to be the site's."""
    return (
        look.size >= _SUMMARY
        and look.passage.kind in "hp"
        and look.furniture is None
        and look.site == 0
        and look.capitals < _NAMES
        and not look.passage.marker
    )
