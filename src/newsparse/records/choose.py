"""Choose among the proposed templates: propose, apply, measure, keep the best."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from newsparse.cues import CuedPage
from newsparse.dialects import Dialect
from newsparse.records.induce import propose
from newsparse.records.match import find, read
from newsparse.records.measure import Reading, rate
from newsparse.records.nesting import nest
from newsparse.records.promise import promising
from newsparse.records.template import Record, from_dialect
from newsparse.records.view import View
from newsparse.trace import Trace

_SURE = 5.0
"""Evidence from which on no doubt is left but a rival reading's."""
_CLOSE = 0.8
"""Share of the winner's value from which on a runner-up that reads the page otherwise makes it a close call."""


@dataclass(slots=True, frozen=True)
class Choice:
    """The records of a page."""

    records: list[Record]
    titled: bool = False
    """Whether the template says that comments may have titles."""
    dialect: str | None = None
    confidence: float = 0.0
    """From 0 to 1: the winner's worth, and its lead over the next other reading."""
    close: bool = False
    """True where another reading of the page was nearly as good."""


def choose(page: CuedPage, dialects: Iterable[Dialect], trace: Trace) -> Choice:
    """Find the page's comment list.

    Args:
        page: The page.
        dialects: The platforms that may propose.
        trace: Where the proposals and their values are noted.

    Returns:
        The best reading, or a choice without records where none is good enough.
    """
    view = View(page)
    proposed = chain((template for dialect in dialects for template in from_dialect(dialect)), propose(view))
    best: Reading | None = None
    others: list[_Other] = []
    for template, records in promising(((template, find(template, view)) for template in proposed), view):
        reading = rate(template, read(template, records, view), view)
        others.append(_Other(reading.value, reading.proven, _firsts(reading), _told(reading)))
        if reading.proven and (best is None or reading.value > best.value):
            best = reading
    for other in sorted(others, key=lambda other: -other.worth):
        trace.decide("records.choose", other.told)
    if best is None:
        return Choice([])
    nest(best.records, page.source.text)
    rival = max((other.worth for other in others if other.proven and other.firsts != _firsts(best)), default=0.0)
    lead = 1 - rival / best.value
    return Choice(
        records=best.records,
        titled=best.template.titled,
        dialect=best.template.dialect,
        confidence=round(min(1.0, best.evidence / _SURE) * (0.7 + 0.3 * lead), 2),
        close=lead < 1 - _CLOSE,
    )


@dataclass(slots=True, frozen=True)
class _Other:
    """What is kept of a reading when it has been compared: all of them would take much room on a long page."""

    worth: float
    proven: bool
    firsts: list[int]
    told: str


def _firsts(reading: Reading) -> list[int]:
    """The lines that its records start at: another reading has others, not merely other names for the same."""
    return [record.first for record in reading.records]


def _told(reading: Reading) -> str:
    return (
        f"{reading.template.dialect or 'repetition'}: {reading.template.notation} finds {len(reading.records)}, "
        f"evidence {reading.evidence:.1f}, worth {reading.value:.1f}"
    )
