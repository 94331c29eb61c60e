"""Words between quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsparse.lexicon import Lexicon
from newsparse.models import Span

_COMMON_MARKS = (("«", "»"), ("„", "“"), ('"', '"'))
"""Pairs that mean the same wherever they are met."""
_ANY_MARK = regex.compile(r"[\p{Pi}\p{Pf}„‚\"「『]")
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
    opened_until = dict.fromkeys(closing, 0)
    for found in _ANY_MARK.finditer(text):
        mark, place = found[0], found.start()
        if mark not in closing or place < opened_until[mark] or not _opens(text, place):
            continue
        end = _closed_at(text, place + 1, closing[mark])
        if end > place + 1:
            opened_until[mark] = end + 1
            yield Span(offset + place + 1, offset + end)


def _opens(text: str, place: int) -> bool:
    """An opening mark has no letter before it and no space behind it; 5" and o'clock are not openings."""
    before = text[place - 1 : place]
    behind = text[place + 1 : place + 2]
    return bool(behind) and not behind.isspace() and not before.isalnum()


def _closed_at(text: str, start: int, mark: str) -> int:
    """Where the passage is closed, -1 where it is not. A closing mark has no letter behind it."""
    place = text.find(mark, start, start + _MAX_INLINE)
    while place >= 0 and (text[place + 1 : place + 2].isalnum() or text[place - 1].isspace()):
        place = text.find(mark, place + 1, start + _MAX_INLINE)
    return place
