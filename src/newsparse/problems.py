"""Every doubt that a page leaves, as values. ``docs/problems.md`` lists the codes."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.cues import CuedPage
from newsparse.models import Problem, Span
from newsparse.records import Choice
from newsparse.zones import Layout

_MID_SENTENCE = 40
"""Characters from which on a last line without an end is a sentence that was cut."""


def find(
    page: CuedPage, layout: Layout, choice: Choice, declared: tuple[int, Span] | None, day_first_given: bool
) -> tuple[Problem, ...]:
    """Collect the doubts.

    Args:
        page: The page.
        layout: The roles of its lines.
        choice: Its comments.
        declared: How many comments the page says it has.
        day_first_given: Whether the caller said how ``03/04/2021`` is read.

    Returns:
        The problems, in the order of the checks.
    """
    found = [*_counts(page, layout, choice, declared), *_records(page, choice), *_end(page, choice)]
    if not day_first_given:
        found += _dates(page)
    return tuple(found)


def _counts(page: CuedPage, layout: Layout, choice: Choice, declared: tuple[int, Span] | None) -> Iterator[Problem]:
    if declared is None:
        return
    number, span = declared
    records = len(choice.records)
    if number and not records:
        yield _problem("comments_not_found", f"the page declares {number} comments, and none could be told apart", span)
    elif number != records:
        yield _problem("count_mismatch", f"the page declares {number} comments, {records} were found", span)
    for line, other in (page.numbers | page.counts).items():
        if layout.roles[line] == "counter" and other != number:
            yield _problem("counters_disagree", f"one counter says {other}, another {number}", page.lines[line].span)


def _records(page: CuedPage, choice: Choice) -> Iterator[Problem]:
    if choice.close:
        yield _problem("close_call", "another reading of the comments was nearly as good")
    for record in choice.records:
        if not record.complete and page.kinds[record.first] != "D":
            line = page.lines[record.first]
            yield _problem("incomplete_head", "a comment lacks a part of its head", line.span)


def _end(page: CuedPage, choice: Choice) -> Iterator[Problem]:
    """A text that breaks off: in a head, or in the middle of a sentence."""
    line = page.lines[-1]
    if not line.text or line.last != len(page.source.text):
        return
    cut_head = bool(choice.records) and choice.records[-1].head_end >= len(page.lines)
    cut_sentence = len(line.text) >= _MID_SENTENCE and (line.text[-1].isalnum() or line.text[-1] in ",;-–—")
    if cut_head or cut_sentence:
        yield _problem("cut_off", "the text seems to end in the middle", line.span)


def _dates(page: CuedPage) -> Iterator[Problem]:
    stamps = [stamp for found in page.stamps.values() for stamp in found]
    if any(stamp.order == "either" for stamp in stamps) and {stamp.order for stamp in stamps}.isdisjoint(
        ("day", "month")
    ):
        yield _problem("ambiguous_dates", "day and month could stand either way round; day_first= decides")


def _problem(code: str, message: str, span: Span | None = None) -> Problem:
    return Problem(code=code, message=message, span=span)
