"""What makes a passage running text: a table of things seen, each with what it is worth and why."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from newsparse.prose.looks import TELLING, Look

SITE_KINDS = frozenset("CZIXAVMSWERFQHUGJBNTro")
"""Kinds of lines that are the site's, a date or a number: they are no running text."""
_BRACKETED = re.compile(r"\[[^\[\]]*\](?:\s*\[[^\[\]]*\])*")
_ADDRESS = ("http://", "https://", "www.")


def _is_site_line(look: Look) -> bool:
    return look.passage.kind in SITE_KINDS and not look.announced


@dataclass(slots=True, frozen=True)
class Row:
    """One thing seen."""

    worth: float
    """Added for a passage that shows it; an article's paragraph comes to 1 to 4, a menu entry to -2."""
    shows: Callable[[Look], bool]
    because: str
    """What it tells, and what it must not be taken for."""


# fmt: off
TABLE: tuple[Row, ...] = (
    Row(-1.7, lambda _: True, "most lines of a page are not its article"),
    Row(+1.0, lambda look: look.plain_page, "but on a page that is mostly sentences most are"),
    Row(+0.2, lambda look: look.size >= 40, "menu entries are shorter"),
    Row(+0.8, lambda look: look.size >= 80, "titles are mostly shorter"),
    Row(+0.8, lambda look: look.size >= 140, "teasers are mostly shorter"),
    Row(+0.8, lambda look: look.size >= 250, "only paragraphs are so long"),
    Row(+1.0, lambda look: look.ended and look.size >= TELLING, "it ends as a sentence; 'Read more.' is too short"),
    Row(+0.7, lambda look: look.ended and look.beside > 0 and look.words > 1, "and stands near others"),
    Row(+1.2, lambda look: look.remark and look.follows, "'Nobody laughed.' below a sentence goes on with it"),
    Row(+0.3, lambda look: look.near > 1, "all the more among paragraphs"),
    Row(+0.3, lambda look: look.size >= 60 and look.broken, "it has more than one sentence"),
    Row(+0.7, lambda look: look.subhead, "a few words between two paragraphs are their heading"),
    Row(+0.5, lambda look: look.joined, "it has a comma; menus and buttons have none"),
    Row(+0.4, lambda look: look.quoting, "it quotes, or names a book; menus and buttons do not"),
    Row(+1.8, lambda look: look.spoken, "'- said captain Holt.', and the words above it"),
    Row(+1.0, lambda look: look.announced, "a list that the text opens with a colon"),
    Row(+0.2, lambda look: look.is_dense(0.15), "it is held together by small words"),
    Row(+0.2, lambda look: look.is_dense(0.25), "as running text is"),
    Row(-0.3, lambda look: look.words > 7 and look.is_thin(0.08), "names and keywords stand unconnected"),
    Row(-0.5, lambda look: look.item and not look.announced and not look.ended, "more items are links than text"),
    Row(+1.7, lambda look: look.inward and look.sibling, "items that begin small or with a number: 200 g of rye"),
    Row(+1.9, lambda look: look.measured and look.sibling and not look.portion, "amounts in a row are a recipe's"),
    Row(+3.1, lambda look: look.portion, "so are three and more, with markers or without, and what stands among them"),
    Row(-2.2, _is_site_line, "it is a line of the site's: buttons, labels, dates, notices"),
    Row(-3.0, lambda look: look.furniture is not None, "its words say that it is the site's"),
    Row(-3.9, lambda look: look.passage.kind == "K", "it gives a mail address: the site wants to be written to"),
    Row(-1.6, lambda look: bool(_BRACKETED.fullmatch(look.text)), "brackets around all of it are drawn for pictures"),
    Row(-0.8, lambda look: look.site > 0, "it speaks of cookies, accounts or letters, as some articles do"),
    Row(-1.3, lambda look: look.site > 1, "it speaks of little else"),
    Row(-2.0, lambda look: look.boxed, "captions and boxes are printed twice, paragraphs not"),
    Row(-2.2, lambda look: not look.ended and look.words > 8 and look.capitals > 0.6, "a menu in one line"),
    Row(-0.4, lambda look: look.inset, "no blank line is above it, as one is above the page's paragraphs"),
    Row(-0.5, lambda look: look.brief and look.beside == 0, "a short paragraph alone is a teaser or a notice"),
    Row(-0.5, lambda look: look.brief and look.near == 0, "so it is where only short sentences are near"),
    Row(-0.7, lambda look: look.dates > 1, "articles have one date; lists of articles have one for each"),
    Row(-0.7, lambda look: look.dated and look.begun > 1, "a date above it, and paragraphs before: the next article"),
    Row(-0.4, lambda look: look.behind > 0, "a label stands above it that comes when an article is over"),
    Row(-0.8, lambda look: look.behind > 1, "more than one does"),
    Row(-0.9, lambda look: look.text.endswith(("…", "...")), "it is cut off, as teasers are"),
    Row(-0.4, lambda look: look.text.endswith("!"), "calls to the reader end so, and paragraphs seldom"),
    Row(-1.0, lambda look: any(map(look.text.__contains__, _ADDRESS)), "it shows an address"),
)
# fmt: on
"""Weights are log odds, rounded: they were fitted to what is inside and outside of the articles of some 300 real pages
and 60 invented ones, together with the prices below, so that the best stretch is the article."""


_PRICE, _TAIL_PRICE = 0.3, 0.8
"""What it costs to reach over a passage to text of the article below: over any, and over one that mostly comes when the
article is over."""


def price(look: Look) -> float:
    """What it costs to leave a passage out and go on with the article below it."""
    return _TAIL_PRICE if look.tail else _PRICE


def weigh(seen: Sequence[Look]) -> list[float]:
    """What each passage is worth as running text.

    Args:
        seen: The passages of a page.

    Returns:
        One sum of the table's rows each: above 0 where more speaks for it.
    """
    return [_weigh(look) for look in seen]


def _weigh(look: Look) -> float:
    total = 0.0
    for row in TABLE:
        if row.shows(look):
            total += row.worth
    return total
