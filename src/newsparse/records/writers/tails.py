"""What stands behind the names in the same line, of all records: a town, a real name, a rank."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

import regex as re

from newsparse.cues import CuedPage
from newsparse.lexicon import vocabulary
from newsparse.models import Span
from newsparse.records.names.can_be import can_be_name
from newsparse.records.templates.template import Record
from newsparse.text import squeeze

_PARTED = (
    re.compile(r"(?P<name>[^,，、]{2,40})[,，、](?!\d)(?P<tail>.+)"),
    re.compile(r"(?P<name>[^()（）]{2,40}?)[ \xa0]?[(（](?P<tail>[^()（）]+)[)）]"),
    re.compile(r"(?P<name>.{2,40}?)[ \xa0][-–—|/·•][ \xa0](?P<tail>.+)"),
    re.compile(r"(?P<name>.{2,40})(?P<tail>['’]s)"),
    re.compile(r"(?P<name>[^@]{2,40}?)[ \xa0]?@(?P<tail>[\w.-]+)"),
)
"""A name, a sign, something else: ``Ada Brom, Lower Wick``, ``Ada Brom@ada``. Of one name alone it may be a part:
"Dr. May (Anna)"."""
_NEARLY = 0.9
"""Share of the names that must have the sign."""
_LONGEST = 3
"""Words of the longest rank."""
_STARTS = re.compile(r"(?<=\s)\S|(?<=[\p{Ll}\d_])\p{Lu}(?=\p{Ll})")
"""Where a word starts behind another one, or is glued to it: ``annaMember``."""
_MOST, _SEVERAL, _PAIR = 0.5, 3, 2
"""Share of the names that must end in words that several names end in, for those words to be ranks: families are
smaller, and "Black" is the end of a few. Where others are known to have a rank, two names are enough."""


def part_authors(records: Sequence[Record], page: CuedPage) -> None:
    """Take off what stands behind the names of nearly all records.

    Args:
        records: The records of a list; their fields change.
        page: The page.
    """
    spans = {index: record.fields["author"] for index, record in enumerate(records) if "author" in record.fields}
    names = {index: page.source.text[slice(*span)] for index, span in spans.items()}
    if len(set(names.values())) < 2:
        return
    ranked = {name for index, name in names.items() if _stands_before_role(records[index], page)}
    for index, length in (_by_sign(names, ranked) or _by_words(names, ranked)).items():
        start = spans[index].start
        records[index].fields["author"] = Span(start, start + length)


def _by_sign(names: Mapping[int, str], ranked: Collection[str]) -> dict[int, int]:
    """Record -> length of its name, where the same sign parts nearly all from something else, or a rank from them."""
    for sign in _PARTED:
        found = {index: match for index, name in names.items() if (match := sign.fullmatch(name)) is not None}
        parted = {*ranked, *(names[index] for index in found)}
        if len(parted) >= _NEARLY * len(set(names.values())) and all(
            can_be_name(match["name"].rstrip()) for match in found.values()
        ):
            return {index: len(match["name"].rstrip()) for index, match in found.items()}
    return {}


def _stands_before_role(record: Record, page: CuedPage) -> bool:
    """Whether a role that the lexicon knows has been taken off behind a name: ``anna Senior Member``."""
    span = record.fields["author"]
    line = page.lines[bisect_right(page.lines, span.start, key=lambda line: line.start) - 1]
    tail = page.source.text[span.end : line.last]
    return vocabulary().roles.opening(squeeze(tail).lstrip(" ·•|-–—,/")) is not None


def _by_words(names: Mapping[int, str], ranked: Collection[str]) -> dict[int, int]:
    """Record -> length of its name, where most end in words that other writers' names end in, or in a known rank."""
    before: dict[str, set[str]] = defaultdict(set)
    parted: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for index, name in names.items():
        for start in [found.start() for found in _STARTS.finditer(name)][-_LONGEST:]:
            parted[index].append((start, squeeze(name[start:])))
            head = squeeze(name[:start])  # of one word that ends alike in many names, "SaltedSlug", no part is a rank
            before[squeeze(name[start:])].add(head if name[start - 1].isspace() else head.split()[-1])

    def is_rank(name: str, start: int, tail: str) -> bool:
        least = _PAIR if ranked and name[start - 1].isspace() else _SEVERAL
        return len(before[tail]) >= least or tail in vocabulary().roles

    cuts = {
        index: [start for start, tail in found if is_rank(names[index], start, tail)] for index, found in parted.items()
    }
    lengths = {index: len(names[index][: min(found)].rstrip()) for index, found in cuts.items() if found}
    ending = {*ranked, *(names[index] for index in lengths)}
    return lengths if len(ending) > _MOST * len(set(names.values())) else {}
