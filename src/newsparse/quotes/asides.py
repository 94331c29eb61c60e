"""What stands between commas after a subject: "Ada Brom, who keeps the lock, …", "the mayor, Ada Brom, …"."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.quotes.phrases import is_adverb, is_full_name
from newsparse.quotes.speech import Speech
from newsparse.quotes.words import Word

_MOST = 5
"""Stretches between commas that may stand between a subject and its verb."""


def first_aside(words: Sequence[Word], end: int, speech: Speech) -> int | None:
    """Find where the asides begin that end in a comma before a verb.

    Args:
        words: A sentence.
        end: Behind the last aside.
        speech: Words of the page's language.

    Returns:
        The first word of the first aside; None where nothing can be the subject before it.
    """
    start = _segment_start(words, end)
    for _ in range(_MOST):
        if start == 0 or words[start - 1].stop != "," or words[start - 1].quote >= 0:
            return None
        before = _segment_start(words, start)
        if not is_aside(words[before:start], speech) or _is_front(words[:before], speech):
            break
        start = before
    return start


def before_relative(words: Sequence[Word], end: int, speech: Speech) -> int:
    """Where the clause starts that holds an aside with commas of its own: Brom, whose firm, Quist & Co, made boats."""
    start = end
    for _ in range(_MOST):
        start = _segment_start(words, start)
        if start == 0 or words[start - 1].stop != ",":
            return end
        if words[start].lower in speech.relatives:
            return start
    return end


def names_subject(words: Sequence[Word], subject: tuple[int, int], aside: int, end: int, speech: Speech) -> bool:
    """Whether the only aside names who is meant, behind a title without a capital or "the head of the Mill"."""
    if not words[aside].capital or _segment_start(words, end) != aside:
        return False
    phrase = words[slice(*subject)]
    full = speech.is_article(phrase[0]) and is_full_name(words[aside:], speech)
    return full or not any(word.capital for word in phrase[1:])


def _is_front(words: Sequence[Word], speech: Speech) -> bool:
    """Whether words before a stretch between commas leave it to be the subject: none do, "Earlier" and "In Wend"."""
    if not words or words[-1].quote >= 0:
        return True
    start = _segment_start(words, len(words))
    return words[start].lower in speech.boundaries or all(is_adverb(word, speech) for word in words[start:])


def _segment_start(words: Sequence[Word], end: int) -> int:
    """Where the stretch between two commas starts that ends at ``end``."""
    start = end - 1
    while start and not words[start - 1].comma and words[start - 1].quote < 0:
        start -= 1
    return start


def is_aside(words: Sequence[Word], speech: Speech) -> bool:
    """Whether a stretch between commas says more about what stands before it: who …, a former …, 35, in Wend."""
    first = words[0]
    known = (speech.relatives, speech.boundaries, speech.conjunctions)
    title = first.lower in speech.titles and not first.capital
    return speech.is_article(first) or first.text[:1].isdigit() or title or any(first.lower in some for some in known)
