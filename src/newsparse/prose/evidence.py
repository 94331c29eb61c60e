"""What makes a passage running text: a table of things seen, each with what it is worth and why."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from newsparse.prose.looks import Look

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
    """Added for a passage that shows it; an article's paragraph comes to 2 to 5, a menu entry to -3."""
    shows: Callable[[Look], bool]
    because: str
    """What it tells, and what it must not be taken for."""


# fmt: off
TABLE: tuple[Row, ...] = (
    Row(-3.0, lambda _: True, "most lines of a page are not its article"),
    Row(+1.0, lambda look: look.plain_page, "but on a page that is mostly sentences most are"),
    Row(+0.5, lambda look: look.size >= 40, "menu entries are shorter"),
    Row(+1.0, lambda look: look.size >= 80, "titles are mostly shorter"),
    Row(+1.0, lambda look: look.size >= 140, "teasers are mostly shorter"),
    Row(+1.0, lambda look: look.size >= 250, "only paragraphs are so long"),
    Row(+1.0, lambda look: look.ended and look.size >= 25, "it ends as a sentence; 'Read more.' is too short to count"),
    Row(+1.5, lambda look: look.ended and look.beside > 0 and look.words > 1, "and stands near others"),
    Row(+0.5, lambda look: look.beside > 1, "headings and quotes stand among sentences"),
    Row(+1.0, lambda look: look.near > 1, "all the more among paragraphs"),
    Row(+1.0, lambda look: look.size >= 60 and look.broken, "it has more than one sentence"),
    Row(+2.0, lambda look: look.spoken, "'- said captain Holt.', and the words above it"),
    Row(+2.0, lambda look: look.announced, "a list that the text opens with a colon"),
    Row(+0.5, lambda look: look.is_dense(0.15), "it is held together by small words"),
    Row(+0.5, lambda look: look.is_dense(0.25), "as running text is"),
    Row(-0.7, lambda look: look.words > 7 and look.is_thin(0.08), "names and keywords stand unconnected"),
    Row(-1.0, lambda look: look.item and not look.announced, "more items are links than text"),
    Row(+2.0, lambda look: look.inward and look.sibling, "items that begin small or with a number: 200 g of rye"),
    Row(+2.0, lambda look: look.measured and look.sibling, "so many amounts in a row are a recipe's"),
    Row(-2.0, _is_site_line, "it is a line of the site's: buttons, labels, dates, notices"),
    Row(-3.0, lambda look: look.furniture is not None, "its words say that it is the site's"),
    Row(-4.0, lambda look: look.passage.kind == "K", "it gives a mail address: the site wants to be written to"),
    Row(-1.5, lambda look: bool(_BRACKETED.fullmatch(look.text)), "brackets around all of it are drawn for pictures"),
    Row(-1.0, lambda look: look.site > 0, "it speaks of cookies, accounts or letters, as some articles do"),
    Row(-2.0, lambda look: look.site > 1, "it speaks of little else"),
    Row(-2.0, lambda look: look.boxed, "captions and boxes are printed twice, paragraphs not"),
    Row(-2.5, lambda look: not look.ended and look.words > 8 and look.capitals > 0.6, "a menu in one line"),
    Row(-1.0, lambda look: look.brief and look.beside == 0, "a short paragraph alone is a teaser or a notice"),
    Row(-1.0, lambda look: look.brief and look.near == 0, "so it is where only short sentences are near"),
    Row(-1.0, lambda look: look.behind > 1, "labels stand above it that come when an article is over"),
    Row(-1.0, lambda look: look.text.endswith(("…", "...")), "it is cut off, as teasers are"),
    Row(-1.0, lambda look: any(map(look.text.__contains__, _ADDRESS)), "it shows an address"),
)
# fmt: on


_PRICE, _SITE_PRICE, _TAIL_PRICE = 0.3, 0.4, 1.0
"""What it costs to reach over a passage to text of the article below: over one of unknown purpose, one of the site's,
and one that mostly comes when the article is over."""


def price(look: Look) -> float:
    """What it costs to leave a passage out and go on with the article below it."""
    role = look.furniture.role if look.furniture else None
    if look.tail:
        return _TAIL_PRICE
    return _SITE_PRICE if role or look.passage.kind in SITE_KINDS else _PRICE


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
