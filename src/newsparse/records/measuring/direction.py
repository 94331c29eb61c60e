"""Whether the anchors of a list stand above their texts or below them: the two ends of the list tell.

Between two records the lines are the same either way. But below the last anchor a text follows only if anchors stand
above their texts, and above the first one there is a text only if they stand below. And the button that stands above
all anchors but the first closes the text before; what stands below all but the last opens the next record.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import takewhile

from newsparse.records.views.view import View

_REACH = 40
"""Visible lines beside an anchor that are looked at, a bound on the work."""
_BESIDE = 3
"""Visible lines beside an anchor among which the site's own are looked for."""
_RECURS = 0.3
"""Share of the anchors beside which a look must stand to be told from other short lines."""
_MOSTLY = 0.8
"""Share of the anchors at which the site's line stands to be missed at another."""
_TEXT = frozenset("phLT")
"""Kinds of lines that one text holds as well as another."""
_ENOUGH = 3
"""Texts from which on one at the end that is shorter than all of them is only a name or a heading, unless
the list's own heading parts a sentence from what is above: some text must be the shortest."""
_LIST = frozenset("CHJ")
"""Kinds of lines that head a list."""
_STOPS = (".", "!", "?", "…", "。", "！", "？")
_SAMPLE = 40
"""Anchors that the one at the end is compared with, a bound on the work."""


def lean(view: View, anchors: tuple[int, ...]) -> float:
    """Compare both ends of a list with its middle.

    Args:
        view: The page.
        anchors: The lines that carry the records, top to bottom.

    Returns:
        From -1, the texts stand above the anchors, to 1, they stand below; 0 where the ends do not tell.
    """
    if len(anchors) < 2:
        return 0.0
    leaning = view.leanings.get(anchors)
    if leaning is None:
        leaning = _missing(view, anchors, view.last_visible) - _missing(view, anchors[::-1], view.next_visible)
        view.leanings[anchors] = leaning
    return leaning


def _missing(view: View, anchors: Sequence[int], step: Callable[[int], int | None]) -> float:
    """How much is missing beside the first of some anchors that stands beside the others: a text, the site's line."""
    end, others, places = anchors[0], anchors[1 : _SAMPLE + 1], set(anchors)
    rows = [_lines(anchor, places, step) for anchor in (end, *others)]
    looks = [[view.looks(line)[:1] for line in row] for row in rows]
    counts = Counter(look for row in looks[1:] for look in set(row))
    usual = {look for look, count in counts.items() if look and count >= max(2, _RECURS * len(others))}
    first, *rest = [_signs(view, row, seen, usual) for row, seen in zip(rows, looks, strict=True)]
    known = set().union(*rest)
    held = [_characters(view, row, signs) for row, signs in zip(rows[1:], rest, strict=True)]
    least = min(held) if len(held) >= _ENOUGH else 1
    text = list(takewhile(known.__contains__, first))
    headed = not _LIST.isdisjoint(first[len(text) : len(text) + 1])
    textless = _characters(view, rows[0], text) < least and not (headed and _holds_sentence(view, rows[0], text))
    near = (_before_prose(view, row, signs) for row, signs in zip(rows[1:], rest, strict=True))
    beside = Counter(sign for signs in near for sign in set(signs) - {"x"})
    expected = {sign for sign, count in beside.items() if count >= _MOSTLY * len(rest)}
    return 0.6 * textless + 0.4 * (not expected <= set(first[:_BESIDE]))


def _before_prose(view: View, row: Sequence[int], signs: Sequence[str]) -> Sequence[str]:
    """The first few signs of a row; what stands beyond running text is none of this anchor's."""
    prose = next((place for place, number in enumerate(row[:_BESIDE]) if view.page.kinds[number] == "p"), _BESIDE)
    return signs[:prose]


def _lines(anchor: int, anchors: set[int], step: Callable[[int], int | None]) -> list[int]:
    """The visible lines from an anchor on to the next one."""
    row: list[int] = []
    number = step(anchor)
    while number is not None and number not in anchors and len(row) < _REACH:
        row.append(number)
        number = step(number)
    return row


def _signs(view: View, row: Sequence[int], looks: Sequence[tuple[str, ...]], usual: set[tuple[str, ...]]) -> list[str]:
    kinds = view.page.kinds
    return [
        look[0] if look in usual else "x" if kinds[number] in _TEXT else kinds[number]
        for number, look in zip(row, looks, strict=True)
    ]


def _holds_sentence(view: View, row: Sequence[int], signs: Sequence[str]) -> bool:
    """Whether a row holds running text or the end of a sentence, as far as its signs go: no name does."""
    kinds, lines = view.page.kinds, view.page.lines
    own = [number for number, sign in zip(row, signs, strict=False) if sign == "x"]
    return any(kinds[number] == "p" or lines[number].text.endswith(_STOPS) for number in own)


def _characters(view: View, row: Sequence[int], signs: Sequence[str]) -> int:
    """How much text a row holds, as far as its signs go."""
    return sum(len(view.page.lines[number].text) for number, sign in zip(row, signs, strict=False) if sign == "x")
