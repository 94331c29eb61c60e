"""Which of the records found are one list: the article above it, and links below, may have heads like theirs."""

from __future__ import annotations

from collections import Counter

from newsparse.records.template import Record
from newsparse.records.view import View

_BORDERS = frozenset("CHQZ")
"""Kinds of lines that never stand between two comments of one list."""
_MANY_BORDERS = 2
"""How many of them part lists; more stand in each record, and count something else."""


def of_one_form(records: list[Record], view: View) -> list[Record]:
    """Leave out records at both ends whose time is printed otherwise than most: the date of the article, of a link.

    A list prints all its times alike, with or without hours, in words or in digits; only "2 hours ago" mixes with both.
    Months and times of day without a day are no times where others have one: a list of archives, a clock.
    """
    records = _with_days(records)
    forms = [_form(record, view) for record in records]
    counts = Counter(form for form in forms if form)
    usual, count = counts.most_common(1)[0] if counts else ("", 0)
    if count <= counts.total() / 2:
        return records
    kept = [place for place, form in enumerate(forms) if form in ("", usual)]
    return records[kept[0] : kept[-1] + 1]


def _with_days(records: list[Record]) -> list[Record]:
    """The records from the first to the last whose time names a day; all of them where few do."""
    dated = [place for place, record in enumerate(records) if not _is_bare(record)]
    return records[dated[0] : dated[-1] + 1] if dated and 2 * len(dated) >= len(records) else records


def _is_bare(record: Record) -> bool:
    stamp = record.stamps.get("timestamp")
    return stamp is not None and stamp.day is None and not stamp.relative


def _form(record: Record, view: View) -> str:
    """How a record's time is printed; "" for relative times, and where there is none."""
    stamp = record.stamps.get("timestamp")
    if stamp is None or stamp.relative:
        return ""
    worded = any(map(str.isalpha, view.page.source.text[stamp.start : stamp.end]))
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
    return next((number for number in range(start, end) if view.page.kinds[number] in _BORDERS), None)
