"""What holds for every text, whatever it is."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse
from newsparse import Span
from pagelike import GAPS, NAMES, ODD, PROSE, SCORES, SITE, TIMES, pages
from promises import check
from shapes import SHAPES, Shape

EXAMPLES = int(os.environ.get("NEWSPARSE_EXAMPLES", "150"))
"""Examples a property is tried with; ``NEWSPARSE_EXAMPLES=5000`` searches longer."""
FINDS = sorted((Path(__file__).parent / "fixtures/fuzz").glob("*.txt"))
"""Texts that broke a promise once."""

LINES = st.lists(st.sampled_from([*GAPS, *NAMES, *TIMES, *SITE, *PROSE, *SCORES, *ODD]), max_size=4).map(" ".join)
SHUFFLED = st.lists(LINES, max_size=30).map("\n".join)
ANY = st.text(max_size=300) | st.text(st.characters(), max_size=120) | SHUFFLED | pages()

many = settings(max_examples=EXAMPLES, deadline=None)


@many
@given(pages())
def test_page_keeps_the_promises(text: str) -> None:
    check(text)


@many
@given(ANY)
def test_text_keeps_the_promises(text: str) -> None:
    check(text)


@pytest.mark.parametrize("find", FINDS, ids=lambda find: find.stem)
def test_find_keeps_the_promises(find: Path) -> None:
    check(find.read_bytes().decode("utf-8", "surrogateescape"))


@pytest.mark.parametrize("odd", ODD, ids=ascii)
def test_odd_things_keep_the_promises_wherever_they_stand(odd: str) -> None:
    thread = (
        "{0}\n2 comments\n  1. {0}\n    17 July 2020 18: 49 {0}\n    {0}\n{0} says:\n{0} 3 March 2021\nI {0} you.\n{0}"
    )
    check(thread.format(odd))
    check(odd * 3)


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_hostile_texts_keep_the_promises(shape: Shape) -> None:
    check(shape(3_000))


def test_deep_nesting_keeps_the_promises() -> None:
    record = "{indent}1. +1\n{indent}  17 July 2020 {hour}: {minute:02}\n{indent}  I say so.\n"
    page = check("".join(record.format(indent=" " * n, hour=n // 60, minute=n % 60) for n in range(300)))
    assert max(comment.depth for comment in page.comments) == 299


def test_answers_in_a_circle_keep_the_promises() -> None:
    thread = "3 comments\n" + "Anna in reply to Jonas\n2 hours ago\nNo.\nJonas in reply to Anna\n1 hour ago\nYes.\n" * 5
    check(thread)
    check(thread.replace("Jonas", "Anna"))


@many
@given(ANY)
def test_same_text_same_page(text: str) -> None:
    assert newsparse.parse(text).model_dump_json() == newsparse.parse(text).model_dump_json()


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
