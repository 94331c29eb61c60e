"""Files out: one writer a form, and how the files of several shards become one."""

from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Protocol

from newsparse.export.flat import csv_header, csv_rows
from newsparse.extras import extra

if TYPE_CHECKING:
    import pyarrow as pa

_BLOCK = 1 << 20
"""Bytes that are compressed at a time: however the lines come, the same lines make the same file."""
_ROW_GROUP = 500
"""Rows of a Parquet row group; so many are held in memory."""
_ERROR = b', "error": {'
"""Stands in the line of a record without a page, and may stand in a text."""


class Writer(Protocol):
    """Writes the files of one shard."""

    def write(self, rows: Any) -> None:
        """Write rows: lines of JSON, or for Parquet a table of pages."""

    def close(self) -> None:
        """Finish the files."""


@dataclass(slots=True, frozen=True)
class Form:
    """A form of output."""

    name: str
    tables: tuple[str, ...]
    """The names of its files; the first is the one that the user names."""
    suffixes: tuple[str, ...]
    """How they end."""
    columns: bool = False
    """Whether its rows are an Arrow table of pages rather than lines of JSON."""

    def open(self, paths: Sequence[Path]) -> Writer:
        """A writer of these files, one for each of ``tables``.

        Raises:
            OSError: A file cannot be written.
            MissingExtraError: A package is missing.
        """
        if self.columns:
            return _ParquetWriter(*paths)
        return _CsvWriter(*paths) if self.name.startswith("csv") else _LineWriter(*paths)

    def join(self, table: str, parts: Sequence[Path], target: Path) -> None:
        """Write the files of several shards as one.

        Args:
            table: Which of ``tables`` they are.
            parts: The files, in order.
            target: Where the one goes.
        """
        if self.columns:
            _join_parquet(table, parts, target)
            return
        with target.open("wb") as out:
            for place, part in enumerate(parts):
                with part.open("rb") as file:
                    if place and table == "comments":
                        file.readline()  # the columns' names
                    shutil.copyfileobj(file, out, _BLOCK)


FORMS = {
    form.name: form
    for form in (
        Form("jsonl", ("pages",), (".jsonl",)),
        Form("jsonl.gz", ("pages",), (".jsonl.gz",)),
        Form("jsonl.zst", ("pages",), (".jsonl.zst",)),
        Form("parquet", ("pages", "comments"), (".parquet", ".parquet"), columns=True),
        Form("csv", ("comments", "errors"), (".csv", ".jsonl")),
    )
}


def form_of(name: str) -> Form | None:
    """The form that a file's name tells; None where it tells none."""
    return next((form for form in FORMS.values() if name.lower().endswith(form.suffixes[0])), None)


def check(form: Form) -> None:
    """See that what a form needs is installed.

    Raises:
        MissingExtraError: It is not.
    """
    if form.columns:
        with extra("parquet", "writing Parquet"):
            import pyarrow.parquet  # noqa: F401
    elif form.name.endswith(".zst"):
        with extra("zstd", "writing .zst"):
            import zstandard  # noqa: F401


class _LineWriter:
    """Lines of JSON, compressed as the file's name says."""

    def __init__(self, path: Path) -> None:
        self._files = ExitStack()
        self._out = _packed(self._files.enter_context(path.open("wb")), path.name, self._files)
        self._waiting = bytearray()

    def write(self, rows: Sequence[bytes]) -> None:
        for row in rows:
            self._waiting += row
        while len(self._waiting) >= _BLOCK:
            self._out.write(bytes(self._waiting[:_BLOCK]))
            del self._waiting[:_BLOCK]

    def close(self) -> None:
        with self._files:
            self._out.write(bytes(self._waiting))


def _packed(file: IO[bytes], name: str, files: ExitStack) -> Any:
    """A file that compresses; times and names, which would differ from run to run, are left out."""
    if ".gz" in Path(name).suffixes:
        return files.enter_context(gzip.GzipFile("", "wb", 6, file, mtime=0))
    if ".zst" in Path(name).suffixes:
        with extra("zstd", "writing .zst"):
            import zstandard
        return files.enter_context(zstandard.ZstdCompressor(write_checksum=True).stream_writer(file, closefd=False))
    return file


class _CsvWriter:
    """Comments as CSV; records that have no page go to a file of their own."""

    def __init__(self, comments: Path, errors: Path) -> None:
        self._comments, self._errors = _LineWriter(comments), _LineWriter(errors)
        self._comments.write([csv_header()])

    def write(self, rows: Sequence[bytes]) -> None:
        self._comments.write([csv_rows(row) for row in rows])
        self._errors.write([row for row in rows if _is_error(row)])

    def close(self) -> None:
        self._comments.close()
        self._errors.close()


class _ParquetWriter:
    """Pages and their comments as two Parquet files."""

    def __init__(self, pages: Path, comments: Path) -> None:
        from newsparse.export.columns import comments_schema, pages_schema

        self._files = ExitStack()
        self._pages, self._comments = (
            self._files.enter_context(_parquet(path, schema))
            for path, schema in ((pages, pages_schema()), (comments, comments_schema()))
        )
        self._waiting = pages_schema().empty_table()

    def write(self, rows: pa.Table) -> None:
        import pyarrow

        self._waiting = pyarrow.concat_tables([self._waiting, rows])
        while self._waiting.num_rows >= _ROW_GROUP:
            self._group(self._waiting.slice(0, _ROW_GROUP))
            self._waiting = self._waiting.slice(_ROW_GROUP)

    def close(self) -> None:
        with self._files:
            if self._waiting.num_rows:
                self._group(self._waiting)

    def _group(self, rows: pa.Table) -> None:
        from newsparse.export.columns import comments_table

        rows = rows.combine_chunks()
        self._pages.write_table(rows, row_group_size=_ROW_GROUP)
        comments = comments_table(rows).combine_chunks()
        self._comments.write_table(comments, row_group_size=max(1, comments.num_rows))


def _parquet(path: Path, schema: pa.Schema) -> Any:
    import pyarrow.parquet as pq

    return pq.ParquetWriter(path, schema, compression="zstd")


def _join_parquet(table: str, parts: Sequence[Path], target: Path) -> None:
    import pyarrow.parquet as pq

    from newsparse.export.columns import comments_schema, pages_schema

    with _parquet(target, pages_schema() if table == "pages" else comments_schema()) as out:
        for part in parts:
            with pq.ParquetFile(part) as file:
                for group in range(file.num_row_groups):
                    rows = file.read_row_group(group)
                    out.write_table(rows, row_group_size=max(1, rows.num_rows))


def _is_error(row: bytes) -> bool:
    return _ERROR in row and "error" in json.loads(row)
