"""The same text gives the same page in every run, thread and process, and nothing piles up in between."""

from __future__ import annotations

import copy
import hashlib
import importlib
import os
import pickle
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import newsparse

PAGES = sorted(Path(__file__).parent.glob("fixtures/*/**/input.txt"))[::6]
PROGRAM = """
import multiprocessing, sys
from pathlib import Path
import newsparse

def read(path):
    return newsparse.parse(Path(path).read_text("utf-8")).model_dump_json()

if __name__ == "__main__":
    method, *paths = sys.argv[1:]
    if method == "here":
        pages = map(read, paths)
    else:
        with multiprocessing.get_context(method).Pool(2) as pool:
            pages = pool.map(read, paths)
    sys.stdout.buffer.write("\\n".join(pages).encode())
"""


def json_of(path: Path) -> str:
    return newsparse.parse(path.read_text("utf-8")).model_dump_json()


@pytest.fixture(scope="module")
def expected() -> list[str]:
    return [json_of(path) for path in PAGES]


def printed(tmp_path: Path, method: str, pages: list[Path], seed: str) -> list[str]:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    command = [sys.executable, str(program), method, *map(str, pages)]
    done = subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True)
    return done.stdout.decode().split("\n")


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_every_hash_seed(tmp_path: Path, seed: str, expected: list[str]) -> None:
    assert printed(tmp_path, "here", PAGES, seed) == expected


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_every_way_to_start_a_process(tmp_path: Path, method: str, expected: list[str]) -> None:
    assert printed(tmp_path, method, PAGES[:8], "0") == expected[:8]


def test_threads(expected: list[str]) -> None:
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(json_of, PAGES)) == expected


def test_threads_that_load_everything_at_once(tmp_path: Path, expected: list[str]) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        "import sys\nfrom concurrent.futures import ThreadPoolExecutor\nfrom pathlib import Path\nimport newsparse\n"
        "read = lambda path: newsparse.parse(Path(path).read_text('utf-8')).model_dump_json()\n"
        "with ThreadPoolExecutor(8) as pool:\n"
        "    sys.stdout.buffer.write('\\n'.join(pool.map(read, sys.argv[1:])).encode())\n"
    )
    done = subprocess.run([sys.executable, str(program), *map(str, PAGES[:8])], capture_output=True, check=True)
    assert done.stdout.decode().split("\n") == expected[:8]


def test_pages_can_be_pickled_and_copied() -> None:
    for path in PAGES[:8]:
        page = newsparse.parse(path.read_text("utf-8"))
        assert pickle.loads(pickle.dumps(page)) == page
        assert copy.deepcopy(page) == page


def caches() -> Iterator[Any]:
    """All caches of the package."""
    for module in pkgutil.walk_packages(newsparse.__path__, "newsparse."):
        if not module.name.endswith("__main__"):
            loaded = importlib.import_module(module.name)
            yield from (value for value in vars(loaded).values() if hasattr(value, "cache_info"))


def test_nothing_piles_up() -> None:
    """A cache has a bound, or is keyed by what the package itself holds: languages, words, dialects."""
    for path in PAGES:
        json_of(path)
    newsparse.parse(strange(0), language="en")
    unbounded = [cache for cache in caches() if cache.cache_info().maxsize is None]
    before = [cache.cache_info().currsize for cache in unbounded]
    for number in range(40):
        newsparse.parse(strange(number), language="en")
    assert [cache.cache_info().currsize for cache in unbounded] == before
    assert len(unbounded) > 3


def strange(number: int) -> str:
    """A short thread full of a word that stands nowhere else."""
    word = hashlib.sha256(str(number).encode()).hexdigest()
    return f"{word} the\n3 comments\n{word} says:\n{number} March 2021 18:49\nI {word} you\n" * 3
