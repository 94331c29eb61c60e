"""Where the parts of a page stand in the input, once the cells of its tables are read one below the other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from operator import attrgetter
from typing import Any, TypeVar

from newsparse.columns.strips import Strip
from newsparse.markup import runs_on
from newsparse.models import Model, Span
from newsparse.passages import goes_over, width
from newsparse.text import SPACE, Column, Line, Place, Source, line_at

Part = TypeVar("Part", bound=Model)


def reordered(text: str, strips: Sequence[Strip]) -> Source:
    """The page that some strips of the input make: each is a line of its own, or goes on with the one above it."""
    parts: list[str] = []
    places: list[Place] = []
    columns: list[Column | None] = []
    size = 0
    above = opening = None
    for strip in strips:
        line = line_at(text, len(places), strip.first, strip.stop)
        first, stop = _shown(text, strip, line)
        if above and opening and columns[-1] is strip.column and _goes_on(opening, above, line, strip.column):
            gap = "" if runs_on(above.text, line.text) else " "
        else:
            gap = ("\n" if places else "") + " " * (strip.column.indent if strip.column else 0)
            first, opening = strip.first, line
            columns.append(strip.column)
        parts += gap, text[first:stop]
        shift = first - size - len(gap)
        if places and columns[-2:] == [None, None] and shift == places[-1].shift:
            places[-1] = places[-1]._replace(last=strip.end - shift, end=strip.end)
        else:
            places.append(Place(len(columns) - 1, line.first - shift, line.last - shift, strip.start, strip.end, shift))
        size += len(gap) + stop - first
        above = line
    shown = "".join(parts)
    return Source(shown, list(_lines(shown, columns)), places)


def _shown(text: str, strip: Strip, line: Line) -> tuple[int, int]:
    """From the first visible character of a strip to the end of it, or of what a cell between bars shows."""
    raw = text[strip.first : strip.stop]
    filled = line.text and strip.column and strip.column.width is not None
    return strip.stop - len(raw.lstrip(SPACE)), strip.first + len(raw.rstrip(SPACE)) if filled else strip.stop


def _goes_on(opening: Line, above: Line, line: Line, column: Column | None) -> bool:
    """Whether the renderer broke a text at the border of its cell."""
    if column is None or column.width is None or not above.text or not line.text:
        return False
    return goes_over(opening, above, line, above.indent + width(above.text), column.width)


def _lines(shown: str, columns: Sequence[Column | None]) -> Iterator[Line]:
    start = 0
    for number, (written, column) in enumerate(zip(shown.split("\n"), columns, strict=True)):
        yield replace(line_at(shown, number, start, start + len(written)), column=column)
        start += len(written) + 1


def printed(source: Source) -> Iterator[tuple[Line, Span]]:
    """The lines of a page as the input has them: the cells of a line, each in its turn, from left to right.

    Yields:
        Each line with its place in the input, in pieces where a cell broke it; the bar before a cell is in it.
    """
    if not source.places:
        yield from ((line, Span(line.start, line.end)) for line in source.lines)
        return
    end = -1
    for place in sorted(source.places, key=attrgetter("start", "end")):
        if place.end > end:  # else a cell that has ended above
            yield from _lines_at(source, place)
            end = place.end


def _lines_at(source: Source, place: Place) -> Iterator[tuple[Line, Span]]:
    line = source.lines[place.line]
    if line.column:
        yield line, Span(place.start, place.end)
        return
    for number in range(place.line, len(source.lines)):
        line = source.lines[number]
        if line.column or line.end + place.shift > place.end:
            return
        yield line, Span(line.start + place.shift, line.end + place.shift)


def in_input(source: Source) -> Callable[[Part], Part]:
    """What gives a part of a page, or all of it, the places in the input of all that was read.

    Args:
        source: The page that :func:`~newsparse.columns.unfold` gave.

    Returns:
        A function that changes nothing where no line was moved. A span that goes over several lines of a cell holds
        what stands beside them.
    """
    if not source.places:
        return lambda part: part
    return partial(_moved, source=source, firsts=[place.first for place in source.places])


def _moved(part: Any, source: Source, firsts: Sequence[int]) -> Any:
    """A value with every span in it moved: it is a span, a model, a tuple or dictionary of such values, or has none."""
    if isinstance(part, Span):
        return _moved_span(part, source, firsts)
    if isinstance(part, Model):
        return part.model_copy(update={name: _moved(value, source, firsts) for name, value in part})
    if isinstance(part, tuple):
        return tuple(_moved(value, source, firsts) for value in part)
    if isinstance(part, dict):
        return {name: _moved(value, source, firsts) for name, value in part.items()}
    return part


def _moved_span(span: Span, source: Source, firsts: Sequence[int]) -> Span:
    """From the first character of a span to the last, whichever lines of the input they stand in."""
    first = max(0, bisect_right(firsts, span.start) - 1)
    last = max(first, bisect_left(firsts, span.end) - 1)
    start, end = span.start + source.places[first].shift, span.end + source.places[last].shift
    for place in source.places[first : last + 1]:
        if place.first < place.last:
            start = min(start, max(span.start, place.first) + place.shift)
            end = max(end, min(span.end, place.last) + place.shift)
    return Span(start, end)
