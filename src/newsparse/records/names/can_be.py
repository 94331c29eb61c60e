"""What can be a name, and what is none."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache, lru_cache

from newsparse.lexicon.people import is_given
from newsparse.lexicon.vocabulary import vocabulary
from newsparse.text import squeeze

_MAX_NAME, _MAX_WORDS = 40, 5
_INITIAL = re.compile(r"\b[^\W\d_]\.$")
"""A name may end in a full stop where it is abbreviated: ``Kuna B.``"""
_COUNT = re.compile(r"[,\d.]*[kк]?[ \xa0]?([^\W\d_]{2,20})")
_POSITION = re.compile(r"\d[\d.,]{0,8} [^\W\d_]{1,4} \d[\d.,]{0,8}( [^\W\d_]+)?")
"""``1 of 744``, ``3 von 12 Beiträgen``: where one is in a list."""
_AMOUNT = re.compile(r"\d[\d.,]{0,8}[ \xa0][^\W\d_]+")
"""``18 months``: so much of something, unless the word has a capital, as in "2 Chainz"."""
_LABELLED = re.compile(r"[:：][ \xa0]?[\d.,]{1,12}$")
"""``Posts: 12``: a label of profiles, in whatever language."""
_FEW, _EACH, _SEVERAL = 0.7, 0.02, 5
"""What two different names are worth, however often they recur, and what each further one adds, up to so many."""
_NEARLY = 0.9
"""Share of the names of accounts that look like one."""
_REMEMBERED = 1024
"""Texts whose names are remembered: every reading of a page asks for the same ones."""


@cache
def _never() -> frozenset[str]:
    """Whole texts that are no name, wherever they stand. Roles are not among them: many call themselves Guest."""
    every = vocabulary()
    return (
        every.actions
        | every.answers
        | every.nouns
        | every.synonyms
        | every.profile
        | every.on
        | every.by
        | every.form
        | every.says
        | every.headings
        | every.edited
        | every.votes
        | every.navigation
        | every.published
    )


def _is_count(text: str) -> bool:
    """``27.3K posts``, its first digits stripped: a number of what sites count."""
    found = _COUNT.fullmatch(text)
    every = vocabulary()
    return found is not None and text[:1] in ",.kк" and (found[1] in every.profile or found[1] in every.synonyms)


@lru_cache(maxsize=_REMEMBERED)
def is_name(text: str) -> bool:
    """Whether a text can be a name: short, with a letter, not a sentence, and not one of the site's words.

    Args:
        text: A text, peeled.

    Example:
        >>> [is_name(text) for text in ("Kuna B.", "The port opened its second ferry line", "Reply", "Reply #12")]
        [True, False, False, False]
    """
    lower = squeeze(text).strip("()[]#.:0123456789 ")
    return (
        len(text) <= _MAX_NAME
        and len(text.split()) <= _MAX_WORDS
        and any(map(str.isalpha, text))
        and lower not in _never()
        and not (lower == "" and "#" in text)
        and not _LABELLED.search(text)
        and not _POSITION.fullmatch(text)
        and not (_AMOUNT.fullmatch(text) and text.islower())
        and not _is_count(lower)
        and (not text.endswith((".", "!", "?", ":", ",", "…")) or bool(_INITIAL.search(text)))
    )


def can_be_name(text: str) -> bool:
    """Whether a text is a name, not a role such as "Moderator", nor "Offline", nor "In reply to anna"."""
    every, name = vocabulary(), squeeze(text)
    return is_name(text) and name not in every.roles and name not in every.presence and not every.reply_to.opening(name)


def variety(names: Collection[str]) -> float:
    """How much it speaks for names that they differ.

    Args:
        names: What stands at one place of the records, at least one.

    Returns:
        From 0 to 1, the less the more often one recurs. Where a few write much, two are enough; that a place with more
        of them is worth more tells names from ranks, for nobody has two.
    """
    different = len(set(names))
    few = _FEW + _EACH * min(different, _SEVERAL) if different > 1 else 0.0
    return min(1.0, max(0.4 + 2 * different / len(names), few))


def are_accounts(names: Sequence[str]) -> bool:
    """Whether nearly all texts are one word, or open with a given name; few titles do."""
    alike = sum(len(name.split()) == 1 or is_given(name.split()[0]) for name in names)
    return alike >= _NEARLY * len(names)
