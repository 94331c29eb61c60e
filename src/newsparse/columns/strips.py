"""What a table is made of: strips of the input, and the rows in which their cells stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from newsparse.text import SPACE, Column


class Strip(NamedTuple):
    """A line of the input, or what of it stands in one cell. Offsets are code points of the whole input, half-open."""

    start: int
    end: int
    first: int
    """Where its text can start: behind the bar of a grid."""
    stop: int
    """Where its text must have ended."""
    column: Column | None = None
    """The column of a table that it stands in."""


@dataclass(slots=True)
class Row:
    """A row of a table, as high as the highest of its cells."""

    lines: list[list[Strip]] = field(default_factory=list)
    """The cells' strips, from the upper to the lower, and each from left to right: as many as there are columns."""

    def cells(self, text: str) -> list[list[Strip]]:
        """The strips of each cell, without the blank ones above and below its text.

        A blank strip that is left out goes to its neighbour, so that no character is lost.
        """
        cells = range(len(self.lines[0]))
        reach = [_reach(text, [line[cell] for line in self.lines]) for cell in cells]
        kept: list[list[Strip]] = [[] for _ in cells]
        for number, line in enumerate(self.lines):
            for cell, strip in _kept(line, [number in reach[cell] for cell in cells]):
                kept[cell].append(strip)
        return kept


def _reach(text: str, strips: Sequence[Strip]) -> range:
    """From the first strip that shows something to the last."""
    shown = [number for number, strip in enumerate(strips) if text[strip.first : strip.stop].strip(SPACE)]
    return range(shown[0], shown[-1] + 1) if shown else range(0)


def _kept(line: Sequence[Strip], inside: Sequence[bool]) -> Iterator[tuple[int, Strip]]:
    """The strips of a line that are in reach of their cells' texts, each up to the next one; the first if none is."""
    places = [cell for cell, is_inside in enumerate(inside) if is_inside] or [0]
    starts = [line[0].start, *(line[cell].start for cell in places[1:])]
    for cell, (start, end) in zip(places, pairwise([*starts, line[-1].end]), strict=True):
        yield cell, line[cell]._replace(start=start, end=end)
