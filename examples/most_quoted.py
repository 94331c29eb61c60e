"""Who is quoted most in a folder of news?

    python examples/most_quoted.py examples/news

Prints how often each person is quoted, on how many pages, and how much is said. Speakers who are not named ("he", "the
minister") are left out: nobody knows who of them is the same person.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import newsparse


def main(folder: str) -> None:
    """Count the quotes of all pages in a folder by who says them."""
    quotes: Counter[str] = Counter()
    words: Counter[str] = Counter()
    pages: Counter[str] = Counter()
    for path in sorted(Path(folder).glob("*.txt")):
        named = [quote for quote in newsparse.parse_file(path).quotes if quote.speaker_name]
        quotes.update(quote.speaker_name for quote in named if quote.speaker_name)
        pages.update({quote.speaker_name for quote in named if quote.speaker_name})
        for quote in named:
            words[quote.speaker_name or ""] += len(quote.text.split())
    print(f"{'quotes':>6} {'pages':>5} {'words':>5}")
    for name, count in quotes.most_common():
        print(f"{count:>6} {pages[name]:>5} {words[name]:>5}  {name}")


if __name__ == "__main__":
    main(*sys.argv[1:])
