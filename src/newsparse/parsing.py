"""The conductor: the order in which a page is read. Every step is the module of that name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypedDict

from newsparse import body, comments, cues, lexicon, problems, quotes, records, zones
from newsparse.columns import in_input, unfold
from newsparse.concordance import Concordance
from newsparse.cues import CuedPage, Words
from newsparse.dates import day_comes_first, resolve
from newsparse.dialects import Dialect, dialects, find
from newsparse.headline import Head
from newsparse.models import Page, Span
from newsparse.text import read
from newsparse.trace import Trace

NO_DIALECT = "none"
"""The value of ``dialect`` that leaves only the page's own repetition."""


class Options(TypedDict, total=False):
    """What :func:`parse` takes besides the text; there the meaning of each is told."""

    url: str | None
    reference: datetime | None
    language: str | None
    dialect: str | Path | Dialect | None
    day_first: bool | None


def parse(
    text: str,
    *,
    url: str | None = None,
    reference: datetime | None = None,
    language: str | None = None,
    dialect: str | Path | Dialect | None = None,
    day_first: bool | None = None,
) -> Page:
    """Read the plain text of a saved web page.

    Args:
        text: The text, as it was saved. It is never altered: all offsets are code points of this very string. Only a
            lone surrogate, which no encoding can write, is U+FFFD in the values that are read.
        url: Where the page was found; tells the language where the text is too short to.
        reference: When the page was saved; resolves "2 hours ago" and dates without a year.
        language: BCP 47 tag; without it the page's own words tell.
        dialect: The platform: a name such as ``"dle"``, a TOML file, or a :class:`Dialect`; ``"none"`` trusts nothing
            but the page's own repetition. Without it all known platforms may propose, and the page decides.
        day_first: How ``03/04/2021`` is read; without it the page's other dates decide.

    Returns:
        The page. Doubts are in ``Page.problems``; no string raises.

    Raises:
        TypeError: ``text`` is not a ``str``.
        ValueError: There is no such dialect, or its file is not one.
        OSError: The dialect's file cannot be read.
    """
    return conduct(
        text, Trace(kept=False), url=url, reference=reference, language=language, dialect=dialect, day_first=day_first
    )[0]


def conduct(
    text: str,
    trace: Trace,
    *,
    url: str | None = None,
    reference: datetime | None = None,
    language: str | None = None,
    dialect: str | Path | Dialect | None = None,
    day_first: bool | None = None,
) -> tuple[Page, CuedPage, zones.Layout]:
    """Read a page and keep what the reading went by, for :func:`newsparse.explain`. Arguments as for :func:`parse`."""
    if not isinstance(text, str):
        raise TypeError(f"parse() takes a str, not {type(text).__name__}; parse_bytes() decodes bytes")
    source, size = unfold(read(text)), len(text)
    text = source.text
    concordance = Concordance(source)
    language = language or lexicon.detect(text, url, concordance.counts)
    words = Words(lexicon.vocabulary(), lexicon.load(language), told=lexicon.base(language) in lexicon.languages())
    page = cues.read(source, lexicon.calendar(language), words, concordance)
    del concordance  # it takes much room on a long page
    choice = records.choose(page, _proposing(dialect), trace, asked=dialect is not None)
    choice = zones.without_article(page, choice)
    layout = zones.cut(page, choice, trace)
    head = layout.head
    blocks = body.read(page, layout)
    stamps = chain.from_iterable(page.stamps.values())
    order = day_first if day_first is not None else day_comes_first(stamps, language)
    to_time = partial(resolve, text=text, reference=reference, day_first=order)
    title = head.text
    declared = zones.declared(page, layout, choice)
    layout.settle(page)
    result = Page(
        headline=title,
        authors=tuple(text[slice(*span)] for span in head.authors),
        published=to_time(head.published) if head.published else None,
        body=blocks,
        quotes=tuple(quotes.collect(blocks, text, page.words.own, page.flow.inline)),
        declared_comments=declared[0] if declared else None,
        language=language,
        dialect=choice.dialect,
        problems=problems.find(page, layout, choice, declared, day_first is not None),
        spans=dict(_spans(head, declared)),
    )
    placed = in_input(source)
    written = tuple(map(placed, comments.read(page, choice, title, to_time)))
    ledger = zones.ledger(page, layout, size)
    return placed(result).model_copy(update={"comments": written, "zones": ledger}), page, layout


def _proposing(dialect: str | Path | Dialect | None) -> Iterable[Dialect]:
    """The dialects that may propose templates."""
    if dialect is None:
        return dialects()
    return () if dialect == NO_DIALECT else (find(dialect),)


def _spans(head: Head, declared: tuple[int, Span] | None) -> Iterator[tuple[str, Span]]:
    if head.span:
        yield "headline", head.span
    if head.published:
        yield "published", Span(head.published.start, head.published.end)
    for place, span in enumerate(head.authors):
        yield f"authors.{place}", span
    if declared:
        yield "declared_comments", declared[1]
