"""Which rule decided what, and why: the parts write it down, :func:`newsparse.explain` prints it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True, frozen=True)
class Note:
    """One decision."""

    rule: str
    """Where it was made, as ``module.rule``: ``zones.site``."""
    because: str
    """The reason, for people."""


@dataclass(slots=True)
class Trace:
    """The decisions of one parse."""

    kept: bool = True
    """False where nobody will read them: then nothing is written down."""
    lines: dict[int, Note] = field(default_factory=dict)
    """Line number -> the last decision about that line."""
    page: list[Note] = field(default_factory=list)
    """Decisions about the page as a whole, in the order in which they were made."""

    def line(self, number: int, rule: str, because: str) -> None:
        """Note a decision about one line; a later one about the same line takes its place."""
        if self.kept:
            self.lines[number] = Note(rule, because)

    def decide(self, rule: str, because: str) -> None:
        """Note a decision about the page."""
        if self.kept:
            self.page.append(Note(rule, because))
