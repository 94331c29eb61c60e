"""The person whom a speaker's words name."""

from __future__ import annotations

from collections.abc import Mapping

import regex

from newsparse.lexicon import Lexicon
from newsparse.quotes.phrases import PARTICLES

_WORD_OF_NAME = r"\p{Lu}(?:\.|[\p{L}\p{M}'’-]*+)"
_NAME = regex.compile(
    rf"{_WORD_OF_NAME}(?:\s(?:{_WORD_OF_NAME}|(?:{'|'.join(sorted(PARTICLES - {'of'}))})(?=\s\p{{Lu}})))*+"
)
_GIVEN_NAMES = 2
"""Words that a full name may have before the surname."""


def names_in(text: str, lexicon: Lexicon) -> dict[str, set[str]]:
    """The full names in an article, by their last word.

    Args:
        text: The article.
        lexicon: Words of the page's language; its titles are no part of a name.

    Returns:
        Surname -> the full names that end in it.
    """
    titles = frozenset(lexicon.quotes.titles)
    found: dict[str, set[str]] = {}
    for match in _NAME.finditer(text):
        name = _without_titles(match[0], titles)
        if 0 < name.count(" ") <= _GIVEN_NAMES:
            found.setdefault(name.rpartition(" ")[2], set()).add(name)
    return found


def surnames(text: str, lexicon: Lexicon) -> frozenset[str]:
    """The words of an article that have a capital where no sentence begins.

    Args:
        text: The article.
        lexicon: Words of the page's language.

    Returns:
        The words; none where the language writes every noun with a capital.
    """
    if lexicon.quotes.capital_nouns:
        return frozenset()
    return frozenset(word for word in _INSIDE.findall(text) if word.lower() not in lexicon.quotes.titles)


_INSIDE = regex.compile(r"(?<=[\p{Ll},] )\p{Lu}[\p{L}\p{M}'’-]++")


def full_name(speaker: str, names: Mapping[str, set[str]], lexicon: Lexicon) -> str | None:
    """The person whom a speaker's words name, where the article leaves no doubt.

    Args:
        speaker: As the attribution prints it.
        names: The article's names, from :func:`names_in`.
        lexicon: Words of the page's language.

    Returns:
        The name without titles; a surname is completed where the article has one full name with it, and only one.

    Example:
        >>> from newsparse.lexicon import load
        >>> names = names_in("The head of the agency, Ismayil Damir, was there. Damir was glad.", load("en"))
        >>> full_name("Damir", names, load("en"))
        'Ismayil Damir'
    """
    found = list(_NAME.finditer(speaker))
    if not found or found[-1].end() != len(speaker) or speaker.lower() in lexicon.quotes.pronouns:
        return None
    first = (speaker[: found[-1].start()].split() or found[-1][0].split())[-1 if found[-1].start() else 0]
    if first.lower() in lexicon.quotes.articles:
        return None  # the Courier, La Diputación: a body, and no person
    name = _without_titles(found[-1][0], frozenset(lexicon.quotes.titles))
    longer = names.get(name, set())
    # "Yesterday Alma Quist" and "Alma Quist" are one person: a sentence begins before the longer one.
    longer = {full for full in longer if not any(full.endswith(f" {other}") for other in longer)}
    return next(iter(longer)) if len(longer) == 1 else name if not longer else None


def _without_titles(name: str, titles: frozenset[str]) -> str:
    """A name without the words before it that only address somebody: Mayor, Mrs."""
    words = name.split(" ")
    while len(words) > 1 and words[0].lower().rstrip(".") in titles:
        words.pop(0)
    return " ".join(words)
