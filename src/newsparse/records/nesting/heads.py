"""What heads print besides the fields of a record."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse.cues import CuedPage
from newsparse.records.templates.template import Record

NUMBER = r"(?P<number>\d{1,5}(?:\.\d{1,4}){0,20})"
"""``3``, and the answers to it ``3.1``, ``3.1.1``."""
_DOTTED = re.compile(rf"(?<![\w.])#{NUMBER}(?![\w.:])")


def in_heads(pattern: re.Pattern[str], records: Sequence[Record], page: CuedPage) -> list[re.Match[str] | None]:
    """The first match of a pattern in what stands above each record's text.

    Args:
        pattern: The pattern, tried on each line.
        records: The records.
        page: The page.
    """
    found = []
    for record in records:
        numbers = {*record.read, *record.around, *range(record.first, record.head_end)}
        lines = (page.lines[number].text for number in sorted(numbers) if number < record.head_end)
        found.append(next((match for line in lines if (match := pattern.search(line))), None))
    return found


def numbers(records: Sequence[Record], page: CuedPage) -> list[str]:
    """The number of each post, as ``#3.1`` prints it; empty where there is none.

    Args:
        records: The records.
        page: The page.
    """
    return [match["number"] if match else "" for match in in_heads(_DOTTED, records, page)]
