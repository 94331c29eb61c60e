"""What a run may be told about its input, and how values are found in a record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from newsparse.corpus.document import Document, Failure
from newsparse.models import Problem

TEXT = ("text", "content", "raw_content")
"""Where the common corpora keep the text: most of them, OSCAR, RedPajama."""
ID = ("id", "doc_id", "metadata.WARC-Record-ID", "warc_headers.warc-record-id")
URL = ("url", "metadata.url", "metadata.WARC-Target-URI", "warc_headers.warc-target-uri", "u")
DATE = (
    "timestamp",
    "date",
    "date_download",
    "crawl_date",
    "metadata.timestamp",
    "metadata.date",
    "metadata.WARC-Date",
    "warc_headers.warc-date",
    "ts",
)
"""Where they keep the day of the crawl: C4, FineWeb, RedPajama, DCLM, OSCAR, HPLT."""


@dataclass(slots=True, frozen=True)
class Reading:
    """How input is read. Fields are named by their keys; ``a.b`` is the key ``b`` in the object ``a``."""

    kind: str | None = None
    """``text``, ``jsonl``, ``warc``, ``html`` or ``parquet``; without it the name tells, then the first bytes."""
    text: Sequence[str] = TEXT
    id: Sequence[str] = ID
    url: Sequence[str] = URL
    date: Sequence[str] = DATE
    encoding: str | None = None
    """Encoding of ``.txt`` files; without it they are looked at one by one."""


def document(record: Mapping[str, Any], reading: Reading, place: str) -> Document | Failure:
    """A record of a corpus as a document.

    Args:
        record: Its fields.
        reading: The fields that matter.
        place: What it is called where it has no id.

    Returns:
        The document; a failure where it has no text.
    """
    name, url = _string(find(record, reading.id)) or place, _string(find(record, reading.url))
    text = find(record, reading.text)
    if not isinstance(text, str):
        tried = ", ".join(reading.text)
        return Failure(name, "missing_text", f"the record has no text in the field {tried}", url)
    reference, doubts = when(find(record, reading.date))
    return Document(text, name, url, reference, doubts=doubts)


def find(record: Mapping[str, Any], names: Sequence[str]) -> Any:
    """The value of the first of some fields that is there and not null."""
    for name in names:
        value = _at(record, name)
        if value is not None:
            return value
    return None


def _at(record: Mapping[str, Any], name: str) -> Any:
    if name in record:
        return record[name]
    outer, _, inner = name.partition(".")
    within = record.get(outer)
    return _at(within, inner) if inner and isinstance(within, Mapping) else None


def when(value: object) -> tuple[datetime | None, tuple[Problem, ...]]:
    """The day of a crawl.

    Args:
        value: A time, an ISO 8601 string, seconds since 1970, or None.

    Returns:
        The time, and a problem where it cannot be told.
    """
    try:
        if value is None or isinstance(value, datetime):
            return value, ()
        if isinstance(value, int | float):
            return datetime.fromtimestamp(value, UTC), ()
        return datetime.fromisoformat(str(value).strip()), ()
    except (ValueError, OverflowError, OSError):
        message = f"the time of the crawl is not ISO 8601: {str(value)[:40]!r}"
        return None, (Problem(code="unread_reference", message=message),)


def _string(value: object) -> str | None:
    return None if value is None or isinstance(value, Mapping | list) else str(value).strip("<>") or None
