"""Speakers that are no subject of a verb of saying: "according to", heißt es in …, dem Kapitän zufolge, quoted him."""

from __future__ import annotations

from newsparse.models import Span
from newsparse.quotes.around import Around
from newsparse.quotes.phrases import is_adverb, is_full_name
from newsparse.quotes.report import Report
from newsparse.quotes.subjects import phrase_before, subject_before
from newsparse.quotes.words import Word


def according_to(around: Around, place: int) -> Report | None:
    """A phrase before the speaker; one that is an adverb too only behind a quote: “…”, so Orlo."""
    length = around.speech.according_to.at(around.words, place)
    if not length or (is_adverb(around.words[place], around.speech) and not around.behind_quote(place)):
        return None
    return Report(place, place + length, _led(around, place + length), phrase=True)


def in_view_of(around: Around, place: int) -> Report | None:
    """A preposition before a person at the start of the sentence: "Pour la maire, c’est …", not "Pour l’heure, …"."""
    length = around.speech.views.at(around.words, 0) if place == 0 else 0
    if not length:
        return None
    named = _led(around, length)
    inside = [word for word in around.clause(length) if named and word.end <= named.end]
    titled = any(word.lower in around.speech.titles for word in inside)
    if not (titled or any(is_full_name(inside[start:], around.speech) for start in range(len(inside)))):
        return None
    return Report(0, length, named, phrase=True)


def postposed(around: Around, place: int) -> Report | None:
    """A phrase behind the speaker: dem Kapitän zufolge."""
    length = around.speech.postpositions.at(around.words, place)
    before = phrase_before(around.words, place, around.speech) if length else None
    if before is None:
        return None
    return Report(place, place + length, around.span(*before), phrase=True, subject=before[0])


def told_in(around: Around, place: int) -> Report | None:
    """A verb without a subject, whose speaker a preposition leads to, at the start of its clause or behind it."""
    length = around.speech.told_in.at(around.words, place)
    if not length:
        return None
    front, end = around.front(place), place + length
    before = _behind_preposition(around, front, place) if front < place else None
    behind = range(end, end + len(around.clause(end)))
    found = before or next((span for at in behind if (span := _behind_preposition(around, at, None))), None)
    return Report(place, end, found)


def citing(around: Around, place: int) -> Report | None:
    """A verb that cites: its object speaks, or the subject of its passive, "Holm wird zitiert"."""
    length = around.speech.citing.at(around.words, place)
    if not length or not around.is_verb(place):
        return None
    words, speech, end = around.words, around.speech, place + length
    before = range(place - 1, around.front(place) - 1, -1)
    passive = next((at for at in before if words[at].lower in speech.passives), place)
    subject = subject_before(words, passive, speech)
    if passive < place:
        cited = around.span(*subject) if subject else around.phrase(words[passive + 1 : place])
        return Report(place, end, cited)
    return Report(place, end, _cited(around, place, end), subject=subject[0] if subject else -1)


def _led(around: Around, start: int) -> Span | None:
    """The phrase behind a preposition, which may open as no subject does: "laut dem Kapitän"."""
    clause = around.clause(start)
    oblique = bool(clause) and clause[0].lower in around.speech.oblique
    return around.phrase(clause, behind_verb=not oblique)


def _behind_preposition(around: Around, place: int, end: int | None) -> Span | None:
    """The phrase behind a preposition at a place; not "am Montag"."""
    ahead = around.words[place + 1 : end]
    led = around.words[place].lower in around.speech.boundaries and bool(ahead)
    return around.phrase(ahead) if led and not _is_time(around, ahead[0]) else None


def _is_time(around: Around, word: Word) -> bool:
    known = (around.speech.weekdays, around.speech.months)
    return word.text[:1].isdigit() or any(word.lower in words for words in known)


def _cited(around: Around, start: int, end: int) -> Span | None:
    """The object of a verb that cites; behind a quote the subject comes first, and only its opening tells it."""
    clause = around.clause(end)
    place = next((at for at, word in enumerate(clause) if word.lower in around.speech.oblique), None)
    if place is None:
        return None if around.behind_quote(start) else around.behind(end)
    if not around.speech.is_article(clause[place]):
        return Span(clause[place].start, clause[place].end)
    return around.phrase(clause[place:])
