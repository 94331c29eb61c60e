"""Grids: tables that a renderer draws with bars between the cells and dashes between the rows.

Example::

    +-------------+------------------------+
    | lampwright  | The wick was too long. |
    | Joined 2004 |                        |
    +-------------+------------------------+
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsparse.columns.strips import Row, Strip
from newsparse.text import Column

_BORDER = re.compile(r" *+(\+(?:[-=:]{3,}+\+)++) *+")
_LAID_OUT = 3
"""Corners of the border below headings, at the most, in a table that lays a page out: "Author" and "Message"."""
_PADDING = 1
"""Columns between a bar and the text beside it."""


def grid_rows(text: str, strips: Sequence[Strip], start: int) -> tuple[list[Row | Strip], int]:
    """Read a grid.

    Args:
        text: The input.
        strips: Lines under each other.
        start: The line that may be the upper border of a grid.

    Returns:
        Its rows with the borders around them, and the number of the line behind it; nothing where there is no grid.
        A grid with headings over three columns or more shows data, and is given back line by line, as it is printed.
    """
    corners = _corners(text, strips[start])
    if not corners:
        return [], start
    found: list[Row | Strip] = [strips[start]]
    inside: list[Strip] = []
    end, headed = start + 1, False
    for number in range(start + 1, len(strips)):
        strip = strips[number]
        below = _corners(text, strip)
        if below and (below[0], below[-1]) == (corners[0], corners[-1]):
            headed |= len(below) > _LAID_OUT and "=" in text[strip.first : strip.stop]
            found += [*_row(text, inside, corners), strip]
            corners, inside, end = below, [], number + 1
        elif _barred(text, strip, corners[0]) and _barred(text, strip, corners[-1]):
            inside.append(strip)
        else:
            break
    if end == start + 1:
        return [], start
    return list(strips[start:end]) if headed else found, end


def _corners(text: str, strip: Strip) -> list[int]:
    """The places of the ``+`` in a border; none in any other line."""
    border = _BORDER.fullmatch(text, strip.first, strip.stop)
    if border is None:
        return []
    return [place - strip.first for place in range(*border.span(1)) if text[place] == "+"]


def _barred(text: str, strip: Strip, place: int) -> bool:
    return strip.first + place < strip.stop and text[strip.first + place] in "|+"


def _row(text: str, strips: Sequence[Strip], corners: Sequence[int]) -> Iterator[Row]:
    """The cells between two borders; a bar that not every line has is none of this row: its cells are one."""
    bars = [place for place in corners if all(_barred(text, strip, place) for strip in strips)]
    if strips:
        columns = [
            Column(indent=bars[0], shift=left + 1 + _PADDING - bars[0], width=right - left - 1 - 2 * _PADDING)
            for left, right in pairwise(bars)
        ]
        yield Row([list(_cells(strip, bars, columns)) for strip in strips])


def _cells(strip: Strip, bars: Sequence[int], columns: Sequence[Column]) -> Iterator[Strip]:
    for number, column in enumerate(columns):
        first, stop = strip.first + bars[number] + 1, strip.first + bars[number + 1]
        start = strip.start if number == 0 else first - 1
        end = strip.end if number == len(columns) - 1 else stop
        yield Strip(start, end, min(first + _PADDING, stop), stop, column)
