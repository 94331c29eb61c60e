"""A line as the rules of the table see it, and what a rule is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from newsparse.cues.hints import COLON, DIGIT, MARKER, SIGN, STAMP, STOP, Hint
from newsparse.cues.page import CuedPage
from newsparse.lexicon import Phrases, Vocabulary
from newsparse.text import Line, squeeze

LONG = 120
"""Characters from which on a line is prose whatever it holds, and none of a lexicon's."""
_DIGIT = re.compile(r"\d")
_ENDS = ".!?:()–—- 。！？：（）【】،؟؛۔।"
"""Punctuation around the words of a line."""


@dataclass(slots=True)
class Glance:
    """A line with what most rules ask of it, worked out once."""

    line: Line
    rest: str
    """What is visible behind the list marker."""
    phrase: str
    """The rest in lower case, one space between words, without punctuation at its ends: how a lexicon's line reads."""
    signs: int
    """What it shows: see :mod:`newsparse.cues.hints`."""

    @property
    def lowered(self) -> str:
        """All that is visible, in lower case."""
        return self.line.text.lower()


Test = Callable[[Glance, CuedPage], bool]


@dataclass(slots=True, frozen=True)
class Rule:
    """The test behind a row of the table."""

    holds: Test
    hint: Hint | None
    """What spares other lines the test; None where it is tried on all."""


def where(hint: Hint | None) -> Callable[[Test], Rule]:
    """Make a rule of a test."""
    return lambda test: Rule(test, hint)


def glance(line: Line, timed: bool) -> Glance:
    """Prepare a visible line for the rules.

    Args:
        line: The line.
        timed: Whether a time was found in it.
    """
    rest = line.rest if line.marker else line.text
    signs = (STAMP if timed else 0) | (MARKER if line.marker else 0)
    phrase = ""
    if rest:
        phrase = squeeze(rest).strip(_ENDS) if len(rest) <= LONG else ""
        signs |= DIGIT if _DIGIT.search(rest) else 0
        signs |= COLON if ":" in rest or "：" in rest else 0
        signs |= STOP if rest[-1] in ":：.…" else 0
        signs |= SIGN if not rest[0].isalnum() or rest[1:2] in "*_ " else 0
    return Glance(line, rest, phrase, signs)


def phrase(phrases: Callable[[Vocabulary], Phrases]) -> Rule:
    """A rule that holds where the whole line is one of the lexicon's."""

    def test(seen: Glance, page: CuedPage) -> bool:
        return seen.phrase in phrases(page.words.every)

    return Rule(test, Hint(whole=phrases))


def opening(phrases: Callable[[Vocabulary], Phrases]) -> Rule:
    """A rule that holds where the line opens with one of the lexicon's phrases."""

    def test(seen: Glance, page: CuedPage) -> bool:
        return bool(phrases(page.words.every).opening(seen.phrase))

    return Rule(test, Hint(opening=phrases))
