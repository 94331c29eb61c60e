"""Comments as flat rows, one a comment, and those rows as CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

FIELDS = (
    "page_id",
    "page_url",
    "headline",
    "index",
    "parent",
    "depth",
    "kind",
    "author",
    "score",
    "upvotes",
    "downvotes",
    "time",
    "time_raw",
    "time_precision",
    "title",
    "text",
    "reply_to",
    "confidence",
)
"""The columns of a comment."""


def csv_rows(line: bytes) -> bytes:
    """The comments of a record as lines of CSV.

    Args:
        line: The record, as :func:`newsparse.export.jsonl.line` writes it.

    Returns:
        UTF-8, one row a comment; nothing for a page without comments and for an error.
    """
    rows = list(_rows(json.loads(line)))
    return _csv(rows) if rows else b""


def csv_header() -> bytes:
    """The line of CSV that names the columns."""
    return _csv([dict(zip(FIELDS, FIELDS, strict=True))])


def _csv(rows: list[dict[str, Any]]) -> bytes:
    out = io.StringIO(newline="")
    csv.DictWriter(out, FIELDS, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


def _rows(record: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    page = record.get("page") or {}
    for comment in page.get("comments", ()):
        stamp = comment["timestamp"] or {}
        yield {
            **{field: comment[field] for field in FIELDS if field in comment},
            "page_id": record["id"],
            "page_url": record["url"],
            "headline": page["headline"],
            "time": stamp.get("value"),
            "time_raw": stamp.get("raw"),
            "time_precision": stamp.get("precision"),
        }
