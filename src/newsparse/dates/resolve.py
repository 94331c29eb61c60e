"""From what is printed to a point in time. Nothing is added that the page, or the caller's reference, does not say."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterable
from datetime import datetime

from dateutil.relativedelta import relativedelta
from dateutil.tz import tzoffset, tzutc

from newsparse.dates.stamp import Stamp
from newsparse.lexicon import base
from newsparse.models import Span, Timestamp

_PARTS = ("month", "day", "hour", "minute", "second")
_FINER = {unit: _PARTS[place:] for place, unit in enumerate(("year", "month", "day", "hour", "minute", "second"))}
_FINER["week"] = _FINER["day"]
"""The parts of a time that are finer than a unit."""
_DECADE = 10
"""Years."""
_LEAP = 9
"""Years in which there is a 29 February, also around 1900 and 2100."""


def day_comes_first(stamps: Iterable[Stamp], language: str | None) -> bool:
    """Decide for a whole page whether ``03/04/2021`` is the 3rd of April.

    Args:
        stamps: All stamps of the page.
        language: BCP 47 tag of the page.

    Returns:
        What the page's other dates show: those in numbers, else in English those with the month as a word, because who
        writes "6 January 2026" writes 06/01/2026. Where none can tell, False for English, and True for all other
        languages and for None.
    """
    orders: set[str | None] = set()
    written: set[str | None] = set()
    for stamp in stamps:
        orders.add(stamp.order)
        written.add(stamp.written)
    if ("day" in orders) != ("month" in orders):
        return "day" in orders
    return base(language) != "en" or ("day" in written and "month" not in written)


def resolve(stamp: Stamp, text: str, reference: datetime | None, day_first: bool) -> Timestamp:
    """Turn a stamp into a timestamp.

    Args:
        stamp: What is printed.
        text: The input that the stamp's offsets belong to.
        reference: When the page was saved; None leaves relative times and dates without a year open.
        day_first: How ``03/04/2021`` is read.

    Returns:
        The timestamp; its value is None where the page leaves the time open.
    """
    return Timestamp(
        raw=text[stamp.start : stamp.end],
        value=_value(stamp, reference, day_first),
        precision=stamp.precision,
        relative=stamp.relative,
        tz_known=stamp.utc_offset is not None,
        span=Span(stamp.start, stamp.end),
    )


def _value(stamp: Stamp, reference: datetime | None, day_first: bool) -> datetime | None:
    try:
        if stamp.ago is not None:
            return _before(reference, *stamp.ago)
        if stamp.day_offset is not None:
            return None if reference is None else _at(reference + relativedelta(days=stamp.day_offset), stamp)
        month, day = stamp.month or 1, stamp.day or 1
        if stamp.order == "either" and not day_first:
            month, day = day, month
        if stamp.year is not None:
            return _at(datetime(stamp.year, month, day), stamp)
        return _latest(reference, month, day, stamp) if stamp.month is not None else None
    except (ValueError, OverflowError):  # 31 February, or a span that leaves the calendar: no time is named
        return None


def _before(reference: datetime | None, number: int, unit: str) -> datetime | None:
    """So long before the reference, without the parts that are finer than what was counted."""
    if reference is None:
        return None
    if unit == "decade":
        number, unit = _DECADE * number, "year"
    value = reference.replace(tzinfo=None, microsecond=0) - relativedelta(**{f"{unit}s": number})  # type: ignore[arg-type]
    for part in _FINER[unit]:
        value = value.replace(**{part: 1 if part in ("day", "month") else 0})  # type: ignore[arg-type]
    return value


def _at(day: datetime, stamp: Stamp) -> datetime:
    """The stamp's time of that day; 24:00 is midnight at its end."""
    zone = None if stamp.utc_offset is None else tzoffset(None, stamp.utc_offset * 60) if stamp.utc_offset else tzutc()
    value = datetime(
        day.year, day.month, day.day, (stamp.hour or 0) % 24, stamp.minute or 0, stamp.second or 0, tzinfo=zone
    )
    return value + relativedelta(days=1) if stamp.hour == 24 else value


def _latest(reference: datetime | None, month: int, day: int, stamp: Stamp) -> datetime | None:
    """The last such day that is not after the reference; 29 February may be some years back."""
    if reference is None:
        return None
    for year in range(reference.year, reference.year - _LEAP, -1):
        if (month, day) != (2, 29) or isleap(year):
            value = _at(datetime(year, month, day), stamp)
            if value.date() <= reference.date():
                return value
    return None
