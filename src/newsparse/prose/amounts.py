"""Lists of amounts, as recipes have them: ``200 g rye flour``, ``Salz 1 TL``, with list markers or without."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from newsparse.prose.looks import Look, opens_with_amount

_SIZE = 70
"""Size up to which a line can be an amount with what it is of."""
_HEADING = 60
"""Size up to which a line beside a list of them can be its heading, or that of what follows."""
_MANY = 3
"""Amounts that a list of them has at the least: two are a coincidence."""
_WORDS = 6
"""Words of a line that opens with an amount, at the most: not "10 rules for a long and happy life at sea"."""
_MOSTLY = 0.6
"""Share of its lines that open or close with an amount: "half a lemon" may stand among them."""
_CLOSING = re.compile(r"(?<![:.,\d])\d[\d.,/½–-]{0,5} ?[^\W\d_]{1,3}\.?(?: [^\W\d_]{1,2}\.)?")
"""``Мука — 200 г``, ``卵 3個``; not ``Chapter 3``, nor ``open until 12:30 pm``."""

_NUMBER = re.compile(r"\d{1,4}(?= )")


def see_amounts(seen: Sequence[Look]) -> None:
    """Tell the passages that are such a list, and the headings above and below it."""
    for start, end in _lists(seen):
        for look in seen[start:end]:
            look.portion = True
        for beside in (start - 1, end):
            if 0 < beside < len(seen) and _is_heading(seen[beside]):
                seen[beside].subhead = True


def _lists(seen: Sequence[Look]) -> Iterator[tuple[int, int]]:
    """The lists: from the first amount to the last, and what goes on small below it, as "a pinch of nutmeg" does."""
    for short, run in groupby(range(len(seen)), lambda place: _is_short(seen[place])):
        places = list(run)
        amounts = [place for place in places if _is_amount(seen[place].text)] if short and len(places) >= _MANY else []
        if len(amounts) < _MANY or _counts_up([seen[place].text for place in amounts]):
            continue
        start, end = amounts[0], amounts[-1] + 1
        if len(amounts) < _MOSTLY * (end - start):
            continue
        while end <= places[-1] and _goes_on(seen[end].text):
            end += 1
        yield start, end


def _is_short(look: Look) -> bool:
    return look.size <= _SIZE and not look.ended and look.furniture is None and look.passage.kind in "hpL"


def _counts_up(texts: Sequence[str]) -> bool:
    """Whether the lines are numbered rather than measured: ``1 bottle``, ``2 bottles``, ``3 bottles`` of a form."""
    numbers = [int(found[0]) for text in texts if (found := _NUMBER.match(text))]
    return len(numbers) == len(texts) and all(below == above + 1 for above, below in pairwise(numbers))


def _is_amount(text: str) -> bool:
    if opens_with_amount(text) and len(text.split()) <= _WORDS:
        return True
    return any(found.end() == len(text) for found in _CLOSING.finditer(text))


def _goes_on(text: str) -> bool:
    """Whether a line below the last amount is rather one more than a heading."""
    return text[:1].islower() or any(map(str.isdigit, text))


def _is_heading(look: Look) -> bool:
    return _is_short(look) and look.size <= _HEADING and not look.passage.marker
