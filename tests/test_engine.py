"""Many pages for a program: in order, lazily, on several processes, whatever happens to a worker."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import count, islice
from pathlib import Path

import pytest

import newsparse
from corpora import page
from newsparse import Document, parse, parse_many
from newsparse.corpus import Failure, Record
from newsparse.engine.local import Pool
from newsparse.engine.tally import Tally, note
from newsparse.engine.work import chunks, to_row

POSIX = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")


class TestParseMany:
    @pytest.mark.parametrize("workers", [1, 2])
    def test_gives_what_parse_gives_in_order(self, workers: int) -> None:
        texts = [page(number) for number in range(70)]
        assert list(parse_many(texts, workers=workers)) == [parse(text) for text in texts]

    @pytest.mark.parametrize("workers", [1, 2])
    def test_what_a_document_says_comes_first(self, workers: int) -> None:
        text = page(1).replace("3 March 2021 18: 49", "2 hours ago")
        then, other = datetime(2021, 3, 3, 20), datetime(1999, 1, 1)
        documents: list[str | Document] = [Document(text, reference=then), text, *map(page, range(40))]
        pages = list(parse_many(documents, workers=workers, reference=other, language="en"))
        assert pages[0] == parse(text, reference=then, language="en")
        assert pages[1] == parse(text, reference=other, language="en")

    @pytest.mark.parametrize("workers", [1, 2])
    def test_endless_input_is_read_as_far_as_needed(self, workers: int) -> None:
        read = 0

        def endless() -> Iterator[str]:
            nonlocal read
            for number in count():
                read += 1
                yield page(number)

        pages = parse_many(endless(), workers=workers)
        assert read == 0
        assert [found.headline for found in islice(pages, 40)] == [f"Ferry {number} is late" for number in range(40)]
        assert read <= 40 + 16 * (4 * workers + 2)
        pages.close()  # type: ignore[attr-defined]

    def test_odd_strings_come_back(self) -> None:
        texts = ["", "\ud800 lone", "\0", "a\x85b"] * 20
        assert list(parse_many(texts, workers=2)) == [parse(text) for text in texts]

    def test_misuse(self) -> None:
        with pytest.raises(TypeError, match="not bytes"):
            list(parse_many([b"bytes"]))  # type: ignore[list-item]
        with pytest.raises(ValueError, match="at least 1"):
            parse_many([], workers=0)
        with pytest.raises(ValueError, match="nowhere"):
            list(parse_many([page(1)] * 70, workers=2, dialect="nowhere"))

    @pytest.mark.parametrize("form", ["file", "standard-input", "no-file"])
    def test_any_script_can_use_it(self, form: str, tmp_path: Path) -> None:
        """Without a main guard, from a pipe, and where the main module is no file, as in a notebook."""
        code = "import newsparse\nprint(len(list(newsparse.parse_many(['a'] * 99, workers=2))))\n"
        script = tmp_path / "script.py"
        script.write_text(code)
        arguments = {"file": [str(script)], "standard-input": ["-"], "no-file": ["-c", code]}[form]
        done = subprocess.run(
            [sys.executable, *arguments], input=code, capture_output=True, text=True, check=False, cwd=tmp_path
        )
        assert (done.stdout, done.stderr) == ("99\n", "")


def double(numbers: Sequence[int]) -> list[int]:
    return [2 * number for number in numbers]


def double_unless_killed(numbers: Sequence[int]) -> list[int]:
    """13 is what no worker survives; 14 is killed by an accident that does not happen twice."""
    if 13 in numbers:
        os.kill(os.getpid(), signal.SIGKILL)
    mark = Path(os.environ["NEWSPARSE_ACCIDENT"])
    if 40 in numbers and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return double(numbers)


def gone(number: int) -> list[int]:
    return [-number]


class TestPool:
    def test_results_are_in_order(self) -> None:
        pool = Pool(double, gone, 2)
        assert list(pool.map([[1, 2], [3], [4, 5, 6]])) == [[2, 4], [6], [8, 10, 12]]

    @POSIX
    def test_only_the_item_that_kills_is_lost(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("NEWSPARSE_ACCIDENT", str(tmp_path / "mark"))
        pool = Pool(double_unless_killed, gone, 2)
        chunked = [list(range(start, start + 5)) for start in range(0, 60, 5)]
        results = [number for result in pool.map(chunked) for number in result]
        assert results == [-13 if number == 13 else 2 * number for number in range(60)]
        assert (tmp_path / "mark").exists()


class TestChunks:
    def test_end_at_borders_and_when_they_are_large(self) -> None:
        records = [Document("x" * (300_000 if number == 3 else 10)) for number in range(100)]
        assert [len(chunk) for chunk in chunks(records)] == [4, *[16] * 6]
        assert [len(chunk) for chunk in chunks(records, 50)] == [4, 16, 16, 14, 16, 16, 16, 2]
        assert list(chunks([])) == []


class TestRows:
    def test_fault_of_the_parser_is_a_row(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def faulty(text: str, **_: object) -> None:
            raise ZeroDivisionError("by zero")

        monkeypatch.setattr("newsparse.engine.work.parse", faulty)
        row = to_row(Document("text", "a"), {})
        assert (row.id, row.page, row.error) == ("a", None, ("parser_error", "ZeroDivisionError: by zero"))

    def test_tally_counts_and_survives_json(self) -> None:
        found: list[Record] = [
            Document(page(1)),
            Document(page(2).replace("2 comments", "7 comments")),
            Document("No comments here"),
            Failure("a", "broken_json", "the line is not JSON"),
        ]
        tally = Tally()
        for record in found:
            tally.add(note(to_row(record, {})))
        assert (tally.pages, tally.errors, tally.records, tally.comments) == (3, 1, 4, 4)
        assert (tally.declaring, tally.agreeing) == (2, 1)
        assert (tally.problems, tally.failures) == ({"count_mismatch": 1}, {"broken_json": 1})
        assert Tally.from_json(tally.to_json()) == tally


def test_import_loads_nothing_that_a_page_does_without() -> None:
    """Not even the edges themselves: they are loaded when they are first asked for."""
    code = (
        "import sys, newsparse\n"
        "heavy = {'pyarrow', 'zstandard', 'fastwarc', 'resiliparse', 'ray', 'tqdm', 'charset_normalizer',\n"
        "         'multiprocessing', 'concurrent', 'newsparse.engine', 'newsparse.corpus', 'newsparse.export'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
        "newsparse.parse_many, newsparse.Document, newsparse.engine.parse_arrow\n"
        "print(sorted({'pyarrow', 'zstandard', 'fastwarc', 'resiliparse', 'ray', 'tqdm'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n") == ["[]", "[]", ""]
    assert {"Document", "engine", "parse_many"} <= set(newsparse.__all__)
    with pytest.raises(AttributeError, match="no attribute 'parse_several'"):
        newsparse.parse_several  # noqa: B018
