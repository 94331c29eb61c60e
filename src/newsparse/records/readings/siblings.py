"""Items of a comment list whose head is cut or missing: deleted comments, and the last one of a text that breaks off.

An item at the markers' own indent that carries the next number belongs to the list, whatever it says. A numbered list
that somebody typed inside a comment stands deeper, at the indent of the text, and is not taken.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from newsparse.cues import CuedPage
from newsparse.records.templates.template import Record


@dataclass(slots=True)
class _Level:
    """An open list: where its markers stand, and the number seen last."""

    indent: int
    ordinal: int


def with_siblings(page: CuedPage, records: list[Record], end: int, read_head: Callable[[int], Record]) -> list[Record]:
    """Add the items that whole heads do not show.

    Args:
        page: The page.
        records: The records found by their heads, in page order; they stay as they are.
        end: The line behind the list.
        read_head: Reads what there is of a head at a line.

    Returns:
        All records in page order.
    """
    if page.lines[records[0].first].ordinal is None:
        return records
    heads = {record.first: record for record in records}
    found: list[Record] = []
    levels: list[_Level] = []
    number = _first_item(page, records[0])
    while number < end:
        record = heads.get(number)
        if record is None and (not found or _continues(page, number, levels)):
            record = _item(page, number, read_head)
        if record is not None:
            found.append(record)
            _enter(levels, page.lines[number].indent, page.lines[number].ordinal or 0)
        number = max(number + 1, record.head_end if record is not None else 0)
    return found


def tell_deleted(page: CuedPage, record: Record) -> None:
    """Read "This comment was removed" as the text of its record where it stands in place of the name.

    Args:
        page: The page.
        record: A record with its borders; its author goes, and a text that it has stays.
    """
    number = record.line_of("author", page.lines)
    if number is None or page.kinds[number] != "D":
        return
    del record.fields["author"]
    if all(kind == "." for kind in page.kinds[record.head_end : record.text_end]):
        record.head_end, record.text_end = number, number + 1


def _item(page: CuedPage, number: int, read_head: Callable[[int], Record]) -> Record:
    """A record that starts with a list item: what there is of its head, or none of it where the item is a sentence."""
    line = page.lines[number]
    deleted = page.kinds[number] == "D"
    record = Record(first=number, head_end=number, indent=line.indent) if deleted else read_head(number)
    record.complete = False
    return record


def _enter(levels: list[_Level], indent: int, ordinal: int) -> None:
    while levels and levels[-1].indent >= indent:
        levels.pop()
    levels.append(_Level(indent, ordinal))


def _continues(page: CuedPage, number: int, levels: list[_Level]) -> bool:
    line = page.lines[number]
    if line.ordinal is None:
        return False
    if page.kinds[number] == "D":
        return True
    return any(level.indent == line.indent and level.ordinal + 1 == line.ordinal for level in levels)


def _first_item(page: CuedPage, record: Record) -> int:
    """The first line of the list: above the first whole head there may be items that only say "deleted"."""
    first, wanted = record.first, (page.lines[record.first].ordinal or 0) - 1
    number = page.above(record.first, 2)
    while wanted > 0 and number is not None and page.lines[number].indent >= record.indent:
        line = page.lines[number]
        if line.indent == record.indent:
            if line.ordinal != wanted:
                break
            first, wanted = number, wanted - 1
        number = page.above(number, 2)
    return first
