"""A gate on the speed: how many times the work of a plain look at each line a parse takes, in one and the same run.

No wall time decides, for machines differ and are busy. The recorded figure is lowered when the code gets faster.
"""

from __future__ import annotations

from pathlib import Path

import newsparse
from clock import timed
from floor import floor

PAGES = sorted(Path(__file__).parent.glob("fixtures/*/**/input.txt"))[::4]
RECORDED = 220.0
"""Times the floor, for parse + JSON of the fixtures' pages: small pages, nearly all of them with comments."""
ALLOWED = 1.5
"""Factor from which on it is taken for a fault rather than for noise."""


def test_parsing_is_as_fast_as_it_was() -> None:
    texts = [page.read_text("utf-8") for page in PAGES]
    own, least = timed(lambda text: newsparse.parse(text).model_dump_json(), texts), timed(floor, texts, rounds=9)
    assert own.total / least.total <= ALLOWED * RECORDED, "slower than it was: python benchmarks/run.py says where"
