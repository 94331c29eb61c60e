"""Which lines of a page patterns fit: what many templates ask is looked up once, and most lines are spared them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from newsparse.concordance import folded
from newsparse.cues import CuedPage
from newsparse.records.templates.notation import word_class
from newsparse.records.templates.pattern import LinePattern
from newsparse.text import UNSPACED

_UNSPACED = re.compile(UNSPACED)

_FITS, _OTHER = 1, 2


class Fitting:
    """A page as patterns are tried on it."""

    def __init__(self, page: CuedPage, aside: frozenset[int]) -> None:
        """Know nothing yet.

        Args:
            page: The page.
            aside: Lines that no record is found by.
        """
        self.page = page
        self._aside = aside
        self._lines: dict[str, list[int]] = {}
        self._fits: dict[str, Fits] = {}
        self._held: dict[str, bool] = {}
        self._speaking: dict[str, set[int]] = {}

    def lines(self, pattern: LinePattern) -> list[int]:
        """The lines that a pattern fits, and that a record may be found by; many templates have the same pattern."""
        found = self._lines.get(pattern.notation)
        if found is None:
            page = self.page
            found = [number for number in self._candidates(pattern) if pattern.fits(page, number)]
            self._lines[pattern.notation] = found
        return found

    def fits(self, pattern: LinePattern) -> Fits:
        """Whether a pattern fits a line, remembered: the way up from each of many feet leads over the same lines."""
        fits = self._fits.get(pattern.notation)
        if fits is None:
            speaking = [self.speaking(name) for name in pattern.classes]
            fits = self._fits[pattern.notation] = Fits(self.page, pattern, speaking)
        return fits

    def holds(self, piece: str) -> bool:
        """Whether the page prints something anywhere."""
        held = self._held.get(piece)
        if held is None:
            held = self._held[piece] = piece in self.page.source.text
        return held

    def _candidates(self, pattern: LinePattern) -> Sequence[int]:
        """The lines that a pattern may fit, told by what is looked up for all patterns at once."""
        lines = self._timed if pattern.stamps else self._told
        if pattern.marked is not None:
            marked = self._marked
            lines = [number for number in lines if (number in marked) == pattern.marked]
        if pattern.needs:
            texts = self.page.lines
            lines = [number for number in lines if all(map(texts[number].text.__contains__, pattern.needs))]
        for name in pattern.classes if lines else ():
            speaking = self.speaking(name)
            lines = [number for number in lines if number in speaking]
        return lines

    @cached_property
    def _told(self) -> list[int]:
        """The visible lines but for those that are no record's."""
        return [number for number, kind in enumerate(self.page.kinds) if kind != "." and number not in self._aside]

    @cached_property
    def _timed(self) -> list[int]:
        """Those of them with a time."""
        return [number for number in self._told if number in self.page.stamps]

    @cached_property
    def _marked(self) -> frozenset[int]:
        """Those with a list marker."""
        return frozenset(number for number in self._told if self.page.lines[number].marker)

    def speaking(self, name: str) -> set[int]:
        """The lines that may hold a word of a class: most pages have none."""
        lines = self._speaking.get(name)
        if lines is None:
            words = word_class(self.page.words.every, name).telling & self.page.beside
            shown = (number for number, kind in enumerate(self.page.kinds) if kind != ".")
            lines = self._speaking[name] = {number for number in shown if self._may_hold(number, words)}
        return lines

    def _may_hold(self, number: int, words: frozenset[str]) -> bool:
        """Whether one of some words stands in a line; where words are not parted, any may."""
        text = self.page.lines[number].text
        if not text.isascii() and _UNSPACED.search(text):
            return True
        small = folded(text) if words else ""
        return any(map(small.__contains__, words))


class Fits:
    """Whether a pattern fits each line, as far as that has been asked."""

    def __init__(self, page: CuedPage, pattern: LinePattern, speaking: Sequence[set[int]]) -> None:
        """Know nothing yet.

        Args:
            page: The page.
            pattern: The pattern.
            speaking: For each class of words in it the lines that may hold one.
        """
        self._page, self._pattern, self._speaking = page, pattern, speaking
        self._known = bytearray(len(page.kinds))

    def __getitem__(self, number: int) -> bool:
        """Whether it fits a line."""
        known = self._known
        if not known[number]:
            speaks = all(number in lines for lines in self._speaking)
            known[number] = _FITS if speaks and self._pattern.fits(self._page, number) else _OTHER
        return known[number] == _FITS
