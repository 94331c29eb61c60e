"""Verbs of saying in a sentence, and who says it: before the verb, behind it, or shared with another verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsparse.models import Span
from newsparse.quotes.around import Around
from newsparse.quotes.guessed import guessed
from newsparse.quotes.phrases import is_adverb
from newsparse.quotes.report import Report
from newsparse.quotes.sources import according_to, citing, in_view_of, postposed, told_in
from newsparse.quotes.speech import Speech
from newsparse.quotes.subjects import subject, subject_before
from newsparse.quotes.words import Word

_PASSIVE = 3
"""Words before a verb among which the auxiliary of its passive stands."""
_CLAUSE = 40
"""Words behind a verb among which its particle stands."""
_NO_SUBJECT = (according_to, in_view_of, postposed, told_in, citing)
"""What is looked for before verbs whose subject speaks; the first that is found at a place is taken."""


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


class _Finder(Around):
    """Reads one sentence from left to right."""

    def __init__(self, words: Sequence[Word], speech: Speech) -> None:
        super().__init__(words, speech)
        self.found: list[Report] = []

    def at(self, place: int) -> Report | None:
        """The report that starts at a place."""
        word = self.words[place]
        if word.lower not in self.speech.reporting:
            beside = place > 0 and self.words[place - 1].quote >= 0
            return guessed(self, place) if beside or "-" in word.text else None
        found = next((report for source in _NO_SUBJECT if (report := source(self, place))), None)
        return found or self._said(place) or self._calling(place) or self._saying(place) or guessed(self, place)

    def _said(self, place: int) -> Report | None:
        length = self.speech.verb_at(self.words, place)
        is_one = length and self._is_active(place) and self._is_whole(place, length)
        return self._with_subject(place, place + length) if is_one else None

    def _calling(self, place: int) -> Report | None:
        """A verb that puts words into a sentence only before them, or is closed behind them: hat ihn „…“ genannt."""
        length = self.speech.calling.at(self.words, place)
        leads = length and self._is_active(place) and not self.behind_quote(place)
        if leads or self._closed_behind(place):
            return replace(self._with_subject(place, place + (length or 1)), calls=True)
        return None

    def _saying(self, place: int) -> Report | None:
        length = self.speech.saying.at(self.words, place)
        if not length or not self.is_verb(place):
            return None
        if place and self.speech.auxiliaries.at(self.words, place - 1):
            return self._with_subject(place, place + length)  # "is saying"
        return Report(place, place + length, self._shared(place), shared=True)

    def _closed_behind(self, place: int) -> bool:
        """Whether the second half of a verb stands behind the next quote: hat „…“ genannt, warf dem Rat „…“ vor."""
        if not self.speech.verb_second:
            return False
        word = self.words[place]
        halves = (self.speech.calling, self.speech.said)
        auxiliary = self.speech.auxiliaries.at(self.words, place) == 1
        if not (auxiliary or any(half.begins(word.lower) for half in halves)):
            return False
        quote = place + 1 + len(self.clause(place + 1))
        if quote + 1 >= len(self.words) or self.words[quote].quote < 0 or self.words[quote].comma:
            return False
        if auxiliary and self.words[quote + 1].lower in self.speech.closing:
            return True
        return any(half.ends_at(word.lower, self.words, quote + 1) for half in halves)

    def _is_active(self, place: int) -> bool:
        """Whether a verb is one whose subject speaks: not in "was told", "has often been called"."""
        before = [word.lower for word in self.words[max(0, place - _PASSIVE) : place]]
        small = self.speech.adverbs | self.speech.oblique
        while before and before[-1] not in self.speech.passives and before[-1] in small:
            before.pop()
        return self.is_verb(place) and not (before and before[-1] in self.speech.passives)

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
        if self.speech.verb_last and (quote := self.quote_before(start)) is not None and quote:
            if (place := subject_before(self.words, quote, self.speech, own=True)) is not None:
                return Report(start, end, self.span(*place))
        elif self.behind_quote(start) and (speaker := self.at_once_behind(end)) is not None:
            return Report(start, end, speaker)
        if self._comes_second(start, end) and (speaker := self.named_behind(end)) is not None:
            return Report(start, end, speaker)
        if (speaker := self._behind_auxiliary(start)) is not None:
            return Report(start, end, speaker)
        if (place := subject_before(self.words, start, self.speech)) is not None:
            return Report(start, end, self._who_says_he(place[0]) or self.span(*place), subject=place[0])
        if self._may_follow(start, end) and (speaker := self.named_behind(end) or self._as_said(start, end)):
            return Report(start, end, speaker)
        return Report(start, end, self._shared(start))

    def _as_said(self, start: int, end: int) -> Span | None:
        """The noun between a verb behind "as" and the comma: "Jak podkreślił burmistrz, …"."""
        speaker = self.behind(end) if start and self.words[start - 1].lower in self.speech.conjunctions else None
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
        return self._other_front(self.front(start), start)

    def _other_front(self, first: int, verb: int) -> bool:
        """Whether words before a verb are no subject: "Am Montag", "dann"."""
        front = self.words[first:verb]
        opened = bool(front) and (front[0].lower in self.speech.boundaries or front[0].lower in self.speech.oblique)
        return opened or (bool(front) and all(is_adverb(word, self.speech) for word in front))

    def _behind_auxiliary(self, start: int) -> Span | None:
        """The subject of "Am Montag hatte er im Rat gesagt", where the verb's first half stands second."""
        if not self.speech.verb_second:
            return None
        first = self.front(start)
        place = next((at for at in range(start - 1, first - 1, -1) if self.speech.auxiliaries.at(self.words, at)), None)
        if place is None or place + 1 >= start:
            return None
        ahead = self.words[place + 1 : start]
        if ahead[0].lower in self.speech.pronouns or place == first or self._other_front(first, place):
            return self.phrase(ahead) if self.opens(ahead[0]) else None
        return None

    def _may_follow(self, start: int, end: int) -> bool:
        """Whether the subject may stand behind a verb that has none before it: "…, said the mayor", "dijo Orlo"."""
        if start and self.words[start - 1].stop == "," and end < len(self.words):
            return True
        if not self.speech.subject_follows:
            return False
        if start < 2 or self.words[start - 1].lower not in self.speech.conjunctions:
            return True
        return self.words[start - 2].comma  # "Jak podkreślił burmistrz, …" opens its clause

    def _shared(self, place: int) -> Span | None:
        """The subject that a verb shares with the one before it, or with the sentence: "stood up and said"."""
        near = next((report.speaker for report in reversed(self.found) if report.speaker), None)
        return near or subject(self.words, place, self.speech)
