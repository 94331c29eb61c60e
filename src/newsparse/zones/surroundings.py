"""What stands around the article and the comments: told by its words first, else by its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from newsparse.cues import CuedPage
from newsparse.furniture import told
from newsparse.models import Role
from newsparse.passages import Passage
from newsparse.prose import Look, Reading
from newsparse.zones.layout import Layout

Reason = tuple[Role, str, str]
"""A role, the rule that gives it, and why."""

_BY_KIND: dict[str, tuple[Role, str]] = {
    "S": ("notice", "it asks the reader to sign in"),
    "E": ("notice", "it asks for misprints"),
    "F": ("newsletter", "it asks to follow or to subscribe"),
    "W": ("form", "it is a line of a comment form"),
    "R": ("footer", "it says whose the page is"),
}
"""What such a line is outside the article. Inside it the words are its own: an accountant may be a reader."""
_CLAIMS: dict[Role, int] = {"related": 12, "author": 3, "tags": 12, "advertisement": 2, "form": 4}
"""Passages below a label that belong to it, unless another begins there."""
_FAR = max(_CLAIMS.values())
_NOTICE_STEMS = 2
"""Stems of what only a site says from which on a text is a notice."""


@dataclass(slots=True, frozen=True)
class Place:
    """The page, with what is known of it."""

    page: CuedPage
    layout: Layout
    commented: bool
    """Whether it has comments."""
    end: int
    """Where the comments begin, or the page ends."""
    taken: frozenset[int]
    """The lines of the comments."""


def surroundings(place: Place, reading: Reading) -> Iterator[tuple[Passage, Reason]]:
    """The passages that are neither the article's nor the comments', with what they are.

    Args:
        place: The page.
        reading: Its passages down to the comments.
    """
    article = {passage.number for passage in place.layout.article}
    claimed: tuple[Role, int] | None = None
    for passage, look in _in_doubt(place, reading):
        if passage.number in article:
            claimed = None
            continue
        reason = _by_words(passage, place.page, look)
        if reason is not None:
            claimed = (reason[0], _CLAIMS[reason[0]]) if reason[0] in _CLAIMS else None
        elif claimed and claimed[1]:
            reason = (claimed[0], "zones.label", f"it stands below a label for {claimed[0]}")
            claimed = (claimed[0], claimed[1] - 1)
        yield passage, reason or _by_place(passage, place)


def _in_doubt(place: Place, reading: Reading) -> Iterator[tuple[Passage, Look | None]]:
    """The passages, and how those above the comments look.

    Those are left out that stand in comments, and so deep that no label there reaches out of them.
    """
    passages, taken = place.page.passages, place.taken
    outside = bytes(not taken.issuperset(range(passage.number, passage.end)) for passage in passages)
    for number, (passage, look) in enumerate(zip_longest(passages, reading.looks)):
        if any(outside[number : number + 1 + _FAR]):
            yield passage, look


def _by_words(passage: Passage, page: CuedPage, look: Look | None) -> Reason | None:
    kind = look.furniture if look else told(passage, page)
    if kind is not None:
        return kind.role, f"furniture.{kind.role}", kind.because
    if passage.kind in _BY_KIND:
        role, because = _BY_KIND[passage.kind]
        return role, "zones.words", because
    if look and look.site >= _NOTICE_STEMS:
        return "notice", "zones.words", "it speaks of cookies, accounts or rights"
    return None


def _by_place(passage: Passage, place: Place) -> Reason:
    article, head = place.layout.article, place.layout.head
    first = head.title.number if head.title else article[0].number if article else place.end
    if passage.number < first:
        return "navigation", "zones.above", "it stands above the article"
    if article and passage.number < article[-1].number:
        return "furniture", "zones.inside", "a box inside the article, or between it and its headline"
    if not article and not place.commented:
        return "navigation", "zones.no_article", "the page has neither article nor comments"
    if passage.number < place.end and place.commented:
        return "notice", "zones.notice", "it stands between the article and the comments"
    return "furniture", "zones.below", "it stands below the article"
