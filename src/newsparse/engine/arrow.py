"""The same work as a function from one Arrow table to another, for whatever runs such functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Unpack

from newsparse.corpus import Failure, Reading, Record, document
from newsparse.engine.work import to_row
from newsparse.extras import extra
from newsparse.models import Problem
from newsparse.parsing import Options
from newsparse.text import writable

if TYPE_CHECKING:
    import pyarrow as pa


def parse_arrow(
    table: pa.Table | pa.RecordBatch, *, reading: Reading | None = None, **options: Unpack[Options]
) -> pa.Table:
    """Parse the pages in a table.

    Args:
        table: One row a page: ``text`` and, where there are such columns, ``id``, ``url`` and ``date``, the day of the
            crawl; also by the other names that common corpora use. ``source`` and ``number`` are handed on. Rows with
            an ``error`` (``code`` and ``message``) are handed on as they are.
        reading: Other names of the columns.
        **options: As for :func:`newsparse.parse`; what a row says of itself comes first.

    Returns:
        One row for each row, in order, with the columns of :func:`newsparse.export.columns.pages_schema`. A row
        without text has an ``error``.

    Raises:
        MissingExtraError: pyarrow is not installed.

    """
    with extra("parquet", "parse_arrow()"):
        from newsparse.export.columns import pages_table
    reading = reading or Reading()
    records = (_record(fields, reading, place) for place, fields in enumerate(table.to_pylist()))
    return pages_table(to_row(record, options) for record in records)


def records_table(records: Iterable[Record]) -> pa.Table:
    """Records as a table that :func:`parse_arrow` reads.

    Args:
        records: The records.

    Returns:
        One row a record, with ``doubts`` and ``error`` as lists and structs of ``code`` and ``message``.
    """
    with extra("parquet", "an Arrow table"):
        import pyarrow as pa
    reason = pa.struct([("code", pa.string()), ("message", pa.string())])
    kinds = {"number": pa.int64(), "error": reason, "doubts": pa.list_(reason)}
    names = ("text", "id", "url", "date", "source", "number", "error", "doubts")
    schema = pa.schema([(name, kinds.get(name, pa.string())) for name in names])
    return pa.Table.from_pylist([_fields(record) for record in records], schema=schema)


def _record(fields: Mapping[str, Any], reading: Reading, place: int) -> Record:
    """A row as a record."""
    source, number = fields.get("source") or "", fields.get("number") or 0
    if fields.get("error"):
        error = fields["error"]
        return Failure(fields["id"], error["code"], error["message"], fields.get("url"), source, number)
    record = document(fields, reading, str(place))
    if isinstance(record, Failure):
        return replace(record, source=source, number=number)
    doubts = tuple(Problem(**doubt) for doubt in fields.get("doubts") or ())
    return replace(record, doubts=(*record.doubts, *doubts), source=source, number=number)


def _fields(record: Record) -> dict[str, Any]:
    about = {
        "id": writable(record.id),
        "url": record.url and writable(record.url),
        "source": writable(record.source),
        "number": record.number,
    }
    if isinstance(record, Failure):
        return {**about, "error": {"code": record.code, "message": writable(record.message)}}
    doubts = [{"code": doubt.code, "message": doubt.message} for doubt in record.doubts]
    date = record.reference and record.reference.isoformat()
    return {**about, "text": writable(record.text), "date": date, "doubts": doubts}
