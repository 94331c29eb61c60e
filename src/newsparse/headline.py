"""The head of the page: headline, byline, date."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from newsparse.cues import CuedPage
from newsparse.dates import Stamp
from newsparse.models import Span
from newsparse.text import Line, squeeze
from newsparse.zones import Layout

_DATED_WORDS = 2
"""Words that a date has before it at the most where it is the article's: "Published on"."""
_MAX = 250
"""Characters up to which a line can be a headline."""


@dataclass(slots=True)
class Head:
    """What was read above the article."""

    headline: Span | None = None
    authors: tuple[Span, ...] = ()
    published: Stamp | None = None


def read(page: CuedPage, layout: Layout) -> Head:
    """Find the headline above the article, and the byline and date between the two.

    Args:
        page: The page.
        layout: Its zones; the lines that are found get their roles there.

    Returns:
        What was found; nothing is taken from the article itself.
    """
    end = layout.body.start if layout.body else layout.top_end
    number = _headline(page, layout, end)
    if number is None:
        return Head()
    line = page.lines[number]
    layout.mark(number, "headline", "headline.position", "a title-like line, repeated or right above the article")
    head = Head(headline=line.span)
    for other in range(number + 1, end):
        _below_headline(page, layout, head, other)
    return head


def _headline(page: CuedPage, layout: Layout, end: int) -> int | None:
    """The title-like line above the article that the page repeats, or that opens it, or else the one nearest to it.

    A page without an article has a headline only where it is repeated or a counter stands under it: the lines of a menu
    are title-like too.
    """
    candidates = [number for number in range(end) if _like_a_title(page, number)]
    candidates = candidates or [number for number in range(end) if _dated_title(page, number)]
    repeated = _repeated(page, candidates)
    if repeated:
        return repeated[-1]
    if layout.title is not None:
        return layout.title
    if not layout.body:
        candidates = [number for number in candidates if _counted(page, number)]
    return candidates[-1] if candidates else None


def _like_a_title(page: CuedPage, number: int) -> bool:
    """A line of some words that is no sentence, no menu entry and no item of a list."""
    line = page.lines[number]
    return (
        page.kinds[number] in "hpLF"
        and not line.marker
        and len(line.text) <= _MAX
        and len(line.text.split()) > 1
        and not line.text.endswith((".", ":", ";", ","))
        and _byline(page, line) is None
    )


def _dated_title(page: CuedPage, number: int) -> bool:
    """A line of some words with a date at its end, where no other line can be the headline."""
    line = page.lines[number]
    words = page.source.text[line.first : page.stamps[number][0].start].split() if page.kinds[number] == "T" else []
    return len(words) > _DATED_WORDS and _byline(page, line) is None


def _repeated(page: CuedPage, candidates: list[int]) -> list[int]:
    """Those of the candidates that stand on the page once more, as a comment's title does."""
    wanted = {squeeze(page.lines[number].text): number for number in candidates}
    last = candidates[-1] if candidates else 0
    again = {wanted.get(squeeze(line.text)) for line in page.lines[last + 1 :] if len(line.text) <= _MAX}
    return [number for number in candidates if number in again]


def _counted(page: CuedPage, number: int) -> bool:
    below = page.below(number, 2)
    return below is not None and page.kinds[below] in "NCZ"


def _below_headline(page: CuedPage, layout: Layout, head: Head, number: int) -> None:
    line, kind = page.lines[number], page.kinds[number]
    author = _byline(page, line)
    if kind == "N":
        layout.mark(number, "counter", "headline.counter", "a bare number under the headline counts the comments")
    elif author is not None and not head.authors:
        head.authors = (author,)
        layout.mark(number, "byline", "headline.byline", "it opens with the word for an author")
        head.published = head.published or next(iter(page.stamps.get(number, ())), None)
    elif kind == "T" and head.published is None and page.stamps[number][0].day is not None:
        head.published = page.stamps[number][0]
        layout.mark(number, "published", "headline.published", "the first date between headline and article")


def _byline(page: CuedPage, line: Line) -> Span | None:
    """The name behind ``By`` or ``Author:``, up to the date where one follows."""
    stamps = page.stamps.get(line.number)
    shown = line.text[: stamps[0].start - line.first] if stamps else line.text
    shown = shown.rstrip(" ,|·•–-")
    for word in _longest_first(page.words.own.page.by):
        opening, behind = shown[: len(word)], shown[len(word) :]
        if opening.lower() == word and behind[:1] in " :\xa0" and 0 < len(behind.split()) <= 6:
            name = behind.lstrip(" :\xa0")
            end = line.first + len(shown)
            return Span(end - len(name), end)
    return None


@cache
def _longest_first(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of one language, so that "by" does not hide "by the"."""
    return tuple(sorted(words, key=len, reverse=True))
