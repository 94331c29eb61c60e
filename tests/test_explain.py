"""The page line by line: every line is accounted for, and told why."""

from __future__ import annotations

import re
from datetime import datetime
from importlib.util import find_spec
from itertools import pairwise

import pytest

import newsparse
from newsparse import Explanation, Page, explain
from newsparse.cues import BY_KIND

ARTICLE = """\
Home
About us

The mill is sold

By Anna Brook
3 March 2021

The old mill by the river was sold on Monday, and nobody in the town knows who bought it or why.

It has never turned in all the years that I have lived beside it
- said Alma Quist.

Found a mistake? Mark it and press Ctrl+Enter.
"""
THREAD = """
2 comments
  1. +4
    3 March 2021 18: 49
    It was about time.

    1. -2
      yesterday, 19: 05
      Why?

Reply
© 2021 Wend Courier
"""
PAGES = {
    "article": ARTICLE,
    "thread": ARTICLE + THREAD,
    "windows-line-breaks": (ARTICLE + THREAD).replace("\n", "\r\n"),
    "old-mac-line-breaks": (ARTICLE + THREAD).replace("\n", "\r"),
    "no-final-line-break": (ARTICLE + THREAD).rstrip("\n"),
    "blank-lines-first": f"\n\n  \n{ARTICLE}",
    "separators-that-end-no-line": ARTICLE.replace("river", "ri\x0bver\x0c\x85\u2028"),
    "menu-only": "Home\nAbout us\nContact\n",
    "blank-only": "\n \n\t\n",
    "empty": "",
    "one-character": "1",
}


@pytest.fixture(params=PAGES, ids=str)
def text(request: pytest.FixtureRequest) -> str:
    return PAGES[request.param]


def test_page_is_that_of_parse(text: str) -> None:
    assert explain(text).page == newsparse.parse(text)


def test_options_are_those_of_parse() -> None:
    reference = datetime(2021, 3, 10, 18, 0)
    explained = explain(ARTICLE + THREAD, reference=reference, dialect="none", language="de").page
    assert explained == newsparse.parse(ARTICLE + THREAD, reference=reference, dialect="none", language="de")
    assert explained.comments[1].timestamp is not None
    assert explained.comments[1].timestamp.value == datetime(2021, 3, 9, 19, 5)
    with pytest.raises(TypeError, match="references"):
        explain(ARTICLE, references=reference)  # type: ignore[call-arg]


def test_every_line_is_there_once(text: str) -> None:
    lines = explain(text).lines
    expected = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")
    assert [line.text for line in lines] == expected
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))


def test_spans_follow_each_other_with_only_line_breaks_between(text: str) -> None:
    lines = explain(text).lines
    assert lines[0].span.start == 0
    for line, following in pairwise(lines):
        assert text[line.span.end : following.span.start] in ("\n", "\r\n", "\r")
    assert text[lines[-1].span.end :] in ("", "\n", "\r\n", "\r")
    assert all(text[slice(*line.span)] == line.text for line in lines)


def zone_at(page: Page, offset: int) -> str:
    return next(zone.role for zone in page.zones if zone.span.start <= offset < zone.span.end)


def test_role_is_that_of_the_zone(text: str) -> None:
    explanation = explain(text)
    shown = [line for line in explanation.lines if line.text.strip()]
    assert [line.role for line in shown] == [zone_at(explanation.page, line.span.start) for line in shown]


def test_role_of_a_blank_line_is_that_of_its_zone() -> None:
    explanation = explain(ARTICLE + THREAD)
    assert [line.role for line in explanation.lines] == [
        zone_at(explanation.page, line.span.start) for line in explanation.lines
    ]


def test_visible_lines_have_a_rule_and_a_reason(text: str) -> None:
    for line in explain(text).lines:
        if line.text.strip():
            module, _, rule = line.rule.partition(".")
            assert find_spec(f"newsparse.{module}"), line
            assert rule, line
            assert line.because.strip(), line


def test_kinds_are_the_letters_of_the_lines(text: str) -> None:
    explanation = explain(text)
    assert explanation.kinds == "".join(line.kind for line in explanation.lines)
    assert [line.shows for line in explanation.lines] == [BY_KIND[kind].name for kind in explanation.kinds]


def test_prints_one_row_a_line(text: str) -> None:
    explanation = explain(text)
    rows = str(explanation).split("\n")
    assert len(rows) == len(explanation.decisions) + len(explanation.lines)
    for row, line in zip(rows[len(explanation.decisions) :], explanation.lines, strict=True):
        assert row.startswith(f"{line.number:>4} {line.kind}")


def row_of(explanation: Explanation, opening: str) -> str:
    return next(row for row in str(explanation).split("\n") if f" {opening}" in row)


@pytest.mark.parametrize(
    ("opening", "role", "rule"),
    [
        pytest.param("Home", "navigation", "furniture.navigation", id="menu"),
        pytest.param("The mill is sold", "headline", "headline.title", id="headline"),
        pytest.param("By Anna Brook", "byline", "headline.byline", id="byline"),
        pytest.param("3 March 2021", "published", "headline.dateline", id="date"),
        pytest.param("The old mill", "body", "prose.stretch", id="body"),
        pytest.param("Found a mistake", "notice", "furniture.notice", id="misprint-report"),
        pytest.param("2 comments", "counter", "furniture.counter", id="counter"),
        pytest.param("1. +4", "comments", "records.head: head of comment 0", id="head-of-a-comment"),
        pytest.param("It was about time.", "comments", "records.text: text of comment 0", id="text-of-a-comment"),
        pytest.param("yesterday, 19: 05", "comments", "records.head: head of comment 1", id="head-of-an-answer"),
    ],
)
def test_row_tells_role_rule_and_reason(opening: str, role: str, rule: str) -> None:
    row = row_of(explain(ARTICLE + THREAD), opening)
    assert f" {role} " in row
    assert rule in row


def test_headline_may_mention_a_date() -> None:
    text = ARTICLE.replace("The mill is sold", "Ferry timetable from 3 March 2021").replace("By Anna Brook\n", "")
    assert explain(text).page.headline == "Ferry timetable from 3 March 2021"


def test_long_lines_are_cut_for_the_eye() -> None:
    row = row_of(explain(ARTICLE), "The old mill")
    assert "nobody in the town" not in row
    assert "…" in row


def test_decisions_name_the_templates_and_their_worth() -> None:
    decisions = explain(ARTICLE + THREAD).decisions
    told = [note.because for note in decisions if note.rule == "records.choose"]
    assert any(re.match(r"dle: .*\{score\}.*\{timestamp\}.* finds 2\b.* worth \d", because) for because in told)
    assert any(re.match(r"repetition: .*\{timestamp\}.* finds 2\b.* worth \d", because) for because in told)


def test_page_without_comments_has_no_such_decision() -> None:
    assert explain("The mill is sold\n").decisions == ()


def test_lone_surrogates_do_not_break_the_table() -> None:
    explanation = explain("A lone \ud800 in a line\n")
    assert len(explanation.lines) == 1
    assert "in a line" in str(explanation)
