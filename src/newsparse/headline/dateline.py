"""When the article was published: a table of things seen at a date, each with what it is worth and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from newsparse.cues import CuedPage
from newsparse.dates import Stamp
from newsparse.headline.around import Near
from newsparse.headline.labels import Dating, author_opening, dating, opens_dating
from newsparse.headline.names import EDGE
from newsparse.text import Line

_REACH = 30
"""Characters before a date in which it is said what it dates."""
_NEAR = 3
"""Passages from the headline within which its date mostly stands, and below the article the same."""
_SHORT, _LONG = 60, 100
"""Characters up to which a line with a date is no sentence, and from which on it is surely one."""


@dataclass(slots=True, frozen=True)
class Dateline:
    """The date, and the line that has it."""

    stamp: Stamp
    line: int
    place: int
    """The place of its passage."""
    because: str


@dataclass(slots=True, frozen=True)
class Dated:
    """A date near the headline or the article, and how it stands there."""

    stamp: Stamp
    near: Near
    label: Dating
    """What the words before it say that it dates."""
    told: bool
    """Whether the line opens with these words."""
    starts: bool
    """Whether the line opens with the date itself."""
    signed: bool
    """Whether the line opens with the word for an author."""
    plain: bool
    """Whether the line shows little but the date."""
    second: bool
    """Whether the line has a date before it."""


@dataclass(slots=True, frozen=True)
class Row:
    """One thing seen."""

    worth: float
    shows: Callable[[Dated], bool]
    because: str


# fmt: off
TABLE: tuple[Row, ...] = (
    Row(+2.8, lambda _: True, "few dates near an article are not its own"),
    Row(+1.0, lambda seen: seen.near.distance <= _NEAR, "it stands near the headline"),
    Row(+0.6, lambda seen: seen.near.distance <= 1, "right beside it"),
    Row(+0.9, lambda seen: seen.stamp.hour is not None, "what is published has an hour, an event a day"),
    Row(+0.8, lambda seen: seen.told, "the line opens with the word for what it dates"),
    Row(+0.6, lambda seen: seen.starts, "the line opens with it"),
    Row(+0.5, lambda seen: seen.label == "published", "a word for publishing stands before it"),
    Row(+0.4, lambda seen: seen.plain, "the line shows little else"),
    Row(+0.2, lambda seen: seen.signed, "the line names an author"),
    Row(+0.2, lambda seen: seen.near.sole and seen.near.after > 0, "no other date stands below the article"),
    Row(-0.4, lambda seen: bool(seen.near.line.marker), "items of lists are mostly links to other articles"),
    Row(-0.4, lambda seen: seen.second, "the first of two is that of publication, the second that of a change"),
    Row(-0.8, lambda seen: seen.near.above, "above the headline stands today's date more often"),
    Row(-1.0, lambda seen: seen.stamp.relative, "boxes of links print how long ago they were published"),
    Row(-1.3, lambda seen: seen.near.after > 0, "below the article stand those of others"),
    Row(-1.4, lambda seen: seen.label == "updated", "it is that of a change, which dates it where nothing else does"),
    Row(-1.2, lambda seen: len(seen.near.line.text) > _SHORT, "it stands in a sentence, and dates what that speaks of"),
    Row(-0.7, lambda seen: len(seen.near.line.text) > _LONG, "in a long one"),
    Row(-2.0, lambda seen: seen.stamp.year is None, "articles are kept for years, and dated with them"),
)
# fmt: on


def readings(page: CuedPage, near: Near) -> Iterator[tuple[float, Dateline]]:
    """The dates in a line, each with its worth where more speaks for it.

    Args:
        page: The page.
        near: A line near the headline or the article.
    """
    for place, stamp in enumerate(page.stamps.get(near.line.number, ())):
        if stamp.day is None and stamp.day_offset is None and stamp.ago is None:
            continue
        seen = _look(page, near, stamp, place > 0)
        if not _may_be(page, seen):
            continue
        worth = sum(row.worth for row in TABLE if row.shows(seen))
        if worth > 0:
            yield worth, Dateline(stamp, near.line.number, near.place, _because(seen))


def choose(found: Sequence[tuple[float, Dateline]], title: int | None) -> Dateline | None:
    """The date that is worth most, the first of equals, but not today's.

    A page is saved after its article was published: of two dates the later one is today's where it stands above the
    headline, and not right above it.

    Args:
        found: The dates and their worths.
        title: The headline's place; None where there is none.
    """
    best = max(found, key=itemgetter(0), default=(0.0, None))[1]
    if best is None or title is None or best.place >= title - 1:
        return best
    earlier = [other for other in found if other[1].place > title and _is_before(other[1].stamp, best.stamp)]
    return max(earlier, key=itemgetter(0))[1] if earlier else best


def _is_before(stamp: Stamp, other: Stamp) -> bool:
    days = [(each.year or 0, each.month or 0, each.day or 0) for each in (stamp, other)]
    return all(map(all, days)) and days[0] < days[1]


def _look(page: CuedPage, near: Near, stamp: Stamp, second: bool) -> Dated:
    text, line = page.source.text, near.line
    label = dating(text[max(line.first, stamp.start - _REACH) : stamp.start], page)
    return Dated(
        stamp,
        near,
        label,
        told=stamp.start - line.content <= _REACH and opens_dating(text[line.content : stamp.start], page),
        starts=not text[line.content : stamp.start].strip(EDGE),
        signed=author_opening(line.text, page) > 0,
        plain=page.kinds[line.number] == "T",
        second=second,
    )


def _may_be(page: CuedPage, seen: Dated) -> bool:
    """Whether a date can be the article's at all.

    In its text it is a line of its own or one that says what it is: not "Only on 3 May 2021 did they say no.". In a box
    and far below the text, too, or the line opens with it.
    """
    dated = seen.stamp.year is not None
    if seen.near.inside:
        return seen.told or (dated and (seen.signed or _heads(page, seen.near.line, seen.stamp)))
    if not seen.near.within and seen.near.after <= _NEAR:
        return True
    return bool(seen.label) or (dated and (seen.starts or seen.signed))


def _heads(page: CuedPage, line: Line, stamp: Stamp) -> bool:
    """Whether a date is a line of its own."""
    alone = page.kinds[line.number] == "T" or stamp.start == line.content
    return alone and not line.marker and len(line.text) <= _SHORT


def _because(seen: Dated) -> str:
    if seen.label == "published":
        return "it follows a word for publishing"
    return "only a change is dated" if seen.label == "updated" else "the date nearest to the headline"
