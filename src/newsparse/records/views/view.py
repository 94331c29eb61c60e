"""The page as the search for records sees it: what the site prints between texts can be passed over.

Buttons, badges and the profile that a forum prints beside each post are the site's on any page; what else is, the page
tells by printing it again and again.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from newsparse.cues import CuedPage
from newsparse.models import Span
from newsparse.records.templates.template import Record
from newsparse.records.views.fitting import Fitting
from newsparse.records.views.looks import NUMBER, looks_of
from newsparse.records.views.own import PASSED, guests, numbered, quoting, repeated, values
from newsparse.records.views.shapes import fixed

_SITES = 8
"""Templates whose passed lines are kept: those of one group have the same."""
_REACH = 24
"""Lines of the site that may stand between two lines of a head or a foot."""
NOTHING: frozenset[str] = frozenset()


class Token(NamedTuple):
    """Part of a row.

    ``n`` a number, ``p`` and ``m`` one with a plus or a minus, ``u`` for, ``d`` against, ``v`` votes, ``x`` anything
    else.
    """

    kind: str
    span: Span
    value: int = 0


class Name(NamedTuple):
    """A name at a line."""

    span: Span
    text: str


class View:
    """A page with its blank lines and the site's lines passed over."""

    def __init__(self, page: CuedPage, remarks: Sequence[Record] = ()) -> None:
        """Look at a page.

        Args:
            page: The page.
            remarks: Comments below comments that are passed over as well.
        """
        self.page = page
        self.remarks = remarks
        self._starts = [remark.first for remark in remarks]
        kinds = page.kinds
        self._above = array("l")
        """Line -> the visible line above it, -1 for none."""
        seen = -1
        for number, kind in enumerate(kinds):
            self._above.append(seen)
            seen = number if kind != "." else seen
        self._above.append(seen)
        self._below = array("l", [len(kinds)])
        """The same downwards, the number of lines for none."""
        seen = len(kinds)
        for number in range(len(kinds) - 1, -1, -1):
            self._below.append(seen)
            seen = number if kinds[number] != "." else seen
        self._below.reverse()
        self._looks: dict[int, tuple[str, ...]] = {}
        self._sites: dict[frozenset[str], bytes] = {}
        self.leanings: dict[tuple[int, ...], float] = {}
        """What ``direction.lean`` has found, by anchors: several readings have the same ones."""
        self._fixed: dict[int, str | None] = {}
        self.votes: dict[int, tuple[Token, ...]] = {}
        """Lines read as rows of votes, as far as readings of the page have asked."""
        self.names: dict[int, Name | None] = {}
        """Lines read as names, likewise."""
        self.personal: dict[tuple[int, int], bool] = {}
        """Whether the text between two lines says "I" or "you", likewise."""
        self.numerals: dict[int, bool] = {}
        """Whether a line prints a number that is not part of a time, likewise."""

    def above(self, number: int, site: frozenset[str] = NOTHING) -> int | None:
        """The next line above that is not the site's; None where there is none near.

        Args:
            number: A line, or the number of lines.
            site: Looks of the site's lines on this page.
        """
        passed = self.passed(site)
        for _ in range(_REACH):
            number = self._above[number]
            if number < 0:
                return None
            if not passed[number]:
                return number
        return None

    def below(self, number: int, site: frozenset[str] = NOTHING) -> int | None:
        """The next line below that is not the site's; None where there is none near."""
        passed, end = self.passed(site), len(self.page.kinds)
        for _ in range(_REACH):
            number = self._below[number]
            if number >= end:
                return None
            if not passed[number]:
                return number
        return None

    def next_visible(self, number: int) -> int | None:
        """The visible line below, whosever it is."""
        below = self._below[number]
        return below if below < len(self.page.kinds) else None

    def last_visible(self, number: int) -> int | None:
        """The visible line above, whosever it is."""
        above = self._above[number]
        return above if above >= 0 else None

    def behind_remarks(self, start: int, end: int) -> int:
        """The line behind the last remark that stands between two lines; the first of the two where there is none."""
        place = bisect_left(self._starts, end) - 1
        return max(start, self.remarks[place].end) if place >= 0 else start

    def visible(self, start: int, end: int) -> list[int]:
        """The lines from one to before another that are not blank, whosever they are."""
        return [number for number, kind in enumerate(self.page.kinds[start:end], start) if kind != "."]

    def passes(self, number: int, site: frozenset[str]) -> bool:
        """Whether a line is the site's."""
        return bool(self.passed(site)[number])

    def passed(self, site: frozenset[str]) -> bytes:
        """For each line whether it is the site's: one template asks that of the same lines again and again."""
        passed = self._sites.get(site)
        if passed is None:
            if len(self._sites) >= _SITES:
                del self._sites[next(iter(self._sites))]
            own, kinds = self.own, self.page.kinds
            passed = self._sites[site] = bytes(
                number in own or (bool(site) and kind != "." and not site.isdisjoint(self.looks(number)))
                for number, kind in enumerate(kinds)
            )
        return passed

    def looks(self, number: int) -> tuple[str, ...]:
        """How a line looks, what varies from one record to the next left open: as a whole, by its label, by its end."""
        looks = self._looks.get(number)
        if looks is None:
            looks = self._looks[number] = looks_of(self.page, number, self.fixed(number))
        return looks

    def looks_at_ends(self, number: int) -> tuple[str, ...]:
        """The same at an end of a text, where a number alone is the site's if others have one too."""
        return (NUMBER,) if number in self.page.numbers else self.looks(number)

    def fixed(self, number: int) -> str | None:
        """A short line as it would stand in a template, from :func:`newsparse.records.views.shapes.fixed`."""
        if number not in self._fixed:
            self._fixed[number] = fixed(self.page, number)
        return self._fixed[number]

    @cached_property
    def fitting(self) -> Fitting:
        """Which lines patterns fit."""
        return Fitting(self.page, self.barred)

    @cached_property
    def prose(self) -> array[int]:
        """Characters of running text above each line, and on the whole page."""
        lengths = (
            len(line.text) if kind == "p" else 0 for line, kind in zip(self.page.lines, self.page.kinds, strict=True)
        )
        return array("l", accumulate(lengths, initial=0))

    @cached_property
    def own(self) -> frozenset[int]:
        """Lines that are the site's on any page."""
        passed = (number for number, kind in enumerate(self.page.kinds) if kind in PASSED)
        return self.aside.union(passed) - self.guests

    @cached_property
    def aside(self) -> frozenset[int]:
        """Lines whose times are the time of no record."""
        remarks = (number for remark in self.remarks for number in range(remark.first, remark.end))
        return values(self.page, self._below).union(repeated(self.page, self.numbered), remarks)

    @cached_property
    def barred(self) -> frozenset[int]:
        """Lines that no record is found by: those, and the writers that a text quotes."""
        return self.aside | quoting(self.page)

    @cached_property
    def guests(self) -> frozenset[int]:
        """Lines with a role that is all the name there is, from :func:`newsparse.records.views.own.guests`."""
        return guests(self.page, self._above, self._below)

    @cached_property
    def numbered(self) -> frozenset[int]:
        """Lines that are the number of a post: ``#12``."""
        return numbered(self.page)
