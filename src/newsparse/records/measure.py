"""How good a reading of the page as a list of records is: one number, by which proposals of every origin compete."""

from __future__ import annotations

from dataclasses import dataclass

from newsparse.cues import CuedPage
from newsparse.records.template import Record, Template

_COUNTER_REACH = 10
"""Lines above the first record, or below the last, in which a counter speaks of this list."""
PROOF = 2.4
"""Evidence from which on records are taken for comments. Dated links and events have names, times and numbers, and
reach as much; so a part of it must be what only discussions have."""
PROOF_OF_ONE = 4.0
"""The same for a single record that no platform's template vouches for: nothing repeats there."""
_LEAST_DISCUSSION = 0.3
_OPENING = 600
"""Characters of a text in which its person is looked for."""
_FOOTED, _PARTED, _SAID_LATE = 0.85, 0.5, 0.8
"""Factors for a time below the text, for a record that starts in the middle of one, and for one that seems to."""


@dataclass(slots=True, frozen=True)
class Reading:
    """A template, the records that it finds, and what that is worth."""

    template: Template
    records: list[Record]
    discussion: float
    """The part of the evidence that only discussions have: a counter, votes, answers, "I" and "you"."""
    evidence: float
    """What speaks for comments, and against dated links, teasers and tickers; at least :data:`PROOF` for comments."""
    value: float
    """By this readings of one page are compared."""

    @property
    def proven(self) -> bool:
        """Whether the records can be taken for comments."""
        alone = len(self.records) == 1 and self.template.dialect is None
        enough = PROOF_OF_ONE if alone else PROOF
        return self.value > 0 and self.discussion >= _LEAST_DISCUSSION and self.evidence >= enough


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
        return Reading(template, records, 0.0, 0.0, 0.0)
    count = len(records)
    texts = sum(_text(record, page) for record in records)
    discussion = _discussion(template, records, page)
    evidence = discussion + _regularity(template, records, page)
    value = texts**0.8 * (texts / count) ** 2 * (0.5 + 0.5 * sum(_is_whole(record, page) for record in records) / count)
    return Reading(template, records, discussion, evidence, value * evidence * _order(template))


def _is_whole(record: Record, page: CuedPage) -> bool:
    """Whether its head is; one that the end of the input cuts is not held against the template."""
    return record.complete or record.end >= len(page.lines)


def _order(template: Template) -> float:
    """How usual the order of the lines is.

    Four lists in five print the time above the text; author and time mostly stand together, and never the author below
    the text under a time above it. An item of a list starts at its marker, and nearly always a record at "X says:".
    """
    first_marked = bool(template.head) and template.head[0].marked is not False
    later = (*template.head[1:], *template.foot)
    split = not first_marked and any(line.marked and line.expression.groupindex for line in later)
    below = not template.footed and any("{author}" in line.notation for line in template.foot)
    if template.footed:
        return _FOOTED * (_PARTED if split else 1.0)
    said = any("{says}" in line.notation for line in template.head[1:])
    return _PARTED if below or split else _SAID_LATE if said else 1.0


def _text(record: Record, page: CuedPage) -> float:
    """1 where something stands in a record besides its head, else 0.

    One that the end of the input cuts in its head has lost its text; one that ends right behind its head, half: either
    the input ends there, or the head is the foot of a record.
    """
    if any(kind != "." for kind in page.kinds[record.head_end : record.text_end]):
        return 1.0
    return 0.0 if record.end < len(page.lines) else 0.5 if record.complete else 1.0


def _discussion(template: Template, records: list[Record], page: CuedPage) -> float:
    """Add up what only discussions have; each share is that of the records which have it."""
    count = len(records)
    voted = sum(not record.fields.keys().isdisjoint(("score", "upvotes")) for record in records)
    counted = sum("ordinal" in record.fields for record in records) if count > 1 else 0
    answered = sum(_has_answer_button(record, page) for record in records)
    return (
        (2.0 if template.dialect else 0.0)
        + _announced(records, page)
        + 1.5 * voted / count
        + 2.0 * counted / count
        + 1.0 * _personal(records, page) / count
        + max(1.5 * answered / count, 1.0 if _speaks(template, page) else 0.0)
    )


def _regularity(template: Template, records: list[Record], page: CuedPage) -> float:
    """Add up what lists of records have, of comments and of events alike."""
    count = len(records)
    listed = sum(page.lines[record.first].ordinal is not None for record in records) if count > 1 else 0
    timed = sum(any(stamp.hour is not None or stamp.relative for stamp in record.stamps.values()) for record in records)
    authors = {page.source.text[slice(*record.fields["author"])] for record in records if "author" in record.fields}
    furnished = [line.words for line in (*template.head, *template.foot) if line.words]
    teasing = any(" ".join(words) in page.words.every.navigation for words in furnished)
    return (
        1.0 * listed / count
        + 1.0 * timed / count
        + 1.0 * len(authors) / count
        + (0.0 if teasing else min(1.5, 0.5 * len(furnished)))
    )


def _has_answer_button(record: Record, page: CuedPage) -> bool:
    answers = page.words.every.answers
    return any(
        page.kinds[line] == "A" and not answers.isdisjoint(page.lines[line].rest.lower().split())
        for line in range(record.first, record.end)
    )


def _speaks(template: Template, page: CuedPage) -> bool:
    """Whether the site prints a word for saying or answering around every record: "wrote", "Reply"."""
    every = page.words.every
    words = {word for line in (*template.head, *template.foot) for word in line.words}
    return not words.isdisjoint(every.says | every.answers) or any("{says}" in line.notation for line in template.head)


def _personal(records: list[Record], page: CuedPage) -> int:
    """How many of the records say "I" or "you" near their start, as readers do and teasers do not."""
    words = frozenset(page.words.own.comments.personal)
    lines = page.lines
    openings = (
        page.source.text[lines[record.head_end].start : lines[record.text_end - 1].end][:_OPENING].lower().split()
        for record in records
        if record.head_end < record.text_end
    )
    return sum(not words.isdisjoint(opening) for opening in openings)


def _announced(records: list[Record], page: CuedPage) -> float:
    """What a counter near the list adds, more where it names the very number of records; else a sign-in notice."""
    first, end = records[0].first, records[-1].end
    near = [
        count
        for line, count in page.counts.items()
        if first - _COUNTER_REACH <= line < first or end <= line < end + _COUNTER_REACH
    ]
    if any(near):
        return 3.0 if len(records) in near else 2.0
    return 1.0 if "S" in page.kinds[max(0, first - _COUNTER_REACH) : first] else 0.0
