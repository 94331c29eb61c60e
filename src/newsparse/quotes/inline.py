"""Words between quotation marks."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

import regex

from newsparse.lexicon import Lexicon
from newsparse.models import Span

_COMMON_MARKS = (("«", "»"), ("„", "“"), ('"', '"'), ("「", "」"), ("『", "』"))
"""Pairs that mean the same wherever they are met."""
_ANY_MARK = regex.compile(r"[\p{Pi}\p{Pf}„‚\"「『」』《》〈〉]")
_DIRECTED = frozenset("«»„‚「」『』")
"""Marks that show which way they face, so that spaces beside them do not matter: « comme en français »."""
_MAX_OPEN = 8
"""Marks that may be open at a time; an older one is held to be stray."""
_MAX_INLINE = 1000
"""Characters after which an opening mark counts as never closed."""


def inline(text: str, offset: int, lexicon: Lexicon) -> Iterator[Span]:
    """Words between quotation marks in a paragraph, nested ones too.

    Args:
        text: The paragraph.
        offset: Where it starts in the input.
        lexicon: Its language decides which marks pair up: “ opens in English and closes in German.

    Yields:
        The words without their marks. A mark that is not closed in the paragraph opens nothing.
    """
    closing = dict((*_COMMON_MARKS, *lexicon.quotes.marks))
    found: list[tuple[int, int]] = []
    opened: deque[int] = deque(maxlen=_MAX_OPEN)
    for match in _ANY_MARK.finditer(text):
        place = match.start()
        partner = _partner(text, place, opened, closing)
        if partner is not None:
            while opened.pop() != partner:
                pass  # what was opened inside and not closed opened nothing
            found.append((partner + 1, place))
        elif match[0] in closing and _opens(text, place):
            opened.append(place)
    for start, end in sorted(found):
        words = text[start:end].strip()
        if words:
            first = text.index(words, start)
            yield Span(offset + first, offset + first + len(words))


def _partner(text: str, place: int, opened: Sequence[int], closing: Mapping[str, str]) -> int | None:
    """The nearest mark that the one at ``place`` closes; None where it closes nothing.

    A straight closing mark has no letter behind it and no space before it.
    """
    mark = text[place]
    if mark not in _DIRECTED and (text[place + 1 : place + 2].isalnum() or text[place - 1 : place].isspace()):
        return None
    fitting = (other for other in reversed(opened) if closing[text[other]] == mark and place - other <= _MAX_INLINE)
    return next(fitting, None)


def _opens(text: str, place: int) -> bool:
    """Whether a mark can open: one that faces a way does; a straight one has no letter before it, and no space behind.

    5" and 6" are inches.
    """
    before, behind = text[place - 1 : place], text[place + 1 : place + 2]
    directed = text[place] in _DIRECTED
    return bool(behind) and (directed or not (before.isalnum() or behind.isspace()))
