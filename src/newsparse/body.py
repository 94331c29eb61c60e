"""The article's passages to blocks, those with an attribution below them as quotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.blocks import block, chunks
from newsparse.cues import CuedPage
from newsparse.lexicon import Lexicon
from newsparse.models import Block, Heading, QuoteBlock, Span
from newsparse.passages import Passage
from newsparse.quotes import Attribution, attribution, introduced
from newsparse.text import Source
from newsparse.zones import Layout

_MAX_HEADING = 100


def read(page: CuedPage, layout: Layout) -> tuple[Block, ...]:
    """Build the blocks of the article.

    Args:
        page: The page.
        layout: Its zones.

    Returns:
        The blocks in page order.
    """
    return tuple(_blocks(layout.article, page.source, page.words.own))


def _blocks(passages: Sequence[Passage], source: Source, lexicon: Lexicon) -> Iterator[Block]:
    start = 0
    for place in range(1, len(passages)):
        if place > start and _can_attribute(passages, place):
            line = passages[place].lines[0]
            named = attribution(line.text, line.first, passages[place - 1].shown, lexicon)
            if named is not None:
                yield from _plain(passages[start : place - 1], source, lexicon)
                yield _quote(passages[place - 1], named, source)
                start = place + 1
    yield from _plain(passages[start:], source, lexicon)


def _can_attribute(passages: Sequence[Passage], place: int) -> bool:
    """Whether a line can name the speaker of the passage above: an item is no passage, and more lines say more."""
    passage, line = passages[place], passages[place].lines[0]
    if len(passage.lines) > 1 or passages[place - 1].marker:
        return False
    below = passages[place + 1] if place + 1 < len(passages) else None
    listed = line.dashed and below is not None and below.lines[0].dashed and below.number == passage.end
    return not listed and (line.dashed or not line.marker)


def _quote(passage: Passage, named: Attribution, source: Source) -> QuoteBlock:
    span = passage.span
    spans = {"text": span, "attribution": named.span}
    return QuoteBlock(
        text=passage.shown,
        attribution=source.text[slice(*named.span)],
        speaker=source.text[slice(*named.speaker)] if named.speaker else None,
        span=Span(span.start, named.span.end),
        spans=spans | ({"speaker": named.speaker} if named.speaker else {}),
    )


def _plain(passages: Sequence[Passage], source: Source, lexicon: Lexicon) -> Iterator[Block]:
    above: Passage | None = None
    for chunk in chunks(passages):
        passage = chunk.passages[0]
        alone = not chunk.listed and not passage.marker
        speaker = introduced(source.text, above.span, lexicon) if alone and above and _is_said(passage) else None
        if speaker is not None:
            yield _introduced(passage, speaker, source)
        elif not chunk.listed and _is_heading(passage):
            yield Heading(text=passage.text, span=chunk.span)
        else:
            yield block(chunk)
        above = passage if alone else None


def _is_said(passage: Passage) -> bool:
    """Whether a passage under ``The mayor wrote:`` can be what she wrote: a sentence without marks of its own."""
    return passage.text.endswith((".", "!", "?", "…")) and passage.text[:1].isalnum() and " " in passage.text


def _introduced(passage: Passage, speaker: Span, source: Source) -> QuoteBlock:
    spans = {"text": passage.span, "speaker": speaker}
    return QuoteBlock(text=passage.text, speaker=source.text[slice(*speaker)], span=passage.span, spans=spans)


def _is_heading(passage: Passage) -> bool:
    """A passage marked as one, or a few words without the punctuation of a sentence, and not one quoted from it."""
    if passage.level:
        return True
    text = passage.text
    return not passage.marker and len(text) <= _MAX_HEADING and text[-1:].isalpha() and len(text.split()) <= 12
