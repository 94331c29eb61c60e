"""Where everything was read: the stretches of the dump that light up together with a part of the result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.models import Comment, Page, Quote, Span

FIELDS = {
    "author": "author",
    "score": "score",
    "upvotes": "score",
    "downvotes": "score",
    "timestamp": "time",
    "edited": "time",
    "title": "title",
    "text": "text",
    "reply_to": "reply",
}
"""Field of a comment -> the kind that it is coloured as."""


class Mark(NamedTuple):
    """A stretch of the dump and the part of the result that was read from it."""

    span: Span
    key: str
    """The part, as the script of the page knows it: ``headline``, ``b3``, ``q0``, ``c12.author``."""
    kind: str
    """What it is coloured as."""


def marks(page: Page) -> list[Mark]:
    """All marks of a page.

    Args:
        page: The page.

    Returns:
        The marks by their start; of those that start together, the longer one first.
    """
    found = [*_article(page), *_quotes(page.quotes, "q")]
    for comment in page.comments:
        found += _comment(comment)
    for number, problem in enumerate(page.problems):
        if problem.span is not None:
            found.append(Mark(problem.span, f"p{number}", "problem"))
    return sorted((mark for mark in found if mark.span.end > mark.span.start), key=_order)


def _order(mark: Mark) -> tuple[int, int]:
    return mark.span.start, -mark.span.end


def _article(page: Page) -> Iterator[Mark]:
    for name, span in page.spans.items():
        field, _, place = name.partition(".")
        kind = {"authors": "byline", "declared_comments": "counter"}.get(field, field)
        yield Mark(span, f"a{place}" if place else field, kind)
    for number, block in enumerate(page.body):
        yield Mark(block.span, f"b{number}", "block")


def _quotes(quotes: Sequence[Quote], prefix: str) -> Iterator[Mark]:
    for number, quote in enumerate(quotes):
        yield Mark(quote.span, f"{prefix}{number}", "quote")
        if "speaker" in quote.spans:
            yield Mark(quote.spans["speaker"], f"{prefix}{number}.speaker", "speaker")


def _comment(comment: Comment) -> Iterator[Mark]:
    key = f"c{comment.index}"
    for name, span in comment.spans.items():
        if name in FIELDS:
            yield Mark(span, f"{key}.{name}", FIELDS[name])
    yield from _quotes(comment.quotes, f"{key}.q")
