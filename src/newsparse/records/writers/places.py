"""Where in a record a writer's name may stand, and what the lines there look like."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from newsparse.lexicon import vocabulary
from newsparse.models import Span
from newsparse.records.names.can_be import can_be_name
from newsparse.records.names.peeling import behind_label, is_label, peel
from newsparse.records.templates.template import Record
from newsparse.records.views.shapes import is_labelled
from newsparse.records.views.view import NOTHING, Name, View
from newsparse.text import squeeze

_REACH = 14
"""Visible lines between two texts in which a name is looked for."""
_PROFILE = frozenset("BGP")
"""Kinds of lines that stand under a name: a role, a label of profiles."""
_AROUND = frozenset("CHQZSWIV")
"""Kinds of lines above a list, none of which stands in its first record."""
_NO_NAME = frozenset("pTNACSZWXERKIVHQrGPUD")
"""Kinds of lines that hold no name of their own."""
_BESIDE = 2
"""Visible lines above and below a name in which it is said again."""
_LEAST = 3
"""Letters from which on a name is not found in others by chance."""
_REMEMBERED = 1024
"""Lines that are remembered: every reading of a page asks about the same ones."""
_CALLED = re.compile(r"\[[ \xa0]?([^\[\]]{3,40}?)[ \xa0]?\]")
"""What a picture is called, where it stands alone."""
Place = tuple[str, str]
"""A kind of place, and which one."""


def region(records: Sequence[Record], index: int, view: View) -> list[int]:
    """The visible lines in which the writer of a record may be named.

    Args:
        records: The records with their borders.
        index: Which of them.
        view: The page.

    Returns:
        Those between the text before and its own, or above the first one.
    """
    record = records[index]
    above: list[int] = []
    border = records[index - 1].text_end if index else 0
    number = view.last_visible(record.head_end)
    while number is not None and number >= border and len(above) < _REACH:
        if view.page.kinds[number] == "p" or (index == 0 and view.page.kinds[number] in _AROUND):
            break
        above.append(number)
        number = view.last_visible(number)
    return above[::-1]


def places(record: Record, lines: Sequence[int], landmarks: Collection[str], view: View) -> Iterator[tuple[int, Place]]:
    """The lines of a region, top to bottom, each with the ways to say where it stands.

    Args:
        record: The record.
        lines: Its region.
        landmarks: Looks that stand in most regions.
        view: The page.

    Yields:
        A line and a place; several for most lines, none for those that hold no name.
    """
    kinds = view.page.kinds
    anchor = next((place for place, line in enumerate(lines) if line in record.read and kinds[line] == "T"), None)
    top = next((line for line in lines if not _is_landmark(line, landmarks, view)), None)
    for place, line in enumerate(lines):
        if not can_hold_name(line, view):
            continue
        yield from ((line, (told, "")) for told in _told(place, lines, view))
        if line == top:
            yield line, ("top", "")
        if place + 1 < len(lines) and kinds[lines[place + 1]] in _PROFILE:
            yield line, ("over", "profile")
        if anchor is not None and place != anchor:
            yield line, ("up" if place < anchor else "down", str(abs(place - anchor)))
        for look in view.looks(lines[place - 1])[:1] if place else ():
            if look in landmarks:
                yield line, ("under", look)


def _told(place: int, lines: Sequence[int], view: View) -> Iterator[str]:
    """What in a line, or beside it, tells that it is a name."""
    line = lines[place]
    if place and is_label(view.page.lines[lines[place - 1]].rest):
        yield "labelled"
    if view.page.kinds[line] == "P":
        yield "row"
    elif behind_label(view.page.lines[line].rest):
        yield "from" if view.page.kinds[line] == "G" else "labelled"
    if beside_presence(line, view):
        yield "beside"
    if (name := name_at(line, view)) is not None and is_echoed(name, place, lines, view):
        yield "echoed"


def can_hold_name(line: int, view: View) -> bool:
    """Whether a line may be a name, or hold one before a profile or behind "From:", which stands before towns too."""
    kind = view.page.kinds[line]
    if kind == "T":
        return is_labelled(view.page, line)
    return kind not in _NO_NAME or kind == "P" or (kind == "G" and behind_label(view.page.lines[line].rest) > 0)


def is_echoed(name: Name, place: int, lines: Sequence[int], view: View) -> bool:
    """Whether a line beside a name says it as well: what a picture is called, ``[anna]``, or "anna is online"."""
    every = view.page.lines
    printed = view.page.source.text[slice(*name.span)]
    beside = (*lines[max(0, place - _BESIDE) : place], *lines[place + 1 : place + 1 + _BESIDE])
    return len(printed) >= _LEAST and any(printed in every[other].rest for other in beside)


def name_at(number: int, view: View) -> Name | None:
    """The name that a line is; every reading of the page asks for it."""
    if number not in view.names:
        view.names[number] = _peeled(number, view)
    return view.names[number]


def _peeled(number: int, view: View) -> Name | None:
    """A line without a role, a number apart from it, signs; None where no name is left."""
    line, guest = view.page.lines[number], number in view.guests
    called = _CALLED.fullmatch(line.rest)
    shown = _before_date(number, view) if view.page.kinds[number] == "T" else line.rest
    start, end = (0, len(line.rest)) if guest else called.span(1) if called else peel(shown)
    name = line.rest[start:end]
    if not guest and not can_be_name(name):
        return None
    return Name(Span(line.content + start, line.content + end), squeeze(name))


def _before_date(number: int, view: View) -> str:
    """What stands before the date of a profile and its label: ``anna`` of "anna Member since May 2009"."""
    line = view.page.lines[number]
    shown = line.rest[: max(0, view.page.stamps[number][0].start - line.content)].rstrip()
    label = vocabulary().profile.closing(shown.lower().rstrip(" :"))
    return shown.rstrip(" :")[: -len(label)] if label else shown


def beside_presence(line: int, view: View) -> bool:
    """Whether "Offline" or its like stands in a line, before a name or behind it."""
    return _shows_presence(view.page.lines[line].rest)


@lru_cache(maxsize=_REMEMBERED)
def _shows_presence(text: str) -> bool:
    presence, small = vocabulary().presence, squeeze(text)
    return small not in presence and (presence.opening(small) or presence.closing(small)) is not None


def _is_landmark(line: int, landmarks: Collection[str], view: View) -> bool:
    return view.passes(line, NOTHING) or any(look in landmarks for look in view.looks(line))
