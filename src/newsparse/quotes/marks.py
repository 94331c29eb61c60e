"""Quotation marks: which of them open, which close, and which belong together."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import regex

from newsparse.models import Span
from newsparse.quotes.speech import Speech

_MARK = regex.compile(r"'{1,3}+|``|,,|[“”„‟«»‹›‘’‚‛\"「」『』《》〈〉]")
_FAMILIES = {
    **dict.fromkeys(("“", "”", "„", "‟", '"', "''", "``", ",,"), "double"),
    **dict.fromkeys(("‘", "’", "‚", "‛", "'"), "single"),
    **dict.fromkeys("«»", "guillemet"),
    **dict.fromkeys("‹›", "small guillemet"),
    **dict.fromkeys("「」『』《》〈〉", "corner"),
}
"""Marks of one family stand for each other: “ and " are mixed up on many pages, “ and « are not."""
_BRACKETS = "([{—–-/:>¿¡=|•*"
_MAX_OPEN = 8
"""Marks that may be open at a time; an older one is held to be stray."""
_MAX_QUOTE = 5000
"""Characters after which an opening mark counts as never closed."""


@dataclass(slots=True)
class Pair:
    """An opening mark and the one that closes it."""

    start: int
    """Where the opening mark starts."""
    inner: int
    """Just behind the opening mark."""
    inner_end: int
    """Where the closing mark starts; the end of the paragraph where there is none."""
    end: int
    """Just behind the closing mark."""
    closed: bool = True
    nested: list[Pair] = field(default_factory=list)
    """Pairs inside, in order."""


@dataclass(slots=True, frozen=True)
class _Mark:
    """One mark and what stands on either side of it."""

    text: str
    start: int
    end: int
    before: str
    behind: str
    certain: bool = True
    """False for ``sailors'``, which may be a possessive."""

    @property
    def family(self) -> str:
        return _FAMILIES[self.text]

    @property
    def opening(self) -> bool:
        """Whether it stands as an opening mark does: nothing before it, something behind it."""
        free = not self.before or self.before.isspace() or self.before in _BRACKETS or self.before in _FAMILIES
        return free and bool(self.behind) and not self.behind.isspace()

    @property
    def closing(self) -> bool:
        """Whether it stands as a closing mark does: something before it, and no letter behind it."""
        return bool(self.before) and not self.before.isspace() and not self.behind.isalnum()


def pairs(text: str, piece: Span, speech: Speech) -> list[Pair]:
    """Pair the quotation marks of a paragraph.

    Args:
        text: The input.
        piece: Where the paragraph stands in it.
        speech: Its language decides which marks pair up: “ opens in English and closes in German.

    Returns:
        The outermost pairs in order, with those inside them. The last one is open (``closed`` is false) where an
        opening mark has no partner and no closing mark behind it: the speech may go on in the next paragraph.
    """
    if not _MARK.search(text, *piece):
        return []
    found: list[Pair] = []
    opened: deque[_Mark] = deque(maxlen=_MAX_OPEN)
    for mark in _marks(text, piece, speech):
        partner = _partner(mark, opened, speech)
        if partner is not None:
            while opened.pop() is not partner:
                pass  # what was opened inside and not closed opened nothing
            found.append(Pair(partner.start, partner.end, mark.start, mark.end))
        elif _can_open(mark, speech):
            opened.append(mark)
    if opened and opened[-1].family != "single" and not any(pair.start > opened[-1].start for pair in found):
        found.append(Pair(opened[-1].start, opened[-1].end, piece.end, piece.end, closed=False))
    return _nest(pair for pair in found if text[pair.inner : pair.inner_end].strip())


def _nest(found: Iterator[Pair]) -> list[Pair]:
    """The outermost of some pairs, with the others inside them."""
    outer: list[Pair] = []
    around: list[Pair] = []
    for pair in sorted(found, key=lambda pair: (pair.start, -pair.end)):
        while around and around[-1].end <= pair.start:
            around.pop()
        (around[-1].nested if around else outer).append(pair)
        around.append(pair)
    return outer


def _marks(text: str, piece: Span, speech: Speech) -> Iterator[_Mark]:
    """The marks of a text without its apostrophes."""
    waiting: _Mark | None = None
    for match in _MARK.finditer(text, *piece):
        for mark in _parted(text, piece, match.start(), match.end()):
            if mark.family == "single" and not _may_be_mark(mark, text, speech):
                continue
            if waiting is not None:
                yield _settled(waiting, mark)
            waiting = mark
    if waiting is not None:
        yield waiting


def _parted(text: str, piece: Span, start: int, end: int) -> Iterator[_Mark]:
    """A mark, or two where ``'''`` stands for an inner and an outer one."""
    places = [(start, end)]
    if end - start == 3:
        middle = start + (1 if start > piece.start and not text[start - 1].isspace() else 2)
        places = [(start, middle), (middle, end)]
    for first, last in places:
        before = text[first - 1] if first > piece.start else ""
        yield _Mark(text[first:last], first, last, before, text[last] if last < piece.end else "")


def _may_be_mark(mark: _Mark, text: str, speech: Speech) -> bool:
    """Whether a single mark can be more than an apostrophe: not in ``isn't``, ``'90s``, ``'t`` and ``'ndrangheta``."""
    if mark.before.isalnum() and mark.behind.isalnum():
        return False
    if mark.text in ("'", "’", "‘") and mark.opening:
        ahead = _NEXT_WORD.match(text, mark.end)
        return ahead is not None and not ahead[0][0].isdigit() and ahead[0].lower() not in speech.elisions
    return True


_NEXT_WORD = regex.compile(r"[\p{L}\p{N}]{1,24}")


def _settled(mark: _Mark, following: _Mark) -> _Mark:
    """A single mark that may be a possessive's is none where a surer one follows: ‘the sailors’ wheel,’ he said."""
    doubtful = mark.family == "single" and mark.before in "sxzSXZ" and mark.behind.isspace() and mark.before != ""
    if doubtful and following.family == "single" and following.closing and not following.opening:
        return _Mark(mark.text, mark.start, mark.end, mark.before, mark.behind, certain=False)
    return mark


def _partner(mark: _Mark, opened: Sequence[_Mark], speech: Speech) -> _Mark | None:
    """The opening mark that a mark closes: the nearest one made for it, else the nearest of its family."""
    if not opened or not mark.certain or not _can_close(mark, speech):
        return None
    near = [other for other in reversed(opened) if mark.start - other.start <= _MAX_QUOTE]
    made = next((other for other in near if (other.text, mark.text) in speech.marks), None)
    return made or next((other for other in near if other.family == mark.family != "corner"), None)


def _can_close(mark: _Mark, speech: Speech) -> bool:
    """Whether a mark can close: one that faces that way does, another where it stands as a closing mark.

    A single one must stand so in any case. 5" and 6" stand so too, and close nothing but what is open.
    """
    if mark.text in speech.openers and mark.text not in speech.closers:
        return mark.closing and not mark.opening
    if mark.family == "single":
        return mark.closing
    if mark.text in speech.closers and mark.text not in speech.openers:
        return True
    return (mark.closing or not mark.opening) and not mark.behind.isalnum()


def _can_open(mark: _Mark, speech: Speech) -> bool:
    """Whether a mark can open: one that faces that way does, another where it stands as an opening mark."""
    if mark.text in speech.openers and mark.text not in speech.closers and mark.family != "single":
        return bool(mark.behind) and not (mark.closing and not mark.opening and mark.family == "double")
    if mark.family == "single":
        return mark.opening and mark.text in speech.openers
    return mark.opening or (mark.family == "double" and not mark.before)
