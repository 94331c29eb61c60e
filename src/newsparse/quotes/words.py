"""The words of a paragraph and the punctuation between them, cut into sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass

import regex

_TOKEN = regex.compile(
    r"(?P<word>[\p{L}\p{M}\p{N}@#$€£]++(?:['’.&/-][\p{L}\p{M}\p{N}]++)*+)"
    r"|(?P<aside>\([^()\n]{0,80}+\)|\[[^\[\]\n]{0,80}+\])"
    r"|(?P<stop>--+|[,;:.!?…—–()\[\]。！？：，、\"“”„«»]|(?<=\s)-(?=\s))"
)
_ENDS = ".!?…。！？"
_LONGEST = 300
"""Words after which a sentence is cut, so that no text takes more than its length in time."""
_NEAR = 10
"""Words behind a question among which the verb of saying stands."""
_MOST_LETTERS = 5
"""Letters that a title has which is shortened: Supt."""


@dataclass(slots=True)
class Word:
    """One word of a line, with its place in it; or a quote that stands in its place."""

    text: str
    """The word; empty for a quote."""
    start: int
    end: int
    stop: str = ""
    """The first punctuation behind it; of a quote, also the last inside it."""
    quote: int = -1
    """The number of the quote, for a quote."""
    name: bool = False
    """Whether a quote has the capitals of a name."""
    lower: str = ""
    """In lower case, as the lexicon has it."""

    @property
    def comma(self) -> bool:
        """Whether punctuation stands behind it that parts a sentence."""
        return self.stop != ""

    @property
    def capital(self) -> bool:
        """Whether it opens with a capital."""
        return self.text[:1].isupper()

    @property
    def ends(self) -> bool:
        """Whether a sentence may end behind it."""
        return self.stop != "" and self.stop in _ENDS


def split(text: str, start: int, end: int, titles: Set[str], words: list[Word] | None = None) -> list[Word]:
    """The words of a stretch of a paragraph, without what stands in short brackets.

    Args:
        text: The paragraph.
        start: Where the stretch starts.
        end: Where it ends.
        titles: Lower-case titles: the dot of ``Rep.`` belongs to the word, as do those of ``J.`` and ``U.S.``
        words: The words and quotes before the stretch, which take the punctuation at its start; they are extended.

    Returns:
        The words, each with the punctuation behind it.
    """
    words = [] if words is None else words
    for found in _TOKEN.finditer(text, start, end):
        if word := found["word"]:
            words.append(Word(word, found.start(), found.end(), lower=word.lower()))
        elif (stop := found["stop"]) and words and not words[-1].stop:
            last = words[-1]
            if stop == "." and last.end == found.start() < end - 1 and _is_short(last, titles):
                last.text, last.end = f"{last.text}.", found.end()
            else:
                last.stop = "–" if stop[0] == "-" else stop
    return words


def _is_short(word: Word, titles: Set[str]) -> bool:
    """Whether a word with a dot behind it is an abbreviation: a title, an initial, or one with dots inside."""
    known = word.lower in titles and len(word.text) <= _MOST_LETTERS
    letters_with_dots = word.text.count(".") * 2 + 1 == len(word.text)
    return (word.capital and (letters_with_dots or known)) or (known and len(word.text) == 1)  # Minister v. Holm


def sentences(words: Sequence[Word], reports: Callable[[int], bool] | None = None) -> Iterator[list[Word]]:
    """Cut a paragraph into sentences, and a sentence at its semicolons.

    A quote that ends like a sentence ends the one around it where a capital or another quote follows:
    ``“I am.” She left.`` A question does not where a report follows: ``“Are you?” Orlo asked.``

    Args:
        words: The words and quotes of the paragraph.
        reports: Tells whether a verb of saying stands at a place; where there are no quotes, it is not asked.

    Yields:
        The words of each sentence.
    """
    start = 0
    for place, word in enumerate(words):
        following = words[place + 1] if place + 1 < len(words) else None
        full = place - start >= _LONGEST or (word.stop == ";" and word.quote < 0)
        if following is None or full or (word.ends and _starts(following) and not _reported(words, place, reports)):
            yield list(words[start : place + 1])
            start = place + 1


def _starts(following: Word) -> bool:
    return following.quote >= 0 or following.capital or following.text[:1].isdigit()


def _reported(words: Sequence[Word], place: int, reports: Callable[[int], bool] | None) -> bool:
    """Whether a quote that ends in ? or ! goes on with who says it."""
    if reports is None or words[place].quote < 0 or words[place].stop == ".":
        return False
    for ahead in range(place + 1, min(place + _NEAR, len(words))):
        if words[ahead].quote >= 0:
            return False
        if reports(ahead):
            return True
        if words[ahead].ends:
            return False
    return False
