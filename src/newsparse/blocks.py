"""Lines to blocks: paragraphs and lists, for bodies and comments alike.

What a block *is for* is not decided here: whether a paragraph is somebody's words, the quotes module knows, unless a
``>`` before it says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsparse.models import Block, ListBlock, Paragraph, QuoteBlock, Span
from newsparse.text import Line


@dataclass(slots=True)
class Chunk:
    """Lines that make one block."""

    lines: list[Line]
    listed: bool = False
    """True for the items of a list."""

    @property
    def span(self) -> Span:
        """From the first visible character to the last."""
        return Span(self.lines[0].first, self.lines[-1].last)


def chunks(lines: Sequence[Line]) -> Iterator[Chunk]:
    """Group lines into blocks.

    A line is a paragraph of its own, as in dumps that do not wrap; two or more items with markers of one sort that
    follow each other are a list. A single dash at the start of a line opens a turn of speech, and is no list.

    Args:
        lines: Lines in page order; blank ones part blocks.

    Yields:
        The blocks' lines.
    """
    place = 0
    while place < len(lines):
        end = _list_end(lines, place)
        if end > place + 1:
            yield Chunk([line for line in lines[place:end] if line.text], listed=True)
        elif lines[place].text:
            yield Chunk([lines[place]])
        place = max(end, place + 1)


def block(chunk: Chunk) -> Block:
    """Build a chunk's block.

    Args:
        chunk: The lines.

    Returns:
        A list, a quoted line or a paragraph, with its spans.
    """
    text = "\n".join(line.text for line in chunk.lines)
    if not chunk.listed:
        return _cited(text, chunk.span) or Paragraph(text=text, span=chunk.span)
    return ListBlock(
        text=text,
        items=tuple(line.rest for line in chunk.lines),
        ordered=chunk.lines[0].ordinal is not None,
        span=chunk.span,
        spans={f"items.{place}": Span(line.content, line.last) for place, line in enumerate(chunk.lines)},
    )


def _cited(text: str, span: Span) -> QuoteBlock | None:
    """A line behind ``>``, as mail and Markdown mark what others wrote; not ``>:-(`` and not an arrow alone."""
    found = _CITED.match(text)
    if found is None:
        return None
    inner = Span(span.start + found.end(), span.end)
    return QuoteBlock(text=text[found.end() :], span=span, spans={"text": inner})


_CITED = re.compile(r"(?:> ?){1,20}(?=\w|[\"“„«'‘(¿¡])")


def _list_end(lines: Sequence[Line], start: int) -> int:
    """Behind the last item of a list that starts at ``start``; ``start`` where none does."""
    if not lines[start].marker:
        return start
    end = start
    for place in range(start, len(lines)):
        line = lines[place]
        if not line.marker or _sort(line) != _sort(lines[start]):
            break
        end = place + 1
    return end


def _sort(line: Line) -> str:
    """Markers of one list are of one sort: numbers, or the same bullet."""
    return "number" if line.ordinal is not None else "dash" if line.dashed else line.marker
