"""The model: closed, frozen, and in step with its published schema."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydantic import ValidationError

import newsparse
from newsparse import Comment, Page, Span

SCHEMA = Path(__file__).parent.parent / "docs" / "schema" / "page.schema.json"

THREAD = """\
A parrot chairs the parish council

On Tuesday the parish council of Lower Wend elected a parrot as its chair. The vote was close, said the clerk.

3 comments
  1. +4
    3 March 2021 18: 49
    It has more manners than the last one.
    1. -2
      3 March 2021 19: 05
      It bit my uncle.
      1. 0
        3 March 2021 19: 30
        Your uncle had it coming.
"""


@pytest.fixture
def page() -> Page:
    return newsparse.parse(THREAD)


def test_schema_file_is_current(update: bool) -> None:
    """``newsparse schema > docs/schema/page.schema.json`` writes it."""
    current = json.dumps(Page.model_json_schema(), indent=2) + "\n"
    if update:
        SCHEMA.write_text(current, "utf-8")
    assert SCHEMA.read_text("utf-8") == current


def test_json_round_trip(page: Page) -> None:
    again = Page.model_validate_json(page.model_dump_json())
    assert again == page
    assert isinstance(again.comments[0].span, Span)


def test_models_are_frozen(page: Page) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        page.comments[0].score = 5  # type: ignore[misc]


def test_unknown_fields_are_refused() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        Page.model_validate({"headlines": "A parrot"})


def test_every_model_tells_its_spans(page: Page) -> None:
    assert page.spans["headline"] == (0, 34)
    first = page.comments[0]
    assert {name: THREAD[slice(*span)] for name, span in first.spans.items()} == {
        "marker": "1.",
        "ordinal": "1.",
        "score": "+4",
        "timestamp": "3 March 2021 18: 49",
        "text": "It has more manners than the last one.",
    }


def test_replies_and_tree(page: Page) -> None:
    top, child, grandchild = page.comments
    assert page.replies() == (top,)
    assert page.replies(top) == (child,)
    assert list(page.tree()) == [top, child, grandchild]
    assert [comment.depth for comment in page.comments] == [0, 1, 2]


def test_tree_survives_any_depth() -> None:
    chain = [
        Comment(index=level, parent=level - 1 if level else None, depth=level, text="", confidence=1, span=Span(0, 0))
        for level in range(5000)
    ]
    deep = Page(comments=tuple(chain))
    assert [comment.index for comment in deep.tree()] == list(range(5000))


def test_text_keeps_an_attribution_with_its_quote() -> None:
    text = "\n\n".join(
        [
            "The council of Lower Wend met for nine hours on Tuesday, and the chair slept through all of them.",
            "We shall vote again as soon as the chair wakes up and has been given its seeds",
            "- said Alma Quist.",
        ]
    )
    assert newsparse.parse(text).text.endswith("given its seeds\n- said Alma Quist.")
