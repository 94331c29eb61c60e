"""Choose among the proposed templates: propose, apply, measure, keep the best."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from newsparse.cues import CuedPage
from newsparse.dialects import Dialect
from newsparse.records.measuring.measure import MAX_ODDS, PROOF, Reading, rate
from newsparse.records.nesting.nest import nest
from newsparse.records.promise import promising
from newsparse.records.proposals.induce import propose
from newsparse.records.readings.match import find, read
from newsparse.records.readings.remarks import REMARKS, find_remarks, insert
from newsparse.records.templates.template import Record, Template, from_dialect
from newsparse.records.views.view import View
from newsparse.records.writers.likeness import compare_authors
from newsparse.records.writers.over import name_over
from newsparse.records.writers.tails import part_authors
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
    known = [template for dialect in dialects for template in from_dialect(dialect, asked)]
    best: Reading | None = None
    others: list[_Other] = []
    for reading in _readings(page, known):
        others.append(_Other(reading.value, reading.evidence, _firsts(reading), _told(reading)))
        if reading.evidence >= PROOF - _LEEWAY and (best is None or reading.value > best.value):
            best = reading
    for other in sorted(others, key=lambda other: -other.value):
        trace.decide("records.choose", other.told)
    if best is None or all(other.evidence < PROOF for other in others):
        return Choice([])
    rivals = [other for other in others if other.evidence >= PROOF - _LEEWAY and other.firsts != _firsts(best)]
    rival = max((other.value for other in rivals), default=-math.inf)
    odds = math.exp(min(best.value - rival, MAX_ODDS)) if rivals else math.inf
    view = View(page, best.remarks)  # the reading's own one, full of what it has found out, has been let go
    if not best.template.footed:  # in the rating it would speak for times that are those of the texts above
        name_over(best.records, view, titled=True)
    compare_authors(best.records, view)
    part_authors(best.records, page)
    if best.remarks:
        records = insert(best.remarks, best.records)
    else:
        records = best.records
        nest(records, page)
    return Choice(
        records=records,
        titled=best.template.titled,
        dialect=best.template.dialect,
        confidence=round(best.probability / (1 + 1 / odds), 2),
        close=odds < _CLOSE,
    )


def _readings(page: CuedPage, known: Sequence[Template]) -> Iterator[Reading]:
    """The readings of a page that are worth it, by the dialects' templates and by its own.

    Where the page prints remarks, they may be the list, or stand below the posts of another one.
    """
    view, remarks = View(page), find_remarks(page)
    yield from _read_by(chain(known, propose(view)), view)
    if remarks:
        yield rate(REMARKS, remarks, view)
        view = View(page, remarks)  # what the first one knows is let go
        yield from _read_by(chain(known, propose(view)), view)


def _read_by(templates: Iterable[Template], view: View) -> Iterator[Reading]:
    found = promising(((template, find(template, view)) for template in templates), view)
    while found:
        template, records = found.pop(0)  # together they would take much room on a long page
        yield rate(template, read(template, records, view), view)


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
