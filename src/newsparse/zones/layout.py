"""The role of every line, and the zones that they make."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsparse.columns import printed
from newsparse.cues import CuedPage
from newsparse.headline import Head
from newsparse.models import Role, Span, Zone
from newsparse.passages import Passage
from newsparse.trace import Trace


@dataclass(slots=True)
class Layout:
    """The role of every line, and what was found above the article."""

    roles: list[Role]
    trace: Trace
    head: Head
    article: list[Passage] = field(default_factory=list)
    """The passages of the article."""

    def mark(self, number: int, role: Role, rule: str, because: str) -> None:
        """Give a line a role, and note why."""
        self.roles[number] = role
        self.trace.line(number, rule, because)

    def settle(self, page: CuedPage) -> None:
        """Give blank lines the role of what stands above them, when all else has its own."""
        above: Role = "blank"
        for number, kind in enumerate(page.kinds):
            if kind == ".":
                self.mark(number, above, "zones.blank", "a blank line belongs to what stands above it")
            above = self.roles[number]


def ledger(page: CuedPage, layout: Layout, size: int) -> tuple[Zone, ...]:
    """The zones of the page: neighbours of one role together.

    Args:
        page: The page.
        layout: The roles of its lines.
        size: Characters of the input.

    Returns:
        Zones that partition the input; none for an empty text.
    """
    starts: list[tuple[int, Role]] = []
    for line, (start, _) in printed(page.source):
        role = layout.roles[line.number]
        if not starts or starts[-1][1] != role:
            starts.append((start, role))
    ends = [start for start, _ in starts[1:]] + [size]
    return tuple(
        Zone(role=role, span=Span(start, end)) for (start, role), end in zip(starts, ends, strict=True) if end > start
    )
