"""Tell a page's language from its own words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from newsparse.lexicon.files import languages, load
from newsparse.text import words_in

_SCRIPTS = {
    "ja": re.compile(r"[\u3041-\u30ff]"),
    "zh": re.compile(r"[\u3400-\u9fff]"),
    "ko": re.compile(r"[\uac00-\ud7af]"),
    "hi": re.compile(r"[\u0904-\u0939]"),
    "el": re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]"),
}
"""Scripts that tell a language by themselves."""
_ANY_SCRIPT = re.compile("|".join(script.pattern for script in _SCRIPTS.values()))
_MOSTLY = 0.2
"""Share of the letters from which on a script is the page's: Chinese words are many letters each elsewhere, and a page
that only quotes some is of another language."""
_KANA = 0.05
"""Share of kana among kana and Chinese characters from which on a page is Japanese."""
_ADDRESS = re.compile(r"[a-z]{3,5}://(?P<host>[^./]{1,63})[^/]{0,255}(?:/(?P<path>[^/?#]{1,63}))?")
_SAMPLE = 20_000
"""Characters read: enough for hundreds of function words, and a bound on the work."""
_ENOUGH = 2
"""Function words below which a text says too little."""
_LEAD = 1.4
"""How many times the runner-up's count the winner needs, of the words that only one of the two has."""


@cache
def _small_words() -> dict[str, frozenset[str]]:
    """The short words of running text, by language."""
    lexicons = map(load, languages())
    return {own.language: frozenset((*own.function_words, *own.shared_words)) for own in lexicons}


@cache
def _sharers() -> dict[str, tuple[str, ...]]:
    """The languages that have a word."""
    sharers: dict[str, tuple[str, ...]] = {}
    for language, small in _small_words().items():
        for word in small:
            sharers[word] = (*sharers.get(word, ()), language)
    return sharers


def detect(text: str, url: str | None = None, counts: Mapping[str, int] | None = None) -> str | None:
    """The language of a text, by its function words, else by its address.

    A word that several languages share counts for each of them in equal parts, so that it decides nothing alone.

    Args:
        text: Any string; long ones are read in their middle, where the article is, not in their menus.
        url: Where the page was found. ``https://de.example.org/`` and ``https://example.org/de/`` tell a language; they
            are asked only where the text cannot tell.
        counts: How often each word in lower case stands in the text, if that is known already.

    Returns:
        A BCP 47 tag, or None where the text says too little or two languages are too close.

    Example:
        >>> detect("The mayor said that the bridge is closed and that buses go by the mill.")
        'en'
        >>> detect("2020") is None
        True
    """
    return _by_script(text) or _by_words(text, counts) or _by_address(url or "")


def _by_script(text: str) -> str | None:
    start = max(0, (len(text) - _SAMPLE) // 2)
    sample = text[start : start + _SAMPLE]
    if text.isascii() or not _ANY_SCRIPT.search(sample):
        return None
    counts = {language: len(script.findall(sample)) for language, script in _SCRIPTS.items()}
    if counts["ja"] >= _KANA * (counts["ja"] + counts["zh"]):
        counts["ja"] += counts.pop("zh")
    language = max(counts, key=lambda language: counts[language])
    found = counts[language]
    return language if found > _ENOUGH and found >= _MOSTLY * sum(map(str.isalpha, sample)) else None


def _by_words(text: str, counts: Mapping[str, int] | None) -> str | None:
    if counts is None or len(text) > _SAMPLE:
        start = max(0, (len(text) - _SAMPLE) // 2)
        counts = Counter(words_in(text[start : start + _SAMPLE].lower()))
    sharers = _sharers()
    found = {word: count for word, count in counts.items() if word in sharers}
    worth = dict.fromkeys(languages(), 0.0)
    for word, count in found.items():
        for language in sharers[word]:
            worth[language] += count / len(sharers[word])
    first, second = sorted(worth, key=lambda language: (-worth[language], language))[:2]
    if worth[first] < _ENOUGH or _only(first, second, found) < _LEAD * _only(second, first, found):
        return None
    return first


def _only(language: str, other: str, found: Mapping[str, int]) -> int:
    """How many of the words found are of one language and not of the other."""
    own = _small_words()[language] - _small_words()[other]
    return sum(count for word, count in found.items() if word in own)


def _by_address(url: str) -> str | None:
    """The language that the first label of the host or the first part of the path names."""
    found = _ADDRESS.match(url.lower())
    if found is None:
        return None
    tags = ((found[part] or "").split("-")[0] for part in ("host", "path"))
    return next((tag for tag in tags if tag in languages()), None)
