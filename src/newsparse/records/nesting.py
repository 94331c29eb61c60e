"""Which comment answers which: from the indents of their heads, or from the name that one says it answers."""

from __future__ import annotations

from newsparse.records.template import Record


def nest(records: list[Record], text: str) -> None:
    """Fill ``parent`` and ``depth``.

    A record that stands deeper than one above it answers it. Where a site prints the name of the one answered instead,
    it is the nearest comment of that name above. The walk keeps the open records on a list of its own, so no nesting
    is too deep for it.

    Args:
        records: The records in page order.
        text: The input that their fields belong to.
    """
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
