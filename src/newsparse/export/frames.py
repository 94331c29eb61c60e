"""Comments as a data frame of pandas or polars, whichever is installed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from importlib.util import find_spec
from itertools import chain
from typing import Any, Literal

from newsparse.extras import MissingExtraError
from newsparse.models import Comment, Page

Library = Literal["pandas", "polars"]

_KINDS: dict[str, Literal["text", "number", "share", "time"]] = {
    "headline": "text",
    "index": "number",
    "parent": "number",
    "depth": "number",
    "kind": "text",
    "author": "text",
    "score": "number",
    "upvotes": "number",
    "downvotes": "number",
    "time": "time",
    "utc_offset": "number",
    "time_raw": "text",
    "time_precision": "text",
    "title": "text",
    "text": "text",
    "reply_to": "text",
    "confidence": "share",
}
"""The columns behind ``page_id`` and what they hold: those of the table ``comments`` of a corpus run."""


def to_frame(pages: Page | Iterable[Page] | Mapping[str, Page], *, library: Library | None = None) -> Any:
    """The comments of pages as a data frame, one row a comment, in page order.

    Args:
        pages: A page, several, or several by name.
        library: Which one makes the frame; None takes pandas where it is installed, else polars.

    Returns:
        A ``pandas.DataFrame`` or a ``polars.DataFrame``. ``page_id`` is the name of the page or its place among them,
        from 0. ``time`` is what the clock on the wall showed; ``utc_offset``, in minutes, is there where the page
        states a zone. Whole numbers stay whole where some are missing.

    Raises:
        MissingExtraError, which is an ImportError: The library is not installed.
    """
    library = library or _installed()
    if isinstance(pages, Page):
        pages = [pages]
    named: Iterable[tuple[str | int, Page]] = pages.items() if isinstance(pages, Mapping) else enumerate(pages)
    rows = list(chain.from_iterable(_rows(name, page) for name, page in named))
    columns: dict[str, list[Any]] = {name: [row[name] for row in rows] for name in ("page_id", *_KINDS)}
    return _polars(columns) if library == "polars" else _pandas(columns)


def _installed() -> Library:
    for library in ("pandas", "polars"):
        if find_spec(library) is not None:
            return library
    raise MissingExtraError("to_frame() needs pandas or polars, and neither is installed: pip install pandas")


def _rows(name: str | int, page: Page) -> Iterator[dict[str, Any]]:
    for comment in page.comments:
        own = {field: getattr(comment, field) for field in _KINDS if field in Comment.model_fields}
        yield {"page_id": name, "headline": page.headline, **own, **_times(comment)}


def _times(comment: Comment) -> dict[str, Any]:
    stamp = comment.timestamp
    if stamp is None:
        return dict.fromkeys(("time", "utc_offset", "time_raw", "time_precision"))
    offset = stamp.value.utcoffset() if stamp.value else None
    return {
        "time": stamp.value and stamp.value.replace(tzinfo=None),
        "utc_offset": None if offset is None else round(offset.total_seconds() / 60),
        "time_raw": stamp.raw,
        "time_precision": stamp.precision,
    }


def _pandas(columns: dict[str, list[Any]]) -> Any:
    pandas, numpy = import_module("pandas"), import_module("numpy")
    types = {"text": "string", "number": "Int64", "share": "float64"}
    made = {"page_id": pandas.Series(columns["page_id"], dtype=None if columns["page_id"] else "Int64")}
    for name, kind in _KINDS.items():
        if kind == "time":  # by way of numpy, because pandas alone would take nanoseconds, which end in 2262
            made[name] = pandas.Series(numpy.array(columns[name], dtype="datetime64[us]"))
        else:
            made[name] = pandas.Series(columns[name], dtype=types[kind])
    return pandas.DataFrame(made)


def _polars(columns: dict[str, list[Any]]) -> Any:
    polars = import_module("polars")
    types = {"text": polars.String, "number": polars.Int64, "share": polars.Float64, "time": polars.Datetime("us")}
    page = polars.Series("page_id", columns["page_id"], dtype=None if columns["page_id"] else polars.Int64)
    return polars.DataFrame([page, *(polars.Series(name, columns[name], types[kind]) for name, kind in _KINDS.items())])
