"""Names over the texts of a list in which no other place has any.

Where times stand below the texts, nothing but the name parts one text from the foot above, and the first one has no
foot above: such names stand at no fixed place from a time, but they open every text. Where times stand above the texts,
a title may open them too; names of accounts are told from titles.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.records.names.can_be import are_accounts
from newsparse.records.templates.template import Record
from newsparse.records.views.view import Name, View
from newsparse.records.writers.authors import AUTHOR
from newsparse.records.writers.places import can_hold_name, name_at

_NEARLY = 0.8
"""Share of the texts that must open with a name, a line of its own over the text."""
_VARIETY = 0.3
"""Share of the names that must differ."""
_LEAST = 2
"""Names, and different ones, that tell a writer from a title."""


def name_over(records: Sequence[Record], view: View, titled: bool) -> None:
    """Take the line over each text for the name, where no name has been read and nearly all have one.

    Args:
        records: The records with their borders, settled; their fields gain ``author``, and their texts lose that line.
        view: The page.
        titled: Whether a title can stand there as well.
    """
    if any("author" in record.fields for record in records):
        return
    texts = [(record, view.visible(record.head_end, record.text_end)) for record in records]
    found = [(record, text, name) for record, text in texts if (name := _name(text, view)) is not None]
    names = {name.text for _, _, name in found}
    if len(found) < max(_LEAST, _NEARLY * len(records)) or len(names) < max(_LEAST, _VARIETY * len(found)):
        return
    if titled and not are_accounts([name.text for _, _, name in found]):
        return
    for record, text, name in found:
        record.fields["author"], record.head_end = name.span, text[1]
        record.read[text[0]] = AUTHOR


def _name(text: Sequence[int], view: View) -> Name | None:
    """The name that a text opens with, if another line follows it."""
    return name_at(text[0], view) if len(text) > 1 and can_hold_name(text[0], view) else None
