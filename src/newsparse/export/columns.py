"""The Arrow tables: ``pages``, one row a record, nested; ``comments``, one row a comment, flat.

The columns of ``pages`` are those of the page's models, so that the two cannot part. ``docs/schema/tables.txt`` shows
them.
"""

from __future__ import annotations

import types
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta, timezone
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin

from newsparse.export.flat import FIELDS
from newsparse.export.row import Row
from newsparse.extras import extra
from newsparse.models import SCHEMA_VERSION, Comment, Model, Page, Span

if TYPE_CHECKING:
    import pyarrow as pa

TABLES_VERSION = "1"
"""Version of the tables. It changes when a column is renamed, removed or given another meaning."""
_COMMENT = tuple(name for field in FIELDS for name in ((field, "utc_offset") if field == "time" else (field,)))
_OF_PAGE = {"page_id": "id", "page_url": "url", "headline": "headline"}
_OF_TIME = {"time": "value", "utc_offset": "utc_offset", "time_raw": "raw", "time_precision": "precision"}
_PATHS = {
    name: ["timestamp", _OF_TIME[name]] if name in _OF_TIME else [name] for name in _COMMENT if name not in _OF_PAGE
}


@cache
def pages_schema() -> pa.Schema:
    """The schema of ``pages``: ``id``, ``source``, ``number``, ``url``, ``error``, then the fields of a page.

    A time is two columns: ``value`` as a clock on the wall showed it, and ``utc_offset``, in minutes, where its zone is
    known. ``spans`` is a list of fields with their start and end.
    """
    _check()
    import pyarrow as pa

    error = pa.struct([("code", pa.string()), ("message", pa.string())])
    about: dict[str, pa.DataType] = {"id": pa.string(), "source": pa.string(), "number": pa.int64(), "url": pa.string()}
    return pa.schema([*about.items(), ("error", error), *_fields(Page)], metadata=_metadata("pages"))


@cache
def comments_schema() -> pa.Schema:
    """The schema of ``comments``: what :data:`newsparse.export.flat.FIELDS` names, and ``utc_offset``."""
    _check()
    import pyarrow as pa

    fields = dict(_fields(Comment))
    stamps: dict[str, pa.DataType] = {"time": pa.timestamp("us"), "utc_offset": pa.int16()}
    return pa.schema(
        [(name, fields.get(name) or stamps.get(name) or pa.string()) for name in _COMMENT],
        metadata=_metadata("comments"),
    )


def pages_table(rows: Iterable[Row]) -> pa.Table:
    """Records as rows of ``pages``.

    Args:
        rows: The records.

    Returns:
        A table with one row a record; where a record has an error, the fields of its page are null.
    """
    _check()
    import pyarrow as pa

    return pa.Table.from_pylist([_record(row) for row in rows], schema=pages_schema())


def comments_table(pages: pa.Table) -> pa.Table:
    """The comments of pages as flat rows.

    Args:
        pages: Rows of ``pages``.

    Returns:
        One row a comment, in the order of the pages.
    """
    _check()
    import pyarrow as pa
    import pyarrow.compute as pc

    parts = []
    for batch in pages.select(["id", "url", "headline", "comments"]).to_batches():
        nested = batch.column("comments")
        comments, pages_of = pc.list_flatten(nested), pc.list_parent_indices(nested)
        columns = {name: pc.struct_field(comments, path) for name, path in _PATHS.items()}
        columns |= {name: batch.column(column).take(pages_of) for name, column in _OF_PAGE.items()}
        parts.append(pa.record_batch([columns[name] for name in _COMMENT], schema=comments_schema()))
    return pa.Table.from_batches(parts, comments_schema())


def page_of(record: Mapping[str, Any]) -> Page | None:
    """The page in a row of ``pages``.

    Args:
        record: The row, as ``Table.to_pylist`` gives it.

    Returns:
        The page; None where the row holds an error.
    """
    if record["error"] is not None:
        return None
    return Page.model_validate(_from_columns({name: record[name] for name in Page.model_fields}))


def _check() -> None:
    with extra("parquet", "an Arrow table"):
        import pyarrow  # noqa: F401


def _metadata(table: str) -> dict[bytes | str, bytes | str]:
    return {
        "newsparse.table": table,
        "newsparse.tables_version": TABLES_VERSION,
        "newsparse.schema_version": SCHEMA_VERSION,
    }


def _fields(model: type[Model]) -> list[tuple[str, pa.DataType]]:
    import pyarrow as pa

    fields: list[tuple[str, pa.DataType]] = []
    for name, field in model.model_fields.items():
        fields.append((name, _type(field.annotation)))
        if datetime in (field.annotation, *get_args(field.annotation)):
            fields.append(("utc_offset", pa.int16()))
    return fields


def _type(annotation: Any) -> pa.DataType:
    """The column type of a field's type."""
    import pyarrow as pa

    scalars: dict[Any, pa.DataType] = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return pa.string()
    if origin in (Union, types.UnionType):
        return _union([argument for argument in arguments if argument is not type(None)])
    if origin is tuple:
        return pa.list_(_type(arguments[0]))
    if origin is dict:  # spans; not everybody reads Arrow's maps
        return pa.list_(pa.struct([("field", pa.string()), *((name, pa.int32()) for name in Span._fields)]))
    if annotation is datetime:
        return pa.timestamp("us")
    if annotation is Span:
        return pa.struct([(name, pa.int32()) for name in Span._fields])
    if annotation in scalars:
        return scalars[annotation]
    if hasattr(annotation, "__metadata__"):
        return _type(annotation.__origin__)
    return pa.struct(_fields(annotation))


def _union(members: Sequence[Any]) -> pa.DataType:
    """One type; of several models the struct that has the fields of all."""
    import pyarrow as pa

    if len(members) == 1:
        return _type(members[0])
    fields = {name: kind for member in members for name, kind in _fields(member)}
    return pa.struct(list(fields.items()))


def _record(row: Row) -> dict[str, Any]:
    about = {"id": row.id, "source": row.source, "number": row.number, "url": row.url}
    if row.page is None:
        return {**about, "error": row.error and row.error._asdict()}
    return {**about, **_to_columns(row.page.model_dump())}


def _to_columns(value: Any) -> Any:
    """A dumped model, its times taken apart into what the clock showed and the zone."""
    if isinstance(value, dict):
        columns: dict[str, Any] = {}
        for name, inner in value.items():
            if isinstance(inner, datetime):
                offset = inner.utcoffset()
                columns[name] = inner.replace(tzinfo=None)
                columns["utc_offset"] = None if offset is None else round(offset.total_seconds() / 60)
            elif name == "spans":
                columns[name] = [(field, *span) for field, span in inner.items()]
            else:
                columns[name] = _to_columns(inner)
        return columns
    if isinstance(value, tuple) and value and not isinstance(value[0], int):  # a span is a struct as it is
        return [_to_columns(inner) for inner in value]
    return value


def _from_columns(value: Any) -> Any:
    """What :func:`_to_columns` made, as the models read it."""
    if isinstance(value, dict):
        fields: dict[str, Any] = {
            name: _spans(inner) if name == "spans" else _from_columns(inner) for name, inner in value.items()
        }
        offset = fields.pop("utc_offset", None)
        if offset is not None:
            fields["value"] = fields["value"].replace(tzinfo=timezone(timedelta(minutes=offset)))
        if "kind" in fields:  # the struct of blocks has the fields of every kind
            fields = {name: inner for name, inner in fields.items() if inner is not None}
        return fields
    if isinstance(value, list):
        return [_from_columns(inner) for inner in value]
    return value


def _spans(rows: list[dict[str, Any]]) -> dict[str, tuple[int, int]]:
    return {row["field"]: (row["start"], row["end"]) for row in rows}
