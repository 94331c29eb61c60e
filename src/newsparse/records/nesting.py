"""Which comment answers which: from printed levels, from the name that one says it answers, or from the indents."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from newsparse.cues import CuedPage
from newsparse.models import Span
from newsparse.records.template import Record
from newsparse.text import squeeze

_GLUED = 0.2
"""Share of the records whose name must end in an earlier writer's before that is taken for the one answered: a single
"Maria Anna" below an "Anna" is chance."""
_LEAST_GLUED = 3
_FIRST_ALONE = 5
"""Records at one place that are hardly all answers to the first."""
_MOSTLY = 0.6
"""Share of the records that must print a number before the numbers are levels."""
_DOTTED = re.compile(r"(?<![\w.])#(?P<number>\d{1,5}(?:\.\d{1,4}){0,20})(?![\w.:])")
"""``#3`` and the answers to it ``#3.1``, ``#3.1.1``."""
_MAX_ADDRESS, _STEM, _ENDING = 40, 4, 2
"""Characters behind a time that can name the one answered; letters that a name in another case must share with the
name, and how many it may end in otherwise."""


_MAX_STATED = 100
"""Characters of the longest line that says who is answered."""
_BEHIND_NAME = " :.,>»"
_BEFORE_NAME = " @\xa0"
_NAMESAKES = 20
"""Names with the same first letters that are compared, the latest ones; a bound on the work."""


def nest(records: list[Record], page: CuedPage) -> None:
    """Fill ``parent`` and ``depth``.

    The walk keeps the open records on a list of its own, so no nesting is too deep for it.

    Args:
        records: The records in page order.
        page: The page.
    """
    text = page.source.text
    _part_names(records, text)
    _read_stated(records, page)
    _read_addresses(records, page)
    levels = _dotted(records, page) or _worded(records, page) or _indents(records, text)
    latest: dict[str, int] = {}
    for place, (record, parent) in enumerate(zip(records, _above(levels), strict=True)):
        record.parent = parent
        if "reply_to" in record.fields:
            record.parent = latest.get(text[slice(*record.fields["reply_to"])], record.parent)
        record.depth = 0 if record.parent is None else records[record.parent].depth + 1
        if "author" in record.fields:
            latest[text[slice(*record.fields["author"])]] = place


def _indents(records: Sequence[Record], text: str) -> list[int]:
    """The levels that the indents give.

    Where most answers name whom they answer, and the indents say otherwise, the indents say nothing: a record without a
    name answers none. Nor do they where the first record stands further left than all others, most of them alike.
    """
    indents = [record.indent for record in records]
    outermost = min(indents[1:], default=0)
    if indents[0] < outermost and indents.count(outermost) > max(_FIRST_ALONE, _MOSTLY * len(records)):
        indents[0] = outermost
    told = [place for place, record in enumerate(records) if "reply_to" in record.fields]
    if len(told) < max(_LEAST_GLUED, _GLUED * len(records)):
        return indents
    above = _above(indents)
    agree = 0
    for place in told:
        answered, parent = text[slice(*records[place].fields["reply_to"])], above[place]
        author = records[parent].fields.get("author") if parent is not None else None
        agree += author is not None and text[slice(*author)] == answered
    drifts = indents.count(min(indents)) == 1  # a list that never comes back to where it began
    return [0] * len(records) if drifts or 2 * agree <= len(told) else indents


def _above(levels: Sequence[int]) -> list[int | None]:
    """The nearest record above each that stands further left."""
    above: list[int | None] = []
    open_records: list[int] = []
    for place, level in enumerate(levels):
        while open_records and levels[open_records[-1]] >= level:
            open_records.pop()
        above.append(open_records[-1] if open_records else None)
        open_records.append(place)
    return above


def _in_heads(pattern: re.Pattern[str], records: Sequence[Record], page: CuedPage) -> list[re.Match[str] | None]:
    """The first match of a pattern in what stands above each record's text."""
    found = []
    for record in records:
        numbers = {*record.read, *record.around, *range(record.first, record.head_end)}
        lines = (page.lines[number].text for number in sorted(numbers) if number < record.head_end)
        found.append(next((match for line in lines if (match := pattern.search(line))), None))
    return found


def _dotted(records: Sequence[Record], page: CuedPage) -> list[int] | None:
    """How many dots the numbers of the posts have, where some have any."""
    found = _in_heads(_DOTTED, records, page)
    dots = [match["number"].count(".") if match else 0 for match in found]
    return dots if any(dots) and sum(match is not None for match in found) >= _MOSTLY * len(records) else None


@cache
def _level(words: frozenset[str]) -> re.Pattern[str]:
    """A number behind a word for levels."""
    known = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?i:{'|'.join(map(re.escape, known))})[ \xa0:]{{1,2}}(?P<level>\d{{1,3}})(?!\w)")


def _worded(records: Sequence[Record], page: CuedPage) -> list[int] | None:
    """The printed levels: ``level 2``."""
    found = _in_heads(_level(page.words.every.levels), records, page)
    if sum(match is not None for match in found) < _MOSTLY * len(records):
        return None
    levels = [int(match["level"]) if match else 0 for match in found]
    steps_down = all(below <= above + 1 for above, below in pairwise(levels))  # not so the ranks of players
    return levels if steps_down and levels[0] == min(levels) else None


def _read_stated(records: Sequence[Record], page: CuedPage) -> None:
    """Take the name in a line such as "In reply to Ada Brom" for the one answered, where Ada Brom has written above.

    The line stands in the head, or opens the text; from there it is taken off. Not "Reply to everyone who asked".
    """
    text, seen = page.source.text, set[str]()
    for record in records:
        if "reply_to" not in record.fields:
            inside = {*record.read, *record.around, *range(record.first, record.head_end)}
            lines = sorted(number for number in inside if number < record.head_end)
            first = next((line for line in range(record.head_end, record.text_end) if page.kinds[line] != "."), None)
            for number in (*lines, *(() if first is None else (first,))):
                span = _answered(page, number, seen)
                if span is None:
                    continue
                record.fields["reply_to"] = span
                if number == first and number + 1 < record.text_end:
                    record.head_end = number + 1
                break
        if "author" in record.fields:
            seen.add(text[slice(*record.fields["author"])])


def _answered(page: CuedPage, number: int, seen: set[str]) -> Span | None:
    """The writer that a line says is answered."""
    line = page.lines[number]
    if len(line.rest) > _MAX_STATED or not page.words.every.reply_to.opening(squeeze(line.rest)):
        return None
    shown = line.text.rstrip(_BEHIND_NAME)
    for place, character in enumerate(shown):
        if character in _BEFORE_NAME and shown[place + 1 :] in seen:
            return Span(line.first + place + 1, line.first + len(shown))
    return None


def _read_addresses(records: Sequence[Record], page: CuedPage) -> None:
    """Take a name behind a time for the one answered: ``2 hours ago to Ada Brom``; it may stand in another case."""
    text = page.source.text
    seen: dict[str, dict[str, Span]] = defaultdict(dict)  # by the first letters, so that few names are compared
    found: list[tuple[Record, Span]] = []
    for record in records:
        behind = "" if "reply_to" in record.fields else _behind_time(record, page)
        if 0 < len(behind) <= _MAX_ADDRESS:
            address = squeeze(behind)
            names = (item for word in address.split() for item in reversed(seen[word[:_STEM]].items()))
            found += [(record, place) for name, place in names if _names(address, name)][:1]
        if "author" in record.fields:
            name = squeeze(text[slice(*record.fields["author"])])
            namesakes = seen[name[:_STEM]]
            namesakes.pop(name, None)
            namesakes[name] = record.fields["author"]
            if len(namesakes) > _NAMESAKES:
                del namesakes[next(iter(namesakes))]
    if len(found) >= max(_LEAST_GLUED, _GLUED * len(records)):
        for record, span in found:
            record.fields["reply_to"] = span


def _behind_time(record: Record, page: CuedPage) -> str:
    """What stands behind the time in its line."""
    stamp = record.stamps.get("timestamp")
    line = next((page.lines[number] for number in record.read if stamp in page.stamps.get(number, ())), None)
    return page.source.text[stamp.end : line.last].strip(" \xa0|·•,→>@") if stamp and line else ""


def _names(address: str, name: str) -> bool:
    """Whether an address names a writer, in the nominative or in another case: ``денису`` names ``денис демидов``."""
    first, called = name.split()[0], address.split()[-1 if address.count(" ") == 1 else 0]
    stem = first[: max(_STEM, len(first) - _ENDING)]
    return name in address or (len(first) >= _STEM and called.startswith(stem) and len(called) <= len(first) + _ENDING)


def _part_names(records: list[Record], text: str) -> None:
    """Part "Ada Brom Ida Kvist" where Ida Kvist has written above: some sites print the one answered there too."""
    seen: set[str] = set()
    glued: list[tuple[Record, Span, Span]] = []
    for record in records:
        span = record.fields.get("author")
        if span is None or "reply_to" in record.fields:
            continue
        name = text[slice(*span)]
        for cut in (place for place, character in enumerate(name) if character == " "):
            if name[cut + 1 :] in seen:
                glued.append((record, Span(span.start, span.start + cut), Span(span.start + cut + 1, span.end)))
                seen.add(name[:cut])
                break
        else:
            seen.add(name)
    if len(glued) >= max(_LEAST_GLUED, _GLUED * len(records)):
        for record, author, answered in glued:
            record.fields |= {"author": author, "reply_to": answered}
