"""``newsparse diff``: what two versions of the parser read differently."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import newsparse
from newsparse.cli import main
from newsparse.cli.compare import Difference, differences

EXAMPLES = Path(__file__).parent.parent / "examples"


def read(name: str) -> dict[str, Any]:
    page: dict[str, Any] = json.loads(newsparse.parse_file(EXAMPLES / name).model_dump_json())
    return page


@pytest.fixture
def page() -> dict[str, Any]:
    return read("thread.txt")


Diff = Callable[..., tuple[int, str, str]]


@pytest.fixture
def diff(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Diff:
    """Compare two lists of records."""

    def runner(old: list[Any], new: list[Any], *options: str) -> tuple[int, str, str]:
        monkeypatch.chdir(tmp_path)
        for name, records in (("old.jsonl", old), ("new.jsonl", new)):
            Path(name).write_text("".join(f"{json.dumps(record)}\n" for record in records), "utf-8")
        code = main(["diff", "old.jsonl", "new.jsonl", *options])
        return code, *capsys.readouterr()

    return runner


class TestDifferences:
    """Two readings of one page."""

    def test_same_page(self, page: dict[str, Any]) -> None:
        assert list(differences(page, read("thread.txt"))) == []

    @pytest.mark.parametrize(
        ("field", "value", "expected"),
        [
            ("headline", None, Difference("headline", "", "The mill wheel turns again", None)),
            ("authors", [], Difference("authors", "", ["Anna Brook"], [])),
            ("published", None, Difference("published", "", "2021-03-03T07:30:00", None)),
            ("dialect", "dle", Difference("dialect", "", None, "dle")),
        ],
    )
    def test_field_of_the_page(self, field: str, value: object, expected: Difference, page: dict[str, Any]) -> None:
        assert list(differences(page, {**page, field: value})) == [expected]

    @pytest.mark.parametrize(
        ("field", "old", "new"), [("author", "rower_77", None), ("score", 18, -18), ("depth", 1, 0)]
    )
    def test_field_of_a_comment(self, field: str, old: object, new: object, page: dict[str, Any]) -> None:
        other = read("thread.txt")
        other["comments"][3][field] = new
        assert list(differences(page, other)) == [Difference(f"comments.{field}", "comment 3", old, new)]

    def test_comment_that_only_one_has_does_not_make_others_differ(self, page: dict[str, Any]) -> None:
        other = read("thread.txt")
        lost = other["comments"].pop(4)
        other["comments"][4]["index"] = 4
        assert list(differences(page, other)) == [Difference("comments", "comment 4", lost["text"], None)]
        assert list(differences(other, page)) == [Difference("comments", "comment 4", None, lost["text"])]

    def test_blocks_and_quotes(self, page: dict[str, Any]) -> None:
        other = read("thread.txt")
        other["body"] = other["body"][:-1]
        page["quotes"][0]["speaker"] = None
        other["quotes"][0]["speaker"] = "the mayor"
        assert list(differences(page, other)) == [
            Difference("body", "block 3", "Who is to pay for the branch is not settled.", None),
            Difference("quotes", "quote 0", "modest (?)", None),
            Difference("quotes", "quote 0", None, "modest (the mayor)"),
        ]


class TestCommand:
    """What is printed, and the exit codes: as those of diff(1)."""

    def test_nothing_differs(self, diff: Diff, page: dict[str, Any]) -> None:
        assert diff([page], [page]) == (0, "0 of 1 pages differ\n", "")

    def test_page_by_page_then_in_all(self, diff: Diff, page: dict[str, Any]) -> None:
        other = read("thread.txt")
        other["headline"] = None
        for comment in other["comments"]:
            comment["author"] = None
        code, out, err = diff([page, page], [page, other])
        assert (code, err) == (1, "")
        assert out.splitlines() == [
            "page 2",
            "  headline",
            "    - The mill wheel turns again",
            "    + none",
            "  comments.author: 6 differ",
            "    - comment 0: Ilse Moor",
            "    + comment 0: none",
            "    - comment 1: Tobias V.",
            "    + comment 1: none",
            "    - comment 2: Ilse Moor",
            "    + comment 2: none",
            "    and 3 more",
            "1 of 2 pages differ",
            "  comments.author: 6 on 1 page",
            "  headline: 1 on 1 page",
        ]

    def test_summary_alone(self, diff: Diff, page: dict[str, Any]) -> None:
        assert diff([page], [{**page, "language": "de"}], "--summary")[1].splitlines() == [
            "1 of 1 pages differ",
            "  language: 1 on 1 page",
        ]

    def test_records_are_matched_by_their_ids_in_any_order(self, diff: Diff, page: dict[str, Any]) -> None:
        goat = read("goat.txt")
        old = [{"id": "a", "page": page}, {"id": "b", "page": goat}, {"id": "c", "page": goat}]
        new = [{"id": "b", "page": goat}, {"id": "a", "page": {**page, "language": "de"}}, {"id": "d", "page": goat}]
        code, out, _ = diff(old, new)
        assert code == 1
        assert out.splitlines() == [
            "a", "  language", "    - en", "    + de",
            "c", "  only in old.jsonl",
            "d", "  only in new.jsonl",
            "1 of 2 pages differ", "1 only in old.jsonl", "1 only in new.jsonl", "  language: 1 on 1 page",
        ]  # fmt: skip

    def test_record_that_failed(self, diff: Diff, page: dict[str, Any]) -> None:
        failed = {"id": "a", "error": {"code": "decode", "message": "not text"}}
        assert diff([failed], [failed])[0] == 0
        code, out, _ = diff([failed], [{"id": "a", "page": page}])
        assert code == 1
        assert "  error\n    - " in out

    def test_what_a_terminal_would_act_on_is_not_printed(self, diff: Diff, page: dict[str, Any]) -> None:
        assert "\x1b" not in diff([page], [{**page, "headline": "a \x1b[2J headline"}])[1]

    def test_compressed_files(self, tmp_path: Path, page: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
        path = tmp_path / "old.jsonl.gz"
        path.write_bytes(gzip.compress(json.dumps(page).encode()))
        assert main(["diff", str(path), str(path)]) == 0
        assert capsys.readouterr().out == "0 of 1 pages differ\n"

    @pytest.mark.parametrize(
        ("record", "message"),
        [("{", "line 1 is not JSON"), ("[]", "line 1 is no page"), ('{"a": 1}', "line 1 is no page")],
    )
    def test_file_that_is_no_output(
        self, record: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        path = tmp_path / "old.jsonl"
        path.write_text(record, "utf-8")
        assert main(["diff", str(path), str(path)]) == 2
        assert message in capsys.readouterr().err

    def test_missing_file(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["diff", str(tmp_path / "none.jsonl"), str(tmp_path / "none.jsonl")]) == 2
        assert capsys.readouterr().err.endswith("none.jsonl: no such file or directory\n")
