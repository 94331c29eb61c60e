"""The forms that a date, a time of day and a zone take in print, each pattern beside the reason for its shape.

No pattern backtracks over spaces: every run of them is bounded. Month names are not in the patterns: any word may stand
in a month's place, and the calendar says afterwards whether it is one. That keeps the scan independent of the number of
languages.
"""

from __future__ import annotations

import re

from newsparse.text import LETTER, UNSPACED

_S = r"[ \t\xa0\u2009\u202f]"
_D = r"[\u200e\u200f]?"
"""A mark of direction, which dates in right-to-left scripts carry beside their signs."""
_WORD = rf"(?P<word>{LETTER}{{3,14}}(?: (?:ال)?(?:ثاني|[أا]ول))?|[\u0620-\u06d3\u0900-\u094f]{{2,3}})"
"""A month: Persian and Hindi have some of two letters, which elsewhere are words such as "de" and "am"; Arabic has
first and second ones."""
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?P<year>\d{4}|['’]\d{2})"
_TWIN = rf"(?<=\d{{4}})(?=\d{{1,2}}(?:\\?\.?{_S}?{LETTER}{{3}}|[./-]\d))"
"""``3. Mai 20213. Mai 2021``: weblogs print the day of a text and that of its change, renderers nothing between."""

ISO = re.compile(
    rf"(?<![\d.])(?P<year>\d{{4}})(?P<sep>[-/.]){_S}?(?P<month>\d{{1,2}})(?P=sep){_S}?(?P<day>\d{{1,2}})(?!\d)"
    r"(?:T(?=\d)|\.(?=[ \xa0]\D{0,12}\d))?"
)
"""``2021-03-03``, ``2021/3/3``, ``2021. 3. 3``; a ``T`` glues the time to it, a full stop of the day parts it."""

NUMERIC = re.compile(
    rf"(?<![\d.:/-])(?<!\d{{4}}\. )(?P<first>\d{{1,2}}){_D}\\?(?P<sep>[./-]){_D}{_S}?"
    rf"(?P<second>\d{{1,2}}){_D}(?P=sep){_D}{_S}?(?P<year>\d{{4}}|\d{{2}})(?:(?![\d/-]|[.:]\d)|{_TWIN})"
)
"""``03.04.2021``, ``3/4/21``, ``14. 01. 2020``. Not ``1.2.3.4``, an address, nor a telephone number with dashes."""

DAY_MONTH = re.compile(
    rf"(?<![\d.:,/])(?P<core>{_DAY}(?:st|nd|rd|th|er|\\?\.|º|°)?[{_S[1:-1]}/-]{{0,3}}(?:de{_S}|of{_S})?{_WORD}[.॰]?)[,،]?"
    rf"(?:[{_S[1:-1]}/-]{{1,3}}(?:de{_S}|del{_S}|of{_S})?(?:{_YEAR}|(?<=[/-])(?P<short>\d{{2}}))(?:(?![\d:])|{_TWIN}))?"
)
"""``17 July 2020``, ``3. März``, ``3 de marzo de 2021``, ``05-Jan-19``, ``3 / March / 2021``.

``11 km`` has the shape and is no date.
"""

MONTH_DAY = re.compile(
    rf"(?:(?<![^\W\d])|(?<=[a-zß-ÿ])(?=[A-Z]))(?P<core>{_WORD}\.?{_S}{{1,2}}{_DAY}(?:st|nd|rd|th)?)(?!\d|[:.]\d|%)"
    rf"(?:,?{_S}{{1,2}}{_YEAR}(?!\d)|,(?P<glued>\d{{4}})(?!\d))?"
)
"""``July 17, 2020``, ``Jan 5th``, ``Feb 2 '19``; glued, ``#3Jan 5``, ``PollyMay 3``. Not
``May 18:30`` nor ``page 5``."""

MONTH = re.compile(rf"(?<![^\W\d_]){_WORD}\.?{_S}{{1,2}}(?:de{_S}|del{_S})?{_YEAR}(?!\d)")
"""``September 2019``, ``Mar '17``, ``enero de 2012``: forums print no more of old posts. Only at an end of a line."""

CJK_MONTH = re.compile(rf"(?<!\d)(?P<year>\d{{4}}){_S}?[年년]{_S}?(?P<month>\d{{1,2}}){_S}?[月월](?!{_S}?\d)")
"""``2019年9月``, ``2019년 9월``."""

BRIEF = rf"(?P<span>(?P<number>\d{{1,3}})(?P<unit>{_S}?{LETTER}{{1,8}})\.?)"
"""``5d``, ``3 Std.``: a number and the shortest form of a unit, if the calendar knows it."""

YEAR_MONTH_DAY = re.compile(
    rf"(?<![\d.:/-])(?P<year>\d{{4}})[.,]?{_S}{_WORD}\.?{_S}(?P<day>\d{{1,2}})(?![\d:])(?:\.(?![\w)]))?"
)
"""``2021. március 3.``, ``2021 March 3``."""

CJK = re.compile(
    rf"(?:(?P<year>\d{{4}}){_S}?[年년]{_S}?)?(?P<core>(?P<month>\d{{1,2}}){_S}?[月월]{_S}?(?P<day>\d{{1,2}}){_S}?[日号號일])"
)
"""``2021年3月3日``, ``2021년 3월 3일``, ``3月3日``."""

MONTH_NUMBERED = re.compile(
    rf"(?P<core>(?P<day>\d{{1,2}}){_S}(?:tháng|thg){_S}(?P<month>\d{{1,2}}))(?!\d)(?:,?{_S}(?:năm{_S})?(?P<year>\d{{4}})(?!\d))?",
    re.IGNORECASE,
)
"""``3 tháng 3, 2021``, ``3 tháng 3 năm 2021``: Vietnamese months are numbers behind the word for month."""

_SEPARATED, _SCRIPT = re.compile(rf"\d{_D}\\?[./-]"), re.compile("[月월]")
_COUNTED = re.compile("tháng|thg", re.IGNORECASE)
DATES = (
    (ISO, _SEPARATED),
    (CJK, _SCRIPT),
    (YEAR_MONTH_DAY, None),
    (NUMERIC, _SEPARATED),
    (MONTH_NUMBERED, _COUNTED),
    (DAY_MONTH, None),
    (MONTH_DAY, None),
)
"""In order of trust: the first form that fits at a place is taken. Each is beside a sign without which it cannot be in
a line; None stands for the name of a month."""

TIME = re.compile(
    rf"(?<![\d:.,])(?P<hour>\d{{1,2}})(?:{_S}?:{_S}?|[.h](?=\d\d\b)|{_S}?h{_S}(?=\d\d\b))(?P<minute>\d{{2}})(?!\d)"
    rf"(?:(?<=h{_S}\d\d){_S}min\b)?"
    rf"(?::{_S}?(?P<second>\d{{2}})(?!\d)(?:\.\d{{1,6}})?)?"
    rf"(?:{_S}?(?P<half>[aApP](?:\.[ \xa0]?)?[mM]\b\.?))?"
)
"""``18:49``, ``18: 49`` and ``18 :49`` (a machine translator's spaces), ``18.49``, ``18h49``, ``18 h 49``, ``6:49 pm``.

Not ``1.234``.
"""

HOUR = re.compile(rf"(?<![\d:.,])(?P<hour>\d{{1,2}}){_S}?(?P<half>[aApP](?:\.[ \xa0]?)?[mM]\b\.?)")
"""``6 pm``: an hour alone needs its half of the day."""

SPELLED_TIME = re.compile(
    rf"(?<![\d:.,])(?P<hour>\d{{1,2}}){_S}?(?:(?:h|Uhr)\b|[時时點点시]"
    rf"(?:{_S}?(?P<minute>\d{{1,2}}){_S}?[分분](?:{_S}?(?P<second>\d{{1,2}}){_S}?[秒초])?)?)"
)
"""``17時30分``, ``14시 25분``, ``9点``, ``18 Uhr``, ``18h``: only beside a date, elsewhere they are spans of time."""

CLOCK = re.compile(
    rf"(?P<hour>\d{{1,2}}):(?P<minute>\d{{2}})(?::(?P<second>\d{{2}}))?{_S}?(?P<half>[aApP](?:\.[ \xa0]?)?[mM]\b\.?)"
)
"""``10:04 PM`` without a day, where a line opens with it; with its half of the day, for a film is 10:04 long, too."""

TIMES = (TIME, SPELLED_TIME, HOUR)
"""In order of trust."""

HALF_BEHIND = re.compile(rf"{_S}?(?P<word>(?:{LETTER}|\.){{1,12}}\.?)(?!{LETTER}|\d)")
"""``5:45 م``, ``2:25 μ.μ.``, ``2:25 CH``: most languages put it behind."""

HALF_BEFORE = re.compile(rf"(?P<word>(?:{LETTER}|\.){{2,10}}){_S}?\Z")
"""``下午``, ``오후``: some languages put the half of the day before the hour."""

ZONE = re.compile(
    rf"{_S}?\(?(?:(?P<name>UTC|GMT|Z)(?![^\W\d_]))?(?:(?P<sign>[+−-])"
    r"(?:(?P<hours>\d{2}):?(?P<minutes>\d{2})|(?P<short>(?(name)\d{1,2}|(?!)))(?!:))(?!\d))?\)?"
)
"""``Z``, ``UTC``, ``+02:00``, ``GMT+0200``, ``GMT+7``; not ``+7`` alone, which is a score.

Abbreviations such as CST name several zones and are not read.
"""

GAP = re.compile(r"[ \t\xa0\u2009\u202f\u200e\u200f,،|/·•@–—-]{0,4}")
"""What may part a date from its time of day, besides the calendar's filler words."""

FILLER = re.compile(
    rf"(?P<words>{LETTER}{{1,9}}(?:['’]{LETTER}{{1,7}})?\.?(?: {LETTER}{{1,4}}(?=[ \t\xa0]))?)"
    rf"|[(（](?P<inside>{LETTER}{{1,12}})\.?[)）]"
)
"""One or two words that may stand between date and time: ``um``, ``at``, ``a las``, ``o'clock``, ``(月)``."""

WORDS_BEFORE = re.compile(
    rf"(?<![^\W\d]|-)(?P<words>{LETTER}{{1,13}}(?:[-.’']{LETTER}{{0,8}})?(?: {LETTER}{{1,9}}){{0,4}})"
    rf"(?:[ \t\xa0,،]{{1,2}}|(?<={UNSPACED}))\Z"
)
"""Up to five words right before a place: a weekday, ``vor``, ``il y a``, ``avant-hier``. The number of a post may be
glued to them: ``#2Today``."""

YEAR_BEHIND = re.compile(rf"{_S}{{1,2}}(?P<year>\d{{4}})(?!\d)")
"""``Jan 3 18:49:00 2021``: the year behind the time."""

NUMBER_BEHIND = re.compile(rf"[,.]?{_S}{{0,2}}\d")
"""A number behind a day and a month: if it is no time, it is a year that cannot be read, and there is no date."""

MAX_YEAR, MIN_YEAR = 2100, 1970
"""Years outside are numbers of something else: the web's pages and their comments are younger than that."""


def year_of(digits: str | None) -> int | None:
    """The year, None where none is printed, 0 where the number is not one."""
    if digits is None:
        return None
    number = int(digits.lstrip("'’"))
    if len(digits) != 4:
        number += 1900 if number >= MIN_YEAR % 100 else 2000
    return number if MIN_YEAR <= number <= MAX_YEAR else 0
