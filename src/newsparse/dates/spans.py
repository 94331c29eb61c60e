"""Times that count back from when the page was saved: ``2 hours ago``, ``vor einer Stunde``, ``1 Jahr 2 Tage her``.

A span is a number and a unit, perhaps twice, beside a word of the past. Words are looked up, not matched, so that the
work does not grow with the number of languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse.dates import grammar
from newsparse.dates.stamp import Stamp
from newsparse.lexicon import Calendar
from newsparse.text import LETTER, lowered

_TOKEN = re.compile(rf"\d{{1,4}}(?!\d)|{LETTER}+(?:['’]{LETTER}+)?")
_LINE_OF_HEAD = 80
"""Characters up to which a line may spell its numbers: in longer ones "a week ago" is prose."""
_APART = 3
"""Characters that may stand between the words of a span: a space, a comma, a full stop of an abbreviation."""
_DIGITS = 6
"""Digits up to which a number counts units of time; very long ones Python does not convert at all."""
_PHRASE = 6
"""Words of the longest phrase for the past."""
_FIELD = re.compile(rf"(?:^|[•·|][ \t\xa0]?){grammar.BRIEF}(?=$|[ \xa0]?[•·|])")
"""``5h``, ``name • 3d``: a number and an abbreviation that fill a field of their own."""

Token = tuple[int, int, str]


def ago(text: str, place: int, calendar: Calendar) -> Stamp | None:
    """The first span of the past in a line.

    Args:
        text: The line.
        place: Where to start.
        calendar: Words of dates.

    Returns:
        Its stamp, with the largest unit that is printed; None where there is none. Not "2 hours": nothing puts it into
        the past.

    Example:
        >>> from newsparse.lexicon import calendar
        >>> [ago(line, 0, calendar("en")).ago for line in ("about an hour ago", "1 year 2 days ago", "just now")]
        [(1, 'hour'), (1, 'year'), (0, 'minute')]
        >>> ago("it takes 2 hours", 0, calendar("en")) is None
        True
    """
    tokens = list(_tokens(text, place, calendar))
    for first, (_, _, word) in enumerate(tokens):
        last = _phrase(tokens, first, calendar.ago) if word in calendar.past else None
        if last is not None:
            behind = _backwards(tokens, first, last, calendar, len(text)) or _forwards(
                tokens, first, last, calendar, len(text)
            )
            if behind is not None:
                return behind
    return _now(tokens, calendar) or abbreviated(text, place, calendar)


def _tokens(text: str, place: int, calendar: Calendar) -> Iterator[Token]:
    """Numbers and words; scripts without spaces write the word of the past on to the unit: ``3小时前``."""
    small = lowered(text)
    for found in _TOKEN.finditer(small, place):
        word, start, end = found[0], found.start(), found.end()
        cut = calendar.glued.get(word)
        if cut:
            yield start, end - cut, word[:-cut]
            yield end - cut, end, word[-cut:]
        else:
            yield start, end, word


def _phrase(tokens: list[Token], first: int, known: frozenset[str]) -> int | None:
    """Where the longest known phrase that starts at a token ends; None where none does."""
    for last in range(min(first + _PHRASE, len(tokens)), first, -1):
        if " ".join(word for _, _, word in tokens[first:last]) in known:
            return last
    return None


def _backwards(tokens: list[Token], first: int, last: int, calendar: Calendar, length: int) -> Stamp | None:
    """Spans before the word of the past."""
    place, amount = first, None
    while place > 0 and _near(tokens, place - 1, place, len(tokens)) and tokens[place - 1][2] in calendar.units:
        unit = calendar.units[tokens[place - 1][2]]
        number = _number(tokens, place - 2, calendar, length)
        if number is None or not _near(tokens, place - 2, place - 1, len(tokens)):
            if amount is None and length <= _LINE_OF_HEAD and len(tokens[place - 1][2]) > 1:
                place, amount = place - 1, (1, unit)
            break
        place, amount = place - 2, (number, unit)
    return Stamp(tokens[place][0], tokens[last - 1][1], ago=amount) if amount else None


def _forwards(tokens: list[Token], first: int, last: int, calendar: Calendar, length: int) -> Stamp | None:
    """Spans behind the word of the past."""
    place, amount = last, None
    if length <= _LINE_OF_HEAD and _near(tokens, last - 1, last, len(tokens)) and tokens[last][2] in calendar.spelled:
        return Stamp(tokens[first][0], tokens[last][1], ago=calendar.spelled[tokens[last][2]])
    while (
        (number := _number(tokens, place, calendar, length)) is not None
        and _near(tokens, place - 1, place, len(tokens))
        and (behind := _behind_linking_word(tokens, place + 1, calendar)) < len(tokens)
        and _near(tokens, behind - 1, behind, len(tokens))
        and (unit := calendar.units.get(tokens[behind][2])) is not None
    ):
        place, amount = behind + 1, amount or (number, unit)
    return Stamp(tokens[first][0], tokens[place - 1][1], ago=amount) if amount else None


def _behind_linking_word(tokens: list[Token], place: int, calendar: Calendar) -> int:
    """Past the "de" of "21 de minute"."""
    return place + (place + 1 < len(tokens) and tokens[place][2] in calendar.fillers and len(tokens[place][2]) == 2)


def _number(tokens: list[Token], place: int, calendar: Calendar, length: int) -> int | None:
    if not 0 <= place < len(tokens):
        return None
    word = tokens[place][2]
    if word.isdecimal():  # "¹" is a digit too, and no number
        return int(word) if len(word) <= _DIGITS else None
    return calendar.numbers.get(word) if length <= _LINE_OF_HEAD else None


def _near(tokens: list[Token], one: int, other: int, count: int) -> bool:
    return one >= 0 and other < count and tokens[other][0] - tokens[one][1] <= _APART


def _now(tokens: list[Token], calendar: Calendar) -> Stamp | None:
    for first, (_, _, word) in enumerate(tokens):
        last = _phrase(tokens, first, calendar.now) if word in calendar.past else None
        if last is not None:
            return Stamp(tokens[first][0], tokens[last - 1][1], ago=(0, "minute"))
    return None


def abbreviated(text: str, place: int, calendar: Calendar) -> Stamp | None:
    """A span that is a field of its own: ``5h``, ``name • 3d``. Arguments as for :func:`ago`, which finds it, too."""
    found = _FIELD.search(text, place)
    return brief(found, calendar) if found else None


def brief(found: re.Match[str], calendar: Calendar) -> Stamp | None:
    """The stamp of a match of :data:`newsparse.dates.grammar.BRIEF`; None where no such unit is printed so."""
    unit = calendar.brief.get(re.sub(r"\s", " ", found["unit"]))
    return Stamp(*found.span("span"), ago=(int(found["number"]), unit)) if unit else None
