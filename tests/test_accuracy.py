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
            "comments": 0.91,
            "pages": 0.89,
            "author": 0.84,
            "printed": 0.92,
            "time": 0.91,
            "score": 0.85,
            "depth": 0.79,
        },
        "small": {
            "comments": 0.80,
            "pages": 0.75,
            "author": 0.79,
            "printed": 0.91,
            "time": 0.90,
            "score": 0.49,
            "depth": 0.71,
        },
        "languages": {
            "comments": 0.99,
            "pages": 0.99,
            "author": 0.99,
            "printed": 0.97,
            "time": 0.97,
            "score": 0.99,
            "depth": 0.99,
        },
        "rendered": {
            "comments": 0.76,
            "pages": 0.71,
            "author": 0.55,
            "printed": 0.72,
            "time": 0.74,
            "score": 0.57,
            "depth": 0.60,
        },
    },
    "no dialect": {
        "threads": {
            "comments": 0.88,
            "pages": 0.87,
            "author": 0.75,
            "printed": 0.87,
            "time": 0.85,
            "score": 0.79,
            "depth": 0.74,
        },
        "small": {
            "comments": 0.80,
            "pages": 0.75,
            "author": 0.79,
            "printed": 0.91,
            "time": 0.90,
            "score": 0.49,
            "depth": 0.71,
        },
        "languages": {
            "comments": 0.99,
            "pages": 0.99,
            "author": 0.97,
            "printed": 0.97,
            "time": 0.97,
            "score": 0.99,
            "depth": 0.94,
        },
        "rendered": {
            "comments": 0.74,
            "pages": 0.70,
            "author": 0.51,
            "printed": 0.70,
            "time": 0.72,
            "score": 0.55,
            "depth": 0.53,
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
