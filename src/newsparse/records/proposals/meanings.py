"""What varies in the lines of a proposed head: which number is the score, which text the author."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from newsparse.cues import CuedPage, number_value
from newsparse.lexicon import vocabulary
from newsparse.records.names.can_be import are_accounts, is_name, variety
from newsparse.records.names.peeling import behind_label, peel
from newsparse.records.readings.lines import same_or_longer
from newsparse.records.templates.pattern import compile_line
from newsparse.records.votes.rows import counts_answers, in_profile
from newsparse.text import squeeze

AUTHOR = "{author}[ ({real_name})]"
"""An author; what sites print around one is peeled off afterwards (``peeling``)."""
_TEXT = re.compile(r"\{text\}")
_SIGNS = " ,;|·•)–—-"
"""Signs before a word such as "by"."""
AUTHOR_SHARE = 0.6
"""Least share of records in which a text must look like a name, and differ, to be the author."""
_SURE_SHARE = 0.9
"""The same for a text that stands where a title or the text itself could."""
_MANY = 4
"""Records from which on a name-like line with a blank one under it, in all of them, is no title."""
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


def name_numbers(page: CuedPage, chain: list[Slot]) -> list[Slot]:
    """Name the numbers that are ordinals or votes.

    Args:
        page: The page.
        chain: The lines between two texts, top to bottom.

    Returns:
        The same lines.
    """
    named = list(chain)
    for place, slot in enumerate(chain):
        if slot.shape.count("{number}") != 1 or "{number}" not in named[place].shape:
            continue
        if _counts_up(page, slot):
            named[place] = _renamed(slot, "{number}", "{ordinal}")
        elif _can_be_votes(page, chain, place) and not _of_others(page, slot):
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


def _of_others(page: CuedPage, slot: Slot) -> bool:
    """Whether most of the numbers are told to count something else: the posts or points of the writers, the answers."""
    told = (in_profile(page, line) or counts_answers(page, line) for line in slot.lines.values())
    return 2 * sum(told) > len(slot.lines)


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


def name_authors(page: CuedPage, slots: list[Slot], anchor: int) -> list[Slot]:
    """Name the text that reads most like a name; a second one that agrees with it in every record is named too.

    Args:
        page: The page.
        slots: The lines between two texts, top to bottom.
        anchor: Which of them carries the time.

    Returns:
        The same lines.
    """
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
            named[place] = replace(slots[place], shape=with_author(slots[place].shape))
    return named


def with_author(shape: str) -> str:
    """A shape with its text named the author: the one behind a word such as "by", else the first one."""
    for found in _TEXT.finditer(shape):
        if _is_introduced(shape[: found.start()]):
            return f"{shape[: found.start()]}{AUTHOR}{shape[found.end() :]}"
    return shape.replace("{text}", AUTHOR, 1)


def _is_introduced(before: str) -> bool:
    """Whether a word such as "by", or a label of the writer, ends what stands before a text."""
    words = squeeze(before.rpartition("}")[2]).lstrip(_SIGNS)
    return words in vocabulary().by or behind_label(f"{words} _") > 0


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
    return len(names) / len(slot.lines) * variety([squeeze(name) for name in names])


def _author_rating(page: CuedPage, slot: Slot, authors: dict[int, str], offset: int) -> float:
    """The same for a line of a chain, the line with the time before all others.

    Under the time a title can stand as well: there it takes more.
    """
    if not authors or (offset > 0 and not _named_below(page, slot, authors)):
        return 0.0
    rating = _rating(slot, authors)
    if rating and _is_introduced(with_author(slot.shape).partition(AUTHOR)[0]):
        return 1.0 + _BESIDE  # "Posted by {text}": nothing else stands there, however often one writer does
    return rating + (_BESIDE if offset == 0 and rating and not slot.shape.startswith("{timestamp}") else 0.0)


def _same(some: dict[int, str], others: dict[int, str]) -> bool:
    """Whether two lines of each head print the same name, one of them perhaps with a word more."""
    return some.keys() == others.keys() and all(same_or_longer(some[anchor], other) for anchor, other in others.items())


def _named_below(page: CuedPage, slot: Slot, authors: dict[int, str]) -> bool:
    """Whether a text under the time can be the author. A title stands there too, but has a blank line under it."""
    names = [name for name in authors.values() if is_name(name)]
    share, differ = len(names) / len(slot.lines), len({squeeze(name) for name in names}) / max(1, len(names))
    count = len(slot.lines)
    apart = sum(page.kinds[line + 1 : line + 2] == "." for line in slot.lines.values())
    no_titles = apart < count / 2 or count > _MANY or are_accounts(names)
    return count > 2 and share > _SURE_SHARE and differ > _VARIETY and no_titles


def _authors(page: CuedPage, slot: Slot) -> dict[int, str]:
    """Anchor -> what would be the author if the slot's first text were one."""
    pattern = compile_line(with_author(slot.shape))
    found = {}
    for anchor, line in slot.lines.items():
        fields = pattern.match(page, line)
        if fields is not None and "author" in fields:
            text = page.source.text[slice(*fields["author"])]
            found[anchor] = text[slice(*peel(text))]
    return found
