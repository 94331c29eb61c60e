"""What only sites with discussions print: links, teasers, tickers and events repeat as well, with names and times."""

from __future__ import annotations

from itertools import chain

from newsparse.cues import MINUS, CuedPage
from newsparse.records.measuring.case import Case
from newsparse.records.templates.template import Record
from newsparse.records.votes.sides import has_votes

COUNTED = 2.0
"""How much a counter is worth that names the very number of records."""
_COUNTER_REACH = 10
"""Visible lines above the first record, or below the last, in which a counter speaks of this list."""
_NOTICE_REACH = 200
"""Lines, blank ones with them, within which they are looked for."""
_FORM_REACH = 12
"""Visible lines below the last record in which a form speaks for comments."""
_HEADINGS = frozenset("SH")
"""Kinds of lines above a list that speak for comments without counting them."""
_PROFILE = frozenset("GP")
_SIGNS = f"+{MINUS}"
_BUTTONS = 4
"""Visible lines below the last record in which its buttons stand."""


def vouched(case: Case) -> float:
    """The share of the records that have all the lines of a platform's template."""
    if case.template.dialect is None:
        return 0.0
    return sum(record.complete for record in case.records) / len(case.records)


def asked(case: Case) -> float:
    """The caller has named the platform."""
    return float(case.template.asked)


def counter(case: Case) -> float:
    """2 for a counter near the list that names the very number of records, 1 for one that names another."""
    page, records = case.page, case.records
    first, end = records[0].first, records[-1].end
    if case.share(lambda record: "C" in page.kinds[record.first : record.end]) > 0.5:
        return 0.0  # under each record: what they count belongs to it
    near = [
        count
        for line, count in page.counts.items()
        if (line < first and _visible(page, line, first) <= _COUNTER_REACH)
        or (line >= end and records[0].stamps and _visible(page, end, line) <= _COUNTER_REACH)
    ]
    return (COUNTED if len(records) in near else 1.0) if any(near) else 0.0


def under_counter(case: Case) -> float:
    """The counter that names the very number stands right above the first record: nothing else is counted there."""
    above = case.view.last_visible(case.records[0].first)
    return float(
        case.measure(counter) == COUNTED and above is not None and case.page.counts.get(above) == len(case.records)
    )


def headed(case: Case) -> float:
    """A heading or a sign-in notice right above the list, where no counter stands."""
    if case.measure(counter):
        return 0.0
    first = case.records[0].first
    above = case.page.kinds[max(0, first - _NOTICE_REACH) : first].replace(".", "")[-_COUNTER_REACH:]
    return float(not _HEADINGS.isdisjoint(above))


def form(case: Case) -> float:
    """The form for a comment right below the list, or a line that asks to sign in first."""
    end = case.records[-1].end
    below = case.page.kinds[end : end + _NOTICE_REACH].replace(".", "")[:_FORM_REACH]
    return float("W" in below or "S" in below)


def bare(case: Case) -> float:
    """Nothing that only discussions have: no counter, heading, form, votes, profiles, counted posts, answer buttons."""
    return float(not any(map(case.measure, (vouched, counter, headed, form, voted, counted, profiled, answered))))


def untimed(case: Case) -> float:
    """No times at all."""
    return case.share(lambda record: not record.stamps)


def voted(case: Case) -> float:
    """Votes for and against."""
    return case.share(has_votes)


def signed(case: Case) -> float:
    """Votes with a sign, ``+4``: numbers of other things have none."""
    text = case.page.source.text
    return case.share(lambda record: "score" in record.fields and text[record.fields["score"].start] in _SIGNS)


def counted(case: Case) -> float:
    """The site counts the posts: ``#12``."""
    if any(look.endswith("#{number}") for look in case.template.site):
        return 1.0
    if len(case.records) < 2:
        return 0.0
    numbered = case.view.numbered
    return case.share(
        lambda record: "ordinal" in record.fields or not numbered.isdisjoint(range(record.first, record.end))
    )


def profiled(case: Case) -> float:
    """A line of a forum's profile beside the name."""
    return case.share(lambda record: not _PROFILE.isdisjoint(case.page.kinds[record.first : record.head_end]))


def ago(case: Case) -> float:
    """Times that tell how long ago, as tickers print them."""
    return case.share(lambda record: any(stamp.relative for stamp in record.stamps.values()))


def answered(case: Case) -> float:
    """A button to answer stands in the record, or a word for saying or answering around every one.

    Not where no times are printed: an interview says "Ada Brom says:" as well.
    """
    page = case.page
    answers = page.words.every.answers

    def has_button(record: Record) -> bool:
        below = range(record.end, _beyond(record, case)) if record is case.records[-1] else ()
        return any(
            page.kinds[line] == "A" and not answers.isdisjoint(page.lines[line].rest.lower().split())
            for line in chain(range(record.first, record.end), below)
        )

    return max(case.share(has_button), 2 / 3 if _speaks(case) and case.measure(untimed) < 1 else 0.0)


def _beyond(record: Record, case: Case) -> int:
    """The end of the site's own lines below the last record: its buttons are there, where none stands in the others."""
    end = record.end
    for _ in range(_BUTTONS):
        below = case.view.next_visible(end - 1)
        if below is None or not case.view.passes(below, case.template.site):
            break
        end = below + 1
    return end


def _speaks(case: Case) -> bool:
    every = case.page.words.every
    words = {word for line in case.furniture for word in line}
    return not words.isdisjoint(every.says | every.answers) or any(
        "{says}" in line.notation for line in case.template.head
    )


def timed(case: Case) -> float:
    """Times of day, or how long ago."""
    return case.share(lambda record: any(s.hour is not None or s.relative for s in record.stamps.values()))


def furnished(case: Case) -> float:
    """Kinds of lines that the site prints around all records; not "Read more", which stands under teasers."""
    teasing = any(" ".join(words) in case.page.words.every.navigation for words in case.furniture)
    return 0.0 if teasing else min(3.0, len(case.furniture))


def _visible(page: CuedPage, start: int, end: int) -> int:
    """How many lines between two are not blank."""
    return end - start - page.kinds.count(".", start, end)
