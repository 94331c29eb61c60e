"""Find the times that a line prints."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from dataclasses import replace
from functools import partial

from newsparse.dates import grammar
from newsparse.dates.clock import times, with_time
from newsparse.dates.days import first_date, glued_month
from newsparse.dates.edges import opening
from newsparse.dates.spans import abbreviated, ago
from newsparse.dates.stamp import Stamp
from newsparse.lexicon import Calendar
from newsparse.text import lowered, words_in

_LONG = 300
"""Characters from which on only the two ends of a line are searched: a stamp that belongs to a record stands there, and
dates in the middle of a paragraph are prose."""
_REACH = 120
_SPELLED = 80
"""Characters up to which a line without a digit may print a time: "an hour ago"."""
_DIGIT = re.compile(r"\d")
_FIELD = re.compile(r"^\d|[•·|]")
"""Where the abbreviated span of a field of its own can be: ``5h``, ``name • 3d``."""

Reader = Callable[[str, int, Calendar], Stamp | None]
"""From a text, a place in it and the words of dates to the first stamp from there on."""


def find(text: str, offset: int, calendar: Calendar) -> list[Stamp]:
    """The times in a line, in order, none overlapping another.

    Args:
        text: The line.
        offset: Where the line starts in the input; the stamps' offsets count from there.
        calendar: Words of dates.

    Returns:
        The stamps; a date with its weekday and time of day is one stamp.

    Example:
        >>> from newsparse.lexicon import calendar
        >>> text = "old_pilot 3 March 2021 20: 22"
        >>> [stamp] = find(text, 0, calendar("en"))
        >>> text[stamp.start:stamp.end], stamp.hour, stamp.minute
        ('3 March 2021 20: 22', 20, 22)
    """
    if not _DIGIT.search(text):
        if len(text) > _SPELLED or calendar.names_past.isdisjoint(words_in(lowered(text))):
            return []
        span = ago(text, 0, calendar)
        return [replace(span, start=span.start + offset, end=span.end + offset)] if span else []
    if len(text) <= _LONG:
        return list(_scan(text, offset, calendar)) or opening(text, offset, calendar)
    tail = len(text) - _REACH
    return [*_scan(text[:_REACH], offset, calendar), *_scan(text[tail:], offset + tail, calendar)]


def _scan(text: str, offset: int, calendar: Calendar) -> Iterator[Stamp]:
    place, readers = 0, _readers(text, calendar)
    while readers and place < len(text):
        found = (reader(text, place, calendar) for reader in readers)
        stamp = min((stamp for stamp in found if stamp), key=lambda stamp: stamp.start, default=None)
        if stamp is None:
            return
        stamp = _with_weekday(text, place, with_time(text, place, stamp, calendar), calendar)
        yield replace(stamp, start=stamp.start + offset, end=stamp.end + offset)
        place = stamp.end


_DATES: tuple[tuple[Reader, re.Pattern[str] | None], ...] = tuple(
    (partial(first_date, form), sign) for form, sign in grammar.DATES
)


def _readers(text: str, calendar: Calendar) -> list[Reader]:
    """What may find a time in a line with a digit, in order of trust; in most lines nothing.

    A look at the signs and words of the line is cheap, the patterns are not.
    """
    words = words_in(lowered(text))
    named = not calendar.names_month.isdisjoint(words)
    if not named and (glued := glued_month(text)):
        named = glued[0].lower() in calendar.names_month
    readers = [reader for reader, sign in _DATES if (named if sign is None else sign.search(text))]
    if not calendar.names_past.isdisjoint(words):
        readers.append(ago)
    elif _FIELD.search(text):
        readers.append(abbreviated)
    if not calendar.names_day.isdisjoint(words):
        readers.append(_day_word)
    return readers


def _day_word(text: str, place: int, calendar: Calendar) -> Stamp | None:
    """``Yesterday, 18:49``: a day word counts only with a time of day, because alone it is prose."""
    for match in times(text, place, len(text)):
        before = grammar.WORDS_BEFORE.search(text, max(place, match.start() - 32), match.start())
        words = lowered(before["words"]).split() if before else []
        while words and words[-1] in calendar.fillers:
            words.pop()
        phrase = _longest(words, calendar.relative_days)
        if before and phrase:
            start = before.start("words") + lowered(before["words"]).rfind(phrase)
            return Stamp(start, start + len(phrase), day_offset=calendar.relative_days[phrase])
    return None


def _longest(words: list[str], known: Container[str]) -> str:
    """The longest known phrase that the words close with, "" where there is none."""
    phrases = (" ".join(words[skipped:]) for skipped in range(len(words)))
    return next((phrase for phrase in phrases if phrase in known), "")


def _with_weekday(text: str, place: int, stamp: Stamp, calendar: Calendar) -> Stamp:
    """Take in a weekday right before the date: it is part of what is printed."""
    before = grammar.WORDS_BEFORE.search(text, max(place, stamp.start - 20), stamp.start)
    if before is None:
        return stamp
    weekday = _longest(lowered(before["words"]).rstrip(".").split(" "), calendar.weekdays)
    if not weekday:
        return stamp
    return replace(stamp, start=before.start("words") + lowered(before["words"]).rfind(weekday))
