"""Lines to passages: what a renderer wrapped, or broke at links and emphasis, is one text again.

A dump that is as wide as a terminal shows it: its lines pile up under one width, and the first word of each next line
would have gone over it. A dump with a line for each piece of inline markup shows it by the spaces at the lines' edges.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from newsparse.markup import ANYWHERE, is_drawn, numbers_links, one_line, plain, runs_on
from newsparse.models import Span
from newsparse.text import SPACE, Line, Source, covered

_WIDTHS = range(60, 133)
"""Columns at which renderers wrap: 72, 79 and 80 are usual, 132 is the widest terminal."""
_RAGGED = 12
"""Columns that the right edge of wrapped text varies by: long words go to the next line whole."""
_MANY = 4
"""Full lines that a page must have at the least to be told as wrapped."""
_TRIES = 3
"""Widths that are tried at the most, from the narrowest on."""
_OVER = 0.15
"""Share of the long lines that may be longer than the width: addresses and tables are not broken."""
_FITTING = 0.85
"""Share of the full lines whose next word would not have fitted. Titles under each other fit about half of the time."""
_INNER = 0.25
"""Share of the lines below full ones that begin inside a sentence, without a capital; titles hardly ever do."""
_WIDE = re.compile(
    r"[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]+"
)
"""Runs of characters that are two columns wide."""
_MARKS = re.compile(
    r"[\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670\u0900-\u0903\u093a-\u093c\u093e-\u094f\u0951-\u0957"
    r"\u0962\u0963\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200b-\u200f]+"
)
"""Runs of characters that take no column: they stand over or under others."""
_FIRST_WORD = re.compile(r"[^ \t]+")
_CLOSING = frozenset(",.;:!?)]»”’%")


@dataclass(slots=True)
class Passage:
    """Lines that were one line, paragraph or item before the page was rendered as text."""

    lines: Sequence[Line]
    """At least one; all are visible."""
    text: str
    """What a reader sees: lines joined by a space, without a list marker and without signs of links and emphasis."""
    level: int
    """Number of heading signs before it (``##``), 0 where it is not marked as a heading."""
    kind: str = "h"
    """What it shows alone: see :data:`newsparse.cues.CUES`."""

    @property
    def number(self) -> int:
        """The number of its first line."""
        return self.lines[0].number

    @property
    def end(self) -> int:
        """The number behind that of its last line."""
        return self.lines[-1].number + 1

    @property
    def span(self) -> Span:
        """From its first visible character to its last."""
        return Span(self.lines[0].first, self.lines[-1].last)

    @property
    def shown(self) -> str:
        """The text with its list marker."""
        return f"{self.marker} {self.text}" if self.marker and self.text != self.marker else self.text

    @property
    def marker(self) -> str:
        """The list marker before it, or ``""``."""
        return self.lines[0].marker

    @property
    def indent(self) -> int:
        """Columns before its text, its marker not counted."""
        return _left(self.lines[0])


class Flow:
    r"""How the page was rendered, and what that makes of its lines.

    Example:
        >>> from newsparse.text import read
        >>> source = read("The \nmayor\n said no.\nShe left.")
        >>> [passage.text for passage in Flow(source).join(source.lines)]
        ['The mayor said no.', 'She left.']
    """

    def __init__(self, source: Source) -> None:
        """Look at a page as a whole."""
        self._source = source
        self._widths = [_reach(source, line) for line in source.lines]
        self._page_width = self._find_width()
        self._limits = self._find_limits() if self._page_width else {}
        self._numbered = numbers_links(source.text)

    def join(self, lines: Iterable[Line]) -> list[Passage]:
        """Join lines into passages.

        Args:
            lines: Lines of the page, in page order: all of them, or those of one part.

        Returns:
            The passages, in page order; blank lines are in none of them.
        """
        joined: list[list[Line]] = []
        for line in lines:
            if not line.text:
                continue
            if joined and joined[-1][-1].number == line.number - 1 and self.continues(joined[-1], line):
                joined[-1].append(line)
            else:
                joined.append([line])
        return [Passage(tuple(lines), self._text(lines), _level(self._source, lines[0])) for lines in joined]

    def continues(self, above: Sequence[Line], line: Line) -> bool:
        """Whether a line goes on with the text of those right above it."""
        column = line.column
        if column is not above[-1].column or (column and column.width is not None):
            return False
        if self._page_width:
            return self._is_wrapped(above, line)
        return not (line.marker or column) and self._is_broken(above, line)

    def _text(self, lines: Sequence[Line]) -> str:
        """The lines as a reader sees them."""
        shown = lines[0].rest or ("" if len(lines) > 1 else lines[0].text)
        for above, line in pairwise(lines):
            shown += self.between(above, line) + line.text
        return plain(shown, self._numbered) or shown  # a picture without words is still a line

    def inline(self, text: str) -> str:
        """A stretch inside a passage as a reader sees it."""
        return one_line(text, self._numbered)

    def between(self, above: Line, line: Line) -> str:
        """What stands for the line break: a space, except inside a script without spaces and where none was."""
        if runs_on(above.text, line.text):
            return ""
        if self._page_width:
            return " "
        raw = self._source.text
        return " " if raw[above.last : above.end].strip("\r") or raw[line.start : line.first] else ""

    def _is_wrapped(self, above: Sequence[Line], line: Line) -> bool:
        """Whether the renderer broke the line above because the first word of this one went over the edge."""
        assert self._page_width
        limit = self._limits.get(_edge(line), self._page_width)
        return goes_over(above[0], above[-1], line, self._widths[above[-1].number], limit) and not _level(
            self._source, line
        )

    def _is_broken(self, above: Sequence[Line], line: Line) -> bool:
        """Whether the break stands for the border of a link or of emphasis inside a sentence.

        Then one space stands at one side of it, or the line opens with a comma. A page may also set all its lines in by
        one space.
        """
        raw, last = self._source.text, above[-1]
        behind = raw[last.last : last.end].strip("\r")
        before = raw[line.start : line.first]
        if line.text[0] in _CLOSING:
            return last.text[-1] not in ".!?:" or line.text[0] in ",;"
        if last.text[-1] in ".!?…" and not line.text[0].islower():
            return False
        return bool(behind and not before) or (before == " " and not behind and not above[0].indent)

    def _find_width(self) -> int | None:
        """The width at which the page is wrapped, None where it is not."""
        counts = Counter(self._widths[line.number] for line in self._source.lines if _can_break(line.text))
        long = sum(number for width, number in counts.items() if width >= _WIDTHS.start)
        over, tries = long, 0
        for width in _WIDTHS:
            over -= counts[width]
            full = sum(counts[other] for other in range(width - _RAGGED + 1, width + 1))
            if over <= _OVER * long and full >= _MANY and tries < _TRIES:
                if self._fits(width):
                    return width
                tries += 1
        return None

    def _fits(self, width: int) -> bool:
        """Whether full lines are full because the next word did not fit."""
        limits = self._find_limits(width)
        fitting = tried = inner = 0
        for above, line in pairwise(self._source.lines):
            if (
                not line.text
                or line.marker
                or line.column is not above.column
                or line.indent not in _hanging(above)
                or self._widths[above.number] < width - _RAGGED
            ):
                continue
            tried += 1
            fitting += self._widths[above.number] + _first_word(line) > limits.get(_edge(line), width)
            inner += not line.text[0].isupper()
        return tried >= _MANY and fitting >= _FITTING * tried and inner >= _INNER * tried

    def _find_limits(self, page_width: int | None = None) -> dict[int, int]:
        """Left edge -> right edge: a renderer that sets text in at the left often does so at the right."""
        width = page_width or self._page_width or 0
        widest: dict[int, int] = defaultdict(lambda: width - _RAGGED)
        for line in self._source.lines:
            if line.text and self._widths[line.number] <= width:
                left = _edge(line) + line.content - line.first
                widest[left] = max(widest[left], self._widths[line.number])
        return dict(widest)


def goes_over(first: Line, above: Line, line: Line, reach: int, limit: int) -> bool:
    """Whether a line goes on with a text, and its first word would have gone over the edge in the line above.

    Args:
        first: The first line of the text.
        above: The last one.
        line: The line.
        reach: The column that the last one reaches.
        limit: The last column that its text could reach.
    """
    if line.indent not in _hanging(above) or (line.marker and not _by_chance(line, first)):
        return False
    if is_drawn(above.text) or is_drawn(line.text):  # a line across the page parts texts
        return False
    return reach + _first_word(line) > limit


def _edge(line: Line) -> int:
    """The column that a line starts in, as it was printed."""
    return line.indent + (line.column.shift if line.column else 0)


def _reach(source: Source, line: Line) -> int:
    """The column that a line's text reaches; 0 where a cell decides, not the page."""
    if line.column:
        return _edge(line) + width(line.text) if line.column.width is None else 0
    return width(source.text[line.start : line.end].rstrip(SPACE))


def _left(line: Line) -> int:
    """The column of a line's text, behind its marker."""
    return line.indent + line.content - line.first


def _hanging(line: Line) -> range:
    """The columns at which a text can go on that this line begins: under it, or under what follows its marker.

    A dash that opens a turn of speech is set in no other way than the rest.
    """
    return range(line.indent + (bool(line.marker) and not line.dashed), _left(line) + 1)


def _by_chance(line: Line, first: Line) -> bool:
    """Whether a marker is a number or dash that a wrapped line happens to start with; the text above has no marker."""
    return not first.marker and (line.dashed or (line.ordinal or 0) > 31)


def _level(source: Source, line: Line) -> int:
    opening = source.text[line.start : line.content].strip()
    return len(opening) - len(opening.lstrip("#")) if opening.startswith("#") else 0


def _first_word(line: Line) -> int:
    """Columns that the first word of a line takes behind a space."""
    if ANYWHERE.match(line.text):
        return 2
    found = _FIRST_WORD.match(line.text)
    return 1 + width(found[0]) if found else 1


def _can_break(text: str) -> bool:
    return " " in text or bool(ANYWHERE.search(text))


def width(text: str) -> int:
    """Columns that a text takes on a terminal."""
    return len(text) if text.isascii() else len(text) + covered(text, _WIDE) - covered(text, _MARKS)
