"""Who speaks in a sentence: verbs of saying, their subjects, and the quotes that each of them introduces."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass

from newsparse.models import Span
from newsparse.quotes.phrases import is_adverb, noun_phrase, subject_before, written_behind
from newsparse.quotes.speech import PARTICLES, Speech
from newsparse.quotes.words import Word

_OBJECT = 2
"""Words that may stand between a verb of saying and the comma before its quote: he told me, "…"."""
_COLONS = (":", "：")
_LABEL = 3
"""Words of the longest name that is a sentence of its own."""


@dataclass(slots=True, frozen=True)
class Report:
    """A verb of saying, or a phrase such as "according to", with the words for the speaker."""

    start: int
    """Its first word."""
    end: int
    """Behind its last word."""
    speaker: Span | None
    inverted: bool = False
    """Whether the speaker stands behind the verb."""
    subject: int = -1
    """The first word of a subject that stands before the verb; -1 where none does."""
    shared: bool = False
    """Whether it is a form such as "saying", whose subject is that of another verb."""


class Sentence:
    """A sentence, its reports found once."""

    def __init__(self, words: Sequence[Word], speech: Speech) -> None:
        """Take the words and quotes of a sentence."""
        self.words = words
        self.speech = speech
        self.reports = self._reports()

    def speaker_of(self, place: int) -> Span | None:
        """Who says the quote at a place, as the sentence tells it.

        What follows the quote at once goes before what leads up to it, unless that ends right before the quote:
        ``The board met, and “we are lost,” Orlo said``, but ``He wrote: “We are lost.”``
        """
        before = next((report for report in reversed(self.reports) if report.start < place), None)
        behind = next((report for report in self.reports if report.start > place), None)
        if before is not None and before.speaker and self._leads_up(before, place):
            return before.speaker
        if behind is not None and behind.speaker and self._follows(behind, place):
            return behind.speaker
        if place and self.words[place - 1].stop in _COLONS and before is None:
            return self._before_colon(place)
        return next((report.speaker for report in (before, behind) if report and report.speaker), None)

    def _before_colon(self, place: int) -> Span | None:
        """Who is named before a colon without a verb of saying: ``Ada Brom: “…”``, ``Brom slammed the door: “…”``."""
        first = place - 1
        while first and self.words[first - 1].quote < 0 and not self.words[first - 1].comma:
            first -= 1
        if all(word.capital or word.lower in PARTICLES for word in self.words[first:place]):
            return Span(self.words[first].start, self.words[place - 1].end)
        return self.subject(place)

    def near(self, place: int) -> bool:
        """Whether a report stands right behind a quote, or right before it, parted by punctuation: he said, “…”.

        One without it may have a title for its object: he told “The Wend Hour”, but not he went on chanting “…”.
        """
        if place and self.words[place - 1].stop in _COLONS:
            return True
        parted = place > 0 and self.words[place - 1].comma
        return any(
            (parted or report.shared) and self._leads_up(report, place)
            if report.start < place
            else self._follows(report, place)
            for report in self.reports
        )

    @property
    def label(self) -> Span | None:
        """The name that is all of the sentence, as ``Orlo.`` is before each turn of a written dialogue."""
        named = len(self.words) <= _LABEL and all(word.capital for word in self.words)
        return Span(self.words[0].start, self.words[-1].end) if named else None

    @property
    def last_speaker(self) -> Span | None:
        """The speaker of the last report that has one."""
        return next((report.speaker for report in reversed(self.reports) if report.speaker), None)

    def person(self, end: int, names: Container[str]) -> Span | None:
        """The subject of the sentence where it is a pronoun or one of some names, so that it can be who speaks."""
        subject = self.subject(end)
        if subject is None:
            return None
        words = [word for word in self.words[:end] if subject.start <= word.start < subject.end]
        pronoun = words[0].lower in self.speech.pronouns and words[0].lower not in self.speech.impersonal
        known = pronoun or any(word.text in names for word in words)
        # Between it and a quote stands a verb at least.
        return (
            subject
            if known and any(word.start >= subject.end and word.quote < 0 for word in self.words[:end])
            else None
        )

    def subject(self, end: int) -> Span | None:
        """The subject of the sentence: the first phrase that no preposition opens, before some place."""
        place = 0
        while place < end:
            word = self.words[place]
            if word.quote >= 0:
                return None
            front = word.lower in self.speech.boundaries or word.lower in self.speech.relatives
            if self._opens_phrase(word) or word.lower in self.speech.pronouns:
                if not front and not is_adverb(word, self.speech):
                    return self._phrase_from(place, end)
            elif not front and not self._may_lead(word):
                return None
            if not front and not word.comma:
                place += 1
                continue
            while place < end and not self.words[place].comma:
                place += 1
            place += 1
        return None

    def _may_lead(self, word: Word) -> bool:
        """Whether a lower-case word may stand before the subject: "then", "but", and a verb where it comes second."""
        known = is_adverb(word, self.speech) or word.lower in self.speech.conjunctions
        return known or self.speech.subject_follows

    def _phrase_from(self, place: int, end: int) -> Span | None:
        words = self.words[place:end]
        if words[0].ends:
            return None  # "Or ..."
        phrase = noun_phrase(words, self.speech, behind_verb=False)
        inside = [word for word in words if phrase and word.start < phrase[1]]
        if phrase is None or any(word.capital for word in inside[1:]) or len(inside) < _LABEL:
            return _span(phrase)
        # "The mayor stood up", "a boy came": without a capital nothing but a title tells where the verb begins.
        titles = [word for word in inside[1:] if word.lower in self.speech.titles and not self.speech.is_article(word)]
        return Span(phrase[0], titles[0].end) if titles else None

    def _leads_up(self, report: Report, place: int) -> bool:
        """Whether nothing stands between a report and a quote behind it, or a colon does."""
        if report.end > place:
            return False
        stop = self.words[place - 1].stop
        return report.end == place or stop in _COLONS or (stop == "," and place - report.end <= _OBJECT)

    def _follows(self, report: Report, place: int) -> bool:
        """Whether a report begins right behind a quote, with its verb or with its subject."""
        first = report.start if report.subject < 0 else report.subject
        between = self.words[place + 1 : first]
        joined = self.words[place].stop == ","
        return first > place and all(
            is_adverb(word, self.speech) or (joined and word.lower in self.speech.conjunctions) for word in between
        )

    def _reports(self) -> list[Report]:
        found: list[Report] = []
        place = 0
        while place < len(self.words):
            report = self._report_at(place, found)
            if report is not None:
                found.append(report)
            place = report.end if report is not None else place + 1
        return found

    def _report_at(self, place: int, earlier: Sequence[Report]) -> Report | None:
        words, speech = self.words, self.speech
        if length := speech.according_to.at(words, place):
            end = place + length
            return Report(place, end, _span(noun_phrase(self._clause(end), speech, behind_verb=True)), inverted=True)
        if (length := speech.verb_at(words, place)) and self._is_verb(place) and self._is_whole(place, length):
            return self._with_subject(place, place + length, earlier)
        if (length := speech.calling.at(words, place)) and self._is_verb(place) and not self._behind_quote(place):
            return self._with_subject(place, place + length, earlier)
        if (length := speech.saying.at(words, place)) and self._is_verb(place):
            return Report(place, place + length, self._shared(place, earlier), shared=True)
        if pronoun := self._tail_pronoun(place):
            return Report(place, place + 1, pronoun, inverted=True)
        return None

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
        known = self.speech.pronouns | self.speech.titles
        return before.capital or before.lower in known or is_adverb(before, self.speech) or before.comma

    def _is_whole(self, place: int, length: int) -> bool:
        """Whether a verb has the particle that it needs: not in "stellte die Lampe hin"."""
        if length > 1 or self.words[place].lower not in self.speech.separable:
            return True
        for ahead in range(place + 1, len(self.words)):
            if self.words[ahead].quote >= 0:
                return False
            if self.speech.particles.at(self.words, ahead):
                return True
            if self.words[ahead].comma:
                return False
        return False

    def _with_subject(self, start: int, end: int, earlier: Sequence[Report]) -> Report:
        """A verb with its subject, before it or behind it, or shared with an earlier verb."""
        words, speech = self.words, self.speech
        ahead = self._clause(end)
        behind_quote = self._behind_quote(start)
        if behind_quote or (speech.subject_follows and self._opens_otherwise(start, ahead)):
            speaker = _span(noun_phrase(ahead, speech, behind_verb=True))
            if speaker is not None and (behind_quote or self._can_open(speaker, ahead)):
                return Report(start, end, speaker, inverted=True)
        if (subject := subject_before(words, start, speech)) is not None:
            first, last = subject
            named = Span(words[first].start, words[last - 1].end)
            return Report(start, end, self._who_says_he(first, earlier) or named, subject=first)
        coordinated = start > 0 and words[start - 1].lower in speech.conjunctions
        tail = start > 0 and words[start - 1].stop == "," and bool(ahead) and self._opens_phrase(ahead[0])
        if tail or (speech.subject_follows and not coordinated):
            speaker = _span(noun_phrase(ahead, speech, behind_verb=True))
            if speaker is not None and self._can_open(speaker, ahead):
                return Report(start, end, speaker, inverted=True)
        return Report(start, end, self._shared(start, earlier))

    def _who_says_he(self, place: int, earlier: Sequence[Report]) -> Span | None:
        """The speaker whom a pronoun right behind a verb of saying means: "Brom said he answered"."""
        if not earlier or self.words[place].lower not in self.speech.pronouns:
            return None
        between = self.words[earlier[-1].end - 1 : place]
        joined = all(word.lower in self.speech.conjunctions for word in between[1:])
        return earlier[-1].speaker if joined and not any(word.comma for word in between) else None

    def _can_open(self, speaker: Span, words: Sequence[Word]) -> bool:
        """Whether a phrase begins as one does that names somebody, and not with an adverb that no list has."""
        first = next(word for word in words if word.start == speaker.start)
        return self._opens_phrase(first) or first.lower in self.speech.pronouns

    def _opens_phrase(self, word: Word) -> bool:
        return word.capital or word.lower in self.speech.titles or self.speech.is_article(word)

    def _opens_otherwise(self, start: int, ahead: Sequence[Word]) -> bool:
        """Whether something else than the subject stands before a verb: a pronoun follows, or a preposition opens."""
        if ahead and ahead[0].lower in self.speech.pronouns:
            return True
        first = start
        while first and not self.words[first - 1].comma and self.words[first - 1].quote < 0:
            first -= 1
        return first < start and (
            self.words[first].lower in self.speech.boundaries
            or all(is_adverb(word, self.speech) for word in self.words[first:start])
        )

    def _behind_quote(self, place: int) -> bool:
        """Whether a verb stands right behind a quote, but for adverbs."""
        place -= 1
        while place >= 0 and self.words[place].quote < 0 and is_adverb(self.words[place], self.speech):
            place -= 1
        return place >= 0 and self.words[place].quote >= 0

    def _clause(self, start: int) -> Sequence[Word]:
        """The words from a place to the next quote, at most."""
        end = start
        while end < len(self.words) and self.words[end].quote < 0:
            end += 1
        return self.words[start:end]

    def _shared(self, place: int, earlier: Sequence[Report]) -> Span | None:
        """The subject that a verb shares with the one before it, or with the sentence: "stood up and said"."""
        near = next((report.speaker for report in reversed(earlier) if report.speaker), None)
        return near or self.subject(place)

    def _tail_pronoun(self, place: int) -> Span | None:
        """The pronoun of ``a-t-elle ajouté``, ``dit-il``, right behind a quote."""
        pronoun = written_behind(self.words[place], self.speech)
        return Span(*pronoun) if pronoun and self._behind_quote(place) else None


def _span(place: tuple[int, int] | None) -> Span | None:
    return None if place is None else Span(*place)
