"""The passages of a page seen together: what stands around each, and what that makes of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from newsparse.cues import CuedPage
from newsparse.furniture import told
from newsparse.prose.amounts import see_amounts
from newsparse.prose.looks import REPEATED, TELLING, Look, look_at
from newsparse.text import squeeze, words_in

_SPEECH = 160
"""Size up to which a line can be nothing but "- said captain Holt."."""
_BARE = 6
"""Words of a line that names a speaker without a dash, at the most."""
_MOSTLY = 0.4
"""Share of sentences from which on a page is mostly text; whole pages have one in four or fewer."""
_SHORT_NEIGHBOURS = 2
"""Passages on either side that are looked at for prose."""
_WIDE_NEIGHBOURS = 4
"""Passages on either side that are looked at for dates: lists of articles have one for each."""
_SUBHEAD = 100
"""Size up to which a line between two paragraphs may be a heading."""
_SET_APART = 0.8
"""Share of paragraphs with a blank line above them from which on the page sets them apart."""


def looks(page: CuedPage, end: int) -> list[Look]:
    """Look at the passages of a page.

    Args:
        page: The page.
        end: The line at which its comments begin, or the number of its lines.

    Returns:
        One look a passage, in page order.
    """
    function_words = frozenset(page.words.own.function_words) if page.words.told else frozenset()
    own = page.words.own.page
    above = [passage for passage in page.passages if passage.number < end]
    whole = "\n".join(passage.text for passage in above).lower()
    stems = tuple(stem for stem in (*own.consent, *own.subscribe, *own.sign_in) if stem in whole)
    seen = [look_at(passage, function_words, stems) for passage in above]
    for look in seen:
        look.furniture = told(look.passage, page)
    _see_twins(seen)
    _see_speech(seen, frozenset(page.words.own.quotes.said))
    _see_lists(seen)
    see_amounts(seen)
    _see_neighbours(seen)
    _see_borders(seen)
    _see_dates(seen)
    _see_order(seen)
    return seen


def _see_order(seen: Sequence[Look]) -> None:
    """Where on the page each stands: below how many paragraphs, and below how many labels that end an article."""
    plain_page = sum(look.sentence or look.spoken or look.announced for look in seen) >= _MOSTLY * len(seen)
    begun = labels = 0
    for look in seen:
        look.plain_page, look.behind, look.begun = plain_page, labels, begun
        begun += look.prose and look.near > 0
        labels += begun > 0 and look.tail


def _see_twins(seen: Sequence[Look]) -> None:
    long = [(look, squeeze(look.text)) for look in seen if look.size >= REPEATED]
    times = Counter(text for _, text in long)
    for look, text in long:
        look.repeated = times[text] > 1


def _see_neighbours(seen: Sequence[Look]) -> None:
    """What stands around each; captions, numbers and advertisements' labels part two paragraphs for no reader."""
    text = [look for look in seen if not look.apart]
    prose = [look.prose for look in text]
    sentences = [look.sentence or look.spoken or look.announced or look.portion for look in text]
    for above, look in pairwise(seen):
        look.follows = above.sentence and above.passage.kind in "hp" and above.size >= TELLING
    place = 0
    for look in seen:
        here = not look.apart
        around = slice(max(0, place - _SHORT_NEIGHBOURS), place + _SHORT_NEIGHBOURS + here)
        look.near = sum(prose[around]) - (here and prose[place])
        look.beside = sum(sentences[around]) - (here and sentences[place])
        if here and 0 < place < len(text) - 1 and prose[place - 1] and prose[place + 1]:
            look.subhead = _can_head(look)
        place += here


def _can_head(look: Look) -> bool:
    alone = not look.passage.marker or look.heads
    return alone and not look.prose and look.size <= _SUBHEAD and look.passage.kind in "hpL"


def _see_borders(seen: Sequence[Look]) -> None:
    """Whether a blank line parts each from what is above it."""
    gaps = [True, *(below.number > above.passage.end for above, below in pairwise(seen))]
    apart = [gap for look, gap in zip(seen, gaps, strict=False) if look.prose and look.furniture is None]
    set_apart = bool(apart) and sum(apart) >= _SET_APART * len(apart)
    for look, gap in zip(seen, gaps, strict=False):
        look.inset = set_apart and not gap and not look.passage.marker


def _see_dates(seen: Sequence[Look]) -> None:
    for place, dated in enumerate(seen):
        if dated.passage.kind == "T" and not dated.prose and not dated.clock:
            for look in seen[max(0, place - _WIDE_NEIGHBOURS) : place + _WIDE_NEIGHBOURS + 1]:
                look.dates += 1
            for look in seen[place + 1 : place + 1 + _SHORT_NEIGHBOURS]:
                look.dated = True


def _see_speech(seen: Sequence[Look], said: frozenset[str]) -> None:
    for look, below in pairwise(seen):
        if look.ended or look.words <= 2 or look.furniture is not None or below.size > _SPEECH:
            continue
        told = below.words <= _BARE and not below.text.endswith("!")  # "Share it now!" is no speaker
        reported = told and not said.isdisjoint(words_in(below.text.lower()))
        dashed = below.passage.lines[0].dashed
        if (below.ended and (dashed or reported)) or (dashed and reported):
            look.spoken = below.spoken = True


def _see_lists(seen: Sequence[Look]) -> None:
    for place, (look, below) in enumerate(pairwise(seen)):
        if look.passage.lines[0].ordinal is not None and below.prose and not below.passage.marker:
            look.heads = place == 0 or seen[place - 1].passage.lines[0].ordinal is None
    for above, look in pairwise(seen):
        opened = above.text.endswith((":", "：")) and above.furniture is None and not above.passage.marker
        follows = above.announced and bool(above.passage.marker) and bool(look.passage.marker)
        look.announced = bool(look.passage.marker) and (opened or follows)
        if above.inward and look.inward:
            above.sibling = look.sibling = True
        above.announced = above.announced or (opened and (look.announced or look.sentence))
