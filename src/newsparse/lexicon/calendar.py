"""Month names, weekdays and relative-time words of all languages in one look-up.

``cldr.json`` is generated from CLDR by ``tools/cldr.py``; further words of dates stand in the language files.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from newsparse.lexicon.files import languages, load


@dataclass(slots=True, frozen=True)
class Calendar:
    """Words of dates, lower-case, without a final dot."""

    months: dict[str, int]
    """Month name in any form -> 1 to 12."""
    weekdays: frozenset[str]
    relative_days: dict[str, int]
    """``yesterday`` -> -1."""
    units: dict[str, str]
    """``hours`` -> ``hour``."""
    ago: frozenset[str]
    """Words that put a span of time into the past: ``ago``, ``vor``."""
    pm: frozenset[str]
    am: frozenset[str]
    fillers: frozenset[str]
    """Words that stand between the parts of a date: ``at``, ``um``, ``Uhr``, ``de``."""


@cache
def calendar(language: str | None = None) -> Calendar:
    """The words of dates in all languages.

    Args:
        language: BCP 47 tag of the page; where two languages give one word two meanings, this one's holds.

    Returns:
        All words merged, so that an English date on a German page is read too.
    """
    tables: list[dict[str, Any]] = list(_cldr(language))

    def merged(key: str) -> dict[str, Any]:
        return {word: value for table in tables for word, value in table[key].items()}

    def words(key: str) -> frozenset[str]:
        return frozenset(word for table in tables for word in table[key])

    times = [load(code).time for code in languages()]
    own = {word: number for time in times for word, number in time.months.items()}
    return Calendar(
        months=own | merged("months"),
        weekdays=words("weekdays"),
        relative_days=merged("relative_days"),
        units=merged("units"),
        ago=words("ago"),
        am=words("am"),
        pm=words("pm"),
        fillers=frozenset(word for time in times for word in (*time.fillers, *time.on)),
    )


def _cldr(language: str | None) -> Iterator[dict[str, Any]]:
    """The tables of all languages, the page's own last, so that it wins."""
    tables = json.loads((files(__package__) / "cldr.json").read_text("utf-8"))
    own = tables.pop((language or "").split("-")[0], None)
    yield from tables.values()
    if own is not None:
        yield own
