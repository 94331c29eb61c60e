"""What the texts and the names of a list say: readers write otherwise than the makers of links and teasers."""

from __future__ import annotations

import math
import re

from newsparse.records.measuring.case import Case
from newsparse.records.measuring.signs import COUNTED, counter

_GIANT, _SHORT_PROSE = 5, 600
"""How many times the usual length one text may have before the rest of it counts for nothing: it holds the article.
Characters of a text that is never too long."""
_LIST = 3
"""Questions that make a list of them."""
_NEARLY_ALL = 0.7
_ASKING = re.compile("[?!？！]")
_NICK = re.compile(r"(?=\S*[^\W\d])(?=[^\s.]*[\d_]|[^\s.]*[a-z][A-Z]|[a-zа-я])[\w.-]{3,24}")
"""One word with a digit, a low line, a capital inside or a small letter in front."""
_WIDE = "\u3040"
"""Where the scripts begin that put no spaces between words."""


def personal(case: Case) -> float:
    """They say "I" or "you" near their start, as readers do and teasers do not."""
    words = case.page.words.own.comments.personal
    alone, within = frozenset(words), tuple(word for word in words if word >= _WIDE)
    known = case.view.personal
    said = 0
    for record, text in zip(case.records, case.texts, strict=True):
        place = record.head_end, record.text_end
        if place not in known:
            small = text.lower()
            known[place] = not alone.isdisjoint(small.split()) or any(map(small.__contains__, within))
        said += known[place]
    return said / len(case.texts)


def asking(case: Case) -> float:
    """They ask and shout."""
    return case.share(lambda record: _ASKING.search(case.text(record)) is not None)


def catechism(case: Case) -> float:
    """Nearly all open with a question, as the items of a list of frequent questions do."""
    openings = [text.split("\n", 1)[0].rstrip() for text in case.texts]
    asking = sum(opening.endswith(("?", "？")) for opening in openings)
    return float(asking >= _LIST and asking > _NEARLY_ALL * len(openings))


def many(case: Case) -> float:
    """The logarithm of their number, with the remarks below them."""
    return math.log(len(case.records) + len(case.view.remarks))


def alone(case: Case) -> float:
    """Nothing repeats, and the page does not say that there is one."""
    return float(len(case.records) == 1 and case.measure(counter) < COUNTED)


def length(case: Case) -> float:
    """The usual length of a text in hundreds of characters: the articles of a front page are long."""
    return sorted(map(len, case.texts))[len(case.texts) // 2] / 100


def named(case: Case) -> float:
    """Different writers."""
    return len(case.names) / len(case.records)


def nicknamed(case: Case) -> float:
    """Different nicks: ``mkNero``, ``anna_b``, ``otto77``; bylines and links to authors print people's own names."""
    return sum(_NICK.fullmatch(name) is not None for name in case.names) / len(case.records)


def prosaic(case: Case) -> float:
    """How much of the page's running text the records hold: teasers and tickers hold little of it."""
    prose = case.view.prose
    lengths = sorted(prose[max(record.head_end, record.text_end)] - prose[record.head_end] for record in case.records)
    longest = max(_GIANT * lengths[len(lengths) // 2], _SHORT_PROSE)
    held = sum(min(length, longest) for length in lengths)
    return held / prose[-1] if prose[-1] else 1.0
