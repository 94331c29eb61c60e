"""Floors under the accuracy on invented threads; ``python tests/test_accuracy.py`` prints what is reached.

``fixtures/threads`` holds pages in the layouts of many platforms, each with what is true of it, written before the
parser saw it; ``test_articles`` does the same for articles. A floor is raised when a change lifts what is reached, and
lowered only with a reason in the commit.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

import newsparse
import test_articles
from accuracy import Tally

THREADS = Path(__file__).parent / "fixtures" / "threads"
MODES = {"all dialects": None, "no dialect": "none"}
FLOORS: dict[str, dict[str, dict[str, float]]] = {
    "all dialects": {
        "threads": {
            "comments": 0.8,
            "pages": 0.78,
            "author": 0.64,
            "printed": 0.75,
            "time": 0.76,
            "score": 0.55,
            "depth": 0.63,
        },
        "small": {
            "comments": 0.66,
            "pages": 0.57,
            "author": 0.29,
            "printed": 0.6,
            "time": 0.53,
            "score": 0.0,
            "depth": 0.55,
        },
    },
    "no dialect": {
        "threads": {
            "comments": 0.72,
            "pages": 0.7,
            "author": 0.52,
            "printed": 0.63,
            "time": 0.6,
            "score": 0.44,
            "depth": 0.53,
        },
        "small": {
            "comments": 0.66,
            "pages": 0.57,
            "author": 0.29,
            "printed": 0.6,
            "time": 0.53,
            "score": 0.0,
            "depth": 0.55,
        },
    },
}
MOST_FALSE = {"all dialects": 4, "no dialect": 4}
"""Pages without comments, of 38, that may yield any."""


def pages(group: str) -> list[Path]:
    """The pages of a group: ``negative`` has no comments, ``small`` few, all other folders are ``threads``."""
    return [
        path
        for path in sorted(THREADS.glob("*/*"))
        if group == (path.parent.name if path.parent.name in ("negative", "small") else "threads")
    ]


@cache
def read(path: Path, mode: str) -> newsparse.Page:
    text = (path / "input.txt").read_bytes().decode("utf-8")
    return newsparse.parse(text, dialect=MODES[mode])


def measured(group: str, mode: str) -> tuple[dict[str, float], list[tuple[float, str]]]:
    """The figures of a group, and its pages from the worst on."""
    tally, worst = Tally(), []
    for path in pages(group):
        gold = json.loads((path / "gold.json").read_text("utf-8"))["comments"]
        worst.append((tally.add(gold, read(path, mode).comments), f"{path.parent.name}/{path.name}"))
    return tally.figures(), sorted(worst)


def false_pages(mode: str) -> list[str]:
    return [path.name for path in pages("negative") if read(path, mode).comments]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("group", ["threads", "small"])
def test_accuracy_does_not_fall(group: str, mode: str) -> None:
    figures, worst = measured(group, mode)
    fallen = {name: round(value, 3) for name, value in figures.items() if value < FLOORS[mode][group][name]}
    assert fallen == {}, f"worst pages: {worst[:10]}"


@pytest.mark.parametrize("mode", MODES)
def test_pages_without_comments_yield_none(mode: str) -> None:
    assert len(false_pages(mode)) <= MOST_FALSE[mode], false_pages(mode)


@pytest.mark.parametrize("path", sorted(THREADS.glob("*/*")), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_nothing_is_lost(path: Path) -> None:
    text = (path / "input.txt").read_bytes().decode("utf-8")
    page = read(path, "all dialects")
    assert "".join(text[slice(*zone.span)] for zone in page.zones) == text
    for comment in page.comments:
        assert comment.author is None or comment.author == text[slice(*comment.spans["author"])]


if __name__ == "__main__":
    for mode in MODES:
        for group in ("threads", "small"):
            print(mode, group, {name: round(value, 3) for name, value in measured(group, mode)[0].items()})
        print(mode, "negative", len(false_pages(mode)), false_pages(mode))
    test_articles.report()
