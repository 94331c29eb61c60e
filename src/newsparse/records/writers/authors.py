"""Find the writers' names where no line of the template holds them: the records vote on where names stand.

Between two texts a forum prints a name with a profile of any length, once or twice, above or below the time. So each
line there is described in several ways (the third above the time; the one over the role; the one under "Quote"; one
printed twice), and the description under which most records have a name, and different ones, tells the author.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from newsparse.records.names.can_be import can_be_name, variety
from newsparse.records.templates.pattern import compile_line
from newsparse.records.templates.template import Record, start_at
from newsparse.records.views.view import Name, View
from newsparse.records.writers.places import Place, name_at, places, region
from newsparse.text import squeeze

_SURE, _ENOUGH = 0.6, 0.3
"""Least vote for a place to hold the authors, and for one that holds those of the records left over."""
_FEW = 2
"""Up to so many records one writer may well have written all."""
_RECURS = 0.4
"""Share of the records beside whose text a look must stand to be a landmark."""
AUTHOR = "{author}"
"""The notation of a line with nothing but a name."""
_FIELD, _STATED = ("field", ""), ("stated", "")
_COUNTED = frozenset(("up", "down", "top", "under"))
"""Places that several records prove alone."""
_WEIGHTS = {
    "stated": 1.8, "labelled": 1.6, "row": 1.5, "echoed": 1.5, "beside": 1.4, "field": 1.35,
    "over": 1.2, "top": 1.15, "up": 1.1, "under": 1.0, "down": 0.9, "from": 0.85,
}  # fmt: skip
"""How much a kind of place is trusted: nothing but a name stands beside "by" or "Offline", is said again in the line
beside it, or stands over a role."""


def find_authors(records: Sequence[Record], view: View) -> None:
    """Give records their authors. What the template reads as the author is one place more that is voted on.

    Args:
        records: The records with their borders, settled; their fields gain ``author``.
        view: The page.
    """
    votes = _votes(records, view)
    if len(records) == 1:  # nothing recurs
        votes = {place: found for place, found in votes.items() if place[0] not in _COUNTED}
    ratings = {place: _rating(place, found, len(records)) for place, found in votes.items()}
    ordered = sorted(ratings, key=lambda place: (-ratings[place], place))
    if not ordered or ratings[ordered[0]] < _SURE:
        return
    for index, record in enumerate(records):
        place = next((place for place in ordered if id(record) in votes[place]), None)
        if place is not None and ratings[place] >= _ENOUGH:
            record.fields["author"] = votes[place][id(record)].span
            take_in(records, index, view)


def take_in(records: Sequence[Record], index: int, view: View) -> None:
    """Let a record start at its author's line, where that stands above it: between two records a line is nobody's.

    Where his name stands alone further up as well, over his profile, it starts there.

    Args:
        records: The records.
        index: The one whose author has been found.
        view: The page.
    """
    record, lines = records[index], view.page.lines
    span = record.fields["author"]
    number = view.last_visible(record.first)
    while number is not None and lines[number].first > span.start:
        number = view.last_visible(number)
    if number is None or not lines[number].holds(span.start):
        return
    name = squeeze(view.page.source.text[slice(*span)])
    above = (line for line in region(records, index, view) if line < number)
    number = next((line for line in above if lines[line].rest.lower() == name), number)
    if index and number < records[index - 1].text_end:
        return
    start_at(records, index, number, AUTHOR)


def _rating(place: Place, found: dict[int, Name], records: int) -> float:
    """The share of the records with a name there, less where it is nearly always the same one."""
    names = [name.text for name in found.values()]
    if len(names) > _FEW and len(set(names)) == 1 and place not in (_STATED, _FIELD):
        return 0.0  # "Options" in each of three records is the site's
    return _WEIGHTS[place[0]] * len(names) / records * variety(names)


def _votes(records: Sequence[Record], view: View) -> dict[Place, dict[int, Name]]:
    """Place -> record -> the name there."""
    regions = [region(records, index, view) for index in range(len(records))]
    counts = Counter(look for lines in regions for look in {look for line in lines for look in view.looks(line)})
    landmarks = {look for look, count in counts.items() if count >= max(2, _RECURS * len(records))}
    votes: dict[Place, dict[int, Name]] = defaultdict(dict)
    for place, record, read in _read(records, view):
        votes[place][id(record)] = read
    for record, lines in zip(records, regions, strict=True):
        for line, place in places(record, lines, landmarks, view):
            if id(record) not in votes[place] and (name := name_at(line, view)) is not None:
                votes[place][id(record)] = name
    return {place: found for place, found in votes.items() if found}


def _read(records: Sequence[Record], view: View) -> Iterator[tuple[Place, Record, Name]]:
    """The names that the template has read; stated where the line has the time too, or a word such as "by"."""
    for record in records:
        span = record.fields.get("author")
        if span is None or not can_be_name(text := view.page.source.text[slice(*span)]):
            continue
        if any(span.overlaps((stamp.start, stamp.end)) for stamp in record.stamps.values()):
            continue
        line = record.line_of("author", view.page.lines)
        notation = "" if line is None else record.read[line]
        stated = "{timestamp}" in notation or bool(compile_line(notation).words)
        yield _STATED if stated else _FIELD, record, Name(span, squeeze(text))
