"""Lines that can carry a record, in groups of one shape: times, "X says:", numbers that count the posts, buttons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from newsparse.records.readings.extent import usual
from newsparse.records.views.shapes import constant_words, is_labelled, pieces_of, shape, with_constant_words
from newsparse.records.views.view import View

_NEAR = 4
"""Visible lines from an item on in which its time is looked for."""


@dataclass(slots=True, frozen=True)
class Group:
    """Anchors of one shape."""

    notation: str
    lines: tuple[int, ...]
    timed: bool = True
    """Whether they carry the time."""
    opening: bool = False
    """Whether a record can only start at such a line, not go on or end."""
    closing: bool = False
    """Whether a record can only end at such a line."""


def groups(view: View) -> Iterator[Group]:
    """The groups of a page; one line may be in several.

    Args:
        view: The page.

    Yields:
        Groups of lines, top to bottom.
    """
    page = view.page
    exact: dict[str, list[int]] = defaultdict(list)
    alike: dict[tuple[bool, bool], list[int]] = defaultdict(list)
    never = view.barred
    for number, kind in enumerate(page.kinds):
        if number not in never and (kind == "Y" or (kind == "T" and not is_labelled(page, number))):
            exact[shape(page, number)].append(number)
            if kind == "T":
                pieces = pieces_of(page, number)
                alike[bool(page.lines[number].marker), pieces[0][0] is None].append(number)
    yield from _counted(view)
    yield from _buttons(view)
    for looks, every in exact.items():
        timed = "{timestamp}" in looks
        lines = every[usual([page.stamps[number][0] for number in every], page.source.text)] if timed else every
        yield Group(with_constant_words(page, looks, lines), tuple(lines), timed)
    shapes = {tuple(lines) for lines in exact.values()}
    for (marked, named), lines in alike.items():
        if tuple(lines) not in shapes:
            before = constant_words([pieces_of(page, number)[0][1] for number in lines]) + " " if named else ""
            yield Group(("{marker} " if marked else "") + before + "{timestamp}[ {text}]", tuple(lines))


def _counted(view: View) -> Iterator[Group]:
    """Items of a list that count up from one: each may be a record, whatever it says."""
    lists: dict[int, list[int]] = defaultdict(list)
    for line in view.page.lines:
        if line.ordinal is not None and (line.ordinal == 1) != bool(lists.get(line.indent)):
            known = lists[line.indent]
            if not known or line.ordinal == (view.page.lines[known[-1]].ordinal or 0) + 1:
                known.append(line.number)
    for lines in lists.values():
        if len(lines) > 1 and sum(_is_timed(view, number) for number in lines) < len(lines) / 2:
            yield Group("{numbered} {text}", tuple(lines), timed=False, opening=True)


def _is_timed(view: View, number: int) -> bool:
    """Whether a time or "X said:" stands in an item or right below: then that carries the record."""
    below: int | None = number
    for _ in range(_NEAR):
        if below is None or view.page.kinds[below] in "TY":
            return below is not None
        below = view.next_visible(below)
    return False


def _buttons(view: View) -> Iterator[Group]:
    """The same button again and again: "Reply" closes a comment where the site prints no time."""
    page = view.page
    rows: dict[str, list[int]] = defaultdict(list)
    for number, kind in enumerate(page.kinds):
        look = view.fixed(number) if kind == "A" else None
        if look and not page.words.every.answers.isdisjoint(page.lines[number].rest.lower().split()):
            rows[look].append(number)
    for look, lines in rows.items():
        if len(lines) > 1:
            yield Group(look, tuple(lines), timed=False, closing=True)
