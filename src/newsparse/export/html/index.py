"""The index of a document with several pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.export.html.escape import shown
from newsparse.models import Page

_COUNTS = ("Blocks", "Quotes", "Comments", "Declared", "Problems")
_COLUMNS = ("Language", "Platform", *_COUNTS)
"""Columns behind the page's name."""


def index(pages: Sequence[tuple[str, Page]]) -> Iterator[str]:
    """A table of pages with counts; the head of a column sorts by it.

    Args:
        pages: Names with their pages, in the order of the document.

    Yields:
        Pieces of HTML.
    """
    yield f'<main class="index"><h1>{len(pages)} pages</h1><table><thead><tr>'
    for name in ("Page", *_COLUMNS):
        kind = ' class="n"' if name in _COUNTS else ""
        yield f'<th scope="col"{kind}><button type="button" class="sort">{name}</button></th>'
    yield "</tr></thead><tbody>"
    for number, (name, page) in enumerate(pages, start=1):
        headline = shown(page.headline) if page.headline else '<span class="nowhere">no headline</span>'
        yield f'<tr><th scope="row"><a href="#page-{number}" dir="auto">{headline}</a><br>'
        yield f"<small>{shown(name)}</small></th>"
        for column, cell in zip(_COLUMNS, _cells(page), strict=True):
            kind = "n doubt" if column == "Problems" else "n" if column in _COUNTS else ""
            yield f'<td class="{kind}" data-name="{column}">{cell}</td>'
        yield "</tr>"
    yield "</tbody></table></main>"


def _cells(page: Page) -> Iterator[str]:
    yield shown(page.language or "")
    yield shown(page.dialect or "")
    for parts in (page.body, page.quotes, page.comments):
        yield f"{len(parts):,}"
    yield "" if page.declared_comments is None else f"{page.declared_comments:,}"
    yield f"{len(page.problems):,}" if page.problems else ""
