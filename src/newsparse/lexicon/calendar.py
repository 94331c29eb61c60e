"""Month names, weekdays and relative-time words of all languages in one look-up.

``cldr.json`` is generated from CLDR by ``tools/cldr.py``; further words of dates stand in the language files.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from newsparse.lexicon.files import FALLBACK, base, languages, load
from newsparse.text import words_in

Value = TypeVar("Value")
_GLUED = 2
"""Letters of the longest word for the past that scripts without spaces write on to the unit: ``3小时前``."""
_ORDINAL_SUFFIXES = ("st", "nd", "rd", "th", "er")
"""What may stand between a day and its month without a space, where a dump has lost it."""
_NOON = 12


@dataclass(slots=True, frozen=True)
class Calendar:
    """Words of dates, lower-case, without a final dot."""

    months: dict[str, int]
    """Month name in any form -> 1 to 12."""
    foreign_months: dict[str, int]
    """The same of all other languages: a machine-translated page may keep its site's dates."""
    solar_months: dict[str, int]
    """The same for the Iranian calendar, empty where the page's language does not use it."""
    weekdays: frozenset[str]
    relative_days: dict[str, int]
    """``yesterday`` -> -1."""
    units: dict[str, str]
    """``hours`` -> ``hour``."""
    brief: dict[str, str]
    """What stands behind the number of the shortest spans of the page's language, letter for letter: ``d``, `` T``."""
    spelled: dict[str, tuple[int, str]]
    """``ساعتين`` -> (2, "hour")."""
    ago: frozenset[str]
    """Words that put a span of time into the past: ``ago``, ``vor``."""
    numbers: dict[str, int]
    """``an`` -> 1 in ``an hour ago``."""
    now: frozenset[str]
    """``just now``."""
    past: frozenset[str]
    """The first words of all these phrases: most lines hold none of them."""
    halves: dict[str, int]
    """``下午`` -> 12, the hours that a word before a time of day adds."""
    fillers: frozenset[str]
    """Words that stand between the parts of a date: ``at``, ``um``, ``Uhr``, ``de``."""
    between: frozenset[str]
    """Fillers and weekdays: what may stand between a date and its time of day."""
    glued: dict[str, int]
    """Units with a word for the past written on to them, as ``小时前``, and how many of the letters are that word's."""
    names_month: frozenset[str]
    """Runs of letters one of which every date with its month in words has."""
    names_past: frozenset[str]
    """The same for every time that counts back from the page's."""
    names_day: frozenset[str]
    """The same for ``yesterday`` and the like."""


def calendar(language: str | None = None) -> Calendar:
    """The words of dates.

    Args:
        language: BCP 47 tag of the page. Its months are those that count, with the English ones, because short forms
            are words elsewhere: "set" is September in Spanish, "pro" December in Czech. Without it all months count.

    Returns:
        The words; those of relative times are merged over all languages, and the page's own meaning holds.
    """
    code = base(language)
    return _calendar(code if code in _cldr() else None)


@cache
def _calendar(own: str | None) -> Calendar:
    tables = dict(sorted(_cldr().items(), key=lambda table: (table[0] == own, table[0] in languages(), table[0])))
    speaking = {code: table for code, table in tables.items() if own not in tables or code in (own, FALLBACK)}
    times = {code: load(code).time for code in sorted(languages(), key=lambda code: (code == own, code))}
    own_times = [time for code, time in times.items() if code in speaking]
    weekdays: frozenset[str] = frozenset().union(*(table["weekdays"] for table in speaking.values()))
    fillers = frozenset(word for time in times.values() for word in (*time.fillers, *time.on))
    ago: frozenset[str] = frozenset(word for table in tables.values() for word in table["ago"])
    ago |= frozenset(word for time in own_times for word in time.ago)
    halves = _merged(
        [
            *(dict.fromkeys([*table["am"], *times[code].am], 0) for code, table in speaking.items()),
            *(dict.fromkeys([*table["pm"], *times[code].pm], _NOON) for code, table in speaking.items()),
        ]
    )
    now = frozenset(word for time in own_times for word in time.now)
    months = _merged([*(table["months"] for table in speaking.values()), *(time.months for time in own_times)])
    foreign_months = _merged([table["months"] for table in tables.values()])
    solar_months = _merged([time.solar_months for time in own_times])
    relative_days = _merged(
        [*(table["relative_days"] for table in tables.values()), *(time.days for time in times.values())]
    )
    units = _merged([*(table["units"] for table in tables.values()), *(time.units for time in times.values())])
    brief = _merged([{**table["brief"], **_abbreviations(times[code].units)} for code, table in speaking.items()])
    glued = _merged(
        [
            _glued({*table["units"], *times[code].units}, ago.intersection((*table["ago"], *times[code].ago)))
            for code, table in tables.items()
        ]
    )
    return Calendar(
        months=months,
        foreign_months=foreign_months,
        solar_months=solar_months,
        weekdays=weekdays,
        relative_days=relative_days,
        units=units,
        brief=brief,
        spelled=_merged([time.spelled for time in own_times]),
        ago=ago,
        numbers=_merged([time.numbers for time in own_times]),
        now=now,
        past=frozenset(phrase.split(" ")[0] for phrase in ago | now),
        halves=halves,
        fillers=fillers,
        between=frozenset((*fillers, *weekdays, *halves)),
        glued=glued,
        names_month=_telling(
            f"{suffix}{month}"
            for month in {*months, *foreign_months, *solar_months}
            for suffix in ("", *_ORDINAL_SUFFIXES)
        ),
        names_past=_telling((*ago, *now, *glued)),
        names_day=_telling(relative_days),
    )


def _abbreviations(units: Mapping[str, str]) -> dict[str, str]:
    """Further units as they stand behind a number; a single letter with a space before it is anything: "5 m"."""
    return {space + word: unit for word, unit in units.items() for space in ("", " ") if len(word) > 1 or not space}


def _glued(units: Iterable[str], ago: Iterable[str]) -> dict[str, int]:
    """The units of a language with one of its own words for the past written on to them."""
    endings = sorted((word for word in ago if len(word) <= _GLUED), key=len, reverse=True)
    return {f"{unit}{ending}": len(ending) for ending in endings for unit in units}


def _telling(phrases: Iterable[str]) -> frozenset[str]:
    """The longest run of letters in each phrase: no line without it holds the phrase."""
    return frozenset(max(words_in(phrase), key=len, default="") for phrase in phrases)


def _merged(tables: Iterable[Mapping[str, Value]]) -> dict[str, Value]:
    """One table of all; a later one wins."""
    return {word: value for table in tables for word, value in table.items()}


@cache
def scales() -> dict[str, int]:
    """What stands behind a number that is cut short, in any language: ``тыс`` -> 1000, ``万`` -> 10000."""
    return _merged([table["scales"] for table in _cldr().values()])


@cache
def _cldr() -> dict[str, dict[str, Any]]:
    """CLDR's tables by language."""
    tables: dict[str, dict[str, Any]] = json.loads((files(__package__) / "cldr.json").read_text("utf-8"))
    return tables
