"""The same rows by way of Ray Data: files are read and pages parsed wherever the cluster has room."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from newsparse.corpus import Reading, read_file
from newsparse.engine.arrow import parse_arrow, records_table
from newsparse.engine.tally import Note
from newsparse.engine.work import Done, chunks
from newsparse.export.jsonl import line
from newsparse.export.row import Error, Row
from newsparse.extras import extra
from newsparse.parsing import Options

if TYPE_CHECKING:
    import pyarrow as pa

_ROWS = 64
"""Rows of a batch."""
_READING = 0.5
"""The part of a core that reading takes; other than that of parsing, so that Ray keeps the two apart."""


def map_inputs(
    inputs: Sequence[str],
    reading: Reading,
    start: tuple[int, int],
    options: Options,
    columns: bool,
    address: str | None = None,
) -> Iterator[Done]:
    """Parse files on a Ray cluster.

    Args:
        inputs: The files, under names that hold on every machine of the cluster.
        reading: How they are read.
        start: File and number of the first record that is wanted.
        options: As for :func:`newsparse.parse`.
        columns: Give an Arrow table rather than lines of JSON.
        address: The cluster; None starts Ray on this machine.

    Yields:
        The rows, in the order of the input.

    Raises:
        MissingExtraError: Ray is not installed.
    """
    with extra("ray", "--engine ray"):
        import pyarrow as pa
        import ray
        import ray.data
    begun = not ray.is_initialized()
    if begun:
        dashboard = None if address else False
        ray.init(address, include_dashboard=dashboard, log_to_driver=False, logging_level=logging.WARNING)
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    try:
        context = ray.data.DataContext.get_current()
        context.execution_options.preserve_order = True
        context.enable_progress_bars = False
        skips = [start[1], *(0 for _ in inputs[start[0] + 1 :])]
        files = [
            pa.table({"file": [name], "skip": [skip]}) for name, skip in zip(inputs[start[0] :], skips, strict=True)
        ]
        pages = (
            ray.data.from_arrow(files)
            .map_batches(partial(_read, reading=reading), batch_size=None, batch_format="pyarrow", num_cpus=_READING)
            .map_batches(partial(parse_arrow, **options), batch_size=_ROWS, batch_format="pyarrow")
        )
        if not columns:
            pages = pages.map_batches(_with_lines, batch_size=None, batch_format="pyarrow")
        for table in pages.iter_batches(batch_size=None, batch_format="pyarrow"):
            yield _done(table)
    finally:
        if begun:
            ray.shutdown()


def _read(files: pa.Table, reading: Reading) -> Iterator[pa.Table]:
    """The records of files, on a machine of the cluster."""
    for file in files.to_pylist():
        records = islice(read_file(file["file"], reading), file["skip"], None)
        for chunk in chunks(records):
            yield records_table(chunk)


def _with_lines(pages: pa.Table) -> pa.Table:
    """What a run notes of each page, and its line of JSON."""
    from newsparse.export.columns import page_of

    lines = [line(_row(record, page_of(record))) for record in pages.to_pylist()]
    return _noted(pages).append_column("line", [lines])


def _noted(pages: pa.Table) -> pa.Table:
    """The columns that a run notes; of the comments their number."""
    import pyarrow.compute as pc

    about = pages.select(["id", "source", "number", "error", "declared_comments", "problems"])
    return about.append_column("comments", pc.list_value_length(pages["comments"]))


def _row(record: dict[str, Any], page: Any) -> Row:
    error = record["error"] and Error(**record["error"])
    return Row(record["id"], record["source"], record["number"], record["url"], page, error)


def _done(table: pa.Table) -> Done:
    lines = "line" in table.column_names
    notes = [_note(record) for record in (table.drop_columns("line") if lines else _noted(table)).to_pylist()]
    return Done(notes, table["line"].to_pylist() if lines else table)


def _note(record: dict[str, Any]) -> Note:
    return Note(
        record["id"],
        record["source"],
        record["number"],
        record["error"] and Error(**record["error"]),
        record["comments"] or 0,
        record["declared_comments"],
        tuple(problem["code"] for problem in record["problems"] or ()),
    )
