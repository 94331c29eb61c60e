"""Propose templates from a page's own repetition, without knowing the site.

1. Lines that can carry a record (``anchors``) are grouped by their shape.
2. Lines between them that the page prints again and again, buttons and labels, are the site's: they are passed over.
3. Around the lines of a group, the other neighbours are lined up, one line at a time, upwards and downwards: a line
   that recurs at the same place belongs to a field. That gives the chain of lines between two texts.
4. What varies is given its meaning (``slots``): a number with signs is a score, two numbers in a row are votes, a
   short text that differs from record to record is the author.
5. A chain is the foot of one record and the head of the next. Where it parts is tried out: only the right place lets
   the first record and the last one have all of their lines.

Each proposal is in the notation of the dialect files and is judged like one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, pairwise, takewhile

from newsparse.records.proposals.anchors import Group, groups
from newsparse.records.proposals.meanings import AUTHOR_SHARE, Slot, author_rating, with_author
from newsparse.records.proposals.slots import name_slots
from newsparse.records.readings.lines import MAX_SKIPPED
from newsparse.records.templates.notation import ANYTHING
from newsparse.records.templates.pattern import LinePattern, compile_line
from newsparse.records.templates.template import Template
from newsparse.records.views.looks import ENDED, LABELLED
from newsparse.records.views.shapes import PROSE, SAYS, shape, with_constant_words
from newsparse.records.views.view import View

_REACH = 8
"""Lines of fields that are looked at above and below an anchor."""
_STRIP = 16
"""Visible lines beside an anchor in which the site's own lines are looked for."""
_SHARE = 0.55
"""Share of the anchors at which a line must recur to belong to the chain. Under .5 a decoy could outvote a record."""
_SELDOM = 0.2
"""The same for a label with its value: profiles leave out what a reader has not filled in."""
_TEXTS = 2
"""Lines of plain text that may follow each other in a chain."""
_NEARLY = 0.75
"""Share of the lines of one shape that must be the very same line for it to be the site's."""
_GROUPS = 10
"""Largest groups that are lined up, a bound on the work."""
_FEW = 3
"""Up to so many anchors a line of the site's stands at all of them."""
_STRAY = 6
"""How many times the usual distance from its neighbour a first or last anchor must have to be none of the list's."""
_NEVER_SITE = "pY"
"""Kinds of lines that are not the site's however often they recur: running text, and "X said:" over a quote of it."""
_SITE_WORDS = "CZSEIVQWRHM"
"""Kinds of lines that stand around a list, never inside a record."""


def propose(view: View) -> Iterator[Template]:
    """Templates that the page's repetition suggests, the most frequent first.

    Args:
        view: The page.

    Yields:
        Templates; several may describe the same list.
    """
    for group in sorted(groups(view), key=lambda group: (-len(group.lines), group.lines[0]))[:_GROUPS]:
        yield from _templates(view, group)


def _templates(view: View, group: Group) -> Iterator[Template]:
    anchors = _without_strays(list(group.lines))
    site = _site_looks(view, anchors)
    above = _line_up(view, anchors, set(anchors), lambda number: view.above(number, site))
    above = above[: next((place + 1 for place, slot in enumerate(above) if _opens_item(slot)), len(above))]
    taken = {*anchors, *(line for slot in above for line in slot.lines.values())}
    below = _line_up(view, anchors, taken, lambda number: view.below(number, site))
    if group.timed:
        below = list(takewhile(lambda slot: not _opens_quote(slot, anchors), below))
    chain = [*reversed(above), Slot(group.notation, {anchor: anchor for anchor in anchors}), *below]
    for choice, named in enumerate(name_slots(view.page, chain, len(above), len(anchors))):
        lines = tuple(map(compile_line, named.lines))
        only = {named.anchor: 1.0} if group.opening else {named.anchor + 1: 1.0} if group.closing else named.partings
        for parting, fit in only.items():
            if not group.timed and any("{timestamp}" in line.notation for line in lines[parting : named.anchor]):
                continue  # a time above "X said:" closes the text before it
            yield Template(lines[parting:], lines[:parting], site, fit=fit, closed=group.closing)
        if choice == 0:
            yield from _named_at_top(view, group, site, lines[named.anchor :])


def _without_strays(anchors: list[int]) -> list[int]:
    """Anchors without those at either end that stand far off: the date in a masthead, a link in the footer."""
    gaps = sorted(below - above for above, below in pairwise(anchors))
    far = _STRAY * gaps[len(gaps) // 2] if gaps else 0
    while len(anchors) > _FEW and anchors[1] - anchors[0] > far:
        anchors = anchors[1:]
    while len(anchors) > _FEW and anchors[-1] - anchors[-2] > far:
        anchors = anchors[:-1]
    return anchors


def _opens_quote(slot: Slot, anchors: Sequence[int]) -> bool:
    """Whether "X said:" under a time opens a quote: under the first of all there is nothing to quote yet."""
    return SAYS in slot.shape and (anchors[0] not in slot.lines or len(slot.lines) < len(anchors))


def _opens_item(slot: Slot) -> bool:
    """Whether a line opens an item of a list: what stands further up belongs to the item before."""
    return slot.shape.startswith("{marker}") and "{text}" in slot.shape


def _named_at_top(view: View, group: Group, site: frozenset[str], rest: Sequence[LinePattern]) -> Iterator[Template]:
    """Templates in which the name stands right below a line of the site's, with any others between it and the anchor.

    Forums print a profile beside each post, and readers fill in what they like: no line of it stands at the same place
    every time, but its first one is always the name.
    """
    below: dict[str, dict[int, int]] = defaultdict(dict)
    anchors = set(group.lines)
    for anchor in group.lines:
        number = view.last_visible(anchor)
        for _ in range(MAX_SKIPPED):
            if number is None or number in anchors or view.page.kinds[number] == "p":
                break
            line = view.below(number, site)
            if line is not None and line < anchor:
                for look in site.intersection(view.looks(number)):
                    below[look].setdefault(anchor, line)
            number = view.last_visible(number)
    slots = {look: _most_alike(view, lines) for look, lines in below.items() if len(lines) > 1}
    ratings = {look: author_rating(view.page, slot) * len(slot.lines) / len(anchors) for look, slot in slots.items()}
    best = max(ratings, key=lambda look: (ratings[look], look), default=None)
    if best is not None and ratings[best] >= AUTHOR_SHARE:
        head = (compile_line(f"[{with_author(slots[best].shape)}]"), compile_line(ANYTHING), *rest)
        yield Template(head=head, site=site, top=frozenset([best]))


def _most_alike(view: View, lines: dict[int, int]) -> Slot:
    """Lines at one place, those of the shape that most of them have."""
    slot = _most_common({anchor: shape(view.page, line) for anchor, line in lines.items()}, lines)
    assert slot is not None  # every line has a shape
    return Slot(with_constant_words(view.page, slot.shape, list(slot.lines.values())), slot.lines)


def _site_looks(view: View, anchors: Sequence[int]) -> frozenset[str]:
    """How the lines look that the site prints between nearly all anchors.

    A name may recur as well, but not between most of them.
    """
    borders = [-1, *anchors, len(view.page.lines)]
    near = (_beside(view, start, end) for start, end in pairwise(borders))
    looks = ({look for number in lines for look in view.looks(number)} for lines in near)
    counts = Counter(chain.from_iterable(looks))
    often = max(_SHARE * len(anchors), min(len(anchors), _FEW), 2)
    seldom = max(_SELDOM * len(anchors), _FEW)
    return frozenset(
        look
        for look, count in counts.items()
        if count >= (seldom if look.endswith(LABELLED) or look.startswith(ENDED) else often)
    )


def _beside(view: View, start: int, end: int) -> set[int]:
    """The lines between two anchors that are near one of them and may be the site's."""
    near: set[int] = set()
    for place, other, step in ((start, end, view.next_visible), (end, start, view.last_visible)):
        if not 0 <= place < len(view.page.lines):
            continue
        for _ in range(_STRIP):
            following = step(place)
            if following is None or following == other:
                break
            if view.page.kinds[following] not in _NEVER_SITE:
                near.add(following)
            place = following
    return near


def _line_up(view: View, anchors: list[int], taken: set[int], step: Callable[[int], int | None]) -> list[Slot]:
    """The lines that recur next to the anchors, from the nearest outwards; lines of other chains are not looked at."""
    places = {anchor: anchor for anchor in anchors}
    slots: list[Slot] = []
    for _ in range(_REACH):
        nearest = {anchor: line for anchor, place in places.items() if (line := step(place)) is not None}
        nearest = {anchor: line for anchor, line in nearest.items() if line not in taken}
        slot = _recurring(view, nearest, len(anchors))
        if slot is None or not _in_chain(slot.shape, slots):
            break
        slots.append(slot)
        places = {**places, **slot.lines}
    return slots


def _recurring(view: View, nearest: dict[int, int], anchors: int) -> Slot | None:
    """What most of the lines are: the very same line, or else lines of the same shape.

    Of one line nothing tells that the site prints it every time; nor does a line tell that only half of the others are,
    where nearly all have its shape: "Anonymous" is one author among many.
    """
    page = view.page
    inside = {anchor: line for anchor, line in nearest.items() if page.kinds[line] not in _SITE_WORDS}
    least = max(_SHARE * anchors, min(2, anchors))
    shapes = _most_common({anchor: shape(page, line) for anchor, line in inside.items()}, inside)
    same = _most_common({anchor: view.fixed(line) for anchor, line in inside.items()}, inside) if anchors > 1 else None
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
