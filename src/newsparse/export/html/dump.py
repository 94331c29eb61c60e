"""The left side: the dump in its own layout, each line with its zone, each mark in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from itertools import groupby
from typing import NamedTuple

from newsparse.explaining import ExplainedLine, Explanation
from newsparse.export.html.escape import shown
from newsparse.export.html.marks import Mark
from newsparse.models import Page

_CHUNK = 150
"""Lines that the browser lays out together, once they come near the window."""
_MAY_WRAP = 40
"""Characters from which on a line may be wrapped, on a narrow screen."""
_LEAST_HANG, _MOST_HANG = 2, 40
"""Columns that the style knows a class for."""
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


class _Group(NamedTuple):
    """Neighbouring lines of one zone; in the comments, of one comment."""

    role: str
    comment: int | None
    lines: list[ExplainedLine]


@dataclass(slots=True)
class Reasons:
    """The rules and reasons of a page's lines, each of them once."""

    numbers: dict[tuple[str, str], int] = field(default_factory=dict)

    def number(self, line: ExplainedLine) -> int:
        """The number of a line's reason."""
        return self.numbers.setdefault((line.rule, line.because), len(self.numbers))


def dump(explanation: Explanation, found: Sequence[Mark], reasons: Reasons) -> Iterator[str]:
    """Lay out the dump.

    Args:
        explanation: The page, line by line.
        found: Its marks, in order.
        reasons: Takes the rules and reasons; lines refer to them by number.

    Yields:
        Pieces of HTML.
    """
    ahead = list(reversed(found))
    active: list[Mark] = []
    size = 0
    yield '<div class="chunk">'
    for group in _groups(explanation):
        if size >= _CHUNK:
            yield '</div><div class="chunk">'
            size = 0
        size += len(group.lines)
        about = f'data-hidden="{_hidden(group)}"' if group.comment is None else f'data-k="c{group.comment}"'
        yield f'<section class="z z-{group.role}" {about}>'
        for line in group.lines:
            active = [mark for mark in active if mark.span.end > line.span.start]
            while ahead and ahead[-1].span.start < line.span.end:
                active.append(ahead.pop())
            inside = _line(explanation.text, line, active)
            why = f' data-w="{reasons.number(line)}"' if line.rule and line.text.strip() else ""
            yield f'<div class="l{_hanging(line.text)}" data-n="{line.number}"{why}>{inside}</div>'
        yield "</section>"
    yield "</div>"


def _hanging(text: str) -> str:
    """Classes for a line that is wrapped, so that it goes on below its first letter and not below the margin.

    Not for indents with tabs, whose stops would move, and not for text from the right, whose indent is there.
    """
    indent = len(text) - len(text.lstrip(" "))
    if indent < _LEAST_HANG or len(text) < _MAY_WRAP or text[indent] == "\t" or _RIGHT_TO_LEFT.search(text):
        return ""
    return f" hang h{min(indent, _MOST_HANG)}"


def _hidden(group: _Group) -> str:
    """What stands in a zone's place when the reader has switched it off."""
    first, last = group.lines[0].number, group.lines[-1].number
    return f"{group.role}, line {first}" if first == last else f"{group.role}, lines {first} to {last}"


def _groups(explanation: Explanation) -> Iterator[_Group]:
    comments = _comments(explanation.page, explanation.lines)
    keyed = zip(explanation.lines, comments, strict=True)
    for (role, comment), pairs in groupby(keyed, key=lambda pair: (pair[0].role, pair[1])):
        lines = [line for line, _ in pairs]
        for start in range(0, len(lines), _CHUNK):
            yield _Group(role, comment, lines[start : start + _CHUNK])


def _comments(page: Page, lines: Sequence[ExplainedLine]) -> list[int | None]:
    """For each line the comment that it belongs to; blank lines belong to the one above them."""
    ahead = sorted(page.comments, key=lambda comment: comment.span.start, reverse=True)
    current: int | None = None
    found: list[int | None] = []
    for line in lines:
        while ahead and ahead[-1].span.start < max(line.span.end, line.span.start + 1):
            current = ahead.pop().index
        found.append(current if line.role == "comments" else None)
    return found


def _line(text: str, line: ExplainedLine, active: Sequence[Mark]) -> str:
    """One line with its marks, properly nested: one that crosses the end of another is cut there."""
    start, end = line.span
    first = end - len(line.text.lstrip())
    waiting = [
        (max(mark.span.start, first), -min(mark.span.end, end), order, mark)
        for order, mark in enumerate(active)
        if max(mark.span.start, first) < min(mark.span.end, end)
    ]
    heapify(waiting)
    pieces: list[str] = []
    open_until: list[int] = []
    at = start
    while waiting:
        begin, stop, order, mark = heappop(waiting)
        while open_until and open_until[-1] <= begin:
            pieces += (shown(text[at : open_until[-1]]), "</span>")
            at = open_until.pop()
        pieces.append(shown(text[at:begin]))
        at = begin
        if open_until and -stop > open_until[-1]:
            heappush(waiting, (open_until[-1], stop, order, mark))
            stop = -open_until[-1]
        pieces.append(f'<span class="m m-{mark.kind}" data-k="{mark.key}">')
        open_until.append(-stop)
    while open_until:
        pieces += (shown(text[at : open_until[-1]]), "</span>")
        at = open_until.pop()
    pieces.append(shown(text[at:end]))
    return "".join(pieces)
