"""Votes that the site prints around a text, in words, signs or bare numbers.

The site's lines of a record are read as one row of numbers and signs (``rows``, ``sides``); what stands in the row
decides (``forms``), not how it is broken into lines. All records together say which form the rows have, and on which
side of the text they are (``shifts``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from newsparse.cues import number_value
from newsparse.models import Span
from newsparse.records.templates.pattern import compile_line
from newsparse.records.templates.template import Record, Template, start_at
from newsparse.records.views.view import Token, View
from newsparse.records.votes.forms import BETWEEN, FORMS, STATED, WHOLE, read, usual
from newsparse.records.votes.rows import counts_answers, in_profile, tokens
from newsparse.records.votes.shifts import shift_down, shift_up, stand_above
from newsparse.records.votes.sides import VOTES, Row, Sides, around, has_votes, line_of
from newsparse.text import squeeze

_MOSTLY = 0.6
"""Share of the records that must have a number alone among their buttons, or votes where a line could be a text's."""
_FEW = 3
"""Up to so many records a number among the buttons must be the only one beside the text."""
_SMALL = 9
"""Up to this number two comments of one writer may have as many votes by chance."""


def read_votes(view: View, template: Template, records: list[Record]) -> None:
    """Read the votes of records, where their template has not, or has only found a number there.

    Args:
        view: The page.
        template: The layout of a record.
        records: The records with their borders; their fields gain ``score``, or ``upvotes`` and ``downvotes``, and
            rows of votes at the ends of their texts are taken off.
    """
    _drop_profiles(view, records)
    sides = around(view, template, records)
    _find_votes(view, template, records, sides)
    shift_up(view, records, sides.beside[-1])
    _drop_profiles(view, records)


def _find_votes(view: View, template: Template, records: list[Record], sides: Sides) -> None:
    given = any(map(has_votes, records))
    if given and any("{votes}" in line or compile_line(line).words for line in _with_votes(template)):
        _complete(view, records)
        return
    found = _worded(view, sides, STATED if given else FORMS)
    if given:
        if sum(bool(fields) for fields, _ in found) < _MOSTLY * len(records):
            shift_down(view, records)
            return
        _drop(records)
    for place, (fields, chosen) in enumerate(found):
        if fields:
            records[place].fields |= {name: token.span for name, token in fields.items()}
            _cut(view, records, place, chosen, min(token.span for token in fields.values()))
    if not any(map(has_votes, records)):
        _read_bare(view, records, sides, template.footed)


def _complete(view: View, records: Sequence[Record]) -> None:
    """Read the line of a number as a whole, where in most it is only a part: ``3 points 4 points 5 points``."""
    wholes: list[tuple[Record, dict[str, Token]]] = []
    for record in filter(has_votes, records):
        number = record.line_of(min(VOTES & record.fields.keys()), view.page.lines)
        others = [span for name, span in record.fields.items() if name != "marker" and name not in VOTES]
        whole = read(tokens(view, number, others), WHOLE) if number is not None else {}
        if whole:
            wholes.append((record, whole))
    if len(wholes) >= _MOSTLY * sum(map(has_votes, records)):
        for record, whole in wholes:
            _drop([record])
            record.fields |= {name: token.span for name, token in whole.items()}


def _drop(records: Iterable[Record]) -> None:
    for record in records:
        for name in VOTES & record.fields.keys():
            del record.fields[name]


def _drop_profiles(view: View, records: Sequence[Record]) -> None:
    """Take back numbers that belong to the writers: whoever has written twice has the same one twice.

    Small ones say nothing: two comments of one writer may well have a vote each.
    """
    text = view.page.source.text
    values: dict[str, list[int]] = defaultdict(list)
    for record in records:
        value = number_value(text[slice(*record.fields["score"])]) if "score" in record.fields else None
        if value is not None and "author" in record.fields:
            values[squeeze(text[slice(*record.fields["author"])])].append(value)
    twice = [own for own in values.values() if len(own) > 1]
    if twice and all(len(set(own)) == 1 for own in twice) and any(own[0] > _SMALL for own in twice):
        _drop(records)


def _with_votes(template: Template) -> list[str]:
    """The lines of a template that hold votes."""
    notations = (line.notation for line in (*template.head, *template.foot))
    return [notation for notation in notations if any(f"{{{name}}}" in notation for name in VOTES)]


def _worded(view: View, sides: Sides, forms: Sequence[re.Pattern[str]]) -> list[tuple[dict[str, Token], Row]]:
    """The votes of each record, with the row that they stand in."""
    above = stand_above(view, sides, forms)
    chosen: list[Row] = []
    for place, own in enumerate(sides.own):
        if not read(own.tokens, forms):
            over = Row(own.lines, (*sides.beside[place].tokens[-1:], *own.tokens), own.loose)
            own = over if own.tokens and read(over.tokens, [BETWEEN]) else sides.beside[place if above else place + 1]
        chosen.append(own)
    forms = usual((row.tokens for row in chosen), forms)
    found = [read(row.tokens, forms) for row in chosen]
    loose = [
        bool(fields) and row.loose and not read(row.tokens, WHOLE) for fields, row in zip(found, chosen, strict=True)
    ]
    few = sum(map(bool, found)) < _MOSTLY * len(found)
    return [
        ({} if few and is_loose else fields, row) for fields, is_loose, row in zip(found, loose, chosen, strict=True)
    ]


def _cut(view: View, records: Sequence[Record], place: int, chosen: Row, span: Span) -> None:
    """Take a row of votes off the text that it stands in; a record starts at the votes above it."""
    number = line_of(view, span, chosen.lines)
    record = records[place]
    for other in records[max(0, place - 1) : place + 1]:
        if not other.head_end <= number < other.text_end:
            continue
        above = [line for line in view.visible(other.head_end, number) if line not in chosen.lines]
        if above:
            other.text_end = number
        elif number + 1 < other.text_end:
            other.head_end = number + 1
    if number < record.first:
        start_at(records, place, number, "{score}")


def _read_bare(view: View, records: list[Record], sides: Sides, footed: bool) -> None:
    """Take a number among the buttons below each text for its votes, where most records have one and no other.

    How many answers there are is printed with a word for them, and where few records have a number it is another.
    """
    heads = [_above_head(view, side, border) for side, border in zip(sides.beside, sides.borders, strict=True)]
    over = [span for span in heads[:-1] if span is not None]
    if not footed and len(records) > 2 and len(over) == len(records) and heads[-1] is None and not _counts(view, over):
        for place, span in enumerate(over):
            records[place].fields["score"] = span
            _cut(view, records, place, sides.beside[place], span)
        return
    found: dict[int, tuple[Row, Span]] = {}
    counted = {record.fields["ordinal"] for record in records if "ordinal" in record.fields}
    for place, beside in enumerate(sides.beside[1:]):
        numbers = [token for token in beside.tokens if token.kind == "n" and token.span not in counted]
        alone = [token for token in numbers if _beside_button(view, token.span, beside.lines)]
        if len(alone) == 1 and (len(numbers) == 1 or len(records) > _FEW):
            found[place] = beside, alone[0].span
    if len(found) > 1 and len(found) >= _MOSTLY * len(records):
        for place, (beside, span) in found.items():
            records[place].fields["score"] = span
            _cut(view, records, place, beside, span)


def _counts(view: View, spans: Sequence[Span]) -> bool:
    """Whether numbers grow by one from each record to the next."""
    text = view.page.source.text
    values = [number_value(text[slice(*span)]) or 0 for span in spans]
    return all(below == above + 1 for above, below in pairwise(values))


def _above_head(view: View, side: Row, border: int) -> Span | None:
    """The number that stands alone in the line right above a record."""
    above = view.last_visible(border)
    if above is None or above not in view.page.numbers or not any(token.kind == "n" for token in side.tokens[-1:]):
        return None
    return Span(view.page.lines[above].content, view.page.lines[above].last)


def _beside_button(view: View, span: Span, lines: Sequence[int]) -> bool:
    """Whether a number stands alone in its line, or in a row of buttons, and right beside one that asks to do anything.

    Not in a profile, which counts what the writer has.
    """
    page = view.page
    number = line_of(view, span, lines)
    if page.kinds[number] == "A":
        return True
    if number not in page.numbers:
        return False
    near = [line for line in (page.above(number, 1), page.below(number, 1)) if line is not None]
    beside = any(page.kinds[line] == "A" for line in near)
    return beside and not in_profile(page, number) and not counts_answers(page, number)
