"""Compare the lines that the records' names were found at: each record's writer stands where the others' do.

Forums print what they know of a writer, and leave out what they do not: no fixed place holds his name, and above the
first post there is the head of the page besides. But what surrounds a name is much alike in all records, and what
surrounds a rank, a town or a title is not. The lines with the names that have been found tell what is usual beside
one, the other lines in those records what is not. A record is judged by those of other writers alone, for a rank
recurs with its writer as his name does.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from newsparse.cues import CuedPage
from newsparse.records.templates.template import Record
from newsparse.records.views.view import Name, View
from newsparse.records.writers.authors import AUTHOR, take_in
from newsparse.records.writers.places import beside_presence, can_hold_name, is_echoed, name_at, region

_CLEARLY = 1.0
"""By how much another line must be more like the names' lines to be one, in log odds."""
_KNOWN = 1.5
"""What it adds that a text is another record's writer."""
_SHARED = 2.0
"""What it takes that a text stands beside the names of two writers, as ranks do."""
_ROUNDS = 2
"""How often all records are gone through: what one has learnt helps the next."""
_WORDS = 3
"""From so many words on their number says no more."""


@dataclass(slots=True)
class _Candidate:
    """A line that may hold the writer's name."""

    number: int
    found: Name
    traits: tuple[str, ...]


@dataclass(slots=True)
class _Counts:
    """How often each trait was seen, among so many lines."""

    lines: int = 0
    traits: Counter[str] = field(default_factory=Counter)

    def add(self, candidate: _Candidate, times: int = 1) -> None:
        self.lines += times
        for trait in candidate.traits:
            self.traits[trait] += times

    def odds(self, trait: str, fewer: _Counts) -> float:
        """The smoothed log of the share of the lines with a trait, some lines left out."""
        return math.log((self.traits[trait] - fewer.traits[trait] + 0.5) / (self.lines - fewer.lines + 1))


def compare_authors(records: Sequence[Record], view: View) -> None:
    """Look for lines that are more like those of the other writers' names than the one that was found.

    Args:
        records: The records of the chosen reading; their fields change.
        view: The page, without the comments below comments that the reading leaves out.
    """
    if all(_is_stated(record, view.page) for record in records):
        return
    rows = [_candidates(records, index, view) for index in range(len(records))]
    chosen = [_chosen(record, row) for record, row in zip(records, rows, strict=True)]
    told = [
        candidate is not None or "author" not in record.fields
        for candidate, record in zip(chosen, records, strict=True)
    ]
    for _ in range(_ROUNDS):
        if len({candidate.found.text for candidate in chosen if candidate is not None}) < 2:
            return
        judge = _Judge(rows, chosen)
        chosen = [judge.best(row, old) if open_ else old for row, old, open_ in zip(rows, chosen, told, strict=True)]
    for index, (record, candidate) in enumerate(zip(records, chosen, strict=True)):
        if candidate is not None and record.fields.get("author") != candidate.found.span:
            _rename(records, index, candidate, view)


def _is_stated(record: Record, page: CuedPage) -> bool:
    """Whether a record's writer is named in the line with its time."""
    span = record.fields.get("author")
    timed = (page.lines[number] for number, notation in record.read.items() if "{timestamp}" in notation)
    return span is not None and any(line.holds(span.start) for line in timed)


class _Judge:
    """What the names that have been found show to be usual."""

    def __init__(self, rows: Sequence[Sequence[_Candidate]], chosen: Sequence[_Candidate | None]) -> None:
        self._names, self._others = _Counts(), _Counts()
        self._own: dict[str, tuple[_Counts, _Counts]] = defaultdict(lambda: (_Counts(), _Counts()))
        self._beside: dict[str, set[str]] = defaultdict(set)
        for row, name in zip(rows, chosen, strict=True):
            if name is None:
                continue
            own = self._own[name.found.text]
            for candidate in row:
                mine = candidate.found.text == name.found.text
                (self._names if mine else self._others).add(candidate)
                own[0 if mine else 1].add(candidate)
                if not mine:
                    self._beside[candidate.found.text].add(name.found.text)

    def best(self, row: Sequence[_Candidate], old: _Candidate | None) -> _Candidate | None:
        """The candidate that is most like the names, unless the old one is nearly as much."""
        ratings = [(self._rating(candidate), -place) for place, candidate in enumerate(row)]
        if not ratings:
            return old
        rating, place = max(ratings)
        best = row[-place]
        least = self._rating(old) + _CLEARLY if old is not None else _CLEARLY
        return best if rating > least else old

    def _rating(self, candidate: _Candidate) -> float:
        own = self._own.get(candidate.found.text)
        names, others = own or (_Counts(), _Counts())
        rating = sum(self._names.odds(trait, names) - self._others.odds(trait, others) for trait in candidate.traits)
        shared = len(self._beside.get(candidate.found.text, ())) > 1
        return rating + _KNOWN * (own is not None) - _SHARED * shared


def _candidates(records: Sequence[Record], index: int, view: View) -> list[_Candidate]:
    """The lines of a record's region that may be names."""
    lines = region(records, index, view)
    record = records[index]
    anchor = next(
        (place for place, line in enumerate(lines) if line in record.read and view.page.kinds[line] == "T"), None
    )
    found = ((place, name_at(line, view)) for place, line in enumerate(lines) if can_hold_name(line, view))
    return [
        _Candidate(lines[place], name, tuple(_traits(lines, place, name, anchor, view, index > 0)))
        for place, name in found
        if name is not None
    ]


def _traits(
    lines: Sequence[int], place: int, name: Name, anchor: int | None, view: View, inside: bool
) -> Iterator[str]:
    """What a line looks like, and what stands around it."""
    kinds, page = view.page.kinds, view.page
    number = lines[place]
    line = page.lines[number]
    if anchor is not None:
        yield f"from anchor {place - anchor}"
    if inside:  # above the first record is the head of the page
        yield f"above {_shown(lines[place - 1], view) if place else ''}"
        yield f"gap above {kinds[number - 1 : number] == '.'}"
    below = lines[place + 1 : place + 3]
    yield f"below {kinds[below[0]] if below else ''}"
    yield f"below both {''.join(kinds[other] for other in below)}"
    yield f"marker {bool(line.marker)}"
    yield f"gap below {kinds[number + 1 : number + 2] == '.'}"
    yield f"colon {line.text[-1] in ':：'}"
    yield f"presence {beside_presence(number, view)}"
    yield f"around {name.span.start - line.content > 0} {line.last - name.span.end > 0}"
    yield f"words {min(_WORDS, len(name.text.split()))}"
    yield f"echoed {is_echoed(name, place, lines, view)}"


def _shown(number: int, view: View) -> str:
    looks = view.looks(number)
    return looks[0] if looks else view.page.kinds[number]


def _chosen(record: Record, row: Sequence[_Candidate]) -> _Candidate | None:
    """The candidate at which the record's name stands."""
    span = record.fields.get("author")
    return next((candidate for candidate in row if span is not None and candidate.found.span == span), None)


def _rename(records: Sequence[Record], index: int, candidate: _Candidate, view: View) -> None:
    """Give a record another author; where it started at the line that was taken for him it starts at his own."""
    record, lines = records[index], view.page.lines
    old, first = record.fields.get("author"), record.first
    record.fields["author"] = candidate.found.span
    started = old is not None and lines[first].first <= old.start < lines[first].last
    if started and candidate.number > first and "{timestamp}" not in record.read.get(first, ""):
        record.read.pop(first, None)
        record.first = candidate.number
        record.read.setdefault(candidate.number, AUTHOR)
    take_in(records, index, view)
