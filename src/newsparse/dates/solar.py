"""Dates of the Iranian calendar, which pages in Persian print: ``۲۰ خرداد ۱۳۹۸`` is 10 June 2019."""

from __future__ import annotations

from datetime import date, timedelta

MIN_YEAR, MAX_YEAR = 1349, 1450
"""Years outside are not written on the web: the first began in 1970."""
_LEAP = frozenset((1, 5, 9, 13, 17, 22, 26, 30))
"""Remainders by 33 of the years with a day more; holds from 1244 to 1472."""
_KNOWN, _NEW_YEAR = 1400, date(2021, 3, 21)
_LONG_MONTHS = 6


def gregorian(year: int, month: int, day: int) -> date | None:
    """The day in the Gregorian calendar.

    Args:
        year: Of the Iranian calendar, ``MIN_YEAR`` to ``MAX_YEAR``.
        month: 1 for Farvardin, which begins in March.
        day: Of the month.

    Returns:
        The day; None where there is no such day.

    Example:
        >>> gregorian(1398, 3, 20)
        datetime.date(2019, 6, 10)
        >>> gregorian(1398, 12, 30) is None
        True
    """
    if not (MIN_YEAR <= year <= MAX_YEAR and 1 <= month <= 12 and 1 <= day <= _length(year, month)):
        return None
    years = sum(_days(other) for other in range(_KNOWN, year)) - sum(_days(other) for other in range(year, _KNOWN))
    return _NEW_YEAR + timedelta(years + 30 * (month - 1) + min(month - 1, _LONG_MONTHS) + day - 1)


def _days(year: int) -> int:
    return 365 + (year % 33 in _LEAP)


def _length(year: int, month: int) -> int:
    return 31 if month <= _LONG_MONTHS else 30 if month < 12 else 29 + (year % 33 in _LEAP)
