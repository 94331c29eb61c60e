"""Gutters: tables that a renderer draws with nothing but the space between the cells.

Example::

    lampwright           The wick was too long.
    Joined: 7 May 2004
    Posts: 12            Trim it, and it will not smoke.

A gutter is a stripe that no text crosses, over lines under each other, some with text on both sides of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from newsparse.text import Line

_GAP = re.compile(r"(?<=[^ \xa0])[ \xa0]{2,}+(?=[^ \xa0])")
"""Spaces inside a line; a sentence has one."""
_HANGING = 4
"""Spaces between a list marker and its text, at the most."""
_NARROW = 2
"""Columns of the narrowest gutter: renderers that have no more room leave two."""
_FILLED, _MANY = 8, 2
"""Spaces on a blank line, and such lines, by which a page shows that its tables are filled up with them."""
_MOST = 8
"""Gaps of a line that may be gutters: what lays a page out has few columns."""
_FAR = 1 << 30

Stripe = tuple[int, int]
"""Columns from the left end of the line, half-open."""


@dataclass(slots=True)
class Table:
    """Lines under each other with a gutter between their cells."""

    first: int
    end: int
    """The line behind its last one."""
    gutter: Stripe

    def sides(self, line: Line) -> tuple[bool, bool]:
        """Whether a line has text to the left and to the right of the gutter."""
        if not line.text:
            return False, False
        return line.first - line.start <= self.gutter[0], line.last - line.start >= self.gutter[1]

    def left(self, line: Line) -> str:
        """A line's text to the left of the gutter."""
        return line.text[: max(0, line.start + self.gutter[0] - line.first)].strip()

    def right(self, line: Line) -> str:
        """A line's text to the right of the gutter."""
        return line.text[max(0, line.start + self.gutter[1] - line.first) :].strip()

    def edge(self, line: Line) -> int:
        """Where a line's text to the right of the gutter starts, in columns; it has some."""
        return next(end for start, end in _free(line) if start <= self.gutter[0] and end >= self.gutter[1])


def tables(lines: Sequence[Line]) -> Iterator[Table]:
    """All tables of a page that gutters show, from its top to its bottom.

    Args:
        lines: The page's lines.

    Yields:
        Tables without overlap; the first and the last line of each are visible.
    """
    filled = sum(not line.text and line.end - line.start >= _FILLED for line in lines) >= _MANY
    number = 0
    while number < len(lines):
        stripes = _gaps(lines[number])
        if not stripes:
            number += 1
            continue
        end, stripes = _downwards(lines, number, stripes[:_MOST], filled)
        last = next(place for place in range(end - 1, number - 1, -1) if lines[place].text)
        yield Table(number, last + 1, stripes[0])
        number = end


def _gaps(line: Line) -> list[Stripe]:
    """The wide gaps between the words of a line; that behind a list marker is none."""
    if _is_fixed(line) or ("  " not in line.text and "\xa0" not in line.text):
        return []
    left, marker = line.first - line.start, len(line.marker)
    return [
        (left + found.start(), left + found.end())
        for found in _GAP.finditer(line.text)
        if found.start() != marker or found.end() - marker > _HANGING
    ]


def _is_fixed(line: Line) -> bool:
    """Whether a line is no part of a table here: it is in a grid, or has tabs, whose widths only the renderer knew."""
    return line.column is not None or "\t" in line.text


def _downwards(lines: Sequence[Line], start: int, stripes: list[Stripe], filled: bool) -> tuple[int, list[Stripe]]:
    """Go down for as long as some stripe stays free: the line behind the last one, and the stripes."""
    for number in range(start + 1, len(lines)):
        line = lines[number]
        if filled and _new_table(lines[number - 1], line):
            return number, stripes
        if line.text:
            left = _common(stripes, _free(line))
            if not left:
                return number, stripes
            stripes = left[:_MOST]
    return len(lines), stripes


def _free(line: Line) -> list[Stripe]:
    """All stripes of a line that hold no text."""
    if _is_fixed(line):
        return []
    return [(0, line.first - line.start), *_gaps(line), (line.last - line.start, _FAR)]


def _common(some: Sequence[Stripe], others: Sequence[Stripe]) -> list[Stripe]:
    """Where two lists of stripes overlap; both are in order."""
    found: list[Stripe] = []
    one = other = 0
    while one < len(some) and other < len(others):
        start, end = max(some[one][0], others[other][0]), min(some[one][1], others[other][1])
        if end - start >= _NARROW:
            found.append((start, end))
        if some[one][1] < others[other][1]:
            one += 1
        else:
            other += 1
    return found


def _new_table(above: Line, line: Line) -> bool:
    """Whether a table ends between two lines: all lines of one that is filled up with spaces are as long."""
    filled = max(above.end - above.last, line.end - line.last) >= _NARROW
    return filled and above.end - above.start != line.end - line.start


def rows(lines: Sequence[Line], table: Table) -> Iterator[range]:
    """The rows of a table.

    A row starts below a blank line with text in both cells, or with lines that have text in the first cell only: if the
    others of its paragraph had text in both, it would be a paragraph of the first cell.
    """
    below = (
        number for number in range(table.first + 1, table.end) if lines[number].text and not lines[number - 1].text
    )
    starts = [number for number in below if _opens(lines, number, table)]
    for start, end in pairwise([table.first, *starts, table.end]):
        yield range(start, end)


def _opens(lines: Sequence[Line], number: int, table: Table) -> bool:
    left, right = table.sides(lines[number])
    if not left or right:
        return left
    for below in range(number + 1, table.end):
        if not lines[below].text:
            return True
        if table.sides(lines[below])[1]:
            return False
    return True
