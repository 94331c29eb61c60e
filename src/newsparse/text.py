"""The input, never altered, and its lines: the only place that splits lines, measures indents and sees list markers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from newsparse.models import Span

SPACE = (
    " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    + ("\u2028\u2029\u202f\u205f\u3000")
)
"""Characters with a width that show nothing."""

INVISIBLE = "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060\xad"
"""Characters without a width: byte order mark, zero-width spaces, direction marks, soft hyphen."""

MARKS = r"\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0962\u0963\u200c"
"""Vowel signs of scripts that write them as marks of their own, for use inside the brackets of a pattern."""

LETTER = rf"(?:[^\W\d_]|[{MARKS}])"
"""A letter in a pattern, vowel signs included."""

LETTERS = re.compile(rf"(?:[^\W\d_]++|[{MARKS}]++)++")
"""A run of such letters: all of a word, or its part up to an apostrophe or a hyphen."""

_ASCII_LETTERS = re.compile("[A-Za-z]+")

UNSPACED = r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
"""A letter of a script that writes words, or what belongs to them, on to each other: kana, Chinese, Hangul."""

_UNSPACED = re.compile(f"{UNSPACED}+")
_EDGE = SPACE + INVISIBLE
_EDGES = frozenset(_EDGE)
_TAB_STOP = 8
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_END = re.compile(r"\r\n|\r|\n")
# A marker needs a space behind it, so that "-3" and "1.5" are text. "o" is how two text browsers draw a second-level
# bullet; because it is also a word in several languages it counts only where it is indented.
_MARKER = re.compile(r"(?:\d{1,6}[.)]|[•◦▪▫‣○●■□·∙*+o–—-])(?=[ \t\xa0]|$)")
# html2text and pandoc draw headings, tables and emphasis with signs around the visible text.
_SIGNS = frozenset("#|*_")
_OPENING_SIGNS = re.compile(r"(?:#{1,6}[ \t]+|\|(?!\|)[ \t]*)+")
_CLOSING_SIGNS = re.compile(r"(?:[ \t]{1,4}#{1,6}|[ \t]{0,4}\|)+$")
_EMPHASIS = re.compile(r"(\*\*|__|_|\*)(?=[^\s*_])[^*_]*(?<=[^\s*_])\1")
_MARKER_START = frozenset("0123456789•◦▪▫‣○●■□·∙*+o–—-")
_OPENING = _SIGNS | _MARKER_START
_BEHIND = frozenset("*+•#|")
_DASHES = frozenset("–—-")


@dataclass(slots=True, eq=False)
class Column:
    """A column of a table whose cells are read one below the other."""

    indent: int
    """Columns that its text is set in by: those of the whole table."""
    shift: int
    """How much further right its text stands."""
    width: int | None = None
    """Columns of a cell between bars, whose lines have been put together where it broke them; None between gutters."""


class Place(NamedTuple):
    """Where lines outside tables, or a piece of one in a cell, stand in the input when their order is another."""

    line: int
    """The number of the first line."""
    first: int
    """Offset, on the page, of its first visible character."""
    last: int
    """Offset behind its last visible character."""
    start: int
    """Offset, in the input, of what belongs to it, the bar before a cell included."""
    end: int
    """Offset behind that."""
    shift: int
    """What makes an offset of the page one of the input."""


@dataclass(slots=True)
class Line:
    """One line of the page. Offsets are code points of the whole page."""

    number: int
    """Position on the page, from 0."""
    start: int
    """Offset of its first character."""
    end: int
    """Offset behind its last character, the line break not counted."""
    first: int
    """Offset of its first visible character; ``end`` where there is none."""
    indent: int
    """Columns before the first visible character, tab stops every 8."""
    text: str
    """What is visible: the line without the white space at its edges."""
    marker: str
    """The list marker that it opens with (``1.``, ``•``, ``-``), or ``""``."""
    rest: str
    """What is visible behind the marker and its spaces; all of the text where there is no marker."""
    column: Column | None = None
    """The column that it is in, where it stands in a table whose cells are read one below the other."""

    @property
    def content(self) -> int:
        """Offset of what follows the marker; ``first`` where there is none."""
        return self.last - len(self.rest)

    @property
    def last(self) -> int:
        """Offset behind its last visible character."""
        return self.first + len(self.text)

    @property
    def span(self) -> Span:
        """Where its visible characters stand."""
        return Span(self.first, self.last)

    @property
    def ordinal(self) -> int | None:
        """The number in the marker."""
        return int(self.marker[:-1]) if self.marker[:1].isdigit() else None

    @property
    def dashed(self) -> bool:
        """True for a dash as marker: a list point, a turn of speech, or a line that attributes a quote."""
        return self.marker in _DASHES if self.marker else False

    def holds(self, offset: int) -> bool:
        """Whether a place is in what is visible of it."""
        return self.first <= offset < self.last

    def unmark(self) -> None:
        """Take the marker for text: it opens no item."""
        self.marker, self.rest = "", self.text


@dataclass(slots=True)
class Source:
    """A page's text and its lines."""

    text: str
    """The input; a lone surrogate, which no encoding can write, is U+FFFD here, at the same offset."""
    lines: list[Line] = field(default_factory=list)
    places: Sequence[Place] = ()
    """The places of its lines in the input, where ``text`` has those of tables in the order of reading."""


def read(text: str) -> Source:
    r"""Split a text into lines at ``\n``, ``\r\n`` and ``\r``, and nowhere else.

    ``str.splitlines`` also splits at form feeds, ``\x85`` and ``\u2028``, which stand inside lines of real dumps.

    Args:
        text: Any string.

    Returns:
        The text with its lines. An empty text has one empty line; a final line break does not open another line.

    Example:
        >>> [line.text for line in read("  1. +4\r\n\tHello\n").lines]
        ['1. +4', 'Hello']
    """
    text = writable(text)
    return Source(text, [line_at(text, number, *border) for number, border in enumerate(_borders(text))])


def writable(text: str) -> str:
    """The text with U+FFFD in place of each lone surrogate, which no encoding can write; all offsets stay."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def squeeze(text: str) -> str:
    r"""Fold case and runs of white space, for comparing lines.

    Args:
        text: Any string.

    Returns:
        The words of the text, lower-case, one space apart.

    Example:
        >>> squeeze("  Read\xa0 MORE ")
        'read more'
    """
    return " ".join(text.lower().split())


def spaced(text: str) -> str:
    """A text with one space between its words and none around them: the very same one, where it is so already."""
    shown = " ".join(text.split())
    return text if shown == text else shown


def words_in(text: str) -> list[str]:
    """The runs of letters in a text: see :data:`LETTERS`."""
    return (_ASCII_LETTERS if text.isascii() else LETTERS).findall(text)


def breadth(text: str) -> int:
    """How much a text says by its length: a Chinese or Japanese letter or a Hangul syllable as much as two Latin ones.

    Args:
        text: Any string.

    Returns:
        Its characters, those of scripts without spaces counted twice.
    """
    return len(text) + unspaced(text)


def unspaced(text: str) -> int:
    """How many letters of a text are of scripts without spaces between words."""
    return 0 if text.isascii() else covered(text, _UNSPACED)


def covered(text: str, runs: re.Pattern[str]) -> int:
    """How many characters of a text are in runs of some: a run is one string, however long."""
    return sum(map(len, runs.findall(text)))


def lowered(text: str) -> str:
    """A text in lower case, of the same length, so that places in it are places in the text: "İ" stays."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "İ".join(piece.lower() for piece in text.split("İ"))  # the only letter that lower case makes longer


def printable(text: str) -> str:
    """A text for a terminal: characters that it would act on, such as escape, are spaces."""
    return "".join(character if character.isprintable() else " " for character in text)


def _borders(text: str) -> Iterator[tuple[int, int]]:
    """Where each line starts and ends; a final line break does not open another line."""
    start = 0
    if "\r" in text:
        for found in _LINE_END.finditer(text):
            yield start, found.start()
            start = found.end()
        if start < len(text):
            yield start, len(text)
        return
    for line in text.removesuffix("\n").split("\n"):
        end = start + len(line)
        yield start, end
        start = end + 1


def line_at(text: str, number: int, start: int, end: int) -> Line:
    """The line between two offsets, which holds no line break."""
    raw = text[start:end]
    shown = raw.strip(None if raw.isascii() else _EDGE)
    if not shown:
        return Line(number, start, end, end, _columns(raw) if raw else 0, "", "", "")
    first = start
    indent = 0
    if len(shown) < len(raw):
        first = start + raw.index(shown[0])
        indent = _columns(raw[: first - start]) if first > start else 0
    if shown[0] not in _OPENING and shown[-1] not in _SIGNS:
        return Line(number, start, end, first, indent, shown, "", shown)
    if shown[0] in _SIGNS or shown[-1] in _SIGNS:
        opening, shown = _without_signs(shown)
        first += opening
    marker, rest = "", shown
    if shown and shown[0] in _MARKER_START:
        found = _MARKER.match(shown)
        if found and not (shown[0] == "o" and indent == 0):
            marker = found[0]
            rest = shown[_behind_markers(shown, found.end()) :]
    return Line(number, start, end, first, indent, shown, marker, rest)


def _behind_markers(shown: str, end: int) -> int:
    """Where an item's text starts: past the space behind its marker, bullets of empty lists in it, and signs."""
    while True:
        while end < len(shown) and shown[end] in _EDGES:
            end += 1
        first = shown[end : end + 1]
        if first not in _BEHIND:
            return end
        following = _MARKER.match(shown, end)
        if following is None or first in "#|":
            signs = _OPENING_SIGNS.match(shown, end)
            return signs.end() if signs else end
        end = following.end()


def _without_signs(shown: str) -> tuple[int, str]:
    """A line without the signs of a heading, a table or emphasis around all of it, and how many of them opened it.

    ``#1`` and ``**both** sides`` stay as they are.
    """
    opened = _OPENING_SIGNS.match(shown)
    start = opened.end() if opened else 0
    closed = _CLOSING_SIGNS.search(shown, start, len(shown)) if shown[-1] in "#|" else None
    end = closed.start() if closed and closed.start() > start else len(shown)
    emphasis = _EMPHASIS.fullmatch(shown, start, end)
    if emphasis:
        start, end = start + len(emphasis[1]), end - len(emphasis[1])
    inner = shown[start:end]
    return start + len(inner) - len(inner.lstrip(_EDGE)), inner.strip(_EDGE)


def _columns(space: str) -> int:
    if "\t" not in space:
        return len(space) - sum(space.count(mark) for mark in INVISIBLE) if not space.isspace() else len(space)
    column = 0
    for character in space:
        if character == "\t":
            column += _TAB_STOP - column % _TAB_STOP
        elif character not in INVISIBLE:
            column += 1
    return column
