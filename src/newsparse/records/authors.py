"""Find the writers' names where no line of the template holds them: the records vote on where names stand.

Between two texts a forum prints a name with a profile of any length, once or twice, above or below the time. So each
line there is described in several ways (the third above the time; the one over the role; the one under "Quote"; one
printed twice), and the description under which most records have a name, and different ones, tells the author.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from newsparse.models import Span
from newsparse.records.names import is_name, peel
from newsparse.records.pattern import compile_line
from newsparse.records.template import Record
from newsparse.records.view import NOTHING, Name, View
from newsparse.text import squeeze

_REACH = 14
"""Visible lines between two texts in which a name is looked for."""
_SURE, _ENOUGH = 0.6, 0.3
"""Least vote for a place to hold the authors, and for one that holds those of the records left over."""
_RECURS = 0.4
"""Share of the records beside whose text a look must stand to be a landmark."""
_AUTHOR = "{author}"
"""The notation of a line with nothing but a name."""
_FIELD, _STATED = ("field", ""), ("stated", "")
_WEIGHTS = {"stated": 1.8, "field": 1.35, "top": 1.15, "twice": 1.3, "over": 1.2, "up": 1.1, "under": 1.0, "down": 0.9}
"""How much a kind of place is trusted: the template's own most; nothing but a name is printed twice, or over a role."""
_PROFILE = frozenset("BG")
"""Kinds of lines that stand under a name: a role, a label of profiles."""
_AROUND = frozenset("CHQZSWIV")
"""Kinds of lines above a list, none of which stands in its first record."""
_NO_NAME = frozenset("pTNACSZWXERKIVHQrGUD")
"""Kinds of lines that hold no name of their own."""
Place = tuple[str, str]
"""A kind of place, and which one."""


def find_authors(records: Sequence[Record], view: View) -> None:
    """Give records their authors. What the template reads as the author is one place more that is voted on.

    Args:
        records: The records with their borders, settled; their fields gain ``author``.
        view: The page.
    """
    if len(records) < 2:
        return
    votes = _votes(records, view)
    ratings = {place: _rating(place, found, len(records)) for place, found in votes.items()}
    places = sorted(ratings, key=lambda place: (-ratings[place], place))
    if not places or ratings[places[0]] < _SURE:
        return
    for index, record in enumerate(records):
        place = next((place for place in places if id(record) in votes[place]), None)
        if place is not None and ratings[place] >= _ENOUGH:
            record.fields["author"] = votes[place][id(record)].span
            _take_in(records, index, view)


def _take_in(records: Sequence[Record], index: int, view: View) -> None:
    """Let a record start at its author's line, where that stands above it: between two records a line is nobody's."""
    record, lines = records[index], view.page.lines
    span = record.fields["author"]
    number = view.last_visible(record.first)
    while number is not None and lines[number].first > span.start:
        number = view.last_visible(number)
    if number is None or not lines[number].first <= span.start < lines[number].last:
        return
    if index and number < records[index - 1].text_end:
        return
    record.first = number
    record.read.setdefault(number, _AUTHOR)
    if index:
        records[index - 1].end = min(records[index - 1].end, number)


def _rating(place: Place, found: dict[int, Name], records: int) -> float:
    """The share of the records with a name there, less where it is nearly always the same one."""
    names = [name.text for name in found.values()]
    variety = len(set(names)) / len(names)
    return _WEIGHTS[place[0]] * len(names) / records * min(1.0, 0.4 + 2 * variety)


def _votes(records: Sequence[Record], view: View) -> dict[Place, dict[int, Name]]:
    """Place -> record -> the name there."""
    regions = [_region(records, index, view) for index in range(len(records))]
    counts = Counter(look for region in regions for look in {look for line in region for look in view.looks(line)})
    landmarks = {look for look, count in counts.items() if count >= max(2, _RECURS * len(records))}
    votes: dict[Place, dict[int, Name]] = defaultdict(dict)
    for place, record, read in _read(records, view):
        votes[place][id(record)] = read
    for record, region in zip(records, regions, strict=True):
        for line, place in _places(record, region, landmarks, view):
            if id(record) not in votes[place] and (name := _name(line, view)) is not None:
                votes[place][id(record)] = name
    return {place: found for place, found in votes.items() if found}


def _read(records: Sequence[Record], view: View) -> Iterator[tuple[Place, Record, Name]]:
    """The names that the template has read; stated where the line has the time too, or a word such as "by"."""
    for record in records:
        span = record.fields.get("author")
        if span is None or not _can_be_name(text := view.page.source.text[slice(*span)], view):
            continue
        lines = view.page.lines
        if any(span.overlaps((stamp.start, stamp.end)) for stamp in record.stamps.values()):
            continue
        notation = next(
            (read for line, read in record.read.items() if lines[line].first <= span.start < lines[line].last), ""
        )
        stated = "{timestamp}" in notation or bool(compile_line(notation).words)
        yield _STATED if stated else _FIELD, record, Name(span, squeeze(text))


def _region(records: Sequence[Record], index: int, view: View) -> list[int]:
    """The visible lines between the text before and a record's own, or above the first one, and its foot."""
    record = records[index]
    above: list[int] = []
    border = records[index - 1].text_end if index else 0
    number = view.last_visible(record.head_end)
    while number is not None and number >= border and len(above) < _REACH:
        if view.page.kinds[number] == "p" or (index == 0 and view.page.kinds[number] in _AROUND):
            break
        above.append(number)
        number = view.last_visible(number)
    return above[::-1]


def _places(record: Record, region: Sequence[int], landmarks: set[str], view: View) -> Iterator[tuple[int, Place]]:
    """The lines of a region, top to bottom, each with the ways to say where it stands."""
    kinds, lines = view.page.kinds, view.page.lines
    anchor = next((place for place, line in enumerate(region) if line in record.read and kinds[line] == "T"), None)
    top = next((line for line in region if not _is_landmark(line, landmarks, view)), None)
    for place, line in enumerate(region):
        if kinds[line] in _NO_NAME:
            continue
        if line == top:
            yield line, ("top", "")
        below = region[place + 1] if place + 1 < len(region) else None
        above = region[place - 1] if place else None
        if any(other is not None and lines[other].rest == lines[line].rest for other in (above, below)):
            yield line, ("twice", "")
        if below is not None and kinds[below] in _PROFILE:
            yield line, ("over", "profile")
        if anchor is not None and place != anchor:
            yield line, ("up" if place < anchor else "down", str(abs(place - anchor)))
        for look in view.looks(above)[:1] if above is not None else ():
            if look in landmarks:
                yield line, ("under", look)


def _can_be_name(text: str, view: View) -> bool:
    """Whether a text is a name, not a role such as "Moderator", nor "Offline"."""
    every, name = view.page.words.every, squeeze(text)
    return is_name(text) and name not in every.roles and name not in every.presence


def _is_landmark(line: int, landmarks: set[str], view: View) -> bool:
    return view.passes(line, NOTHING) or not landmarks.isdisjoint(view.looks(line))


def _name(number: int, view: View) -> Name | None:
    """The name that a line is; every reading of the page asks for it."""
    if number not in view.names:
        view.names[number] = _peeled(number, view)
    return view.names[number]


def _peeled(number: int, view: View) -> Name | None:
    """A line without a role, a number apart from it, signs; None where no name is left."""
    line = view.page.lines[number]
    start, end = (0, len(line.rest)) if number in view.guests else peel(line.rest)
    name = line.rest[start:end]
    if number not in view.guests and not _can_be_name(name, view):
        return None
    return Name(Span(line.content + start, line.content + end), squeeze(name))
