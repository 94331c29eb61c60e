"""How good a reading of the page as a list of records is: one number, by which proposals of every origin compete."""

from __future__ import annotations

from dataclasses import dataclass

from newsparse.cues import CuedPage
from newsparse.records.template import Record, Template

_COUNTER_REACH = 10
"""Lines above the first record, or below the last, in which a counter speaks of this list."""
_FOOTED, _PARTED = 0.85, 0.5
"""Factors for a time below the text, and for an author below it where the time is above."""
PROOF_OF_ONE = 4.0
"""The same for a single record that no platform's template vouches for: nothing repeats there."""
PROOF = 2.5
"""Evidence from which on records are taken for comments. Dated links have authors, dates and titles, and reach 2: it
takes one thing more that only a discussion has."""


@dataclass(slots=True, frozen=True)
class Reading:
    """A template, the records that it finds, and what that is worth."""

    template: Template
    records: list[Record]
    evidence: float
    """What speaks for comments, and against dated links, teasers and tickers; at least :data:`PROOF` for comments."""
    value: float
    """By this readings of one page are compared."""

    @property
    def proven(self) -> bool:
        """Whether the records can be taken for comments."""
        alone = len(self.records) == 1 and self.template.dialect is None
        return self.value > 0 and self.evidence >= (PROOF_OF_ONE if alone else PROOF)


def rate(template: Template, records: list[Record], page: CuedPage) -> Reading:
    """Rate a reading.

    The factors follow what was found to matter on real threads: records that hold text, heads that are whole, and
    evidence of a discussion.

    Args:
        template: The template.
        records: What it finds on the page.
        page: The page.

    Returns:
        The reading; its value grows a little slower than the number of records that hold text.
    """
    if not records:
        return Reading(template, records, 0.0, 0.0)
    count = len(records)
    texts = sum(_has_text(record, page) for record in records)
    evidence = _evidence(template, records, page)
    value = texts**0.8 * (texts / count) ** 2 * (0.5 + 0.5 * sum(_is_whole(record, page) for record in records) / count)
    return Reading(template, records, evidence, value * evidence * _order(template))


def _is_whole(record: Record, page: CuedPage) -> bool:
    """Whether its head is; one that the end of the input cuts is not held against the template."""
    return record.complete or record.end >= len(page.lines)


def _order(template: Template) -> float:
    """How usual the order of the lines is.

    Four lists in five print the time above the text; author and time mostly stand together, and never the author below
    the text under a time above it.
    """
    if template.footed:
        return _FOOTED
    below = any("{author}" in line.notation for line in template.foot)
    return _PARTED if below else 1.0


def _has_text(record: Record, page: CuedPage) -> bool:
    """Whether something stands in it besides its head. A record that is cut by the end of the input counts: see it."""
    inside = page.kinds[record.head_end : record.text_end]
    return record.end >= len(page.lines) or any(kind != "." for kind in inside)


def _evidence(template: Template, records: list[Record], page: CuedPage) -> float:
    """Add up what only discussions have; each share is that of the records which have it."""
    count = len(records)
    timed = sum(any(stamp.hour is not None or stamp.relative for stamp in record.stamps.values()) for record in records)
    voted = sum(not record.fields.keys().isdisjoint(("score", "upvotes")) for record in records)
    authors = {page.source.text[slice(*record.fields["author"])] for record in records if "author" in record.fields}
    answered = sum("A" in page.kinds[record.first : record.end] for record in records)
    return (
        (2.0 if template.dialect else 0.0)
        + _counter(records, page)
        + 1.5 * voted / count
        + _numbered(records, page)
        + 1.0 * timed / count
        + 1.0 * len(authors) / count
        + max(1.5 * answered / count, _furnished(template, page))
    )


def _furnished(template: Template, page: CuedPage) -> float:
    """What the words that the site prints around every record say.

    One such line is little, teasers have "read more"; three are the profile of a forum's writer. A word for answering
    or saying is the sign of a discussion.
    """
    lines = [line.words for line in (*template.head, *template.foot) if line.words]
    every = page.words.every
    speaking = any(word in every.says or word in every.actions for words in lines for word in words)
    teasing = any(" ".join(words) in every.navigation for words in lines)
    return 0.0 if teasing else min(1.5, 0.5 * len(lines)) + (1.0 if speaking else 0.0)


def _numbered(records: list[Record], page: CuedPage) -> float:
    """What the list's own numbers say: the items of a numbered list, or better, posts that are counted ("#12")."""
    if len(records) < 2:
        return 0.0
    counted = sum("ordinal" in record.fields for record in records)
    listed = sum(page.lines[record.first].ordinal is not None for record in records)
    return max(2.0 * counted, 1.0 * listed) / len(records)


def _counter(records: list[Record], page: CuedPage) -> float:
    """What a counter line near the list adds; more where it names the very number of records."""
    first, end = records[0].first, records[-1].end
    near = [
        count
        for line, count in page.counts.items()
        if first - _COUNTER_REACH <= line < first or end <= line < end + _COUNTER_REACH
    ]
    return 0.0 if not any(near) else 3.0 if len(records) in near else 2.0
