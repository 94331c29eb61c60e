"""The chain of lines between two texts: which of them belong to it, which may be missing, and where it may part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from newsparse.cues import CuedPage
from newsparse.lexicon import vocabulary
from newsparse.records.proposals.meanings import Slot, name_authors, name_numbers
from newsparse.records.templates.pattern import compile_line

_ALWAYS = 0.95
"""Share of the anchors from which on a line is held to be in every head."""
_ENDS = 3
"""Places at which a chain may end at some anchors that are tried, a bound on the work."""


@dataclass(slots=True, frozen=True)
class Chain:
    """The lines between two texts, named."""

    lines: list[str]
    """In the notation of dialect files."""
    anchor: int
    """Which of them is the anchor."""
    partings: dict[int, float]
    """Where the foot of one record may end and the head of the next begin, each with how well the ends of the list
    agree, from 0 to 1."""


def name_slots(page: CuedPage, chain: list[Slot], anchor: int, anchors: int) -> Iterator[Chain]:
    """Give the lines of a chain their meaning.

    Args:
        page: The page.
        chain: The lines between two texts, top to bottom.
        anchor: Which of them carries the time.
        anchors: How many anchors were lined up.

    Yields:
        The chain, first with every line required, then, where some line is missing at some anchors, with those lines
        optional.
    """
    named = name_authors(page, name_numbers(page, chain), anchor)
    if named[anchor].shape == "{numbered} {text}":
        named[anchor] = replace(named[anchor], shape="{numbered} {body}")
    first, last = _without_loose_text(named, anchor)
    slots = named[first:last]
    strict = [slot.shape for slot in slots]
    partings = _partings(slots, anchor - first)
    yield Chain(strict, anchor - first, partings)
    loose = [_or_missing(slot, anchors) for slot in slots]
    if loose != strict:
        yield Chain(loose, anchor - first, partings)
    start = _from_author(named, first)
    # Were the plain text a comment's, some of them would be running text, and no name be found above those.
    if start < first and len(named[start].lines) >= _ALWAYS * anchors:
        titles = [f"[{slot.shape}]" for slot in named[start + 1 : first]]
        whole = [named[start].shape, *titles, *loose]
        yield Chain(whole, anchor - start, {0: _agreement(named[start:last], anchor - start, 0)})


def _from_author(chain: list[Slot], first: int) -> int:
    """Where a chain starts that goes up to the author, past plain text: a title that writers have given themselves."""
    return next((place for place in range(first) if "{author}" in chain[place].shape), first)


def _partings(slots: list[Slot], anchor: int) -> dict[int, float]:
    """Where a chain may part: at a list marker, at the author, around the anchor, or where it ends at some anchors."""
    marked = [place for place, slot in enumerate(slots) if _is_marked(slot)]
    named = [place for place, slot in enumerate(slots) if "{author}" in slot.shape]
    ends = [place for place in range(1, len(slots)) if slots[place].lines.keys() != slots[place - 1].lines.keys()]
    places = (0, *marked[:1], *named[:1], anchor, anchor + 1, *ends[:_ENDS], len(slots))
    return {place: _agreement(slots, anchor, place) for place in sorted(set(places)) if place <= len(slots)}


def _agreement(slots: list[Slot], anchor: int, parting: int) -> float:
    """How well a parting fits the ends of the list.

    Where the time stands above the texts, no foot of a comment before precedes the first one's head, and the last head
    is whole; where it stands below them, the first foot is whole, and no head of a next comment follows the last one.
    """
    anchors = slots[anchor].lines
    first, last = min(anchors), max(anchors)
    footed = parting > anchor
    above = [(first in slot.lines) == (footed or place >= parting) for place, slot in enumerate(slots[:anchor])]
    below = [
        (last in slot.lines) == (not footed or place < parting)
        for place, slot in enumerate(slots[anchor + 1 :], start=anchor + 1)
    ]
    signs = above + below
    return sum(signs) / len(signs) if signs else 1.0


def _is_marked(slot: Slot) -> bool:
    return slot.shape.startswith(("{marker}", "{numbered}"))


def _or_missing(slot: Slot, anchors: int) -> str:
    """The slot as a line that may be missing, if it is at some anchors. Of a list every item has its marker."""
    always = len(slot.lines) >= _ALWAYS * anchors or _is_marked(slot)
    return slot.shape if always else f"[{slot.shape}]"


def _without_loose_text(chain: list[Slot], anchor: int) -> tuple[int, int]:
    """The part of a chain that belongs to the site, where texts of one line could be taken into it.

    Plain text that is nobody's name is a comment's text or title, and with it ends the chain, unless a line with words
    of the site's stands beyond: then it is a rank, or the value of a label.
    """
    last = anchor + 1 + _own(chain[anchor + 1 :])
    first = anchor - _own(chain[:anchor][::-1])
    return first, last


def _own(outwards: list[Slot]) -> int:
    """How many slots, from the anchor outwards, belong to the site."""
    own, loose = 0, False
    for place, slot in enumerate(outwards):
        unnamed = "{text}" in slot.shape and not _is_marked(slot)
        words = compile_line(slot.shape).words
        button = loose and " ".join(words) in vocabulary().buttons  # it stands below a text
        worded = (
            bool(words) and not button and (not unnamed or not vocabulary().roles.isdisjoint((*words, " ".join(words))))
        )
        loose = (loose or unnamed) and not worded
        if not loose:
            own = place + 1
    return own
