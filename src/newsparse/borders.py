"""Where the article begins and ends, on a page whose comments are known."""

from __future__ import annotations

from collections import Counter

from newsparse.cues import CuedPage

_SENTENCE_END = (".", "!", "?", "…", ":", '"', "”", "»", "“", "。", "！", "？")
_MAX_TITLE = 250
_LIST = 50
"""Items of a list in an article; a longer one is a menu."""
_NEAR = 10
"""Lines within which a counter above the comments is theirs."""
_UNPUNCTUATED = 2
"""Lines without a full stop, such as a passage quoted, that may stand between short sentences of an article."""
_AD_LINES = 2
"""Visible lines at the end of an article that an advertisement's label can claim."""


def title(page: CuedPage, end: int) -> int | None:
    """The first line, where a bare counter or more than one blank line parts it from the text.

    A main-content dump that opens with a paragraph has neither. Where the first line is no sentence, one blank line is
    enough for ``headline`` to find it.

    Args:
        page: The page.
        end: Where the comments begin, or the page ends.

    Returns:
        The line's number; None where nothing parts it from the text.
    """
    first = page.below(-1, len(page.kinds))
    if first is None or first >= end or page.kinds[first] not in "hpLF" or len(page.lines[first].text) > _MAX_TITLE:
        return None
    below = page.below(first, 3)
    parted = below is not None and (page.kinds[below] == "N" or below > first + 2)
    return first if parted else None


def article(page: CuedPage, end: int, headline: int | None) -> range:
    """Find the article.

    Args:
        page: The page.
        end: Where the comments begin, or the page ends.
        headline: The line of the headline, where it opens the page.

    Returns:
        The article's lines: from the first prose to the last that is not the site's own; empty where there is none.
    """
    end = _site_speaks(page, end)
    top = 0 if headline is None else headline + 1
    prose = [number for number in range(top, end) if page.kinds[number] == "p"]
    if headline is None:
        prose = _without_question(page, prose)
    prose = prose or [number for number in range(top, end) if _is_short_sentence(page, number)]
    if not prose:
        return range(0)
    start = _right_below(page, headline, prose[0]) if headline is not None else _up_to_short_sentences(page, prose[0])
    indent = Counter(page.lines[number].indent for number in prose).most_common(1)[0][0]
    below = next((line.indent for line in page.lines[end:] if line.text), indent)
    last = next((number for number in range(end - 1, start, -1) if _closes_body(page, number, indent, below)), start)
    return range(start, _without_advertisement(page, start, last + 1))


def _site_speaks(page: CuedPage, end: int) -> int:
    """The line from which on the site speaks.

    It is a counter right above the comments, or a counter or misprint report with more of the text above it than below;
    words that could also open a sentence of the article count only where no prose follows.
    """
    marks = [number for number in range(end) if page.kinds[number] in "CZEX"]
    lengths = [len(page.lines[number].text) if page.kinds[number] in "ph" else 0 for number in range(end)]
    last_prose = page.kinds.rfind("p", 0, end)
    above, total, place = 0, sum(lengths), 0
    for mark in marks:
        above += sum(lengths[place:mark])
        place = mark
        later = page.kinds[mark] == "E" and last_prose > mark
        if (0 < total <= 2 * above and not later) or _heads_comments(page, mark, end):
            return mark
    return end


def _heads_comments(page: CuedPage, mark: int, end: int) -> bool:
    """Whether a counter stands right above the comments, with nothing but the site's messages between them."""
    if end >= len(page.lines) or page.kinds[mark] not in "CZ" or end - mark > _NEAR:
        return False
    between = page.kinds[mark:end]
    return "p" not in between or not set(between).isdisjoint("IS")


def _without_question(page: CuedPage, prose: list[int]) -> list[int]:
    """Leave out a headline as long as a sentence: the page's first line, without a full stop, the article apart."""
    if len(prose) < 2 or any(kind != "." for kind in page.kinds[: prose[0]]):
        return prose
    line = page.lines[prose[0]]
    apart = page.kinds[prose[0] + 1] == "." or page.kinds[prose[0] + 1] in "TC"
    return prose[1:] if apart and len(line.text) <= _MAX_TITLE and not line.text.endswith((".", "…", ":")) else prose


def _is_short_sentence(page: CuedPage, number: int) -> bool:
    line = page.lines[number]
    return page.kinds[number] == "h" and line.text.endswith((".", "!", "?", "…", "。")) and len(line.text.split()) > 1


def _right_below(page: CuedPage, title: int, start: int) -> int:
    """Where the article begins under a headline that opens the page: right below it and its counter.

    Lines that are no text, such as a date or a menu, push it down to the first prose.
    """
    first = page.below(title, 3)
    if first is not None and page.kinds[first] == "N":
        first = page.below(first, 3)
    return first if first is not None and first < start and set(page.kinds[first:start]) <= set("ph.") else start


def _up_to_short_sentences(page: CuedPage, start: int) -> int:
    """Take in short sentences above the first prose, and the few lines between them: an article may open with some."""
    above, others = page.above(start, 2), 0
    while above is not None and page.kinds[above] in "ph" and others <= _UNPUNCTUATED:
        others += 1
        if page.lines[above].text.endswith((".", "。")) and len(page.lines[above].text.split()) > 1:
            start, others = above, 0
        above = page.above(above, 2)
    return start


def _closes_body(page: CuedPage, number: int, indent: int, below: int) -> bool:
    """Whether the article can end with this line, seen from below it.

    Prose and short sentences can; so can an item of a list. A line set in as far as the site's lines under the article,
    where the article itself is not, belongs to them.
    """
    line, kind = page.lines[number], page.kinds[number]
    if kind not in "ph" and not (kind in "LT" and line.text.endswith(".")):
        return False
    if (line.indent != indent and line.indent == below) or _among_dated(page, number):
        return False
    return kind == "p" or line.text.endswith(_SENTENCE_END) or _in_list(page, number)


def _among_dated(page: CuedPage, number: int) -> bool:
    """Whether the line carries a date and stands among others that do: links to other articles."""
    neighbours = (page.above(number, 1), page.below(number, 1))
    return number in page.stamps and any(other is not None and page.kinds[other] == "T" for other in neighbours)


def _in_list(page: CuedPage, number: int) -> bool:
    """Whether the line is an item of a list that a line of the article announces.

    The list is looked at upwards for as many lines as a list in an article has.
    """
    above: int | None = number
    for _ in range(_LIST):
        if above is None or not page.lines[above].marker or page.lines[above].dashed:
            break
        above = page.above(above, 1)
    return above is not None and above != number and page.lines[above].text.endswith(":")


def _without_advertisement(page: CuedPage, start: int, end: int) -> int:
    """Leave out an advertisement at the end: its label with the few lines under it."""
    seen = 0
    for number in range(end - 1, start, -1):
        seen += page.kinds[number] != "."
        if seen > _AD_LINES + 1:
            break
        if page.kinds[number] == "V":
            return number
    return end
