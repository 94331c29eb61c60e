"""Names of persons in a line: how they are printed, and what is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsparse.cues import CuedPage
from newsparse.lexicon import calendar, is_given, load, vocabulary
from newsparse.models import Span
from newsparse.text import squeeze, unspaced

_CASELESS = 4
"""Words of a name in a script without capitals."""
_LINK_NUMBER = re.compile(r"\s*\[\d{1,4}\]")
"""What text browsers print before a link: ``[6]Ada Brom``."""
EDGE = " \t\xa0.,:;|•·–—-/_*()[]<>\u200b：／，、・（）【】"
"""What may stand around a name."""
_MAX_WORDS = 6
"""Words of a name at the most, particles and all."""
_BARE_WORDS = 4
"""The same where nothing says that it is one."""
_OFFICE = 3
"""Words of an office in small letters behind a comma, at the most: more are a sentence."""
_SURNAME = 2
"""Words of a name behind which the writer's office can stand."""
# fmt: off
_PARTICLES = frozenset([
    "de", "del", "della", "di", "da", "do", "dos", "das", "du", "des", "la", "le", "van", "von", "vom", "zu", "zur",
    "den", "der", "ter", "ten", "te", "af", "av", "al", "el", "bin", "ibn", "und", "e", "y", "i",
])
"""Words inside names that many languages share."""
_AND = frozenset([
    "and", "und", "et", "y", "e", "i", "en", "och", "og", "ja", "és", "și", "ve", "и", "та", "і", "й", "και", "و",
    "dan", "và", "&", "a",
])
"""Words for "and" between names."""
# fmt: on
_PARTS = re.compile(r"\s*[,;/|•·]\s*|\s+(?:[–—-]|\+)\s+")
_WORD = re.compile(r"\S+")
WIDE_NAME = re.compile(
    r"[\u3400-\u9fff\u3040-\u30ff]{2,4}[ \u3000]?[\u3400-\u9fff\u3040-\u30ff]{0,4}|[\uac00-\ud7a3]{2,4}"
)
"""A name in scripts without capitals."""
_REPORTER = re.compile(r"\s?(?:기자|記者|记者|특파원)$")
"""What stands behind a reporter's name in scripts without capitals."""
_GLUED = re.compile(r"(?<=[^\W\d_A-Z]{3})(?=[A-ZÀ-ÖØ-Þ][a-zß-ÿ])")
"""Where a renderer has dropped the border between two words: ``BardyThe``. Not McCarthy, nor DiCaprio."""
_QUOTES = '"“”„«»‘'
_AGENCY = re.compile(r"/[A-ZÄÖÜ][A-ZÄÖÜ-]{1,8}$")
"""``Ada Brom/SPX``: whom the writer works for."""
_SITE_NAME = re.compile(r"[\w-]+\.[A-Za-z]{2,6}")
_SENTENCE = 4
"""Letters from which on a word with a full stop closes a sentence: "St." and "Jr." are shortened."""
_SHORTENED = frozenset({"prof", "dipl", "msgr", "univ"})
"""Longer words that stand shortened in names, in many languages."""


def names(page: CuedPage, text: str, offset: int, strict: bool) -> tuple[Span, ...]:
    """The names in a text.

    Args:
        page: The page.
        text: A piece of one of its lines.
        offset: Where the piece begins in the page.
        strict: Whether nothing but the names may stand in it.

    Returns:
        Their spans in the page, in order and each once; empty where it is no list of names.
    """
    found: list[Span] = []
    place, text = 0, _AGENCY.sub("", text)
    for part in [*_PARTS.finditer(text), None]:
        end = part.start() if part else len(text)
        for start, stop in _joined(text, place, end):
            spans = _name(page, text, start, stop, strict or bool(found))
            if found and not spans and strict and _is_small_office(text[start:stop], text[slice(*found[-1])]):
                return _once(found, text, offset)
            if found and spans and _names_office(page, text[slice(*spans[0])]):
                return _once(found, text, offset)
            if not spans or any(_is_site(page, _unarticled(text[slice(*span)], page, strict)) for span in spans):
                return _once(found, text, offset) if found and not (strict and spans == ()) else ()
            found += spans
        place = part.end() if part else end
        if part and "-" in part[0].replace("–", "-").replace("—", "-") and found:
            break  # what follows a dash is the writer's office
    return _once(found, text, offset)


def _unarticled(name: str, page: CuedPage, strict: bool) -> str:
    """A name behind "By" without its article: ``By The Osmey Herald``, not ``by the end``."""
    first, _, rest = name.partition(" ")
    own = not strict and first[:1].isupper() and first.lower() in page.words.own.quotes.articles
    return rest if own and rest[:1].isupper() else name


def _once(found: list[Span], text: str, offset: int) -> tuple[Span, ...]:
    """Each name once: pictures of writers say theirs, too."""
    first = {squeeze(text[slice(*span)]): span for span in reversed(found)}
    return tuple(sorted(Span(offset + span.start, offset + span.end) for span in first.values()))


def _joined(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a stretch between words for "and"."""
    first = start
    for word in _WORD.finditer(text, start, end):
        if word[0].lower() in _AND and word.start() > first and not (word[0].isupper()):
            yield first, word.start()
            first = word.end()
    if text[first:end].strip(EDGE):
        yield first, end


def _is_site(page: CuedPage, name: str) -> bool:
    """Whether a "name" is a word of the site's: Published, Share, Thursday, or an address."""
    words, lines, _ = _site_words(page.words.own.language)
    phrase = squeeze(name).strip(EDGE)
    return not words.isdisjoint(phrase.split()) or phrase in lines or bool(_SITE_NAME.fullmatch(phrase))


@cache
def _site_words(language: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Words that stand in no name, what is none as a whole, and words that open none."""
    own, every = load(language), vocabulary()
    small = frozenset((*own.function_words, *own.quotes.articles, *own.quotes.pronouns)) - _PARTICLES - _AND
    lines = (every.share, every.related, every.navigation, every.tags, every.credit, every.info_labels, every.ad_labels)
    return (
        small.union(every.published, every.updated, every.nouns),
        frozenset(calendar(language).weekdays).union(*lines),
        frozenset((*own.quotes.articles, *own.quotes.boundaries, *own.function_words)),
    )


def is_person(name: str) -> bool:
    """Whether a name of more than one word begins with a given name."""
    first, _, rest = name.partition(" ")
    return bool(rest) and is_given(first)


def is_common(page: CuedPage, name: str, person: bool = False) -> bool:
    """Whether a line that looks like a name is rather common words with capitals: Front Page, Senior Writer, Web Share.

    Then it opens with an article or a preposition, has a word of share bars and menus in it, or the page itself writes
    each of its words small, where nouns have capitals the first of them. Not Will Knight, of whom only one is, nor a
    ``person``, whose first name is known to be one.
    """
    every, own = page.words.every, page.words.own
    words = [word.strip(EDGE) for word in squeeze(name).split()]
    if words[0] in _site_words(own.language)[2] or any(
        word in every.share or word in every.navigation or word in every.credit for word in words
    ):
        return True
    if name[0] in _QUOTES or " ".join(words[:2]) in every.totals:
        return True
    if person:
        return False
    cased = [word for word in words if word != word.upper()]
    telling = cased[:1] if own.quotes.capital_nouns else cased
    return bool(telling) and all(f" {word} " in page.source.text for word in telling)


def _name(page: CuedPage, text: str, start: int, end: int, strict: bool) -> tuple[Span, ...]:
    """The name in a stretch, without what follows it in small letters; several where they stand in a row."""
    link = _LINK_NUMBER.match(text, start, end)
    start = link.end() if link else start
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    bracket = text.find(" (", start, end)
    end = bracket if bracket > 0 else end  # the writer's town, office or age
    glued = _GLUED.search(text, start, end)
    end = glued.start() if glued else end
    shown = _REPORTER.sub("", text[start:end])
    if WIDE_NAME.fullmatch(shown):
        return (Span(start, start + len(shown)),)
    words = list(_WORD.finditer(text, start, end))
    kept = _kept_strictly(page, words) if strict else _kept_loosely(page, words)
    if not 0 < kept <= _MAX_WORDS:
        return ()
    half = kept // 2
    if kept % 2 == 0 and [word[0] for word in words[:half]] == [word[0] for word in words[half:kept]]:
        kept = half  # the picture's name, and the writer's
    elif kept > _BARE_WORDS and kept % 2 == 0 and kept == len(words) and all(_is_name_word(word[0]) for word in words):
        return tuple(Span(words[place].start(), words[place + 1].end()) for place in range(0, kept, 2))
    elif strict and kept > _BARE_WORDS:
        return ()
    last = words[kept - 1]
    return (Span(words[0].start(), last.end() - _closes(page, last[0])),)


def _kept_strictly(page: CuedPage, words: list[re.Match[str]]) -> int:
    """How many of a line's words make a name, where nothing says that it has one: all, or all but an office."""
    kept = _kept(page, words)
    if kept < len(words):
        return _SURNAME if kept >= _SURNAME and _is_office(page, words[kept:]) else 0
    return kept


def _kept_loosely(page: CuedPage, words: list[re.Match[str]]) -> int:
    """How many of the words behind "By" make a name: "by oz" and "by Ada brom" are as they were typed."""
    kept = _kept(page, words)
    if words and len(words) <= _CASELESS and all(_is_caseless(word[0]) for word in words):
        return len(words)
    if not kept and _opens_with_nick(page, words):
        return 1
    return _SURNAME if kept == 1 and len(words) == _SURNAME and _is_nick(page, words[1][0]) else kept


def _opens_with_nick(page: CuedPage, words: list[re.Match[str]]) -> bool:
    """Whether words open with a nick in small letters: ``oz``, ``oz in Ferries``, not ``those who were there``."""
    first = words[0][0] if words else ""
    if len(first) < 2 or any(map(str.isdigit, first)):
        return False
    return len(words) == 1 or not first.islower() or words[1][0].lower() in page.words.own.quotes.boundaries


def _is_caseless(word: str) -> bool:
    """Whether a word is of a script without capitals that has spaces, Arabic or Devanagari: only their number tells."""
    return word[:1].isalpha() and word.lower() == word.upper() and not unspaced(word)


def _kept(page: CuedPage, words: list[re.Match[str]]) -> int:
    """How many of some words make a name, from the first on."""
    kept = 0
    while kept < len(words) and (_is_name_word(words[kept][0]) or (kept and words[kept][0].lower() in _PARTICLES)):
        kept += 1
        if _closes(page, words[kept - 1][0]):
            break
    while kept and words[kept - 1][0].islower() and words[kept - 1][0] in _PARTICLES:
        kept -= 1
    return kept


def _is_office(page: CuedPage, words: list[re.Match[str]]) -> bool:
    """Whether words behind a name are small and end with an office: ``Ada Brom Harbour editor``."""
    return words[-1][0].lower() in page.words.own.quotes.titles and words[-1][0].islower()


def _names_office(page: CuedPage, name: str) -> bool:
    """Whether what stands behind a name is the writer's office with capitals: ``Ada Brom, Harbour Editor``."""
    first, *_, last = name.split() if " " in name else (name, name)
    return last.lower() in page.words.own.quotes.titles and not is_given(first)


def _is_small_office(text: str, name: str) -> bool:
    """Whether what stands behind a comma is the office of the person named before it: ``Ada Brom, on board``."""
    words = text.split()
    return (
        0 < len(words) <= _OFFICE and text.strip(EDGE)[:1].islower() and is_person(name) and not words[-1].endswith(".")
    )


def _is_nick(page: CuedPage, word: str) -> bool:
    own = page.words.own
    return word.isalpha() and word not in (
        *own.function_words,
        *own.quotes.boundaries,
        *own.time.on,
        *_PARTICLES,
        *_AND,
    )


def _closes(page: CuedPage, word: str) -> bool:
    """Whether a sentence ends with a word."""
    if len(word) <= _SENTENCE or not word.endswith("."):
        return False
    return word[:-1].lower() not in _SHORTENED and word[:-1].lower() not in page.words.own.quotes.titles


def _is_name_word(word: str) -> bool:
    bare = word.strip("\"“”„'’.,")
    return (
        ")" not in bare
        and bare[:1].isupper()
        and not any(map(str.isdigit, bare))
        and not bare.endswith(("!", "?", ":", "…"))
    )
