"""Dates and spans of time as CLDR prints them in every language. Babel carries CLDR; without it nothing is tested."""

from __future__ import annotations

import re
from copy import deepcopy
from datetime import UTC, datetime
from typing import Any

import pytest

from newsparse import lexicon
from newsparse.dates import find

babel: Any = pytest.importorskip("babel.dates", reason="babel, which carries CLDR, is not installed")

NUMBERS = (1, 2, 3, 5, 11, 21)
"""One of each plural form of the languages."""
UNREAD = re.compile(r"^[^{]*$|\}\s[^\W\d]\.?(?:$|\s)|^\{0\} sett\.|^خلال ")
"""Spans without a number, units of one letter, a week that is spelt as September, and one that is not past."""
UNITS = ("minute", "hour", "day", "week", "month", "year")


def spans_of_the_past(language: str) -> list[str]:
    locale: Any = babel.Locale.parse(language)
    fields = deepcopy(dict(locale._data["date_fields"]))  # babel shares it between languages
    patterns = [fields.get(unit + width, {}).get("past", {}) for unit in UNITS for width in ("", "-short")]
    spans = [past[form] for past in patterns for n in NUMBERS if (form := locale.plural_form(n)) in past]
    return [span.replace("{0}", str(n)) for span in spans for n in NUMBERS if not UNREAD.search(span)]


@pytest.mark.parametrize("language", lexicon.languages())
def test_spans_of_the_past(language: str) -> None:
    """Of "for 2 timer siden" only what follows the first word is read."""
    missed = []
    for span in spans_of_the_past(language):
        for text in (span, f"Zorka {span}"):
            stamps = [text[stamp.start : stamp.end].strip(".") for stamp in find(text, 0, lexicon.calendar(language))]
            missed += (
                [] if stamps and span.removeprefix("for ").removeprefix("för ").strip(".") == stamps[0] else [text]
            )
    assert missed == []


@pytest.mark.parametrize("width", ["full", "long", "medium"])
@pytest.mark.parametrize("language", lexicon.languages())
def test_dates(language: str, width: str) -> None:
    """Medium ones with and without the time of day; the others would have a zone."""
    missed = []
    for month in range(1, 13):
        day = datetime(2021, month, 17, 18, 49, tzinfo=UTC)
        printed = [babel.format_date(day, width, locale=language)]
        if width == "medium":
            printed.append(babel.format_datetime(day, width, locale=language))
        for text in printed:
            stamps = find(text, 0, lexicon.calendar(language))
            right = [(stamp.year, stamp.month, stamp.day) for stamp in stamps] == [(2021, month, 17)]
            timed = [(stamp.hour, stamp.minute) for stamp in stamps] == [(18, 49)]
            missed += [] if right and (timed or text == printed[0]) else [text]
    assert missed == []
