"""A page in schema.org's vocabulary, as JSON-LD."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from newsparse.export.times import iso
from newsparse.models import Comment, Page, Quote

Kind = Literal["NewsArticle", "DiscussionForumPosting"]


def jsonld(page: Page, *, url: str | None = None, kind: Kind | None = None) -> dict[str, Any]:
    """Describe a page for search engines and graphs.

    A net score has no place in the vocabulary and is left out: ``upvoteCount`` and ``downvoteCount`` are written only
    where the page prints both sorts of votes apart. A time that the page leaves open is left out too.

    Args:
        page: The page.
        url: Where it was found; comments then get it with their number behind ``#`` as their ``@id``.
        kind: The type; None is ``NewsArticle`` where the page has an article, else ``DiscussionForumPosting``.

    Returns:
        A dict for ``json.dumps``.
    """
    about: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": kind or ("NewsArticle" if page.body else "DiscussionForumPosting"),
        "url": url,
        "headline": page.headline,
        "author": [_person(author) for author in page.authors],
        "datePublished": iso(page.published),
        "inLanguage": page.language,
        ("text" if kind == "DiscussionForumPosting" or not page.body else "articleBody"): page.text,
        "hasPart": [_quotation(quote) for quote in page.quotes],
        "commentCount": len(page.comments) if page.declared_comments is None else page.declared_comments,
        "comment": [dict(_comment(comment, url or "")) for comment in page.comments],
    }
    return {name: value for name, value in about.items() if value not in (None, [], "")}


def _person(name: str) -> dict[str, str]:
    return {"@type": "Person", "name": name}


def _quotation(quote: Quote) -> dict[str, Any]:
    quotation: dict[str, Any] = {"@type": "Quotation", "text": quote.text}
    if quote.speaker is not None:
        quotation["spokenByCharacter"] = _person(quote.speaker_name or quote.speaker)
    return quotation


def _comment(comment: Comment, url: str) -> Iterator[tuple[str, Any]]:
    """A comment. Answers name their parent: nested lists would break at some hundred levels."""
    yield "@type", "Comment"
    yield "@id", f"{url}#comment-{comment.index}"
    yield "position", comment.index + 1
    if comment.author is not None:
        yield "author", _person(comment.author)
    for name, stamp in (("dateCreated", comment.timestamp), ("dateModified", comment.edited)):
        if (time := iso(stamp)) is not None:
            yield name, time
    if comment.title is not None:
        yield "headline", comment.title
    yield "text", comment.text
    if comment.kind == "deleted":
        yield "creativeWorkStatus", "Deleted"
    if comment.upvotes is not None and comment.downvotes is not None:
        yield "upvoteCount", comment.upvotes
        yield "downvoteCount", comment.downvotes
    if comment.parent is not None:
        yield "parentItem", {"@type": "Comment", "@id": f"{url}#comment-{comment.parent}"}
