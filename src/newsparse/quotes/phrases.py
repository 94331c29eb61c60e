"""A small grammar of noun phrases: which words behind a verb, or at the start of a sentence, name somebody."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.quotes.speech import PARTICLES, Speech
from newsparse.quotes.words import Word

_ADVERBS = 4
"""Words that may stand between a verb of saying and its subject."""
_MODIFIERS = 3
"""Lower-case words that may stand between the capitals of one phrase: Brom campaign manager Ada Quist."""
OWNER = ("’s", "'s", "s’", "s'")
"""Endings of the word that tells whose somebody is, in English and German."""
_SHORT_ADVERB = 4
"""Letters up to which an ending does not make an adverb: ally."""


def noun_phrase(words: Sequence[Word], speech: Speech, behind_verb: bool) -> tuple[int, int] | None:
    """Find the words that name the speaker.

    Behind a verb an adverb or a short phrase may come first ("said with a smile the mayor"): the speaker starts at the
    first article, title or pronoun, where there is one. It ends before a comma, or where a lower-case word follows the
    name ("Damir in an interview"). A title without a name may have the name behind a comma ("the mayor, Ada Brom").

    Args:
        words: The words behind or before the verb.
        speech: Words of the page's language.
        behind_verb: Whether the verb stands before them.

    Returns:
        Where the phrase starts and ends in the line; None where there is none.
    """
    if behind_verb:
        words = words[_first_word(words, speech) :]
    if not words or words[0].quote >= 0:
        return None
    if words[0].lower in speech.pronouns:
        return words[0].start, words[0].end
    count, named = _length(words, speech, behind_verb)
    if count and count < len(words) and words[count - 1].stop == ",":
        more, more_named = _length(words[count:], speech, behind_verb)
        count += more if more_named and (not named or _is_name_of(words, count, speech)) else 0
    return (words[0].start, words[count - 1].end) if count else None


def _is_name_of(words: Sequence[Word], place: int, speech: Speech) -> bool:
    """Whether a full name stands behind the comma of a title with a capital in it: "the head of the Mill, Ada Brom"."""
    role = not words[0].capital or speech.is_article(words[0])
    return role and is_full_name(words[place:], speech)


def is_full_name(words: Sequence[Word], speech: Speech) -> bool:
    """Whether words begin with two capitals, and particles between them at the most: Ole Brink, Luis de la Vega.

    Not "Sprecher der Reederei", where an article stands between two nouns.
    """
    if not words or not words[0].capital or words[0].comma or speech.is_article(words[0]):
        return False
    for place, word in enumerate(words[1:], start=1):
        if word.capital:
            return True
        linked = speech.is_article(word) and words[place - 1].lower not in PARTICLES
        if word.comma or linked or word.lower not in PARTICLES:
            return False
    return len(words) == 1


def _first_word(words: Sequence[Word], speech: Speech) -> int:
    """Where the phrase starts behind a verb: what stands in front is a particle, an adverb or "with a smile"."""
    place = particles(words, 0, speech)
    if place < len(words) and (words[place].lower in speech.boundaries or words[place].lower in speech.oblique):
        place = _behind_noun(words, place, speech)
    while place + 1 < len(words) and is_adverb(words[place], speech) and not words[place].comma:
        place += 1
    for ahead, word in enumerate(words[place : place + _ADVERBS + 1]):
        if word.lower in speech.pronouns or speech.is_article(word) or (speech.capital_nouns and word.capital):
            return place + ahead
        if word.capital or word.comma or word.lower in speech.boundaries or word.lower in speech.conjunctions:
            break
    return place


def particles(words: Sequence[Word], place: int, speech: Speech) -> int:
    """Behind the particles that stand at a place: fügte hinzu, zeigte sich. Not "sagte ein Gast", "rief mit Macht"."""
    while length := speech.particles.at(words, place):
        if length == 1 and (speech.is_article(words[place]) or words[place].lower in speech.boundaries):
            break
        place += length
    return place


def _behind_noun(words: Sequence[Word], place: int, speech: Speech) -> int:
    """Behind a short phrase that opens with a preposition, or tells who is spoken to: "with a smile", "dem Gast".

    Where nouns have capitals, adjectives may stand before them. "ihm" is all of its phrase.
    """
    if words[place].lower in speech.boundaries:
        place += 1
    if place < len(words) and words[place].lower in speech.oblique and not speech.is_article(words[place]):
        return place + 1
    while place < len(words) and speech.is_article(words[place]):
        place += 1
    while speech.capital_nouns and place < len(words) and is_noun(words[place], speech) and not words[place].capital:
        place += 1
    return place + 1


def _length(words: Sequence[Word], speech: Speech, behind_verb: bool) -> tuple[int, bool]:
    """How many words belong to the phrase, and whether a capital is among them."""
    named = False
    for place, word in enumerate(words):
        if word.quote >= 0:
            return (place + 1, True) if is_called(words, place, speech) else (place, named)
        if word.lower in speech.conjunctions or (place and _is_behind_phrase(words, place, speech)):
            return place, named
        if word.lower in speech.boundaries and not _is_attached(words, place, speech):
            return place, named
        if named and not word.capital and not _goes_on(words, place, speech, behind_verb):
            return place, named
        named |= word.capital and not speech.is_article(word)
        if word.comma:
            return place + 1, named
    return len(words), named


def _is_behind_phrase(words: Sequence[Word], place: int, speech: Speech) -> bool:
    """Whether a word behind the first is none of the phrase: said Brom later, said Brom Monday, sagte Brom ihm."""
    word, before = words[place], words[place - 1]
    if is_adverb(word, speech):
        return not speech.is_article(before)  # "the then mayor"
    if word.lower in speech.oblique:
        return before.lower not in PARTICLES  # "van den Berg"
    particle = speech.particles.at(words, place)  # "gab Brom zu Protokoll"
    ends = particle > 0 and (place + particle == len(words) or words[place + particle - 1].comma)
    return ends or word.lower in speech.weekdays or word.lower in speech.relatives


def _is_attached(words: Sequence[Word], place: int, speech: Speech) -> bool:
    """Whether a preposition belongs to the phrase: "for", "of", and any behind a determiner: "some in the crowd"."""
    return words[place].lower in speech.links or (place == 1 and words[0].lower in speech.articles)


def is_called(words: Sequence[Word], place: int, speech: Speech) -> bool:
    """Whether a quote is the name of a body that speaks: der „Wender Bote“, газета «Мельник»."""
    before = words[place - 1] if place else None
    if before is None or not words[place].name or before.comma:
        return False
    return speech.is_article(before) or before.lower in speech.works


def _goes_on(words: Sequence[Word], place: int, speech: Speech, behind_verb: bool) -> bool:
    """Whether a lower-case word behind a capital leads on to more of the phrase.

    "Pilot der Inselpost", "Ana de la Vega", "Brom campaign manager Ada Quist" do, and so does the noun in "one Brom
    supporter"; "Damir yesterday" and "Damir took the stage Monday" do not. Behind a verb there is no other at once, so
    that any noun may stand before a full name: "said Wend pollster Ada Quist".
    """
    if (
        speech.capital_nouns
        and speech.is_article(words[place])
        and is_full_name(words[max(0, place - 2) : place], speech)
    ):
        return False  # "Lotse Ole Brink der Zeitung"
    if _is_owned(words, place, speech):
        return True
    capitals = sum(word.capital for word in words[:place])
    if capitals == 1 and not speech.capital_nouns and not words[0].capital and is_noun(words[place], speech):
        return True
    title = False
    for number, word in enumerate(words[place : place + _MODIFIERS + 1]):
        if word.capital:
            full = (
                behind_verb and not speech.capital_nouns and all(name.capital for name in words[place + number :][:2])
            )
            return title or full or _are_links(words[place : place + number], speech)
        if word.comma or not (_is_link(word, speech) or is_noun(word, speech)):
            return False
        title = word.lower in speech.titles
    return False


def _is_owned(words: Sequence[Word], place: int, speech: Speech) -> bool:
    """Whether nothing but nouns stand between a possessive and the end of a word: "Ada Brom’s press office"."""
    while place and not words[place].capital and is_noun(words[place], speech):
        place -= 1
        if words[place].text.endswith(OWNER):
            return True
    return False


def _are_links(words: Sequence[Word], speech: Speech) -> bool:
    return all(_is_link(word, speech) or (place and word.lower in PARTICLES) for place, word in enumerate(words))


def _is_link(word: Word, speech: Speech) -> bool:
    """Whether a lower-case word links the parts of a name or title: "de la", "der"."""
    return word.lower in speech.links or (speech.is_article(word) and not speech.capital_nouns)


def opens_phrase(word: Word, speech: Speech) -> bool:
    """Whether a word begins as a phrase does that names somebody: with a capital, if there are any, or an article."""
    caseless = word.text.isalpha() and word.text.lower() == word.text.upper()
    return word.capital or caseless or word.lower in speech.titles or speech.is_article(word)


def is_noun(word: Word, speech: Speech) -> bool:
    """Whether nothing speaks against a lower-case word being a noun or an adjective."""
    known = (speech.boundaries, speech.conjunctions, speech.pronouns, speech.adverbs, speech.relatives)
    return not (
        word.quote >= 0
        or speech.is_article(word)
        or any(word.lower in words for words in known)
        or is_adverb(word, speech)
    )


def is_adverb(word: Word, speech: Speech) -> bool:
    """Whether a word may stand between a subject and its verb: a known one, or one that ends as adverbs do."""
    if word.lower in speech.adverbs or not speech.adverb_endings:
        return word.lower in speech.adverbs
    ends = not word.capital and len(word.text) > _SHORT_ADVERB and word.lower.endswith(speech.adverb_endings)
    return ends and word.lower not in speech.like_adverbs


def written_behind(word: Word, speech: Speech) -> tuple[int, int] | None:
    """The pronoun that is written together with its verb: dit-il, a-t-elle.

    Args:
        word: The word with the verb.
        speech: Words of the page's language.

    Returns:
        Where the pronoun stands; None where the word ends in none.
    """
    head, dash, tail = word.text.rpartition("-")
    found = bool(dash) and bool(head) and tail.lower() in speech.pronouns
    return (word.end - len(tail), word.end) if found else None
