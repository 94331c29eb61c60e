"""The day that a date names, in numbers or with its month as a word."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from newsparse.dates import grammar
from newsparse.dates.clock import behind, time_at
from newsparse.dates.solar import gregorian
from newsparse.dates.stamp import Order, Stamp
from newsparse.lexicon import Calendar

_GLUED = re.compile(r"(?<=[a-zß-ÿ])[A-Z][a-z]{2,11}(?=\.? \d)")
"""A month behind a name without a space: ``PollyMay 3, 2021``; only with its year."""


def first_date(form: re.Pattern[str], text: str, place: int, calendar: Calendar) -> Stamp | None:
    """The first date of one form from a place on."""
    dates = (_date(match, calendar) for match in form.finditer(text, place))
    return next((date for date in dates if date), None)


def _date(match: re.Match[str], calendar: Calendar) -> Stamp | None:
    """The match of a date form as a stamp, or None where it names no day that exists."""
    parts = match.groupdict()
    order: Order | None = None
    written: Literal["day", "month"] | None = None
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
        written = "day" if match.start("day") < match.start("word") else "month"
        glued = glued_month(match.string, start, match.end("word") + 3) if not month and parts.get("year") else None
        if glued and start < glued.start():
            month, start = _month(parts | {"word": glued[0]}, calendar), glued.start()
    else:
        day, month = int(parts["day"]), int(parts["month"])
    year = grammar.year_of(parts.get("year") or parts.get("glued") or parts.get("short"))
    if not (1 <= month <= 12 and 1 <= day <= 31) or year == 0:
        return None
    end = match.end() if year is not None else match.end("core")
    if (
        year is None
        and grammar.NUMBER_BEHIND.match(match.string, end)
        and not time_at(match.string, behind(match.string, end))
    ):
        return None
    return Stamp(start, end, year=year, month=month, day=day, order=order, written=written)


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


def glued_month(text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
    """The first word between two places that may be a month behind a name without a space."""
    return _GLUED.search(text, start, len(text) if end is None else end)
