"""Choose among the proposed templates: propose, apply, measure, keep the best."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from newsparse.cues import CuedPage
from newsparse.dialects import Dialect
from newsparse.records.induce import propose
from newsparse.records.match import apply
from newsparse.records.measure import MAX_ODDS, PROOF, Reading, rate
from newsparse.records.nesting import nest
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
    proposed = [template for dialect in dialects for template in from_dialect(dialect, asked)]
    view = View(page)
    readings = [rate(template, apply(template, view), view) for template in (*proposed, *propose(view))]
    readings.sort(key=lambda reading: -reading.value)
    for reading in readings:
        if reading.records:
            origin = reading.template.dialect or "repetition"
            trace.decide(
                "records.choose",
                f"{origin}: {reading.template.notation} finds {len(reading.records)}, "
                f"evidence {reading.evidence:.1f}, worth {reading.value:.1f}",
            )
    if not any(reading.proven for reading in readings):
        return Choice([])
    proven = [reading for reading in readings if reading.evidence >= PROOF - _LEEWAY]
    best = proven[0]
    nest(best.records, page)
    rival = next((reading for reading in proven[1:] if _other(reading, best)), None)
    odds = math.exp(min(best.value - rival.value, MAX_ODDS)) if rival is not None else math.inf
    return Choice(
        records=best.records,
        titled=best.template.titled,
        dialect=best.template.dialect,
        confidence=round(best.probability / (1 + 1 / odds), 2),
        close=odds < _CLOSE,
    )


def _other(reading: Reading, best: Reading) -> bool:
    """Whether it reads the page otherwise: with other records, not merely with other names for the same."""
    return [record.first for record in reading.records] != [record.first for record in best.records]
