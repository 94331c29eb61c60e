"""Lines that are the site's on any page, and those whose time is no post's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from newsparse.cues import CuedPage
from newsparse.records.views.shapes import cites
from newsparse.text import squeeze

PASSED = frozenset("ABGPJUro")
"""Kinds of lines that are never a field of a record, nor its text."""
_NAMED = frozenset("hBGPLTN")
"""Kinds of lines beside a role that may have the name, or belong to it."""
_AGAIN = 6
"""Visible lines within which a time is printed again."""
_COUNTED = re.compile(r"#[ \xa0]?\d{1,7}")
"""The number of a post."""
_MAX_LABEL = 30
"""Characters of the longest label."""


def guests(page: CuedPage, above: Sequence[int], below: Sequence[int]) -> frozenset[int]:
    """Lines with a role that is all the name there is: "Guest" between a button and a time, or under such a time.

    A role beside a name has the name above or below it.

    Args:
        page: The page.
        above: Line -> the visible line above it, -1 for none.
        below: Line -> the visible line below it, the number of lines for none.
    """
    kinds, roles = page.kinds, page.words.every.roles

    def kind_at(number: int) -> str:
        return kinds[number] if 0 <= number < len(kinds) else "."

    def alone(number: int) -> bool:
        before, behind = kind_at(above[number]), kind_at(below[number])
        if behind == "T":
            return above[number] >= 0 and before not in _NAMED
        return before == "T" and behind not in _NAMED - {"h"} and kind_at(above[above[number]]) not in _NAMED

    return frozenset(
        number
        for number, kind in enumerate(kinds)
        if kind == "B" and squeeze(page.lines[number].rest) in roles and alone(number)
    )


def values(page: CuedPage, below: Sequence[int]) -> frozenset[int]:
    """Lines that are the value of a label right above them, as "Aug 2011" under "Join Date".

    Args:
        page: The page.
        below: Line -> the visible line below it, the number of lines for none.
    """
    labels = [number for number, kind in enumerate(page.kinds) if kind in "GhLM" and _is_label(page, number)]
    counts = Counter(page.lines[number].rest for number in labels)
    return frozenset(
        below[number]
        for number in labels
        if (counts[page.lines[number].rest] > 1 or page.kinds[number] == "G")
        and below[number] < len(page.kinds)
        and page.kinds[below[number]] not in "pAY"
        and bool(page.lines[below[number]].marker) <= bool(page.lines[number].marker)
    )


def quoting(page: CuedPage) -> frozenset[int]:
    """Lines such as "Anna wrote:" over a quoted one: somebody is quoted inside a text, and no record starts there.

    Args:
        page: The page.
    """
    return frozenset(number for number, kind in enumerate(page.kinds) if kind == "Y" and cites(page, number))


def numbered(page: CuedPage) -> frozenset[int]:
    """Lines that are the number of a post: ``#12``."""
    return frozenset(
        number for number, line in enumerate(page.lines) if line.rest.startswith("#") and _COUNTED.fullmatch(line.rest)
    )


def repeated(page: CuedPage, counted: frozenset[int]) -> frozenset[int]:
    """Lines with the very time that a line right above has: some sites print it for wide and for narrow screens.

    Args:
        page: The page.
        counted: The lines that are numbers of posts.
    """
    found: set[int] = set()
    previous: int | None = None
    for number in sorted(page.stamps):
        if page.kinds[number] != "T":
            continue
        if previous is not None and _says_again(page, previous, number, counted):
            found.add(number)
        else:
            previous = number
    return frozenset(found)


def _says_again(page: CuedPage, first: int, number: int, counted: frozenset[int]) -> bool:
    """Whether a line is another one again. Two posts of one day are told from it by what stands between them."""
    stamp = page.stamps[number][0]
    if page.lines[first].rest != page.lines[number].rest or stamp.relative:
        return False
    between = [line for line in range(first + 1, number) if page.kinds[line] != "."]
    if len(between) > _AGAIN or any(page.kinds[line] == "p" for line in between):  # two, written in one minute
        return False
    counts = all(line in counted or page.kinds[line] in PASSED for line in between)
    above = page.above(first, len(page.kinds))
    named = above is not None and page.lines[above].rest in {page.lines[line].rest for line in between[:1]}
    return counts or named or stamp.hour is not None


def _is_label(page: CuedPage, number: int) -> bool:
    """A short line with a colon at its end, or a word of profiles alone; not "says:" between a name and a time."""
    line, kind = page.lines[number], page.kinds[number]
    if kind == "G":
        bare = not any(map(str.isdigit, line.rest)) and not line.rest.partition(":")[2]
    else:
        bare = line.text.endswith(":") and len(line.text) <= _MAX_LABEL
    if not bare:
        return False
    every, word = page.words.every, line.rest.lower().rstrip(" :")
    return word not in every.says and word not in every.published and word not in every.by
