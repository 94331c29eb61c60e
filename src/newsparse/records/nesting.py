"""Which comment answers which: from the indents of their heads, or from the name that one says it answers."""

from __future__ import annotations

from newsparse.models import Span
from newsparse.records.template import Record

_GLUED = 0.2
"""Share of the records whose name must end in an earlier writer's before that is taken for the one answered: a single
"Maria Anna" below an "Anna" is chance."""
_LEAST_GLUED = 3


def nest(records: list[Record], text: str) -> None:
    """Fill ``parent`` and ``depth``.

    A record that stands deeper than one above it answers it. Where a site prints the name of the one answered instead,
    it is the nearest comment of that name above. The walk keeps the open records on a list of its own, so no nesting
    is too deep for it.

    Args:
        records: The records in page order.
        text: The input that their fields belong to.
    """
    _part_names(records, text)
    open_records: list[int] = []
    latest: dict[str, int] = {}
    for place, record in enumerate(records):
        while open_records and records[open_records[-1]].indent >= record.indent:
            open_records.pop()
        record.parent = open_records[-1] if open_records else None
        if "reply_to" in record.fields:
            record.parent = latest.get(text[slice(*record.fields["reply_to"])], record.parent)
        record.depth = 0 if record.parent is None else records[record.parent].depth + 1
        open_records.append(place)
        if "author" in record.fields:
            latest[text[slice(*record.fields["author"])]] = place


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
