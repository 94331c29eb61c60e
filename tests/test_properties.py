"""What holds for every text, whatever it is."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse
from newsparse import Page, Span
from newsparse.models import Model
from newsparse.text import INVISIBLE, SPACE

EXAMPLES = int(os.environ.get("NEWSPARSE_EXAMPLES", "150"))
"""Examples a property is tried with; ``NEWSPARSE_EXAMPLES=5000`` searches longer."""

_PIECES = [
    *["", " ", "    ", "\t", "\xa0", "1.", "2.", "3.", "• ", "- ", "-3", "+2", "−1", "0", "12", "99999999999"],
    *["1. +4", "  2. -1", "17 July 2020 18: 49", "3 марта 2021 20:22", "yesterday, 18:49", "2 hours ago", "99:99"],
    *["31 February 2021", "2 comments", "Comments (7)", "0 Kommentare", "Information", "Reply", "Anna says:"],
    *["- said Anna.", "Anna", "anna Offline", "The comment was deleted", "Please sign in to comment.", "Ctrl Enter"],
    *["“", "”", '"', "«", "»", "'", "(", ")", ":", ">", "…", "\ufeff", "\ud800", "\x00", "\x85", "\u2028", "\ue000"],
    *["The old mill by the river was sold on Monday, and nobody in the town knows who bought it or why."],
    *["A short line", "Menu", "mail (at) example.org"],
]
PIECES = st.sampled_from(_PIECES)
LINES = st.lists(PIECES, max_size=4).map(" ".join)
PAGE_LIKE = st.lists(LINES, max_size=30).flatmap(
    lambda lines: st.sampled_from(["\n", "\r\n", "\r", "\n\n"]).map(lambda end: end.join(lines))
)
ANY = st.text(max_size=300) | st.text(st.characters(), max_size=120) | PAGE_LIKE

many = settings(max_examples=EXAMPLES, deadline=None)


def models(page: Page) -> Iterator[Model]:
    yield page
    for part in (page.published, *page.body, *page.quotes, *page.zones, *page.problems):
        if part is not None:
            yield part
    for comment in page.comments:
        yield comment
        yield from (*comment.blocks, *comment.quotes)
        yield from (stamp for stamp in (comment.timestamp, comment.edited) if stamp is not None)


@many
@given(ANY)
def test_any_text_parses_and_serialises(text: str) -> None:
    page = newsparse.parse(text)
    assert Page.model_validate_json(page.model_dump_json()) == page


@many
@given(ANY)
def test_zones_partition_the_text(text: str) -> None:
    zones = newsparse.parse(text).zones
    borders = [zone.span.start for zone in zones] + [len(text)]
    assert borders[0] == 0
    assert [zone.span.end for zone in zones] == borders[1:]
    assert all(zone.span.start < zone.span.end for zone in zones)


SIGNS = frozenset("*_[\\")


@many
@given(ANY)
def test_spans_lie_inside_and_hold_what_was_read(text: str) -> None:
    shown = "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)
    for model in models(newsparse.parse(text)):
        own = getattr(model, "span", None)
        places: dict[str, Span] = {**getattr(model, "spans", {}), **({"": own} if own is not None else {})}
        for name, span in places.items():
            assert 0 <= span.start <= span.end <= len(text)
            value = read_at(model, name)
            if value is not None:
                assert_holds(words(shown[span.start : span.end]), words(value))


def assert_holds(printed: str, value: str) -> None:
    """What was read is what is printed, the signs aside that renderers draw links and emphasis with."""
    if SIGNS.isdisjoint(printed):
        assert value == printed
    else:
        rest = iter(printed)
        assert all(character in rest for character in value)


def read_at(model: Model, name: str) -> str | None:
    """The text that a span must hold; None for values that are not printed as they are returned."""
    field, _, place = name.partition(".")
    value = getattr(model, field, None)
    if place and isinstance(value, tuple):
        value = value[int(place)]
    return value if isinstance(value, str) else None


def words(text: str) -> str:
    """Without what shows nothing: a comment's text is returned without the indent of the list that it stands in."""
    return "".join(character for character in text if character not in SPACE + INVISIBLE)


@many
@given(ANY)
def test_same_text_same_page(text: str) -> None:
    assert newsparse.parse(text).model_dump_json() == newsparse.parse(text).model_dump_json()


@many
@given(ANY)
def test_comments_form_a_forest(text: str) -> None:
    page = newsparse.parse(text)
    for place, comment in enumerate(page.comments):
        assert comment.index == place
        parent = page.comments[comment.parent] if comment.parent is not None else None
        assert comment.depth == (parent.depth + 1 if parent else 0)
        assert parent is None or parent.index < comment.index
    assert sorted(comment.index for comment in page.tree()) == list(range(len(page.comments)))


@many
@given(ANY)
def test_explanation_covers_every_line(text: str) -> None:
    explanation = newsparse.explain(text)
    assert explanation.page == newsparse.parse(text)
    assert len(explanation.kinds) == len(explanation.lines)
    covered = [character for line in explanation.lines for character in text[slice(*line.span)]]
    assert covered == [character for character in text if character not in "\r\n"]


@pytest.mark.parametrize("text", ["", "\n", "\ufeff", "\x00", "\ud800", "1.", "  1. -3\n    17 July 2020 18: 49"])
def test_smallest_texts(text: str) -> None:
    page = newsparse.parse(text)
    assert json.loads(page.model_dump_json())["zones"] == [
        {"role": zone.role, "span": [zone.span.start, zone.span.end], "spans": {}} for zone in page.zones
    ]
    assert all(isinstance(zone.span, Span) for zone in page.zones)
