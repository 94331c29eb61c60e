"""Choose among the proposed templates: propose, apply, measure, keep the best."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

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
    proposed = [template for dialect in dialects for template in from_dialect(dialect)]
    view = View(page)
    found = [(template, find(template, view)) for template in (*proposed, *propose(view))]
    promised = promising([reading for reading in found if reading[1]], view)
    readings = [rate(template, read(template, records, view), view) for template, records in promised]
    readings.sort(key=lambda reading: -reading.value)
    for reading in readings:
        origin = reading.template.dialect or "repetition"
        trace.decide(
            "records.choose",
            f"{origin}: {reading.template.notation} finds {len(reading.records)}, "
            f"evidence {reading.evidence:.1f}, worth {reading.value:.1f}",
        )
    proven = [reading for reading in readings if reading.proven]
    if not proven:
        return Choice([])
    best = proven[0]
    nest(best.records, page.source.text)
    rival = next((reading for reading in proven[1:] if _other(reading, best)), None)
    lead = 1.0 if rival is None else 1 - rival.value / best.value
    return Choice(
        records=best.records,
        titled=best.template.titled,
        dialect=best.template.dialect,
        confidence=round(min(1.0, best.evidence / _SURE) * (0.7 + 0.3 * lead), 2),
        close=lead < 1 - _CLOSE,
    )


def _other(reading: Reading, best: Reading) -> bool:
    """Whether it reads the page otherwise: with other records, not merely with other names for the same."""
    return [record.first for record in reading.records] != [record.first for record in best.records]
