"""Who speaks: the words that name somebody, and the name in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import regex

from newsparse.lexicon import Lexicon

_WORD_OF_NAME = r"\p{Lu}(?:\.|[\p{L}\p{M}'’-]*+)"
_PARTICLES = frozenset(
    ("al", "bin", "da", "de", "del", "der", "di", "don", "el", "ibn", "la", "le", "van", "von", "of")
)
"""Lower-case words inside names and titles, in any language."""
_NAME = regex.compile(
    rf"{_WORD_OF_NAME}(?:\s(?:{_WORD_OF_NAME}|(?:{'|'.join(sorted(_PARTICLES - {'of'}))})(?=\s\p{{Lu}})))*+"
)
_GIVEN_NAMES = 2
"""Words that a full name may have before the surname."""
_ADVERBS = 4
"""Words that may stand between a verb of saying and its subject."""


@dataclass(slots=True, frozen=True)
class Word:
    """One word of a line, with its place in it."""

    text: str
    start: int
    end: int
    comma: bool
    """Whether a comma, semicolon or bracket stands behind it."""

    @property
    def lower(self) -> str:
        """In lower case, as the lexicon has it."""
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """Whether it opens with a capital."""
        return self.text[:1].isupper()


def split(text: str, start: int, end: int) -> list[Word]:
    """The words of a stretch of a line; punctuation behind a word is not part of it, the dot of "M." and "Prof." is."""
    return [
        Word(found["word"], found.start(), found.end("word"), bool(found["stop"]))
        for found in _WORD.finditer(text, start, end)
    ]


_WORD = regex.compile(
    r"(?P<word>[\p{L}\p{M}\p{N}]++(?:['’.-][\p{L}\p{M}\p{N}]++)*+(?:(?<=\b\p{Lu}\p{Ll}{0,3})\.(?=\s))?)(?P<stop>[,;:(])?"
)


def noun_phrase(words: Sequence[Word], lexicon: Lexicon, behind_verb: bool) -> tuple[int, int] | None:
    """Find the words that name the speaker.

    Behind a verb an adverb or a short phrase may come first ("said with a smile the mayor"): the speaker starts at the
    first article, title or pronoun, where there is one. It ends before a comma, or where a lower-case word follows the
    name ("Damir in an interview"). A title without a name may have the name behind a comma ("the mayor, Ada Brom").

    Args:
        words: The words behind or before the verb.
        lexicon: Words of the page's language.
        behind_verb: Whether the verb stands before them.

    Returns:
        Where the phrase starts and ends in the line; None where there is none.
    """
    if behind_verb:
        words = words[_first_word(words, lexicon) :]
    if not words:
        return None
    if words[0].lower in lexicon.quotes.pronouns:
        return words[0].start, words[0].end
    count, named = _phrase_length(words, lexicon)
    if count and not named and count < len(words) and words[count - 1].comma:
        more, more_named = _phrase_length(words[count:], lexicon)
        count += more if more_named else 0
    return (words[0].start, words[count - 1].end) if count else None


def _first_word(words: Sequence[Word], lexicon: Lexicon) -> int:
    """Where the phrase starts behind a verb: what stands in front is a particle, an adverb or "with a smile"."""
    speech = lexicon.quotes
    place = 0
    while length := phrase_at(words, place, speech.particles):
        place += length
    if place < len(words) and words[place].lower in speech.boundaries:
        place += 1
        while place < len(words) and _is_article(words[place], lexicon):
            place += 1
        place += 1
    for ahead, word in enumerate(words[place : place + _ADVERBS + 1]):
        if word.lower in speech.pronouns or _is_article(word, lexicon):
            return place + ahead
        if word.capital or word.comma or word.lower in (*speech.boundaries, *speech.conjunctions):
            break
    return place


def phrase_at(words: Sequence[Word], place: int, phrases: Sequence[str]) -> int:
    """How many words the longest of some phrases has that stands at a place; 0 where none does."""
    for length in (3, 2, 1):
        if place + length <= len(words) and " ".join(word.lower for word in words[place : place + length]) in phrases:
            return length
    return 0


def _is_article(word: Word, lexicon: Lexicon) -> bool:
    return word.lower in lexicon.quotes.articles or word.lower.startswith(("l’", "l'", "d’", "d'"))


def _phrase_length(words: Sequence[Word], lexicon: Lexicon) -> tuple[int, bool]:
    """How many words belong to the phrase, and whether a capital is among them."""
    named = False
    for place, word in enumerate(words):
        if word.lower in lexicon.quotes.boundaries or word.lower in lexicon.quotes.conjunctions:
            return place, named
        if named and not word.capital and not _links(words, place, lexicon):
            return place, named
        named |= word.capital and not _is_article(word, lexicon)
        if word.comma:
            return place + 1, named
    return len(words), named


def _links(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """Whether a lower-case word behind a name leads on to more of it: "Pilot der Inselpost", "Ana de la Vega"."""
    ahead = words[place : place + 3]
    return all(word.capital or word.lower in _PARTICLES or _is_article(word, lexicon) for word in ahead[:2]) and any(
        word.capital for word in ahead
    )


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
    if not found or found[-1].end() != len(speaker):
        return None
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
