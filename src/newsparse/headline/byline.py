"""Who wrote the article: names around the headline, with the words for an author peeled off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from newsparse.cues import CuedPage
from newsparse.headline.around import Near
from newsparse.lexicon import calendar, load, vocabulary
from newsparse.models import Span
from newsparse.text import Line, lowered, squeeze

_MAX_WORDS = 6
"""Words of a name at the most, particles and all."""
_MAX_NAMES = 12
_FAR = 15
"""Passages beyond which it does not matter how far a name is: it stands below the article."""
_NEAR = 5
"""Passages from the headline within which a bare name is believed that has no date beside it."""
_PARTICLES = frozenset(
    [
        "de",
        "del",
        "della",
        "di",
        "da",
        "do",
        "dos",
        "das",
        "du",
        "des",
        "la",
        "le",
        "van",
        "von",
        "vom",
        "zu",
        "zur",
        "den",
        "der",
        "ter",
        "ten",
        "te",
        "af",
        "av",
        "al",
        "el",
        "bin",
        "ibn",
        "und",
        "e",
        "y",
        "i",
    ]
)
"""Words inside names that many languages share."""
_AND = frozenset(
    [
        "and",
        "und",
        "et",
        "y",
        "e",
        "i",
        "en",
        "och",
        "og",
        "ja",
        "és",
        "și",
        "ve",
        "и",
        "та",
        "і",
        "й",
        "και",
        "و",
        "dan",
        "và",
        "&",
        "a",
    ]
)
"""Words for "and" between names."""
_PARTS = re.compile(r"\s*[,;/|•·]\s*|\s+(?:[–—-]|\+)\s+")
_EDGE = " \t\xa0.,:;|•·–—-/_*()[]<>\u200b"
_WORD = re.compile(r"\S+")
_WIDE_NAME = re.compile(
    r"[\u3400-\u9fff\u3040-\u30ff]{2,4}[ \u3000]?[\u3400-\u9fff\u3040-\u30ff]{0,4}|[\uac00-\ud7a3]{2,4}"
)
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_REPORTER = re.compile(r"\s?(?:기자|記者|记者|특파원)$")
"""What stands behind a reporter's name in scripts without capitals."""
_GLUED = re.compile(r"(?<=[^\W\d_A-Z]{3})(?=[A-ZÀ-ÖØ-Þ][a-zß-ÿ])")
"""Where a renderer has dropped the border between two words: ``BardyThe``. Not McCarthy, nor DiCaprio."""
_SITE_NAME = re.compile(r"[\w-]+\.[A-Za-z]{2,6}")
_FALLBACK = "en"


@dataclass(slots=True, frozen=True)
class Byline:
    """The names, and the line that has them."""

    names: tuple[Span, ...]
    line: int
    because: str


def find(page: CuedPage, near: Sequence[Near]) -> Byline | None:
    """Find the byline.

    Args:
        page: The page.
        near: The lines around the headline, nearest first.

    Returns:
        The best of what reads like one; None where nothing does.
    """
    readings = [(worth, byline) for place in near for worth, byline in _readings(page, place)]
    return max(readings, key=lambda reading: reading[0])[1] if readings else None


def _readings(page: CuedPage, near: Near) -> Iterator[tuple[float, Byline]]:
    """What a line gives as byline, with its worth: words for an author are believed more than a bare name."""
    line = near.line
    nearness = -0.1 * min(near.distance, _FAR) - (0.5 if near.above else 0.0)
    for start, end in _pieces(page, line):
        text = page.source.text[start:end]
        word = _opening(text, page)
        if word:
            names = _names(page, text[word:], start + word, strict=False)
            if names:
                yield 3.0 + nearness, Byline(names, line.number, "it opens with the word for an author")
            continue
        names = _names(page, text, start, strict=True) if _may_be_bare(near) else ()
        if names and len(names) <= _MAX_NAMES:
            words = min(len(page.source.text[slice(*name)].split()) for name in names)
            wide = any(_WIDE_NAME.fullmatch(page.source.text[slice(*name)]) for name in names)
            if (wide and near.dated) or words > 1 or (near.with_date and len(text.strip(_EDGE)) > 2):
                worth = 1.0 + 0.6 * near.with_date + 0.4 * near.dated + 0.5 * (words > 1) + 0.4 * near.repeated
                yield worth + nearness, Byline(names, line.number, "a name beside the headline or its date")


def _may_be_bare(near: Near) -> bool:
    """Whether a name alone is believed here: beside the headline or its date, or signed below the article."""
    if near.after:
        return not near.dated and not near.line.marker
    return near.dated or near.distance <= _NEAR


def _pieces(page: CuedPage, line: Line) -> Iterator[tuple[int, int]]:
    """The stretches of a line between its dates: each as a whole, then cut at bars and dots."""
    place = line.content
    borders: list[tuple[int, int]] = []
    for stamp in page.stamps.get(line.number, ()):
        borders.append((place, stamp.start))
        place = stamp.end
    borders.append((place, line.last))
    text = page.source.text
    for start, end in borders:
        end = start + _before_site(page, text[start:end])
        if text[start:end].strip(_EDGE):
            yield start, end
        parts = re.split(r"( [|•·] | // )", text[start:end])
        for part in parts if len(parts) > 1 else ():
            if part.strip(_EDGE):
                yield start, start + len(part)
            start += len(part)


def _before_site(page: CuedPage, text: str) -> int:
    """Where the site's words begin that stand behind a name: ``Ada Brom Leave a comment``."""
    shown, (firsts, phrases) = lowered(text), _form_openings(page.words.own.language)
    for word in _WORD.finditer(shown):
        if word[0] in firsts and word.start() and squeeze(shown[word.start() :]).startswith(phrases):
            return word.start()
    return len(text)


@cache
def _form_openings(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """How lines of forms open that have more than one word: the first words, and all of them."""
    phrases = tuple(phrase for phrase in load(language).comments.form if " " in phrase)
    return frozenset(phrase.split(" ")[0] for phrase in phrases), phrases


def _opening(text: str, page: CuedPage) -> int:
    """Length of the words for an author that a text opens with, 0 where there are none."""
    shown = lowered(text)
    skipped = len(shown) - len(shown.lstrip(_EDGE))
    for word in _author_words(page.words.own.language):
        if shown.startswith(word, skipped):
            end = skipped + len(word)
            behind = shown[end : end + 1]
            if (not behind.isalnum() or _WIDE.match(word[-1])) and shown[end:].strip(_EDGE):
                return end
    return 0


@cache
def _author_words(language: str) -> tuple[str, ...]:
    """Those of the page's language and English ones, longest first, so that "by" does not hide "by the"."""
    words = {
        *load(language).page.by,
        *load(language).comments.by,
        *load(_FALLBACK).page.by,
        *load(_FALLBACK).comments.by,
    }
    return tuple(sorted(words, key=len, reverse=True))


def _names(page: CuedPage, text: str, offset: int, strict: bool) -> tuple[Span, ...]:
    """The names in a text; empty where it is no list of names."""
    found: list[Span] = []
    place = 0
    for part in [*_PARTS.finditer(text), None]:
        end = part.start() if part else len(text)
        for start, stop in _joined(text, place, end):
            spans = _name(text, start, stop, strict or bool(found))
            if not spans or any(_is_site(page, text[slice(*span)]) for span in spans):
                return tuple(dict.fromkeys(found)) if found and not (strict and spans == ()) else ()
            found += [Span(offset + span.start, offset + span.end) for span in spans]
        place = part.end() if part else end
        if part and "-" in part[0].replace("–", "-").replace("—", "-") and found:
            break  # what follows a dash is the writer's office
    return tuple(dict.fromkeys(found))


def _joined(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a stretch between words for "and"."""
    first = start
    for word in _WORD.finditer(text, start, end):
        if word[0].lower() in _AND and word.start() > first and not (word[0].isupper()):
            yield first, word.start()
            first = word.end()
    if text[first:end].strip(_EDGE):
        yield first, end


def _is_site(page: CuedPage, name: str) -> bool:
    """Whether a "name" is a word of the site's: Published, Share, Thursday, or an address."""
    words, lines = _site_words(page.words.own.language)
    phrase = squeeze(name).strip(_EDGE)
    return not words.isdisjoint(phrase.split()) or phrase in lines or bool(_SITE_NAME.fullmatch(phrase))


@cache
def _site_words(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words that stand in no name, and what is none as a whole."""
    own, every = load(language), vocabulary()
    small = frozenset((*own.function_words, *own.quotes.articles, *own.quotes.pronouns)) - _PARTICLES - _AND
    lines = (every.share, every.related, every.navigation, every.tags, every.credit, every.info_labels, every.ad_labels)
    return small.union(every.published, every.updated, every.nouns), frozenset(calendar(language).weekdays).union(
        *lines
    )


def _name(text: str, start: int, end: int, strict: bool) -> tuple[Span, ...]:
    """The name in a stretch, without what follows it in small letters; several where they stand in a row."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    glued = _GLUED.search(text, start, end)
    end = glued.start() if glued else end
    shown = _REPORTER.sub("", text[start:end])
    if _WIDE_NAME.fullmatch(shown):
        return (Span(start, start + len(shown)),)
    words = list(_WORD.finditer(text, start, end))
    kept = 0
    while kept < len(words) and (_is_name_word(words[kept][0]) or (kept and words[kept][0].lower() in _PARTICLES)):
        kept += 1
    while kept and words[kept - 1][0].islower() and words[kept - 1][0] in _PARTICLES:
        kept -= 1
    if strict and kept < len(words):
        return ()
    if not strict and not kept and words and not any(map(str.isdigit, words[0][0])):
        kept = 1  # "by oz": nicks are written small
    if kept > 4 and kept % 2 == 0 and kept == len(words) and all(_is_name_word(word[0]) for word in words):
        return tuple(Span(words[place].start(), words[place + 1].end()) for place in range(0, kept, 2))
    if not 0 < kept <= (4 if strict else _MAX_WORDS):
        return ()
    return (Span(words[0].start(), words[kept - 1].end()),)


def _is_name_word(word: str) -> bool:
    bare = word.strip("\"“”„'’().,")
    return bare[:1].isupper() and not any(map(str.isdigit, bare)) and not bare.endswith(("!", "?", ":", "…"))
