"""The scripts in ``examples/`` do what they say."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(script: str, *arguments: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", f"examples/{script}", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_most_quoted() -> None:
    rows = [line.split(maxsplit=3) for line in run("most_quoted.py", "examples/news").splitlines()]
    assert rows[0] == ["quotes", "pages", "words"]
    quotes, pages, _, name = rows[1]
    assert (int(quotes) >= 2, pages, name) == (True, "2", "Alma Quist")


def test_score_over_time(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="the example draws with matplotlib")
    pytest.importorskip("pandas", reason="the example reckons with pandas")
    image = tmp_path / "scores.svg"
    out = run("score_over_time.py", "examples/thread.txt", image)
    assert out.startswith("6 of 6 comments have a time and a score")
    assert image.read_text("utf-8").lstrip().startswith("<?xml")


@pytest.mark.parametrize("suffix", [".jsonl", ".jsonl.gz"])
def test_strip_comments(suffix: str, tmp_path: Path) -> None:
    texts = [(ROOT / "examples" / name).read_text("utf-8") for name in ("goat.txt", "thread.txt", "news/clock.txt")]
    shard, output = tmp_path / f"shard{suffix}", tmp_path / f"out{suffix}"
    opener = gzip.open if suffix.endswith("gz") else open
    with opener(shard, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps({"id": number, "text": text}) + "\n" for number, text in enumerate(texts))
    assert run("strip_comments.py", shard, output) == "9 comments removed from 2 of 3 records\n"
    with opener(output, "rt", encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    assert [record.get("comments_removed", 0) for record in records] == [3, 6, 0]
    assert [record["id"] for record in records] == [0, 1, 2]
    assert records[2]["text"] == texts[2]
    assert records[0]["text"] == texts[0][: texts[0].index("  1. -3")]
    assert "Then plant fewer trees." not in records[1]["text"]
    assert records[1]["text"].endswith("© 2021 Wend Courier\n")
