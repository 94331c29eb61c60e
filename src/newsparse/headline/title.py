"""Which passage is the headline: a table of things seen, each with what it is worth and why.

No single sign tells a headline. The site's name is repeated, a teaser's title stands above prose, a section's name has
blank lines around it; only the headline has most of it together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import log2

from newsparse.prose import Look, Reading
from newsparse.text import squeeze, unspaced

MAX = 250
"""Characters up to which a passage can be a headline."""
_MIN = 8
"""Size from which on it can."""
_INTO = 3
"""Passages of the article among which the headline may be: teasers may stand above it, and it may read like prose."""
_KICKER = 25
"""Size below which a line over a headline may be its kicker."""
_NEAR = 4
"""Passages below a headline among which its date stands."""
_READ = 60
"""Passages of the article whose words are compared with the headline's."""
_SURE = 1.0
"""Worth below which a page has no headline: its dump begins with the text."""
_DATED_WORDS = 4
"""Words from which on a line with a date is no mere date."""
_NO_TITLE = frozenset("NCZIAVMSWQHUGJBro")
"""Kinds of lines that are no headline."""
_WORD = re.compile(r"\w+")
_LONG_WORD = re.compile(r"\w{4,}")
"""A word that says what a text is about."""
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CRUMBS = re.compile(r"\S\s+[»>›]\s+\S")
_PARTS = re.compile(r"\s+[|·–—»«/\-•:]+\s+|\s*[|»]\s*")


@dataclass(slots=True, frozen=True)
class Candidate:
    """A passage that may be the headline, and what stands around it."""

    look: Look
    first: bool
    """Whether it is the first passage of the page."""
    shared: float
    """Share of its long words that the article has too."""
    above: int
    """Passages between it and the article; 0 where it stands in the article."""
    inside: int
    """Passages of the article above it."""
    counted: bool
    """Whether it stands in what the text alone takes for the article."""
    apart: bool
    """Whether blank lines part it from what is above and below it."""
    numbered: bool
    """Whether a bare number stands right below it."""
    dated: bool
    """Whether a date stands below it."""
    opens: bool
    """Whether prose follows."""
    set_out: bool
    """Whether it begins further left than the article does."""
    under_title: bool
    """Whether a title-like line stands right above it that is no mere kicker: then it is rather the summary."""
    over_longer: bool
    """Whether a longer one stands right below it."""
    titled: bool
    """Whether the page's first line, which many dumps take from its title, says the same, the site's name aside."""


@dataclass(slots=True, frozen=True)
class Row:
    """One thing seen."""

    worth: float
    shows: Callable[[Candidate], float]
    """How far it shows: 0 or 1, or a measure."""
    because: str


def _words(candidate: Candidate) -> int:
    text = candidate.look.text
    return len(text) // 2 if _WIDE.search(text) else len(text.split())


def _ends(candidate: Candidate, signs: str) -> bool:
    return candidate.look.text.endswith(tuple(signs))


# fmt: off
TABLE: tuple[Row, ...] = (
    Row(+3.5, lambda seen: seen.shared, "the article speaks of it, and not of the section's or the site's name"),
    Row(+2.8, lambda seen: seen.apart, "renderers set headings apart, menu entries not"),
    Row(+2.8, lambda seen: seen.look.passage.level == 1, "it is marked as the page's first heading"),
    Row(+2.7, lambda seen: seen.titled, "the title of the page says the same"),
    Row(+2.1, lambda seen: seen.dated, "a date stands below it"),
    Row(+2.0, lambda seen: seen.numbered, "a bare number stands right below it, which counts its comments or readers"),
    Row(+2.0, lambda seen: seen.first and seen.above <= 1 and seen.apart, "it opens the page, and the text follows"),
    Row(+1.7, lambda seen: seen.set_out, "it begins further left than the text"),
    Row(+1.2, lambda seen: 35 <= seen.look.size < 130, "headlines are mostly this long"),
    Row(+1.1, lambda seen: ": " in seen.look.text, "'Name: what happened' is a headline's form, and no menu's"),
    Row(+0.9, lambda seen: seen.over_longer, "a summary stands below it"),
    Row(+0.6, lambda seen: seen.look.repeated, "it is repeated: in the breadcrumb, over the comments"),
    Row(+0.6, lambda seen: seen.opens, "the text follows"),
    Row(-0.12, lambda seen: log2(1 + seen.above), "the further from the article, the less likely"),
    Row(-0.6, lambda seen: bool(seen.look.passage.marker), "items of lists are mostly links"),
    Row(-0.7, lambda seen: seen.look.size < 20, "so short are sections"),
    Row(-0.8, lambda seen: _words(seen) in (2, 3), "two or three words are rather a section's name"),
    Row(-1.6, lambda seen: _words(seen) == 1, "one word is more likely so"),
    Row(-0.7, lambda seen: seen.under_title, "it is rather the summary under a headline"),
    Row(-1.0, lambda seen: seen.look.site > 0, "it speaks of cookies, accounts or letters"),
    Row(-1.4, lambda seen: seen.counted, "it reads like the text"),
    Row(-1.6, lambda seen: min(6, seen.inside), "text of the article stands above it"),
    Row(-1.6, lambda seen: _ends(seen, "?"), "questions head boxes more often than articles"),
    Row(-2.0, lambda seen: seen.look.text[:1].islower(), "it begins inside a sentence"),
    Row(-3.0, lambda seen: seen.look.passage.kind == "T", "it carries a date: 'By Ada Brom on 3 May 2021'"),
    Row(-2.2, lambda seen: seen.look.size >= 170, "it is too long"),
    Row(-2.5, lambda seen: _ends(seen, ":,;"), "it leads to what follows"),
    Row(-3.0, lambda seen: seen.look.ended and not _ends(seen, "?!…"), "it has a full stop"),
    Row(-3.3, lambda seen: seen.look.text.startswith("["), "brackets are drawn for pictures"),
    Row(-4.0, lambda seen: seen.look.furniture is not None, "it is a caption"),
    Row(-4.3, lambda seen: "|" in seen.look.text, "bars part a title from the site's name, and menu entries"),
    Row(-4.3, lambda seen: bool(_CRUMBS.search(seen.look.text)), "a breadcrumb names the headline and more"),
    Row(-4.5, lambda seen: seen.first and seen.above > 1, "many dumps begin with the page's title, or with a menu"),
)
# fmt: on


def choose(reading: Reading) -> tuple[int, list[bool]] | None:
    """Find the headline.

    Args:
        reading: The page's passages.

    Returns:
        Its place among them, and for each of them whether it is of the article below it; None where nothing has enough
        of a headline.
    """
    worth = {place: _worth(candidate) for place, candidate in _candidates(reading)}
    best = max(worth, key=lambda place: (worth[place], -place), default=None)
    if best is None or worth[best] < _SURE:
        return None
    inside = reading.article(best + 1)
    return (best, inside) if any(inside) else None


def _worth(candidate: Candidate) -> float:
    worth = 0.0
    for row in TABLE:
        worth += row.worth * row.shows(candidate)
    return worth


def _candidates(reading: Reading) -> Iterator[tuple[int, Candidate]]:
    """The passages that may be the headline, with their places."""
    inside = reading.article()
    places = [place for place, chosen in enumerate(inside) if chosen]
    if not places:
        return
    seen = reading.looks
    subject = _Subject([seen[place] for place in places[:_READ]])
    margin = _usual_indent(seen[place] for place in places)
    title = _Title(seen[0])
    counted = [0, *accumulate(look.passage.kind not in "NT" for look in seen)]
    for place in range(places[min(_INTO, len(places) - 1)] + 1):
        look = seen[place]
        if _can_be(seen, place):
            yield (
                place,
                Candidate(
                    look,
                    first=place == 0,
                    shared=subject.share(look.text, inside[place]),
                    above=max(0, counted[places[0]] - counted[place + 1]),
                    inside=max(0, place - places[0]),
                    counted=inside[place],
                    apart=_apart(seen, place),
                    numbered=place + 1 < len(seen) and seen[place + 1].passage.kind == "N",
                    dated=any(other.passage.kind == "T" for other in seen[place + 1 : place + 1 + _NEAR]),
                    opens=any(other.prose for other in seen[place + 1 : place + 3]),
                    set_out=look.passage.indent < margin,
                    under_title=_paired(seen, place - 1, place) and seen[place - 1].size >= min(_KICKER, look.size),
                    over_longer=_paired(seen, place, place + 1) and seen[place + 1].size > look.size,
                    titled=place > 0 and title.names(look),
                ),
            )


def _can_be(seen: Sequence[Look], place: int) -> bool:
    """A passage of some words; a single word only where it is marked as a heading or set apart."""
    look = seen[place]
    if look.size < _MIN or len(look.text) > MAX or look.passage.kind in _NO_TITLE:
        return False
    if look.passage.kind == "T" and look.words < _DATED_WORDS:
        return False
    if look.furniture is not None and look.furniture.role != "caption":
        return False
    single = " " not in look.text and not _WIDE.search(look.text)
    return not single or look.passage.level > 0 or (not look.passage.marker and _apart(seen, place))


def _apart(seen: Sequence[Look], place: int) -> bool:
    return _gap(seen, place) and _gap(seen, place + 1)


def _gap(seen: Sequence[Look], place: int) -> bool:
    """Whether blank lines stand above a passage, or there is none above it, or it is not there."""
    return not 0 < place < len(seen) or seen[place].number > seen[place - 1].passage.end


def _paired(seen: Sequence[Look], upper: int, lower: int) -> bool:
    """Whether two neighbours are both title-like and set apart."""
    return upper >= 0 and lower < len(seen) and all(_title_like(seen, place) for place in (upper, lower))


def _title_like(seen: Sequence[Look], place: int) -> bool:
    look = seen[place]
    return (
        15 <= look.size <= MAX
        and not look.passage.marker
        and look.passage.kind not in _NO_TITLE
        and _apart(seen, place)
    )


def _usual_indent(seen: Iterable[Look]) -> int:
    indents: Counter[int] = Counter()
    for look in seen:
        indents[look.passage.indent] += look.size
    return indents.most_common(1)[0][0]


class _Subject:
    """What the article is about: its long words, or pairs of characters in scripts without spaces."""

    def __init__(self, article: Sequence[Look]) -> None:
        text = "".join(look.text for look in article)
        self._wide = unspaced(text) > 0.3 * len(text)
        self._counts: Counter[str] = Counter()
        for look in article:
            self._counts.update(self._units(look.text))

    def share(self, text: str, own: bool) -> float:
        """Share of a text's units that the article has, not counting the text itself where it is part of it."""
        units = self._units(text)
        return sum(self._counts[unit] > own for unit in units) / len(units) if units else 0.4

    def _units(self, text: str) -> set[str]:
        if self._wide:
            return {text[place : place + 2] for place in range(len(text) - 1)}
        return set(_LONG_WORD.findall(text.lower()))


class _Title:
    """The page's first line, which many dumps take from its title: "The goat | The Osmey Herald"."""

    def __init__(self, first: Look) -> None:
        self._whole = _spoken(first.text)
        parts = _PARTS.split(first.text) if len(first.text) <= 2 * MAX else []
        self._longest = _spoken(max(parts, key=len)) if len(parts) > 1 else ""
        self._listed = bool(first.passage.marker)

    def names(self, look: Look) -> bool:
        """Whether a passage further down is what the title names besides the site."""
        spoken = _spoken(look.text)
        if spoken == self._longest and len(spoken) > 12:
            return True
        return look.size >= 20 and not self._listed and (spoken == self._whole or self._whole.startswith(spoken + " "))


def _spoken(text: str) -> str:
    """The words of a text, without its punctuation."""
    return " ".join(_WORD.findall(squeeze(text)))
