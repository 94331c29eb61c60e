"""What every part of a result is made of: spans into the input, and frozen models that carry them."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import BaseModel, ConfigDict


class Span(NamedTuple):
    """A stretch of the input, half-open, in code points of the unmodified text: ``text[start:end]``.

    Example:
        >>> text = "Score: +4"
        >>> span = Span(7, 9)
        >>> text[span.start:span.end]
        '+4'
    """

    start: int
    """Offset of the first character, counted from 0."""
    end: int
    """Offset just behind the last character."""

    def overlaps(self, other: tuple[int, int]) -> bool:
        """Whether two stretches share a character.

        Args:
            other: Another stretch of the same text.
        """
        return self.start < other[1] and other[0] < self.end


Spans = dict[str, Span]
"""Field name -> where it was read. The n-th element of a tuple has the key ``name.n``, counted from 0. A value that was
concluded rather than read (an index, a depth) has no entry, nor has one that the model's own ``span`` covers."""


class Model(BaseModel):
    """Base of all results: immutable, and closed to unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")
