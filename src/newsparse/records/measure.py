"""How good a reading of the page as a list of records is: one number, by which proposals of every origin compete."""

from __future__ import annotations

from dataclasses import dataclass

from newsparse.cues import CuedPage
from newsparse.records.template import Record, Template

_COUNTER_REACH = 10
"""Lines above the first record, or below the last, in which a counter speaks of this list."""
_KNOWN_PLATFORM = 1.25
"""A dialect has been seen on other pages; it needs less proof from this one."""
ENOUGH = 0.5
"""What a reading must reach: a dialect's record of one does, a repeated date in an article does not."""


@dataclass(slots=True, frozen=True)
class Reading:
    """A template, the records that it finds, and what that is worth."""

    template: Template
    records: list[Record]
    value: float


def rate(template: Template, records: list[Record], page: CuedPage) -> Reading:
    """Rate a reading.

    The factors follow what was found to matter on real threads: records that hold text, a counter line that speaks of
    them, heads that are regular and say a time of day, a score or an author.

    Args:
        template: The template.
        records: What it finds on the page.
        page: The page.

    Returns:
        The reading; its value grows a little slower than the number of records that hold text.
    """
    if not records:
        return Reading(template, records, 0.0)
    count = len(records)
    texts = sum(_has_text(record, page) for record in records)
    value = texts**0.8 * (texts / count) ** 2 if texts else 0.0
    value *= 0.5 + 0.5 * sum(record.complete for record in records) / count
    value *= _evidence(records)
    value *= _counter(records, page)
    return Reading(template, records, value * (_KNOWN_PLATFORM if template.dialect else 1.0))


def _has_text(record: Record, page: CuedPage) -> bool:
    """Whether something stands in it besides its head. A record that is cut by the end of the input counts: see it."""
    return record.end >= len(page.lines) or any(page.kinds[line] != "." for line in range(record.head_end, record.end))


def _evidence(records: list[Record]) -> float:
    """What speaks for comments rather than for dated links: times of day, votes, authors, a list of several lines."""
    count = len(records)
    timed = sum(stamp.hour is not None or stamp.relative for record in records for stamp in record.stamps.values())
    voted = sum(not record.fields.keys().isdisjoint(("score", "upvotes")) for record in records)
    named = sum("author" in record.fields for record in records)
    deep = sum(len(record.head) > 1 for record in records)
    return 0.1 + 0.3 * min(1.0, timed / count) + 0.3 * voted / count + 0.2 * named / count + 0.2 * deep / count


def _counter(records: list[Record], page: CuedPage) -> float:
    """What a counter line near the list adds; more where it names the very number of records."""
    near = [
        count
        for line, count in page.counts.items()
        if records[0].first - _COUNTER_REACH <= line < records[0].first or 0 <= line - records[-1].end < _COUNTER_REACH
    ]
    if not near:
        return 1.0
    return 1.6 if len(records) in near else 1.25
