"""On which side of the texts votes stand: between two records they look the same, only the ends of the list differ."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from newsparse.models import Span
from newsparse.records.templates.template import Record
from newsparse.records.views.view import View
from newsparse.records.votes.forms import read
from newsparse.records.votes.sides import VOTES, Row, Sides, has_votes, nearness

_MOSTLY = 0.6
"""Share of the records that must have votes on one side for the ends to say that it is the wrong one."""


def stand_above(view: View, sides: Sides, forms: Sequence[re.Pattern[str]]) -> bool:
    """Whether votes stand above the records, not below: the ends of the list tell.

    Args:
        view: The page.
        sides: Its rows.
        forms: How rows are read.
    """
    if not read(sides.beside[0].tokens, forms):
        return False
    between = [
        nearness(view, sides, place, forms) for place in sides.between if read(sides.beside[place].tokens, forms)
    ]
    if not between:
        return False
    to_text, to_head = ([places[way] for places in between] for way in (0, 1))
    first = nearness(view, sides, 0, forms)[1] == _mode(to_head)
    end = len(sides.beside) - 1
    last = read(sides.beside[end].tokens, forms) and nearness(view, sides, end, forms)[0] == _mode(to_text)
    return first and not last


def _mode(values: Sequence[int]) -> int:
    return Counter(values).most_common(1)[0][0]


def shift_down(view: View, records: Sequence[Record]) -> None:
    """Give each record the number above its head, where they were read as the feet of the records above.

    The ends tell: a number stands above the first head too, and none below the last text.

    Args:
        view: The page.
        records: The records with their votes.
    """
    top = view.last_visible(records[0].first)
    read_in = ["score" in record.fields for record in records]
    if top is None or top not in view.page.numbers or read_in[-1] or not all(read_in[:-1]):
        return
    lines = view.page.lines
    feet = [record.fields["score"] for record in records[:-1]]
    if any(span.start < lines[record.text_end].start for span, record in zip(feet, records, strict=False)):
        return
    for record, span in zip(records, [Span(lines[top].content, lines[top].last), *feet], strict=True):
        record.fields["score"] = span


def shift_up(view: View, records: Sequence[Record], below: Row) -> None:
    """Give each record the votes below its text, where they were read in the heads of the records below.

    Buttons to answer stand between such votes and the head, or the ends tell: the first head has none above it, and
    below the last text there are some.

    Args:
        view: The page.
        records: The records with their votes.
        below: What stands below the last text.
    """
    opens = [_opens(record) for record in records]
    last = read(below.tokens)
    if not last and below.tokens and below.tokens[0].kind == "n" and below.lines[0] in view.page.numbers:
        last = {"score": below.tokens[0]}
    ends = not opens[0] and bool(last) and sum(map(bool, opens)) >= _MOSTLY * (len(records) - 1)
    answered = sum(_answered(view, record, opened) for record, opened in zip(records, opens, strict=True))
    if len(records) < 2 or not (ends or answered >= _MOSTLY * len(records)):
        return
    following = [*opens[1:], {name: token.span for name, token in last.items()}]
    for record, own, votes in zip(records, opens, following, strict=True):
        for name in own:
            del record.fields[name]
        record.fields |= votes if own or not has_votes(record) else {}


def _opens(record: Record) -> dict[str, Span]:
    """The votes that stand above the name and the time of a record."""
    head = min((record.fields[name] for name in ("author", "timestamp") if name in record.fields), default=Span(0, 0))
    return {name: record.fields[name] for name in VOTES & record.fields.keys() if record.fields[name].end <= head.start}


def _answered(view: View, record: Record, votes: dict[str, Span]) -> bool:
    """Whether a button to answer stands between votes and the name and the time below them."""
    if not votes:
        return False
    answers, lines = view.page.words.every.answers, view.page.lines
    return any(
        view.page.kinds[line] == "A" and not answers.isdisjoint(lines[line].rest.lower().split())
        for line in range(record.first, record.head_end)
        if max(votes.values()).end <= lines[line].first
        and all(
            lines[line].last <= record.fields[name].start for name in ("author", "timestamp") if name in record.fields
        )
    )
