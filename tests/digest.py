"""A page as its expected file shows it: every value that was read, without the offsets, which the properties test."""

from __future__ import annotations

from typing import Any

from newsparse import Block, Comment, ListBlock, Page, Quote, QuoteBlock, Timestamp

Json = dict[str, Any]


def digest(page: Page, kinds: str) -> Json:
    """The page in the form of ``expected.json``; what is empty is left out.

    Args:
        page: The page.
        kinds: Its lines as letters.
    """
    return _filled(
        {
            "lines": kinds,
            "headline": page.headline,
            "authors": list(page.authors),
            "published": _time(page.published),
            "language": page.language,
            "dialect": page.dialect,
            "declared_comments": page.declared_comments,
            "body": [_block(block) for block in page.body],
            "quotes": [_quote(quote) for quote in page.quotes],
            "comments": [_comment(comment) for comment in page.comments],
            "zones": [f"{zone.role} {zone.span.start}-{zone.span.end}" for zone in page.zones],
            "problems": [f"{problem.code}: {problem.message}" for problem in page.problems],
        }
    )


def _filled(values: Json) -> Json:
    return {name: value for name, value in values.items() if value is not None and value not in ([], "")}


def _block(block: Block) -> Json:
    if isinstance(block, ListBlock):
        return {"list": list(block.items)}
    if isinstance(block, QuoteBlock):
        return _filled({"quote": block.text, "attribution": block.attribution, "speaker": block.speaker})
    return {block.kind: block.text}


def _quote(quote: Quote) -> Json:
    return _filled({quote.kind: quote.text, "speaker": quote.speaker, "speaker_name": quote.speaker_name})


def _comment(comment: Comment) -> Json:
    # One paragraph is the text itself; blocks are worth showing only where there is more to see.
    shown = [_block(block) for block in comment.blocks] if len(comment.blocks) > 1 else []
    lists = [block for block in comment.blocks if isinstance(block, ListBlock)]
    fields = ("marker", "author", "score", "upvotes", "downvotes", "title", "text", "reply_to", "parent")
    return _filled(
        {
            **{name: getattr(comment, name) for name in fields},
            "kind": comment.kind if comment.kind != "comment" else None,
            "depth": comment.depth or None,
            "timestamp": _time(comment.timestamp),
            "edited": _time(comment.edited),
            "blocks": shown or [_block(block) for block in lists],
            "quotes": [quote.text for quote in comment.quotes],
        }
    )


def _time(stamp: Timestamp | None) -> str | None:
    if stamp is None:
        return None
    value = stamp.value.isoformat() if stamp.value else "open"
    return f"{stamp.raw} = {value} ({stamp.precision})"
