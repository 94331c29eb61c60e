"""All quotes of some blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from newsparse.lexicon import Lexicon
from newsparse.markup import closed, one_line
from newsparse.models import Block, ListBlock, Quote, QuoteBlock, Span
from newsparse.quotes.introduced import introduced
from newsparse.quotes.people import People
from newsparse.quotes.turns import Reader, Spoken

_OPENERS = "“”„\"'‘«»"
"""Marks that a paragraph opens with which goes on with the speech of the one above."""


def collect(
    blocks: Iterable[Block], text: str, lexicon: Lexicon, shown: Callable[[str], str] = one_line
) -> Iterator[Quote]:
    """All quotes of some blocks, in page order.

    Args:
        blocks: The blocks of a body or a comment.
        text: The input that their spans belong to.
        lexicon: Words of the page's language.
        shown: Gives a stretch of the input as a reader sees it; most pages do not number their links.

    Yields:
        A block quote for each passage set apart, then the words in quotation marks inside each block. A quote that an
        attribution parts is one quote for each part. Titles, names, and a word or two in marks that nobody is said to
        say are no quotes.
    """
    blocks = tuple(blocks)
    pieces = [(block, piece) for block in blocks for piece in _running_text(block)]
    found = list(_spoken(pieces, text, lexicon))
    if not found:
        return
    quoted = [spoken.span for _, spoken in found]
    people = People(text, [piece for _, piece in pieces], quoted, lexicon, shown)
    for (block, spoken), name in zip(found, people.names([spoken.speaker for _, spoken in found]), strict=True):
        speaker = _whole(text, spoken.speaker)
        said = shown(text[slice(*speaker)]) if speaker else None
        if block is not None:
            yield _block_quote(block, spoken.span, speaker, said, name)
        else:
            yield _inline_quote(shown(text[slice(*spoken.span)]), spoken.span, speaker, said, name)


def _spoken(
    pieces: Sequence[tuple[Block, Span]], text: str, lexicon: Lexicon
) -> Iterator[tuple[QuoteBlock | None, Spoken]]:
    """The quotes in order, those of a passage set apart with its block."""
    reader = Reader(text, [piece for _, piece in pieces], lexicon)
    for number, (block, piece) in enumerate(pieces):
        if isinstance(block, QuoteBlock):
            above = pieces[number - 1][1] if number else None
            yield block, Spoken(block.spans["text"], block.spans.get("speaker") or _introducing(text, above, lexicon))
        following = pieces[number + 1][1] if number + 1 < len(pieces) else None
        goes_on = following is not None and text[following.start] in _OPENERS
        for spoken in reader.read(piece, goes_on):
            yield None, spoken


def _introducing(text: str, above: Span | None, lexicon: Lexicon) -> Span | None:
    """The speaker whom the paragraph above a block quote names."""
    return introduced(text, above, lexicon) if above else None


def _inline_quote(text: str, span: Span, speaker: Span | None, said: str | None, name: str | None) -> Quote:
    return Quote(
        kind="inline",
        text=text,
        speaker=said,
        speaker_name=name,
        span=span,
        spans={"speaker": speaker} if speaker else {},
    )


def _block_quote(block: QuoteBlock, span: Span, speaker: Span | None, said: str | None, name: str | None) -> Quote:
    spans = {"attribution": block.spans.get("attribution"), "speaker": speaker}
    return Quote(
        kind="block",
        text=block.text,
        speaker=said,
        speaker_name=name,
        attribution=block.attribution,
        span=span,
        spans={key: place for key, place in spans.items() if place is not None},
    )


def _whole(text: str, speaker: Span | None) -> Span | None:
    """A speaker's words with the sign that closes emphasis in them: ``captain **Ada Holt**``."""
    return None if speaker is None else Span(speaker.start, closed(text, *speaker))


def _running_text(block: Block) -> Sequence[Span]:
    """The stretches of a block in which a quote can open and close."""
    if isinstance(block, ListBlock):
        return [block.spans[f"items.{place}"] for place in range(len(block.items))]
    return [block.spans.get("text", block.span)]
