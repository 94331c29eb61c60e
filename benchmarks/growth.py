"""What a parse costs against the length of the text, for three plain shapes and all hostile ones."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

import newsparse
from clock import peak
from shapes import PROSE, SHAPES, Shape

PLAIN: dict[str, Shape] = {
    "a thread of n comments": SHAPES["blog thread"],
    "an article of n paragraphs": SHAPES["article"],
    "one line of n characters": lambda size: (PROSE.rstrip("\n") + " ") * (size // len(PROSE)),
}


def costs(shape: Shape, sizes: Sequence[int]) -> Iterator[float]:
    """Processor nanoseconds a character at each size."""
    for size in sizes:
        yield _seconds(shape(size)) / size * 1e9


def memory(shape: Shape, size: int) -> float:
    """Bytes of Python objects a character that a parse and its page need over the input."""
    text = shape(size)
    return peak(lambda: newsparse.parse(text)) / len(text)


def _seconds(text: str) -> float:
    start = time.process_time()
    newsparse.parse(text)
    return time.process_time() - start
