"""Verbs of saying that no list has, told by where they stand: right behind a quote and beside their subject."""

from __future__ import annotations

from newsparse.models import Span
from newsparse.quotes.around import Around
from newsparse.quotes.phrases import is_noun, particles, written_behind
from newsparse.quotes.report import Report
from newsparse.quotes.words import Word

_PARTED = (",", "?", "!", "–")


def guessed(around: Around, place: int) -> Report | None:
    """Take a word for a verb of saying: “…,” it recommended; „…“, orakelte Orlo; « … », poursuit-il.

    Args:
        around: The sentence.
        place: Where the word stands.

    Returns:
        The report, or None. Behind a quote verbs come second where they do so in every sentence, so that a pronoun
        before one says nothing there.
    """
    words, speech = around.words, around.speech
    if pronoun := written_behind(words[place], speech):
        leads = words[place].comma and place + 1 < len(words) and words[place + 1].quote >= 0
        return Report(place, place + 1, Span(*pronoun)) if leads or around.behind_quote(place) else None
    if place == 0 or words[place - 1].quote < 0 or words[place - 1].stop not in _PARTED or place + 1 >= len(words):
        return None
    word = words[place]
    if not speech.verb_second and word.lower in speech.pronouns and _can_be_verb(around, words[place + 1]):
        return Report(place + 1, place + 2, Span(word.start, word.end), subject=place, unsure=True)
    known = speech.verb_second and speech.auxiliaries.at(words, place) > 0
    behind = particles(words, place + 1, speech)  # "zeigte sich Holm"
    if word.comma or not (known or _can_be_verb(around, word)) or not _can_be_subject(around, behind):
        return None
    speaker = around.behind(place + 1)
    return Report(place, place + 1, speaker, unsure=True) if speaker else None


def _can_be_verb(around: Around, word: Word) -> bool:
    endings = around.speech.verb_endings
    lower = not word.capital and word.quote < 0 and len(word.text) > 2
    return lower and is_noun(word, around.speech) and (not endings or word.lower.endswith(endings))


def _can_be_subject(around: Around, place: int) -> bool:
    """Whether a word behind an unknown verb opens its subject; an article does where verbs come second."""
    word = around.words[place] if place < len(around.words) else None
    if word is None or word.lower in around.speech.oblique:
        return False
    article = around.speech.verb_second and around.speech.is_article(word)
    return word.lower in around.speech.pronouns or word.capital or article
