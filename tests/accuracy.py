"""Score the comments of a page against its gold: what ``test_accuracy`` keeps from falling."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from unicodedata import normalize

from newsparse import Comment

HIT = 0.8
"""Token F1 from which on two texts are the same comment."""
_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\w+")
FIELDS = ("author", "printed", "time", "score", "depth")


@dataclass
class Tally:
    """Counts over the comments of many pages."""

    gold: int = 0
    found: int = 0
    hits: int = 0
    pages: list[float] = field(default_factory=list)
    stated: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)

    def add(self, gold: Sequence[dict[str, Any]], comments: Sequence[Comment]) -> float:
        """Count a page; its F1 comes back."""
        pairs = align([entry["text"] for entry in gold], [comment.text for comment in comments])
        self.gold, self.found, self.hits = self.gold + len(gold), self.found + len(comments), self.hits + len(pairs)
        self.pages.append(2 * len(pairs) / (len(gold) + len(comments)))
        for place, entry in enumerate(gold):
            read = _values(comments[pairs[place]]) if place in pairs else {}
            for name, wanted in _wanted(entry).items():
                self.stated[name] += 1
                self.right[name] += _same(name, wanted, read.get(name))
        return self.pages[-1]

    def figures(self) -> dict[str, float]:
        """F1 over all comments and over pages, and the share right of each field; a comment not found is wrong."""
        shares = {name: self.right[name] / self.stated[name] for name in FIELDS if self.stated[name]}
        return {
            "comments": 2 * self.hits / (self.gold + self.found),
            "pages": sum(self.pages) / len(self.pages),
            **shares,
        }


def align(gold: Sequence[str], found: Sequence[str]) -> dict[int, int]:
    """The order-keeping one-to-one pairs with most hits: place in gold -> place among those found."""
    golds, founds = [bag(text) for text in gold], [bag(text) for text in found]
    best = [[0] * (len(found) + 1) for _ in range(len(gold) + 1)]
    for i in range(len(gold) - 1, -1, -1):
        for j in range(len(found) - 1, -1, -1):
            hit = 1 + best[i + 1][j + 1] if overlap(golds[i], founds[j]) >= HIT else 0
            best[i][j] = max(hit, best[i + 1][j], best[i][j + 1])
    pairs, i, j = {}, 0, 0
    while i < len(gold) and j < len(found):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            pairs[i], i, j = j, i + 1, j + 1
    return pairs


def bag(text: str) -> Counter[str]:
    return Counter(_TOKEN.findall(normalize("NFC", text).casefold()))


def overlap(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def _wanted(entry: dict[str, Any]) -> dict[str, Any]:
    """What the gold states of a comment."""
    named = {
        "author": entry["author"],
        "printed": entry["timestamp_raw"],
        "time": entry["timestamp"],
        "score": entry["score"],
        "depth": entry["depth"],
    }
    return {name: value for name, value in named.items() if value is not None}


def _values(comment: Comment) -> dict[str, Any]:
    time = comment.timestamp
    return {
        "author": comment.author,
        "printed": time.raw if time else None,
        "time": time.value.strftime("%Y-%m-%dT%H:%M") if time and time.value else None,
        "score": comment.score,
        "depth": comment.depth,
    }


def _same(name: str, wanted: Any, read: Any) -> bool:
    if read is None:
        return False
    if name == "author":
        return bag(wanted) == bag(read)
    if name == "printed":
        return overlap(bag(wanted), bag(read)) >= HIT
    return bool(str(read).startswith(wanted) if name == "time" else wanted == read)
