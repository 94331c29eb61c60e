"""The best stretch of a page: the run of passages with the greatest worth, boxes in it left out at a price."""

from __future__ import annotations

from collections.abc import Sequence

NEVER = float("-inf")
"""The worth of a passage that cannot be the article's."""
ENTER = 0.8
"""What it costs to leave a box out: a single short line is rather kept than left out."""


_ABOVE, _INSIDE, _BOX, _BELOW = range(4)
"""What a passage may be: above the article, of it, in a box inside it, below it."""


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
        >>> chosen([-3, 4, -1, 4, -2, 4, -3, -3, -3, -3, 1], [0.5] * 11)
        [False, True, True, True, False, True, False, False, False, False, False]
    """
    inside = box = below = NEVER
    steps = bytearray()  # for each passage what the one above it is: two bits for each of the four that it may be
    for value, toll in zip(worth, price, strict=True):
        opened = inside - ENTER
        to_inside = _INSIDE if inside >= box and inside >= 0.0 else _BOX if box >= 0.0 else _ABOVE
        to_box = _BOX if box >= opened else _INSIDE
        to_below = _BELOW if below >= inside else _INSIDE
        steps.append(to_inside << 2 * _INSIDE | to_box << 2 * _BOX | to_below << 2 * _BELOW)
        inside, box, below = max(inside, box, 0.0) + value, max(box, opened) - toll, max(below, inside)
    best = max(0.0, inside, below)
    state = _ABOVE if best == 0.0 else _INSIDE if best == inside else _BELOW
    kept = []
    for step in reversed(steps):
        kept.append(state == _INSIDE)
        state = step >> 2 * state & 3
    return kept[::-1]
