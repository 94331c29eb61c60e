"""All quotes of some blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newsparse.lexicon import Lexicon
from newsparse.models import Block, ListBlock, Quote, QuoteBlock, Span
from newsparse.quotes.names import full_name, names_in, surnames
from newsparse.quotes.turns import Reader


def collect(blocks: Iterable[Block], text: str, lexicon: Lexicon) -> Iterator[Quote]:
    """All quotes of some blocks, in page order.

    Args:
        blocks: The blocks of a body or a comment.
        text: The input that their spans belong to.
        lexicon: Words of the page's language.

    Yields:
        A block quote for each passage set apart, then the words in quotation marks inside each block.
    """
    blocks = tuple(blocks)
    joined = "\n".join(block.text for block in blocks)
    names = names_in(joined, lexicon)
    reader = Reader(text, lexicon, surnames(joined, lexicon))
    pieces = [(block, piece) for block in blocks for piece in _running_text(block)]
    for number, (block, piece) in enumerate(pieces):
        if isinstance(block, QuoteBlock):
            yield _block_quote(block, full_name(block.speaker, names, lexicon) if block.speaker else None)
        following = pieces[number + 1][1] if number + 1 < len(pieces) else None
        goes_on = following is not None and text[following.start] in _OPENERS
        for spoken in reader.read(piece, goes_on):
            speaker = text[slice(*spoken.speaker)] if spoken.speaker else None
            yield Quote(
                kind="inline",
                text=text[slice(*spoken.span)],
                speaker=speaker,
                speaker_name=full_name(speaker, names, lexicon) if speaker else None,
                span=spoken.span,
                spans={"speaker": spoken.speaker} if spoken.speaker else {},
            )


_OPENERS = "“”„\"'‘«»"
"""Marks that a paragraph opens with which goes on with the speech of the one above."""


def _block_quote(block: QuoteBlock, name: str | None) -> Quote:
    return Quote(
        kind="block",
        text=block.text,
        speaker=block.speaker,
        speaker_name=name,
        attribution=block.attribution,
        span=block.spans["text"],
        spans={key: block.spans[key] for key in ("attribution", "speaker") if key in block.spans},
    )


def _running_text(block: Block) -> Sequence[Span]:
    """The stretches of a block in which a quote can open and close."""
    if isinstance(block, ListBlock):
        return [block.spans[f"items.{place}"] for place in range(len(block.items))]
    return [block.spans.get("text", block.span)]
