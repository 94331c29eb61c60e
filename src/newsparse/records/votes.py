"""Votes that the site prints in words or signs around a text: ``12 points``, ``Like 3 Dislike 1``, ``(-4 | +3 / -7)``.

The site's lines of a record are read as one row of numbers and signs; what stands in the row decides, not how it is
broken into lines. A bare number says nothing here: whether it is a score, the page's repetition tells (``slots``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from newsparse.cues import NUMBER, CuedPage, number_value
from newsparse.models import Span
from newsparse.records.template import Record, Template
from newsparse.records.view import Token, View
from newsparse.text import LETTER, squeeze

_UP_SIGNS = frozenset("👍▲△⬆↑🔺⇧")
_DOWN_SIGNS = frozenset("👎▼▽⬇↓🔻⇩")
_PIECE = re.compile(
    rf"(?P<number>(?<![\w.,:#/]){NUMBER.pattern}|\d{{1,9}})"
    rf"|(?P<words>(?:{LETTER}|_)+(?:[ '’-]+(?:{LETTER}|_)+)*)|(?P<mark>\S)"
)
_DIGIT = re.compile(r"\d")
_PARTS = frozenset("()[]|/·•:,;&")
"""Signs that part numbers without a meaning of their own."""
_MAX_LINE = 80
_MAX_WORDS = 4
_MOSTLY = 0.6
"""Share of the records that must have a number alone among their buttons."""
_MAX_RUN = 12
"""Lines of the site's between two records that are looked at."""


_BY_SIGN = ("upvotes", "downvotes")
_TWICE = ("score", "score")
_FORMS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"([ns])(s)(s)"), ("score", "upvotes", "downvotes")),
    (re.compile(r"[uv]([ns])d([ns])"), ("upvotes", "downvotes")),
    (re.compile(r"([ns])[uv]([ns])d"), ("upvotes", "downvotes")),
    (re.compile(r"d([ns])[uv]([ns])"), ("downvotes", "upvotes")),
    (re.compile(r"([ns])d([ns])[uv]"), ("downvotes", "upvotes")),
    (re.compile(r"u([ns])d"), ("score",)),
    (re.compile(r"d([ns])u"), ("score",)),
    (re.compile(r"nv(n)vnv"), ("score",)),
    (re.compile(r"v([ns])"), ("score",)),
    (re.compile(r"([ns])v"), ("score",)),
    (re.compile(r"u([ns])"), ("score",)),
    (re.compile(r"([ns])u"), ("score",)),
    (re.compile(r"(s)(s)"), _BY_SIGN),
    (re.compile(r"(n)(n)"), _TWICE),
    (re.compile(r"(s)"), ("score",)),
)
"""What a row of tokens says, the surest first. Old Reddit prints three scores, of which the middle one counts; where a
button for and one against stand around one number, it is the sum. Beside votes against, a word for votes means
those for."""


def read_votes(view: View, template: Template, records: list[Record]) -> None:
    """Read the votes of records, where their template has not.

    Args:
        view: The page.
        template: The layout of a record.
        records: The records with their borders; their fields gain ``score``, or ``upvotes`` and ``downvotes``.
    """
    if any(_has_votes(record) for record in records):
        return
    ends = [records[0].first, *(record.first for record in records[1:]), records[-1].end]
    runs = [_run_above(view, template, end) for end in ends[:-1]]
    runs.append(_run_above(view, template, ends[-1]) or _run_below(view, template, ends[-1]))
    rows = [_row(view, run, ()) for run in runs]
    above = bool(_read(rows[0])) and not _read(rows[-1])
    for place, record in enumerate(records):
        inside = _tokens_inside(view, record)
        beside = rows[place] if above else rows[place + 1]
        record.fields |= _read(inside) or _read(beside)
    if not any(_has_votes(record) for record in records):
        _read_bare(view, records, runs[1:], rows[1:])


def _has_votes(record: Record) -> bool:
    return not record.fields.keys().isdisjoint(("score", "upvotes", "downvotes"))


def _read_bare(view: View, records: list[Record], runs: list[list[int]], rows: list[list[Token]]) -> None:
    """Take a number among the buttons below each text for its votes, where most records have one and nothing else.

    How many answers there are is printed with a word for them, and where few records have a number it is another.
    """
    found: dict[int, Span] = {}
    for place, (run, row) in enumerate(zip(runs, rows, strict=True)):
        numbers = [token for token in row if token.kind == "n"]
        if len(numbers) == 1 and not any(token.kind == "x" for token in row) and _has_button(view, run):
            found[place] = numbers[0].span
    if len(found) > 1 and len(found) >= _MOSTLY * len(records):
        for place, span in found.items():
            records[place].fields["score"] = span


def _has_button(view: View, run: list[int]) -> bool:
    return any(view.page.kinds[number] == "A" for number in run)


def _run_above(view: View, template: Template, number: int) -> list[int]:
    """The site's lines right above a line, top to bottom."""
    return _run(view, template, number, view.last_visible)[::-1]


def _run_below(view: View, template: Template, number: int) -> list[int]:
    """The site's lines from a line on downwards."""
    return _run(view, template, number - 1, view.next_visible)


def _run(view: View, template: Template, number: int, step: Callable[[int], int | None]) -> list[int]:
    """The site's lines that one comes to from a line, step by step, without the line itself."""
    run: list[int] = []
    beside = step(number)
    while beside is not None and _is_site(view, template, beside) and len(run) < _MAX_RUN:
        run.append(beside)
        beside = step(beside)
    return run


def _is_site(view: View, template: Template, number: int) -> bool:
    return number in view.page.numbers or view.passes(number, template.site)


def _read(tokens: list[Token]) -> dict[str, Span]:
    """The fields that a row of tokens gives."""
    row = "".join(token.kind for token in tokens)
    for form, names in _FORMS if row else ():
        found = form.search(row)
        if found is None:
            continue
        picked = [tokens[found.start(group)] for group in range(1, len(names) + 1)]
        if names == _BY_SIGN and picked[0].value < 0:
            picked.reverse()
        if names == _TWICE:
            if picked[0].value != picked[1].value:
                continue
            return {"score": picked[0].span}
        return {name: token.span for name, token in zip(names, picked, strict=True)}
    return {}


def _tokens_inside(view: View, record: Record) -> list[Token]:
    """The tokens of a record's own head and foot, and of what was passed over below its head."""
    lines = {*record.read, *(number for number in record.around if number < record.head_end)}
    fields = [span for name, span in record.fields.items() if name != "marker"]
    return _row(view, sorted(lines), fields)


def _row(view: View, lines: Sequence[int], fields: Sequence[Span]) -> list[Token]:
    """The tokens of some lines; none where no number stands in them."""
    if not any(_prints_number(view, number) for number in lines):
        return []
    return [token for number in lines for token in _tokens(view, number, fields)]


def _prints_number(view: View, number: int) -> bool:
    """Whether a line prints a number that is not part of a time."""
    prints = view.numerals.get(number)
    if prints is None:
        prints = view.numerals[number] = _has_digit(view.page, number)
    return prints


def _has_digit(page: CuedPage, number: int) -> bool:
    """Whether a digit stands in a line outside its times."""
    text, place = page.source.text, page.lines[number].content
    for stamp in page.stamps.get(number, ()):
        if _DIGIT.search(text, place, stamp.start):
            return True
        place = stamp.end
    return _DIGIT.search(text, place, page.lines[number].last) is not None


def _tokens(view: View, number: int, fields: Sequence[Span]) -> list[Token]:
    """The tokens of a line that can print votes, its other fields left out."""
    tokens = view.votes.get(number)
    if tokens is None:
        tokens = view.votes[number] = tuple(_all_tokens(view.page, number))
    line = view.page.lines[number]
    taken = [span for span in fields if line.first <= span.start < line.last]
    return [token for token in tokens if not any(_overlap(token.span, span) for span in taken)]


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _all_tokens(page: CuedPage, number: int) -> Iterator[Token]:
    """The tokens of a line, its times left out; the profile beside a post prints no votes."""
    line = page.lines[number]
    if page.kinds[number] in "GU" or len(line.text) > _MAX_LINE:
        return
    times = [Span(stamp.start, stamp.end) for stamp in page.stamps.get(number, ())]
    for found in _PIECE.finditer(line.text, line.content - line.first):
        span = Span(line.first + found.start(), line.first + found.end())
        if times and any(_overlap(span, time) for time in times):
            continue
        if found["number"] is not None:
            value = number_value(found["number"])
            if value is not None:
                yield Token("s" if found["number"][0] in "+-−–" else "n", span, value)
        elif found["words"] is not None:
            yield from _worded(page, found["words"], span)
        elif found["mark"] in _UP_SIGNS or found["mark"] in _DOWN_SIGNS:
            yield Token("u" if found["mark"] in _UP_SIGNS else "d", span)
        elif found["mark"] == "#" or found["mark"] not in _PARTS:
            yield Token("x", span)


def _worded(page: CuedPage, text: str, span: Span) -> Iterator[Token]:
    """The words of votes in a run of words; two glued button words are two."""
    every = page.words.every
    words, place = squeeze(text).split(), 0
    while place < len(words):
        for count in range(min(_MAX_WORDS, len(words) - place), 0, -1):
            phrase = " ".join(words[place : place + count])
            kind = "d" if phrase in every.down else "v" if phrase in every.votes else "u" if phrase in every.up else ""
            if kind:
                yield Token(kind, span)
                place += count
                break
        else:
            known = words[place] in every.actions or words[place] in every.answers
            if not known:
                yield Token("x", span)
            place += 1
