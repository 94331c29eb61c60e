"""What the site puts around an article, told by its own words: one table, first row that fits.

What is told by its place instead, such as a menu above the article, is decided in ``zones``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from newsparse.cues import CuedPage
from newsparse.models import Role
from newsparse.passages import Passage
from newsparse.text import squeeze

_ENDS = " .!?:：()[]–—-|»›>→«•·*_"
_PARTS = re.compile(r"[^\w'’&+. -]+|\s{2,}")
_OPENING = 6
"""Words of the longest opening in the lexicons."""
_LABEL = 60
"""Characters up to which a line can be a label."""
_LEAD = 220
"""Characters up to which a line can be a link that ``Read also:`` opens."""
_CAPTION = 600
"""Characters up to which a line with a credit in it is a caption; a longer one is a paragraph that names a source."""
_CREDITED = re.compile(r"(\w+)[ \xa0]?(?:[:：=]|/(?=\w))")
_BRACKETS = "()[]（）"
_OWNER = re.compile(r"(?<=\S)[ (\[（]©|^©(?!\s?(?:copyright|\d{4}))", re.IGNORECASE)
_NOTICE = 300


@dataclass(slots=True, frozen=True)
class Kind:
    """One kind of furniture."""

    role: Role
    tells: Callable[[Passage, CuedPage], bool]
    because: str
    """What tells it, and what it must not be taken for."""


def told(passage: Passage, page: CuedPage) -> Kind | None:
    """What kind of furniture a passage is by its words.

    Args:
        passage: A passage.
        page: Its page.

    Returns:
        The first row of the table that fits; None where its words do not tell.
    """
    return next((kind for kind in TABLE if kind.tells(passage, page)), None)


def _letters(letters: str) -> Callable[[Passage, CuedPage], bool]:
    return lambda passage, _: passage.kind in letters


def _share(passage: Passage, page: CuedPage) -> bool:
    """Nothing but words of share bars; numbers of shares may stand between them."""
    if passage.kind == "A":
        return True
    if len(passage.text) > _LEAD:
        return False
    known = page.words.every.share
    if _phrase(passage.text) in known:
        return True
    if any(opened in known and _phrase(behind) in known for opened, behind in _openings(passage.text, known)):
        return True
    words = [part for part in map(_phrase, _PARTS.split(passage.text)) if part and not part.isdigit()]
    words = words if len(words) > 1 else passage.text.lower().split()
    return len(words) > 1 and all(word in known for word in words)


def _related(passage: Passage, page: CuedPage) -> bool:
    """A label over other articles, or a link that such words open; not a sentence that opens with "More on"."""
    known = page.words.every.related
    if len(passage.text) <= _LABEL and _phrase(passage.text) in known:
        return True
    return len(passage.text) <= _LEAD and any(
        opened in known and behind[:1] in (":", "：", "|", "»", ">", "→")
        for opened, behind in _openings(passage.text, known)
    )


def _tags(passage: Passage, page: CuedPage) -> bool:
    """``Tags:`` alone or with topics behind it."""
    return _labelled(passage, page.words.every.tags)


def _author_box(passage: Passage, page: CuedPage) -> bool:
    """``About the author``."""
    return _labelled(passage, page.words.every.author_box)


def _labelled(passage: Passage, known: frozenset[str]) -> bool:
    if len(passage.text) > _LEAD:
        return False
    if len(passage.text) <= _LABEL and _phrase(passage.text) in known:
        return True
    return any(opened in known and behind[:1] in (":", "：") for opened, behind in _openings(passage.text, known))


def _caption(passage: Passage, page: CuedPage) -> bool:
    """A line with the source of a picture: ``Photo: Anna Holt``, ``(Image/Holt)``, ``© Holt``."""
    text = passage.text
    if len(text) > _CAPTION:
        return False
    known = page.words.every.credit
    if any(match[1].lower() in known for match in _CREDITED.finditer(text)):
        return True
    if any(opened in known and " " in opened for opened, _ in _openings(text, known)) or _phrase(text) in known:
        return True
    return bool(_OWNER.search(text)) or any(text.lower().rstrip(_BRACKETS + ". ").endswith(end) for end in _AGENCIES)


_AGENCIES = (
    "getty images",
    "/getty",
    "shutterstock",
    "/reuters",
    "/afp",
    "/dpa",
    "/ap",
    "istock",
    "unsplash",
    "adobe stock",
)
"""Owners of pictures all over the world, as captions end; ``LONDON (AP) —`` opens an article."""


def _notice(passage: Passage, page: CuedPage) -> bool:
    """A short line about cookies, accounts or rights."""
    text = passage.text.lower()
    return len(text) <= _NOTICE and sum(stem in text for stem in page.words.own.page.consent) > 1


def _phrase(text: str) -> str:
    return squeeze(text).strip(_ENDS)


def _openings(text: str, known: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The first words of a text, one, two, and so on, each with what stands behind them; if a known phrase opens so."""
    lowered = text.lower().lstrip(_ENDS)
    first = _NEXT.match(lowered)
    if first is None or first[0].lstrip() not in _first_words(known):
        return
    end = 0
    for _ in range(_OPENING):
        found = _NEXT.match(lowered, end)
        if found is None:
            return
        end = found.end()
        yield lowered[:end], lowered[end:].lstrip()


_NEXT = re.compile(r"\s*[\w'’-]+")


@lru_cache(maxsize=64)
def _first_words(known: frozenset[str]) -> frozenset[str]:
    """What the first word of a text must be for any of the phrases to open it: most lines are spared the rest."""
    return frozenset(first[0].lstrip() for phrase in known if (first := _NEXT.match(phrase)))


# fmt: off
TABLE: tuple[Kind, ...] = (
    Kind("counter", _letters("CZ"), "it counts the comments"),
    Kind("notice", _letters("I"), "it labels a box of site messages"),
    Kind("notice", _letters("X"), "it names the keys of a misprint report"),
    Kind("advertisement", _letters("V"), "it labels an advertisement"),
    Kind("share", _share, "nothing but buttons for sharing; not a sentence with 'share' in it"),
    Kind("related", _related, "it heads or opens links to other articles"),
    Kind("tags", _tags, "it lists topics"),
    Kind("author", _author_box, "it heads lines about a writer"),
    Kind("caption", _caption, "it names the source of a picture"),
    Kind("navigation", _letters("M"), "it is a menu entry"),
)
# fmt: on
