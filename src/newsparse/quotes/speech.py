"""A language's words of speech, made ready for looking up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from newsparse.lexicon import calendar, load
from newsparse.quotes.words import Word

PARTICLES = frozenset(
    ("al", "bin", "da", "das", "de", "del", "den", "der", "di", "do", "don", "dos", "du", "el", "ibn", "la", "le",
     "of", "ten", "ter", "van", "von", "zu")
)  # fmt: skip
"""Lower-case words inside names and titles, in any language."""
_COMMON = (
    ("«", "»"), ("„", "“"), ("„", "”"), ('"', '"'), ("''", "''"), ("``", "''"), (",,", "''"), (",,", "“"),
    ("「", "」"), ("『", "』"), ("《", "》"), ("〈", "〉"),
)  # fmt: skip
"""Pairs that mean the same wherever they are met."""


_ELIDED_OF = tuple(f"{article}{mark}" for article in ("d", "dell") for mark in "’'")
ELIDED = (*_ELIDED_OF, *(f"{article}{mark}" for article in ("l", "un", "all", "nell", "quest") for mark in "’'"))
"""Articles that are written together with the noun, in French and Italian."""


class Phrases:
    """Phrases of one or more words, looked up at a place in a sentence."""

    def __init__(self, phrases: Sequence[str]) -> None:
        """Take lower-case phrases, words apart by a space."""
        self.all = tuple(phrases)
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in sorted(phrases, key=lambda phrase: -phrase.count(" ")):
            first, *rest = phrase.split()
            self._by_first.setdefault(first, []).append(tuple(rest))

    def __contains__(self, words: tuple[str, ...]) -> bool:
        """Whether some words are one of the phrases."""
        return words[1:] in self._by_first.get(words[0], ())

    def at(self, words: Sequence[Word], place: int) -> int:
        """How many words the longest phrase has that stands at a place; 0 where none does."""
        if place >= len(words):
            return 0
        for rest in self._by_first.get(words[place].lower, ()):
            if _stands(rest, words, place + 1):
                return 1 + len(rest)
        return 0

    def begins(self, first: str) -> bool:
        """Whether a phrase of two words or more begins with some word."""
        return any(self._by_first.get(first, ()))

    def ends_at(self, first: str, words: Sequence[Word], place: int) -> bool:
        """Whether the rest of a phrase that begins with some word stands at a place: "fest" for "stellte"."""
        return any(rest and _stands(rest, words, place) for rest in self._by_first.get(first, ()))


def _stands(phrase: tuple[str, ...], words: Sequence[Word], place: int) -> bool:
    ahead = words[place : place + len(phrase)]
    return len(ahead) == len(phrase) and all(word.lower == other for word, other in zip(ahead, phrase, strict=True))


@dataclass(slots=True, frozen=True)
class Speech:
    """What :class:`~newsparse.lexicon.schema.QuoteWords` lists under the same names; there the meaning of each is told.

    Those at the end are put together from several lists.
    """

    said: Phrases
    ambiguous: frozenset[str]
    separable: frozenset[str]
    saying: Phrases
    calling: Phrases
    closing: frozenset[str]
    citing: Phrases
    told_in: Phrases
    auxiliaries: Phrases
    passives: frozenset[str]
    particles: Phrases
    according_to: Phrases
    postpositions: Phrases
    views: Phrases
    titles: frozenset[str]
    pronouns: frozenset[str]
    impersonal: frozenset[str]
    persons: frozenset[str]
    articles: frozenset[str]
    oblique: frozenset[str]
    boundaries: frozenset[str]
    links: frozenset[str]
    conjunctions: frozenset[str]
    relatives: frozenset[str]
    adverbs: frozenset[str]
    adverb_endings: tuple[str, ...]
    like_adverbs: frozenset[str]
    verb_endings: tuple[str, ...]
    subject_follows: bool
    verb_second: bool
    verb_last: bool
    works: frozenset[str]
    clitics: frozenset[str]
    capital_nouns: bool
    incises: bool
    dashes: bool
    unspaced: bool
    subject_particles: tuple[str, ...]
    elisions: frozenset[str]
    marks: frozenset[tuple[str, str]]
    reporting: frozenset[str]
    """First words of all that tells a speaker: verbs of saying, their auxiliaries, "according to"."""
    fronts: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]
    openers: frozenset[str]
    closers: frozenset[str]

    def settle(self, words: Sequence[Word]) -> None:
        """Mend words in place that the language writes as one, or with a dot: "they're saying", "am 30. April"."""
        for place, word in enumerate(words):
            if not word.text.isalpha() and word.text:
                self._part(word, joined=place > 0 and words[place - 1].lower in self.conjunctions)
            if (
                word.stop == "."
                and word.text.isdigit()
                and place + 1 < len(words)
                and words[place + 1].lower in self.months
            ):
                word.stop = ""

    def _part(self, word: Word, joined: bool) -> None:
        """Take off what is joined to a pronoun or a verb: they're, lamentou-se, comme l’explique.

        Behind a conjunction alone ``l’`` is no article: "l’annonce" is a noun elsewhere.
        """
        head, mark, tail = word.text.replace("’", "'").replace("-", "'").rpartition("'")
        if tail in self.clitics and (head.lower() in self.pronouns or (head.lower(),) in self.said):
            word.text, word.lower, word.end = word.text[: len(head)], head.lower(), word.start + len(head)
        elif joined and f"{head}{mark}".lower() in ELIDED and (tail.lower(),) in self.said:
            word.text, word.lower, word.start = tail, tail.lower(), word.start + len(head) + 1

    def is_article(self, word: Word) -> bool:
        """Whether a word opens a noun phrase; ``l'`` and ``un'`` are written together with the noun."""
        return word.lower in self.articles or word.lower.startswith(ELIDED)

    def is_link(self, word: Word) -> bool:
        """Whether a word links the parts of a title: "of", and ``dell'`` with its noun."""
        return word.lower in self.links or word.lower.startswith(_ELIDED_OF)

    def verb_at(self, words: Sequence[Word], place: int) -> int:
        """How many words the verb of saying at a place has, its auxiliary counted; 0 where there is none."""
        auxiliary = self.auxiliaries.at(words, place)
        joined = not (auxiliary and words[place + auxiliary - 1].comma)
        length = self.said.at(words, place + auxiliary) if joined else 0
        return auxiliary + length if length else self.said.at(words, place)


_MADE: Mapping[str, Callable[[Any], Any]] = {"Phrases": Phrases, "frozenset[str]": frozenset}
"""What a list of words becomes, by the type of its field."""


@cache
def speech(language: str) -> Speech:
    """The words of speech of a language.

    Args:
        language: BCP 47 tag of a :class:`~newsparse.lexicon.schema.Lexicon`.

    Returns:
        Its words. Marks that every language shares face the way that the language's own pairs tell.
    """
    words = load(language).quotes
    marks_of_its_own = {mark for pair in words.marks for mark in pair}
    pairs = (*words.marks, *(pair for pair in _COMMON if not marks_of_its_own & set(pair)))
    small = (*words.boundaries, *words.conjunctions)
    joined = tuple(  # "fügte hinzu" is written "hinzufügte" where the verb stands last
        f"{rest}{first}"
        for first, _, rest in (phrase.partition(" ") for phrase in words.said)
        if first in words.separable and rest and " " not in rest
    )
    verbs = (words.said, joined, words.auxiliaries, words.calling, words.saying, words.citing)
    reporting = (*verbs, words.told_in, words.according_to, words.postpositions, words.views)
    listed = [(field, getattr(words, field.name)) for field in fields(Speech) if field.name in type(words).model_fields]
    made: dict[str, Any] = {field.name: _MADE.get(str(field.type), lambda value: value)(own) for field, own in listed}
    made |= {
        "said": Phrases((*words.said, *joined)),
        "titles": frozenset(words.titles) - PARTICLES - {*words.articles, *small},
        "links": frozenset(words.links)
        | (PARTICLES - {*words.boundaries, *(words.articles if words.capital_nouns else ())}),
        "marks": frozenset((*words.marks, *_COMMON)),
        "reporting": frozenset(phrase.split()[0] for phrases in reporting for phrase in phrases),
        "fronts": frozenset((*words.adverbs, *small, *words.according_to)) - {*words.auxiliaries},
        "months": frozenset(calendar(language).months),
        "weekdays": calendar(language).weekdays,
        "openers": frozenset(opening for opening, _ in pairs),
        "closers": frozenset(closing for _, closing in pairs),
    }
    return Speech(**made)
