"""When the article was published: a date around the headline that is not said to be that of a change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsparse.cues import CuedPage
from newsparse.dates import Stamp
from newsparse.headline.around import Near
from newsparse.headline.labels import dating
from newsparse.text import Line

_REACH = 30
"""Characters before a date in which it is said what it dates."""
_SIGNED = 3
"""Passages below the article within which a date is believed that no word says to be that of publication."""
_SHORT = 60
"""Characters up to which a line with a date is no sentence."""


@dataclass(slots=True, frozen=True)
class Dateline:
    """The date, and the line that has it."""

    stamp: Stamp
    line: int
    place: int
    """The place of its passage."""
    because: str


def readings(page: CuedPage, near: Near) -> Iterator[tuple[float, Dateline]]:
    """The dates in a line, each with its worth.

    Where only a change is dated, that is the date, too.

    Args:
        page: The page.
        near: A line near the headline.
    """
    nearness = -0.1 * near.distance - (0.8 if near.above else 0.0) - (1.0 if near.after else 0.0)
    for stamp in page.stamps.get(near.line.number, ()):
        if stamp.day is None and stamp.day_offset is None and stamp.ago is None:
            continue
        if near.inside and not _heads(page, near.line, stamp):
            continue
        before = page.source.text[max(near.line.first, stamp.start - _REACH) : stamp.start]
        label = dating(before, page)
        far = near.after > _SIGNED or (near.after and len(near.line.text) > _SHORT)
        if far and label != "published":
            continue
        if near.after and label == "published":
            nearness = -2.5
        worth = {"published": 2.0, "updated": -2.0, "": 0.5}[label] + nearness - 0.8 * (stamp.year is None)
        because = {
            "published": "it follows a word for publishing",
            "updated": "only a change is dated",
            "": "the date nearest to the headline",
        }[label]
        yield worth, Dateline(stamp, near.line.number, near.place, because)


def _heads(page: CuedPage, line: Line, stamp: Stamp) -> bool:
    """Whether a date in the article is a line of its own, with its year: not "Only on 3 May did they say no."."""
    alone = page.kinds[line.number] == "T" or stamp.start == line.content
    return alone and stamp.year is not None and not line.marker and len(line.text) <= _SHORT
