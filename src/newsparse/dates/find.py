"""Find the times that a line prints."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from newsparse.dates import grammar
from newsparse.dates.solar import gregorian
from newsparse.dates.spans import abbreviated, ago
from newsparse.dates.stamp import Order, Stamp
from newsparse.lexicon import Calendar
from newsparse.text import lowered, words_in

_LONG = 300
"""Characters from which on only the two ends of a line are searched: a stamp that belongs to a record stands there, and
dates in the middle of a paragraph are prose."""
_REACH = 120
_SPELLED = 80
"""Characters up to which a line without a digit may print a time: "an hour ago"."""
_ALONE = 40
"""Characters of the longest line in which a month and a year, or a time of day, are a time without a day."""
_ALONE_TAIL = 3
"""Words that may stand behind them."""
_DIGIT = re.compile(r"\d")
_GLUED = re.compile(r"(?<=[a-zß-ÿ])[A-Z][a-z]{2,11}(?=\.? \d)")
"""A month behind a name without a space: ``PollyMay 3, 2021``; only with its year."""
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
        return list(_scan(text, offset, calendar)) or _alone(text, offset, calendar)
    tail = len(text) - _REACH
    return [*_scan(text[:_REACH], offset, calendar), *_scan(text[tail:], offset + tail, calendar)]


def _alone(text: str, offset: int, calendar: Calendar) -> list[Stamp]:
    """A month with its year, or a time of day, that a short line opens with; in running text they are no stamps."""
    if len(text) > _ALONE:
        return []
    match = grammar.MONTH.match(text) or grammar.CLOCK.match(text)
    if match is None or text[match.end() :].count(" ") > _ALONE_TAIL:
        return []
    if "word" not in match.groupdict():
        clock = _timed(text, Stamp(0, 0), match, calendar)
        return [replace(clock, start=offset, end=offset + match.end())] if clock.minute is not None else []
    month, year = calendar.months.get(match["word"].lower(), 0), _year(match["year"])
    return [Stamp(offset, offset + match.end(), year=year, month=month)] if month and year else []


def _scan(text: str, offset: int, calendar: Calendar) -> Iterator[Stamp]:
    place, readers = 0, _readers(text, calendar)
    while readers and place < len(text):
        found = (reader(text, place, calendar) for reader in readers)
        stamp = min((stamp for stamp in found if stamp), key=lambda stamp: stamp.start, default=None)
        if stamp is None:
            return
        stamp = _with_weekday(text, place, _with_time(text, place, stamp, calendar), calendar)
        yield replace(stamp, start=stamp.start + offset, end=stamp.end + offset)
        place = stamp.end


def _readers(text: str, calendar: Calendar) -> list[Reader]:
    """What may find a time in a line with a digit, in order of trust; in most lines nothing.

    A look at the signs and words of the line is cheap, the patterns are not.
    """
    words = words_in(lowered(text))
    named = not calendar.names_month.isdisjoint(words)
    if not named and (glued := _GLUED.search(text)):
        named = glued[0].lower() in calendar.names_month
    readers = [reader for reader, sign in _DATES if (named if sign is None else sign.search(text))]
    if not calendar.names_past.isdisjoint(words):
        readers.append(ago)
    elif _FIELD.search(text):
        readers.append(abbreviated)
    if not calendar.names_day.isdisjoint(words):
        readers.append(_day_word)
    return readers


def _first_date(form: re.Pattern[str], text: str, place: int, calendar: Calendar) -> Stamp | None:
    """The first date of one form from a place on."""
    dates = (_date(match, calendar) for match in form.finditer(text, place))
    return next((date for date in dates if date), None)


_DATES: tuple[tuple[Reader, re.Pattern[str] | None], ...] = tuple(
    (partial(_first_date, form), sign) for form, sign in grammar.DATES
)


def _date(match: re.Match[str], calendar: Calendar) -> Stamp | None:
    """The match of a date form as a stamp, or None where it names no day that exists."""
    parts = match.groupdict()
    order: Order | None = None
    start = match.start()
    if calendar.solar_months and (solar := _solar(parts, calendar)):
        return Stamp(match.start(), match.end(), year=solar.year, month=solar.month, day=solar.day)
    if "first" in parts:
        day, month = int(parts["first"]), int(parts["second"])
        if month > 12:
            day, month, order = month, day, "month"
        else:
            order = "either" if day <= 12 and parts["sep"] in "/-" else "day"
    elif "word" in parts:
        day, month = int(parts["day"]), _month(parts, calendar)
        glued = _GLUED.search(match.string, start, match.end("word") + 3) if not month and parts.get("year") else None
        if glued and start < glued.start():
            month, start = _month(parts | {"word": glued[0]}, calendar), glued.start()
    else:
        day, month = int(parts["day"]), int(parts["month"])
    year = _year(parts.get("year") or parts.get("glued") or parts.get("short"))
    if not (1 <= month <= 12 and 1 <= day <= 31) or year == 0:
        return None
    end = match.end() if year is not None else match.end("core")
    if (
        year is None
        and grammar.NUMBER_BEHIND.match(match.string, end)
        and not _time_at(match.string, _behind(match.string, end))
    ):
        return None
    return Stamp(start, end, year=year, month=month, day=day, order=order)


def _solar(parts: dict[str, str], calendar: Calendar) -> date | None:
    """The day, where the match is a date of the Iranian calendar."""
    year = parts.get("year") or ""
    month = calendar.solar_months.get(parts["word"], 0) if "word" in parts else int(parts.get("month") or 0)
    return gregorian(int(year), month, int(parts["day"])) if year.isdigit() and "first" not in parts else None


def _month(parts: dict[str, str], calendar: Calendar) -> int:
    """The month that a word names; another language's only beside a year, because short words mean many things."""
    word = parts["word"].lower()
    foreign = calendar.foreign_months.get(word, 0) if parts.get("year") else 0
    return calendar.months.get(word, foreign)


def _behind(text: str, place: int) -> int:
    """Past what may stand between a date and its time of day."""
    gap = grammar.GAP.match(text, place)
    return gap.end() if gap else place


def _year(digits: str | None) -> int | None:
    """The year, None where none is printed, 0 where the number is not one."""
    if digits is None:
        return None
    number = int(digits.lstrip("'"))
    if len(digits) != 4:
        number += 1900 if number >= grammar.MIN_YEAR % 100 else 2000
    return number if grammar.MIN_YEAR <= number <= grammar.MAX_YEAR else 0


def _day_word(text: str, place: int, calendar: Calendar) -> Stamp | None:
    """``Yesterday, 18:49``: a day word counts only with a time of day, because alone it is prose."""
    for match in _times(text, place, len(text)):
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


def _first_known(words: str, known: frozenset[str]) -> int:
    """Length of the longest known phrase that ``words`` opens with, 0 where there is none."""
    lower = lowered(words)
    single = lower.split(" ")[0].rstrip(".")
    return len(lower) if lower in known else len(single) if single in known else 0


def _with_time(text: str, place: int, stamp: Stamp, calendar: Calendar) -> Stamp:
    """Add the time of day that stands behind the date, or else right before it."""
    if stamp.ago is not None:
        return stamp
    behind = _time_at(text, _skip_fillers(text, stamp.end, calendar))
    if behind is not None:
        return _timed(text, stamp, behind, calendar)
    early = max(place, stamp.start - 24)
    for match in _times(text, early, stamp.start):
        zone_end = _zone(text, match.end())[1]
        if _skip_fillers(text, zone_end, calendar) >= stamp.start:
            return replace(_timed(text, stamp, match, calendar), start=match.start(), end=stamp.end)
    return stamp


def _times(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The times of day between two places: those with minutes first, then hours alone."""
    for form in grammar.TIMES:
        for match in form.finditer(text, start, end):
            if _time_at(text, match.start()) is not None:
                yield match


def _time_at(text: str, place: int) -> re.Match[str] | None:
    match = next((match for form in grammar.TIMES if (match := form.match(text, place))), None)
    if match is None or int(match["hour"]) > 24 or int(match.groupdict().get("minute") or 0) > 59:
        return None
    return match


def _timed(text: str, stamp: Stamp, match: re.Match[str], calendar: Calendar) -> Stamp:
    parts = match.groupdict()
    hour, end = _in_its_half(text, match, calendar)
    minute, second = (int(parts[key]) if parts.get(key) else None for key in ("minute", "second"))
    if hour > 24 or (hour == 24 and minute) or (minute or 0) > 59 or (second or 0) > 59:
        return stamp
    zone, end = _zone(text, end)
    if stamp.year is None and not stamp.relative and (behind := grammar.YEAR_BEHIND.match(text, end)):
        year = _year(behind["year"])
        if year:
            stamp, end = replace(stamp, year=year), behind.end()
    closing = grammar.FILLER.match(text, end + 1) if text[end : end + 1] in " \xa0" else None
    if closing and closing["words"] and (length := _first_known(closing["words"], calendar.fillers)):
        end += 1 + length
    return replace(stamp, end=end, hour=hour, minute=minute, second=second, utc_offset=zone)


def _in_its_half(text: str, match: re.Match[str], calendar: Calendar) -> tuple[int, int]:
    """The hour from 0 to 24, and where the time ends: behind the word for its half of the day, if that comes last."""
    hour, half = int(match["hour"]), (match.groupdict().get("half") or "").lower()
    if hour > 12:
        return hour, match.end()
    if half:
        return hour % 12 + (12 if half[0] == "p" else 0), match.end()
    before = grammar.HALF_BEFORE.search(text, max(0, match.start() - 12), match.start())
    added = calendar.halves.get(before["word"].lower()) if before else None
    if added is not None:
        return hour % 12 + added, match.end()
    behind = grammar.HALF_BEHIND.match(text, match.end())
    added = calendar.halves.get(behind["word"].lower().rstrip(".")) if behind else None
    return (hour, match.end()) if behind is None or added is None else (hour % 12 + added, behind.end())


def _zone(text: str, place: int) -> tuple[int | None, int]:
    """Minutes east of UTC and where the zone ends; (None, place) where none is printed."""
    match = grammar.ZONE.match(text, place)
    if match is None or not (match["name"] or match["sign"]):
        return None, place
    if not match["sign"]:
        return 0, match.end()
    minutes = int(match["hours"] or match["short"]) * 60 + int(match["minutes"] or 0)
    if minutes >= 24 * 60:
        return None, place
    return (minutes if match["sign"] == "+" else -minutes), match.end()


def _skip_fillers(text: str, place: int, calendar: Calendar) -> int:
    """Behind the separators and filler words that stand from ``place`` on; at most four."""
    for _ in range(4):
        place = _behind(text, place)
        word = grammar.FILLER.match(text, place)
        if word and word["inside"]:
            length = len(word[0]) if word["inside"].lower() in calendar.weekdays else 0
        else:
            length = _first_known(word["words"], calendar.between) if word else 0
        if not length:
            break
        place += length
        place += text[place : place + 1] == "."
    return _behind(text, place)


def _with_weekday(text: str, place: int, stamp: Stamp, calendar: Calendar) -> Stamp:
    """Take in a weekday right before the date: it is part of what is printed."""
    before = grammar.WORDS_BEFORE.search(text, max(place, stamp.start - 20), stamp.start)
    if before is None:
        return stamp
    weekday = _longest(lowered(before["words"]).rstrip(".").split(" "), calendar.weekdays)
    if not weekday:
        return stamp
    return replace(stamp, start=before.start("words") + lowered(before["words"]).rfind(weekday))
