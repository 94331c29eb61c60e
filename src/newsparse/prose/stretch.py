"""The best stretch of a page: the run of passages with the greatest worth, boxes in it left out at a price."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

NEVER = float("-inf")
"""The worth of a passage that cannot be the article's."""
ENTER = 1.5
"""What it costs to leave a box out: a single short line is rather kept than left out."""


class _State(IntEnum):
    ABOVE = 0
    INSIDE = 1
    BOX = 2
    BELOW = 3


_BEFORE = {
    _State.ABOVE: (_State.ABOVE,),
    _State.INSIDE: (_State.INSIDE, _State.BOX, _State.ABOVE),
    _State.BOX: (_State.BOX, _State.INSIDE),
    _State.BELOW: (_State.BELOW, _State.INSIDE),
}
"""State -> those that the passage above may be in."""


def chosen(worth: Sequence[float], price: Sequence[float]) -> list[bool]:
    """Choose the passages of the article.

    The page is read as: something above the article, the article with boxes in it, something below it. Of all such
    readings the one with the greatest sum wins: what is inside counts its worth, and each passage of a box its price.

    Args:
        worth: What each passage is worth as running text.
        price: What it costs, each, to reach over it to text below: site's lines are dearer than others, so that what
            stands behind many of them is not the article's any more.

    Returns:
        For each passage whether it is the article's.

    Example:
        >>> chosen([-3, 4, 4, -2, 4, -3, -3, -3, -3, 1], [0.5] * 10)
        [False, True, True, True, True, False, False, False, False, False]
    """
    best = [0.0, NEVER, NEVER, NEVER]
    steps: list[tuple[_State, ...]] = []
    for value, toll in zip(worth, price, strict=True):
        from_ = tuple(
            max(_BEFORE[state], key=lambda above, state=state: best[above] - _fee(above, state))  # type: ignore[misc]
            for state in _State
        )
        gain = (0.0, value, -toll, 0.0)
        best = [best[above] - _fee(above, state) + gain[state] for state, above in zip(_State, from_, strict=True)]
        steps.append(from_)
    state = max((_State.ABOVE, _State.INSIDE, _State.BELOW), key=lambda state: best[state])
    kept = []
    for step in reversed(steps):
        kept.append(state is _State.INSIDE)
        state = step[state]
    return kept[::-1]


def _fee(above: _State, state: _State) -> float:
    return ENTER if state is _State.BOX and above is _State.INSIDE else 0.0
