"""The notation of one line of a record, and what it reads from a line.

``{author}[ ({real_name})] {timestamp}`` is written in dialect files and proposed by induction alike: ``{field}`` for
what is read, ``{word class}`` for a word of the lexicon, ``[ ]`` for what may be missing, anything else for itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from newsparse.cues import CuedPage
from newsparse.dates import Stamp
from newsparse.models import Span
from newsparse.records.templates.notation import (
    ANYTHING,
    SLOT,
    TOKEN,
    check,
    classes,
    compiled,
    fixed_pieces,
    is_all_optional,
)
from newsparse.text import Line

_WORD = re.compile(r"[^\W\d_]{2}")
_NAME_ALONE = frozenset(("{author}", "{author}[ ({real_name})]"))
"""Lines that hold a name and nothing else: running text is none, nor a date behind a label."""
_MAX_LINE = 240
"""Characters from which on a line is text, not part of a head."""


@dataclass(frozen=True)
class LinePattern:
    """A compiled notation."""

    notation: str
    inner: str
    """The notation without the marker, and without the brackets around all of it."""
    marked: bool | None
    """Whether the line has a list marker: True, False, or None for either."""
    numbered: bool
    """Whether the marker must be a number."""
    optional: bool
    """True where the whole line may be missing."""
    stamps: int
    """How many times it prints."""
    words: tuple[str, ...]
    """The words that stand for themselves, lower-case."""
    needs: tuple[str, ...] = ()
    """What stands for itself and may not be missing: a line without it is spared the expression."""
    classes: tuple[str, ...] = ()
    """Classes of words one of which it holds in any case."""
    first: str = ""
    """What it starts with in any case; a time is :data:`SLOT`."""
    last: str = ""
    """What it ends with in any case."""
    holds_text: bool = False
    """Whether the text starts, or all of it stands, on this very line."""
    skips: bool = False
    """True for ``*``: lines of the site's, of any look, but no running text."""

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """Matches the whole line behind its marker, stamps replaced."""
        return compiled(self.inner)

    def match(self, page: CuedPage, number: int) -> dict[str, Span] | None:
        """Read a line.

        Args:
            page: The page.
            number: The line's number.

        Returns:
            The fields with their places; None where the line has another shape.
        """
        found = self._found(page, number)
        if found is None:
            return None
        line, used = page.lines[number], page.stamps[number] if self.stamps else ()
        fields = {}
        for name in self.expression.groupindex:
            start, end = found.span(name)
            if start >= 0:
                fields[name] = Span(_original(line, used, start), _original(line, used, end))
        if line.marker:
            fields["marker"] = Span(line.first, line.first + len(line.marker))
        return fields

    def fits(self, page: CuedPage, number: int) -> bool:
        """Whether a line has this shape. Arguments as for :meth:`match`."""
        return self._found(page, number) is not None

    def _found(self, page: CuedPage, number: int) -> re.Match[str] | None:
        """The match of the expression. The guards before it are what most lines fail at."""
        line = page.lines[number]
        if self.skips or (self.marked is not None and self.marked != bool(line.marker)):
            return None
        if not self.stamps:
            shown = line.rest
        elif len(page.stamps.get(number, ())) >= self.stamps:
            shown = _masked(page, number)
        else:
            return None
        if not (shown.startswith(self.first) and shown.endswith(self.last)):
            return None
        if self.needs and not all(map(shown.__contains__, self.needs)):
            return None
        if (len(line.text) > _MAX_LINE and not self.holds_text) or (self.numbered and line.ordinal is None):
            return None
        if self.inner in _NAME_ALONE and page.kinds[number] in "pT":
            return None
        return self.expression.fullmatch(shown)


@lru_cache(maxsize=1024)
def compile_line(notation: str) -> LinePattern:
    """Compile one line of a template.

    Args:
        notation: The line, as in a dialect file.

    Returns:
        Its pattern.

    Raises:
        ValueError: A field that does not exist or is there twice, or an unbalanced bracket.
    """
    if notation == ANYTHING:
        return LinePattern(notation, "", None, False, True, 0, (), skips=True)
    whole = is_all_optional(notation)
    inner = notation[1:-1] if whole else notation
    marked: bool | None = False
    numbered = inner.startswith("{numbered}")
    if numbered:
        marked, inner = True, inner[len("{numbered}") :].lstrip()
    elif inner.startswith("{marker}"):
        marked, inner = True, inner[len("{marker}") :].lstrip()
    elif inner.startswith("[{marker}]"):
        marked, inner = None, inner[len("[{marker}]") :].lstrip()
    check(inner)
    words = tuple(
        token["literal"].lower()
        for token in TOKEN.finditer(inner)
        if token["literal"] and _WORD.search(token["literal"])
    )
    fixed = list(fixed_pieces(inner))
    stamps = inner.count("{timestamp}") + inner.count("{edited}")
    return LinePattern(
        notation,
        inner,
        marked,
        numbered,
        whole,
        stamps,
        words,
        needs=tuple(piece for pieces in fixed for piece in pieces if piece and piece != SLOT),
        classes=tuple(classes(inner)),
        first=fixed[0][0] if fixed else "",
        last=fixed[-1][-1] if fixed else "",
        holds_text="{body}" in inner,
    )


def _masked(page: CuedPage, number: int) -> str:
    """A line behind its marker, each stamp one character; made once, for all patterns that are tried on it."""
    shown = page.masked.get(number)
    if shown is None:
        line, pieces = page.lines[number], []
        place = line.content
        for stamp in page.stamps[number]:
            pieces += [line.text[place - line.first : stamp.start - line.first].replace(SLOT, " "), SLOT]
            place = stamp.end
        shown = "".join([*pieces, line.text[place - line.first :].replace(SLOT, " ")])
        page.masked[number] = shown
    return shown


def _original(line: Line, stamps: Sequence[Stamp], place: int) -> int:
    """The offset in the input of a place in the masked line."""
    offset = line.content + place
    for stamp in stamps:
        if offset > stamp.start:
            offset += stamp.end - stamp.start - 1
    return offset
