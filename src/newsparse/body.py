"""The article's lines to blocks, passages with their attribution as quotes."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.blocks import block, chunks
from newsparse.cues import CuedPage
from newsparse.lexicon import Lexicon
from newsparse.models import Block, Heading, QuoteBlock, Span
from newsparse.quotes import Attribution, attribution, introduced
from newsparse.text import Line, Source
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
    lines = [page.lines[number] for number in layout.body if layout.roles[number] == "body"]
    return tuple(_blocks(lines, page.source, page.words.own))


def _blocks(lines: list[Line], source: Source, lexicon: Lexicon) -> Iterator[Block]:
    start, above = 0, -1
    for place, line in enumerate(lines):
        if not line.text:
            continue
        if above >= start and _can_attribute(lines, place, above):
            named = attribution(line.text, line.first, lines[above].text, lexicon)
            if named is not None:
                yield from _plain(lines[start:above], source, lexicon)
                yield _quote(lines[above], named, source)
                start = place + 1
        above = place
    yield from _plain(lines[start:], source, lexicon)


def _can_attribute(lines: list[Line], place: int, above: int) -> bool:
    """Whether a line can name the speaker of the visible one above: a list item is no passage, nor is a list a line."""
    line = lines[place]
    listed = line.dashed and place + 1 < len(lines) and lines[place + 1].dashed
    return not listed and (line.dashed or not line.marker) and not lines[above].marker


def _quote(passage: Line, named: Attribution, source: Source) -> QuoteBlock:
    span = passage.span
    spans = {"text": span, "attribution": named.span}
    return QuoteBlock(
        text=source.text[slice(*span)],
        attribution=source.text[slice(*named.span)],
        speaker=source.text[slice(*named.speaker)] if named.speaker else None,
        span=Span(span.start, named.span.end),
        spans=spans | ({"speaker": named.speaker} if named.speaker else {}),
    )


def _plain(lines: list[Line], source: Source, lexicon: Lexicon) -> Iterator[Block]:
    above: Line | None = None
    for chunk in chunks(lines):
        line = chunk.lines[0]
        alone = len(chunk.lines) == 1 and not line.marker
        speaker = introduced(source.text, above.span, lexicon) if alone and above and _is_passage(line) else None
        if speaker is not None:
            yield _introduced(line, speaker, source)
        elif alone and _is_heading(line):
            yield Heading(text=line.text, span=chunk.span)
        else:
            yield block(chunk)
        above = line if alone else None


def _is_passage(line: Line) -> bool:
    """Whether a line under ``The mayor wrote:`` can be what she wrote: a sentence without marks of its own."""
    return line.text[-1] in ".!?…" and line.text[0].isalnum() and " " in line.text


def _introduced(line: Line, speaker: Span, source: Source) -> QuoteBlock:
    spans = {"text": line.span, "speaker": speaker}
    return QuoteBlock(text=line.text, speaker=source.text[slice(*speaker)], span=line.span, spans=spans)


def _is_heading(line: Line) -> bool:
    """A few words without the punctuation of a sentence, and not one quoted from it."""
    return len(line.text) <= _MAX_HEADING and line.text[-1].isalpha() and len(line.text.split()) <= 12
