"""Who is meant by "he" and "the minister": the people of a text, as far as it leaves no doubt."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from newsparse.lexicon import Lexicon
from newsparse.models import Span
from newsparse.quotes.names import Named, full_name, named_in, names_in
from newsparse.quotes.speech import speech

_NEAR = 2000
"""Characters before a pronoun in which the person it stands for is looked for."""


class People:
    """The people of one text: those who are named as speakers, and those to whom it gives a title."""

    def __init__(
        self, text: str, pieces: Sequence[Span], quoted: Sequence[Span], lexicon: Lexicon, shown: Callable[[str], str]
    ) -> None:
        """Take the text.

        Args:
            text: The input.
            pieces: Where its paragraphs stand, in order.
            quoted: Where quotes stand, in order: whom a speaker names is not who speaks.
            lexicon: Words of its language.
            shown: Gives a stretch of the input as a reader sees it.
        """
        self._text = text
        self._shown = shown
        self._pieces = pieces
        self._quoted = quoted
        self._lexicon = lexicon
        self._speech = speech(lexicon.language)

    def names(self, speakers: Sequence[Span | None]) -> list[str | None]:
        """The persons whom the words for some speakers name.

        A surname is completed by the full name, a title by the one person who bears it. A pronoun stands for a speaker
        of the text who is named in its paragraph or in the one above, if nobody else is.

        Args:
            speakers: Where the words for each speaker stand.

        Returns:
            The full name of each, or None where the text leaves a doubt.
        """
        found = [self._name(speaker) if speaker else None for speaker in speakers]
        known = {name for name in found if name and " " in name}
        return [
            self._before(speaker.start, known) if speaker and self._is_pronoun(speaker) else name
            for speaker, name in zip(speakers, found, strict=True)
        ]

    def _name(self, speaker: Span) -> str | None:
        words = self._shown(self._text[slice(*speaker)])
        return full_name(words, self._names, self._lexicon) or self._with_title(words)

    def _is_pronoun(self, speaker: Span) -> bool:
        return self._text[slice(*speaker)].lower() in self._speech.persons

    def _with_title(self, words: str) -> str | None:
        """The only person with a title: "the mayor"; not "the former mayor", who may be another."""
        parts = words.lower().split()
        if len(parts) > 1 and parts[0] in self._speech.articles:
            parts = parts[1:]
        if len(parts) != 1 or parts[0] not in self._speech.titles:
            return None
        bearers = self._titled.get(parts[0], set())
        return next(iter(bearers)) if len(bearers) == 1 else None

    def _before(self, place: int, known: set[str]) -> str | None:
        """The only person who is named before a pronoun, in its paragraph or the one above."""
        piece = bisect_right(self._pieces, place, key=lambda span: span.start) - 1
        if piece < 0:
            return None
        people = set()
        start = max(self._pieces[max(0, piece - 1)].start, place - _NEAR)
        for named in self._outside_quotes(Span(start, place)):
            name = full_name(named.name, self._names, self._lexicon)
            if name in known:
                people.add(name)
            elif " " in named.name and not named.led:
                return None  # may be one more person
        return people.pop() if len(people) == 1 else None

    def _outside_quotes(self, stretch: Span) -> Iterator[Named]:
        start = stretch.start
        first = max(0, bisect_right(self._quoted, start, key=lambda span: span.start) - 1)
        for quote in self._quoted[first:]:
            if quote.start >= stretch.end:
                break
            yield from named_in(self._text, Span(start, max(start, quote.start)), self._speech)
            start = max(start, quote.end)
        yield from named_in(self._text, Span(start, max(start, stretch.end)), self._speech)

    @cached_property
    def _names(self) -> dict[str, set[str]]:
        return names_in("\n\n".join(self._text[slice(*piece)] for piece in self._pieces), self._lexicon)

    @cached_property
    def _titled(self) -> dict[str, set[str]]:
        """Title -> the people who bear it."""
        found: dict[str, set[str]] = {}
        for piece in self._pieces:
            for named in named_in(self._text, piece, self._speech):
                name = full_name(named.name, self._names, self._lexicon) if named.titles else None
                for title in named.titles if name and " " in name else ():
                    found.setdefault(title, set()).add(name or "")
        return found
