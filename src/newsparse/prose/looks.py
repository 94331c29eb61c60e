"""What a passage looks like, in any language: how long it is, how it ends, how much of it is running text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsparse.furniture import Kind
from newsparse.passages import Passage
from newsparse.text import unspaced, words_in

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
_AMOUNT = re.compile(r"(?!\d+\. )[\d½¼¾⅓⅔⅛][\d½¼¾⅓⅔⅛.,/– -]{0,8}(?:[A-Z]{2}\b|([^\W\d_]|\())")
_QUOTES = re.compile('["„“”«»「」]')
_COMMA = re.compile(", |[、，،]")
_CLOCK = re.compile(r"\d{1,2}[.:h]\d\d(?::\d\d)?(?: ?(?:uhr|h|[ap]\.?m\.?))?(?: [a-z]{2,4})?", re.IGNORECASE)
_BOX = 60
"""Size from which on a passage that is printed twice is a caption or a box; shorter ones may be headings."""
_TEASER = 200
"""Size below which prose is as short as a teaser."""
_SITE = 2
"""Stems of what only a site says from which on a text is the site's."""
_TAIL_KINDS = frozenset("RWHQC")
_TAIL_ROLES = frozenset({"related", "author", "counter", "tags"})
TELLING = 25
"""Size from which on a full stop tells a sentence: 'Read more.' has one."""
REPEATED = 25
"""Size from which on a passage that stands twice on the page counts as repeated: shorter ones are buttons."""


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
    follows: bool = False
    """Whether a sentence that is no button stands right above it."""
    subhead: bool = False
    """Whether it is a few words between two paragraphs, pictures and advertisements aside."""
    inset: bool = False
    """Whether no blank line is above it, where one is above the paragraphs of the page; no item of a list."""
    dates: int = 0
    """Lines with a date among the four above and the four below, its own included."""
    begun: int = 0
    """Paragraphs above it that have others near them."""
    dated: bool = False
    """Whether a date stands in one of the two lines above it."""
    spoken: bool = False
    """Whether it names who speaks, behind a dash, or is what is said above such a line."""
    announced: bool = False
    """Whether it is an item of a list that a line ending in a colon opens, or such a line over a list or a sentence."""
    heads: bool = False
    """Whether it has a number, and stands over a text and below none that has one: "2. What it eats"."""
    sibling: bool = False
    """Whether it stands beside another item that begins with a small letter or a number."""
    portion: bool = False
    """Whether it stands in a list of amounts: :mod:`newsparse.prose.amounts`."""
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
    def remark(self) -> bool:
        """Whether it ends as a sentence of a few words: "Nobody laughed." Calls end with "!", and titles with "?"."""
        return self.ended and self.size < TELLING and self.words > 1 and self.text[-1] not in "!?！？"

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
        """Whether it opens with an amount, as items of recipes do."""
        return opens_with_amount(self.text)

    @property
    def brief(self) -> bool:
        """Whether it is prose as short as a teaser."""
        return self.prose and self.size < _TEASER

    @property
    def boxed(self) -> bool:
        """Whether it is printed twice, on a page that has boxes."""
        return self.repeated and self.size >= _BOX and not self.plain_page

    @property
    def quoting(self) -> bool:
        """Whether it has a quotation mark of some language in it."""
        return bool(_QUOTES.search(self.text))

    @property
    def joined(self) -> bool:
        """Whether a comma holds its words together."""
        return bool(_COMMA.search(self.text))

    def is_dense(self, share: float) -> bool:
        """Whether so many of its words are function words."""
        return self.density is not None and self.density >= share

    def is_thin(self, share: float) -> bool:
        """Whether fewer of its words are; False where nothing tells."""
        return self.density is not None and self.density < share

    @property
    def clock(self) -> bool:
        """Whether it is a time of day alone, as stands over each paragraph of a live report."""
        return self.text[:1].isdigit() and bool(_CLOCK.fullmatch(self.text))

    @property
    def apart(self) -> bool:
        """Whether it is a caption, a number, a time or an advertisement's label, as stand between paragraphs."""
        if self.passage.kind in "NVr" or (self.furniture is not None and self.furniture.role == "caption"):
            return True
        return self.clock

    @property
    def tail(self) -> bool:
        """Whether it is of a kind that mostly comes when the article is over; not "© Anna Holt" under a picture."""
        if self.furniture is not None and self.furniture.role == "caption":
            return False
        return (self.furniture is not None and self.furniture.role in _TAIL_ROLES) or self.passage.kind in _TAIL_KINDS

    @property
    def number(self) -> int:
        """Its first line."""
        return self.passage.number

    @property
    def text(self) -> str:
        """What a reader sees."""
        return self.passage.text


def opens_with_amount(text: str) -> bool:
    """Whether a text opens with an amount: ``200 g rye flour``, ``1 TL Salz``, not "10 Ferries", nor "3. the ferry"."""
    found = _AMOUNT.match(text) if text[:1].isnumeric() else None
    return found is not None and (found[1] is None or not found[1].isupper())


def look_at(passage: Passage, function_words: frozenset[str], stems: tuple[str, ...]) -> Look:
    """Look at a passage alone.

    Args:
        passage: The passage.
        function_words: Those of its language; none where it is not known.
        stems: What only a site says.
    """
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
        site=sum(map(lowered.__contains__, stems)) if stems and size >= REPEATED else 0,
    )
