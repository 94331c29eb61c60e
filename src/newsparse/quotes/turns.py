"""Who speaks each quote of a text: sentence by sentence, and carried over from the quote before."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from newsparse.lexicon import Lexicon
from newsparse.models import Span
from newsparse.quotes.clauses import Sentence
from newsparse.quotes.dashes import dash_speech
from newsparse.quotes.incises import incise
from newsparse.quotes.marks import Pair, pairs
from newsparse.quotes.names import surnames
from newsparse.quotes.speech import Speech, speech
from newsparse.quotes.unspaced import speaker as unspaced_speaker
from newsparse.quotes.words import Word, sentences, split

_SCARE_WORDS = 2
"""Words up to which a quote that nobody is said to speak is a term, a name or irony, and nobody's words."""
_FEW_WORDS = 3
"""Words up to which a part of a sentence in marks may be a term; nobody says it who is not near."""
_SCARE_LETTERS = 6
"""Letters up to which the same holds where words are not parted by spaces."""
_END = 8
"""Characters at the end of a paragraph among which its last punctuation stands."""
_TURNS = 3
"""Paragraphs of speech in a row whose speakers are remembered."""
_ENDS = ".!?…,;。！？、，"
_MARKS = "”’»«“\"'」』 "


@dataclass(slots=True)
class Spoken:
    """A quote and the words that name its speaker."""

    span: Span
    speaker: Span | None


class Reader:
    """Reads the paragraphs of one text in order, and remembers who spoke last."""

    def __init__(self, text: str, pieces: Sequence[Span], lexicon: Lexicon) -> None:
        """Take the input, where its paragraphs stand, and the words of its language."""
        self._text = text
        self._pieces = pieces
        self._lexicon = lexicon
        self._speech = speech(lexicon.language)
        self._above: Span | None = None
        self._quoted = False
        self._speakers: deque[Span | None] = deque(maxlen=_TURNS)

    def read(self, piece: Span, goes_on: bool) -> Iterator[Spoken]:
        """Find the quotes of a paragraph and their speakers.

        Args:
            piece: Where the paragraph stands in the input.
            goes_on: Whether the next paragraph opens with a mark, so that a quote left open here goes on there.

        Yields:
            The quotes in order, nested ones behind those around them.
        """
        found = [pair for pair in pairs(self._text, piece, self._speech) if pair.closed or goes_on]
        dashed = [Spoken(words, speaker) for words, speaker in dash_speech(self._text, piece, self._speech)]
        if found or dashed:
            told = sorted((*dashed, *self._told(piece, found, nested=bool(dashed))), key=lambda spoken: spoken.span)
            self._speakers.append(next((spoken.speaker for spoken in reversed(told) if spoken.speaker), None))
            yield from told
        elif not self._asks(piece):  # a reporter's question parts nobody from his answers
            self._speakers.clear()
        self._above, self._quoted = piece, bool(found or dashed)

    def _asks(self, piece: Span) -> bool:
        """Whether a paragraph, or the quote at its end, is a question."""
        return self._text[max(piece.start, piece.end - _END) : piece.end].rstrip(_MARKS).endswith(("?", "？"))

    def _told(self, piece: Span, found: Sequence[Pair], nested: bool = False) -> Iterator[Spoken]:
        """The quotes of a stretch, and those inside them, with their speakers.

        Inside a quote only those count that are said to be somebody's: others are terms that its speaker uses.
        """
        last: Span | None = None
        opens = not nested
        for words in self._sentences(self._words(piece, found)):
            sentence = Sentence(words, self._speech)
            told: Span | None = None
            for place in (place for place, word in enumerate(words) if word.quote >= 0):
                pair = found[words[place].quote]
                inner = self._inner(pair)
                near = sentence.near(place)
                if (nested and not near) or self._is_term(sentence, place, inner, near):
                    continue
                speaker = self._stated(sentence, place, piece, pair)
                if len(words) == 1 or near or not _is_short(self._text[slice(*inner)], self._speech):
                    speaker = speaker or self._from_context(sentence, place, last, opens)
                    yield from self._parts(inner, None if self._is_loose(sentence, place, inner, near) else speaker)
                elif speaker is not None and (sentence.led(place) or self._speech.unspaced):
                    yield from self._parts(inner, speaker)
                if pair.nested:
                    yield from self._told(Span(pair.inner, pair.inner_end), pair.nested, nested=True)
                told = speaker or told
            last = told or self._spoken_of(sentence) or last
            opens = False

    def _is_term(self, sentence: Sentence, place: int, inner: Span, near: bool) -> bool:
        """Whether a quote is a title, a name or a term that the sentence uses: the film “Wheel”."""
        words = self._text[slice(*inner)]
        titled = not (self._speech.capital_nouns and words[0].islower())  # a title opens as a noun does
        if sentence.named(place) and titled and not near:
            return True
        if sentence.follows_article(place) and not sentence.led(place):
            return _is_name(words, self._speech) or _is_short(words, self._speech)
        several = not _is_short(words, self._speech)
        capitals_tell = not (self._speech.capital_nouns and several and sentence.called(place))
        return not near and capitals_tell and _is_name(words, self._speech)

    def _is_loose(self, sentence: Sentence, place: int, inner: Span, near: bool) -> bool:
        """Whether a few words in marks stand so loosely in a sentence that they may be anybody's."""
        return not near and self._text.count(" ", *inner) < _FEW_WORDS and sentence.far(place)

    def _stated(self, sentence: Sentence, place: int, piece: Span, pair: Pair) -> Span | None:
        """Who speaks a quote as its sentence says."""
        if self._speech.unspaced:
            return unspaced_speaker(self._text, piece, pair, self._speech)
        return sentence.speaker_of(place)

    def _spoken_of(self, sentence: Sentence) -> Span | None:
        """Whom a sentence leaves as the one who speaks in the next."""
        return sentence.last_speaker or sentence.label or sentence.person(len(sentence.words), self._names)

    def _parts(self, inner: Span, speaker: Span | None) -> Iterator[Spoken]:
        """The quote, or its two parts where the attribution stands between the marks."""
        found = incise(self._text, inner, self._speech) if self._speech.incises else None
        yield Spoken(found.before if found else inner, found.speaker if found else speaker)
        if found and found.behind:
            yield Spoken(found.behind, found.speaker)

    def _from_context(self, sentence: Sentence, place: int, last: Span | None, opens: bool) -> Span | None:
        """Who speaks a quote whose sentence has no verb of saying."""
        if place:
            return sentence.person(place, self._names) or last
        return last or (self._carried() if opens else None)

    def _carried(self) -> Span | None:
        """Who speaks a paragraph that opens with a quote and does not say: he who spoke the one above, or is told of.

        Behind a question it is the other of two who speak by turns.
        """
        if self._above is None:
            return None
        if self._speakers:
            last = self._speakers[-1]
            other = (speaker for speaker in reversed(self._speakers) if self._words_of(speaker) != self._words_of(last))
            return next(other, None) if self._quoted and self._asks(self._above) else last
        if self._asks(self._above):
            return None
        above = list(self._sentences(split(self._text, *self._above, self._speech.titles)))
        return self._spoken_of(Sentence(above[-1], self._speech)) if above else None

    def _sentences(self, words: Sequence[Word]) -> Iterator[list[Word]]:
        return sentences(words, lambda place: bool(self._speech.verb_at(words, place)))

    @cached_property
    def _names(self) -> frozenset[str]:
        return surnames("\n\n".join(self._text[slice(*piece)] for piece in self._pieces), self._lexicon)

    def _words_of(self, speaker: Span | None) -> str:
        return self._text[slice(*speaker)] if speaker else ""

    def _inner(self, pair: Pair) -> Span:
        """The words of a quote, without spaces at their ends."""
        words = self._text[pair.inner : pair.inner_end]
        start = pair.inner + len(words) - len(words.lstrip())
        return Span(start, start + len(words.strip()))

    def _words(self, piece: Span, found: Sequence[Pair]) -> list[Word]:
        """The words of a stretch, each quote as one of them."""
        words: list[Word] = []
        start = piece.start
        for number, pair in enumerate(found):
            split(self._text, start, pair.start, self._speech.titles, words)
            last = self._text[pair.inner : pair.inner_end].rstrip()[-1:]
            named = _is_name(self._text[slice(*self._inner(pair))], self._speech)
            words.append(Word("", pair.start, pair.end, last if last in _ENDS else "", number, named))
            start = pair.end
        split(self._text, start, piece.end, self._speech.titles, words)
        self._speech.settle(words)
        return words


def _is_short(words: str, speech: Speech) -> bool:
    """Whether a quote is a word or two, and no question or exclamation."""
    few = len(words) <= _SCARE_LETTERS if speech.unspaced else words.count(" ") < _SCARE_WORDS
    return few and words[-1] not in "!?…！？"


def _is_name(words: str, speech: Speech) -> bool:
    """Whether a quote has the capitals of a title or a name: The Mill on the Wend. One who speaks says I, you or we."""
    parts = words.rstrip(",;.").split()
    if words[-1] in "!?…" or len(parts) < 1 + words.endswith("."):
        return False
    small = (speech.articles, speech.boundaries, speech.conjunctions, speech.links)
    inner = parts[1:-1]
    return all(part[:1].isupper() and part.lower() not in speech.pronouns for part in (parts[0], parts[-1])) and all(
        (part[:1].isupper() and part.lower() not in speech.pronouns) or any(part in some for some in small)
        for part in inner
    )
