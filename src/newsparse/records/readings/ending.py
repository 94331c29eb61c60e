"""Where the last record ends: no head below it tells, so what stands in none of the other texts does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain, groupby

from newsparse.records.templates.template import Record
from newsparse.records.views.view import View
from newsparse.text import squeeze

SITE = frozenset("AJMWRKSIVCQHXZTrY")
"""Kinds of lines that stand in few texts and in many page footers, and end the last text if no other text holds one."""
_RECURS = 0.5
"""Share of the texts behind which a look must stand to end the last one too."""
_LINKS = 3
"""Short lines in a row, more than in any other text, that are links and no text."""
_SHORT = 45
"""Characters of a link; in scripts without spaces it is shorter, and a text is too."""
_GAP = 3
"""Blank lines in a row, more than in all the list above, that end a text."""


def end(records: list[Record], view: View) -> None:
    """End the last text where the page goes on with something else.

    Args:
        records: The records, settled but for the end of the last one. Its first line of text is always kept.
        view: The page.
    """
    last, others = records[-1], records[:-1]
    visible = view.visible(last.head_end, last.text_end)
    usual = _usually_behind(others, view)
    kinds = frozenset("").union(*(view.page.kinds[record.head_end : record.text_end] for record in others))
    links = max((_longest_run(view.visible(record.head_end, record.text_end), view) for record in others), default=0)
    gap = _longest_gap(view.page.kinds[records[0].first : last.head_end])
    foreign = SITE - kinds
    run = 0
    for place, number in enumerate(visible[1:], 1):
        run = run + 1 if _is_link(number, view) else 0
        if (
            not usual.isdisjoint(view.looks_at_ends(number))
            or view.page.kinds[number] in foreign
            or _is_related(number, view)
            or number - visible[place - 1] > max(gap + 1, _GAP)
        ):
            _cut(last, number)
        elif run > max(links, _LINKS) and place > run:
            _cut(last, visible[place - run + 1])
        else:
            continue
        return


def _is_related(number: int, view: View) -> bool:
    """Whether a short line heads links to other pages: "Most viewed", "More from the harbour"."""
    phrase = squeeze(view.page.lines[number].rest).rstrip(" :") if view.page.kinds[number] in "hL" else ""
    related = view.page.words.every.related
    return phrase in related or (len(phrase) <= _SHORT and related.opening(phrase) is not None)


def _cut(record: Record, number: int) -> None:
    """End a record's text above a line."""
    record.text_end = record.end = number


def _usually_behind(others: Sequence[Record], view: View) -> frozenset[str]:
    """The looks of the site's lines that stand behind most of the other texts."""
    behind = ([number for number in record.around if number >= record.text_end] for record in others)
    looks = ({look for number in numbers for look in view.looks_at_ends(number)} for numbers in behind)
    counts = Counter(chain.from_iterable(looks))
    least = max(_RECURS * len(others), 1)
    return frozenset(look for look, count in counts.items() if count >= least)


def _longest_run(numbers: Sequence[int], view: View) -> int:
    """The most links in a row."""
    runs = groupby(numbers, key=lambda number: _is_link(number, view))
    return max((sum(1 for _ in run) for link, run in runs if link), default=0)


def _is_link(number: int, view: View) -> bool:
    """Whether a line can be a link: short, without the end of a sentence."""
    text = view.page.lines[number].rest
    return (
        view.page.kinds[number] != "p"
        and len(text) <= _SHORT
        and not text.endswith((".", "!", "?", ",", "…", ":", ")"))
    )


def _longest_gap(kinds: str) -> int:
    """The most blank lines in a row."""
    return max((sum(1 for _ in run) for kind, run in groupby(kinds) if kind == "."), default=0)
