"""What one line shows on its own.

``fixtures/cues`` has a table for each letter: lines that are of the kind, and lines that could be mistaken for it. A
row with ``known_failure`` says what the code does not do yet; the test fails as soon as it does.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from newsparse import lexicon, text
from newsparse.cues import BY_KIND, CUES, Cue, CuedPage, Words, number_value, read
from newsparse.cues.glance import glance

TABLES = Path(__file__).parent / "fixtures" / "cues"
LANGUAGES = {"en", "de", "fr", "it", "es", "pl", "ru"}
IN_EVERY_LANGUAGE = "CZDTIVAYMSEFLph"
"""Kinds that a language's words decide, or its sentences."""


@dataclass(frozen=True)
class Row:
    """One line of a table."""

    kind: str
    positive: bool
    text: str
    language: str
    why: str
    value: int | None = None
    """Of a number or a counter: what the page means by it."""
    below: str | None = None
    """The line that follows; without it the input ends here."""
    known_failure: str | None = None


def rows_of(cue: Cue) -> list[Row]:
    table = tomllib.loads((TABLES / f"{file_name(cue)}.toml").read_text("utf-8"))
    assert table["kind"] == cue.kind
    positives = [Row(kind=cue.kind, positive=True, **row) for row in table["positives"]]
    return positives + [Row(kind=cue.kind, positive=False, **row) for row in table["negatives"]]


def file_name(cue: Cue) -> str:
    return cue.name.replace(" ", "-")


ROWS = {cue.kind: rows_of(cue) for cue in CUES}


def params(positive: bool) -> list[object]:
    return list(_params(positive))


def _params(positive: bool) -> Iterator[object]:
    for kind, rows in ROWS.items():
        for row in rows:
            if row.positive == positive:
                slug = re.sub(r"\W+", "-", row.why.lower()).strip("-")
                marks = [pytest.mark.xfail(reason=row.known_failure, strict=True)] if row.known_failure else []
                yield pytest.param(row, marks=marks, id=f"{file_name(BY_KIND[kind])}-{row.language}-{slug}")


def cued(line: str, language: str | None, below: str | None = None) -> CuedPage:
    source = text.read(line if below is None else f"{line}\n{below}")
    return read(source, lexicon.calendar(language), Words(lexicon.vocabulary(), lexicon.load(language)))


@pytest.mark.parametrize("row", params(positive=True))
def test_is_of_the_kind(row: Row) -> None:
    page = cued(row.text, row.language, row.below)
    assert page.kinds[0] == row.kind, row.why
    if row.kind == "N":
        assert page.numbers == {0: row.value}
    if row.kind == "C":
        assert page.counts == {0: row.value}


@pytest.mark.parametrize("row", params(positive=False))
def test_is_not_of_the_kind(row: Row) -> None:
    page = cued(row.text, row.language, row.below)
    assert page.kinds[0] != row.kind, row.why
    if row.kind == "N":
        assert page.numbers == {}
    if row.kind == "C":
        assert page.counts == {}


@pytest.mark.parametrize("cue", CUES, ids=file_name)
def test_table_is_rich_enough(cue: Cue) -> None:
    """Six lines of the kind and four that are not; where words decide, each language has its say."""
    positives = [row for row in ROWS[cue.kind] if row.positive]
    negatives = [row for row in ROWS[cue.kind] if not row.positive]
    assert len(positives) >= 6
    assert len(negatives) >= 4
    if cue.kind in IN_EVERY_LANGUAGE:
        assert {row.language for row in positives} >= LANGUAGES
    if cue.kind in "NC":
        assert all(row.value is not None for row in positives)


def test_every_table_belongs_to_a_letter() -> None:
    assert {path.stem for path in TABLES.glob("*.toml")} == {file_name(cue) for cue in CUES}


def test_letters_are_single_and_different() -> None:
    assert all(len(cue.kind) == 1 for cue in CUES)
    assert len(BY_KIND) == len(CUES)


PAGES = sorted(Path(__file__).parent.glob("fixtures/*/**/input.txt"))


@pytest.mark.parametrize("page", PAGES, ids=lambda path: "-".join(path.parts[-3:-1]))
def test_no_hint_hides_a_row(page: Path) -> None:
    """Rows are left out for speed alone: with all of them tried each line is of the same kind."""
    shown = page.read_text("utf-8")
    assert_no_row_is_hidden(shown, lexicon.detect(shown))


def test_no_hint_hides_a_row_from_odd_lines() -> None:
    lines = [row.text for rows in ROWS.values() for row in rows]
    odd = [
        f"{before}{line}{behind}"
        for line in lines
        for before, behind in (("* ", ""), ("", "."), ("| ", ":"), ("", " | x"))
    ]
    for language in LANGUAGES:
        assert_no_row_is_hidden("\n".join([*lines, *odd]), language)


def assert_no_row_is_hidden(shown: str, language: str | None) -> None:
    page = cued(shown, language)
    wrapped = {line.number for passage in page.passages if len(passage.lines) > 1 for line in passage.lines}
    subjects = {
        passage.number for passage in page.passages if passage.kind == "p" and page.kinds[passage.number] == "h"
    }
    for line, kind in zip(page.lines, page.kinds, strict=True):
        if line.text and line.number not in wrapped:
            seen = glance(line, line.number in page.stamps)
            kinds = (cue.kind for cue in CUES if len(line.text) <= cue.limit and cue.rule.holds(seen, page))
            assert next(kinds) == ("p" if line.number in subjects else kind), line.text


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        (["Who has seen the goat that crossed the bridge?"] * 3, "hhh"),
        (
            ["Who has seen the goat that crossed the bridge?", "AW: Who has seen the goat that crossed the bridge?"],
            "ph",
        ),
        (["Who has seen the goat that crossed the bridge?"] * 2, "pp"),
        (["Note: who has seen the goat that crossed the bridge?", "It was me, and it was no goat, you fools."], "pp"),
    ],
    ids=["three-times", "with-its-answer", "a-quote", "no-answer"],
)
def test_a_subject_over_posts_is_no_prose(lines: list[str], kinds: str) -> None:
    assert cued("\n\n".join(lines), "en").kinds.replace(".", "") == kinds


def test_a_page_is_a_string_of_letters() -> None:
    lines = ["The mill is sold", "", "2 comments", "  1. +4", "    3 March 2021 18: 49", "    Well.", "Reply", "Home"]
    assert cued("\n".join(lines), "en").kinds == "h.CNThAM"


def test_the_dot_of_a_day_is_no_list_marker() -> None:
    page = cued("3. März 2021\n4. Anna", "de")
    assert [line.marker for line in page.lines] == ["", "4."]


ALIKE = {
    "spans behind names": (["Runa Holt 5d", "Osk Brandt 2h"], "en", ["5d", "2h"]),
    "spans behind names, in German": (["Runa Holt 5 T.", "Osk Brandt 3 Std."], "de", ["5 T.", "3 Std."]),
    "spans behind names, in Russian": (["Руна Хольт 5 дн.", "Оск Брандт 2 ч."], "ru", ["5 дн.", "2 ч."]),
    "spans before buttons": (["5d Like Reply", "2h Like Reply"], "en", ["5d", "2h"]),
    "spans in brackets": (["(5d)", "(2h)"], "en", ["5d", "2h"]),
    "months behind a word": (["Posted Aug 2011", "Posted Mar '12"], "en", ["Aug 2011", "Mar '12"]),
    "months behind names, in Spanish": (
        ["Runa Holt - enero de 2012", "Osk - marzo de 2012"],
        "es",
        ["enero de 2012", "marzo de 2012"],
    ),
    "spans before the number of a post": (["Runa Holt 5d #1", "Osk Brandt 2h #2"], "en", ["5d", "2h"]),
    "months before names": (["Posted Mar '12 | Runa Holt", "Posted Aug 2011 | Osk"], "en", ["Mar '12", "Aug 2011"]),
    "names behind a label": (["From: Runa Holt, Mar '12", "From: Osk, Aug 2011"], "en", ["Mar '12", "Aug 2011"]),
    "months inside a phrase": (["The March 2012 flood", "The August 2011 storm"], "en", []),
    "one alone": (["Runa Holt 5d", "Osk Brandt"], "en", []),
    "one that the site repeats": (["Newsletter March 2012", "Newsletter March 2012"], "en", []),
    "models": (["Canon 5D", "Canon 7D"], "en", []),
    "lengths": (["Women 100 m", "Men 200 m"], "en", []),
    "profiles": (["Joined: Aug 2011", "Joined: Mar 2012"], "en", []),
    "inside sentences": (["In 5d it is over", "After 2h it was"], "en", []),
}


@pytest.mark.parametrize(("lines", "language", "times"), ALIKE.values(), ids=[name.replace(" ", "-") for name in ALIKE])
def test_times_that_a_page_proves_by_printing_several_alike(lines: list[str], language: str, times: list[str]) -> None:
    page = cued("\n".join(lines), language)
    assert [page.source.text[stamp.start : stamp.end] for [stamp] in page.stamps.values()] == times


def test_a_neighbour_is_found_past_so_many_blanks() -> None:
    page = cued("Anna\n\n\nReply", "en")
    assert page.below(0, blanks=2) == 3
    assert page.below(0, blanks=1) is None
    assert page.above(3, blanks=2) == 0
    assert page.above(3, blanks=1) is None
    assert page.above(0, blanks=2) is None


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        pytest.param("-3", -3, id="hyphen"),
        pytest.param("\u22123", -3, id="minus-sign"),
        pytest.param("\u20133", -3, id="en-dash"),
        pytest.param("+12", 12, id="plus"),
        pytest.param("1,204", 1204, id="comma-between-thousands"),
        pytest.param("1 977", 1977, id="space-between-thousands"),
        pytest.param("8.3k", 8300, id="kilo"),
        pytest.param("٣", 3, id="digits-of-another-script"),
        pytest.param("", None, id="nothing"),
        pytest.param("1,20", None, id="a-fraction"),
        pytest.param("3 boats", None, id="something-behind"),
        pytest.param("²", None, id="a-footnote"),
        pytest.param("9" * 5000, None, id="more-digits-than-python-converts"),
    ],
)
def test_number_value(printed: str, value: int | None) -> None:
    assert number_value(printed) == value
