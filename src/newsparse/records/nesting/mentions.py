"""Whom texts address that open with "@Ada Brom"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from newsparse.cues import CuedPage
from newsparse.models import Span
from newsparse.records.templates.template import Record
from newsparse.text import squeeze

_MENTION = re.compile(r"@[ \xa0]?(\S[^\n\r@]{0,40})")
_BEHIND_MENTION = " :.,;!?-–—"
"""Signs behind a name that is addressed."""
_WORD = re.compile(r"\S+")


class Mention(NamedTuple):
    """A writer who is addressed."""

    printed: Span
    """Where the address names him."""
    writer: Span
    """Where he is named as the latest writer of that name."""


def mentioned(records: Sequence[Record], page: CuedPage) -> dict[int, Mention]:
    """Whom texts address that open with "@Ada Brom": writers above, by their whole name or the first word of it.

    Args:
        records: The records in page order, their names parted.
        page: The page.

    Returns:
        Position of a record -> whom it addresses. Sites write it in on their own, and so do readers of lists that print
        no nesting.
    """
    text, found, seen = page.source.text, dict[int, Mention](), dict[str, Span]()
    for place, record in enumerate(records):
        first = record.opening(page.kinds)
        address = None if first is None else _MENTION.match(text, page.lines[first].content)
        if address is not None:
            ends = [word.end() for word in _WORD.finditer(address[1])]
            called = (address[1][:end].rstrip(_BEHIND_MENTION) for end in reversed(ends))
            name = next((name for name in called if squeeze(name) in seen), None)
            if name is not None:
                start = address.start(1)
                found[place] = Mention(Span(start, start + len(name)), seen[squeeze(name)])
        if "author" in record.fields:
            name = squeeze(text[slice(*record.fields["author"])])
            seen[name.partition(" ")[0]] = seen[name] = record.fields["author"]
    return found
