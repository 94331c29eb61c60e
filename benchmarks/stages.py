"""How long each step of the conductor takes, without those that it calls in turn."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from types import ModuleType
from typing import Any
from unittest.mock import patch

from newsparse import body, comments, cues, headline, lexicon, parsing, problems, quotes, records, zones

_STEPS: tuple[tuple[str, ModuleType, str], ...] = (
    ("text.read", parsing, "read"),
    ("lexicon.detect", lexicon, "detect"),
    ("cues.read", cues, "read"),
    ("records.choose", records, "choose"),
    ("zones.cut", zones, "cut"),
    ("headline.read", headline, "read"),
    ("body.read", body, "read"),
    ("comments.read", comments, "read"),
    ("quotes.collect", quotes, "collect"),
    ("zones.ledger", zones, "ledger"),
    ("problems.find", problems, "find"),
    ("models.Page", parsing, "Page"),
)
"""Name, and where the conductor looks it up."""


@contextmanager
def watched() -> Iterator[dict[str, float]]:
    """Time the steps of all parses inside the block; the dictionary gives processor seconds by step."""
    spent: dict[str, float] = defaultdict(float)
    patches = [patch.object(module, name, _watch(getattr(module, name), step, spent)) for step, module, name in _STEPS]
    for step in patches:
        step.start()
    try:
        yield spent
    finally:
        for step in patches:
            step.stop()


def _watch(function: Callable[..., Any], step: str, spent: dict[str, float]) -> Callable[..., Any]:
    @wraps(function, updated=())
    def watching(*args: Any, **options: Any) -> Any:
        start = time.process_time()
        try:
            return function(*args, **options)
        finally:
            spent[step] += time.process_time() - start

    return watching
