"""Find the tables of a page, and put the lines of their cells in the order of reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from newsparse.columns.grids import grid_rows
from newsparse.columns.gutters import Table, rows, tables
from newsparse.columns.printed import reordered
from newsparse.columns.profiles import profiles, said, whole
from newsparse.columns.strips import Row, Strip
from newsparse.text import Column, Line, Source, line_at

_DEPTH = 3
"""Tables in cells of tables that are unfolded; what is deeper is too narrow to hold text."""


def unfold(source: Source) -> Source:
    """Read the cells of a page's tables one below the other.

    Args:
        source: The page, line by line.

    Returns:
        The page with a line for each line of a cell, in the order of reading: a row's first cell, then its second one.
        Every character of the input is still in the place of one of the lines, or is a line break. Pages without such
        tables are returned as they are.
    """
    text, strips = source.text, None
    if "+--" in text or "+==" in text:
        strips = _without_grids(source)
    if "  " in text:
        strips = _without_gutters(source, strips)
    if not strips:
        return source
    del source  # its lines take much room on a long page
    return reordered(text, strips)


def _without_grids(source: Source) -> list[Strip] | None:
    strips = list(map(_whole, source.lines))
    unfolded = list(_unfolded(source.text, strips, _DEPTH))
    return None if unfolded == strips else unfolded


def _whole(line: Line) -> Strip:
    return Strip(line.start, line.end, line.start, line.end)


def _unfolded(text: str, strips: Sequence[Strip], depth: int) -> Iterator[Strip]:
    number = 0
    while number < len(strips):
        found, end = grid_rows(text, strips, number) if depth else ([], number)
        if not found:
            yield strips[number]
            number += 1
            continue
        for part in found:
            if isinstance(part, Row):
                for cell in part.cells(text):
                    yield from _unfolded(text, cell, depth - 1)
            else:
                yield part
        number = end


def _without_gutters(source: Source, strips: list[Strip] | None) -> list[Strip] | None:
    text = source.text
    lines = [_line(text, *each) for each in enumerate(strips)] if strips else source.lines
    found = [(table, list(rows(lines, table))) for table in tables(lines)]
    known = profiles(lines, found)
    if not known:
        return strips
    strips = strips or [_whole(line) for line in lines]
    order: list[Strip] = []
    done = 0
    for table, inside in found:
        if any(not known.isdisjoint(said(lines, row, table)) for row in whole(lines, inside, table)):
            order += strips[done : table.first]
            for row in inside:
                halves = _halves(lines, row, table)
                order += chain.from_iterable(halves.cells(text)) if halves else strips[row.start : row.stop]
            done = table.end
    return [*order, *strips[done:]] if done else strips


def _line(text: str, number: int, strip: Strip) -> Line:
    return replace(line_at(text, number, strip.first, strip.stop), column=strip.column)


def _halves(lines: Sequence[Line], row: range, table: Table) -> Row | None:
    """The two cells of a row; None where it has nothing side by side."""
    beside = [lines[number] for number in row]
    lefts = [line.first - line.start for line in beside if table.sides(line)[0]]
    rights = [table.edge(line) for line in beside if table.sides(line)[1]]
    if not lefts or not rights:
        return None
    indent, edge = min(lefts), min(rights)
    left, right = Column(0, 0), Column(indent, edge - indent)
    return Row([list(_cut(line, min(line.end, line.start + edge), left, right)) for line in beside])


def _cut(line: Line, place: int, left: Column, right: Column) -> Iterator[Strip]:
    yield Strip(line.start, place, line.start, place, left)
    yield Strip(place, line.end, place, line.end, right)
