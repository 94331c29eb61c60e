"""Lines that do nothing but name the speaker of the passage above them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsparse.lexicon import Lexicon
from newsparse.models import Span
from newsparse.quotes.phrases import noun_phrase, written_behind
from newsparse.quotes.speech import Speech, speech
from newsparse.quotes.words import Word, split

_MAX = 160
"""Characters up to which a line can be nothing but an attribution."""
_DASHES = "-–—"
_BARE_WORDS = 10
"""Words up to which ``lächelte Försterin Brink.``, without a dash, is an attribution and not a sentence."""
_BARE_TWO = 2
_PASSAGE_WORDS = 5
"""Words from which on a line above an attribution without a dash is a passage and not a subheading."""
_CUT_OUT = (".", ":", ";", ",")
_MARKS = '"”“„»«›‹'
"""Quotation marks; single ones are apostrophes more often."""


@dataclass(slots=True, frozen=True)
class Attribution:
    """A line that says who speaks."""

    span: Span
    """The line as printed."""
    speaker: Span | None
    """The words that name the speaker, where they can be told."""


def attribution(text: str, offset: int, passage: str, lexicon: Lexicon) -> Attribution | None:
    """Read a line that does nothing but name the speaker of the passage above it.

    ``- said Damir.``, ``— he added.``, ``Renkel sagte.`` Behind a dash, under a passage without a full stop, the verb
    need not be known: ``- joked pilot Ines Carrow.`` Not ``The mayor said that the bridge is closed.`` under a whole
    sentence, and not a turn of a dialogue (``— Yes, — she said.``), which has a second dash.

    Args:
        text: The line.
        offset: Where it starts in the input.
        passage: The paragraph above.
        lexicon: Words of the page's language.

    Returns:
        The attribution, or None where the line says more, or something else.
    """
    dashed = text[:1] in _DASHES and text[:1] != ""
    cut_out = not passage.rstrip(_MARKS).endswith(_CUT_OUT) or _is_quote(passage)
    if not _can_attribute(text, passage, dashed, cut_out):
        return None
    bare = text[1:].lstrip() if dashed else text
    known = speech(lexicon.language)
    words = split(text, len(text) - len(bare), len(text), known.titles)
    reading = _read(words, known) if words else None
    if reading is None or not (_dash_believed(reading, cut_out) if dashed else _bare_believed(words, reading, passage)):
        return None
    place = reading.speaker
    speaker = None if place is None else Span(offset + place[0], offset + place[1])
    return Attribution(Span(offset, offset + len(text)), speaker)


@dataclass(slots=True, frozen=True)
class _Reading:
    """What a line says of who speaks."""

    speaker: tuple[int, int] | None
    known: bool = True
    """Whether a verb of saying of the lexicon was found."""
    ends: bool = True
    """Whether nothing stands behind verb and speaker but "with a laugh" and the like; "said no" goes on."""
    first: bool = True
    """Whether the verb opens the line, or closes it."""


def _can_attribute(text: str, passage: str, dashed: bool, cut_out: bool) -> bool:
    """The guard: what is cheap to see, and rules most lines out.

    Without a dash it takes a short line with a full stop, under a passage that was cut out of its sentence.
    """
    if len(text) > _MAX or passage.endswith(":") or any(f" {dash} " in text[2:] for dash in _DASHES):
        return False
    return dashed or (cut_out and text.endswith(".") and text.count(" ") < _BARE_WORDS)


def _is_quote(passage: str) -> bool:
    """Whether all of a passage is one quote; a full stop before its last mark ends no sentence of the article."""
    return passage[:1] in _MARKS and passage[-1:] in _MARKS and not any(mark in passage[1:-1] for mark in _MARKS)


def _dash_believed(reading: _Reading, cut_out: bool) -> bool:
    """Behind a dash a known verb at either end of the line is enough, or a passage that was cut out of its sentence."""
    return cut_out or (reading.known and reading.first and reading.speaker is not None)


def _bare_believed(words: list[Word], reading: _Reading, passage: str) -> bool:
    """Without a dash the line must open in lower case or hold a known verb, and the passage be no subheading."""
    if reading.speaker is None:
        return False
    if not words[0].capital or (reading.known and reading.first):
        return True
    long = len(passage.split()) >= _PASSAGE_WORDS
    return long and ((reading.known and reading.ends) or (len(words) == _BARE_TWO and not words[1].capital))


def _read(words: list[Word], speech: Speech) -> _Reading:
    """Find verb and speaker, in either order."""
    opening = speech.according_to.at(words, 0)
    if opening:  # and nothing but the name: "According to travellers the wait took two hours" says more
        rest = words[opening:]
        named = noun_phrase(rest, speech, behind_verb=False) if _is_subject(rest[:1], speech) else None
        return _Reading(named if named and _ends(rest, named[1], speech) else None)
    inverted = written_behind(words[0], speech)
    if inverted is not None:
        return _Reading(inverted)
    place, length = _find_verb(words, speech)
    rest = words[place + length :]
    if length and place and _is_subject(words[:place], speech):
        ends = not rest or rest[0].lower in speech.boundaries
        return _Reading(noun_phrase(words[:place], speech, behind_verb=False), ends=ends, first=not rest)
    if length:  # the speaker follows, also where an object stands first: "him answered a voice from the back"
        return _Reading(noun_phrase(rest, speech, behind_verb=True), first=not place)
    if _can_be_verb(words, speech):
        rest = words[speech.auxiliaries.at(words, 0) + 1 :]
        return _Reading(noun_phrase(rest, speech, behind_verb=True), known=False)
    return _Reading(noun_phrase(words, speech, behind_verb=False), known=False)


def _ends(words: Sequence[Word], place: int, speech: Speech) -> bool:
    """Whether nothing but where or how follows a place: "in an interview"."""
    behind = next((word for word in words if word.start >= place), None)
    return behind is None or behind.lower in speech.boundaries


def _find_verb(words: Sequence[Word], speech: Speech) -> tuple[int, int]:
    """Where the first verb of saying stands, and how many words it has; (0, 0) where there is none."""
    for place in range(len(words)):
        length = speech.verb_at(words, place)
        if length:
            return place, length
    return 0, 0


def _is_subject(words: Sequence[Word], speech: Speech) -> bool:
    """Whether words before a verb can be who speaks: they hold a capital, an article, a title or a pronoun."""
    known = speech.articles | speech.titles | speech.pronouns
    return any(word.capital or word.lower in known or "’" in word.text or "'" in word.text for word in words)


def _can_be_verb(words: Sequence[Word], speech: Speech) -> bool:
    """Whether the first word, unknown, can be the verb: lower-case, no article, no title, and with a verb's ending.

    "technician Aron Feld shrugged" opens with a noun. Languages without such endings in their file take any word.
    """
    first = words[0]
    if first.capital or len(words) < 2 or first.lower in speech.articles | speech.titles:
        return False
    return not speech.verb_endings or first.lower.endswith(speech.verb_endings)
