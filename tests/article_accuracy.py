"""Score what a page's article was read as against its gold: what ``test_articles`` keeps from falling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from unicodedata import normalize

from accuracy import bag, overlap
from newsparse import Page, Quote

MEASURES = ("headline", "byline", "published", "body", "furniture", "quotes", "speakers", "comments")
HALF = 0.5
"""Token F1 from which on a name with a title is the same as without."""
Scores = dict[str, list[float]]
"""Measure -> one value for everything that the gold states: 1 right, 0 wrong; for the body, its F1."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A page of the fixtures and how it was read."""

    name: str
    language: str
    renderer: str
    scores: Scores


def score(gold: dict[str, Any], page: Page) -> Scores:
    """Compare a page with its gold.

    ``None`` and an empty list in the gold say that the text has none: a value read there is as wrong as a missing one.
    """
    published = page.published.value if page.published else None
    body = page.text
    known = [(quote, _same_words(quote, page.quotes)) for quote in gold["quotes"]]
    return {
        "headline": [letters(gold["headline"] or "") == letters(page.headline or "")],
        "byline": [sorted(map(letters, gold["authors"])) == sorted(map(letters, page.authors))],
        "published": [
            (published.isoformat() if published else "").startswith(gold["published"] or "") and bool(published)
            if gold["published"]
            else published is None
        ],
        "body": [_body(gold, body)],
        "furniture": [letters(phrase) not in letters(body) for phrase in gold["furniture"]],
        "quotes": [found is not None for _, found in known],
        "speakers": [_names(quote["speaker"], found) for quote, found in known if quote["speaker"]],
        "comments": [gold["comments"] == len(page.comments)],
    }


def figures(pages: Iterable[Scored]) -> dict[str, float]:
    """The mean of each measure over all that the gold of these pages states."""
    together: Scores = defaultdict(list)
    for page in pages:
        for name, values in page.scores.items():
            together[name] += values
    return {name: sum(together[name]) / len(together[name]) for name in MEASURES if together[name]}


def _body(gold: dict[str, Any], body: str) -> float:
    """Token F1. A lead over the text may be read as part of it or not: the gold is asked for neither."""
    found = bag(body)
    if gold["standfirst"] and letters(gold["standfirst"]) in letters(body):
        found -= bag(gold["standfirst"])
    return overlap(bag("\n".join(block["text"] for block in gold["body"])), found)


def _same_words(gold: dict[str, Any], quotes: Iterable[Quote]) -> Quote | None:
    return next((quote for quote in quotes if letters(quote.text) == letters(gold["text"])), None)


def _names(speaker: str, quote: Quote | None) -> bool:
    """Whether the speaker was read, perhaps with a title or without: "mayor Ulla Fenchel" for "Ulla Fenchel"."""
    wanted, read = bag(speaker), bag(quote.speaker or "" if quote else "")
    return (wanted <= read or read <= wanted) and overlap(wanted, read) >= HALF


def letters(text: str) -> str:
    """A text by its letters and digits: renderers differ in the rest, w3m even in how an accent is encoded."""
    return "".join(sign for sign in normalize("NFC", text).casefold() if sign.isalnum())
