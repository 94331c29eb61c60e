"""Comments as data frames."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

import newsparse
from newsparse import Page

EXAMPLES = Path(__file__).parent.parent / "examples"


@pytest.fixture(params=["pandas", "polars"])
def library(request: pytest.FixtureRequest) -> Any:
    pytest.importorskip(request.param)
    return request.param


@pytest.fixture
def thread() -> Page:
    return newsparse.parse_file(EXAMPLES / "thread.txt")


def column(frame: Any, name: str) -> list[Any]:
    """A column as Python values; what is missing is None."""
    values = frame[name]
    if hasattr(values, "to_list") and type(frame).__module__.startswith("polars"):
        return list(values.to_list())
    return [None if missing else value for value, missing in zip(values.tolist(), values.isna(), strict=True)]


def test_one_row_a_comment(library: Any, thread: Page) -> None:
    frame = newsparse.to_frame(thread, library=library)
    assert type(frame).__module__.split(".")[0] == library
    assert column(frame, "author") == ["Ilse Moor", "Tobias V.", "Ilse Moor", "rower_77", "Peer Lund", "Anna Brook"]
    assert column(frame, "score") == [12, 31, 4, 18, -2, 9]
    assert column(frame, "parent") == [None, 0, 1, 0, None, None]
    assert column(frame, "upvotes") == [None] * 6
    assert column(frame, "time")[1] == datetime(2021, 3, 3, 8, 40)
    assert set(column(frame, "headline")) == {"The mill wheel turns again"}


def test_pages_are_numbered_or_named(library: Any, thread: Page) -> None:
    goat = newsparse.parse_file(EXAMPLES / "goat.txt")
    assert column(newsparse.to_frame([goat, thread], library=library), "page_id") == [0] * 3 + [1] * 6
    frame = newsparse.to_frame({"goat.txt": goat, "thread.txt": thread}, library=library)
    assert column(frame, "page_id") == ["goat.txt"] * 3 + ["thread.txt"] * 6


def test_numbers_can_be_reckoned_with(library: Any, thread: Page) -> None:
    frame = newsparse.to_frame([thread], library=library)
    assert frame["score"].sum() == 72
    assert frame["time"].max() == datetime(2021, 3, 3, 12, 30)


def test_zone_is_a_column_of_its_own(library: Any) -> None:
    page = newsparse.parse(
        "The ferry\n\n2 comments\n  1. +1\n    2021-03-03T08:12:00+02:00\n    So be it.\n"
        "  2. +2\n    2021-03-03T09:12:00+02:00\n    Not so.\n"
    )
    frame = newsparse.to_frame(page, library=library)
    assert column(frame, "time")[0] == datetime(2021, 3, 3, 8, 12)
    assert column(frame, "utc_offset") == [120, 120]


def test_times_before_and_after_nanoseconds(library: Any, thread: Page) -> None:
    old = thread.comments[0]
    assert old.timestamp is not None
    stamp = old.timestamp.model_copy(update={"value": datetime(1, 1, 1)})
    page = thread.model_copy(update={"comments": (old.model_copy(update={"timestamp": stamp}),)})
    assert len(newsparse.to_frame(page, library=library)) == 1


def test_no_comments_are_an_empty_frame_with_the_same_columns(library: Any, thread: Page) -> None:
    empty = newsparse.to_frame([Page()], library=library)
    assert len(empty) == 0
    assert list(empty.columns) == list(newsparse.to_frame(thread, library=library).columns)


def test_columns_are_those_of_a_corpus_run(library: Any, thread: Page) -> None:
    pytest.importorskip("pyarrow")
    from newsparse.export.columns import comments_schema

    columns = list(newsparse.to_frame(thread, library=library).columns)
    assert columns == [name for name in comments_schema().names if name != "page_url"]


def test_sample_of_the_docs(thread: Page, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("pandas")
    text = (EXAMPLES.parent / "docs" / "looking.md").read_text("utf-8")
    found = re.search(
        r"```python title=\"with pandas\"\n(.*?)```\n\n```text title=\"prints\"\n(.*?)```", text, re.DOTALL
    )
    assert found is not None
    exec(found[1], {"newsparse": newsparse, "page": thread})
    assert capsys.readouterr().out == found[2]


def test_says_what_is_missing(thread: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsparse.export.frames.find_spec", lambda _: None)
    with pytest.raises(ImportError, match="needs pandas or polars, and neither is installed: pip install pandas"):
        newsparse.to_frame(thread)


def test_exports_are_loaded_when_they_are_used() -> None:
    code = "import newsparse, sys; newsparse.parse('A page'); print([n for n in sys.modules if 'export' in n])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
    with pytest.raises(AttributeError, match="no attribute 'to_farm'"):
        newsparse.to_farm  # noqa: B018


@pytest.mark.parametrize(
    ("arguments", "forbidden"),
    [
        ("'--version'", "newsparse.cli.commands newsparse.cli.parse newsparse.export"),
        ("'schema'", "newsparse.cli.check newsparse.cli.outline newsparse.export newsparse.cli.diff"),
        (
            "'--json', 'examples/goat.txt'",
            "newsparse.cli.check newsparse.cli.outline newsparse.export newsparse.cli.diff",
        ),
    ],
)
def test_command_loads_only_its_own_modules(arguments: str, forbidden: str) -> None:
    code = f"""import sys
from newsparse.cli.main import main
main([{arguments}])
print([name for name in {forbidden.split()!r} if name in sys.modules])"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=EXAMPLES.parent)
    assert done.stdout.splitlines()[-1] == "[]"
