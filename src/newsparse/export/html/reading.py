"""The right side: what was read, set as an article with its quotes and its comments."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newsparse.export.html.escape import attribute, shown
from newsparse.export.inline import Numbered, Piece, by_block, pieces
from newsparse.export.times import plain, signed
from newsparse.models import (
    Block,
    Code,
    Comment,
    Heading,
    ListBlock,
    Page,
    Problem,
    Quote,
    QuoteBlock,
    Timestamp,
)

DEEPEST = 12
"""Levels that are drawn apart; below them a number tells the level."""
_CHUNK = 40
"""Comments that the browser lays out together, once they come near the window."""
_SURE = 0.6
"""Confidence below which a comment says its own."""
_FIRST_PROBLEMS = 6
"""Problems that are shown unfolded."""

_RIGHT_TO_LEFT = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"))
"""Languages that are written from right to left."""


def reading(page: Page, *, most: int | None = None, line_of: Callable[[int], int] | None = None) -> Iterator[str]:
    """Set a page for reading.

    Args:
        page: The page.
        most: How many comments are shown; a line tells how many are not. None shows all.
        line_of: Gives the line number of an offset, from 1; with it problems say where they are.

    Yields:
        Pieces of HTML.
    """
    yield from _problems(page.problems, line_of)
    yield f"<div{_language(page.language)}>"
    yield from _article(page)
    yield from _quotes(page.quotes)
    yield from _comments(page, most)
    yield "</div>"


def _language(tag: str | None) -> str:
    """A language and its direction as attributes."""
    if tag is None:
        return ""
    direction = ' dir="rtl"' if tag.lower().split("-")[0] in _RIGHT_TO_LEFT else ""
    return f' lang="{attribute(tag)}"{direction}'


def _problems(problems: Sequence[Problem], line_of: Callable[[int], int] | None) -> Iterator[str]:
    """The doubts, above all else; beyond the first few they fold."""
    if not problems:
        return
    yield f'<section class="problems" aria-label="Problems"><h2>Problems <small>{len(problems)}</small></h2><ul>'
    for number, problem in enumerate(problems):
        if number == _FIRST_PROBLEMS:
            yield f"</ul><details><summary>{len(problems) - number} more</summary><ul>"
        where = ""
        if problem.span is not None and line_of is not None:
            where = f' <span class="line">line {line_of(problem.span.start)}</span>'
        yield f'<li class="item" tabindex="-1" data-k="p{number}"><code>{shown(problem.code)}</code> '
        yield f"{shown(problem.message)}{where}</li>"
    yield f"</ul>{'</details>' if len(problems) > _FIRST_PROBLEMS else ''}</section>"


def _article(page: Page) -> Iterator[str]:
    yield '<article class="article">'
    if page.headline is None:
        yield '<h1 class="none">No headline</h1>'
    else:
        yield f'<h1 class="item" tabindex="-1" dir="auto" data-k="headline">{shown(page.headline)}</h1>'
    by = [
        f'<span class="m m-byline item" tabindex="-1" dir="auto" data-k="a{number}">{shown(author)}</span>'
        for number, author in enumerate(page.authors)
    ]
    if page.published:
        by.append(_time(page.published, "published"))
    if by:
        yield f'<p class="byline">{" ".join(by)}</p>'
    yield '<div class="body">'
    quotes = by_block(page.body, page.quotes)
    for number, (block, inside) in enumerate(zip(page.body, quotes, strict=True)):
        yield _block(block, inside, "q", f"b{number}")
    if not page.body:
        yield '<p class="none">No article was read from this page.</p>'
    yield "</div></article>"


def _block(block: Block, quotes: Sequence[Numbered], prefix: str, key: str | None = None) -> str:
    """A block; one with a key is a thing to step to, one inside a comment is not."""
    opening = 'dir="auto"' if key is None else f'class="item" tabindex="-1" dir="auto" data-k="{key}"'
    match block:
        case Heading():
            tag = "h3" if key is None else "h2"
            return f"<{tag} {opening}>{shown(block.text)}</{tag}>"
        case ListBlock():
            tag = "ol" if block.ordered else "ul"
            items = "".join(f"<li>{_marked(found, prefix)}</li>" for found in pieces(block.items, quotes))
            return f"<{tag} {opening}>{items}</{tag}>"
        case QuoteBlock():
            by = f"<footer>{shown(block.attribution)}</footer>" if block.attribution else ""
            return f"<blockquote {opening}>{shown(block.text)}{by}</blockquote>"
        case Code():
            return f"<pre {opening}>{shown(block.text)}</pre>"
    return f"<p {opening}>{_marked(next(pieces([block.text], quotes)), prefix)}</p>"


def _marked(found: Sequence[Piece], prefix: str) -> str:
    """A text with its quotes marked."""
    return "".join(
        shown(text) if quoted is None else f'<q class="m m-quote" data-k="{prefix}{quoted[0]}">{shown(text)}</q>'
        for text, quoted in found
    )


def _quotes(quotes: Sequence[Quote]) -> Iterator[str]:
    if not quotes:
        return
    yield f'<section class="quotes" aria-label="Quotes"><h2>Quotes <small>{len(quotes)}</small></h2><ul>'
    for number, quote in enumerate(quotes):
        yield f'<li class="item" tabindex="-1" data-k="q{number}"><q class="m-quote" dir="auto">{shown(quote.text)}</q>'
        yield f"{_speaker(quote, number)}</li>"
    yield "</ul></section>"


def _speaker(quote: Quote, number: int) -> str:
    if quote.speaker is None:
        return '<span class="nowhere">speaker not stated</span>'
    named = quote.speaker_name if quote.speaker_name and quote.speaker_name not in quote.speaker else None
    person = f' <span class="nowhere">· {shown(named)}</span>' if named else ""
    return f'<span class="m m-speaker" dir="auto" data-k="q{number}.speaker">{shown(quote.speaker)}</span>{person}'


def _comments(page: Page, most: int | None) -> Iterator[str]:
    found, declared = len(page.comments), page.declared_comments
    if not found and declared is None:
        return
    said = ""
    if declared is not None:
        said = f' · <span class="item" tabindex="-1" data-k="declared_comments">{declared:,} declared</span>'
    yield f'<section class="comments" aria-label="Comments"><h2>Comments <small>{found:,}{said}</small></h2>'
    yield '<div class="chunk">'
    for place, comment in enumerate(page.tree()):
        if place == most:
            break
        if place and place % _CHUNK == 0:
            yield '</div><div class="chunk">'
        yield from _comment(comment)
    yield "</div>"
    if most is not None and found > most:
        yield f'<p class="none">{found - most:,} more comments are on the page and not shown here.</p>'
    yield "</section>"


def _comment(comment: Comment) -> Iterator[str]:
    key = f"c{comment.index}"
    depth = min(comment.depth, DEEPEST)
    yield f'<article class="c d{depth} is-{comment.kind} item" tabindex="-1" data-k="{key}"><header>'
    yield " ".join(_head(comment, key))
    yield "</header>"
    if comment.title:
        yield f'<h3 class="m-title" dir="auto" data-k="{key}.title">{shown(comment.title)}</h3>'
    yield f'<div class="text" data-k="{key}.text">'
    if not comment.blocks:
        yield f'<p class="none">{shown(comment.text) or "no text"}</p>'
    quotes = by_block(comment.blocks, comment.quotes)
    for block, inside in zip(comment.blocks, quotes, strict=True):
        yield _block(block, inside, f"{key}.q")
    yield "</div></article>"


def _head(comment: Comment, key: str) -> Iterator[str]:
    if comment.author is None:
        yield '<b class="nowhere">no name</b>'
    else:
        yield f'<b class="m m-author" dir="auto" data-k="{key}.author">{shown(comment.author)}</b>'
    if comment.timestamp:
        yield _time(comment.timestamp, f"{key}.timestamp")
    if comment.edited:
        yield f'<span class="nowhere">edited</span> {_time(comment.edited, f"{key}.edited")}'
    if comment.reply_to:
        yield f'<span class="nowhere">to</span> <span class="m m-reply" dir="auto" data-k="{key}.reply_to">'
        yield f"{shown(comment.reply_to)}</span>"
    if comment.depth > DEEPEST:
        yield f'<span class="nowhere">level {comment.depth}</span>'
    if comment.kind != "comment":
        yield f'<span class="nowhere">{comment.kind}</span>'
    if comment.confidence < _SURE:
        yield f'<span class="nowhere">confidence {comment.confidence:.2f}</span>'
    yield from _votes(comment, key)


def _votes(comment: Comment, key: str) -> Iterator[str]:
    yield '<span class="votes">'
    for name, sign, value in (("upvotes", "▲", comment.upvotes), ("downvotes", "▼", comment.downvotes)):
        if value is not None:
            yield f'<span class="m m-score" data-k="{key}.{name}">{sign}\u2009{value:,}</span>'
    if comment.score is not None:
        yield f'<span class="m m-score" data-k="{key}.score">{signed(comment.score)}</span>'
    yield "</span>"


def _time(stamp: Timestamp, key: str) -> str:
    """A time, as precise as the page has it; what the page leaves open stands as printed."""
    if stamp.value is None:
        return f'<span class="m m-time" dir="auto" data-k="{key}">{shown(stamp.raw)}</span>'
    iso = stamp.value.isoformat()
    return (
        f'<time class="m m-time" datetime="{iso}" title="{attribute(stamp.raw)}" data-k="{key}">{plain(stamp)}</time>'
    )
