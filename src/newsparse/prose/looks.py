"""What a passage looks like, in any language: how long it is, how it ends, how much of it is running text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from newsparse.cues import CuedPage
from newsparse.furniture import Kind, told
from newsparse.passages import Passage
from newsparse.text import squeeze, unspaced, words_in

_WIDE_WORTH = 1.5
"""What a character of a script without spaces counts beyond one: it says more."""
_WIDE_WORD = 5
"""Size of a word in such scripts: two characters."""
_SENTENCE_END = re.compile(r"[.!?…。！？۔।။][\"'”’»“)\]]{0,3}$")
_INNER_END = re.compile(r"[.!?…。！？।။](?:(?<=[.!?…])[\"'”’»“)\]]{0,3}\s+(?=\S)|(?<=[。！？।။])(?=\S))")
"""All signs are in its first bracket: they are looked for fast."""
_MANY_WORDS = 200
"""Words of a passage that are looked at; more would not change the shares."""
_PROSE = 80
"""Size from which on a passage with the end of a sentence is prose."""
_SENTENCE = 15
"""Size from which on what ends as a sentence is one: 'Read more.' is none."""
_AMOUNT = re.compile(r"[\d½¼¾⅓⅔⅛][\d½¼¾⅓⅔⅛.,/– -]{0,8}[a-zà-ÿа-я(]")
_BOX = 60
"""Size from which on a passage that is printed twice is a caption or a box; shorter ones may be headings."""
_TEASER = 200
"""Size below which prose is as short as a teaser."""
_SPEECH = 160
"""Size up to which a line can be nothing but "- said captain Holt."."""
_BARE = 6
"""Words of a line that names a speaker without a dash, at the most."""
_SITE = 2
"""Stems of what only a site says from which on a text is the site's."""
_TAIL_KINDS = frozenset("RWHQC")
_TAIL_ROLES = frozenset({"related", "author", "counter", "tags"})
_MOSTLY = 0.4
"""Share of sentences from which on a page is mostly text; whole pages have one in four or fewer."""
_REPEATED = 25
"""Size from which on a passage that stands twice on the page counts as repeated: shorter ones are buttons."""
_SHORT_NEIGHBOURS = 2
"""Passages on either side that are looked at for prose."""


@dataclass(slots=True)
class Look:
    """A passage, seen from outside."""

    passage: Passage
    size: int
    """Characters, those of scripts without spaces counted two and a half times."""
    ended: bool
    """Whether it ends as a sentence does."""
    broken: bool
    """Whether a sentence ends inside it."""
    density: float | None
    """Share of function words; None where the language, or the script, does not tell."""
    words: int
    prose: bool = False
    """Long enough, with the end of a sentence, and no item of a list."""
    near: int = 0
    """Passages of prose among the two above and the two below."""
    beside: int = 0
    """The same for sentences of any length."""
    spoken: bool = False
    """Whether it names who speaks, behind a dash, or is what is said above such a line."""
    announced: bool = False
    """Whether it is an item of a list that a line ending in a colon opens, or such a line over a list or a sentence."""
    heads: bool = False
    """Whether it has a number, and stands over a text and below none that has one: "2. What it eats"."""
    sibling: bool = False
    """Whether it stands beside another item that begins with a small letter or a number."""
    plain_page: bool = False
    """Whether the page is mostly sentences: main-content dumps have little else."""
    behind: int = 0
    """Labels above it, and below the first prose, that come when an article is over."""
    repeated: bool = False
    """Whether it stands on the page once more, word for word."""
    furniture: Kind | None = None
    """What it is by its words, where they tell that it is the site's."""
    site: int = 0
    """Stems in it of what only a site says: about cookies, accounts, rights, letters."""

    @property
    def capitals(self) -> float:
        """Share of words behind the first that start with a capital."""
        capitals = [word[0].isupper() for word in self.text.split()[1:_MANY_WORDS] if word[0].isalpha()]
        return sum(capitals) / len(capitals) if capitals else 0.0

    @property
    def sentence(self) -> bool:
        """Whether it is a whole sentence or more, and not told to be the site's by its words."""
        return self.ended and self.words > 2 and self.size >= _SENTENCE and self.furniture is None and self.site < _SITE

    @property
    def item(self) -> bool:
        """Whether it is an item of a list; a dash opens a turn of speech, and a number alone a heading."""
        return bool(self.passage.marker) and not self.passage.lines[0].dashed and not self.heads

    @property
    def inward(self) -> bool:
        """Whether it is an item that begins with a small letter or an amount, as links to articles do not."""
        return self.item and (self.text[:1].islower() or self.measured)

    @property
    def measured(self) -> bool:
        """Whether it opens with an amount, as items of recipes do: not "10 Ferries that we liked"."""
        return self.text[:1].isnumeric() and bool(_AMOUNT.match(self.text))

    @property
    def brief(self) -> bool:
        """Whether it is prose as short as a teaser."""
        return self.prose and self.size < _TEASER

    @property
    def boxed(self) -> bool:
        """Whether it is printed twice, on a page that has boxes."""
        return self.repeated and self.size >= _BOX and not self.plain_page

    def is_dense(self, share: float) -> bool:
        """Whether so many of its words are function words."""
        return self.density is not None and self.density >= share

    def is_thin(self, share: float) -> bool:
        """Whether fewer of its words are; False where nothing tells."""
        return self.density is not None and self.density < share

    @property
    def tail(self) -> bool:
        """Whether it is of a kind that mostly comes when the article is over."""
        return (self.furniture is not None and self.furniture.role in _TAIL_ROLES) or self.passage.kind in _TAIL_KINDS

    @property
    def number(self) -> int:
        """Its first line."""
        return self.passage.number

    @property
    def text(self) -> str:
        """What a reader sees."""
        return self.passage.text


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
    seen = [_look(passage, function_words, stems) for passage in above]
    for look in seen:
        look.furniture = told(look.passage, page)
    _see_twins(seen)
    _see_speech(seen, frozenset(page.words.own.quotes.said))
    _see_neighbours(seen)
    _see_lists(seen)
    plain_page = sum(look.sentence or look.spoken or look.announced for look in seen) >= _MOSTLY * len(seen)
    started, labels = False, 0
    for look in seen:
        look.plain_page = plain_page
        look.behind = labels
        started = started or (look.prose and look.near > 0)
        labels += started and look.tail
    return seen


def _see_twins(seen: Sequence[Look]) -> None:
    long = [(look, squeeze(look.text)) for look in seen if look.size >= _REPEATED]
    times = Counter(text for _, text in long)
    for look, text in long:
        look.repeated = times[text] > 1


def _see_neighbours(seen: Sequence[Look]) -> None:
    prose = [look.prose for look in seen]
    sentences = [look.sentence or look.spoken or look.announced for look in seen]
    for place, look in enumerate(seen):
        around = slice(max(0, place - _SHORT_NEIGHBOURS), place + _SHORT_NEIGHBOURS + 1)
        look.near = sum(prose[around]) - prose[place]
        look.beside = sum(sentences[around]) - sentences[place]


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


def _look(passage: Passage, function_words: frozenset[str], stems: tuple[str, ...]) -> Look:
    text = passage.text
    wide = unspaced(text)
    size = len(text) + int(wide * _WIDE_WORTH)
    broken = bool(_INNER_END.search(text))
    ended = bool(_SENTENCE_END.search(text[-4:]))
    lowered = text.lower()
    shown = words_in(lowered)[:_MANY_WORDS]
    telling = function_words and shown and not wide
    return Look(
        passage,
        size=size,
        ended=ended,
        broken=broken,
        density=sum(map(function_words.__contains__, shown)) / len(shown) if telling else None,
        words=max(len(shown), size // _WIDE_WORD) if wide else len(shown),
        prose=size >= _PROSE and (ended or broken) and (not passage.marker or passage.lines[0].dashed),
        site=sum(map(lowered.__contains__, stems)) if stems and size >= _REPEATED else 0,
    )
