"""Read the lines of a head or a foot: as many as there are, each with its fields."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.cues import CuedPage
from newsparse.models import Span
from newsparse.records.templates.pattern import LinePattern
from newsparse.records.templates.template import Record, Template
from newsparse.records.views.view import View

MAX_SKIPPED = 16
"""Visible lines that may stand between a name and the time below it: a forum prints a profile of some lines there."""
_MAX_CUT_TIME = 25
"""Characters of the longest date without its last ones."""


def first_line(lines: Sequence[LinePattern], anchor: int, view: View, number: int, template: Template) -> int | None:
    """Match the lines above an anchor upwards.

    Args:
        lines: The lines of a head or a foot.
        anchor: Which of them is at ``number``.
        view: The page.
        number: A line that the anchor's pattern matches.
        template: Whose lines they are.

    Returns:
        The line that the first of them is at; None where one is missing.
    """
    first, skipping, spare = number, False, False
    for pattern in reversed(lines[:anchor]):
        if pattern.skips:
            skipping = True
            continue
        above = _below_top(view, first, template) if skipping else view.above(first, template.site)
        if above is not None and pattern.fits(view.page, above):
            first, spare = above, pattern.optional
        elif not pattern.optional and not (spare and pattern.fits(view.page, first)):
            return None  # nor was it the line that has been taken for one that may be missing
        skipping = False
    return first


def _below_top(view: View, number: int, template: Template) -> int | None:
    """The line that a head starts with: up past anything but running text, to the line under one of the site's."""
    above = view.last_visible(number)
    for _ in range(MAX_SKIPPED):
        if above is None or view.page.kinds[above] == "p":
            return None
        if not template.top.isdisjoint(view.looks(above)):
            below = view.below(above, template.site)
            return below if below is not None and below < number else None
        above = view.last_visible(above)
    return None


def read_lines(lines: Sequence[LinePattern], view: View, first: int, template: Template) -> Record:
    """Read lines from ``first`` on, as many as there are.

    Args:
        lines: The lines of a head or a foot.
        view: The page.
        first: Where they start.
        template: Whose lines they are.

    Returns:
        A record without an end; ``complete`` is False where a line is missing.
    """
    page = view.page
    record = Record(first=first, head_end=first, indent=page.lines[first].indent)
    number: int | None = first
    skipped = False
    for place, pattern in enumerate(lines):
        if pattern.skips:
            number, skipped = _past_anything(view, number, lines[place + 1], record), True
            continue
        fields = pattern.match(page, number) if number is not None else None
        if pattern.optional and lines[place + 1 : place + 2] and lines[place + 1].skips:
            below = number is not None and lines[place + 2].fits(page, number)
            fields = None if below else fields  # the name is missing, and this is the line below it
        if fields and skipped and not _agree(page, record, fields):
            record.fields.pop("author", None)  # a line under the site's own, "Avatar", that was taken for the name
        if number is not None and fields is not None and _agree(page, record, fields):
            take(record, page, number, pattern, fields)
            record.head_end = number if pattern.holds_text else number + 1
            number = view.below(number, template.site)
        elif not pattern.optional:
            record.complete = False
            if number is not None and _is_cut(page, number, pattern, record):
                record.head_end = number + 1
            break
    return record


def _past_anything(view: View, number: int | None, following: LinePattern, record: Record) -> int | None:
    """The line that a pattern matches, from a line on downwards; only at a record's very first line it is the first."""
    for _ in range(MAX_SKIPPED):
        if number is None or view.page.kinds[number] == "p" or following.fits(view.page, number):
            return number
        record.around.append(number)
        number = view.next_visible(number)
    return None


def take(record: Record, page: CuedPage, number: int, pattern: LinePattern, fields: dict[str, Span]) -> None:
    """Add what a line says to a record. Of a field printed twice the shorter reading is kept, of markers the first."""
    record.read[number] = pattern.notation
    for name, span in fields.items():
        known = record.fields.get(name)
        if known is None or (name != "marker" and span.end - span.start < known.end - known.start):
            record.fields[name] = span
    for stamp in page.stamps.get(number, ()):
        for name in ("timestamp", "edited"):
            if fields.get(name) == (stamp.start, stamp.end):
                record.stamps[name] = stamp


def _agree(page: CuedPage, record: Record, fields: dict[str, Span]) -> bool:
    """A field that a template prints twice must read the same both times; only markers may differ.

    One may go on where the other stops: "anna In the garden" over "anna" is a nick with a presence word that no lexicon
    knows.
    """
    text = page.source.text
    for name, span in fields.items():
        known = record.fields.get(name)
        if known and name != "marker" and not same_or_longer(text[slice(*known)], text[slice(*span)]):
            return False
    return True


def same_or_longer(one: str, other: str) -> bool:
    """Whether two readings of a field are the same, or one goes on with further words where the other stops.

    Example:
        >>> [same_or_longer("anna", other) for other in ("anna In the garden", "annabel", "otto")]
        [True, False, False]
    """
    shorter, longer = sorted((one, other), key=len)
    return longer == shorter or longer.startswith(f"{shorter} ")


def _is_cut(page: CuedPage, number: int, pattern: LinePattern, record: Record) -> bool:
    """Whether the input breaks off inside the line that the pattern expects.

    What is left of a time is a few digits and letters, behind the author where he is printed again; what is left of an
    item is its marker.
    """
    if number != len(page.lines) - 1:
        return False
    line = page.lines[number]
    if pattern.marked and not any(map(str.isalnum, line.rest)):
        return True
    author = page.source.text[slice(*record.fields["author"])] if "author" in record.fields else ""
    left = line.text.removeprefix(author).strip()
    return pattern.stamps > 0 and left[:1].isdigit() and len(left) <= _MAX_CUT_TIME
