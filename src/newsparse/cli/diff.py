"""``newsparse diff``: what two versions of the parser read differently, page by page, and in all."""

from __future__ import annotations

import gzip
import json
from argparse import Namespace
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path
from typing import IO, Any

from newsparse.cli.compare import Difference, Json, differences
from newsparse.cli.inputs import USAGE, say
from newsparse.cli.terminal import Terminal, terminal
from newsparse.text import printable
from newsparse.width import cut

_SHOWN = 3
"""Differences of one field that are shown of a page; the others are counted."""


@dataclass(slots=True)
class _Totals:
    pages: int = 0
    differ: int = 0
    only: Counter[str] = field(default_factory=Counter)
    values: Counter[str] = field(default_factory=Counter)
    of_pages: Counter[str] = field(default_factory=Counter)

    def add(self, found: list[Difference]) -> None:
        self.pages += 1
        self.differ += bool(found)
        self.values.update(difference.field for difference in found)
        self.of_pages.update({difference.field for difference in found})


def run(options: Namespace) -> int:
    """Print what differs.

    Args:
        options: As ``arguments.read`` gives them.

    Returns:
        0 where nothing differs, 1 where something does, 2 where a file cannot be read.
    """
    to, totals = terminal(), _Totals()
    try:
        for name, old, new in _pairs(options.old, options.new):
            if old is None or new is None:
                totals.only["old" if new is None else "new"] += 1
                rows = [f"  only in {options.old if new is None else options.new}"]
            else:
                found = list(differences(old, new))
                totals.add(found)
                rows = list(_rows(found, to))
            if rows and not options.summary:
                print("\n".join([to.paint(printable(name), "strong"), *rows]))
    except (OSError, ValueError, EOFError) as error:
        if isinstance(error, BrokenPipeError):
            raise
        say(" ".join(str(error).split()))
        return USAGE
    print("\n".join(_summary(totals, options)))
    return int(bool(totals.differ or totals.only))


def _pairs(old: str, new: str) -> Iterator[tuple[str, Json | None, Json | None]]:
    """The pages of both files, those with one id together, in whatever order they come.

    What has found no partner yet is kept: nothing where both files are in one order.
    """
    waiting: tuple[dict[str, Json], dict[str, Json]] = ({}, {})
    with ExitStack() as stack:
        readers = []
        for path in (old, new):
            file = _open(path)
            stack.callback(file.close)
            readers.append(_pages(file, path))
        for records in zip_longest(*readers):
            for side, record in enumerate(records):
                if record is None:
                    continue
                name, page = record
                partner = waiting[1 - side].pop(name, None)
                if partner is None:
                    waiting[side][name] = page
                else:
                    yield (name, page, partner) if side == 0 else (name, partner, page)
    yield from ((name, page, None) for name, page in waiting[0].items())
    yield from ((name, None, page) for name, page in waiting[1].items())


def _open(path: str) -> IO[bytes] | gzip.GzipFile:
    try:
        return gzip.open(path, "rb") if path.endswith(".gz") else Path(path).open("rb")
    except OSError as error:
        raise OSError(f"{path}: {(error.strerror or str(error)).lower()}") from error


def _pages(file: IO[bytes] | gzip.GzipFile, path: str) -> Iterator[tuple[str, Json]]:
    """The name of each page and the page: the record's id, or its line. A record that failed has an error."""
    for number, line in enumerate(file, start=1):
        if not line.strip():
            continue
        try:
            record: Any = json.loads(line)
        except ValueError as error:
            raise ValueError(f"{path}: line {number} is not JSON: {error}") from error
        framed = isinstance(record, dict) and ("page" in record or "error" in record)
        page = record.get("page") or {"error": record["error"]} if framed else record
        if not isinstance(page, dict) or not (framed or "schema_version" in page):
            raise ValueError(f"{path}: line {number} is no page: newsparse writes them with --json")
        yield str(record["id"]) if "id" in record else f"page {number}", page


def _rows(found: list[Difference], to: Terminal) -> Iterator[str]:
    """A page's differences, field by field."""
    by_field: dict[str, list[Difference]] = {}
    for difference in found:
        by_field.setdefault(difference.field, []).append(difference)
    for name, those in by_field.items():
        yield f"  {name}{f': {len(those)} differ' if len(those) > 1 else ''}"
        for difference in those[:_SHOWN]:
            at = f"{difference.where}: " if difference.where else ""
            for sign, value, style in (("-", difference.old, "bad"), ("+", difference.new, "good")):
                if value is not None or difference.field not in ("body", "quotes", "comments"):
                    yield to.paint(cut(f"    {sign} {at}{_shown(value)}", to.width), style)
        if len(those) > _SHOWN:
            yield to.paint(f"    and {len(those) - _SHOWN} more", "soft")


def _shown(value: Any) -> str:
    if value is None:
        return "none"
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return printable(" ".join(text.split()))


def _summary(totals: _Totals, options: Namespace) -> Iterator[str]:
    yield f"{totals.differ} of {totals.pages} pages differ"
    for side, path in (("old", options.old), ("new", options.new)):
        if totals.only[side]:
            yield f"{totals.only[side]} only in {path}"
    for name, count in sorted(totals.values.items()):
        yield f"  {name}: {count} on {totals.of_pages[name]} page{'s' if totals.of_pages[name] > 1 else ''}"
