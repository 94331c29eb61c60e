"""What a page says that its article is about: the article's words, and the lines that repeat its title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from newsparse.prose import Look
from newsparse.text import squeeze, unspaced

MAX = 250
"""Characters up to which a passage can be a headline."""
_TELLING = 12
"""Characters from which on it tells that two lines have the same words: shorter ones are sections."""
_OPENING = 3
"""Passages at the top of a dump among which the page's title may be."""
BESIDE = 8
"""Passages above and below a headline among which a breadcrumb may repeat it."""
_WORD = re.compile(r"\w+")
_LONG_WORD = re.compile(r"\w{4,}")
"""A word that says what a text is about."""
_PARTS = re.compile(r"\s+[|·–—»«/\-•:]+\s+|\s*[|»]\s*")


class Subject:
    """What an article is about: its long words, or pairs of characters in scripts without spaces."""

    def __init__(self, passages: Sequence[str]) -> None:
        text = "".join(passages)
        self._wide = unspaced(text) > 0.3 * len(text)
        self._counts: Counter[str] = Counter()
        for passage in passages:
            self._counts.update(self._units(passage))

    def share(self, text: str, own: bool) -> float:
        """Share of a text's units that the article has, not counting the text itself where it is part of it."""
        units = self._units(text)
        return sum(self._counts[unit] > own for unit in units) / len(units) if units else 0.4

    def _units(self, text: str) -> set[str]:
        if self._wide:
            return {text[place : place + 2] for place in range(len(text) - 1)}
        return set(_LONG_WORD.findall(text.lower()))


class Title:
    """The page's first line, which many dumps take from its title: "The goat | The Osmey Herald"."""

    def __init__(self, first: Look) -> None:
        self._whole = _spoken(first.text)
        parts = _PARTS.split(first.text) if len(first.text) <= 2 * MAX else []
        self._longest = _spoken(max(parts, key=len)) if len(parts) > 1 else ""
        self._listed = bool(first.passage.marker)

    def names(self, look: Look, spoken: str) -> bool:
        """Whether a passage further down, with these words, is what the title names besides the site."""
        if spoken == self._longest and len(spoken) > _TELLING:
            return True
        return look.size >= 20 and not self._listed and (spoken == self._whole or self._whole.startswith(spoken + " "))


class Echoes:
    """Where the words of a passage stand once more, in lines with more than them."""

    def __init__(self, seen: Sequence[Look]) -> None:
        """Take the passages down to the last that may be a headline, and some more."""
        self.words = [_spoken(look.text) if len(look.text) <= 2 * MAX else "" for look in seen]

    def closes_another(self, place: int) -> bool:
        """Whether a line near it ends with its words: ``Home » Harbour » The goat``, ``Osmey The goat``."""
        words = self.words[place]
        if len(words) < _TELLING:
            return False
        words = " " + words
        return any(other.endswith(words) for other in self.words[max(0, place - BESIDE) : place + BESIDE + 1])

    def is_in_opening(self, place: int) -> bool:
        """Whether one of the dump's first lines has its words: the page's title, or what a reader skips to."""
        words = self.words[place]
        return place >= _OPENING and len(words) >= _TELLING and any(words in other for other in self.words[:_OPENING])


def _spoken(text: str) -> str:
    """The words of a text, without its punctuation."""
    return " ".join(_WORD.findall(squeeze(text)))
