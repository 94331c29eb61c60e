"""The lines of a proposed head, and what varies in them: which number is the score, which text the author."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from newsparse.cues import CuedPage, number_value
from newsparse.lexicon import vocabulary
from newsparse.records.lines import same_or_longer
from newsparse.records.names import is_name, peel
from newsparse.records.pattern import compile_line
from newsparse.text import squeeze

AUTHOR = "{author}[ ({real_name})]"
"""An author; what sites print around one is peeled off afterwards (``names``)."""
_ALWAYS = 0.95
"""Share of the anchors from which on a line is held to be in every head."""
AUTHOR_SHARE = 0.6
"""Least share of records in which a text must look like a name, and differ, to be the author."""
_SURE_SHARE = 0.9
"""The same for a text that stands where a title or the text itself could."""
_MANY = 4
"""Records from which on a name-like line with a blank one under it, in all of them, is no title."""
_ENDS = 3
"""Places at which a chain may end at some anchors that are tried, a bound on the work."""
_VARIETY = 0.3
"""Share of the names that must differ: one writer may answer often, but a word of the site's never changes."""
_BESIDE = 0.4
"""What standing beside the time adds: a line above it may be a title."""


@dataclass(slots=True, frozen=True)
class Slot:
    """One line of a head, as it stands at each anchor of a group."""

    shape: str
    """In the notation of templates."""
    lines: dict[int, int]
    """Anchor -> the line that has the shape there."""


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
    named = _name_authors(page, _name_numbers(page, chain), anchor)
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


def _name_numbers(page: CuedPage, chain: list[Slot]) -> list[Slot]:
    named = list(chain)
    for place, slot in enumerate(chain):
        if slot.shape.count("{number}") != 1 or "{number}" not in named[place].shape:
            continue
        if _counts_up(page, slot):
            named[place] = _renamed(slot, "{number}", "{ordinal}")
        elif _can_be_votes(page, chain, place):
            pair = place + 1 < len(chain) and chain[place + 1].shape == slot.shape and not _signed(page, slot)
            named[place] = _renamed(slot, "{number}", "{upvotes}" if pair else "{score}")
            if pair:
                named[place + 1] = _renamed(chain[place + 1], "{number}", "{downvotes}")
    return named


def _can_be_votes(page: CuedPage, chain: list[Slot], place: int) -> bool:
    """Whether the number of a line can be a score: it stands alone or beside a word for votes.

    Not under a label such as "Posts"; buttons such as "Reply" are no label.
    """
    every = page.words.every
    words = (
        chain[place]
        .shape.removeprefix("{marker} ")
        .removeprefix("{numbered} ")
        .replace("{number}", " ")
        .lower()
        .split()
    )
    if words:
        return any(word in every.votes for word in words)
    above = compile_line(chain[place - 1].shape) if place > 0 and "{" not in chain[place - 1].shape else None
    return above is None or not above.words or all(word in every.actions for word in above.words)


def _counts_up(page: CuedPage, slot: Slot) -> bool:
    """Whether the numbers are the site's own numbering: each is one more than the one before, or one less."""
    pattern = compile_line(slot.shape.replace("{number}", "{score}"))
    found = [pattern.match(page, line) for line in slot.lines.values()]
    values = [number_value(page.source.text[slice(*fields["score"])]) or 0 for fields in found if fields]
    steps = {after - before for before, after in pairwise(values)}
    return len(values) > 2 and (steps == {1} or steps == {-1})


def _signed(page: CuedPage, slot: Slot) -> bool:
    return any(page.lines[line].rest[0] in "+-−–" for line in slot.lines.values())


def _renamed(slot: Slot, old: str, new: str) -> Slot:
    return replace(slot, shape=slot.shape.replace(old, new, 1))


def _name_authors(page: CuedPage, slots: list[Slot], anchor: int) -> list[Slot]:
    """Name the text that reads most like a name; a second one that agrees with it in every record is named too."""
    if any("{author}" in slot.shape for slot in slots):
        return slots
    authors = [_authors(page, slot) if "{text}" in slot.shape else {} for slot in slots]
    ratings = [_author_rating(page, slot, authors[place], place - anchor) for place, slot in enumerate(slots)]
    first = ratings.index(max(ratings))
    if ratings[first] < AUTHOR_SHARE:
        return slots
    named = list(slots)
    for place, rating in enumerate(ratings):
        if place == first or (rating > 0 and _same(authors[place], authors[first])):
            named[place] = _renamed(slots[place], "{text}", AUTHOR)
    return named


def author_rating(page: CuedPage, slot: Slot) -> float:
    """How much the text of a line reads like the author: like a name, and not always the same.

    Args:
        page: The page.
        slot: The line as it stands at each anchor.

    Returns:
        From 0 to 1.
    """
    return _rating(slot, _authors(page, slot))


def _rating(slot: Slot, authors: dict[int, str]) -> float:
    names = [name for name in authors.values() if is_name(name)]
    if not names:
        return 0.0
    share, variety = len(names) / len(slot.lines), len({squeeze(name) for name in names}) / len(names)
    return share * min(1.0, 0.4 + 2 * variety)


def _author_rating(page: CuedPage, slot: Slot, authors: dict[int, str], offset: int) -> float:
    """The same for a line of a chain, the line with the time before all others.

    Under the time a title can stand as well: there it takes more.
    """
    if not authors or (offset > 0 and not _named_below(page, slot, authors)):
        return 0.0
    rating = _rating(slot, authors)
    words = squeeze(slot.shape.partition("{text}")[0].removeprefix("{marker}"))
    if rating and words in page.words.every.by:
        return 1.0 + _BESIDE  # "Posted by {text}": nothing else stands there, however often one writer does
    return rating + (_BESIDE if offset == 0 and rating and not slot.shape.startswith("{timestamp}") else 0.0)


def _same(some: dict[int, str], others: dict[int, str]) -> bool:
    """Whether two lines of each head print the same name, one of them perhaps with a word more."""
    return some.keys() == others.keys() and all(same_or_longer(some[anchor], other) for anchor, other in others.items())


def _named_below(page: CuedPage, slot: Slot, authors: dict[int, str]) -> bool:
    """Whether a text under the time can be the author. A title stands there too, but has a blank line under it."""
    names = [name for name in authors.values() if is_name(name)]
    share, variety = len(names) / len(slot.lines), len({squeeze(name) for name in names}) / max(1, len(names))
    count = len(slot.lines)
    apart = sum(page.kinds[line + 1 : line + 2] == "." for line in slot.lines.values())
    return count > 2 and share > _SURE_SHARE and variety > _VARIETY and (apart < count / 2 or count > _MANY)


def _authors(page: CuedPage, slot: Slot) -> dict[int, str]:
    """Anchor -> what would be the author if the slot's first text were one."""
    pattern = compile_line(slot.shape.replace("{text}", AUTHOR, 1))
    found = {}
    for anchor, line in slot.lines.items():
        fields = pattern.match(page, line)
        if fields is not None and "author" in fields:
            text = page.source.text[slice(*fields["author"])]
            found[anchor] = text[slice(*peel(text))]
    return found
