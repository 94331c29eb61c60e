"""Parquet: one row is one page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newsparse.corpus.document import Failure, Record
from newsparse.corpus.reading import Reading, document
from newsparse.extras import extra

_ROWS = 256
"""Rows that are held in memory at a time."""


def read(path: Path, name: str, reading: Reading) -> Iterator[Record]:
    """The pages of a Parquet file.

    Args:
        path: The file.
        name: What it is called.
        reading: How input is read.

    Yields:
        One record a row; of a row group that is damaged, a failure for each row that was not read yet.

    Raises:
        MissingExtraError: pyarrow is not installed.
        OSError: The file cannot be read, or is no Parquet.
    """
    with extra("parquet", "reading Parquet"):
        import pyarrow as pa
        import pyarrow.parquet as pq
    try:
        file = pq.ParquetFile(path)
    except pa.ArrowInvalid as error:
        raise OSError(str(error)) from error
    wanted = {field.partition(".")[0] for field in (*reading.text, *reading.id, *reading.url, *reading.date)}
    columns = [column for column in file.schema_arrow.names if column in wanted]
    row = 0
    with file:
        for group in range(file.num_row_groups):
            end = row + file.metadata.row_group(group).num_rows
            try:
                for batch in file.iter_batches(_ROWS, row_groups=[group], columns=columns):
                    for record in batch.to_pylist():
                        row += 1
                        yield document(record, reading, f"{name}:{row}")
            except (OSError, pa.ArrowException, UnicodeDecodeError) as error:
                reason = f"row group {group} is damaged: {' '.join(str(error).split())}"
                for missing in range(row + 1, end + 1):
                    yield Failure(f"{name}:{missing}", "damaged_data", reason)
            row = end
