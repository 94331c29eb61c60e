"""The names in a text, and the name in a speaker's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import regex

from newsparse.lexicon import Lexicon
from newsparse.models import Span
from newsparse.quotes.phrases import OWNER
from newsparse.quotes.speech import ELIDED, PARTICLES, Speech, speech

_WORD_OF_NAME = r"(?<![\p{L}\p{N}-])\p{Lu}(?:\.|[\p{L}\p{M}'’-]*+)"
_GAP = r"(?:[ \xa0]|\r?\n[ \t]{0,8}+)"
"""What parts two words: a space, or the break of a wrapped line."""
_NAME = regex.compile(
    rf"{_WORD_OF_NAME}(?:{_GAP}(?:{_WORD_OF_NAME}|(?:{'|'.join(sorted(PARTICLES - {'of'}))})(?={_GAP}\p{{Lu}})))*+"
)
_INSIDE = regex.compile(r"(?<=[\p{Ll},][ \n])\p{Lu}[\p{L}\p{M}'’-]++")
_BEHIND_CAPITAL = regex.compile(
    r"(?<![\p{L}\p{N}-])(\p{Lu}[\p{L}\p{M}'’-]*+)\.?"
    r"(?=[ \n](?:(?:von|v\.|van|zu|de)[ \n](?:de[rmn][ \n])?)?(\p{Lu}[\p{L}\p{M}'’-]++)(?![ \n]\p{Lu}))"
)
"""Two capitals in a row: a given name or a title, and a surname."""
_WORDS_BEHIND = regex.compile(rf",{_GAP}(?P<words>[\p{{L}}\p{{M}}'’-]++(?:{_GAP}[\p{{L}}\p{{M}}'’-]++)?)")
_BESIDE = 40
"""Characters before a name in which the word before it stands."""
_LAST_WORD = regex.compile(r"[\p{L}\p{M}'’-]++$")
_MARKS = ("„", "“", "‚", "‘", "»", "«", '"', "'")
_OPENING = "".join(("(", *_MARKS))
_GIVEN_NAMES = 2
"""Words that a full name may have before the surname."""


@dataclass(slots=True, frozen=True)
class Named:
    """A name in running text."""

    name: str
    """Without titles."""
    titles: tuple[str, ...]
    """The titles beside it, in lower case: mayor, in "Mayor Brom", "the mayor, Ada Brom" and "Ada Brom, the mayor"."""
    led: bool
    """Whether an article or "of" leads to it, as to bodies and places: "the Wend Courier"."""


def named_in(text: str, stretch: Span, known: Speech) -> Iterator[Named]:
    """The names in a stretch of a text, with the titles beside them.

    Args:
        text: The text.
        stretch: Where to look.
        known: Words of its language.

    Yields:
        The names in order.
    """
    for match in _NAME.finditer(text, *stretch):
        printed = " ".join(match[0].split())
        name = _without_titles(printed, known)
        if _is_no_name(name, known):
            continue
        before = _word_before(text, stretch.start, match.start())
        behind = _WORDS_BEHIND.match(text, match.end(), stretch.end)
        led_by = before.removesuffix(",")
        beside = (*printed.lower().split(" ")[: printed.count(" ") - name.count(" ")], led_by)
        follow = [word.lower() for word in behind["words"].split()] if behind else []
        follow = follow[1:2] if follow and follow[0] in known.articles else follow[:1]
        titles = tuple(word for word in (*beside, *follow) if word in known.titles and word not in known.articles)
        led = _leads(before, known)
        yield Named(name, titles, led)


def names_in(text: str, lexicon: Lexicon) -> dict[str, set[str]]:
    """The full names in an article, by their last word.

    Args:
        text: The article.
        lexicon: Words of the page's language; its titles are no part of a name.

    Returns:
        Surname -> the full names that end in it.
    """
    known = speech(lexicon.language)
    found: dict[str, set[str]] = {}
    for match in _NAME.finditer(text):
        name = _without_titles(" ".join(match[0].split()), known)
        if 0 < name.count(" ") <= _GIVEN_NAMES:
            found.setdefault(name.rpartition(" ")[2], set()).add(name)
    return found


def surnames(text: str, lexicon: Lexicon) -> frozenset[str]:
    """The words of an article that have a capital where no sentence begins.

    Args:
        text: The article.
        lexicon: Words of the page's language.

    Returns:
        The words; where the language writes every noun with a capital, those behind a given name or a title.
    """
    known = speech(lexicon.language)
    if known.capital_nouns:
        small = known.fronts | known.articles
        pairs = (pair for pair in _BEHIND_CAPITAL.finditer(text) if pair[1].lower() not in small)
        words = {pair[2] for pair in pairs if not _leads(_word_before(text, 0, pair.start()), known)}
    else:
        words = set(_INSIDE.findall(text))
    return frozenset(word for word in words if word.lower() not in known.titles)


def _word_before(text: str, start: int, place: int) -> str:
    """The word before a place, in lower case, with the punctuation behind it; "" where none is near."""
    words = text[max(start, place - _BESIDE) : place].split()
    return words[-1].lstrip(_OPENING).lower() if words else ""


def _leads(word: str, known: Speech) -> bool:
    """Whether an article or "of" leads to what stands behind it, as to bodies and places."""
    return word in known.links or word in known.articles


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
    name = next(_names(speaker, speech(lexicon.language)), None)
    if name is None:
        return None
    longer = names.get(name, set())
    # "Yesterday Alma Quist" and "Alma Quist" are one person: a sentence begins before the longer one.
    longer = {full for full in longer if not any(full.endswith(f" {other}") for other in longer)}
    return next(iter(longer)) if len(longer) == 1 else name if not longer else None


def _names(speaker: str, known: Speech) -> Iterator[str]:
    """The names in a speaker's words, last one first; none is "Wend" in "Ada Brom of Wend", nor "the Courier"."""
    end = len(speaker)
    for match in reversed(list(_NAME.finditer(speaker))):
        before = _LAST_WORD.search(speaker[max(0, match.start() - _BESIDE) : match.start()].rstrip())
        led_by = before[0].lower() if before else ""
        if speaker[: match.start()].endswith(_MARKS):
            return  # der „Wender Bote“
        name = _without_titles(match[0], known)
        if led_by in known.links or led_by in known.boundaries:
            end = len(speaker[: match.start()].rstrip()) - len(led_by)
            continue
        if speaker[match.end() : end].strip() or _is_body(match[0], name, led_by, known) or _is_no_name(name, known):
            return
        if known.capital_nouns and " " not in name and name != speaker:
            return  # "ein anderer Nutzer"
        yield name


def _is_body(printed: str, name: str, led_by: str, known: Speech) -> bool:
    """Whether an article, and no title, stands before a name: the Courier, La Diputación."""
    taken = printed.lower().split(" ")[: printed.count(" ") - name.count(" ")]
    return all(word in known.articles for word in taken) and (bool(taken) or led_by in known.articles)


def _is_no_name(name: str, known: Speech) -> bool:
    """Whether capitals make no name: a pronoun or a title alone, or an article first, as in "La Diputación"."""
    first, lower = name.split(" ")[0].lower(), name.lower()
    return first in known.articles or first.startswith(ELIDED) or lower in known.pronouns or lower in known.titles


def _without_titles(name: str, known: Speech) -> str:
    """A name without the words before it that are none of it: Mayor, Mrs., Brom’s, and what may open a sentence."""
    words = name.split(" ")
    owner = max((place for place, word in enumerate(words[:-1]) if word.endswith(OWNER)), default=-1)
    words = words[owner + 1 :]
    while len(words) > 1 and (
        words[0].lower() in known.fronts or words[0].lower().rstrip(".").rpartition("-")[2] in known.titles
    ):
        words.pop(0)
    return " ".join(words)
