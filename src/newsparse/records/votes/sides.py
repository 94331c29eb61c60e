"""The lines around the texts of records that may print votes, each stretch of them one row."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from newsparse.models import Span
from newsparse.records.templates.template import Record, Template
from newsparse.records.views.view import Token, View
from newsparse.records.votes.forms import read
from newsparse.records.votes.rows import row, tokens

_MAX_RUN = 12
"""Lines of the site's between two records that are looked at."""
_STRANGE = 2
"""Lines between them that may be anything short: a title over the votes, a link below them."""
_STOPS = frozenset("pTY")
"""Kinds of lines beyond which no votes of this text stand."""
_NO_ROW = frozenset("pTYCJU")
"""Kinds of lines that are no row of votes, whatever they hold."""
_WORDS = frozenset("udv")
"""Tokens that are words or signs for votes."""
_SIGNED = frozenset("mp")
"""Tokens that are numbers with a sign."""
VOTES = frozenset(("score", "upvotes", "downvotes"))
"""Fields that hold votes."""


@dataclass(slots=True, frozen=True)
class Row:
    """Lines beside a text, as one row."""

    lines: Sequence[int] = ()
    """Empty where no number stands in them."""
    tokens: Sequence[Token] = ()
    loose: bool = False
    """Whether a text may hold one of the lines: the site prints it nowhere else in these very words."""


EMPTY = Row()
"""What most texts of a long page have beside them, kept once."""


@dataclass(slots=True, frozen=True)
class Sides:
    """The rows of a page."""

    own: Sequence[Row]
    """For each record its head, its foot and what its text opens with."""
    beside: Sequence[Row]
    """What stands above the first record, then what stands below each text."""
    borders: Sequence[int]
    """For each of these the line below it: a record starts there, or the list ends."""
    tops: Sequence[int]
    """For each of these the line behind the text above it."""

    @property
    def between(self) -> range:
        """The places in ``beside`` that have a record on either side."""
        return range(1, len(self.beside) - 1)


def around(view: View, template: Template, records: Sequence[Record]) -> Sides:
    """The rows of a page.

    Args:
        view: The page.
        template: The layout of a record.
        records: The records with their borders.
    """
    floors = [0, *(record.head_end for record in records)]
    borders = [*(record.first for record in records), records[-1].end]
    beside = [_beside(view, template, border, floor) for border, floor in zip(borders, floors, strict=True)]
    if not beside[-1].tokens:
        beside[-1] = _row(view, _run_below(view, template, borders[-1]), (), loose=False)
    own = [_own(view, template, record) for record in records]
    return Sides(own, beside, borders, [0, *(record.text_end for record in records)])


def _own(view: View, template: Template, record: Record) -> Row:
    """A record's own head and foot, what was passed over in its head, and rows of votes that its text opens with."""
    lines = {*record.read, *(number for number in record.around if number < record.head_end)}
    lines |= {number for number in view.visible(record.first, record.head_end) if _is_row(view, number)}
    top = [
        number
        for number in _collect(view, template, record.head_end - 1, view.next_visible, 0, record.text_end, strange=0)
        if not _is_site(view, template, number) or number in view.page.numbers
    ]
    fields = [span for name, span in record.fields.items() if name != "marker" and name not in VOTES]
    whole = sorted({*lines, *top})
    return _row(view, whole, fields, loose=bool(top))


def _beside(view: View, template: Template, border: int, floor: int) -> Row:
    """The lines right above a line that the site prints, or that could be rows of votes."""
    lines = _collect(view, template, border, view.last_visible, floor, border)[::-1]
    return _row(view, lines, (), loose=any(not _is_site(view, template, number) for number in lines))


def _row(view: View, lines: Sequence[int], fields: Sequence[Span], loose: bool) -> Row:
    found = row(view, lines, fields)
    return Row(tuple(lines), tuple(found), loose) if found else EMPTY


def _run_below(view: View, template: Template, number: int) -> list[int]:
    """The site's lines from a line on downwards."""
    below = _collect(view, template, number - 1, view.next_visible, 0, len(view.page.lines))
    return [line for line in below if _is_site(view, template, line)]


def _collect(
    view: View,
    template: Template,
    number: int,
    step: Callable[[int], int | None],
    floor: int,
    end: int,
    strange: int = _STRANGE,
) -> list[int]:
    run: list[int] = []
    left = strange
    beside = step(number)
    while beside is not None and floor <= beside < end and len(run) < _MAX_RUN:
        if _is_site(view, template, beside) or _is_row(view, beside):
            run.append(beside)
            left = strange
        elif view.page.kinds[beside] in _STOPS or not left:
            break
        else:
            left -= 1
        beside = step(beside)
    return run


def _is_site(view: View, template: Template, number: int) -> bool:
    return number in view.page.numbers or view.passes(number, template.site)


def _is_row(view: View, number: int) -> bool:
    """Whether a line holds nothing but numbers and words for votes, or opens with a signed number before one."""
    if view.page.kinds[number] in _NO_ROW:
        return False
    found = tokens(view, number)
    kinds = "".join(token.kind for token in found)
    if not kinds or ("x" in kinds and kinds[0] not in _SIGNED and view.page.kinds[number] != "G"):
        return False
    return not _WORDS.isdisjoint(kinds) or (view.page.kinds[number] != "N" and bool(read(found)))


def nearness(view: View, sides: Sides, place: int, forms: Sequence[re.Pattern[str]]) -> tuple[int, int]:
    """How many visible lines stand between a text and the votes below it, and between them and the record below.

    Args:
        view: The page.
        sides: Its rows.
        place: Which of those beside texts; it holds votes.
        forms: How it is read.
    """
    side = sides.beside[place]
    first = min(token.span for token in read(side.tokens, forms).values())
    line = line_of(view, first, side.lines)
    return len(view.visible(min(sides.tops[place], line), line)), len(view.visible(line, sides.borders[place]))


def line_of(view: View, span: Span, lines: Sequence[int]) -> int:
    """Which of some lines a value stands in. There is one."""
    every = view.page.lines
    return next(number for number in lines if every[number].start <= span.start <= every[number].end)


def has_votes(record: Record) -> bool:
    """Whether the votes of a record have been read."""
    return not record.fields.keys().isdisjoint(VOTES)
