"""Many pages for a program: an iterable in, pages out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from typing import Unpack

from newsparse.corpus import Document, Record
from newsparse.engine.local import EngineError, Pool, cores
from newsparse.engine.work import chunks, to_page
from newsparse.models import Page
from newsparse.parsing import Options


def parse_many(
    documents: Iterable[str | Document], *, workers: int | None = None, **options: Unpack[Options]
) -> Iterator[Page]:
    r"""Parse many pages, on several cores.

    Args:
        documents: Texts, or documents with what is known of them. It is read as far as the workers need, and no
            further: it may be endless.
        workers: Worker processes; None takes one a core, 1 works in this process. A single chunk of pages is also
            parsed here, which is faster than to start a process.
        **options: As for :func:`newsparse.parse`; what a document says of itself comes first.

    Yields:
        Pages, in the order of the documents.

    Raises:
        TypeError: One of the documents is neither.
        ValueError: ``workers`` is less than 1, or as for :func:`newsparse.parse`.
        EngineError: Workers cannot be started, or a document killed each worker that took it.

    Example:
        >>> import newsparse
        >>> pages = newsparse.parse_many(["The ferry is late\n\nNobody in the town knows why.", "No ferry today"])
        >>> [page.headline for page in pages]
        ['The ferry is late', None]
    """
    count = workers if workers is not None else cores()
    if count < 1:
        raise ValueError(f"workers must be at least 1, not {workers}")
    return _pages(documents, count, options)


def _pages(documents: Iterable[str | Document], workers: int, options: Options) -> Iterator[Page]:
    cut = chunks(map(_document, documents))
    if workers == 1:
        for chunk in cut:
            yield from (to_page(document, options) for document in _all(chunk))
        return
    first = list(islice(cut, 2))
    if len(first) < 2:
        yield from (to_page(document, options) for chunk in first for document in _all(chunk))
        return
    pool = Pool(partial(_work, options=options), _lost, workers)
    for pages in pool.map(chain(first, cut)):
        yield from map(Page.model_validate_json, pages)


def _document(value: str | Document) -> Document:
    if isinstance(value, Document):
        return value
    if not isinstance(value, str):
        raise TypeError(f"parse_many() takes str and Document, not {type(value).__name__}")
    return Document(value)


def _all(chunk: Sequence[Record]) -> Iterator[Document]:
    return (record for record in chunk if isinstance(record, Document))


def _work(chunk: Sequence[Record], options: Options) -> list[bytes]:
    """Parse in a worker; JSON is quicker to send than objects."""
    return [to_page(document, options).model_dump_json().encode() for document in _all(chunk)]


def _lost(record: Record) -> list[bytes]:
    raise EngineError(f"the document {record.id or '(no id)'!r} killed the worker that parsed it, twice")
