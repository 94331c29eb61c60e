"""JSON Lines: one line a record, ``{"id", "source", "number", "url", "page"}`` or ``{…, "error"}``."""

from __future__ import annotations

import json

from newsparse.export.row import Row


def line(row: Row) -> bytes:
    """A record as a line.

    Args:
        row: The record.

    Returns:
        UTF-8, with the line break. ``page`` is the JSON form of the page, as ``Page.model_dump_json()`` prints it.
    """
    page = None if row.page is None else row.page.model_dump_json()
    return framed(row.id, row.source, row.number, row.url, page, row.error)


def framed(
    ident: str, source: str, number: int, url: str | None, page: str | None, error: tuple[str, str] | None
) -> bytes:
    """The line of a record whose page is JSON already. Arguments as the fields of :class:`Row`."""
    head = json.dumps({"id": ident, "source": source, "number": number, "url": url}, ensure_ascii=False)
    if page is None:
        code, message = error or ("", "")
        key, value = "error", json.dumps({"code": code, "message": message}, ensure_ascii=False)
    else:
        key, value = "page", page
    return f'{head[:-1]}, "{key}": {value}}}\n'.encode("utf-8", "replace")
