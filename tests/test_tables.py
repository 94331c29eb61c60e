"""The Arrow tables: what stands in them is the page, whoever reads them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import newsparse
from corpora import page
from newsparse import Page, parse
from newsparse.export.flat import FIELDS, csv_header, csv_rows
from newsparse.export.jsonl import line
from newsparse.export.row import Error, Row

ROOT = Path(__file__).parent.parent
FIXTURES = sorted((ROOT / "tests" / "fixtures" / "pages").glob("*/*/input.txt"))


def columns(fields: Any, depth: int = 1) -> Iterator[str]:
    """The fields of a schema or a struct, a line each, what is inside them indented."""
    import pyarrow as pa

    for field in fields:
        kind, many = field.type, ""
        while pa.types.is_list(kind):
            kind, many = kind.value_type, f"{many}list of "
        nested = pa.types.is_struct(kind)
        yield f"{'  ' * depth}{field.name}: {many}{'struct' if nested else kind}\n"
        if nested:
            yield from columns(kind, depth + 1)


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    texts = [path.read_text("utf-8") for path in FIXTURES[::3]]
    zoned = page(1).replace("3 March 2021 18: 49", "2021-03-03T18:49:00+02:00")
    found = [Row(f"p{n}", "in", n, "https://a.example/", parse(text)) for n, text in enumerate([*texts, zoned])]
    return [*found, Row("bad", "in", len(found), None, None, Error("broken_json", "the line is not JSON"))]


@pytest.fixture(scope="module")
def written(rows: list[Row], tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    from newsparse.export.columns import pages_table
    from newsparse.export.writers import FORMS

    folder = tmp_path_factory.mktemp("tables")
    writer = FORMS["parquet"].open([folder / "parsed.parquet", folder / "parsed.comments.parquet"])
    writer.write(pages_table(rows))
    writer.close()
    return folder


class TestTables:
    @pytest.fixture(autouse=True)
    def pyarrow(self) -> None:
        pytest.importorskip("pyarrow", reason="pyarrow is not installed")

    def test_pages_come_back_as_they_were(self, rows: list[Row], tmp_path: Path) -> None:
        import pyarrow.parquet as pq

        from newsparse.export.columns import page_of, pages_table

        pq.write_table(pages_table(rows), tmp_path / "pages.parquet")
        records = pq.read_table(tmp_path / "pages.parquet").to_pylist()
        assert [record["id"] for record in records] == [row.id for row in rows]
        assert [page_of(record) for record in records] == [row.page for row in rows]
        assert records[-1]["error"] == {"code": "broken_json", "message": "the line is not JSON"}

    def test_comments_are_those_of_the_pages(self, rows: list[Row]) -> None:
        from newsparse.export.columns import comments_table, pages_table

        found = comments_table(pages_table(rows)).to_pylist()
        expected = [(row, comment) for row in rows if row.page for comment in row.page.comments]
        assert len(expected) > 50
        for record, (row, comment) in zip(found, expected, strict=True):
            assert (record["page_id"], record["page_url"]) == (row.id, row.url)
            for name in ("index", "parent", "depth", "kind", "author", "score", "text", "title", "confidence"):
                assert record[name] == getattr(comment, name)
            stamp = comment.timestamp
            assert record["time_raw"] == (stamp and stamp.raw)
            assert record["time"] == (stamp and stamp.value and stamp.value.replace(tzinfo=None))
        assert found[-2]["utc_offset"] == 120

    def test_slices_and_several_batches(self, rows: list[Row]) -> None:
        import pyarrow as pa

        from newsparse.export.columns import comments_table, pages_table

        whole = pages_table(rows)
        pieces = pa.concat_tables([whole.slice(0, 3), whole.slice(3, 2), whole.slice(5)])
        assert comments_table(pieces).to_pylist() == comments_table(whole).to_pylist()
        assert comments_table(whole.slice(0, 0)).num_rows == 0

    def test_schema_is_the_documented_one(self, update: bool) -> None:
        from newsparse.export.columns import comments_schema, pages_schema

        path = ROOT / "docs" / "schema" / "tables.txt"
        tables = {"pages": pages_schema(), "comments": comments_schema()}
        shown = "\n".join(
            f"{name}, version {schema.metadata[b'newsparse.tables_version'].decode()}\n" + "".join(columns(schema))
            for name, schema in tables.items()
        )
        if update:
            path.write_text(shown, "utf-8")
        assert path.read_text("utf-8") == shown

    def test_parse_arrow_takes_what_corpora_have(self) -> None:
        import pyarrow as pa

        from newsparse.export.columns import page_of

        dated = page(0).replace("3 March 2021 18: 49", "2 hours ago")
        table = pa.table({
            "raw_content": [dated, None, page(2)], "doc_id": ["a", "b", None],
            "date_download": ["2021-03-03T20:00:00Z", None, None],
        })  # fmt: skip
        for given in (table, table.to_batches()[0]):
            first, second, third = newsparse.engine.parse_arrow(given).to_pylist()
            assert page_of(first) == parse(dated, reference=datetime(2021, 3, 3, 20, tzinfo=UTC))
            assert (second["id"], second["error"]["code"], second["headline"]) == ("b", "missing_text", None)
            assert (third["id"], page_of(third)) == ("2", parse(page(2)))

    def test_records_go_through_arrow_unchanged(self) -> None:
        from newsparse.corpus import Document, Failure
        from newsparse.engine.arrow import parse_arrow, records_table
        from newsparse.engine.work import to_row
        from newsparse.export.columns import pages_table
        from newsparse.models import Problem

        records: list[Document | Failure] = [
            Document(page(1), "a", "https://a.example/", datetime(2021, 3, 3, 20, tzinfo=UTC), "in", 0),
            Failure("b", "broken_json", "the line is not JSON", None, "in", 1),
            Document("\ud800", "c\ud800", source="in", number=2, doubts=(Problem(code="odd", message="Odd."),)),
        ]
        assert parse_arrow(records_table(records)) == pages_table(to_row(record, {}) for record in records)


class TestLines:
    def test_line_holds_the_page(self, rows: list[Row]) -> None:
        import json

        for row in rows:
            found = json.loads(line(row))
            assert (found["id"], found["source"], found["number"], found["url"]) == (
                row.id,
                row.source,
                row.number,
                row.url,
            )
            if row.page is None:
                assert found["error"] == {"code": "broken_json", "message": "the line is not JSON"}
            else:
                assert Page.model_validate(found["page"]) == row.page

    def test_csv_has_the_comments(self, rows: list[Row]) -> None:
        import csv

        text = (csv_header() + b"".join(csv_rows(line(row)) for row in rows)).decode()
        found = list(csv.DictReader(io.StringIO(text, newline="")))
        expected = [(row.id, comment) for row in rows if row.page for comment in row.page.comments]
        assert [(each["page_id"], each["text"]) for each in found] == [(name, each.text) for name, each in expected]
        assert tuple(found[0]) == FIELDS
        assert found[-2]["time"] == "2021-03-03T18:49:00+02:00"


class TestOtherReaders:
    """The README's query, and the readers that people use."""

    @pytest.mark.parametrize("document", ["README.md", "docs/corpus.md"])
    def test_queries_of_the_docs(self, document: str, written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
        monkeypatch.chdir(written)
        queries = re.findall(r"```sql\n(.*?)```", (ROOT / document).read_text("utf-8"), re.DOTALL)
        assert queries
        for query in queries:
            assert duckdb.sql(query).fetchall()

    def test_duckdb_counts_what_there_is(self, written: Path, rows: list[Row]) -> None:
        duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
        [[pages, comments]] = duckdb.sql(
            f"SELECT count(*), sum(len(comments)) FROM '{written}/parsed.parquet'"
        ).fetchall()
        assert pages == len(rows)
        assert comments == sum(len(row.page.comments) for row in rows if row.page)
