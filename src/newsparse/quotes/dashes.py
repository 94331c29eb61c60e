"""Speech behind a dash instead of between marks: ``– Bron är stängd, säger Alma Quist``."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsparse.models import Span
from newsparse.quotes.phrases import noun_phrase, opens_phrase, written_behind
from newsparse.quotes.speech import Speech
from newsparse.quotes.words import Word, split

_DASHES = "–—―-"
_OPENING = regex.compile(r"[–—―-]\s*+(?=[\w¿¡«“„\"'])")
_RESUMED = regex.compile(r"[.,!?…:;]?\s*+(?:[–—―][.,]?|(?<=\s)-(?=\s))\s*+(?=[\w¿¡«“„\"'])")
"""Where speech goes on behind an attribution: ``— сказал он. — Идите``, ``—dijo Orlo—. Nadie pasa``."""
_PARTED = (",", "–", "—", "?", "!", "…")
_KEPT = "?!…"
_WORDS = 12
"""Words among which an attribution ends."""


def dash_speech(text: str, piece: Span, speech: Speech) -> Iterator[tuple[Span, Span]]:
    """Find speech that a dash opens and an attribution closes.

    Args:
        text: The input.
        piece: Where the paragraph stands, or the list item, whose dash stands before it.
        speech: Words of the page's language.

    Yields:
        The words spoken, and those for the speaker; none where no verb of saying tells speech from an item of a list.
    """
    start = _start(text, piece) if speech.dashes else None
    if start is None:
        return
    words = split(text, start, piece.end, speech.titles)
    for place in range(1, len(words)):
        speaker = _attribution(words, place, speech) if words[place - 1].stop in _PARTED else None
        if speaker is None:
            continue
        last = words[place - 1].end
        yield Span(start, last + (text[last] in _KEPT)), speaker
        end = next((at for at in range(place, min(place + _WORDS, len(words))) if words[at].stop), len(words) - 1)
        resumed = _RESUMED.match(text, words[end].end, piece.end)
        if resumed is not None:
            yield Span(resumed.end(), piece.end), speaker
        return


def _start(text: str, piece: Span) -> int | None:
    """Where the words begin behind the dash; None where there is none."""
    if (opening := _OPENING.match(text, *piece)) is not None:
        return opening.end()
    before = text[max(0, piece.start - 3) : piece.start].rstrip(" \t\xa0")
    return piece.start if before.endswith(tuple(_DASHES)) else None


def _attribution(words: list[Word], place: int, speech: Speech) -> Span | None:
    """The speaker of an attribution that begins at a place: a verb of saying with its subject behind it."""
    if (pronoun := written_behind(words[place], speech)) is not None:
        return Span(*pronoun)
    length = speech.verb_at(words, place)
    ahead = words[place + length : place + _WORDS]
    if not length or not ahead:
        return None
    speaker = noun_phrase(ahead, speech, behind_verb=True)
    first = next((word for word in ahead if speaker and word.start == speaker[0]), None)
    named = first is not None and (opens_phrase(first, speech) or first.lower in speech.pronouns)
    whole = any(word.comma and speaker and word.end == speaker[1] for word in ahead)  # "— вздохнул паромщик."
    return Span(*speaker) if speaker and (named or whole) else None
