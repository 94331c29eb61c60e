"""A small grammar of noun phrases: which words name somebody, behind a verb and before one."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.quotes.speech import PARTICLES, Speech
from newsparse.quotes.words import Word

_ADVERBS = 4
"""Words that may stand between a verb of saying and its subject."""
_MODIFIERS = 3
"""Lower-case words that may stand between the capitals of one phrase: Brom campaign manager Ada Quist."""
_ASIDES = 5
"""Stretches between commas that may stand between a subject and its verb."""
_SHORT_ADVERB = 4
"""Letters up to which an ending does not make an adverb: ally."""
_LONGEST = 12
"""Words of a subject; a longer stretch before a verb holds more than that."""


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
    count, named = _length(words, speech)
    if count and not named and count < len(words) and words[count - 1].stop == ",":
        more, more_named = _length(words[count:], speech)
        count += more if more_named else 0
    return (words[0].start, words[count - 1].end) if count else None


def _first_word(words: Sequence[Word], speech: Speech) -> int:
    """Where the phrase starts behind a verb: what stands in front is a particle, an adverb or "with a smile"."""
    place = 0
    while length := speech.particles.at(words, place):
        place += length
    if place < len(words) and words[place].lower in speech.boundaries:
        place += 1
        while place < len(words) and speech.is_article(words[place]):
            place += 1
        place += 1
    for ahead, word in enumerate(words[place : place + _ADVERBS + 1]):
        if word.lower in speech.pronouns or speech.is_article(word):
            return place + ahead
        if word.capital or word.comma or word.lower in speech.boundaries or word.lower in speech.conjunctions:
            break
    return place


def _length(words: Sequence[Word], speech: Speech) -> tuple[int, bool]:
    """How many words belong to the phrase, and whether a capital is among them."""
    named = False
    for place, word in enumerate(words):
        if word.quote >= 0 or word.lower in speech.conjunctions or (place and is_adverb(word, speech)):
            return place, named
        if word.lower in speech.boundaries and word.lower not in speech.links:
            return place, named
        if named and not word.capital and not _goes_on(words, place, speech):
            return place, named
        named |= word.capital and not speech.is_article(word)
        if word.comma:
            return place + 1, named
    return len(words), named


def _goes_on(words: Sequence[Word], place: int, speech: Speech) -> bool:
    """Whether a lower-case word behind a capital leads on to more of the phrase.

    "Pilot der Inselpost", "Ana de la Vega", "Brom campaign manager Ada Quist" do, and so does the noun in "one Brom
    supporter"; "Damir yesterday" and "Damir took the stage Monday" do not.
    """
    capitals = sum(word.capital for word in words[:place])
    if capitals == 1 and not speech.capital_nouns and not words[0].capital and is_noun(words[place], speech):
        return True
    title = False
    for number, word in enumerate(words[place : place + _MODIFIERS + 1]):
        if word.capital:
            return title or all(_is_link(linked, speech) for linked in words[place : place + number])
        if word.comma or not (_is_link(word, speech) or is_noun(word, speech)):
            return False
        title = word.lower in speech.titles
    return False


def _is_link(word: Word, speech: Speech) -> bool:
    """Whether a lower-case word links the parts of a name or title: "de la", "der"."""
    return word.lower in speech.links or (speech.is_article(word) and not speech.capital_nouns)


def opens_phrase(word: Word, speech: Speech) -> bool:
    """Whether a word begins as a phrase does that names somebody: with a capital, an article or a title."""
    return word.capital or word.lower in speech.titles or speech.is_article(word)


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
    ends = not word.capital and len(word.text) > _SHORT_ADVERB and word.lower.endswith(speech.adverb_endings)
    return word.lower in speech.adverbs or (bool(speech.adverb_endings) and ends)


def subject_before(words: Sequence[Word], verb: int, speech: Speech) -> tuple[int, int] | None:
    """Find the subject of a verb among the words before it.

    Adverbs and what stands between commas is passed over: ``Ada Brom, who keeps the lock, angrily said``.

    Args:
        words: A sentence.
        verb: Where the verb stands.
        speech: Words of the page's language.

    Returns:
        The first word of the subject and the one behind its last; None where none stands there, as in ``and said``.
    """
    end = verb
    while end and is_adverb(words[end - 1], speech) and words[end - 1].quote < 0:
        end -= 1
    if not end or words[end - 1].quote >= 0:
        return None
    if words[end - 1].stop == ",":
        return _behind_asides(words, end, speech)
    return _ending_at(words, end, speech)


def _behind_asides(words: Sequence[Word], end: int, speech: Speech) -> tuple[int, int] | None:
    """The subject before one or more asides that end in a comma; a name that is the aside belongs to it."""
    start = _segment_start(words, end)
    named = start > 0 and words[start].capital
    for _ in range(_ASIDES):
        if start == 0 or words[start - 1].stop != "," or words[start - 1].quote >= 0:
            return None
        before = _segment_start(words, start)
        if not _is_aside(words[before:start], speech) or _is_front(words[:before], speech):
            break
        start = before
    subject = _ending_at(words, _before_relative(words, start, speech), speech)
    if subject is not None and named and _segment_start(words, end) == start and not _is_named(words[slice(*subject)]):
        return subject[0], end  # the mayor, Ada Brom, said
    return subject


def _is_front(words: Sequence[Word], speech: Speech) -> bool:
    """Whether words before a stretch between commas leave it to be the subject: none do, "Earlier" and "In Wend"."""
    if not words or words[-1].quote >= 0:
        return True
    start = _segment_start(words, len(words))
    return words[start].lower in speech.boundaries or all(is_adverb(word, speech) for word in words[start:])


def _before_relative(words: Sequence[Word], end: int, speech: Speech) -> int:
    """Where the clause starts that holds an aside with commas of its own: Brom, whose firm, Quist & Co, made boats."""
    start = end
    for _ in range(_ASIDES):
        start = _segment_start(words, start)
        if start == 0 or words[start - 1].stop != ",":
            return end
        if words[start].lower in speech.relatives:
            return start
    return end


def _is_named(words: Sequence[Word]) -> bool:
    """Whether a capital stands in a phrase, other than at its start."""
    return any(word.capital for word in words[1:])


def _segment_start(words: Sequence[Word], end: int) -> int:
    """Where the stretch between two commas starts that ends at ``end``."""
    start = end - 1
    while start and not words[start - 1].comma and words[start - 1].quote < 0:
        start -= 1
    return start


def _is_aside(words: Sequence[Word], speech: Speech) -> bool:
    """Whether a stretch between commas says more about what stands before it: who …, a former …, 35, in Wend."""
    first = words[0]
    known = (speech.relatives, speech.boundaries, speech.conjunctions, speech.titles)
    return speech.is_article(first) or first.text[:1].isdigit() or any(first.lower in some for some in known)


def _ending_at(words: Sequence[Word], end: int, speech: Speech) -> tuple[int, int] | None:
    """The noun phrase whose last word stands before ``end``."""
    last = words[end - 1]
    if last.quote >= 0 or last.lower in speech.conjunctions or last.lower in speech.boundaries:
        return None
    if (clause := _relative_in(words, end, speech)) is not None:
        around = _ending_at(words, clause, speech)
        return around and (around[0], around[1] if clause == end - 1 else end)
    if last.lower in speech.pronouns and not _is_object(words, end - 1, speech):
        return end - 1, end
    start = end - 1
    while start and end - start < _LONGEST and _reaches(words, start, speech):
        start -= 1
    if start and _is_verb_of(words[start - 1], words[start], speech):
        return start - 1, start
    if start > 1 and speech.auxiliaries.at(words, start - 1) and not words[start].capital:
        return _ending_at(words, start - 1, speech)  # Brom had in all those years said
    start = _without_front(words, start, end, speech)
    return (start, end) if start < end and _names_somebody(words[start:end], speech) else None


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
    if words[place].lower not in speech.impersonal or place < 2:
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
    if speech.is_article(words[place]) and not (linked or genitive):
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
    return any(word.capital or word.lower in speech.titles or speech.is_article(word) for word in words) or all(
        is_noun(word, speech) for word in words
    )


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
