"""All quotes of some blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsparse.lexicon import Lexicon
from newsparse.models import Block, ListBlock, Quote, QuoteBlock, Span
from newsparse.quotes.inline import inline
from newsparse.quotes.speaker import full_name, names_in


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
    quoted = any(isinstance(block, QuoteBlock) for block in blocks)
    names = names_in("\n".join(block.text for block in blocks), lexicon) if quoted else {}
    for block in blocks:
        if isinstance(block, QuoteBlock):
            name = full_name(block.speaker, names, lexicon) if block.speaker else None
            yield Quote(
                kind="block",
                text=block.text,
                speaker=block.speaker,
                speaker_name=name,
                attribution=block.attribution,
                span=block.spans["text"],
                spans={key: block.spans[key] for key in ("attribution", "speaker") if key in block.spans},
            )
        for piece in _running_text(block):
            for span in inline(text[slice(*piece)], piece.start, lexicon):
                yield Quote(kind="inline", text=text[slice(*span)], span=span)


def _running_text(block: Block) -> Iterator[Span]:
    """The stretches of a block in which a quote can open and close."""
    if isinstance(block, ListBlock):
        yield from (block.spans[f"items.{place}"] for place in range(len(block.items)))
    else:
        yield block.spans.get("text", block.span)
