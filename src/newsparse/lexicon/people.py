"""Given names, which tell that a line is a person's name."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

_EDGES = "\"“”„'’.,()"


def is_given(word: str) -> bool:
    """Whether a word is a frequent given name somewhere, also joined to another: ``Ada``, ``ADA``, ``Ada-Lena``."""
    return word.strip(_EDGES).lower().split("-")[0] in _given()


@cache
def _given() -> frozenset[str]:
    lines = (files(__package__) / "given.txt").read_text("utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())
