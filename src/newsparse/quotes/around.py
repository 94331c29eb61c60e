"""What stands around a place in a sentence: the clause before it, the phrase behind it, the quote beside it."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.models import Span
from newsparse.quotes.phrases import is_adverb, is_called, noun_phrase, opens_phrase
from newsparse.quotes.speech import Speech
from newsparse.quotes.words import Word

_CLAUSE = 40
"""Words behind a verb among which its subject stands."""


class Around:
    """The words and quotes of a sentence, looked at from a place in it."""

    def __init__(self, words: Sequence[Word], speech: Speech) -> None:
        """Take a sentence and the words of its language."""
        self.words = words
        self.speech = speech

    def span(self, start: int, end: int) -> Span:
        """Where the words from one place to another stand."""
        return Span(self.words[start].start, self.words[end - 1].end)

    def phrase(self, words: Sequence[Word], behind_verb: bool = False) -> Span | None:
        """Where the noun phrase stands that some words begin with."""
        found = noun_phrase(words, self.speech, behind_verb)
        return Span(*found) if found else None

    def front(self, place: int) -> int:
        """Where the stretch begins that a comma, or a quote with one, parts from what is before it."""
        while place and not self.words[place - 1].comma:
            place -= 1
        return place

    def clause(self, start: int) -> Sequence[Word]:
        """The words from a place to the next quote, at most; a newspaper in marks is none."""
        end = start
        while end < min(start + _CLAUSE, len(self.words)) and (
            self.words[end].quote < 0 or (end > start and is_called(self.words, end, self.speech))
        ):
            end += 1
        return self.words[start:end]

    def behind(self, end: int) -> Span | None:
        """The phrase behind a verb; a comma right behind it opens an aside: raconte, encore ému, le maire."""
        clause = self.clause(end)
        if self.words[end - 1].stop == ",":
            clause = clause[next((at + 1 for at, word in enumerate(clause) if word.stop == ","), len(clause)) :]
        return self.phrase(clause, behind_verb=True)

    def at_once_behind(self, end: int) -> Span | None:
        """The phrase behind a verb that stands behind a quote: any noun, if its capital does not tell it."""
        return self.named_behind(end) if self.speech.capital_nouns else self.behind(end)

    def named_behind(self, end: int) -> Span | None:
        """The same, where it begins as one does that names somebody, and not with an adverb that no list has."""
        speaker = self.behind(end)
        first = next((word for word in self.clause(end) if speaker and word.start == speaker.start), None)
        return speaker if first is not None and self.opens(first) else None

    def opens(self, word: Word) -> bool:
        """Whether a word begins as a speaker does."""
        return opens_phrase(word, self.speech) or word.lower in self.speech.pronouns

    def behind_quote(self, place: int) -> bool:
        """Whether a verb stands right behind a quote, but for adverbs."""
        return self.quote_before(place) is not None

    def quote_before(self, place: int) -> int | None:
        """The quote that a verb stands right behind, but for adverbs; a newspaper in marks is none."""
        place -= 1
        while place >= 0 and self.words[place].quote < 0 and is_adverb(self.words[place], self.speech):
            place -= 1
        quoted = place >= 0 and self.words[place].quote >= 0 and not is_called(self.words, place, self.speech)
        return place if quoted else None

    def _closes_relative(self, place: int) -> bool:
        """Whether an article before a verb is a relative pronoun: ", der sagte:"."""
        return self.speech.capital_nouns and place > 1 and self.words[place - 2].comma and self.words[place].comma

    def is_verb(self, place: int) -> bool:
        """Whether a form of a verb of saying is one here, and no noun or name: not in "their claims", "the States"."""
        word = self.words[place]
        before = self.words[place - 1] if place else None
        if before is None or before.quote >= 0:
            return True
        determined = before.lower in self.speech.articles and not self._closes_relative(place)
        if word.capital or determined or before.text.endswith(("’s", "'s")):
            return False
        if word.lower not in self.speech.ambiguous:
            return True
        known = before.lower in self.speech.pronouns or before.lower in self.speech.titles
        return known or before.capital or is_adverb(before, self.speech) or before.comma
