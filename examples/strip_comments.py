"""Take the readers' comments out of a training shard: JSON Lines in, JSON Lines out, all other keys as they are.

    python examples/strip_comments.py shard.jsonl.gz stripped.jsonl.gz

Only ``text`` changes. What goes is exactly the zones that are comments, so the rest of the text stays as it was, to the
character. Every record that is changed says in ``comments_removed`` how many comments it had.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator
from typing import IO, Any, cast

import newsparse


def stripped(text: str) -> tuple[str, int]:
    """A text without its comments, and how many they were."""
    page = newsparse.parse(text)
    kept = (text[slice(*zone.span)] for zone in page.zones if zone.role != "comments")
    return ("".join(kept), len(page.comments)) if page.comments else (text, 0)


def records(lines: IO[str]) -> Iterator[tuple[dict[str, Any], int]]:
    """The records of a shard, their comments taken out."""
    for line in lines:
        record = json.loads(line)
        text, count = stripped(record["text"])
        yield (record | {"text": text, "comments_removed": count} if count else record), count


def opened(path: str, mode: str) -> IO[str]:
    """A file of text, compressed where its name says so."""
    return (
        cast(IO[str], gzip.open(path, mode, encoding="utf-8"))
        if path.endswith(".gz")
        else open(path, mode, encoding="utf-8")
    )


def main(shard: str, output: str) -> None:
    """Rewrite a shard."""
    total = changed = removed = 0
    with opened(shard, "rt") as lines, opened(output, "wt") as out:
        for record, count in records(lines):
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
            total, changed, removed = total + 1, changed + bool(count), removed + count
    print(f"{removed} comments removed from {changed} of {total} records")


if __name__ == "__main__":
    main(*sys.argv[1:])
