"""Pages as renderers print tables: two cells side by side, with bars or with spaces between them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from hypothesis import strategies as st

from pagelike import GAPS, NAMES, ODD, PROSE, SCORES, SITE, TIMES

Cell = Sequence[str]


def gutter(left: Cell, right: Cell, *, gap: int = 3, filled: bool = False) -> str:
    """Two cells with spaces between them; ``filled`` up to the width of the table."""
    width = max(map(len, left), default=0) + gap
    rows = [f"{one:{width}}{other}" for one, other in zip_longest(left, right, fillvalue="")]
    widest = max(map(len, rows), default=0)
    return "\n".join(row.ljust(widest) if filled else row.rstrip() for row in rows)


def grid(*rows: Sequence[Cell], room: int = 12, headed: bool = False) -> str:
    """Rows of cells with bars between them, ``room`` columns wider than their text."""
    widths = [max(3, *(len(line) for row in rows for line in row[cell])) + room for cell in range(len(rows[0]))]
    border = "+" + "+".join("-" * (width + 2) for width in widths) + "+"
    lines = [border]
    for number, row in enumerate(rows):
        lines += [_barred(parts, widths) for parts in zip_longest(*row, fillvalue="")]
        lines.append(border.replace("-", "=") if headed and number == 0 else border)
    return "\n".join(lines)


def _barred(parts: Sequence[str], widths: Sequence[int]) -> str:
    return "|" + "|".join(f" {part:{width}} " for part, width in zip(parts, widths, strict=True)) + "|"


_PIECES = [
    piece for piece in (*NAMES, *TIMES, *SITE, *PROSE, *SCORES, *ODD, "Posts: 12", "Member", "") if "\n" not in piece
]
_CELLS = st.lists(st.sampled_from(_PIECES), min_size=1, max_size=6)
_GUTTERS = st.builds(gutter, _CELLS, _CELLS, gap=st.integers(1, 9), filled=st.booleans())
_GRIDS = st.builds(
    lambda rows, room: grid(*rows, room=room),
    st.lists(st.tuples(_CELLS, _CELLS), min_size=1, max_size=4),
    st.sampled_from([0, 12]),
)
_PARTS = st.one_of(_GUTTERS, _GRIDS, st.sampled_from([*TIMES, *SITE, *PROSE, *GAPS]))


def tables() -> st.SearchStrategy[str]:
    """Pages of tables, with lines between them."""
    return st.lists(_PARTS, max_size=8).map("\n\n".join)
