"""Choose among the proposed templates: propose, apply, measure, keep the best."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from newsparse.cues import CuedPage
from newsparse.dialects import Dialect
from newsparse.records.induce import propose
from newsparse.records.match import find, read
from newsparse.records.measure import MAX_ODDS, PROOF, Reading, rate
from newsparse.records.nesting import nest
from newsparse.records.promise import promising
from newsparse.records.template import Record, from_dialect
from newsparse.records.view import View
from newsparse.trace import Trace

_CLOSE = 2.0
"""Odds below which a runner-up that reads the page otherwise makes it a close call."""


_LEEWAY = 1.0
"""By how much a reading may miss the proof where another reading has it: it is the list that is proven, and the better
reading of it may hold one question less."""


@dataclass(slots=True, frozen=True)
class Choice:
    """The records of a page."""

    records: list[Record]
    titled: bool = False
    """Whether the template says that comments may have titles."""
    dialect: str | None = None
    confidence: float = 0.0
    """From 0 to 1: how probable it is that these are comments, and that they are read rightly and not as by the next
    other reading."""
    close: bool = False
    """True where another reading of the page was nearly as good."""


def choose(page: CuedPage, dialects: Iterable[Dialect], trace: Trace, asked: bool = False) -> Choice:
    """Find the page's comment list.

    Args:
        page: The page.
        dialects: The platforms that may propose.
        trace: Where the proposals and their values are noted.
        asked: Whether the caller named the platform.

    Returns:
        The best reading, or a choice without records where none is good enough.
    """
    view = View(page)
    proposed = chain((template for dialect in dialects for template in from_dialect(dialect, asked)), propose(view))
    best: Reading | None = None
    others: list[_Other] = []
    for template, records in promising(((template, find(template, view)) for template in proposed), view):
        reading = rate(template, read(template, records, view), view)
        others.append(_Other(reading.value, reading.evidence, _firsts(reading), _told(reading)))
        if reading.evidence >= PROOF - _LEEWAY and (best is None or reading.value > best.value):
            best = reading
    for other in sorted(others, key=lambda other: -other.value):
        trace.decide("records.choose", other.told)
    if best is None or all(other.evidence < PROOF for other in others):
        return Choice([])
    nest(best.records, page)
    rivals = [other for other in others if other.evidence >= PROOF - _LEEWAY and other.firsts != _firsts(best)]
    rival = max((other.value for other in rivals), default=-math.inf)
    odds = math.exp(min(best.value - rival, MAX_ODDS)) if rivals else math.inf
    return Choice(
        records=best.records,
        titled=best.template.titled,
        dialect=best.template.dialect,
        confidence=round(best.probability / (1 + 1 / odds), 2),
        close=odds < _CLOSE,
    )


@dataclass(slots=True, frozen=True)
class _Other:
    """What is kept of a reading when it has been compared: all of them would take much room on a long page."""

    value: float
    evidence: float
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
