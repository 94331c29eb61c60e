"""Give every line its role, from what is certain (the records) to what is left over."""

from __future__ import annotations

from itertools import chain

from newsparse import headline, prose
from newsparse.cues import CuedPage
from newsparse.headline import Head
from newsparse.prose import Reading
from newsparse.records import Choice, Record
from newsparse.trace import Trace
from newsparse.zones.layout import Layout
from newsparse.zones.surroundings import Place, surroundings

_BULK = 2
"""Times the prose above it that it must have: teasers stand above articles, and articles above comments."""
_ALONE = 3
"""Times the text of all others that the record must have that is an article among teasers."""
_SURE = 0.85
"""Confidence from which on a list is one of comments, however its text is spread: a long post has short answers."""
_ARTICLE = 400
"""Characters of prose from which on the only "comment" of a page without an article is that."""


def without_article(page: CuedPage, choice: Choice) -> Choice:
    """The comments, or none where the article is one of them and the others, if any, say nothing.

    The date and the byline of an article look like a comment's head, and so do those of the teasers around it. In a
    thread a long first post has answers, however short.

    Args:
        page: The page with its cues.
        choice: What was taken for its comments.
    """
    record = _only_text(page, choice)
    if record is None:
        return choice
    above = prose.read(page, choice.records[0].first)
    found = sum(look.size for look, inside in zip(above.looks, above.article(), strict=True) if inside and look.prose)
    whole = prose.read(page, len(page.lines) if len(choice.records) == 1 else record.end).looks
    below = sum(look.size for look in whole if look.prose and look.number >= record.first)
    return Choice([]) if below >= _ARTICLE and below > _BULK * found else choice


def _only_text(page: CuedPage, choice: Choice) -> Record | None:
    """The record with nearly all the text of a list that may be none, where most of the others have no prose."""
    records = choice.records
    if not records or (len(records) > 1 and choice.confidence >= _SURE):
        return None
    sizes = [_prose(page, record) for record in records]
    most = max(sizes)
    alone = most > _ALONE * (sum(sizes) - most) and 2 * sizes.count(0) >= len(records) - 1
    return records[sizes.index(most)] if alone else None


def _prose(page: CuedPage, record: Record) -> int:
    """The characters of its lines of prose, its head included: the head may have been found in the article's text."""
    return sum(len(page.lines[at].text) for at in range(record.first, record.end) if page.kinds[at] == "p")


def cut(page: CuedPage, choice: Choice, trace: Trace) -> Layout:
    """Give every line its role.

    Args:
        page: The page with its cues.
        choice: Its comments.
        trace: Where the reasons are noted.

    Returns:
        The layout.
    """
    records = choice.records
    end = records[0].first if records else len(page.lines)
    reading = prose.read(page, end)
    head = headline.read(page, reading)
    layout = Layout(["furniture"] * len(page.lines), trace, head)
    _mark_article(layout, reading, head)
    taken = frozenset(chain.from_iterable(range(record.first, record.end) for record in records))
    _mark_rest(Place(page, layout, bool(records), end, taken), reading)
    _mark_head(page, layout, head)
    _mark_records(layout, choice)
    return layout


def _mark_article(layout: Layout, reading: Reading, head: Head) -> None:
    for look, inside in zip(reading.looks, head.inside, strict=True):
        if inside:
            layout.article.append(look.passage)
            for number in range(look.number, look.passage.end):
                layout.mark(number, "body", "prose.stretch", "it belongs to the best stretch of running text")


def _mark_rest(place: Place, reading: Reading) -> None:
    for passage, (role, rule, because) in surroundings(place, reading):
        for number in range(passage.number, passage.end):
            place.layout.mark(number, role, rule, because)


def _mark_head(page: CuedPage, layout: Layout, head: Head) -> None:
    if head.dateline is not None:
        layout.mark(head.dateline.line, "published", "headline.dateline", head.dateline.because)
    if head.byline is not None:
        layout.mark(head.byline.line, "byline", "headline.byline", head.byline.because)
    if head.title is None:
        return
    for number in range(head.title.number, head.title.end):
        layout.mark(number, "headline", "headline.title", "the passage with most signs of a headline")
    below = page.below(head.title.end - 1, 3)
    if below is not None and page.kinds[below] == "N":
        layout.mark(below, "counter", "headline.counter", "a bare number under the headline counts the comments")


def _mark_records(layout: Layout, choice: Choice) -> None:
    for place, record in enumerate(choice.records):
        inside = f"text of comment {place}"
        for number in range(record.first, record.end):
            layout.mark(number, "comments", "records.text", inside)
        for number, notation in record.read.items():
            layout.mark(number, "comments", "records.head", f"head of comment {place}: {notation}")
