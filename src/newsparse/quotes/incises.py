"""Attributions between the marks: « Le pont, dit-il, est fermé. », «Мост, — добавил он, — закрыт»."""

from __future__ import annotations

from dataclasses import dataclass

from newsparse.models import Span
from newsparse.quotes.phrases import noun_phrase, written_behind
from newsparse.quotes.speech import Speech
from newsparse.quotes.words import split

_WORDS = 8
"""Words that such an attribution has at most."""
_PARTED = (",", "–", "—", "?", "!", "…")
_KEPT = "?!…"


@dataclass(slots=True, frozen=True)
class Incise:
    """What an attribution between the marks leaves of the quote, and who speaks."""

    before: Span
    behind: Span | None
    speaker: Span


def incise(text: str, inner: Span, speech: Speech) -> Incise | None:
    """Find the first attribution inside a quote: a verb of saying with its speaker, and nothing else, between commas.

    Args:
        text: The input.
        inner: Where the quote's words stand.
        speech: Words of the page's language.

    Returns:
        The two parts of the quote, or None where it is whole.
    """
    words = split(text, inner.start, inner.end, speech.titles)
    for place in range(1, len(words)):
        if words[place - 1].stop not in _PARTED:
            continue
        pronoun = written_behind(words[place], speech)
        length = 1 if pronoun else speech.verb_at(words, place)
        if not length:
            continue
        speaker = pronoun or noun_phrase(words[place + length : place + _WORDS], speech, behind_verb=True)
        last = place if pronoun else next((at for at in range(place, len(words)) if words[at].stop), len(words) - 1)
        if speaker is None or last >= place + _WORDS or not words[last].start < speaker[1] <= words[last].end:
            continue
        end = words[place - 1].end + (text[words[place - 1].end] in _KEPT)
        behind = Span(words[last + 1].start, inner.end) if last + 1 < len(words) else None
        return Incise(Span(inner.start, end), behind, Span(*speaker))
    return None
