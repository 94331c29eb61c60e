"""Which comment answers which: from the name that one says it answers, or from how deep they stand."""

from __future__ import annotations

from newsparse.cues import CuedPage
from newsparse.records.nesting.answered import are_many, read_answered
from newsparse.records.nesting.heads import numbers
from newsparse.records.nesting.levels import above, levels
from newsparse.records.nesting.mentions import mentioned
from newsparse.records.templates.template import Record


def nest(records: list[Record], page: CuedPage) -> None:
    """Fill ``parent`` and ``depth``.

    That a text opens with "@Ada" tells its parent only where many do and nothing else tells it: a reader of a list
    without nesting writes that, too. The walk keeps the open records on a list of its own, so no nesting is too deep
    for it.

    Args:
        records: The records in page order.
        page: The page.
    """
    read_answered(records, page)
    deep, addressed = levels(records, page), mentioned(records, page)
    answered = addressed if len(set(deep)) == 1 and are_many(len(addressed), len(records)) else {}
    text, latest, printed = page.source.text, dict[str, int](), numbers(records, page)
    for place, (record, parent) in enumerate(zip(records, above(deep), strict=True)):
        record.parent = parent
        if "reply_to" in record.fields:
            record.parent = latest.get(text[slice(*record.fields["reply_to"])], record.parent)
            _keep_name(record, text)
        elif place in answered:
            record.parent = latest.get(text[slice(*answered[place].writer)], record.parent)
        record.depth = 0 if record.parent is None else records[record.parent].depth + 1
        latest[f"#{printed[place]}"] = place
        if "author" in record.fields:
            latest[text[slice(*record.fields["author"])]] = place
    for place, mention in addressed.items():
        records[place].fields.setdefault("reply_to", mention.printed)


def _keep_name(record: Record, text: str) -> None:
    """Let go of the number of the one answered: it is no name."""
    if text[record.fields["reply_to"].start] == "#":
        del record.fields["reply_to"]
