"""Inline quotes in the text that they stand in: an export marks them as its format can."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from newsparse.models import Block, Quote

Numbered = tuple[int, Quote]
"""A quote with its place among all quotes of the page or the comment."""
Piece = tuple[str, Numbered | None]
"""Some words, and the quote that they are."""


def by_block(blocks: Sequence[Block], quotes: Iterable[Quote]) -> list[list[Numbered]]:
    """For each block the inline quotes in it.

    Args:
        blocks: Blocks in page order.
        quotes: The quotes of the same text.

    Returns:
        A list for each block.
    """
    starts = [block.span.start for block in blocks]
    inside: list[list[Numbered]] = [[] for _ in blocks]
    for number, quote in enumerate(quotes):
        place = bisect_right(starts, quote.span.start) - 1
        if quote.kind == "inline" and place >= 0:
            inside[place].append((number, quote))
    return inside


def pieces(texts: Iterable[str], quotes: Sequence[Numbered]) -> Iterator[list[Piece]]:
    """Take texts apart at their quotes. A block's text has lost its indent, so quotes are found by their words.

    Args:
        texts: The text of a block, or the items of a list, in order.
        quotes: The quotes in them, in order.

    Yields:
        For each text its pieces; together they are the text.

    Example:
        >>> from newsparse.models import Span
        >>> quote = Quote(kind="inline", text="temporary", span=Span(8, 17))
        >>> [text for text, _ in next(pieces(['It is "temporary".'], [(0, quote)]))]
        ['It is "', 'temporary', '".']
    """
    waiting = list(reversed(quotes))
    for text in texts:
        found: list[Piece] = []
        at = 0
        while waiting and (start := text.find(waiting[-1][1].text, at)) >= 0:
            numbered = waiting.pop()
            if start > at:
                found.append((text[at:start], None))
            at = start + len(numbered[1].text)
            found.append((text[start:at], numbered))
        if at < len(text) or not found:
            found.append((text[at:], None))
        yield found
