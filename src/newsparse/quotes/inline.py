"""Words between quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsparse.lexicon import Lexicon
from newsparse.models import Span

_COMMON_MARKS = (("«", "»"), ("„", "“"), ('"', '"'), ("「", "」"), ("『", "』"))
"""Pairs that mean the same wherever they are met."""
_ANY_MARK = regex.compile(r"[\p{Pi}\p{Pf}„‚\"「『]")
_DIRECTED = frozenset("«»„‚「」『』")
"""Marks that show which way they face, so that spaces beside them do not matter: « comme en français »."""
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
    free = dict.fromkeys(closing, 0)
    for found in _ANY_MARK.finditer(text):
        mark, place = found[0], found.start()
        if mark not in closing or place < free[mark] or not _opens(text, place):
            continue
        end = _closed_at(text, place, closing[mark])
        words = text[place + 1 : end].strip() if end > place else ""
        if words:
            free[mark] = end + 1 if mark == closing[mark] else place + 1
            start = text.index(words, place + 1)
            yield Span(offset + start, offset + start + len(words))


def _opens(text: str, place: int) -> bool:
    """An opening mark has no letter before it; a straight one has no space behind it either: 5" and 6" are inches."""
    before, behind = text[place - 1 : place], text[place + 1 : place + 2]
    directed = text[place] in _DIRECTED
    return bool(behind) and not before.isalnum() and (directed or not behind.isspace())


def _closed_at(text: str, opened: int, mark: str) -> int:
    """Where the passage is closed, -1 where it is not; a quote of its own sort inside is skipped.

    A closing mark has no letter behind it, and a straight one no space before it.
    """
    opening, depth = text[opened], 0
    for found in _ANY_MARK.finditer(text, opened + 1, opened + 1 + _MAX_INLINE):
        place = found.start()
        if found[0] == mark and (mark in _DIRECTED or not text[place - 1].isspace()):
            if text[place + 1 : place + 2].isalnum():
                continue
            if depth == 0:
                return place
            depth -= 1
        elif found[0] == opening and _opens(text, place):
            depth += 1
    return -1
