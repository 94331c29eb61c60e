"""Who wrote the article: names around the headline, with the words for an author peeled off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from operator import itemgetter

from newsparse.cues import CuedPage
from newsparse.headline.around import Near
from newsparse.headline.labels import author_opening, is_author
from newsparse.headline.names import EDGE, WIDE_NAME, is_common, is_person, names
from newsparse.lexicon import load
from newsparse.models import Span
from newsparse.text import Line, lowered, squeeze

_MAX_NAMES = 12
_FAR = 15
"""Passages beyond which it does not matter how far a name is: it stands below the article."""
_NEAR = 5
"""Passages from the headline within which a bare name is believed that has no date beside it."""
_NICK = 6
"""Words of the longest line that is an author's because the word for one stands above it."""
_SIGNED = 3
"""Passages below the article within which a bare name signs it."""
_BLANKS = 1
"""Blank lines between the names of several writers, at the most."""
_NAME = 2
"""Words of a name that topics stand behind."""
_WORD = re.compile(r"\S+")
_REPORTER = re.compile(r"([\uac00-\ud7a3]{2,4}) ?(?:기자|특파원)(?![\uac00-\ud7a3])")
"""``구현모 기자 ninek@…``: Korean pages name the reporter so, above the text or below, among places and addresses."""
_COLON = re.compile("[:：]")
_PARTS = re.compile(r"( [|•·] | // |_{2,})")
_LABELS = re.compile(r"( [|•·] | // |_{2,}|[ \t\xa0\u3000]+(?=[^\s\d:：]{1,20}[:：]))")
"""The same, and what stands before a label: ``Source: AP Author: Ada Brom``. Not ``Sort by: Newest``, which has one."""
_ZONE = re.compile(r"\s*[A-Z]{2,5}\b(?!\s+[A-Z][a-z])")
"""``IST`` behind a time of day: a zone. Not the initials before a name."""


@dataclass(slots=True, frozen=True)
class Byline:
    """The names, and the line that has them."""

    names: tuple[Span, ...]
    line: int
    place: int
    """The place of its passage."""
    because: str


def readings(page: CuedPage, near: Near) -> Iterator[tuple[float, Byline]]:
    """What a line gives as byline, with its worth: words for an author are believed more than a bare name.

    Args:
        page: The page.
        near: A line near the headline.
    """
    nearness = -0.1 * min(near.distance, _FAR) - (0.5 if near.above else 0.0) - (0.5 if near.after > _SIGNED else 0.0)
    under = is_author(near.over, page)
    if near.within and not (under or near.dated or author_opening(near.line.text, page)):
        return
    for start, end in _pieces(page, near.line):
        text = page.source.text[start:end]
        word = author_opening(text, page)
        if is_author(text, page):
            continue
        if word or under:
            found = names(page, text[word:], start + word, strict=near.inside)
            if under and not word and not any(" " in page.source.text[slice(*name)] for name in found):
                found = _labelled(page, near) or found
            if found:
                yield 3.0 + nearness, _byline(found, near, "it opens with the word for an author")
            under = False
        else:
            yield from _bare(page, near, start, text, nearness)
    reporters = _REPORTER.finditer(near.line.text) if not near.inside else ()
    spans = tuple(Span(near.line.first + found.start(1), near.line.first + found.end(1)) for found in reporters)
    if spans:
        yield 2.5 + nearness, _byline(tuple(dict.fromkeys(spans)), near, "it names reporters")


def choose(page: CuedPage, found: Sequence[tuple[float, Byline]]) -> Byline | None:
    """The byline that is worth most, the first of equals, with those of further writers right above or below it.

    Args:
        page: The page.
        found: The bylines and their worths.
    """
    best = max(found, key=itemgetter(0), default=(0.0, None))[1]
    if best is None or not _is_of_people(page, best):
        return best
    lines = {other.line: other for _, other in found if _is_of_people(page, other)}
    spans = list(best.names)
    for step in (page.above, page.below):
        line = step(best.line, _BLANKS)
        while line is not None and line in lines:
            spans += lines[line].names
            line = step(line, _BLANKS)
    first = {page.source.text[slice(*span)]: span for span in sorted(spans, reverse=True)}
    return replace(best, names=tuple(sorted(first.values()))) if len(first) <= _MAX_NAMES else best


def _is_of_people(page: CuedPage, byline: Byline) -> bool:
    """Whether a line has nothing but one person's name on it."""
    text = page.lines[byline.line].text.strip(EDGE)
    return len(byline.names) == 1 and text == page.source.text[slice(*byline.names[0])] and is_person(text)


def _byline(found: tuple[Span, ...], near: Near, because: str) -> Byline:
    return Byline(found, near.line.number, near.place, because)


def _labelled(page: CuedPage, near: Near) -> tuple[Span, ...]:
    """A short line that nothing but the word for an author stands above: nicks and houses look like no names."""
    line = near.line
    if near.inside or page.kinds[line.number] != "h" or len(line.text.split()) > _NICK:
        return ()
    shown = line.text.strip(EDGE)
    start = line.first + line.text.index(shown)
    return (Span(start, start + len(shown)),) if any(map(str.isalpha, shown)) else ()


def _bare(page: CuedPage, near: Near, start: int, text: str, nearness: float) -> Iterator[tuple[float, Byline]]:
    """Names that stand without a word for an author."""
    if not _may_be_bare(near, people=True):
        return
    found = names(page, text, start, strict=True)
    if len(found) != 1:  # topics may stand behind a name: "3 March 2021 Ada Brom Ferries, Goats"
        found = _before_topics(page, near, start, text) or found
    shown = [page.source.text[slice(*name)] for name in found]
    words = min((len(name.split()) for name in shown), default=0)
    people = words > 1 and any(map(is_person, shown))
    if not found or len(found) > _MAX_NAMES or not _may_be_bare(near, people):
        return
    if any(is_common(page, name, person=is_person(name)) for name in shown):
        return
    if words == 1 and len(found) > 1:
        return  # topics: "3 March 2021 Ferries, Goats"
    wide = any(map(WIDE_NAME.fullmatch, shown))
    if (wide and near.dated) or words > 1 or (near.with_date and len(text.strip(EDGE)) > 2):
        worth = 1.0 + 0.6 * near.with_date + 0.4 * near.dated + 0.5 * (words > 1) + 0.4 * near.repeated
        yield worth + nearness + 0.4 * people, _byline(found, near, "a name beside the headline or its date")


def _before_topics(page: CuedPage, near: Near, start: int, text: str) -> tuple[Span, ...]:
    """The name between date and topics, as weblogs print them; not two names, of which a comma parts the first."""
    if not any(stamp.end == start for stamp in page.stamps.get(near.line.number, ())):
        return ()
    words = [word for word in _WORD.finditer(text) if word[0].strip(EDGE)]
    name = text[words[0].start() : words[_NAME - 1].end()] if len(words) > _NAME else ""
    if not is_person(name) or name[-1] in EDGE:
        return ()
    return names(page, text[: words[_NAME - 1].end()], start, strict=True)


def _may_be_bare(near: Near, people: bool) -> bool:
    """Whether a name alone is believed here: beside the date, signed below the article, or near the headline.

    Further below the text it needs a given name: topics, buttons and boxes have capitals, too. So it does in a list
    near the headline: most of its items are entries of menus.
    """
    if near.inside:
        return False
    if near.after:
        if near.after > _SIGNED or near.dated or (near.line.marker and not near.line.dashed):
            return False
        return people or near.after == 1 or near.line.dashed
    return near.dated or (near.distance <= _NEAR and (people or not near.line.marker))


def _pieces(page: CuedPage, line: Line) -> Iterator[tuple[int, int]]:
    """The stretches of a line between its dates: each as a whole, then cut at bars and dots."""
    place = line.content
    borders: list[tuple[int, int]] = []
    for stamp in page.stamps.get(line.number, ()):
        borders.append((place, stamp.start))
        zone = _ZONE.match(page.source.text, stamp.end, line.last) if stamp.hour is not None else None
        place = zone.end() if zone else stamp.end
    borders.append((place, line.last))
    text = page.source.text
    for start, end in borders:
        end = start + _before_site(page, text[start:end])
        if text[start:end].strip(EDGE):
            yield start, end
        several = len(_COLON.findall(text, start, end)) > 1
        parts = (_LABELS if several else _PARTS).split(text[start:end])
        for part in parts if len(parts) > 1 else ():
            if part.strip(EDGE):
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
