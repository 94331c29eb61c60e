"""Profiles: what a forum prints beside each text. They tell a table that lays a page out from one that shows data."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from newsparse.columns.gutters import Table
from newsparse.text import Line, squeeze

_TEXT, _WORDS = 30, 4
"""Characters and spaces of a line of text, which stands beside a profile; a price or an entry of a menu has fewer."""
_LINES = 2
"""Lines of the shortest profile: a name and a rank."""
_MAX_SIDE = 40
"""Characters of a profile's longest line: a sentence with two spaces behind it is longer, or has no label below it."""
_RECURS = 2
"""Rows whose profiles must have a label in common: one table of a page may show anything."""
_RANKED = 3
"""Rows that must say the same where no label has a value."""
_SAME = 2 / 3
"""Share of those that may be by one person."""
_MAX_LABEL = 30
"""Characters of the longest label."""
_WORD = re.compile(r"[^\W\d_]{3}")


def profiles(lines: Sequence[Line], found: Sequence[tuple[Table, Sequence[range]]]) -> set[str]:
    """What the profiles on a page have in common.

    Args:
        lines: The page's lines.
        found: Its tables with their rows.

    Returns:
        The labels and the ranks that stand beside more than one text; none where the page has no profiles, such as one
        with prices, with code, or with two spaces behind each sentence.
    """
    beside = [
        (row, table)
        for table, inside in found
        for row in whole(lines, inside, table)
        if _is_laid_out(lines, row, table)
    ]
    counts = Counter(words for row, table in beside for words in said(lines, row, table))
    known = {label for row, table in beside for label in labels(lines, row, table)}
    if not any(counts[label] >= _RECURS for label in known) and not _ranked(lines, beside, counts):
        return set()
    return {words for words, count in counts.items() if count >= _RECURS}


def _ranked(lines: Sequence[Line], beside: Sequence[tuple[range, Table]], counts: Counter[str]) -> bool:
    """Whether profiles without labels say the same, below names that differ.

    In a table whose first column has the labels and whose second one the values, the first label is always the same.
    """
    names = Counter(
        squeeze(table.left(lines[row.start]))
        for row, table in beside
        if any(counts[words] >= _RANKED for words in said(lines, row, table))
    )
    return names.total() >= _RANKED and max(names.values()) <= _SAME * names.total()


def whole(lines: Sequence[Line], inside: Sequence[range], table: Table) -> Iterator[range]:
    """Rows with what stands below them in the first column alone: the last lines of a profile, or a row of its own."""
    place = 0
    while place < len(inside):
        end = place + 1
        while end < len(inside) and not any(table.sides(lines[number])[1] for number in inside[end]):
            end += 1
        yield range(inside[place].start, inside[end - 1].stop)
        place = end


def _is_laid_out(lines: Sequence[Line], row: range, table: Table) -> bool:
    """Whether a row looks like a profile beside a text: one of them is longer than the other, and one has sentences."""
    beside = [table.sides(lines[number]) for number in row]
    left, right = (sum(side) for side in zip(*beside, strict=True))
    both = [number for number, sides in zip(row, beside, strict=True) if all(sides)]
    if not 1 <= len(both) < max(left, right) or left < _LINES:
        return False
    return all(len(table.left(lines[number])) <= _MAX_SIDE for number in both) and any(
        _is_text(table.right(lines[number])) for number in row
    )


def _is_text(said: str) -> bool:
    return len(said) >= _TEXT and said.count(" ") >= _WORDS


def labels(lines: Sequence[Line], row: range, table: Table) -> list[str]:
    """The labels that stand with a value in a row's first cell: "Posts" of "Posts: 12".

    In a table whose first column has the labels and whose second one the values, both belong side by side.
    """
    cells = (table.left(lines[number]).partition(":") for number in row)
    return [squeeze(label) for label, _, value in cells if value and len(label) <= _MAX_LABEL and _WORD.search(label)]


def said(lines: Sequence[Line], row: range, table: Table) -> set[str]:
    """A row's labels, and the other lines of its first cell."""
    cells = (squeeze(table.left(lines[number])) for number in row)
    return {*labels(lines, row, table), *(words for words in cells if _WORD.search(words))}
