"""Propose templates from a page's own repetition, without knowing the site.

1. Lines that can carry a record (those with a time, and "X says:") are grouped by their shape.
2. Around the lines of a group, the neighbours are lined up, one line at a time, upwards and downwards: a line that
   recurs at the same place belongs to the site or to a field. That gives the chain of lines between two texts.
3. What varies is given its meaning (``slots``): a number with signs is a score, two numbers in a row are votes, a
   short text that differs from record to record is the author.
4. A chain is the foot of one record and the head of the next. Where it parts is tried out: only the right place lets
   the first record and the last one have all of their lines.

Each proposal is in the notation of the dialect files and is judged like one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from newsparse.cues import CuedPage
from newsparse.records.lines import BLANKS_IN_HEAD
from newsparse.records.pattern import compile_line
from newsparse.records.shapes import PROSE, fixed, is_labelled, shape, with_constant_words
from newsparse.records.slots import Slot, name_slots
from newsparse.records.template import Template

_REACH = 12
"""Lines looked at above and below an anchor: a forum prints a profile of some lines beside each post."""
_SHARE = 0.55
"""Share of the anchors at which a line must recur to belong to the chain. Under .5 a decoy could outvote a record."""
_TEXTS = 2
"""Lines of plain text that may follow each other in a chain."""
_NEARLY = 0.75
"""Share of the lines of one shape that must be the very same line for it to be the site's."""
_GROUPS = 8
"""Largest groups that are lined up, a bound on the work."""
_SITE_WORDS = "CZSEIV"
"""Kinds of lines that stand around a list, never inside a record."""


def propose(page: CuedPage) -> Iterator[Template]:
    """Templates that the page's repetition suggests, the most frequent first.

    Args:
        page: The page.

    Yields:
        Templates; several may describe the same list.
    """
    groups: dict[str, list[int]] = defaultdict(list)
    for number, kind in enumerate(page.kinds):
        if (kind == "T" and not is_labelled(page, number)) or kind == "Y":
            groups[shape(page, number)].append(number)
    ranked = sorted(groups.items(), key=lambda group: (-len(group[1]), group[1][0]))
    for anchor_shape, anchors in ranked[:_GROUPS]:
        yield from _templates(page, with_constant_words(page, anchor_shape, anchors), anchors)


def _templates(page: CuedPage, anchor_shape: str, anchors: list[int]) -> Iterator[Template]:
    above = _line_up(page, anchors, set(anchors), lambda number: page.above(number, BLANKS_IN_HEAD))
    taken = {*anchors, *(line for slot in above for line in slot.lines.values())}
    below = _line_up(page, anchors, taken, lambda number: page.below(number, BLANKS_IN_HEAD))
    chain = [*reversed(above), Slot(anchor_shape, {anchor: anchor for anchor in anchors}), *below]
    for named in name_slots(page, chain, len(above), len(anchors)):
        lines = tuple(map(compile_line, named.lines))
        for parting in named.partings:
            yield Template(head=lines[parting:], foot=lines[:parting])


def _line_up(page: CuedPage, anchors: list[int], taken: set[int], step: Callable[[int], int | None]) -> list[Slot]:
    """The lines that recur next to the anchors, from the nearest outwards; lines of other chains are not looked at."""
    places = {anchor: anchor for anchor in anchors}
    slots: list[Slot] = []
    for _ in range(_REACH):
        nearest = {anchor: line for anchor, place in places.items() if (line := step(place)) is not None}
        nearest = {anchor: line for anchor, line in nearest.items() if line not in taken}
        slot = _recurring(page, nearest, len(anchors))
        if slot is None or not _in_chain(slot.shape, slots):
            break
        slots.append(slot)
        places = {**places, **slot.lines}
    return slots


def _recurring(page: CuedPage, nearest: dict[int, int], anchors: int) -> Slot | None:
    """What most of the lines are: the very same line, or else lines of the same shape.

    Of one line nothing tells that the site prints it every time; nor does a line tell that only half of the others are,
    where nearly all have its shape: "Anonymous" is one author among many.
    """
    inside = {anchor: line for anchor, line in nearest.items() if page.kinds[line] not in _SITE_WORDS}
    least = max(_SHARE * anchors, min(2, anchors))
    shapes = _most_common({anchor: shape(page, line) for anchor, line in inside.items()}, inside)
    same = _most_common({anchor: fixed(page, line) for anchor, line in inside.items()}, inside) if anchors > 1 else None
    if same is not None and len(same.lines) >= max(least, _NEARLY * len(shapes.lines) if shapes else 0):
        return same
    if shapes is None or len(shapes.lines) < least:
        return None
    return Slot(with_constant_words(page, shapes.shape, list(shapes.lines.values())), shapes.lines)


def _most_common(looks: dict[int, str | None], lines: dict[int, int]) -> Slot | None:
    """The lines that look alike, of the look that most of them have."""
    counts = Counter(look for look in looks.values() if look)
    if not counts:
        return None
    best = counts.most_common(1)[0][0]
    return Slot(best, {anchor: lines[anchor] for anchor, look in looks.items() if look == best})


def _in_chain(shape_of_line: str, slots: list[Slot]) -> bool:
    """Whether such a line can stand between two texts.

    Running text cannot. Of lines with nothing but text a few in a row can: a name and a rank over a profile; those at
    the end of a chain are left out later. A second line with a time can, if it is the first one again.
    """
    if shape_of_line == PROSE:
        return False
    if "{timestamp}" in shape_of_line:
        return not any("{timestamp}" in slot.shape for slot in slots)
    return shape_of_line != "{text}" or [slot.shape for slot in slots[-_TEXTS:]] != ["{text}"] * _TEXTS
