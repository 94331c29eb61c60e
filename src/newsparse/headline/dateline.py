"""When the article was published: a date around the headline that is not said to be that of a change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsparse.cues import CuedPage
from newsparse.dates import Stamp
from newsparse.headline.around import Near
from newsparse.text import squeeze

_REACH = 30
"""Characters before a date in which it is said what it dates."""
_EDGES = " :：|•·,.()[]–—-"


@dataclass(slots=True, frozen=True)
class Dateline:
    """The date, and the line that has it."""

    stamp: Stamp
    line: int
    because: str


def find(page: CuedPage, near: Sequence[Near]) -> Dateline | None:
    """Find the date of publication.

    Args:
        page: The page.
        near: The lines around the headline, nearest first.

    Returns:
        The date; None where none is printed there. Where only a change is dated, that.
    """
    readings = [(worth, dateline) for place in near for worth, dateline in _readings(page, place)]
    return max(readings, key=lambda reading: reading[0])[1] if readings else None


def _readings(page: CuedPage, near: Near) -> Iterator[tuple[float, Dateline]]:
    every = page.words.every
    nearness = -0.1 * near.distance - (0.8 if near.above else 0.0) - (1.0 if near.after else 0.0)
    for stamp in page.stamps.get(near.line.number, ()):
        if stamp.day is None and stamp.day_offset is None and stamp.ago is None:
            continue
        before = page.source.text[max(near.line.first, stamp.start - _REACH) : stamp.start]
        label = _label(before, every.published, every.updated)
        worth = {"published": 2.0, "updated": -2.0, "": 0.5}[label] + nearness - 0.8 * (stamp.year is None)
        because = {
            "published": "it follows a word for publishing",
            "updated": "only a change is dated",
            "": "the date nearest to the headline",
        }[label]
        yield worth, Dateline(stamp, near.line.number, because)


def _label(before: str, published: frozenset[str], updated: frozenset[str]) -> str:
    """What the words right before a date say of it: the last of them counts."""
    words = [word.strip(_EDGES) for word in squeeze(before).split()]
    for start in range(len(words)):
        phrase = " ".join(word for word in words[start:] if word)
        for label, known in (("updated", updated), ("published", published)):
            if any(phrase == word or phrase.startswith(word + " ") for word in known):
                return label
    return ""
