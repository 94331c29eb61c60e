"""Write ``newsparse/lexicon/cldr.json``: month and weekday names and the words of relative times, from CLDR via babel.

Run it after an update of babel. ``--check`` writes nothing and fails where the committed file is a different one.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import defaultdict
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from babel.localedata import LocaleDataDict, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Meaning = TypeVar("Meaning", int, str)

TARGET = Path(__file__).resolve().parents[1] / "src" / "newsparse" / "lexicon" / "cldr.json"
_MILLION = 10**6
UNITS = ("second", "minute", "hour", "day", "week", "month", "year")

# Two days ago | yesterday | today | tomorrow | in two days. CLDR has these names but babel does not carry them, so they
# are written by hand, with the spellings that pages print. Hindi says "कल" and "परसों" of both directions; a page that
# dates a comment means the past.
RELATIVE_DAYS = {
    "ar": "أول أمس, أول من أمس | أمس, البارحة | اليوم | غدًا, غدا | بعد الغد, بعد غد",
    "cs": "předevčírem | včera | dnes | zítra | pozítří",
    "da": "i forgårs | i går, igår | i dag, idag | i morgen, imorgen | i overmorgen",
    "de": "vorgestern | gestern | heute | morgen | übermorgen",
    "el": "προχθές | χθες, χτες | σήμερα | αύριο | μεθαύριο",
    "en": "| yesterday | today | tomorrow |",
    "es": "anteayer, antes de ayer, antier | ayer | hoy | mañana | pasado mañana",
    "fa": "پریروز | دیروز | امروز | فردا | پس\u200cفردا, پس فردا",
    "fi": "toissa päivänä, toissapäivänä | eilen | tänään | huomenna | ylihuomenna",
    "fr": "avant-hier | hier | aujourd’hui, aujourd'hui | demain | après-demain",
    "hi": "परसों | कल | आज | |",
    "hu": "tegnapelőtt | tegnap | ma | holnap | holnapután",
    "id": "kemarin dulu, kemarin lusa | kemarin | hari ini | besok | lusa",
    "it": "l’altro ieri, l'altro ieri, altroieri | ieri | oggi | domani | dopodomani",
    "ja": "一昨日, おととい | 昨日, きのう | 今日, 本日, きょう | 明日, あした | 明後日, あさって",
    "ko": "그저께, 그제 | 어제 | 오늘 | 내일 | 모레",
    "nb": "i forgårs | i går, igår | i dag, idag | i morgen, imorgen | i overmorgen",
    "nl": "eergisteren | gisteren | vandaag | morgen | overmorgen",
    "pl": "przedwczoraj | wczoraj | dzisiaj, dziś | jutro | pojutrze",
    "pt": "anteontem | ontem | hoje | amanhã | depois de amanhã",
    "ro": "alaltăieri | ieri | azi, astăzi | mâine | poimâine",
    "ru": "позавчера | вчера | сегодня | завтра | послезавтра",
    "sv": "i förrgår | i går, igår | i dag, idag | i morgon, imorgon | i övermorgon",
    "tr": "evvelsi gün, önceki gün | dün | bugün | yarın | öbür gün",
    "uk": "позавчора | вчора, учора | сьогодні | завтра | післязавтра",
    "vi": "hôm kia | hôm qua | hôm nay | ngày mai | ngày kia",
    "zh": "前天, 前日 | 昨天, 昨日 | 今天, 今日 | 明天, 明日 | 后天, 後天",
}


def table(language: str) -> dict[str, Any]:
    """The object of one language, given by its BCP 47 tag.

    Raises:
        ValueError: One form of a month, day or unit has two meanings in the language.
    """
    # A copy, because LocaleDataDict stores what it resolves in data that babel shares between languages: after Japanese
    # had been read, the stand-alone months of Arabic would be Japanese.
    shared: dict[Any, Any] = deepcopy(load(language))
    data = LocaleDataDict(shared)
    days = enumerate(RELATIVE_DAYS[language].split("|"), start=-2)
    units, ago = _relative(list(_past_patterns(data["date_fields"])))
    return {
        "months": _meanings((name, number) for names in _widths(data["months"]) for number, name in names.items()),
        "weekdays": _forms(name for names in _widths(data["days"]) for name in names.values()),
        "relative_days": _meanings((name, offset) for offset, names in days for name in names.split(",")),
        "units": units,
        "brief": _brief(data["unit_patterns"]),
        "ago": ago,
        "am": _halves(data["day_periods"], "am"),
        "pm": _halves(data["day_periods"], "pm"),
        "scales": _scales(data["compact_decimal_formats"]["short"]),
    }


def _scales(formats: Any) -> dict[str, int]:
    """What stands behind a number that is cut short, up to a hundred thousand: ``тыс`` -> 1000, ``万`` -> 10000.

    Languages differ in what they call a million, and a letter of an alphabet alone is too short to tell: "5 B".
    """
    scales: dict[str, int] = {}
    for row in formats.values():
        for size, pattern in row.items():
            form = _form(str(pattern.pattern).replace("0", "").replace("'", ""))
            if form and int(size) < _MILLION:
                scales[form] = min(int(size), scales.get(form, _MILLION))
    return scales


def _brief(patterns: Any) -> dict[str, str]:
    """What stands behind the number in the shortest spans of time, letter for letter: ``5d``, ``5 T``, ``5 дн``.

    A space before it and a capital belong to the form: "3D" and "5 m" are other things in English, and so is "5 days",
    for which there are shorter forms. Where two units look alike, the shorter span has it: "5m" are minutes.
    """
    brief: dict[str, str] = {}
    for unit in UNITS:
        widths = patterns.get(f"duration-{unit}", {})
        narrow, short, whole = (set(_behind(widths.get(width, {}))) for width in ("narrow", "short", "long"))
        for form in sorted(narrow | (short - whole)):
            brief.setdefault(form, unit)
    return brief


def _behind(patterns: Any) -> Iterator[str]:
    """What stands behind the number, with a plain space and without the full stop of an abbreviation."""
    for pattern in patterns.values():
        before, number, behind = str(pattern).partition("{0}")
        if number and not before and not behind.startswith("/"):
            yield re.sub(r"\s", " ", behind).rstrip(".॰")


def _widths(data: Any) -> Iterator[Any]:
    """The tables of names in each context and width that running text uses."""
    return (data[context][width] for context in ("format", "stand-alone") for width in ("wide", "abbreviated"))


def _halves(periods: Any, half: str) -> list[str]:
    """The names of a half of the day, as CLDR spells them and without the dots and spaces inside."""
    names = _forms(names[half] for names in _widths(periods) if half in names)
    return sorted({*names, *(name.replace(".", "").replace(" ", "") for name in names)})


def _form(text: str) -> str:
    """A name as the file spells it, ``""`` where it is no use: with digits, or one letter of an alphabet with case.

    A single ideograph, Hangul syllable or Arabic letter stays, because there it is the usual form.
    """
    form = " ".join(text.lower().split()).rstrip(".॰")
    letter = len(form) == 1 and form != form.upper()
    return "" if letter or any(map(str.isdigit, form)) else form


def _forms(texts: Iterable[str]) -> list[str]:
    return sorted({_form(text) for text in texts} - {""})


def _meanings(pairs: Iterable[tuple[str, Meaning]]) -> dict[str, Meaning]:
    found: dict[str, Meaning] = {}
    for text, meaning in pairs:
        form = _form(text)
        if form and found.setdefault(form, meaning) != meaning:
            raise ValueError(f"{form!r} means {found[form]!r} and {meaning!r}")
    return found


def _past_patterns(fields: Any) -> Iterator[tuple[str, str, str]]:
    """Unit, text before and text behind the number; forms that spell the number out (Arabic "two hours") are left."""
    for unit in UNITS:
        for width in ("", "-short"):
            for pattern in fields.get(unit + width, {}).get("past", {}).values():
                before, number, behind = pattern.lower().partition("{0}")
                if number:
                    yield unit, before.strip(), behind.strip()


def _relative(patterns: list[tuple[str, str, str]]) -> tuple[dict[str, str], list[str]]:
    """Part the unit words from the marks of the past, which are the words that most units have in common.

    Where CLDR puts a mark on both sides ("for 2 timer siden"), only the one behind says that the time is past; where
    words are not spaced ("2年前"), the mark is the last character.
    """
    if not any(before or " " in behind for _, before, behind in patterns):
        patterns = [(unit, "", f"{behind[:-1]} {behind[-1]}") for unit, _, behind in patterns]
    users: defaultdict[str, set[str]] = defaultdict(set)
    for unit, before, behind in patterns:
        for word in (before + " " + behind).split():
            users[word].add(unit)
    marks = {word for word, units in users.items() if len(units) > len(UNITS) // 2}
    names, ago = [], set()
    for unit, before, behind in patterns:
        words = behind.split()
        cut = len(words)
        while cut > 1 and words[cut - 1] in marks:
            cut -= 1
        ago.add(" ".join(words[cut:]) or (before if marks.issuperset(before.split()) else ""))
        names.append((" ".join(word for word in words[:cut] if word not in marks), unit))
    return _meanings(names), _forms(ago)


def main() -> int:
    """Write the file, or compare it; the exit code is 1 where ``--check`` finds a difference."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare the committed file, write nothing")
    check = parser.parse_args().check
    tables = {language: table(language) for language in RELATIVE_DAYS}
    text = json.dumps(tables, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    if not check:
        TARGET.write_text(text, "utf-8", newline="\n")
    elif not TARGET.exists() or TARGET.read_text("utf-8") != text:
        print("cldr.json is not what tools/cldr.py writes: run it", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
