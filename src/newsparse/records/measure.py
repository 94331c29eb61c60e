"""How good a reading of the page as a list of records is: one number, by which proposals of every origin compete."""

from __future__ import annotations

from dataclasses import dataclass

from newsparse.cues import CuedPage
from newsparse.records.order import ends, order
from newsparse.records.template import Record, Template
from newsparse.records.view import View

_COUNTER_REACH = 10
"""Visible lines above the first record, or below the last, in which a counter speaks of this list."""
_NOTICE_REACH = 200
"""Lines, blank ones with them, within which they are looked for."""
_HEADINGS = frozenset("SH")
"""Kinds of lines above a list that speak for comments without counting them."""
PROOF = 3.3
"""Evidence from which on records are taken for comments. Dated links and events have names, times and numbers, and
reach as much; so a part of it must be what only discussions have."""
PROOF_OF_ONE = 4.4
"""The same for a single record that no platform's template vouches for: nothing repeats there."""
PROOF_OF_FEW, _FEW = 4.0, 3
"""The same for so many records: by chance alone two teasers say "you"."""
_LEAST_DISCUSSION, _LEAST_UNTIMED = 0.3, 1.0
"""Least part of the evidence that only discussions have; more of it where no times are printed, as in any list."""
_GIANT, _SHORT_PROSE = 5, 600
"""How many times the usual length one text may have before the rest of it counts for nothing: it holds the article.
Characters of a text that is never too long."""
_VOUCHED, _PREFERRED = 2.0, 0.5
"""What a platform's template adds to the evidence, and how much of that counts against other readings of the page: it
proves that there are comments, not that it reads them better than the page's own repetition."""
_STALE = 0.3
"""Factor for a template that fits once: a platform's may be stale, and what repeats goes first."""
_MOSTLY = 0.6
"""Share of the texts that open with "X said" from which on that is no quote but the head of the next record."""
_OPENING = 600
"""Characters of a text in which its person is looked for."""
_PARTED = 0.5
"""Factor for records whose texts hold the heads of others."""


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
        count = len(self.records)
        enough = PROOF if count > _FEW or self.template.dialect else PROOF_OF_FEW if count > 1 else PROOF_OF_ONE
        least = _LEAST_DISCUSSION if any(record.stamps for record in self.records) else _LEAST_UNTIMED
        return self.value > 0 and self.discussion >= least and self.evidence >= enough


def rate(template: Template, records: list[Record], view: View) -> Reading:
    """Rate a reading.

    The factors follow what was found to matter on real threads: records that hold text, heads that are whole, and
    evidence of a discussion.

    Args:
        template: The template.
        records: What it finds on the page.
        view: The page.

    Returns:
        The reading; its value grows a little slower than the number of records that hold text.
    """
    if not records:
        return Reading(template, records, 0.0, 0.0, 0.0)
    page = view.page
    count = len(records)
    texts = sum(_text(record, page) for record in records)
    discussion = _discussion(template, records, page)
    prose = _share_of_prose(records, page)
    evidence = discussion + _regularity(template, records, page) + prose
    evident = (evidence - (_VOUCHED - _PREFERRED if template.dialect else 0.0)) ** 2 / PROOF
    value = texts**0.8 * (texts / count) ** 2 * (0.5 + 0.5 * sum(_is_whole(record, page) for record in records) / count)
    single = _STALE if count == 1 else 1.0
    fitting = order(template) * (0.5 + 0.5 * template.fit) * ends(template, records, view)
    worth = value * evident * single * fitting * (0.2 + 0.8 * prose) * _purity(records, page)
    return Reading(template, records, discussion, evidence, worth)


def _share_of_prose(records: list[Record], page: CuedPage) -> float:
    """How much of the page's running text the records hold: teasers and tickers hold little of it."""
    lengths = sorted(_prose(page, record.head_end, record.text_end) for record in records)
    longest = max(_GIANT * lengths[len(lengths) // 2], _SHORT_PROSE)
    held = sum(min(length, longest) for length in lengths)
    total = _prose(page, 0, len(page.lines))
    return held / total if total else 1.0


def _purity(records: list[Record], page: CuedPage) -> float:
    """What is left of a reading's worth where texts hold lines of heads: there a border is wrong."""
    mixed = sum("G" in page.kinds[record.head_end : record.text_end] for record in records)
    said = sum(
        "Y" in page.kinds[max(record.read, default=record.first) + 1 : record.head_end + 1] for record in records
    )
    unread = _PARTED if said > _MOSTLY * len(records) else 1.0
    return unread * (1.0 - 0.6 * mixed / len(records))


def _prose(page: CuedPage, start: int, end: int) -> int:
    return sum(len(page.lines[number].text) for number in range(start, end) if page.kinds[number] == "p")


def _is_whole(record: Record, page: CuedPage) -> bool:
    """Whether its head is; one that the end of the input cuts is not held against the template."""
    return record.complete or record.end >= len(page.lines)


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
    counted = count if any(look.endswith("#{number}") for look in template.site) else counted
    answered = sum(_has_answer_button(record, page) for record in records)
    profiled = sum("G" in page.kinds[record.first : record.head_end] for record in records)
    return (
        (_VOUCHED if template.dialect else 0.0)
        + _announced(records, page)
        + 1.5 * voted / count
        + 2.0 * counted / count
        + 1.0 * profiled / count
        + 1.0 * _personal(records, page) / count
        + max(1.5 * answered / count, 1.0 if _speaks(template, page) else 0.0)
    )


def _regularity(template: Template, records: list[Record], page: CuedPage) -> float:
    """Add up what lists of records have, of comments and of events alike."""
    count = len(records)
    listed = sum(page.lines[record.first].ordinal is not None for record in records) if count > 1 else 0
    timed = sum(any(stamp.hour is not None or stamp.relative for stamp in record.stamps.values()) for record in records)
    authors = {page.source.text[slice(*record.fields["author"])] for record in records if "author" in record.fields}
    furnished = _furniture(template)
    teasing = any(" ".join(words) in page.words.every.navigation for words in furnished)
    return (
        1.0 * listed / count
        + 1.0 * timed / count
        + 1.0 * len(authors) / count
        + (0.0 if teasing else min(1.5, 0.5 * len(furnished)))
    )


def _furniture(template: Template) -> list[tuple[str, ...]]:
    """The words of each line that the site prints around all records."""
    looks = (tuple(look.lower().split()) for look in template.site if any(map(str.isalpha, look)))
    return [line.words for line in (*template.head, *template.foot) if line.words] + list(looks)


def _has_answer_button(record: Record, page: CuedPage) -> bool:
    answers = page.words.every.answers
    return any(
        page.kinds[line] == "A" and not answers.isdisjoint(page.lines[line].rest.lower().split())
        for line in range(record.first, record.end)
    )


def _speaks(template: Template, page: CuedPage) -> bool:
    """Whether the site prints a word for saying or answering around every record: "wrote", "Reply"."""
    every = page.words.every
    words = {word for line in _furniture(template) for word in line}
    return not words.isdisjoint(every.says | every.answers) or any("{says}" in line.notation for line in template.head)


def _personal(records: list[Record], page: CuedPage) -> float:
    """How many of the records say "I" or "you" near their start, as readers do and teasers do not; or ask and shout."""
    words = frozenset(page.words.own.comments.personal)
    lines = page.lines
    openings = [
        page.source.text[lines[record.head_end].start : lines[record.text_end - 1].end][:_OPENING].lower().split()
        for record in records
        if record.head_end < record.text_end
    ]
    spoken = sum(not words.isdisjoint(opening) for opening in openings)
    asked = sum(any(word.endswith(("?", "!")) for word in opening) for opening in openings)
    return max(spoken, asked / 2)


def _announced(records: list[Record], page: CuedPage) -> float:
    """What a counter near the list adds, more where it names the very number of records; else a sign-in notice."""
    first, end = records[0].first, records[-1].end
    if sum("C" in page.kinds[record.first : record.end] for record in records) > len(records) / 2:
        return 0.0  # under each record: what they count belongs to it
    near = [
        count
        for line, count in page.counts.items()
        if (line < first and _visible(page, line, first) <= _COUNTER_REACH)
        or (line >= end and records[0].stamps and _visible(page, end, line) <= _COUNTER_REACH)
    ]
    if any(near):
        return 3.0 if len(records) in near else 2.0
    above = page.kinds[max(0, first - _NOTICE_REACH) : first].replace(".", "")[-_COUNTER_REACH:]
    return 1.0 if not _HEADINGS.isdisjoint(above) else 0.0


def _visible(page: CuedPage, start: int, end: int) -> int:
    """How many lines between two are not blank."""
    return end - start - page.kinds.count(".", start, end)
