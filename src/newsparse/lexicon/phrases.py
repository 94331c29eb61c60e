"""Sets of phrases that can be looked for at the edges of a text, in scripts with and without spaces between words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from newsparse.text import LETTER, UNSPACED, words_in

_UNSPACED = re.compile(UNSPACED)
_INSIDE = re.compile(rf"{LETTER}[-'’]?{LETTER}|\d\d")
"""A word that goes on; a digit beside a letter begins another."""
_WORD = re.compile(r"[\w'’-]+")
_SYLLABLES = re.compile(r"[\u3040-\u30ff]")
_TELLING = 8
"""Syllables or so from which on a phrase is told inside a run of letters: 请先登录, コメントするには. Shorter ones are
words that a reader's sentence may open with: 投稿する."""


class Phrases(frozenset[str]):
    """Lower-case phrases, one space between words.

    Where a script parts words by spaces, a phrase is found between two words only: "share" is no part of "shareholder".
    Chinese, Japanese and Korean write on without a space, so there a phrase may end inside a run of letters.

    Example:
        >>> phrases = Phrases(["leave a reply", "comments", "メールアドレスが公開されることは"])
        >>> phrases.opening("leave a reply to anna"), phrases.opening("leave a replyx")
        ('leave a reply', None)
        >>> phrases.opening("メールアドレスが公開されることはありません")
        'メールアドレスが公開されることは'
    """

    @cached_property
    def _first(self) -> dict[str, tuple[int, ...]]:
        return _lengths(self, 0)

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The first word of each: a text that opens with none of them opens with no phrase."""
        return frozenset(first[0] for phrase in self if (first := _WORD.match(phrase)))

    @cached_property
    def telling(self) -> frozenset[str]:
        """The longest run of letters in each: no text without it holds the phrase, unless words are not parted."""
        return frozenset(max(words_in(phrase), key=len, default="") for phrase in self)

    @cached_property
    def _last(self) -> dict[str, tuple[int, ...]]:
        return _lengths(self, -1)

    @cached_property
    def unspaced(self) -> tuple[str, ...]:
        """Those of two letters and more in scripts without spaces: they may stand anywhere in a text."""
        return tuple(sorted(phrase for phrase in self if len(phrase) > 1 and _UNSPACED.match(phrase)))

    def opening(self, text: str) -> str | None:
        """The longest phrase that a text opens with.

        Args:
            text: Words in lower case, one space apart.

        Returns:
            The phrase; None where there is none.
        """
        for length in self._first.get(text[:1], ()):
            found = text[:length]
            if found in self and (_is_border(text, length) or (_UNSPACED.match(found[-1]) and _tells(found))):
                return found
        return None

    def closing(self, text: str) -> str | None:
        """The longest phrase that a text closes with; what is written on to the word before it counts.

        Args:
            text: Words in lower case, one space apart.

        Returns:
            The phrase; None where there is none.
        """
        for length in self._last.get(text[-1:], ()):
            found = text[-length:]
            if found in self and (_is_border(text, len(text) - length) or (length > 1 and _UNSPACED.match(found[0]))):
                return found
        return None

    @cached_property
    def _each(self) -> tuple[str, ...]:
        return tuple(self)

    def starts_any(self, words: Iterable[str]) -> bool:
        """Whether one of the words starts with one of these, which are stems.

        Args:
            words: In lower case.
        """
        return any(word.startswith(self._each) for word in words)

    def inside(self, text: str) -> bool:
        """Whether a phrase of a script without spaces stands anywhere in a text.

        Args:
            text: Words in lower case.

        Returns:
            False also where no letter of the text is of such a script.
        """
        return bool(_UNSPACED.search(text)) and any(phrase in text for phrase in self.unspaced)

    def parts(self, text: str) -> list[str] | None:
        """The phrases that a text consists of, the longest first: "reply report" and 回复举报 are two buttons.

        Args:
            text: Words in lower case, one space apart.

        Returns:
            The phrases in order; None where something else is left.
        """
        found, place = [], 0
        while place < len(text):
            lengths = self._first.get(text[place], ())
            length = next((length for length in lengths if self._parts_at(text, place, place + length)), 0)
            if not length:
                return None
            found.append(text[place : place + length])
            place += length + (text[place + length : place + length + 1] == " ")
        return found

    def _parts_at(self, text: str, start: int, end: int) -> bool:
        return text[start:end] in self and (_is_border(text, end) or bool(_UNSPACED.match(text, start)))


def _lengths(phrases: Phrases, edge: int) -> dict[str, tuple[int, ...]]:
    """For each letter at an edge the lengths of the phrases that have it there, the longest first."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for phrase in phrases:
        if phrase:
            found[phrase[edge]].add(len(phrase))
    return {letter: tuple(sorted(lengths, reverse=True)) for letter, lengths in found.items()}


def _is_border(text: str, place: int) -> bool:
    """Whether no word goes on over a place."""
    return place in (0, len(text)) or not _INSIDE.match(text, place - 1)


def _tells(phrase: str) -> bool:
    """A Chinese letter or a Hangul syllable says about as much as two kana."""
    return sum(1 if _SYLLABLES.match(letter) else 2 for letter in phrase if letter.isalnum()) >= _TELLING
