"""Words that say what stands behind them: an author, the time of publication, the time of a change."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from newsparse.cues import CuedPage
from newsparse.headline.names import EDGE
from newsparse.lexicon import load
from newsparse.text import lowered, squeeze

Dating = Literal["published", "updated", ""]

_LONGEST = 40
"""Characters of the longest line that is nothing but a word for an author."""
_SIGNS = " \t\xa0.:：*_"
_DATE_EDGES = " :：|•·,.()[]–—-"
_PHRASE = 6
"""Words of the longest phrase before a date."""
_FALLBACK = "en"
WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
"""Scripts that are counted by characters, not words."""
_GENDERED = re.compile(r"\((?:\w|in|en|innen|nen|es|as|os|ra)\)|[/*:_-]{1,2}(?:innen|in|e|a|ra)\b", re.IGNORECASE)
"""``Auteur(e)``, ``Autor:in``: the word for an author with both its endings."""


def is_author(text: str, page: CuedPage) -> bool:
    """Whether a line is nothing but the word for an author: ``Von``, ``Auteur(s) :``, ``Autorin/Autor``."""
    if not text or len(text) > _LONGEST:
        return False
    shown, known = lowered(text).strip(_SIGNS), _author_words(page.words.own.language)
    if not shown.startswith(known):  # most lines are spared the rest
        return False
    gendered = _GENDERED.search(shown)
    shown = shown[: gendered.start()] if gendered and gendered.end() == len(shown) else shown
    return shown in known or all(part in known for part in shown.split("/"))


def author_opening(text: str, page: CuedPage) -> int:
    """Length of the words for an author that a text opens with, 0 where there are none."""
    shown = lowered(text)
    skipped = len(shown) - len(shown.lstrip(EDGE))
    words = _author_words(page.words.own.language)
    if not shown.startswith(words, skipped):
        return 0
    for word in words:
        if shown.startswith(word, skipped):
            end = skipped + len(word)
            gendered = _GENDERED.match(shown, end)
            end = gendered.end() if gendered else end
            if shown[end:].strip(EDGE) and _is_border(text, end, word):
                return end
    return 0


def dating(before: str, page: CuedPage) -> Dating:
    """What the words right before a date say of it: the last of them counts."""
    words = _bare_words(before)
    return next((told for start in range(len(words)) if (told := _dating(words[start:], page))), "")


def opens_dating(before: str, page: CuedPage) -> bool:
    """Whether what stands before a date opens with such words: ``Updated:``, not ``They say no at``."""
    return bool(_dating(_bare_words(before), page))


def _bare_words(text: str) -> list[str]:
    return [bare for word in squeeze(text).split() if (bare := word.strip(_DATE_EDGES))]


def _dating(words: list[str], page: CuedPage) -> Dating:
    opening = [" ".join(words[:end]) for end in range(1, min(_PHRASE, len(words)) + 1)]
    if not page.words.every.updated.isdisjoint(opening):
        return "updated"
    return "" if page.words.every.published.isdisjoint(opening) else "published"


def _is_border(text: str, end: int, word: str) -> bool:
    """Whether a word ends here; where the renderer has dropped the space, a capital behind it tells: ``ByAda Brom``."""
    behind = text[end : end + 2]
    if not behind[:1].isalnum() or WIDE.match(word[-1]):
        return True
    return behind[:1].isupper() and behind[1:].islower() and text[end - 1].islower()


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
