"""Twice the text takes about twice the time, whatever the text is made of."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

import newsparse

PROSE = "The county bought a goat for the ferry, and the goat is to eat the lawn that has grown there.\n"
SHAPES: dict[str, Callable[[int], str]] = {
    "spaces": lambda n: " " * n,
    "line-breaks": lambda n: "\n" * n,
    "blank-lines-in-an-article": lambda n: PROSE + "\n" * n + PROSE,
    "digits": lambda n: "1" * n,
    "open-quotes": lambda n: PROSE + "“ab " * (n // 4),
    "straight-quotes": lambda n: '"' * n,
    "quotes-with-speakers": lambda n: PROSE + "“Go now or never,” he said, and " * (n // 32),
    "quotes-of-one-speaker": lambda n: PROSE + "“Go now or never,” said Ada Brom. “Go,” she said. " * (n // 50),
    "nested-quotes": lambda n: PROSE + "“He said, ‘Go now or never,’ and left. " * (n // 40),
    "verbs-of-saying": lambda n: PROSE + "“Go now,” " + "he said she told us who said " * (n // 29),
    "dash-speech": lambda n: PROSE + "- Go now, - said Ada Brom. - Go. " * (n // 33) + " " * (n // 4) + "- Go",
    "apostrophes": lambda n: PROSE + "'tis 'tis’ s' " * (n // 14),
    "paragraphs-of-speech": lambda n: PROSE + "“Go now or never, all of you.\n\n" * (n // 31),
    "brackets": lambda n: "(" * n,
    "list-in-an-article": lambda n: PROSE + "• item word\n" * (n // 12) + "end",
    "block-quotes": lambda n: PROSE + "We asked for an engine and we got a goat\n- said Holt.\n" * (n // 54),
    "stamps": lambda n: "17 July 2020 18: 49\n" * (n // 20),
    "ordinals": lambda n: "\n".join(f"  {number}. +1" for number in range(n // 10)),
    "menu-above-an-article": lambda n: "Ships and goats\n" * (n // 16) + PROSE * 3,
    "titles-above-an-article": lambda n: "The goat of the ferry is old\n\n" * (n // 30) + PROSE * 3,
    "wrapped": lambda n: (PROSE[:72] + "\n" + PROSE[72:60] + "grown there\n") * (n // 85),
    "links-and-emphasis": lambda n: "[a](b) **c** _d_ " * (n // 17),
    "open-links": lambda n: "[a](" * (n // 4),
    "open-emphasis": lambda n: "**a _b " * (n // 7),
    "captions": lambda n: "The goat. Photo: Holt\n" * (n // 22),
    "counters": lambda n: "2 comments\n" * (n // 11),
    "misprint-reports": lambda n: "Found a mistake?\n" * (n // 17),
    "short-sentences": lambda n: "He came in.\n\n" * (n // 13),
    "deep-indents": lambda n: "\n".join(
        f"{' ' * (level % 300)}1. +1\n{' ' * (level % 300 + 2)}17 July 2020 18: 49\ntext" for level in range(n // 330)
    ),
    "thread": lambda n: (
        "3 comments\n"
        + "".join(f"  {k}. +{k % 9}\n    17 July 2020 18: 49\n    Some words about boats.\n" for k in range(1, n // 60))
    ),
}
SMALL, TIMES = 12_000, 8
SLACK = 2.5
"""Factor for noise: a quadratic part would take 64 times as long for 8 times the text, this allows 20."""


def seconds(text: str) -> float:
    """The shortest of three parses, in processor time."""
    spent = []
    for _ in range(3):
        start = time.process_time()
        newsparse.parse(text)
        spent.append(time.process_time() - start)
    return min(spent)


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_time_grows_with_the_text(shape: Callable[[int], str]) -> None:
    newsparse.parse(shape(100))  # words and patterns are loaded
    small, large = seconds(shape(SMALL)), seconds(shape(SMALL * TIMES))
    assert large <= SLACK * TIMES * max(small, 0.002)
