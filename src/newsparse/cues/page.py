"""A page's lines with what each shows alone."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsparse.dates import Stamp
from newsparse.lexicon import Lexicon, Vocabulary
from newsparse.passages import Flow, Passage
from newsparse.text import Line, Source


@dataclass(slots=True, frozen=True)
class Words:
    """The words that the rules ask for."""

    every: Vocabulary
    """All languages, for whole lines."""
    own: Lexicon
    """The page's language, for running text."""
    told: bool = True
    """Whether ``own`` is the page's language; else it is a stand-in, and says nothing about what is running text."""


@dataclass(slots=True)
class CuedPage:
    """The page. The dictionaries are keyed by line number."""

    source: Source
    words: Words
    flow: Flow
    """How its lines go together."""
    beside: frozenset[str] = frozenset()
    """Those of :attr:`newsparse.lexicon.Vocabulary.beside` that it holds."""
    kinds: str = ""
    """One letter a line: see :data:`newsparse.cues.CUES`."""
    stamps: dict[int, list[Stamp]] = field(default_factory=dict)
    """The times in each line that has any."""
    numbers: dict[int, int] = field(default_factory=dict)
    """The value of each line that is one number, list marker aside."""
    counts: dict[int, int] = field(default_factory=dict)
    """How many comments each counter line declares."""
    passages: list[Passage] = field(default_factory=list)
    """The visible lines, those together that were one text before it was wrapped."""
    edits: dict[int, Stamp] = field(default_factory=dict)
    """When a text was changed, for each line that says so with a time."""

    masked: dict[int, str] = field(default_factory=dict)
    """Lines with their times masked, as far as patterns have been tried on them."""
    lines: list[Line] = field(init=False)
    """The page's lines."""

    def __post_init__(self) -> None:
        self.lines = self.source.lines

    def above(self, number: int, blanks: int) -> int | None:
        """The next visible line above, past at most so many blank ones; None where there is none."""
        for other in range(number - 1, max(-1, number - 2 - blanks), -1):
            if self.kinds[other] != ".":
                return other
        return None

    def below(self, number: int, blanks: int) -> int | None:
        """The next visible line below, past at most so many blank ones; None where there is none."""
        for other in range(number + 1, min(len(self.kinds), number + 2 + blanks)):
            if self.kinds[other] != ".":
                return other
        return None
