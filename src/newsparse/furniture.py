"""What the site puts around an article, told by its own words: one table, first row that fits.

What is told by its place instead, such as a menu above the article, is decided in ``zones``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property

from newsparse.cues import CuedPage
from newsparse.lexicon import Phrases, Vocabulary, vocabulary
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
_CREDITED = re.compile(r"\b(\w++)[ \xa0]?(?:[:：=]|/(?=\w))")
_NAMED = re.compile(r"(?:^|[.!?)\]–—|·(\[-] ?)([^\W\d_]+)\.?+ ((?:[^\W\d_][\w'’.-]*+ ?){1,4})[)\].]?$")
"""``Osmey in May. Fot. Anna Holt``, ``Osmey (Photo Holt)``: a word for a picture, and names to the end."""
_NAMED_REACH = 80
"""Characters at the end of a line in which these stand."""
_CREDITS = re.compile("[:：=/]")
"""A sign without which there is no such word."""
_BRACKETS = "()[]（）"
_OWNER = re.compile(r"(?<=\S)[ (\[（]©|^©(?!\s?(?:copyright|\d{4}))", re.IGNORECASE)
_NEXT = re.compile(r"\s*[\w'’-]+")


class Wording:
    """A passage's words, as the rows of the table ask for them."""

    def __init__(self, passage: Passage) -> None:
        """Look at a passage."""
        self.text = passage.text
        self.lowered = passage.text.lower()
        first = _NEXT.match(self.lowered.lstrip(_ENDS))
        self._first = first[0].lstrip() if first else ""

    @cached_property
    def phrase(self) -> str:
        """All of it as a lexicon has it: words in lower case, one space apart, without punctuation at the ends."""
        return _phrase(self.lowered) if len(self.text) <= _CAPTION else ""

    def opens(self, first_words: frozenset[str]) -> bool:
        """Whether it opens with one of some words, or with none at all but a sign or a number."""
        return not self._first or self._first in first_words or self._first.isdigit()

    def openings(self, known: Phrases) -> Iterator[tuple[str, str]]:
        """Those of some phrases that it opens with, each with what stands behind it."""
        if self._first not in known.first_words:  # most passages are spared the rest
            return
        lowered, end = self.lowered.lstrip(_ENDS), 0
        for _ in range(_OPENING):
            following = _NEXT.match(lowered, end)
            if following is None:
                return
            end = following.end()
            if lowered[:end] in known:
                yield lowered[:end], lowered[end:].lstrip()

    def is_all(self, known: Phrases) -> bool:
        """Whether it is nothing but several of some phrases; numbers may stand between them."""
        if self._first and not self._first.isdigit() and self._first not in known.first_words:
            return False
        parts = [part for part in map(_phrase, _PARTS.split(self.text)) if part and not part.isdigit()]
        parts = parts if len(parts) > 1 else self.lowered.split()
        return len(parts) > 1 and known.issuperset(parts)


@dataclass(slots=True, frozen=True)
class Kind:
    """One kind of furniture."""

    role: Role
    because: str
    """What tells it, and what it must not be taken for."""
    letters: str = ""
    """Kinds of passages that are so in any case."""
    tells: Callable[[Wording, CuedPage], bool] | None = None
    """Whether the words of any other say that it is."""
    opening: Callable[[Vocabulary], Phrases] | None = None
    """Phrases one of which the words open with, where they say so."""


def told(passage: Passage, page: CuedPage) -> Kind | None:
    """What kind of furniture a passage is by its words.

    Args:
        passage: A passage.
        page: Its page.

    Returns:
        The first row of the table that fits; None where its words do not tell.
    """
    wording = Wording(passage)
    for kind in TABLE if wording.opens(_openings()) else _ANYWHERE:
        if passage.kind in kind.letters or (kind.tells is not None and kind.tells(wording, page)):
            return kind
    return None


@cache
def _openings() -> frozenset[str]:
    """The first words of all phrases that furniture opens with: most passages open with none of them."""
    every = vocabulary()
    return frozenset().union(*(kind.opening(every).first_words for kind in TABLE if kind.opening))


def _share(wording: Wording, page: CuedPage) -> bool:
    """Nothing but words of share bars; numbers of shares may stand between them."""
    if len(wording.text) > _LEAD:
        return False
    known = page.words.every.share
    return (
        wording.phrase in known
        or any(_phrase(behind) in known for _, behind in wording.openings(known))
        or wording.is_all(known)
    )


def _related(wording: Wording, page: CuedPage) -> bool:
    """A label over other articles, or a link that such words open; not a sentence that opens with "More on"."""
    return _labelled(wording, page.words.every.related, (":", "：", "|", "»", ">", "→"))


def _tags(wording: Wording, page: CuedPage) -> bool:
    """``Tags:`` alone or with topics behind it."""
    return _labelled(wording, page.words.every.tags)


def _author_box(wording: Wording, page: CuedPage) -> bool:
    """``About the author``."""
    return _labelled(wording, page.words.every.author_box)


def _reading_time(wording: Wording, page: CuedPage) -> bool:
    """``5 min read``, perhaps beside the date; not a sentence about the reading time of prisoners."""
    short = len(wording.text) <= _LABEL and wording.text[-1] not in ".!?。"
    known = page.words.own.page.reading
    return short and any(map(wording.lowered.__contains__, known)) and any(map(str.isdigit, wording.text))


def _labelled(wording: Wording, known: Phrases, signs: tuple[str, ...] = (":", "：")) -> bool:
    """A phrase alone, or one that opens the line, with a sign behind it."""
    length = len(wording.text)
    if length > _LEAD:
        return False
    if length <= _LABEL and wording.phrase in known:
        return True
    return any(behind.startswith(signs) for _, behind in wording.openings(known))


def _caption(wording: Wording, page: CuedPage) -> bool:
    """A line with the source of a picture: ``Photo: Anna Holt``, ``(Image/Holt)``, ``© Holt``."""
    text, lowered = wording.text, wording.lowered
    if len(text) > _CAPTION:
        return False
    known = page.words.every.credit
    return (
        (bool(_CREDITS.search(text)) and not known.isdisjoint(map(str.lower, _CREDITED.findall(text))))
        or (wording.opens(known.first_words) and wording.phrase in known)
        or any(" " in opened for opened, _ in wording.openings(known))
        or _names_source(text, known)
        or ("©" in text and bool(_OWNER.search(text)))
        or lowered.rstrip(_BRACKETS + ". ").endswith(_AGENCIES)
    )


def _names_source(text: str, known: Phrases) -> bool:
    """Whether a line ends with a word for a picture and the names of its source; not with "a photo of the goat"."""
    found = _NAMED.search(text, max(0, len(text) - _NAMED_REACH))
    if found is None or found[1].lower() not in known:
        return False
    return all(word[0].isupper() for word in found[2].split())


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


def _phrase(text: str) -> str:
    return squeeze(text).strip(_ENDS)


# fmt: off
TABLE: tuple[Kind, ...] = (
    Kind("counter", "it counts the comments", "CZ"),
    Kind("notice", "it labels a box of site messages", "I"),
    Kind("notice", "it names the keys of a misprint report", "X"),
    Kind("advertisement", "it labels an advertisement", "V"),
    Kind("related", "it heads or opens links to other articles, as the button Read more does",
         "", _related, lambda every: every.related),
    Kind("share", "nothing but buttons for sharing; not a sentence with 'share' in it",
         "A", _share, lambda every: every.share),
    Kind("tags", "it lists topics", "", _tags, lambda every: every.tags),
    Kind("author", "it heads lines about a writer", "", _author_box, lambda every: every.author_box),
    Kind("furniture", "it says how long the article takes to read", tells=_reading_time),
    Kind("caption", "it names the source of a picture", tells=_caption),
    Kind("navigation", "it is a menu entry", "M"),
)
# fmt: on

_ANYWHERE = tuple(replace(kind, tells=None) if kind.opening else kind for kind in TABLE)
"""The same for passages that open with none of those phrases."""
