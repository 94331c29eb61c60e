"""Who speaks in languages that join words, or a particle to the subject: 市长说：“…”, 町長は「…」と述べた."""

from __future__ import annotations

import regex

from newsparse.models import Span
from newsparse.quotes.marks import Pair
from newsparse.quotes.speech import Speech

_REACH = 60
"""Letters on either side of a quote in which its speaker stands."""
_LONGEST = 40
"""Letters of the longest speaker."""
_VERB_REACH = 24
"""Letters behind a quote in which its verb stands."""
_CLAUSE_START = regex.compile(r"[。！？!?；;，、,」』”\n][^。！？!?；;，、,」』”\n]*+$")
_CLAUSE_END = regex.compile(r"[。！？!?；;，,“「『\n]")
_LOOSE = "：:，,、 　"


def speaker(text: str, piece: Span, pair: Pair, speech: Speech) -> Span | None:
    """Find who says a quote, in the clause before it or the one behind it.

    Args:
        text: The input.
        piece: Where the paragraph stands.
        pair: The quote's marks.
        speech: Words of the page's language; with ``subject_particles`` the subject ends in one of them.

    Returns:
        Where the speaker stands, or None where neither clause names one with a verb of saying.
    """
    start = max(piece.start, pair.start - _REACH)
    before = text[start : pair.start].rstrip(_LOOSE)
    if (cut := _CLAUSE_START.search(before)) is not None:
        start, before = start + cut.start() + 1, before[cut.start() + 1 :]
    behind = text[pair.end : min(piece.end, pair.end + _REACH)]
    if source := next((phrase for phrase in speech.according_to.all if before.endswith(phrase)), ""):
        return _subject(before[: -len(source)], start)
    if speech.subject_particles:
        return _with_particle(before, start, behind, speech)
    if before and (verb := _last_verb(before, speech)):
        return _subject(before[: -len(verb)], start)
    clause = behind.lstrip(_LOOSE)
    start = pair.end + len(behind) - len(clause)
    end = _CLAUSE_END.search(clause)
    clause = clause[: end.start()] if end else clause
    verb = _last_verb(clause, speech)
    return _subject(clause[: -len(verb)], start) if verb else None


def _last_verb(clause: str, speech: Speech) -> str:
    """The longest verb of saying that a clause ends in."""
    return max((verb for verb in speech.said.all if clause.endswith(verb)), key=len, default="")


def _with_particle(before: str, start: int, behind: str, speech: Speech) -> Span | None:
    """The first words before a quote that end in a particle of the subject, where a verb of saying follows it."""
    if not any(verb in behind[:_VERB_REACH] for verb in speech.said.all):
        return None
    spaced = " " in before.strip()
    for place in range(1, len(before)):
        particle = next((end for end in speech.subject_particles if before.startswith(end, place)), "")
        behind_it = before[place + len(particle) : place + len(particle) + 1]
        if particle and (not behind_it.strip() or not spaced):
            return _subject(before[:place], start)
    return None


def _subject(words: str, start: int) -> Span | None:
    first = start + len(words) - len(words.lstrip())
    words = words.strip()
    return Span(first, first + len(words)) if 0 < len(words) <= _LONGEST else None
