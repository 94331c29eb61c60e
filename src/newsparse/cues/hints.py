"""Which rows of the table a line is spared: most lines can be of two or three kinds, and a look at them tells which.

A hint says what a line must show for a rule to hold. It may promise too much, and then the rule itself decides; it
never promises too little. What a line shows is looked up, not matched: the work does not grow with the languages.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsparse.concordance import Concordance
from newsparse.cues.page import Words
from newsparse.lexicon import Vocabulary, vocabulary
from newsparse.text import LETTERS, UNSPACED, words_in

DIGIT, STAMP, MARKER, COLON, STOP, SIGN = (1 << place for place in range(6))
"""Signs of a line: it holds a digit, a time, a list marker, a colon; it ends in a colon or dots; it opens with no
letter, or with one that stands alone."""

_UNSPACED = re.compile(UNSPACED)
Phrases = Callable[[Vocabulary], Iterable[str]]


@dataclass(slots=True, frozen=True)
class Hint:
    """What a line must show one of."""

    signs: int = 0
    whole: Phrases | None = None
    """Phrases that the line may be."""
    opening: Phrases | None = None
    """Phrases that it may open with."""
    subject: Phrases | None = None
    """Words that may be one of its first two."""
    closing: Phrases | None = None
    """Phrases that it may end in."""
    mentions: Callable[[Words], Iterable[str]] | None = None
    """What it may hold, in lower case."""


@dataclass(slots=True)
class Tables:
    """For everything that a line can show the rows to try: bit n stands for row n."""

    always: int
    by_sign: tuple[int, ...]
    whole: dict[str, int]
    first: dict[str, int]
    second: dict[str, int]
    last: dict[str, int]
    worded: int
    """The rows that any phrase decides: all of them are tried on a line in a script that does not part its words."""

    def of(self, phrase: str, signs: int) -> int:
        """The rows to try on a line, those with ``mentions`` aside.

        Args:
            phrase: The line in lower case, as a lexicon has it; "" for a long one.
            signs: What it shows.
        """
        rows = self.always | self.by_sign[signs]
        if not phrase.isascii() and _UNSPACED.search(phrase):
            rows |= self.worded
        elif phrase:
            words = phrase.split(" ", 2)
            rows |= self.whole.get(phrase, 0) | self.first.get(head(phrase), 0)
            if len(words) > 1:
                rows |= self.second.get(words[1], 0)
            tail = phrase.rpartition(" ")[2]
            rows |= self.last.get(tail if tail.isalnum() else _last(phrase), 0)
        return rows


def head(phrase: str) -> str:
    """The letters that a phrase opens with: of a line and of the phrase that it opens with they are the same."""
    letters = LETTERS.match(phrase)
    return letters[0] if letters else phrase[:1]


def _last(phrase: str) -> str:
    """The letters that a phrase closes with, whatever signs and numbers stand behind them."""
    return (words_in(phrase) or [""])[-1]


def tables(hints: Sequence[Hint | None]) -> Tables:
    """Turn the hints of all rows around.

    Args:
        hints: The hint of each row; None for a row that is always tried.
    """
    every = vocabulary()
    whole: dict[str, int] = defaultdict(int)
    first: dict[str, int] = defaultdict(int)
    second: dict[str, int] = defaultdict(int)
    last: dict[str, int] = defaultdict(int)
    for row, hint in enumerate(hints):
        bit = 1 << row
        for phrase in hint.whole(every) if hint and hint.whole else ():
            whole[phrase] |= bit
        for phrase in hint.opening(every) if hint and hint.opening else ():
            first[head(phrase)] |= bit
        for word in hint.subject(every) if hint and hint.subject else ():
            first[head(word)] |= bit
            second[word] |= bit
        for phrase in hint.closing(every) if hint and hint.closing else ():
            last[_last(phrase)] |= bit
    worded = sum(1 << row for row, hint in enumerate(hints) if hint and (hint.whole or hint.opening or hint.closing))
    always = sum(1 << row for row, hint in enumerate(hints) if hint is None)
    shown = [hint.signs if hint else 0 for hint in hints]
    by_sign = tuple(sum(1 << row for row, needed in enumerate(shown) if needed & signs) for signs in range(2 * SIGN))
    return Tables(always, by_sign, dict(whole), dict(first), dict(second), dict(last), worded)


def mentioned(words: Words, hints: Sequence[Hint | None], concordance: Concordance) -> dict[int, int]:
    """The rows to try for what lines hold: each word is looked for on the whole page at once, and is on few of them.

    Args:
        words: The words that the rules ask for.
        hints: The hint of each row.
        concordance: The page's.

    Returns:
        Line -> rows; lines that hold nothing of it are left out.
    """
    rows: dict[int, int] = defaultdict(int)
    for row, hint in enumerate(hints):
        if hint is not None and hint.mentions is not None:
            for line in concordance.lines(_telling(tuple(hint.mentions(words)))):
                rows[line] |= 1 << row
    return rows


@lru_cache(maxsize=256)
def _telling(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """The longest word of each phrase, those left out that hold another one: few words find all of the phrases."""
    words = dict.fromkeys(max(phrase.split(" "), key=len) for phrase in phrases)
    return tuple(word for word in words if not any(other in word and other != word for other in words))
