"""Which comment answers which: from the name that one says it answers, or from how deep they stand."""

from __future__ import annotations

from newsparse.cues import CuedPage
from newsparse.records.answered import read_answered
from newsparse.records.levels import above, levels
from newsparse.records.template import Record


def nest(records: list[Record], page: CuedPage) -> None:
    """Fill ``parent`` and ``depth``.

    The walk keeps the open records on a list of its own, so no nesting is too deep for it.

    Args:
        records: The records in page order.
        page: The page.
    """
    text = page.source.text
    read_answered(records, page)
    latest: dict[str, int] = {}
    for place, (record, parent) in enumerate(zip(records, above(levels(records, page)), strict=True)):
        record.parent = parent
        if "reply_to" in record.fields:
            record.parent = latest.get(text[slice(*record.fields["reply_to"])], record.parent)
        record.depth = 0 if record.parent is None else records[record.parent].depth + 1
        if "author" in record.fields:
            latest[text[slice(*record.fields["author"])]] = place
