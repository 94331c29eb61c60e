"""How many answers each comment of a flat dump has, where the site prints that below it: ``2 replies``."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.cues import CuedPage
from newsparse.records.templates.template import Record


def counted(records: Sequence[Record], page: CuedPage) -> list[int] | None:
    """How deep each record stands, by the numbers of answers.

    Each is read as the number of direct answers, or else of all below. The records must fill them all, and the page
    must say how many there are in the whole list, or at the top of it: "2 replies" may also be a button that opens
    them.

    Args:
        records: The records in page order.
        page: The page.

    Returns:
        A number for each; None where they do not add up.
    """
    answers = [_answers(record, page) for record in records]
    if not any(answers):
        return None
    declared = {count for number, count in page.counts.items() if number < records[0].first}
    for levels in (_by_children(answers), _by_descendants(answers)):
        if levels is not None and not declared.isdisjoint((len(records), levels.count(0))):
            return levels
    return None


def _answers(record: Record, page: CuedPage) -> int:
    """The number that stands around a text, 0 where there is none."""
    around = (*range(record.first, record.head_end), *range(record.text_end, record.end))
    return next((page.counts[number] for number in around if number in page.counts), 0)


def _by_children(answers: Sequence[int]) -> list[int] | None:
    """The levels, where each number counts the records that answer directly."""
    levels: list[int] = []
    left: list[int] = []  # for each open record how many of its answers are still to come
    for count in answers:
        while left and not left[-1]:
            left.pop()
        levels.append(len(left))
        if left:
            left[-1] -= 1
        left.append(count)
    return None if any(left) else levels


def _by_descendants(answers: Sequence[int]) -> list[int] | None:
    """The levels, where each number counts all records below."""
    levels: list[int] = []
    ends: list[int] = []
    for place, count in enumerate(answers):
        while ends and ends[-1] <= place:
            ends.pop()
        end = place + 1 + count
        if end > (ends[-1] if ends else len(answers)):
            return None
        levels.append(len(ends))
        ends.append(end)
    return levels
