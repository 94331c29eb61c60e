"""Where words stand on a page: each is looked for on all of it at once, and most are on no line."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from newsparse.text import Source, lowered, words_in


def folded(text: str) -> str:
    """A text in lower case, of the same length, in which words of any language are looked for."""
    return lowered(text).replace("İ", "i")


class Concordance:
    r"""A page's words in lower case, and the lines that hold them.

    Example:
        >>> from newsparse.text import read
        >>> words = Concordance(read("The old mill\nis gone.\nMillers say so."))
        >>> words.counts["gone"], sorted(words.lines(["mill", "goat"]))
        (1, [0, 2])
    """

    def __init__(self, source: Source) -> None:
        """Look at a page."""
        self._source = source
        self._text = folded(source.text)
        self._starts = [line.start for line in source.lines]

    @cached_property
    def counts(self) -> Counter[str]:
        """Every run of letters, and how often it stands on the page."""
        return Counter(words_in(self._text))

    def some(self, words: frozenset[str]) -> frozenset[str]:
        """Those of some runs of letters that stand on the page as they are."""
        return words.intersection(self.counts)

    def lines(self, pieces: Iterable[str]) -> set[int]:
        """The lines in which one of some pieces stands, be it inside a word."""
        return {line for piece in pieces for line in self._holding(piece)}

    def _holding(self, piece: str) -> Iterator[int]:
        place = self._text.find(piece)
        while place >= 0:
            line = bisect_right(self._starts, place) - 1
            yield line
            place = self._text.find(piece, self._source.lines[line].end)
