"""Printed times and what they say: ``fixtures/dates.toml``, a row a time.

A row with ``known_failure`` says what the code does not do yet; the test fails as soon as it does.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

import newsparse
from newsparse import Timestamp, lexicon
from newsparse.dates import Stamp, day_comes_first, find, resolve

TABLE = tomllib.loads((Path(__file__).parent / "fixtures" / "dates.toml").read_text("utf-8"))


@dataclass(frozen=True)
class Row:
    """One row of the table."""

    text: str
    language: str
    why: str
    raw: str | None = None
    value: str | None = None
    precision: str = ""
    relative: bool = False
    tz_known: bool = False
    reference: str | None = None
    day_first: bool | None = None
    opening: bool = False
    """A time only where a line opens with it."""
    known_failure: str | None = None


DATES = [Row(**fields) for fields in TABLE["dates"]]
NEGATIVES = [Row(**fields) for fields in TABLE["negatives"]]


def params(rows: list[Row]) -> list[object]:
    return [
        pytest.param(
            row,
            marks=[pytest.mark.xfail(reason=row.known_failure, strict=True)] if row.known_failure else [],
            id=f"{row.language}-{re.sub(r'[^0-9A-Za-z]+', '-', row.why).strip('-').lower()}",
        )
        for row in rows
    ]


def times(row: Row) -> list[Timestamp]:
    """What the library reads from the line alone."""
    stamps = find(row.text, 0, lexicon.calendar(row.language))
    reference = datetime.fromisoformat(row.reference) if row.reference else None
    order = day_comes_first(stamps, row.language) if row.day_first is None else row.day_first
    return [resolve(stamp, row.text, reference, order) for stamp in stamps]


@pytest.mark.parametrize("row", params(DATES))
def test_time(row: Row) -> None:
    found = times(row)
    assert [time.raw for time in found] == [row.raw or row.text], row.why
    [time] = found
    assert time.value == (datetime.fromisoformat(row.value) if row.value else None), row.why
    assert (time.precision, time.relative, time.tz_known) == (row.precision, row.relative, row.tz_known)
    assert row.text[slice(*time.span)] == time.raw
    if time.value is not None:
        assert (time.value.tzinfo is not None) == row.tz_known


@pytest.mark.parametrize("row", params(NEGATIVES))
def test_no_time(row: Row) -> None:
    assert [time.raw for time in times(row)] == [], row.why


@pytest.mark.parametrize("row", params([row for row in DATES if not row.known_failure and not row.opening]))
def test_time_in_context(row: Row) -> None:
    """A time is found at its place inside a longer line, and the offset counts from the page's first character."""
    [alone] = times(row)
    line = f"Anna | {row.text} | Reply"
    [stamp] = find(line, 100, lexicon.calendar(row.language))
    assert line[stamp.start - 100 : stamp.end - 100] == alone.raw


def test_two_times_in_a_line() -> None:
    text = "3 March 2021 18:49 (edited 4 March 2021)"
    stamps = find(text, 0, lexicon.calendar("en"))
    assert [text[stamp.start : stamp.end] for stamp in stamps] == ["3 March 2021 18:49", "4 March 2021"]


def test_long_line_is_searched_at_its_ends_only() -> None:
    """Dates in the middle of a paragraph are prose; those of a comment's head or foot stand at an end."""
    filling = "and the wheel turned " * 20
    text = f"3 March 2021 {filling} 4 March 2021 {filling} 5 March 2021"
    stamps = find(text, 0, lexicon.calendar("en"))
    assert [text[stamp.start : stamp.end] for stamp in stamps] == ["3 March 2021", "5 March 2021"]


def order(first: str, *others: str, language: str = "en") -> bool:
    stamps: list[Stamp] = []
    for text in (first, *others):
        stamps += find(text, 0, lexicon.calendar(language))
    return day_comes_first(stamps, language)


@pytest.mark.parametrize(
    ("dates", "language", "expected"),
    [
        pytest.param(["03/04/2021"], "en", False, id="nothing-tells-in-english"),
        pytest.param(["03/04/2021"], "en-GB", False, id="nothing-tells-in-a-region-of-english"),
        pytest.param(["03/04/2021"], "it", True, id="nothing-tells-in-italian"),
        pytest.param(["03/04/2021", "23/04/2021"], "en", True, id="another-date-shows-the-day-first"),
        pytest.param(["03/04/2021", "04/23/2021"], "it", False, id="another-date-shows-the-month-first"),
        pytest.param(["23/04/2021", "04/23/2021"], "en", False, id="the-dates-contradict-each-other"),
        pytest.param(["3 March 2021"], "it", True, id="words-tell-nothing"),
        pytest.param(["03/04/2021", "23 March 2021"], "en", True, id="a-month-in-words-shows-the-day-first"),
        pytest.param(["03/04/2021", "March 23, 2021"], "en", False, id="a-month-in-words-shows-the-month-first"),
        pytest.param(["03/04/2021", "23 March 2021", "March 24, 2021"], "en", False, id="the-words-contradict"),
        pytest.param(["03/04/2021", "04/23/2021", "23 March 2021"], "en", False, id="numbers-tell-more-than-words"),
    ],
)
def test_order_of_day_and_month(dates: list[str], language: str, expected: bool) -> None:
    assert order(*dates, language=language) == expected


def thread(*dates: str) -> str:
    """A page with a comment a date."""
    comments = [f"  {place}. +{place}\n    {date}\n    The mill turns.\n" for place, date in enumerate(dates, start=1)]
    return "The mill is sold\n\n" + f"{len(dates)} comments\n" + "".join(comments)


def values(page: newsparse.Page) -> list[datetime | None]:
    return [comment.timestamp.value if comment.timestamp else None for comment in page.comments]


def test_page_decides_the_order_for_all_its_dates() -> None:
    text = thread("03/04/2021 18:49", "23/04/2021 18:49")
    page = newsparse.parse(text, language="en")
    assert values(page) == [datetime(2021, 4, 3, 18, 49), datetime(2021, 4, 23, 18, 49)]
    assert [problem.code for problem in page.problems] == []


@pytest.mark.parametrize(
    ("day_first", "value"),
    [
        pytest.param(True, datetime(2021, 4, 3, 18, 49), id="day-first"),
        pytest.param(False, datetime(2021, 3, 4, 18, 49), id="month-first"),
    ],
)
def test_caller_decides_the_order(day_first: bool, value: datetime) -> None:
    page = newsparse.parse(thread("03/04/2021 18:49"), language="en", day_first=day_first)
    assert values(page) == [value]
    assert "ambiguous_dates" not in [problem.code for problem in page.problems]


def test_order_that_nothing_tells_is_a_problem() -> None:
    page = newsparse.parse(thread("03/04/2021 18:49", "05/06/2021 18:49"), language="en")
    assert "ambiguous_dates" in [problem.code for problem in page.problems]


def test_reference_reaches_the_comments() -> None:
    text = thread("yesterday, 18:49", "3 March, 18:49")
    assert values(newsparse.parse(text)) == [None, None]
    page = newsparse.parse(text, reference=datetime(2021, 3, 10, 18, 0))
    assert values(page) == [datetime(2021, 3, 9, 18, 49), datetime(2021, 3, 3, 18, 49)]


def test_printed_zone_reaches_the_value() -> None:
    [value] = values(newsparse.parse(thread("2021-03-03T18:49:05Z")))
    assert value == datetime(2021, 3, 3, 18, 49, 5, tzinfo=UTC)


@pytest.mark.parametrize("number", ["¹", "②", "9" * 5000], ids=["superscript", "circled", "very-long"])
def test_numbers_that_count_no_time_raise_nothing(number: str) -> None:
    newsparse.parse(f"E:{number}\n\n{number} days ago\n\nago {number} days\n")
