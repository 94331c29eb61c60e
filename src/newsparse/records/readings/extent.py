"""Which of the records found are one list: the article above it, and links below, may have heads like theirs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from newsparse.dates import Stamp
from newsparse.records.templates.template import Record
from newsparse.records.views.view import View

_BORDER = re.compile("[CHQZ]")
"""Kinds of lines that never stand between two comments of one list."""
_MANY_BORDERS = 2
"""How many of them part lists; more stand in each record, and count something else."""


def of_one_form(records: list[Record], view: View) -> list[Record]:
    """Leave out records at both ends whose time is printed otherwise than most: the date of the article, of a link."""
    return records[usual([record.stamps.get("timestamp") for record in records], view.page.source.text)]


def usual(stamps: Sequence[Stamp | None], text: str) -> slice:
    """Which times of a list, from the first to the last, are printed as most are.

    A list prints all its times alike, with or without hours, in words or in digits; only "2 hours ago" mixes with both.
    Months and times of day without a day are no times where others have one: a list of archives, a clock.

    Args:
        stamps: The times, top to bottom; None for a record without one.
        text: The input.

    Returns:
        The part of them; all where no form is that of most.
    """
    dated = [place for place, stamp in enumerate(stamps) if not _is_bare(stamp)]
    start, end = (dated[0], dated[-1] + 1) if dated and 2 * len(dated) >= len(stamps) else (0, len(stamps))
    forms = {place: _form(stamps[place], text) for place in range(start, end)}
    counts = Counter(form for form in forms.values() if form)
    most, count = counts.most_common(1)[0] if counts else ("", 0)
    if count <= counts.total() / 2:
        return slice(start, end)
    kept = [place for place, form in forms.items() if form in ("", most)]
    return slice(kept[0], kept[-1] + 1)


def _is_bare(stamp: Stamp | None) -> bool:
    return stamp is not None and stamp.day is None and not stamp.relative


def _form(stamp: Stamp | None, text: str) -> str:
    """How a time is printed; "" for relative ones, and where there is none."""
    if stamp is None or stamp.relative:
        return ""
    worded = any(map(str.isalpha, text[stamp.start : stamp.end]))
    return f"{'words' if worded else 'digits'}{' and hours' if stamp.hour is not None else ''}"


def one_list(records: list[Record], view: View, footed: bool) -> list[Record]:
    """Leave out what stands beyond a counter or a heading: the article above the comments may have a head like theirs.

    Counters under each record count something else: the writer's comments, or those to a teaser.
    """
    borders = {
        record.first: _border(record, following, view)
        for record, following in zip(records, [*records[1:], None], strict=True)
    }
    if sum(border is not None for border in borders.values()) > _MANY_BORDERS:
        return records
    if footed:
        return _below_borders(records, borders, view)
    lists: list[list[Record]] = [[]]
    for record in records:
        lists[-1].append(record)
        border = borders[record.first]
        if border is not None:
            record.text_end, record.end = min(record.text_end, border), min(record.end, border)
            lists.append([])
    return max(reversed(lists), key=len)


def _below_borders(records: list[Record], borders: dict[int, int | None], view: View) -> list[Record]:
    """The same for records that are found by their foot: their text starts below the last counter or heading."""
    last = max((place for place, record in enumerate(records) if borders[record.first] is not None), default=None)
    if last is None:
        return records
    record, border = records[last], borders[records[last].first]
    start = view.below(border) if border is not None else None
    if start is None or start >= record.text_end:
        return records[last + 1 :]
    record.first = record.head_end = start
    return records[last:]


def _border(record: Record, following: Record | None, view: View) -> int | None:
    """The first line between a head and the next one that is a counter or a heading."""
    end = following.first if following is not None else record.text_end
    start = max(record.head_end, record.first + 1)
    found = _BORDER.search(view.page.kinds, start, end)
    return found.start() if found else None
