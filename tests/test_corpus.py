"""Documents in: what each kind of file gives, and what damage costs: the damaged record, and no other."""

from __future__ import annotations

import gzip
import io
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from corpora import jsonl, members, packed, page, spoilt, warc_record, wet, zstd
from newsparse.corpus import Document, Failure, Reading, Record, check_inputs, find_inputs, read_file, read_inputs


def read(path: Path, **options: object) -> list[Record]:
    return list(read_file(str(path), Reading(**options)))  # type: ignore[arg-type]


def texts(found: list[Record]) -> list[str]:
    """The text of documents, the code of failures."""
    return [record.text if isinstance(record, Document) else record.code for record in found]


def wrote(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


class TestText:
    def test_file_is_a_page_and_its_name_the_id(self, tmp_path: Path) -> None:
        path = wrote(tmp_path / "a.txt", page(1))
        assert read(path) == [Document(page(1), str(path), source=str(path))]

    @pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
    def test_byte_order_mark(self, encoding: str, tmp_path: Path) -> None:
        assert texts(read(wrote(tmp_path / "a.txt", page(1).encode(encoding)))) == [page(1)]

    def test_other_encodings_are_guessed_with_a_doubt(self, tmp_path: Path) -> None:
        pytest.importorskip("charset_normalizer", reason="charset-normalizer is not installed")
        text = "Старую мельницу у реки продали в понедельник, и никто в городе не знает, кто её купил и зачем. " * 3
        [record] = read(wrote(tmp_path / "a.txt", text.encode("cp1251")))
        assert isinstance(record, Document)
        assert record.text == text
        assert [doubt.code for doubt in record.doubts] == ["fallback_encoding"]

    def test_encoding_can_be_told(self, tmp_path: Path) -> None:
        path = wrote(tmp_path / "a.txt", "Mühle".encode("cp1252"))
        assert texts(read(path, encoding="cp1252")) == ["Mühle"]
        assert texts(read(path, encoding="utf-8")) == ["wrong_encoding"]

    def test_binary_and_missing_files_are_failures(self, tmp_path: Path) -> None:
        assert texts(read(wrote(tmp_path / "a.txt", b"GIF89a\0\0\0"))) == ["binary_file"]
        assert texts(read(tmp_path / "none.txt")) == ["unreadable"]

    def test_standard_input_is_known_by_its_first_bytes(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for data, expected in [
            (page(1).encode(), [page(1)]),
            (b'{"text": "a"}\n{"text": "b"}\n', ["a", "b"]),
            (gzip.compress(b'{"text": "a"}\n'), ["a"]),
        ]:
            monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
            assert texts(list(read_file("-", Reading()))) == expected


class TestJsonLines:
    @pytest.mark.parametrize("suffix", [".jsonl", ".jsonl.gz", ".jsonl.zst", ".ndjson", ".json.gz"])
    def test_line_is_a_page(self, suffix: str, tmp_path: Path) -> None:
        if suffix.endswith(".zst"):
            pytest.importorskip("zstandard", reason="zstandard is not installed")
        found = read(jsonl(tmp_path / f"a{suffix}", 3))
        assert texts(found) == [page(0), page(1), page(2)]
        assert [record.id for record in found] == ["p0", "p1", "p2"]
        assert [record.number for record in found] == [0, 1, 2]

    @pytest.mark.parametrize(
        ("record", "expected"),
        [
            pytest.param(
                {"text": "T", "url": "https://a.example/", "timestamp": "2019-04-25T12:57:54Z"},
                ("T", None, "https://a.example/", datetime(2019, 4, 25, 12, 57, 54, tzinfo=UTC)),
                id="C4",
            ),
            pytest.param(
                {"text": "T", "id": "<urn:uuid:1>", "url": "https://a.example/", "date": "2013-05-18T05:48:54Z"},
                ("T", "urn:uuid:1", "https://a.example/", datetime(2013, 5, 18, 5, 48, 54, tzinfo=UTC)),
                id="FineWeb",
            ),
            pytest.param(
                {
                    "raw_content": "T",
                    "doc_id": "2023-06/0",
                    "url": "https://a.example/",
                    "date_download": "2023-02-01T00:00:00Z",
                },
                ("T", "2023-06/0", "https://a.example/", datetime(2023, 2, 1, tzinfo=UTC)),
                id="RedPajama",
            ),
            pytest.param(
                {
                    "text": "T",
                    "metadata": {
                        "WARC-Target-URI": "https://a.example/",
                        "WARC-Date": "2022-01-02T03:04:05Z",
                        "WARC-Record-ID": "<urn:uuid:2>",
                    },
                },
                ("T", "urn:uuid:2", "https://a.example/", datetime(2022, 1, 2, 3, 4, 5, tzinfo=UTC)),
                id="DCLM",
            ),
            pytest.param(
                {
                    "content": "T",
                    "warc_headers": {
                        "warc-target-uri": "https://a.example/",
                        "warc-date": "2022-01-02T03:04:05Z",
                        "warc-record-id": "<urn:uuid:3>",
                    },
                },
                ("T", "urn:uuid:3", "https://a.example/", datetime(2022, 1, 2, 3, 4, 5, tzinfo=UTC)),
                id="OSCAR",
            ),
            pytest.param(
                {"text": "T", "timestamp": 86400}, ("T", None, None, datetime(1970, 1, 2, tzinfo=UTC)), id="seconds"
            ),
        ],
    )
    def test_fields_of_common_corpora(
        self, record: dict[str, object], expected: tuple[object, ...], tmp_path: Path
    ) -> None:
        path = wrote(tmp_path / "a.jsonl", json.dumps(record))
        [found] = read(path)
        assert isinstance(found, Document)
        text, name, url, reference = expected
        assert (found.text, found.id, found.url, found.reference) == (text, name or f"{path}:1", url, reference)

    def test_fields_can_be_named(self, tmp_path: Path) -> None:
        path = wrote(tmp_path / "a.jsonl", '{"page": {"words": "T"}, "key": 7, "a.b": "https://a.example/"}')
        [found] = read(path, text=["page.words"], id=["key"], url=["a.b"])
        assert isinstance(found, Document)
        assert (found.text, found.id, found.url) == ("T", "7", "https://a.example/")

    def test_crawl_date_that_cannot_be_read_is_a_doubt(self, tmp_path: Path) -> None:
        [found] = read(wrote(tmp_path / "a.jsonl", '{"text": "T", "date": "last spring"}'))
        assert isinstance(found, Document)
        assert (found.reference, [doubt.code for doubt in found.doubts]) == (None, ["unread_reference"])

    def test_broken_lines_cost_one_record_each(self, tmp_path: Path) -> None:
        lines = [
            '{"text": "a"}',
            '{"text": "b',
            "[1]",
            "",
            '{"text": null}',
            '{"words": "c"}',
            '{"text": 3}',
            '{"text": "d"}',
        ]
        found = read(wrote(tmp_path / "a.jsonl", "\n".join(lines)))
        assert texts(found) == ["a", "broken_json", "broken_json", "missing_text", "missing_text", "missing_text", "d"]
        assert [record.id.rpartition(":")[2] for record in found] == ["1", "2", "3", "5", "6", "7", "8"]

    def test_deeply_nested_line_is_a_failure(self, tmp_path: Path) -> None:
        assert texts(read(wrote(tmp_path / "a.jsonl", "[" * 100_000))) == ["broken_json"]

    def test_damaged_gzip_loses_what_is_behind_the_damage_and_says_so(self, tmp_path: Path) -> None:
        data = gzip.compress(b"".join(json.dumps({"text": page(n)}).encode() + b"\n" for n in range(3000)))
        found = texts(read(wrote(tmp_path / "a.jsonl.gz", spoilt(data))))
        assert found[:1000] == [page(n) for n in range(1000)]
        assert found[-1] == "damaged_data"

    @pytest.mark.parametrize("pack", [gzip.compress, zstd], ids=["gzip", "zstd"])
    def test_later_members_are_read_all_the_same(self, pack: type[bytes], tmp_path: Path) -> None:
        if pack is zstd:
            pytest.importorskip("zstandard", reason="zstandard is not installed")
        parts = [pack(json.dumps({"text": page(n)}).encode() + b"\n") for n in range(5)]
        parts[2] = spoilt(parts[2])
        found = texts(read(wrote(tmp_path / "a.jsonl.gz", b"".join(parts))))
        assert [text for text in found if text != "broken_json"] == [page(0), page(1), "damaged_data", page(3), page(4)]

    def test_gzip_that_breaks_off(self, tmp_path: Path) -> None:
        found = texts(read(wrote(tmp_path / "a.jsonl.gz", jsonl(tmp_path / "b.jsonl.gz", 50).read_bytes()[:-20])))
        assert found[-1] == "damaged_data"
        assert found[0] == page(0)


class TestWarc:
    @pytest.fixture(autouse=True)
    def fastwarc(self) -> None:
        pytest.importorskip("fastwarc", reason="fastwarc is not installed")

    @pytest.mark.parametrize("pack", ["plain", "members", "one"])
    def test_conversion_is_a_page(self, pack: str, tmp_path: Path) -> None:
        parts = wet(4)
        data = {"plain": b"".join(parts), "members": b"".join(members(parts)), "one": gzip.compress(b"".join(parts))}[
            pack
        ]
        found = read(wrote(tmp_path / "a.warc.wet.gz", data))
        assert texts(found) == [page(n) for n in range(4)]
        assert [record.id for record in found] == [f"urn:uuid:{n:08}" for n in range(4)]
        assert found[1].url == "https://news.example/1"
        assert isinstance(found[1], Document)
        assert found[1].reference == datetime(2021, 3, 2, 10, tzinfo=UTC)

    @pytest.mark.parametrize("name", ["a.warc", "a.wet", "a.warc.gz", "a.wet.zst", "a.bin"])
    def test_known_by_name_or_first_bytes(self, name: str, tmp_path: Path) -> None:
        if name.endswith(".zst"):
            pytest.importorskip("zstandard", reason="zstandard is not installed")
        assert texts(read(packed(tmp_path / name, b"".join(wet(2))))) == [page(0), page(1)]

    def test_response_goes_through_resiliparse(self, tmp_path: Path) -> None:
        pytest.importorskip("resiliparse", reason="resiliparse is not installed")
        html = b"<html><body><h1>Ferry</h1><ol><li>-3<br>17 July 2020 18: 49<p>Late.</p></li></ol></body></html>"
        head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        image = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"
        kind = "application/http; msgtype=response"
        data = warc_record(1, head + html, "response", kind) + warc_record(2, image, "response", kind)
        [text] = texts(read(wrote(tmp_path / "a.warc", data)))
        assert [line.strip() for line in text.splitlines() if line] == [
            "Ferry",
            "1. -3",
            "17 July 2020 18: 49",
            "Late.",
        ]

    @pytest.mark.parametrize("pack", [bytes, gzip.compress, zstd], ids=["plain", "gzip", "zstd"])
    @pytest.mark.parametrize("victim", [1, 2, 4])
    @pytest.mark.parametrize("damage", ["spoilt", "cut"])
    def test_damage_costs_the_damaged_record(self, pack: type[bytes], victim: int, damage: str, tmp_path: Path) -> None:
        if pack is zstd:
            pytest.importorskip("zstandard", reason="zstandard is not installed")
        parts = [pack(record) for record in wet(4)]
        whole = parts[victim]
        parts[victim] = spoilt(whole, 0.7) if damage == "spoilt" else whole[: int(len(whole) * 0.7)]
        found = texts(read(wrote(tmp_path / "a.warc", b"".join(parts))))
        assert len(found) == 4
        assert found[victim - 1] in ("damaged_data", "damaged_record")
        assert [text for number, text in enumerate(found) if number != victim - 1] == [
            page(n) for n in range(4) if n != victim - 1
        ]

    def test_record_whose_head_is_none(self, tmp_path: Path) -> None:
        parts = wet(4)
        parts[2] = parts[2].replace(b"WARC/1.0", b"WxRC/1.0")
        assert texts(read(wrote(tmp_path / "a.warc", b"".join(parts)))) == [page(0), "damaged_record", page(2), page(3)]

    def test_one_large_member_gives_the_records_before_the_damage(self, tmp_path: Path) -> None:
        data = gzip.compress(b"".join(wet(2000)))
        found = texts(read(wrote(tmp_path / "a.wet.gz", spoilt(data))))
        assert {*found[-5:]} & {"damaged_data", "damaged_record"}
        assert found[:800] == [page(n) for n in range(800)]


class TestHtml:
    def test_file_is_a_page(self, tmp_path: Path) -> None:
        pytest.importorskip("resiliparse", reason="resiliparse is not installed")
        html = "<html><head><meta charset=cp1252></head><body><h1>Die Mühle</h1><ul><li>eins<li>zwei</ul></body></html>"
        [text] = texts(read(wrote(tmp_path / "a.html", html.encode("cp1252"))))
        assert text.split() == ["Die", "Mühle", "•", "eins", "•", "zwei"]


class TestParquet:
    def test_row_is_a_page(self, tmp_path: Path) -> None:
        pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
        pq = pytest.importorskip("pyarrow.parquet")
        table = pa.table(
            {
                "text": [page(0), None, page(2)],
                "url": ["https://a.example/", None, None],
                "other": [1, 2, 3],
                "date": [datetime(2021, 3, 3), None, None],
                "metadata": [{"url": "u0"}, {"url": "u1"}, {"url": "u2"}],
            }
        )
        pq.write_table(table, tmp_path / "a.parquet")
        found = read(tmp_path / "a.parquet")
        assert texts(found) == [page(0), "missing_text", page(2)]
        assert [record.url for record in found] == ["https://a.example/", "u1", "u2"]
        assert isinstance(found[0], Document)
        assert found[0].reference == datetime(2021, 3, 3)

    def test_damaged_row_group_costs_its_rows(self, tmp_path: Path) -> None:
        pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
        pq = pytest.importorskip("pyarrow.parquet")
        path = tmp_path / "a.parquet"
        pq.write_table(pa.table({"text": [page(n) for n in range(30)]}), path, row_group_size=10, compression="gzip")
        column = pq.ParquetFile(path).metadata.row_group(1).column(0)
        data = bytearray(path.read_bytes())
        middle = column.data_page_offset + column.total_compressed_size // 2
        data[column.data_page_offset : middle] = b"\xff" * (middle - column.data_page_offset)
        path.write_bytes(data)
        found = texts(read(path))
        assert found == [*map(page, range(10)), *["damaged_data"] * 10, *map(page, range(20, 30))]

    def test_file_that_is_none(self, tmp_path: Path) -> None:
        pytest.importorskip("pyarrow", reason="pyarrow is not installed")
        assert texts(read(wrote(tmp_path / "a.parquet", b"PAR1 or not"))) == ["unreadable"]


class TestInputs:
    def test_folders_patterns_and_names(self, tmp_path: Path) -> None:
        (tmp_path / "b").mkdir()
        for name in ("z.txt", "b/a.jsonl", "b/c.wet.gz", "b/notes.md", "b/data.json"):
            wrote(tmp_path / name, "x")

        def here(*names: str) -> list[str]:
            return [str(tmp_path / name) for name in names]

        assert find_inputs([str(tmp_path)]) == here("b/a.jsonl", "b/c.wet.gz", "z.txt")
        assert find_inputs([], [str(tmp_path / "b")], "text") == here(
            "b/a.jsonl", "b/c.wet.gz", "b/data.json", "b/notes.md"
        )
        assert find_inputs([f"{tmp_path}/**/*.md", f"{tmp_path}/z.txt", "-"]) == [*here("b/notes.md", "z.txt"), "-"]
        assert find_inputs(here("z.txt", "z.txt", "none.txt")) == here("z.txt", "none.txt")

    def test_reading_can_begin_anywhere(self, tmp_path: Path) -> None:
        inputs = [str(jsonl(tmp_path / f"{name}.jsonl", 3, first)) for name, first in (("a", 0), ("b", 3), ("c", 6))]
        assert [record.id for record in read_inputs(inputs, Reading(), (1, 2))] == ["p5", "p6", "p7", "p8"]


class TestMissing:
    @pytest.mark.parametrize(
        ("name", "package", "extra"),
        [
            ("a.jsonl.zst", "zstandard", "zstd"),
            ("a.warc", "fastwarc", "warc"),
            ("a.html", "resiliparse", "html"),
            ("a.parquet", "pyarrow", "parquet"),
        ],
    )
    def test_missing_package_is_named(
        self, name: str, package: str, extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for module in [module for module in sys.modules if module.partition(".")[0] == package]:
            monkeypatch.delitem(sys.modules, module)
        monkeypatch.setitem(sys.modules, package, None)
        magic = {"a.jsonl.zst": b"\x28\xb5\x2f\xfd"}.get(name, b"x")
        with pytest.raises(ImportError, match=rf"needs the package {package}.*pip install 'newsparse\[{extra}\]'"):
            read(wrote(tmp_path / name, magic + b"some bytes"))
        with pytest.raises(ImportError, match=rf"pip install 'newsparse\[{extra}\]'"):
            check_inputs(["a.txt", name])


def test_failures_say_where(tmp_path: Path) -> None:
    path = wrote(tmp_path / "a.jsonl", '{"id": "p", "url": "u", "words": 1}')
    assert read(path) == [
        Failure("p", "missing_text", "the record has no text in the field text, content, raw_content", "u", str(path))
    ]
