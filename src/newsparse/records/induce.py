"""Propose templates from a page's own repetition, without knowing the site.

1. Lines that can carry a record (those with a time) are grouped by their shape: what stands before the time and behind.
2. Around the lines of a group, the neighbours are lined up, one line at a time, upwards and downwards: a shape that
   recurs at the same place belongs to the head.
3. What varies is given its meaning: a number with signs is a score, two numbers in a row are votes, a short text that
   differs from record to record is the author.

Each proposal is in the notation of the dialect files and is judged like one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from newsparse.cues import CuedPage
from newsparse.records.match import BLANKS_IN_HEAD
from newsparse.records.pattern import compile_line
from newsparse.records.slots import Slot, name_slots
from newsparse.records.template import Template

_REACH = 6
"""Lines looked at above and below an anchor."""
_SHARE = 0.55
"""Share of the anchors at which a shape must recur to belong to the head. Under .5 a decoy could outvote a record."""
_GROUPS = 12
"""Largest groups that are lined up, a bound on the work."""


def propose(page: CuedPage) -> Iterator[Template]:
    """Templates that the page's repetition suggests, the most frequent first.

    Args:
        page: The page.

    Yields:
        Templates; several may describe the same list.
    """
    groups: dict[str, list[int]] = defaultdict(list)
    for number in page.stamps:
        if page.kinds[number] == "T":
            groups[shape(page, number)].append(number)
    ranked = sorted(groups.items(), key=lambda group: (-len(group[1]), group[1][0]))
    for anchor_shape, anchors in ranked[:_GROUPS]:
        yield from _templates(page, anchor_shape, anchors)


def shape(page: CuedPage, number: int) -> str:
    """A line in the notation of templates, its fields not yet named.

    Args:
        page: The page.
        number: A line.

    Returns:
        ``{marker} {number}``, ``{text} {timestamp}``, ``{text}``; ``{prose}`` for running text.
    """
    line, kind = page.lines[number], page.kinds[number]
    if kind == "p":
        return "{prose}"
    marker = "{marker} " if line.marker else ""
    if number in page.numbers:
        return marker + "{number}"
    if kind in "DACZISEV":
        return f"<{kind}>"  # the site's own words: never a field
    if kind != "T":
        return marker + "{text}"
    pieces, place = [], line.content
    text = page.source.text
    for name, stamp in zip(("{timestamp}", "{edited}"), page.stamps[number], strict=False):
        if text[place : stamp.start].strip():
            pieces.append("{text}")
        pieces.append(name)
        place = stamp.end
    if text[place : line.last].strip():
        pieces.append("{text}")
    return marker + " ".join(pieces)


def _templates(page: CuedPage, anchor_shape: str, anchors: list[int]) -> Iterator[Template]:
    above = _line_up(page, anchors, set(anchors), lambda number: page.above(number, BLANKS_IN_HEAD))
    taken = {*anchors, *(line for slot in above for line in slot.lines.values())}
    below = _line_up(page, anchors, taken, lambda number: page.below(number, BLANKS_IN_HEAD))
    slots = [*reversed(above), Slot(anchor_shape, {anchor: anchor for anchor in anchors}), *below]
    for head in name_slots(page, slots, len(anchors)):
        yield Template(head=tuple(map(compile_line, head)))


def _line_up(page: CuedPage, anchors: list[int], taken: set[int], step: Callable[[int], int | None]) -> list[Slot]:
    """The shapes that recur next to the anchors, from the nearest outwards; lines of other heads are not looked at."""
    places = {anchor: anchor for anchor in anchors}
    slots: list[Slot] = []
    for _ in range(_REACH):
        nearest = {anchor: line for anchor, place in places.items() if (line := step(place)) is not None}
        nearest = {anchor: line for anchor, line in nearest.items() if line not in taken}
        shapes = {anchor: shape(page, number) for anchor, number in nearest.items()}
        best, count = Counter(shapes.values()).most_common(1)[0] if shapes else ("", 0)
        if count < _SHARE * len(anchors) or not _in_head(best, slots):
            break
        slots.append(Slot(best, {anchor: nearest[anchor] for anchor, found in shapes.items() if found == best}))
        places = {**places, **{anchor: nearest[anchor] for anchor in slots[-1].lines}}
    return slots


def _in_head(shape: str, slots: list[Slot]) -> bool:
    """Whether such a line can stand in a head: running text, the site's own words and a second anchor cannot.

    Nor can a second line of plain text on the same side: the nearer one may be a name, the other is text or menu.
    """
    if shape == "{prose}" or shape.startswith("<") or "{timestamp}" in shape:
        return False
    return "{text}" not in shape or not any("{text}" in slot.shape for slot in slots)
