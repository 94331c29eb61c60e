"""Passages to blocks: paragraphs and lists, for bodies and comments alike.

What a block *is for* is not decided here: whether a paragraph is somebody's words, the quotes module knows, unless a
``>`` before it says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsparse.models import Block, ListBlock, Paragraph, QuoteBlock, Span
from newsparse.passages import Passage


@dataclass(slots=True)
class Chunk:
    """Passages that make one block."""

    passages: Sequence[Passage]
    listed: bool = False
    """True for the items of a list."""

    @property
    def span(self) -> Span:
        """From the first visible character to the last."""
        return Span(self.passages[0].span.start, self.passages[-1].span.end)


def chunks(passages: Sequence[Passage]) -> Iterator[Chunk]:
    """Group passages into blocks.

    Two or more items with markers of one sort that follow each other are a list. A single dash at the start of a
    passage opens a turn of speech, and is no list, nor are dashes with blank lines between them.

    Args:
        passages: Passages in page order.

    Yields:
        The blocks' passages.
    """
    place = 0
    while place < len(passages):
        end = _list_end(passages, place)
        yield Chunk(passages[place:end], listed=end > place + 1)
        place = end


def block(chunk: Chunk) -> Block:
    """Build a chunk's block.

    Args:
        chunk: The passages.

    Returns:
        A list, a quoted line or a paragraph, with its spans.
    """
    text = "\n".join(passage.shown for passage in chunk.passages)
    if not chunk.listed:
        return _cited(text, chunk.span) or Paragraph(text=text, span=chunk.span)
    return ListBlock(
        text=text,
        items=tuple(passage.text for passage in chunk.passages),
        ordered=chunk.passages[0].lines[0].ordinal is not None,
        span=chunk.span,
        spans={
            f"items.{place}": Span(_start(passage), passage.span.end) for place, passage in enumerate(chunk.passages)
        },
    )


def _start(passage: Passage) -> int:
    """Where an item's text starts: behind its marker, or below it where it stands alone; not so in ``* * *``."""
    first = passage.lines[0]
    if first.rest:
        return first.content
    return passage.lines[1].first if len(passage.lines) > 1 else first.first


def _cited(text: str, span: Span) -> QuoteBlock | None:
    """A line behind ``>``, as mail and Markdown mark what others wrote; not ``>:-(`` and not an arrow alone."""
    found = _CITED.match(text)
    if found is None:
        return None
    inner = Span(span.start + found.end(), span.end)
    return QuoteBlock(text=text[found.end() :], span=span, spans={"text": inner})


_CITED = re.compile(r"(?:> ?){1,20}(?=\w|[\"“„«'‘(¿¡])")


def _list_end(passages: Sequence[Passage], start: int) -> int:
    """Behind the last item of a list that starts at ``start``; right behind ``start`` where none does."""
    end = start + 1
    while end < len(passages) and _follows(passages[end - 1], passages[end]):
        end += 1
    return end


def _follows(above: Passage, passage: Passage) -> bool:
    sort = _sort(passage)
    return sort != "" and sort == _sort(above) and (sort != "dash" or passage.number == above.end)


def _sort(passage: Passage) -> str:
    """Markers of one list are of one sort: numbers, or the same bullet."""
    line = passage.lines[0]
    return "number" if line.ordinal is not None else "dash" if line.dashed else line.marker
