"""Whom a comment says it answers: "In reply to Ada Brom", "Ida Kvist → Ada Brom", "2 hours ago to Ada"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from newsparse.cues import CuedPage
from newsparse.models import Span
from newsparse.records.template import Record
from newsparse.text import squeeze

_GLUED, _LEAST_GLUED = 0.2, 3
"""Share of the records whose name must end in an earlier writer's before that is taken for the one answered, and least
number of them: a single "Maria Anna" below an "Anna" is chance."""
_MAX_ADDRESS, _STEM, _ENDING = 40, 4, 2
"""Characters behind a time that can name the one answered; letters that a name in another case must share with the
name, and how many it may end in otherwise."""
_MAX_STATED = 100
"""Characters of the longest line that says who is answered."""
_BEHIND_NAME = " :.,>»"
_BEFORE_NAME = " @\xa0"
_NAMESAKES = 20
"""Names with the same first letters that are compared, the latest ones; a bound on the work."""


def read_answered(records: list[Record], page: CuedPage) -> None:
    """Read whom records say they answer.

    Args:
        records: The records in page order; their fields gain ``reply_to``, and what says it is taken off their names
            and their texts.
        page: The page.
    """
    _part_names(records, page.source.text)
    _read_stated(records, page)
    _read_addresses(records, page)


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
