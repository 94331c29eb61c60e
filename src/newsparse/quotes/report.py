"""What a sentence says of who speaks: a verb of saying, or a phrase such as "according to", with its speaker."""

from __future__ import annotations

from dataclasses import dataclass

from newsparse.models import Span


@dataclass(slots=True, frozen=True)
class Report:
    """A verb of saying, or a phrase such as "according to", with the words for the speaker."""

    start: int
    """Its first word."""
    end: int
    """Behind its last word."""
    speaker: Span | None
    phrase: bool = False
    """Whether it is no verb but "according to", which a comma parts from what it speaks of."""
    subject: int = -1
    """The first word of a subject that stands before the verb; -1 where none does."""
    shared: bool = False
    """Whether it is a form such as "saying", whose subject is that of another verb."""
    calls: bool = False
    """Whether it is a verb that puts words into a sentence only before them: called, warf … vor."""
    unsure: bool = False
    """Whether no list has the verb."""
