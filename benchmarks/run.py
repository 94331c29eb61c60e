"""How fast newsparse is, part by part: ``python benchmarks/run.py --help``."""

from __future__ import annotations

import argparse
import gzip
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import newsparse
from clock import Timing, timed
from floor import floor
from growth import PLAIN, costs, memory
from shapes import SHAPES
from stages import watched
from starting import starts

FIXTURES = Path(__file__).parent.parent / "tests" / "fixtures"
KILO, MEGA = 1 << 10, 1 << 20
SIZES = (KILO, 32 * KILO, MEGA, 32 * MEGA)
HOSTILE_SIZES = (64 * KILO, 512 * KILO, 4 * MEGA)


def main() -> None:
    options = _arguments()
    pages = list(_pages(options.folder, options.html))
    texts = [text for text, _ in pages]
    length, lines = sum(map(len, texts)), sum(text.count("\n") + 1 for text in texts)
    print(f"{len(texts)} pages, {length / 1e6:.2f} million characters, {length / lines:.0f} a line\n")
    everything = _pages_table(texts)
    if options.html:
        _peers_table([html for _, html in pages], texts, everything)
    _starts_table()
    if options.growth or options.hostile:
        _growth_table(PLAIN, SIZES)
    if options.hostile:
        _growth_table(SHAPES, HOSTILE_SIZES)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=FIXTURES, help="texts to read: all *.txt below it")
    parser.add_argument(
        "--html", type=Path, help="folder of <name>.html[.gz]: read these pages with others' tools, too"
    )
    parser.add_argument("--growth", action="store_true", help="cost and memory from 1 KB to 32 MB")
    parser.add_argument("--hostile", action="store_true", help="the same, and the cost of all hostile texts to 4 MB")
    return parser.parse_args()


def _pages(folder: Path, html: Path | None) -> Iterator[tuple[str, str]]:
    """Text and HTML of each page; with a folder of HTML only the pages in it, each in its first text by name."""
    if html is None:
        for path in sorted(folder.rglob("*.txt")):
            yield path.read_bytes().decode("utf-8", "replace"), ""
        return
    for page in sorted(html.glob("*.html*")):
        for path in sorted(folder.glob(f"{page.name.split('.html')[0]}.*txt"))[:1]:
            data = page.read_bytes()
            data = gzip.decompress(data) if page.suffix == ".gz" else data
            yield path.read_bytes().decode("utf-8", "replace"), data.decode("utf-8", "replace")


def _pages_table(texts: Sequence[str]) -> Timing:
    """Print what reading the pages costs, whole and by step."""
    length = sum(map(len, texts))
    print(f"{'':28}{'MB/s':>8}{'median ms':>12}{'p95 ms':>10}")
    everything = timed(_to_json, texts)
    jobs: tuple[tuple[str, Timing], ...] = (
        ("parse", timed(newsparse.parse, texts)),
        ("parse + JSON", everything),
        ("floor", timed(floor, texts)),
    )
    for name, timing in jobs:
        print(f"{name:28}{length / 1e6 / timing.total:8.2f}{timing.median:12.3f}{timing.p95:10.3f}")
    print(f"parse + JSON takes {everything.total / jobs[-1][1].total:.1f} times the floor\n")
    with watched() as spent:
        for text in texts:
            newsparse.parse(text)
    print(f"{'step':28}{'MB/s':>8}{'mean ms':>12}{'share':>10}")
    for step, seconds in sorted(spent.items(), key=lambda pair: -pair[1]):
        mean = 1000 * seconds / len(texts)
        print(f"{step:28}{length / 1e6 / seconds:8.1f}{mean:12.3f}{seconds / sum(spent.values()):10.0%}")
    print()
    return everything


def _peers_table(pages: Sequence[str], texts: Sequence[str], own: Timing) -> None:
    from peers import peers  # only they need what they import

    print(f"{'on the same pages':28}{'mean ms':>8}{'median ms':>12}{'p95 ms':>10}{'of ours':>10}")
    for name, job in peers():
        timing = timed(job, pages, rounds=1)
        mean = 1000 * timing.total / len(pages)
        print(f"{name:28}{mean:8.2f}{timing.median:12.3f}{timing.p95:10.3f}{timing.total / own.total:10.2f}")
    print(f"{'newsparse, parse + JSON':28}{1000 * own.total / len(texts):8.2f}{own.median:12.3f}{own.p95:10.3f}\n")


def _starts_table() -> None:
    print(f"{'to start':28}{'ms':>8}")
    for name, milliseconds in starts():
        print(f"{name:28}{milliseconds:8.1f}")
    print()


def _growth_table(shapes: dict[str, Callable[[int], str]], sizes: Sequence[int]) -> None:
    heads = "".join(f"{_size(size):>10}" for size in sizes)
    print(f"{'ns a character':28}{heads}{'last/first':>12}{'bytes a character':>20}")
    for name, shape in shapes.items():
        spent = list(costs(shape, sizes))
        growth = spent[-1] / spent[0]
        print(f"{name:28}{''.join(f'{cost:10.0f}' for cost in spent)}{growth:12.2f}{memory(shape, MEGA):20.1f}")
    print()


def _size(size: int) -> str:
    return f"{size // MEGA} MB" if size >= MEGA else f"{size // KILO} KB"


def _to_json(text: str) -> str:
    return newsparse.parse(text).model_dump_json()


if __name__ == "__main__":
    main()
