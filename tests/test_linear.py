"""Four times the text takes about four times the work, whatever the text is made of.

Work is counted in calls, so that no busy machine changes the outcome. What calls do inside the interpreter, on a long
line, no count shows: there the clock decides, with a wide margin. ``python benchmarks/run.py --hostile`` goes to 4 MB.
"""

from __future__ import annotations

import sys
import time
from itertools import count

import pytest

import newsparse
from newsparse import parsing
from newsparse.text import Source, read
from shapes import SHAPES, Shape

SMALL, TIMES = 8_000, 4
FLAT = 1.5
"""Factor by which the work a character may grow."""
ONE_LINE = [name for name in SHAPES if SHAPES[name](1000).count("\n") + SHAPES[name](1000).count("\r") < 2]
LONG, NOISE = 128_000, 2.5
"""Characters of the shorter of two long lines; the factor allowed to a clock: quadratic work would take 4."""


def calls(text: str) -> int:
    """How many functions a parse calls, those of the interpreter with them."""
    counter = count()
    profile = sys.getprofile()
    sys.setprofile(lambda _, event, __: next(counter) if event in ("call", "c_call") else None)
    try:
        newsparse.parse(text)
    finally:
        sys.setprofile(profile)
    return next(counter)


def seconds(text: str) -> float:
    """The shortest of three parses, in processor time."""
    spent = []
    for _ in range(3):
        start = time.process_time()
        newsparse.parse(text)
        spent.append(time.process_time() - start)
    return min(spent)


def test_there_are_enough_shapes() -> None:
    assert len(SHAPES) >= 75
    assert len(ONE_LINE) >= 20
    assert all(abs(len(shape(SMALL)) - SMALL) < SMALL / 4 for shape in SHAPES.values())


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_work_grows_with_the_text(shape: Shape) -> None:
    small, large = shape(SMALL), shape(SMALL * TIMES)
    newsparse.parse(large)  # words and patterns are loaded
    assert calls(large) / len(large) <= FLAT * calls(small) / len(small)


@pytest.mark.parametrize("name", ONE_LINE)
def test_time_grows_with_a_line(name: str) -> None:
    small, large = SHAPES[name](LONG), SHAPES[name](LONG * TIMES)
    assert seconds(large) / len(large) <= NOISE * max(seconds(small), 0.001) / len(small)


def test_work_that_grows_faster_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(text: str) -> Source:
        source = read(text)
        assert all(len(line.text) >= 0 for line in source.lines for _ in source.lines)
        return source

    monkeypatch.setattr(parsing, "read", slow)
    small, large = (SHAPES["sentences"](size) for size in (SMALL // TIMES, SMALL))
    assert calls(large) / len(large) > FLAT * calls(small) / len(small)
