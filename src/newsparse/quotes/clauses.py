"""Who speaks in a sentence: verbs of saying, their subjects, and the quotes that each of them introduces."""

from __future__ import annotations

from collections.abc import Container, Sequence

from newsparse.models import Span
from newsparse.quotes.asides import is_aside
from newsparse.quotes.phrases import is_adverb
from newsparse.quotes.report import Report
from newsparse.quotes.reports import reports
from newsparse.quotes.speech import Speech
from newsparse.quotes.subjects import subject
from newsparse.quotes.words import Word

_OBJECT = 2
"""Words that may stand between a verb of saying and the comma before its quote: he told me, "…"."""
_REST = 10
"""Words that may stand behind an attribution at the end of a sentence."""
_REACH = 8
"""Words behind a verb of saying up to which a few words in marks are surely its subject's."""
_COLONS = (":", "：")
_LABEL = 3
"""Words of the longest name that is a sentence of its own."""


class Sentence:
    """A sentence, its reports found once."""

    def __init__(self, words: Sequence[Word], speech: Speech) -> None:
        """Take the words and quotes of a sentence."""
        self.words = words
        self.speech = speech
        self.reports = reports(words, speech)

    def speaker_of(self, place: int) -> Span | None:
        """Who says the quote at a place, as the sentence tells it.

        What follows the quote at once goes before what leads up to it, unless that ends right before the quote:
        ``The board met, and “we are lost,” Orlo said``, but ``He wrote: “We are lost.”``
        """
        before = next((report for report in reversed(self.reports) if report.start < place), None)
        behind = next((report for report in self.reports if report.start > place), None)
        if before is not None and (nearer := self._between(before, place)) is not None:
            return nearer
        if before is not None and before.speaker and self._leads_up(before, place):
            return self._reporter(before)
        if behind is not None and behind.speaker and self._follows(behind, place):
            return behind.speaker
        if place and self.words[place - 1].stop in _COLONS and before is None:
            return self._before_colon(place)
        if before is not None and before.speaker:
            return before.speaker
        return behind.speaker if behind is not None and self._closes(behind, place) else None

    def _reporter(self, report: Report) -> Span | None:
        """Who speaks in a report, or in the one that it depends on: ``Brom sagte, man werde klagen: „…“``.

        Not ``Brom said no, and I asked: “…”``.
        """
        if report.subject <= 0 or not self.words[report.subject - 1].comma:
            return report.speaker
        spoken = [earlier.speaker for earlier in self.reports if earlier.start <= report.start and earlier.speaker]
        return next((speaker for speaker in reversed(spoken) if not self._is_impersonal(speaker)), report.speaker)

    def _between(self, report: Report, place: int) -> Span | None:
        """Who is named between an earlier report and a colon: ``As she said so, Brom rose: “…”``, ``and Brom: “…”``.

        Not ``Brom said, his voice low: “…”``, nor ``said the mayor, Ada Brom: “…”``.
        """
        if not place or self.words[place - 1].stop not in _COLONS:
            return None
        first = self._clause_start(place)
        return self._in_clause(first, place) if report.end <= first else None

    def _in_clause(self, first: int, place: int) -> Span | None:
        """The subject of the last clause before a colon, or the name that is all of it."""
        lead = first
        while lead < place and self._is_front(self.words[lead]):
            lead += 1
        clause = self.words[lead:place]
        linked = bool(clause) and not clause[0].capital and self.speech.is_link(clause[0])  # "Et d’ajouter"
        if not clause or linked or (0 < first == lead and self._is_more(clause)):
            return None
        if self._is_label(clause):
            return Span(clause[0].start, clause[-1].end)
        named = subject(clause, len(clause), self.speech)
        return None if named is None or self._is_impersonal(named) else named  # "Brom sagte, man werde klagen: „…“"

    def _is_more(self, clause: Sequence[Word]) -> bool:
        """Whether the words behind a comma are an aside or an apposition."""
        return is_aside(clause, self.speech) or self._is_label(clause)

    def _is_label(self, words: Sequence[Word]) -> bool:
        return all(word.capital or word.lower in self.speech.links for word in words)

    def _clause_start(self, place: int) -> int:
        """Where the words start that a comma or a quote parts from what is before them."""
        first = place - 1
        while first and self.words[first - 1].quote < 0 and not self.words[first - 1].comma:
            first -= 1
        return first

    def _before_colon(self, place: int) -> Span | None:
        """Who is named before a colon without a verb of saying: ``Ada Brom: “…”``, ``Brom slammed the door: “…”``."""
        first = self._clause_start(place)
        if self.words[place - 1].lower in self.speech.months and first and self.words[first - 1].text.isdigit():
            return None  # "25. October:"
        return self._in_clause(first, place) or subject(self.words, place, self.speech)

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
            if not report.unsure
        )

    def led(self, place: int) -> bool:
        """Whether a report leads up to a quote without a comma between, as in ``called it a “ruin”``."""
        before = self._before(place)
        return before is not None and (before.phrase or not any(word.comma for word in self.words[before.end : place]))

    def called(self, place: int) -> bool:
        """Whether the report that leads up to a quote is a verb that calls: warf ihm „Verrat am Volk“ vor."""
        before = self._before(place)
        return before is not None and before.calls and self.led(place)

    def far(self, place: int) -> bool:
        """Whether a quote stands so far behind its report that a few words in it may be anybody's.

        "He promised the town to do all that was needed against “the water from above”" does not say who calls it so.
        """
        before = self._before(place)
        return before is not None and not before.phrase and place - before.end > _REACH

    def _before(self, place: int) -> Report | None:
        """The nearest report before a quote."""
        return next((report for report in reversed(self.reports) if report.end <= place), None)

    def named(self, place: int) -> bool:
        """Whether the word before a quote makes it a title, a name or a term: the film “…”, the so-called “…”."""
        return place > 0 and self.words[place - 1].lower in self.speech.works

    def follows_article(self, place: int) -> bool:
        """Whether an article leads to a quote, which stands for a noun then."""
        before = self.words[place - 1] if place else None
        return before is not None and not before.comma and before.lower in self.speech.articles

    @property
    def label(self) -> Span | None:
        """The name that is all of the sentence, as ``Orlo.`` is before each turn of a written dialogue."""
        named = len(self.words) <= _LABEL and all(word.capital for word in self.words)
        return Span(self.words[0].start, self.words[-1].end) if named else None

    @property
    def last_speaker(self) -> Span | None:
        """The speaker of the last report that has one; "we believe" tells nothing of who speaks next."""
        spoken = next((report.speaker for report in reversed(self.reports) if report.speaker), None)
        return None if spoken is None or self._is_impersonal(spoken) else spoken

    def _is_impersonal(self, speaker: Span) -> bool:
        return any(word.start == speaker.start and word.lower in self.speech.impersonal for word in self.words)

    def person(self, end: int, names: Container[str]) -> Span | None:
        """The subject of the sentence where it is a pronoun or one of some names, so that it can be who speaks."""
        named = subject(self.words, end, self.speech)
        if named is None:
            return None
        words = [word for word in self.words[:end] if named.start <= word.start < named.end]
        pronoun = words[0].lower in self.speech.pronouns and words[0].lower not in self.speech.impersonal
        known = pronoun or any(word.text in names for word in words)
        led = any(word.start >= named.end and word.quote < 0 for word in self.words[:end])  # to the quote, by a verb
        return named if known and led else None

    def _is_front(self, word: Word) -> bool:
        """Whether a word may open a sentence with a capital and names nobody: But, Then."""
        return word.lower in self.speech.conjunctions or is_adverb(word, self.speech)

    def _closes(self, report: Report, place: int) -> bool:
        """Whether a report with its speaker stands at the end of the sentence: "it “had gone”, Brom said on Monday"."""
        if report.speaker is None or not self._is_behind(report, place):
            return False
        end = max(report.speaker.end, self.words[report.end - 1].end)
        left = [word for word in self.words if word.start >= end]
        return len(left) <= _REST and all(word.quote < 0 and not word.comma for word in left[:-1])

    def _is_behind(self, report: Report, place: int) -> bool:
        """Whether a report does not speak of somebody before the quote, as none does but where the verb stands last."""
        speaker = report.speaker
        return self.speech.verb_last or speaker is None or speaker.start > self.words[place].start

    def _leads_up(self, report: Report, place: int) -> bool:
        """Whether nothing stands between a report and a quote behind it, or a colon does."""
        if report.end > place:
            return False
        stop = self.words[place - 1].stop
        return report.end == place or stop in _COLONS or (stop == "," and place - report.end <= _OBJECT)

    def _follows(self, report: Report, place: int) -> bool:
        """Whether a report begins right behind a quote, with its verb or with its subject."""
        if not self._is_behind(report, place):
            return False
        first = report.start if report.subject < 0 else report.subject
        between = self.words[place + 1 : first]
        joined = self.words[place].stop == ","
        return first > place and all(
            is_adverb(word, self.speech) or (joined and word.lower in self.speech.conjunctions) for word in between
        )
