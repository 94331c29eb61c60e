"""Times without a day at an edge of a short line, or of its fields: a month with its year, a clock, the shortest spans.

In running text they are no times of a record, and even at such an edge one alone proves little: a page that prints
several alike does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from newsparse.dates import grammar
from newsparse.dates.clock import timed
from newsparse.dates.spans import brief
from newsparse.dates.stamp import Stamp
from newsparse.lexicon import Calendar

_ALONE = 40
"""Characters of the longest line that opens with such a time."""
_ALONE_TAIL = 3
"""Words that may stand behind it."""
_SHORT = 60
"""Characters of the longest line that only others like it prove."""
_SIGNS = r"[(（\[»›·•|:：–—-]?[ \xa0]?"
_OPENS = re.compile(rf"{_SIGNS}{grammar.BRIEF}(?![\w'’-])")
_END = r"(?=[)）\]]?(?:$|[,、]|[ \xa0]{1,2}[-–—|·•»#]))"
"""Behind a field: the end of the line, or what parts the next one from it."""
_CLOSES = re.compile(rf"(?<![\w.,:/+-]){grammar.BRIEF}{_END}")
_MONTH_CLOSES = tuple(re.compile(f"{form.pattern}{_END}") for form in (grammar.MONTH, grammar.CJK_MONTH))


def opening(text: str, offset: int, calendar: Calendar) -> list[Stamp]:
    """A month with its year, or a time of day, that a short line opens with.

    Args:
        text: The line.
        offset: Where the line starts in the input.
        calendar: Words of dates.

    Returns:
        One stamp, or none.
    """
    if len(text) > _ALONE:
        return []
    match = grammar.MONTH.match(text) or grammar.CJK_MONTH.match(text) or grammar.CLOCK.match(text)
    if match is None or text[match.end() :].count(" ") > _ALONE_TAIL:
        return []
    if "hour" in match.groupdict():
        clock = timed(text, Stamp(0, 0), match, calendar)
        return [replace(clock, start=offset, end=offset + match.end())] if clock.minute is not None else []
    stamp = _month(match, calendar)
    return [_moved(stamp, offset)] if stamp else []


def at_an_edge(text: str, offset: int, calendar: Calendar) -> tuple[str, Stamp] | None:
    """A month with its year that ends a field of a short line, or one of the shortest spans, which may open it as well.

    Args:
        text: A line in which :func:`newsparse.dates.find` finds no time.
        offset: Where the line starts in the input.
        calendar: Words of dates.

    Returns:
        How it is printed there, the same word for all that are printed alike, and the stamp; None where there is none.

    Example:
        >>> from newsparse.lexicon import calendar
        >>> for line in ("Posted Aug 2011", "(Mar '17) - Runa Holt", "Runa Holt 5d #3", "3w Like", "In 5d it ends"):
        ...     found = at_an_edge(line, 0, calendar("en"))
        ...     print(found and (found[0], line[found[1].start : found[1].end]))
        ('month behind', 'Aug 2011')
        ('month behind', "Mar '17")
        ('span behind', '5d')
        ('span before', '3w')
        None
    """
    if len(text) > _SHORT:
        return None
    forms: tuple[tuple[str, Iterator[Stamp | None]], ...] = (
        ("month behind", (_month(match, calendar) for form in _MONTH_CLOSES for match in form.finditer(text))),
        ("span behind", (brief(match, calendar) for match in _CLOSES.finditer(text))),
        ("span before", (brief(match, calendar) for match in [_OPENS.match(text)] if match)),
    )
    return next(((word, _moved(stamp, offset)) for word, stamps in forms for stamp in stamps if stamp), None)


def _month(match: re.Match[str], calendar: Calendar) -> Stamp | None:
    parts = match.groupdict()
    month = calendar.months.get(parts["word"].lower(), 0) if "word" in parts else int(parts["month"])
    year = grammar.year_of(parts["year"])
    if not year or not 1 <= month <= 12:
        return None
    return Stamp(match.start(), match.end(), year=year, month=month)


def _moved(stamp: Stamp, offset: int) -> Stamp:
    return replace(stamp, start=stamp.start + offset, end=stamp.end + offset)
