"""Which comment answers which, from the indents of their heads."""

from __future__ import annotations

from newsparse.records.template import Record


def nest(records: list[Record]) -> None:
    """Fill ``parent`` and ``depth``.

    A record that stands deeper than one above it answers it. The walk keeps the open records on a list of its own, so
    no nesting is too deep for it.

    Args:
        records: The records in page order.
    """
    open_records: list[int] = []
    for place, record in enumerate(records):
        while open_records and records[open_records[-1]].indent >= record.indent:
            open_records.pop()
        record.parent = open_records[-1] if open_records else None
        record.depth = len(open_records)
        open_records.append(place)
