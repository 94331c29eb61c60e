"""Which passage is the headline: a table of things seen, each with what it is worth and why.

No single sign tells a headline. The site's name is repeated, a teaser's title stands above prose, a section's name has
blank lines around it; only the headline has most of it together.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from math import log2

from newsparse.cues import CuedPage
from newsparse.headline.candidates import Candidate, candidates, is_thread
from newsparse.headline.labels import WIDE
from newsparse.prose import Reading

_SURE = 2.0
"""Worth below which a page has no headline: its dump begins with the text."""
_CRUMBS = re.compile(r"\S\s+[»>›→]\s+\S")


@dataclass(slots=True, frozen=True)
class Row:
    """One thing seen."""

    worth: float
    shows: Callable[[Candidate], float]
    """How far it shows: 0 or 1, or a measure."""
    because: str


def _words(candidate: Candidate) -> int:
    text = candidate.look.text
    return len(text) // 2 if WIDE.search(text) else len(text.split())


def _heads(candidate: Candidate) -> bool:
    """Whether blank lines, a date or a name part it from the text."""
    return candidate.apart or candidate.dated or candidate.signed


def _ends(candidate: Candidate, signs: str) -> bool:
    return candidate.look.text.endswith(tuple(signs))


# fmt: off
TABLE: tuple[Row, ...] = (
    Row(+3.3, lambda seen: seen.shared, "the article speaks of it, and not of the section's or the site's name"),
    Row(+3.3, lambda seen: seen.look.passage.level == 1, "it is marked as the page's first heading"),
    Row(+2.5, lambda seen: seen.apart, "renderers set headings apart, menu entries not"),
    Row(+2.3, lambda seen: seen.titled, "the title of the page says the same"),
    Row(+2.0, lambda seen: seen.closes, "a breadcrumb near it ends with it, or a link that names its section first"),
    Row(+1.9, lambda seen: seen.dated, "a date stands below it"),
    Row(+2.0, lambda seen: seen.first and seen.above <= 1 and _heads(seen), "it opens the page, and the text follows"),
    Row(+1.8, lambda seen: seen.set_out, "it begins further left than the text"),
    Row(+1.8, lambda seen: seen.below_menu, "a menu ends above it; above subheads and summaries stand longer lines"),
    Row(+1.3, lambda seen: seen.numbered, "a bare number stands right below it, which counts its comments or readers"),
    Row(+1.3, lambda seen: ": " in seen.look.text, "'Name: what happened' is a headline's form, and no menu's"),
    Row(+1.2, lambda seen: 35 <= seen.look.size < 130, "headlines are mostly this long"),
    Row(+1.1, lambda seen: seen.over_longer, "a summary stands below it"),
    Row(+1.0, lambda seen: seen.below_date, "some print the date above it, hardly any above a section's name"),
    Row(+0.8, lambda seen: seen.opening, "a line at the page's top has it among its words, perhaps in its title"),
    Row(+0.8, lambda seen: seen.look.repeated, "it is repeated: in the breadcrumb, over the comments"),
    Row(+0.8, lambda seen: seen.opens, "the text follows"),
    Row(+0.6, lambda seen: seen.signed, "an author is named below it"),
    Row(-0.15, lambda seen: log2(1 + seen.above), "the further from the article, the less likely"),
    Row(-0.4, lambda seen: bool(seen.look.passage.marker), "items of lists are mostly links"),
    Row(-0.4, lambda seen: seen.look.size < 20, "so short are sections"),
    Row(-0.5, lambda seen: _words(seen) in (2, 3), "two or three words are rather a section's name"),
    Row(-0.5, lambda seen: seen.under_title, "it is rather the summary under a headline"),
    Row(-1.0, lambda seen: min(6, seen.inside), "text of the article stands above it"),
    Row(-0.8, lambda seen: seen.look.broken, "a sentence ends inside it: 'The museum was closed. Read more'"),
    Row(-1.1, lambda seen: _ends(seen, "?"), "questions head boxes more often than articles"),
    Row(-1.4, lambda seen: seen.look.site > 0, "it speaks of cookies, accounts or letters"),
    Row(-1.4, lambda seen: _words(seen) == 1, "one word is more likely a section's name"),
    Row(-2.0, lambda seen: seen.counted, "it reads like the text"),
    Row(-2.0, lambda seen: seen.look.text[:1].islower(), "it begins inside a sentence"),
    Row(-2.3, lambda seen: seen.look.passage.kind == "T", "it carries a date: 'By Ada Brom on 3 May 2021'"),
    Row(-2.3, lambda seen: seen.look.size >= 170, "it is too long"),
    Row(-2.5, lambda seen: _ends(seen, ":,;"), "it leads to what follows"),
    Row(-3.0, lambda seen: seen.buried, "the dump begins with the text, and this is a subhead of it"),
    Row(-3.0, lambda seen: seen.look.ended and not _ends(seen, "?!…"), "it has a full stop"),
    Row(-3.4, lambda seen: seen.look.text.startswith("["), "brackets are drawn for pictures"),
    Row(-4.2, lambda seen: seen.naming, "a line below says the same without the site's name: it is the page's title"),
    Row(-6.0, lambda seen: seen.look.furniture is not None, "it is a caption"),
    Row(-4.2, lambda seen: seen.first and seen.above > 1, "many dumps begin with the page's title, or with a menu"),
    Row(-4.3, lambda seen: "|" in seen.look.text, "bars part a title from the site's name, and menu entries"),
    Row(-4.3, lambda seen: bool(_CRUMBS.search(seen.look.text)), "a breadcrumb names the headline and more"),
)
# fmt: on


def choose(page: CuedPage, reading: Reading) -> tuple[int, list[bool]] | None:
    """Find the headline.

    Args:
        page: The page.
        reading: Its passages.

    Returns:
        Its place among them, and for each of them whether it is of the article below it; None where nothing has enough
        of a headline.
    """
    worth = {place: _worth(candidate) for place, candidate in candidates(page, reading)}
    best = max(worth, key=lambda place: (worth[place], -place), default=None)
    if best is None or worth[best] < _SURE:
        return None
    inside = reading.article(best + 1)
    return (best, inside) if any(inside) or is_thread(page, reading) else None


def _worth(candidate: Candidate) -> float:
    worth = 0.0
    for row in TABLE:
        worth += row.worth * row.shows(candidate)
    return worth
