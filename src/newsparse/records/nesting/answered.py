"""Whom a comment says it answers: "In reply to Ada Brom", "Ida Kvist → Ada Brom", "2 hours ago to Ada"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from newsparse.cues import CuedPage
from newsparse.models import Span
from newsparse.records.nesting.heads import numbers
from newsparse.records.templates.template import Record
from newsparse.text import squeeze

_MANY, _LEAST = 0.2, 3
"""Share of the records, and least number, that must name a writer above before that is the site's way to say who is
answered: a single "Maria Anna" below an "Anna" is chance."""
_MAX_ADDRESS, _STEM, _ENDING = 40, 4, 2
"""Characters behind a time that can name the one answered; letters that a name in another case must share with the
name, and how many it may end in otherwise."""
_MAX_STATED = 100
"""Characters of the longest line that says who is answered."""
_BELOW_LIST = 3
"""Lines below the last record that may still say whom it answers."""
_BEHIND_NAME = " :.,>»"
_BEFORE_NAME = " @\xa0"
_ARROW = re.compile(r"(?<=\S)[ \xa0]{0,2}[→▶►▸➜➤»>⇒↪][ \xa0@]{0,3}(?=\S)")
"""What parts the writer from the one answered."""
_NAMESAKES = 20
"""Names with the same first letters that are compared, the latest ones; a bound on the work."""


def are_many(found: int, records: int) -> bool:
    """Whether so many records name a writer above that the site does it.

    Args:
        found: How many of them do.
        records: How many there are.
    """
    return found >= max(_LEAST, _MANY * records)


def read_answered(records: list[Record], page: CuedPage) -> None:
    """Read whom records say they answer.

    Args:
        records: The records in page order; their fields gain ``reply_to``, and what says it is taken off their names
            and their texts.
        page: The page.
    """
    _part_stated(records, page)
    _part_glued(records, page.source.text)
    _read_stated(records, page)
    _read_addresses(records, page)


def _part_stated(records: Sequence[Record], page: CuedPage) -> None:
    """Part "Ida Kvist in reply to Ada Brom", and "Ida Kvist → Ada Brom" where Ada Brom has written above.

    An arrow alone may be part of a nick.
    """
    text, seen = page.source.text, set[str]()
    for record in records:
        span = record.fields.get("author")
        if span is None:
            continue
        name = text[slice(*span)]
        parted = _parted(name, page, seen) if "reply_to" not in record.fields else None
        if parted is not None:
            end, start = parted
            record.fields["author"] = Span(span.start, span.start + end)
            record.fields["reply_to"] = Span(span.start + start, span.end)
            name = name[:end]
        seen.add(name)


def _parted(name: str, page: CuedPage, seen: set[str]) -> tuple[int, int] | None:
    """Where the writer's name ends, and where that of the one answered starts."""
    for arrow in _ARROW.finditer(name):
        if name[arrow.end() :] in seen:
            return arrow.start(), arrow.end()
    for place, character in enumerate(name):
        if character == " ":
            phrase = page.words.every.reply_to.opening(squeeze(name[place:]))
            end = place + 1 + len(phrase) if phrase else len(name)
            if end < len(name) and name[end] in _BEFORE_NAME:
                return place, end + len(name[end:]) - len(name[end:].lstrip(_BEFORE_NAME))
    return None


def _read_stated(records: Sequence[Record], page: CuedPage) -> None:
    """Take the name behind "In reply to" for the one answered, where that one has written above.

    Or the number, as in "In reply to #3". It stands in the head, or opens the text; from there it is taken off. Not
    "Reply to everyone who asked". A line between two records is read for the one or the other.
    """
    text, seen = page.source.text, set[str]()
    between: list[tuple[int, Span]] = []
    printed = numbers(records, page)
    tops = [_top(record, page) for record in records]
    for place, record in enumerate(records):
        if "reply_to" not in record.fields:
            _read_own(record, tops[place], page, seen)
        if "author" in record.fields:
            seen.add(text[slice(*record.fields["author"])])
        if printed[place]:
            seen.add(f"#{printed[place]}")
        below = tops[place + 1] if place + 1 < len(records) else min(record.end + _BELOW_LIST, len(page.kinds))
        span = _read_below(record, below, page, seen)
        if span is not None:
            between.append((place, span))
    if between:
        _give(records, between, text)


def _top(record: Record, page: CuedPage) -> int:
    """The first line of a head with the name or the time in it: lines above it may be the foot of another record."""
    numbers = (record.line_of(name, page.lines) for name in ("author", "timestamp"))
    return min((number for number in numbers if number is not None), default=record.first)


def _read_own(record: Record, top: int, page: CuedPage, seen: set[str]) -> None:
    inside = {*record.read, *record.around, *range(top, record.head_end)}
    lines = sorted(number for number in inside if top <= number < record.head_end)
    first = record.opening(page.kinds)
    for number in (*lines, *(() if first is None else (first,))):
        span = _answered(page, number, seen, opens=number not in inside)
        if span is None:
            continue
        record.fields["reply_to"] = span
        if number == first and number + 1 < record.text_end:
            record.head_end = number + 1
        break


def _read_below(record: Record, end: int, page: CuedPage, seen: set[str]) -> Span | None:
    """The name in a line below a text, or in its last one, which is taken off it."""
    visible = [number for number in range(record.head_end, end) if page.kinds[number] != "."]
    texts = sum(number < record.text_end for number in visible)
    for number in visible[max(1, texts - 1) :]:
        span = _answered(page, number, seen)
        if span is not None:
            record.text_end = min(record.text_end, number)
            return span
    return None


def _give(records: Sequence[Record], between: Sequence[tuple[int, Span]], text: str) -> None:
    """Give what stands between records to those above, or to those below: the two ends of the list tell.

    Nobody answers before there is anything to answer, and a list does not end in the head of a record. Where it ends in
    the name of the last writer, as every other record does in its writer's, that is a button: "Reply to Ada Brom".
    """
    end = len(records) - 1
    above = any(place == end for place, _ in between)
    below = any(place == 0 for place, _ in between)
    own = _own_names(records, between, 0, text)
    if above and own == len(between):
        return
    if not above and not below:
        above = own < _own_names(records, between, 1, text)
    for place, span in between:
        if above or place < end:
            records[place if above else place + 1].fields.setdefault("reply_to", span)


def _own_names(records: Sequence[Record], between: Sequence[tuple[int, Span]], step: int, text: str) -> int:
    """How many records would answer their own writer."""
    writers = [text[slice(*record.fields["author"])] if "author" in record.fields else "" for record in records]
    return sum(writers[min(place + step, len(writers) - 1)] == text[slice(*span)] for place, span in between)


def _answered(page: CuedPage, number: int, seen: set[str], opens: bool = True) -> Span | None:
    """The writer that a line says is answered: the phrase opens it, or, where it need not, stands before the name."""
    line, known = page.lines[number], page.words.every.reply_to
    if len(line.rest) > _MAX_STATED:
        return None
    opened = bool(known.opening(squeeze(line.rest)))
    if opens and not opened:
        return None
    shown = line.text.rstrip(_BEHIND_NAME)
    for place, character in enumerate(shown):
        if character in _BEFORE_NAME and shown[place + 1 :] in seen:
            told = opened or known.closing(squeeze(shown[:place].strip(_BEFORE_NAME)))
            return Span(line.first + place + 1, line.first + len(shown)) if told else None
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
    if are_many(len(found), len(records)):
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


def _part_glued(records: list[Record], text: str) -> None:
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
    if are_many(len(glued), len(records)):
        for record, author, answered in glued:
            record.fields |= {"author": author, "reply_to": answered}
