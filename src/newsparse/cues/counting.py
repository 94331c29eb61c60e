"""The tests for numbers: one alone, or with a word for what is counted."""

from __future__ import annotations

import re
from functools import lru_cache

from newsparse.cues.glance import Glance, where
from newsparse.cues.hints import DIGIT, Hint
from newsparse.cues.numbers import GROUPED, digits, number_value
from newsparse.cues.page import CuedPage
from newsparse.lexicon import Phrases
from newsparse.text import Line

_REMEMBERED = 256
"""Lines whose numbers are remembered: two rules ask, and lists print the same again and again."""
_CUT_WORD = 3
"""Letters from which on the beginning of a word tells it."""
_COUNT = re.compile(
    r"(?P<before>[^\d()\[\]{}:（【：]{0,30}?)[\s:(\[{（【：]{0,3}"
    rf"(?P<digits>{GROUPED}|\d{{1,7}})"
    r"[\s)\]}）】]{0,3}(?P<after>[^\d()\[\]{}（）【】]{0,30}?)[)\]}）】]?[:：]?"
)
_TAIL = re.compile(r"[ \xa0]+[-–—|·•»][ \xa0]+")
"""What parts a counter from a link beside it: ``3 Comments - Show Original Post``."""

_SHOWN = re.compile(
    r"[^\d]{0,30}?(?<!\w)\d{1,6}[ \xa0]?(?:[-–—~]|[^\W\d_]{1,3})[ \xa0]?\d{1,6}"
    r"[ \xa0]?(?:/|[^\W\d_]{1,3})[ \xa0]?(?=\d)"
)
"""Which of all are shown, before how many there are: ``Showing 1-15 of 27 comments``."""


@where(Hint(DIGIT))
def number(seen: Glance, page: CuedPage) -> bool:
    """One number and nothing else."""
    value = number_value(seen.rest)
    if value is not None:
        page.numbers[seen.line.number] = value
    return value is not None


@where(Hint(DIGIT))
def counter(seen: Glance, page: CuedPage) -> bool:
    """A number with the word for comments, in either order."""
    return _counts(seen, page, page.words.every.nouns)


@where(Hint(DIGIT))
def answer_counter(seen: Glance, page: CuedPage) -> bool:
    """A number with a word for answers: ``12 responses to``, perhaps with a title behind it."""
    return _counts(seen, page, page.words.every.counted)


def _counts(seen: Glance, page: CuedPage, words: Phrases) -> bool:
    for before, printed, after in _numbers(seen.rest, seen.line.number in page.stamps):
        if _names_count(before, after, seen, page, words):
            page.counts[seen.line.number] = int(digits(printed))
            return True
    return False


@lru_cache(maxsize=_REMEMBERED)
def _numbers(rest: str, timed: bool) -> tuple[tuple[str, str, str], ...]:
    """The ways to read a line as a number with words before or behind it: words, number, words."""
    rest = _SHOWN.sub("", rest.replace("**", ""), count=1).strip("{}»«…· ")
    behind = "" if timed else rest.rpartition(":")[2].strip()  # "10:10 Reply" is a time
    parts = dict.fromkeys((rest, behind, _TAIL.split(rest, maxsplit=1)[0]))
    found = (match.groups() for part in parts if part and (match := _COUNT.fullmatch(part)))
    return tuple((before.strip().lower(), printed, after.strip().lower()) for before, printed, after in found)


def _names_count(before: str, after: str, seen: Glance, page: CuedPage, words: Phrases) -> bool:
    """Whether one word stands with a number, before it or behind it, and is one of those that count."""
    if before and after in page.words.every.measures:
        after = ""
    elif after and before in page.words.every.totals:
        before = ""
    return bool(before) != bool(after) and _counted(before or after, seen, page, words)


def _counted(word: str, seen: Glance, page: CuedPage, words: Phrases) -> bool:
    """Whether a number stands with one of the words; a script without spaces may write more on to it."""
    return (
        word in words or (not word.isascii() and bool(words.closing(word))) or _is_cut_off(seen.line, word, words, page)
    )


def _is_cut_off(line: Line, word: str, words: Phrases, page: CuedPage) -> bool:
    """Whether the input ends inside the word for comments."""
    at_end = line.last == len(page.source.text)
    return at_end and len(word) >= _CUT_WORD and any(noun.startswith(word) for noun in words)
