"""Verbs of saying in a sentence, and who says it: before the verb, behind it, or shared with another verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsparse.models import Span
from newsparse.quotes.phrases import (
    is_adverb,
    is_called,
    is_full_name,
    is_noun,
    noun_phrase,
    opens_phrase,
    particles,
    written_behind,
)
from newsparse.quotes.speech import Speech
from newsparse.quotes.subjects import phrase_before, subject, subject_before
from newsparse.quotes.words import Word

_PASSIVE = 3
"""Words before a verb among which the auxiliary of its passive stands."""
_CLAUSE = 40
"""Words behind a verb among which its subject stands."""


@dataclass(slots=True, frozen=True)
class Report:
    """A verb of saying, or a phrase such as "according to", with the words for the speaker."""

    start: int
    """Its first word."""
    end: int
    """Behind its last word."""
    speaker: Span | None
    phrase: bool = False
    """Whether it is no verb but "according to", which a comma parts from what it speaks of."""
    subject: int = -1
    """The first word of a subject that stands before the verb; -1 where none does."""
    shared: bool = False
    """Whether it is a form such as "saying", whose subject is that of another verb."""
    calls: bool = False
    """Whether it is a verb that puts words into a sentence only before them: called, warf … vor."""
    unsure: bool = False
    """Whether no list has the verb."""


def reports(words: Sequence[Word], speech: Speech) -> list[Report]:
    """Find the verbs of saying of a sentence with their subjects.

    Args:
        words: The words and quotes of the sentence.
        speech: Words of the page's language.

    Returns:
        The reports in order.
    """
    finder = _Finder(words, speech)
    place = 0
    while place < len(words):
        report = finder.at(place)
        if report is not None:
            finder.found.append(report)
        place = report.end if report is not None else place + 1
    return finder.found


class _Finder:
    """Reads one sentence from left to right."""

    def __init__(self, words: Sequence[Word], speech: Speech) -> None:
        self.words = words
        self.speech = speech
        self.found: list[Report] = []

    def at(self, place: int) -> Report | None:
        """The report that starts at a place."""
        words, speech = self.words, self.speech
        if (length := speech.according_to.at(words, place)) and self._introduces(place):
            return Report(place, place + length, self._source(place + length), phrase=True)
        if not place and (length := speech.views.at(words, place)) and (person := self._person(length)):
            return Report(place, length, person, phrase=True)
        if (length := speech.postpositions.at(words, place)) and (before := phrase_before(words, place, speech)):
            return Report(place, place + length, self._words_at(*before), phrase=True, subject=before[0])
        if length := speech.told_in.at(words, place):
            return Report(place, place + length, self._told_in(place, place + length))
        if (length := speech.citing.at(words, place)) and self._is_verb(place):
            return self._citing(place, place + length)
        if (length := speech.verb_at(words, place)) and self._is_active(place) and self._is_whole(place, length):
            return self._with_subject(place, place + length)
        if (length := speech.calling.at(words, place)) and self._is_active(place) and not self._behind_quote(place):
            return replace(self._with_subject(place, place + length), calls=True)
        if (length := speech.saying.at(words, place)) and self._is_verb(place):
            if place and speech.auxiliaries.at(words, place - 1):
                return self._with_subject(place, place + length)  # "is saying"
            return Report(place, place + length, self._shared(place), shared=True)
        if self._closed_behind(place):
            return replace(self._with_subject(place, place + 1), calls=True)
        return self._unknown(place)

    def _closed_behind(self, place: int) -> bool:
        """Whether the second half of a verb stands behind the next quote: hat „…“ genannt, warf dem Rat „…“ vor."""
        word = self.words[place]
        halves = (self.speech.calling, self.speech.said)
        auxiliary = self.speech.auxiliaries.at(self.words, place) == 1
        if not self.speech.verb_second or not (auxiliary or any(half.begins(word.lower) for half in halves)):
            return False
        quote = place + 1 + len(self._clause(place + 1))
        if quote + 1 >= len(self.words) or self.words[quote].quote < 0 or self.words[quote].comma:
            return False
        if auxiliary and self.words[quote + 1].lower in self.speech.closing:
            return True
        return any(half.ends_at(word.lower, self.words, quote + 1) for half in halves)

    def _source(self, start: int) -> Span | None:
        """The phrase behind a preposition, which may open as no subject does: "laut dem Kapitän"."""
        clause = self._clause(start)
        oblique = bool(clause) and clause[0].lower in self.speech.oblique
        return _span(noun_phrase(clause, self.speech, behind_verb=not oblique))

    def _person(self, start: int) -> Span | None:
        """The phrase behind a preposition, where a title or a full name makes it a person: "pour la maire"."""
        named = self._source(start)
        inside = [word for word in self._clause(start) if named and word.end <= named.end]
        titled = any(word.lower in self.speech.titles for word in inside)
        return (
            named if titled or any(is_full_name(inside[place:], self.speech) for place in range(len(inside))) else None
        )

    def _told_in(self, start: int, end: int) -> Span | None:
        """The phrase behind a preposition that opens the clause, or else stands behind the verb; not "am Montag"."""
        front = self._front(start)
        for place in (front, *range(end, end + len(self._clause(end)))):
            if self.words[place].lower in self.speech.boundaries and (front < start or place >= end):
                phrase = noun_phrase(self.words[place + 1 : start if place < start else None], self.speech, False)
                if phrase is not None and not self._is_time(place + 1):
                    return Span(*phrase)
        return None

    def _is_time(self, place: int) -> bool:
        word = self.words[place]
        return word.lower in self.speech.weekdays or word.lower in self.speech.months or word.text[:1].isdigit()

    def _citing(self, start: int, end: int) -> Report:
        """A verb that cites: its object speaks, or the subject of its passive, "Holm wird zitiert"."""
        before = range(start - 1, self._front(start) - 1, -1)
        passive = next((at for at in before if self.words[at].lower in self.speech.passives), None)
        if passive is not None:
            named = noun_phrase(self.words[passive + 1 : start], self.speech, behind_verb=False)
            place = subject_before(self.words, passive, self.speech)
            return Report(start, end, self._words_at(*place) if place else _span(named))
        place = subject_before(self.words, start, self.speech)
        return Report(start, end, self._cited(start, end), subject=place[0] if place else -1)

    def _cited(self, start: int, end: int) -> Span | None:
        """The object of a verb that cites; behind a quote the subject comes first, and only its opening tells it."""
        clause = self._clause(end)
        place = next((at for at, word in enumerate(clause) if word.lower in self.speech.oblique), None)
        if place is not None and not self.speech.is_article(clause[place]):
            return Span(clause[place].start, clause[place].end)
        if place is not None:
            return _span(noun_phrase(clause[place:], self.speech, behind_verb=False))
        return None if self._behind_quote(start) else self._behind(end)

    def _introduces(self, place: int) -> bool:
        """Whether a reporting phrase is one here: ``“…”, so Orlo``, but not "so" anywhere else."""
        return not is_adverb(self.words[place], self.speech) or self._behind_quote(place)

    def _is_verb(self, place: int) -> bool:
        """Whether a form of a verb of saying is one here, and no noun or name: not in "their claims", "the States"."""
        word = self.words[place]
        before = self.words[place - 1] if place else None
        if before is None or before.quote >= 0:
            return True
        if word.capital or before.lower in self.speech.articles or before.text.endswith(("’s", "'s")):
            return False
        if word.lower not in self.speech.ambiguous:
            return True
        known = before.lower in self.speech.pronouns or before.lower in self.speech.titles
        return known or before.capital or is_adverb(before, self.speech) or before.comma

    def _is_active(self, place: int) -> bool:
        """Whether a verb is one whose subject speaks: not in "was told", "has often been called"."""
        before = [word.lower for word in self.words[max(0, place - _PASSIVE) : place]]
        while before and before[-1] not in self.speech.passives and before[-1] in self.speech.adverbs:
            before.pop()
        return self._is_verb(place) and not (before and before[-1] in self.speech.passives)

    def _is_whole(self, place: int, length: int) -> bool:
        """Whether a verb has the particle that it needs: "stellte fest", not "stellte die Lampe hin"."""
        if length > 1 or self.words[place].lower not in self.speech.separable:
            return True
        for ahead in range(place + 1, min(place + _CLAUSE, len(self.words))):
            if self.words[ahead].quote >= 0:
                return False
            if self.speech.said.ends_at(self.words[place].lower, self.words, ahead):
                return True
            if self.words[ahead].comma:
                return False
        return False

    def _with_subject(self, start: int, end: int) -> Report:
        """A verb with its subject, before it or behind it, or shared with an earlier verb."""
        if self.speech.verb_last and (quote := self._quote_before(start)) is not None and quote:
            if (place := subject_before(self.words, quote, self.speech, own=True)) is not None:
                return Report(start, end, self._words_at(*place))
        elif self._behind_quote(start) and (speaker := self._at_once_behind(end)) is not None:
            return Report(start, end, speaker)
        if self._comes_second(start, end) and (speaker := self._named_behind(end)) is not None:
            return Report(start, end, speaker)
        if (speaker := self._behind_auxiliary(start)) is not None:
            return Report(start, end, speaker)
        if (place := subject_before(self.words, start, self.speech)) is not None:
            return Report(start, end, self._who_says_he(place[0]) or self._words_at(*place), subject=place[0])
        if self._may_follow(start, end) and (speaker := self._named_behind(end) or self._as_said(start, end)):
            return Report(start, end, speaker)
        return Report(start, end, self._shared(start))

    def _words_at(self, start: int, end: int) -> Span:
        return Span(self.words[start].start, self.words[end - 1].end)

    def _as_said(self, start: int, end: int) -> Span | None:
        """The noun between a verb behind "as" and the comma: "Jak podkreślił burmistrz, …"."""
        speaker = self._behind(end) if start and self.words[start - 1].lower in self.speech.conjunctions else None
        return speaker if any(word.stop == "," and speaker and word.end == speaker.end for word in self.words) else None

    def _who_says_he(self, place: int) -> Span | None:
        """The speaker whom a pronoun right behind a verb of saying means: "Brom said he answered"."""
        if not self.found or self.words[place].lower not in self.speech.pronouns:
            return None
        between = self.words[self.found[-1].end - 1 : place]
        joined = all(word.lower in self.speech.conjunctions or is_adverb(word, self.speech) for word in between[1:])
        return self.found[-1].speaker if joined and not any(word.comma for word in between) else None

    def _comes_second(self, start: int, end: int) -> bool:
        """Whether something else than the subject stands before a verb: a pronoun follows, or a preposition opens."""
        if not self.speech.subject_follows:
            return False
        if end < len(self.words) and self.words[end].lower in self.speech.pronouns:
            return True
        if self.speech.verb_second and start and self.words[start - 1].stop == ",":
            return True
        return self._other_front(self._front(start), start)

    def _front(self, place: int) -> int:
        """Where the stretch begins that a comma, or a quote with one, parts from what is before it."""
        while place and not self.words[place - 1].comma:
            place -= 1
        return place

    def _other_front(self, first: int, verb: int) -> bool:
        """Whether words before a verb are no subject: "Am Montag", "dann"."""
        front = self.words[first:verb]
        opened = bool(front) and (front[0].lower in self.speech.boundaries or front[0].lower in self.speech.oblique)
        return opened or (bool(front) and all(is_adverb(word, self.speech) for word in front))

    def _behind_auxiliary(self, start: int) -> Span | None:
        """The subject of "Am Montag hatte er im Rat gesagt", where the verb's first half stands second."""
        if not self.speech.verb_second:
            return None
        first = self._front(start)
        place = next((at for at in range(start - 1, first - 1, -1) if self.speech.auxiliaries.at(self.words, at)), None)
        if place is None or place + 1 >= start:
            return None
        ahead = self.words[place + 1 : start]
        if ahead[0].lower in self.speech.pronouns or place == first or self._other_front(first, place):
            return _span(noun_phrase(ahead, self.speech, behind_verb=False)) if self._opens(ahead[0]) else None
        return None

    def _may_follow(self, start: int, end: int) -> bool:
        """Whether the subject may stand behind a verb that has none before it: "…, said the mayor", "dijo Orlo"."""
        if start and self.words[start - 1].stop == "," and end < len(self.words):
            return True
        coordinated = start > 1 and self.words[start - 1].lower in self.speech.conjunctions
        coordinated &= not self.words[start - 2].comma  # "Jak podkreślił burmistrz, …" opens its clause
        return self.speech.subject_follows and not coordinated

    def _behind(self, end: int) -> Span | None:
        """The phrase behind a verb; a comma right behind it opens an aside: raconte, encore ému, le maire."""
        clause = self._clause(end)
        if self.words[end - 1].stop == ",":
            clause = clause[next((at + 1 for at, word in enumerate(clause) if word.stop == ","), len(clause)) :]
        return _span(noun_phrase(clause, self.speech, behind_verb=True))

    def _at_once_behind(self, end: int) -> Span | None:
        """The phrase behind a verb that stands behind a quote: any noun, if its capital does not tell it."""
        return self._named_behind(end) if self.speech.capital_nouns else self._behind(end)

    def _named_behind(self, end: int) -> Span | None:
        """The same, where it begins as one does that names somebody, and not with an adverb that no list has."""
        speaker = self._behind(end)
        first = next((word for word in self._clause(end) if speaker and word.start == speaker.start), None)
        return speaker if first is not None and self._opens(first) else None

    def _opens(self, word: Word) -> bool:
        return opens_phrase(word, self.speech) or word.lower in self.speech.pronouns

    def _clause(self, start: int) -> Sequence[Word]:
        """The words from a place to the next quote, at most; a newspaper in marks is none."""
        end = start
        while end < min(start + _CLAUSE, len(self.words)) and (
            self.words[end].quote < 0 or (end > start and is_called(self.words, end, self.speech))
        ):
            end += 1
        return self.words[start:end]

    def _behind_quote(self, place: int) -> bool:
        """Whether a verb stands right behind a quote, but for adverbs."""
        return self._quote_before(place) is not None

    def _quote_before(self, place: int) -> int | None:
        """The quote that a verb stands right behind, but for adverbs."""
        place -= 1
        while place >= 0 and self.words[place].quote < 0 and is_adverb(self.words[place], self.speech):
            place -= 1
        quoted = place >= 0 and self.words[place].quote >= 0 and not is_called(self.words, place, self.speech)
        return place if quoted else None

    def _shared(self, place: int) -> Span | None:
        """The subject that a verb shares with the one before it, or with the sentence: "stood up and said"."""
        near = next((report.speaker for report in reversed(self.found) if report.speaker), None)
        return near or subject(self.words, place, self.speech)

    def _unknown(self, place: int) -> Report | None:
        """A verb that no list has, beside its subject and behind a quote with a comma: “…,” it recommended."""
        words = self.words
        if pronoun := written_behind(words[place], self.speech):
            leads = words[place].comma and place + 1 < len(words) and words[place + 1].quote >= 0
            return Report(place, place + 1, Span(*pronoun)) if leads or self._behind_quote(place) else None
        if place == 0 or words[place - 1].quote < 0 or words[place - 1].stop not in _PARTED or place + 1 >= len(words):
            return None
        word, following = words[place], words[place + 1]
        first = not self.speech.verb_second  # where verbs come second, one comes next behind a quote
        if first and word.lower in self.speech.pronouns and self._can_be_verb(following):
            return Report(place + 1, place + 2, Span(word.start, word.end), subject=place, unsure=True)
        behind = particles(words, place + 1, self.speech)
        known = self.speech.verb_second and self.speech.auxiliaries.at(words, place) > 0
        if (known or self._can_be_verb(word)) and not word.comma and self._can_be_subject(behind):
            speaker = self._behind(place + 1)
            return Report(place, place + 1, speaker, unsure=True) if speaker else None
        return None

    def _can_be_verb(self, word: Word) -> bool:
        endings = self.speech.verb_endings
        lower = not word.capital and word.quote < 0 and len(word.text) > 2
        return lower and is_noun(word, self.speech) and (not endings or word.lower.endswith(endings))

    def _can_be_subject(self, place: int) -> bool:
        """Whether a word behind an unknown verb opens its subject; an article does where verbs come second."""
        word = self.words[place] if place < len(self.words) else None
        if word is None or word.lower in self.speech.oblique:
            return False
        article = self.speech.verb_second and self.speech.is_article(word)
        return word.lower in self.speech.pronouns or word.capital or article


_PARTED = (",", "?", "!", "–")


def _span(place: tuple[int, int] | None) -> Span | None:
    return None if place is None else Span(*place)
