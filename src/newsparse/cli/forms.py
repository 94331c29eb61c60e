"""The forms that pages are printed in. The module of a form is loaded when it is asked for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from newsparse.models import Page

Named = tuple[str, Page]
"""A page and the name of its file."""


def printed(form: str, pages: Iterable[Named], *, many: bool, url: str | None = None) -> Iterator[str]:
    """Pages in a form, each as soon as it is there.

    Args:
        form: One of the choices of ``--output-format``.
        pages: The pages.
        many: Whether there may be more than one: XML has one root.
        url: Where the page was found.

    Yields:
        What is printed, line breaks included.
    """
    match form:
        case "json":
            yield from (f"{page.model_dump_json()}\n" for _, page in pages)
        case "outline":
            yield from _outlines(pages)
        case "csv":
            yield from _csv(pages, url)
        case "markdown":
            yield from _markdown(pages)
        case "jsonld":
            yield from _jsonld(pages, url)
        case "xmltei":
            yield from _tei(pages, many)
        case "convokit":
            yield from _utterances(pages)
        case _:
            raise ValueError(f"there is no form {form!r}")


def _outlines(pages: Iterable[Named]) -> Iterator[str]:
    from newsparse.cli.outline import outline
    from newsparse.cli.terminal import terminal

    to = terminal()
    yield from (f"{outline(page, to)}\n" for _, page in pages)


def _csv(pages: Iterable[Named], url: str | None) -> Iterator[str]:
    from newsparse.export.flat import csv_header, csv_rows
    from newsparse.export.jsonl import framed

    yield csv_header().decode()
    for number, (name, page) in enumerate(pages):
        yield csv_rows(framed(name, name, number, url, page.model_dump_json(), None)).decode()


def _markdown(pages: Iterable[Named]) -> Iterator[str]:
    from newsparse.export.markdown import markdown

    for number, (_, page) in enumerate(pages):
        yield f"\n---\n\n{markdown(page)}" if number else markdown(page)


def _jsonld(pages: Iterable[Named], url: str | None) -> Iterator[str]:
    from newsparse.export.jsonld import jsonld

    yield from (f"{json.dumps(jsonld(page, url=url), ensure_ascii=False)}\n" for _, page in pages)


def _tei(pages: Iterable[Named], many: bool) -> Iterator[str]:
    from newsparse.export import tei

    if many:
        yield tei.corpus(pages)
    else:
        yield from (tei.tei(page, name) for name, page in pages)


def _utterances(pages: Iterable[Named]) -> Iterator[str]:
    from newsparse.export.convokit import utterances

    for name, page in pages:
        for utterance in utterances(page, name):
            yield f"{json.dumps(utterance, ensure_ascii=False)}\n"
