"""A parse needs so many bytes a character over its text, and no more."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsparse
from clock import peak
from shapes import SHAPES

PAGES = sorted(Path(__file__).parent.glob("fixtures/*/**/input.txt"))
ARTICLE, PAGE_LIKE, LONG_LINE, SHORT_LINES = 40, 49, 30, 360
"""Bytes a character: on an article; on pages of short comments, which as comments alone are some 20, and whose text is
kept in the order of reading, too, since one of them has tables; on one long line; where each line is one character, of
which a line is kept."""
SIZE = 100_000


def bytes_a_character(text: str) -> float:
    newsparse.parse(text)  # words and patterns are loaded
    return peak(lambda: newsparse.parse(text)) / len(text)


def test_pages() -> None:
    text = "\n\n".join(page.read_text("utf-8") for page in PAGES)
    assert len(text) > 2 * SIZE
    assert bytes_a_character(text) <= PAGE_LIKE


@pytest.mark.parametrize("name", ["article", "one line of words", "one line of open quotes", "one line of Chinese"])
def test_text(name: str) -> None:
    assert bytes_a_character(SHAPES[name](SIZE)) <= (ARTICLE if name == "article" else LONG_LINE)


@pytest.mark.parametrize("name", ["line breaks", "carriage returns", "empty items"])
def test_shortest_lines(name: str) -> None:
    assert bytes_a_character(SHAPES[name](SIZE)) <= SHORT_LINES
