"""The subject of a verb among the words before it, past adverbs and what stands between commas."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.models import Span
from newsparse.quotes.asides import before_relative, first_aside, names_subject
from newsparse.quotes.phrases import is_adverb, is_called, is_noun, noun_phrase, opens_phrase
from newsparse.quotes.speech import PARTICLES, Speech
from newsparse.quotes.words import Word

_STEPS = 5
"""Clauses and auxiliaries that may stand between a subject and its verb."""
_LONGEST = 12
"""Words of a subject; a longer stretch before a verb holds more than that."""

_UNCLEAR = 3
"""Words from which on a phrase without a capital may hold the verb."""


def subject_before(words: Sequence[Word], verb: int, speech: Speech, own: bool = False) -> tuple[int, int] | None:
    """Find the subject of a verb among the words before it.

    Adverbs and what stands between commas is passed over: ``Ada Brom, who keeps the lock, angrily said``.

    Args:
        words: A sentence.
        verb: Where the verb stands.
        speech: Words of the page's language.
        own: Whether a comma before the verb ends the subject itself, as before a quote in Turkish, and no aside.

    Returns:
        The first word of the subject and the one behind its last; None where none stands there, as in ``and said``.
    """
    end = verb
    while end and is_adverb(words[end - 1], speech) and words[end - 1].quote < 0 and words[end - 1].stop != ",":
        end -= 1
    if not end or words[end - 1].quote >= 0:
        return (end - 2, end) if end and is_called(words, end - 1, speech) else None
    aside = words[end - 1].stop == "," and not own and not speech.verb_last
    found = _behind_asides(words, end, speech) if aside else _ending_at(words, end, speech)
    if found is not None and found[1] - found[0] == 1 and found[0] and words[found[0] - 1].stop == ",":
        relative = speech.capital_nouns and speech.is_article(words[found[0]])
        return _antecedent(words, found[0], speech) if relative else found
    return None if found is None or words[found[0]].lower in speech.oblique else found


def _antecedent(words: Sequence[Word], end: int, speech: Speech) -> tuple[int, int]:
    """The noun that a relative pronoun stands for: "der Wirt, der sagte"."""
    start = end - 1
    while start and words[start - 1].capital and not words[start - 1].comma and words[start - 1].quote < 0:
        start -= 1
    articled = start > 0 and speech.is_article(words[start - 1]) and words[start].lower not in speech.articles
    return start - articled, end


def phrase_before(words: Sequence[Word], end: int, speech: Speech) -> tuple[int, int] | None:
    """Find the phrase that a postposition stands behind: dem Kapitän zufolge.

    Args:
        words: A sentence.
        end: Where the postposition stands.
        speech: Words of the page's language.

    Returns:
        The first word of the phrase and the one behind its last; None where none stands there.
    """
    if not end or words[end - 1].quote >= 0 or words[end - 1].comma:
        return None
    start = _start_of(words, end, speech)
    return start, end


def subject(words: Sequence[Word], end: int, speech: Speech) -> Span | None:
    """The subject of a sentence: the first phrase that no preposition opens.

    Args:
        words: The sentence.
        end: Where to stop looking.
        speech: Words of the page's language.

    Returns:
        Where it stands; None where a quote comes first, or nothing tells where the subject ends and the verb begins.
    """
    place = 0
    while place < end:
        word = words[place]
        if word.quote >= 0:
            return None
        front = any(word.lower in some for some in (speech.boundaries, speech.relatives, speech.oblique))
        if opens_phrase(word, speech) or word.lower in speech.pronouns:
            if not front and not is_adverb(word, speech):
                return _phrase(words[place:end], speech)
        elif not front and not _may_lead(word, speech):
            return None
        while front and place < end and not words[place].comma:
            place += 1
        place += 1
    return None


def _may_lead(word: Word, speech: Speech) -> bool:
    """Whether a lower-case word may stand before the subject: "then", "but", and a verb where it comes second."""
    return is_adverb(word, speech) or word.lower in speech.conjunctions or speech.subject_follows


def _phrase(words: Sequence[Word], speech: Speech) -> Span | None:
    if words[0].ends:
        return None  # "Or ..."
    phrase = noun_phrase(words, speech, behind_verb=False)
    if phrase is None:
        return None
    inside = _before_verb([word for word in words if word.start < phrase[1]], speech)
    phrase = phrase[0], inside[-1].end
    if any(word.capital for word in inside[1:]) or len(inside) < _UNCLEAR:
        return Span(*phrase)
    # "The mayor stood up", "a boy came": without a capital nothing but a title tells where the verb begins.
    titles = [word for word in inside[1:] if word.lower in speech.titles and not speech.is_article(word)]
    return Span(phrase[0], titles[0].end) if titles else None


def _before_verb(phrase: Sequence[Word], speech: Speech) -> Sequence[Word]:
    """A phrase without the verb and its object: a title stands right before its name, not "The mayor met Ada Brom"."""
    named = next((place for place, word in enumerate(phrase) if place and word.capital), 0)
    titles = [place for place in range(1, named) if phrase[place].lower in speech.titles]
    if not titles or any(speech.is_link(word) or speech.is_article(word) for word in phrase[titles[-1] + 1 : named]):
        return phrase
    return phrase if titles[-1] + 1 == named else phrase[: titles[-1] + 1]


def _behind_asides(words: Sequence[Word], end: int, speech: Speech) -> tuple[int, int] | None:
    """The subject before one or more asides that end in a comma; a name that is the aside belongs to it."""
    start = first_aside(words, end, speech)
    if start is None:
        return None
    subject = _ending_at(words, before_relative(words, start, speech), speech)
    if subject is not None and names_subject(words, subject, start, end, speech):
        return subject[0], end  # the mayor, Ada Brom, said
    return subject


def _ending_at(words: Sequence[Word], end: int, speech: Speech) -> tuple[int, int] | None:
    """The noun phrase whose last word stands before ``end``, or before a clause or an auxiliary that ends there."""
    close = end
    for _ in range(_STEPS):
        last = words[end - 1]
        if last.quote >= 0 or last.lower in speech.conjunctions or last.lower in speech.boundaries:
            return None
        if (clause := _relative_in(words, end, speech)) is not None:
            close = clause if clause == end - 1 else close
            end = clause
            continue
        if last.lower in speech.pronouns and not _is_object(words, end - 1, speech):
            return end - 1, end
        start = _start_of(words, end, speech)
        if start and _is_verb_of(words[start - 1], words[start], speech):
            return start - 1, start
        if start > 1 and speech.auxiliaries.at(words, start - 1) and not words[start].capital:
            close = end = start - 1  # Brom had in all those years said
            continue
        start = _without_front(words, start, end, speech)
        return (start, close) if start < end and _names_somebody(words[start:end], speech) else None
    return None


def _start_of(words: Sequence[Word], end: int, speech: Speech) -> int:
    """Where the phrase starts that stands before ``end``."""
    start = end - 1
    while start and end - start < _LONGEST and _reaches(words, start, speech):
        if speech.verb_last and not words[start - 1].capital and words[start - 1].lower not in speech.titles:
            break  # a clause that ends in a verb of its own stands before the subject
        start -= 1
    return start


def _is_verb_of(pronoun: Word, word: Word, speech: Speech) -> bool:
    """Whether a pronoun has its verb behind it, and not who speaks next: "he criticized the plan and said"."""
    lower = not word.capital and not speech.is_article(word)
    return lower and not pronoun.comma and pronoun.lower in speech.pronouns


def _relative_in(words: Sequence[Word], end: int, speech: Speech) -> int | None:
    """Where the clause starts that says more about the subject: "who wrote to her", and not "that Brom"."""
    for place in range(end - 1, max(0, end - _LONGEST), -1):
        before = words[place - 1]
        if words[place].comma and place < end - 1:
            return None
        if words[place].lower in speech.relatives and before.quote < 0 and not before.comma:
            inner = words[place + 1] if place + 1 < end else None
            own = inner is not None and (inner.capital or inner.lower in speech.pronouns or speech.is_article(inner))
            said = speech.said.at(words, place - 1) or before.lower in speech.conjunctions
            return None if own or said or (not is_noun(before, speech) and not before.capital) else place
    return None


def _is_object(words: Sequence[Word], place: int, speech: Speech) -> bool:
    """Whether "it" or "you" closes a clause about the speaker: "the groups that built it say"."""
    clause = any(word.lower in speech.relatives for word in words[max(0, place - _LONGEST) : place])
    if words[place].lower not in speech.impersonal or place < 2 or not clause:
        return False
    before = words[place - 1]
    return before.quote < 0 and not before.comma and not before.capital and is_noun(before, speech)


def _reaches(words: Sequence[Word], place: int, speech: Speech) -> bool:
    """Whether the phrase goes on to the left of a word.

    Behind an article it does only over a preposition: "officials at the ministry", not "held up the sign".
    """
    word = words[place - 1]
    if word.comma or word.quote >= 0 or word.lower in speech.pronouns or word.lower in speech.relatives:
        return False
    linked = word.lower in speech.boundaries or word.lower in speech.links
    genitive = speech.capital_nouns and words[place].lower in speech.links and word.capital
    if speech.is_article(words[place]) and not (linked or genitive or speech.is_link(words[place])):
        return False
    if word.lower in speech.conjunctions:
        return False
    verbs = (speech.said, speech.auxiliaries, speech.saying)
    return not any(phrases.at(words, place - 1) for phrases in verbs)


def _without_front(words: Sequence[Word], start: int, end: int, speech: Speech) -> int:
    """Where the phrase starts behind "In a statement", "On Monday", "Then"."""
    while start < end - 1 and is_adverb(words[start], speech):
        start += 1
    if words[start].lower not in speech.boundaries:
        return start
    articles = [place for place in range(start + 2, end) if speech.is_article(words[place])]
    if articles and words[articles[-1] - 1].lower not in PARTICLES:
        return articles[-1]
    first = end - 1
    while first > start + 1 and words[first - 1].capital:
        first -= 1
    if words[first].capital:
        return first if first > start + 1 else min(first + 1, end - 1)
    return start + 2 if words[start + 1].capital and start + 2 < end else end


def _names_somebody(words: Sequence[Word], speech: Speech) -> bool:
    """Whether words can be a subject: a name, a title, or a noun that an article or the start of the sentence opens."""
    if any(word.capital or word.lower in speech.titles or speech.is_article(word) for word in words):
        return True
    return not speech.verb_last and all(is_noun(word, speech) for word in words)
