"""The time of day that stands beside a date, with its zone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from newsparse.dates import grammar
from newsparse.dates.stamp import Stamp
from newsparse.lexicon import Calendar
from newsparse.text import lowered


def with_time(text: str, place: int, stamp: Stamp, calendar: Calendar) -> Stamp:
    """Add the time of day that stands behind the date, or else right before it."""
    if stamp.ago is not None:
        return stamp
    found = time_at(text, _skip_fillers(text, stamp.end, calendar))
    if found is not None:
        return timed(text, stamp, found, calendar)
    early = max(place, stamp.start - 24)
    for match in times(text, early, stamp.start):
        zone_end = _zone(text, match.end())[1]
        if _skip_fillers(text, zone_end, calendar) >= stamp.start:
            return replace(timed(text, stamp, match, calendar), start=match.start(), end=stamp.end)
    return stamp


def times(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The times of day between two places: those with minutes first, then hours alone."""
    for form in grammar.TIMES:
        for match in form.finditer(text, start, end):
            if time_at(text, match.start()) is not None:
                yield match


def time_at(text: str, place: int) -> re.Match[str] | None:
    """The time of day that stands at a place, in any form; None where its numbers are none of a clock."""
    match = next((match for form in grammar.TIMES if (match := form.match(text, place))), None)
    if match is None or int(match["hour"]) > 24 or int(match.groupdict().get("minute") or 0) > 59:
        return None
    return match


def timed(text: str, stamp: Stamp, match: re.Match[str], calendar: Calendar) -> Stamp:
    """A stamp with a time of day that was found beside it, and with what stands behind that."""
    parts = match.groupdict()
    hour, end = _in_its_half(text, match, calendar)
    minute, second = (int(parts[key]) if parts.get(key) else None for key in ("minute", "second"))
    if hour > 24 or (hour == 24 and minute) or (minute or 0) > 59 or (second or 0) > 59:
        return stamp
    zone, end = _zone(text, end)
    if stamp.year is None and not stamp.relative and (later := grammar.YEAR_BEHIND.match(text, end)):
        year = grammar.year_of(later["year"])
        if year:
            stamp, end = replace(stamp, year=year), later.end()
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
    later = grammar.HALF_BEHIND.match(text, match.end())
    added = calendar.halves.get(later["word"].lower().rstrip(".")) if later else None
    return (hour, match.end()) if later is None or added is None else (hour % 12 + added, later.end())


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
        place = behind(text, place)
        word = grammar.FILLER.match(text, place)
        if word and word["inside"]:
            length = len(word[0]) if word["inside"].lower() in calendar.weekdays else 0
        else:
            length = _first_known(word["words"], calendar.between) if word else 0
        if not length:
            break
        place += length
        place += text[place : place + 1] == "."
    return behind(text, place)


def behind(text: str, place: int) -> int:
    """Past what may stand between a date and its time of day."""
    gap = grammar.GAP.match(text, place)
    return gap.end() if gap else place


def _first_known(words: str, known: frozenset[str]) -> int:
    """Length of the longest known phrase that ``words`` opens with, 0 where there is none."""
    lower = lowered(words)
    single = lower.split(" ")[0].rstrip(".")
    return len(lower) if lower in known else len(single) if single in known else 0
