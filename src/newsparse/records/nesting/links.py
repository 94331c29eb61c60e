"""Links between the comments of a thread, which flat dumps print without where they lead: ``parent``, ``prev``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse.cues import CuedPage
from newsparse.lexicon import Phrases
from newsparse.records.templates.template import Record
from newsparse.text import squeeze

_PIECES = re.compile(r"[|·•()\[\]/,]| {2}")
_UP = "↑"
"""An arrow that leads to the comment answered; beside a number it is a vote."""
_MAX_LINE = 80


def linked(records: Sequence[Record], page: CuedPage) -> list[int] | None:
    """How deep each record stands, by the links that only answers have.

    An answer right below a comment that is none answers it. Below another answer it is taken to stand beside it, but
    whoever writes again after an answer answers that; so does what has no link to an answer before it, where others
    have one, and what has a link to the root answers an answer.

    Args:
        records: The records in page order.
        page: The page.

    Returns:
        A number for each; None where the page prints no such links, or the first record has one.
    """
    every = page.words.every
    pieces = [_pieces(record, page) for record in records]
    answers = [_UP in own or not every.parents.isdisjoint(own) for own in pieces]
    if not any(answers) or answers[0]:
        return None
    rooted = [not every.roots.isdisjoint(own) for own in pieces]
    preceded = [not every.earlier.isdisjoint(own) for own in pieces]
    text = page.source.text
    names = [text[slice(*record.fields["author"])] if "author" in record.fields else "" for record in records]
    found = [0]
    for place in range(1, len(records)):
        level = found[-1]
        again = place > 1 and bool(names[place]) and names[place] == names[place - 2]
        first = any(preceded) and not preceded[place]
        deeper = again or first or (rooted[place] and level < 2)
        shown = level + 1 if deeper or not level else level
        if any(rooted) and not rooted[place]:
            shown = 1
        found.append(shown if answers[place] else 0)
    return found


def _pieces(record: Record, page: CuedPage) -> frozenset[str]:
    """The words of the buttons around a text, and an arrow that stands alone."""
    found: set[str] = set()
    actions: Phrases = page.words.every.actions
    for number in (*range(record.first, record.head_end), *range(record.text_end, record.end)):
        line = page.lines[number].rest
        if not line or len(line) > _MAX_LINE or page.kinds[number] == "p":
            continue
        small = squeeze(line)
        pieces = [piece.strip() for piece in _PIECES.split(small)]
        found.update(pieces)
        if page.kinds[number] == "A":
            found.update(part for piece in pieces for part in actions.parts(piece) or ())
        if number in page.stamps and small.endswith(f" {_UP}"):
            found.add(_UP)
    return frozenset(found)
