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
GROUPS = ("threads", "small", "languages", "rendered")
"""``small`` has pages of few comments, ``languages`` some in each language that the others lack, ``rendered`` pages
of some hundred layouts, whole ones, each as one of seven renderers prints it."""
FLOORS: dict[str, dict[str, dict[str, float]]] = {
    "all dialects": {
        "threads": {
            "comments": 0.88,
            "pages": 0.86,
            "author": 0.80,
            "printed": 0.86,
            "time": 0.89,
            "score": 0.80,
            "depth": 0.68,
        },
        "small": {
            "comments": 0.77,
            "pages": 0.71,
            "author": 0.53,
            "printed": 0.84,
            "time": 0.81,
            "score": 0.44,
            "depth": 0.64,
        },
        "languages": {
            "comments": 0.99,
            "pages": 0.99,
            "author": 0.99,
            "printed": 0.97,
            "time": 0.96,
            "score": 0.93,
            "depth": 0.96,
        },
        "rendered": {
            "comments": 0.71,
            "pages": 0.64,
            "author": 0.44,
            "printed": 0.64,
            "time": 0.65,
            "score": 0.50,
            "depth": 0.46,
        },
    },
    "no dialect": {
        "threads": {
            "comments": 0.84,
            "pages": 0.82,
            "author": 0.71,
            "printed": 0.78,
            "time": 0.79,
            "score": 0.66,
            "depth": 0.64,
        },
        "small": {
            "comments": 0.77,
            "pages": 0.71,
            "author": 0.53,
            "printed": 0.84,
            "time": 0.81,
            "score": 0.44,
            "depth": 0.64,
        },
        "languages": {
            "comments": 0.99,
            "pages": 0.99,
            "author": 0.94,
            "printed": 0.97,
            "time": 0.96,
            "score": 0.93,
            "depth": 0.93,
        },
        "rendered": {
            "comments": 0.71,
            "pages": 0.64,
            "author": 0.43,
            "printed": 0.64,
            "time": 0.65,
            "score": 0.50,
            "depth": 0.45,
        },
    },
}
MOST_FALSE = {"all dialects": 6, "no dialect": 6}
"""Pages without comments, of 52, that may yield any."""


def pages(group: str) -> list[Path]:
    """The pages of a group: a folder of its own, or of the platforms' folders together ``threads``."""
    return [
        path
        for path in sorted(THREADS.glob("*/*"))
        if group == (path.parent.name if path.parent.name in ("negative", *GROUPS) else "threads")
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
@pytest.mark.parametrize("group", GROUPS)
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
        for group in GROUPS:
            print(mode, group, {name: round(value, 3) for name, value in measured(group, mode)[0].items()})
        print(mode, "negative", len(false_pages(mode)), false_pages(mode))
    test_articles.report()
