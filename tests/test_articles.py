"""Floors under the reading of invented article pages; ``python tests/test_articles.py`` prints what is reached.

``fixtures/articles`` holds pages in many languages as several programs print them, each with what is true of it,
written before the parser saw it. A floor lies no more than ``SLACK`` under what is reached: a change that lifts a
figure lifts its floor, and a floor goes down only with a reason in the commit.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import newsparse
from article_accuracy import MEASURES, Scored, figures, letters, score

ARTICLES = Path(__file__).parent / "fixtures" / "articles"
CASES = sorted(ARTICLES.glob("*/*"))
SLACK = 0.03
FLOORS = {
    "headline": 0.91,
    "byline": 0.73,
    "published": 0.95,
    "body": 0.93,
    "furniture": 0.91,
    "quotes": 0.91,
    "speakers": 0.75,
    "comments": 0.99,
}
LOWEST_BODY = 0.79
"""Floor under the body's F1 in the language that is read worst."""
MOST_FALSE = 0
"""Pages without comments that may yield any."""


@cache
def read(path: Path) -> newsparse.Page:
    return newsparse.parse((path / "input.txt").read_bytes().decode("utf-8"))


@cache
def gold_of(path: Path) -> dict[str, object]:
    return dict(json.loads((path / "gold.json").read_text("utf-8")))


@cache
def scored(path: Path) -> Scored:
    about = tomllib.loads((path / "about.toml").read_text("utf-8"))
    name = f"{path.parent.name}/{path.name}"
    return Scored(name, about["language"], about["renderer"], score(gold_of(path), read(path)))


def by(key: Callable[[Scored], str]) -> dict[str, dict[str, float]]:
    """The figures of each group of pages."""
    pages = [scored(path) for path in CASES]
    return {group: figures(page for page in pages if key(page) == group) for group in sorted(set(map(key, pages)))}


def worst(measure: str) -> list[str]:
    """The pages that fall short in a measure, from the worst on."""
    ranked = sorted(
        (sum(page.scores[measure]) / max(len(page.scores[measure]), 1), page.name)
        for page in map(scored, CASES)
        if page.scores[measure]
    )
    return [f"{name} {value:.2f}" for value, name in ranked[:8]]


def false_pages() -> list[str]:
    return [path.name for path in CASES if not gold_of(path)["comments"] and read(path).comments]


@pytest.mark.parametrize("measure", MEASURES)
def test_a_measure_does_not_fall(measure: str) -> None:
    reached = figures(map(scored, CASES))[measure]
    assert reached >= FLOORS[measure], worst(measure)
    assert reached < FLOORS[measure] + SLACK, f"{reached:.3f} is reached: raise the floor"


def test_no_language_is_left_behind() -> None:
    bodies = {language: values["body"] for language, values in by(lambda page: page.language).items()}
    assert min(bodies.values()) >= LOWEST_BODY, bodies


def test_articles_without_comments_yield_none() -> None:
    assert len(false_pages()) <= MOST_FALSE, false_pages()


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_gold_speaks_of_the_text(path: Path) -> None:
    """Nothing that the gold states is missing in what the renderer left."""
    text = letters((path / "input.txt").read_bytes().decode("utf-8"))
    gold = json.loads((path / "gold.json").read_text("utf-8"))
    stated = [gold["headline"] or "", *gold["authors"], *gold["furniture"]]
    stated += [part["text"] for part in (*gold["body"], *gold["quotes"])]
    assert [words for words in stated if letters(words) not in text] == []


def table(key: Callable[[Scored], str]) -> str:
    rows = {**by(key), "all": figures(map(scored, CASES))}
    lines = [
        f"{group:18}" + "".join(f"{values.get(name, float('nan')):11.2f}" for name in MEASURES)
        for group, values in rows.items()
    ]
    return "\n".join([" " * 18 + "".join(f"{name:>11}" for name in MEASURES), *lines])


def report() -> None:
    """Print what is reached, by language and by renderer."""
    print(table(lambda page: page.language), table(lambda page: page.renderer), sep="\n\n")
    print("\ncomments where there are none:", false_pages())


if __name__ == "__main__":
    report()
