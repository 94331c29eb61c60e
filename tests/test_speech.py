"""Who says what stands in quotation marks: the tables ``speech*.toml`` and ``people.toml`` of ``fixtures/``.

A row with ``known_failure`` says what the code does not do yet; the test fails as soon as it does.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from newsparse import Paragraph, Quote, lexicon
from newsparse.models import Span
from newsparse.quotes import collect

FIXTURES = Path(__file__).parent / "fixtures"
TABLES = [tomllib.loads((FIXTURES / name).read_text("utf-8")) for name in ("speech.toml", "speech-orders.toml")]
PEOPLE = tomllib.loads((FIXTURES / "people.toml").read_text("utf-8"))


@dataclass(frozen=True)
class Row:
    """One row of the table."""

    language: str
    text: str
    quotes: list[list[str]]
    why: str
    known_failure: str | None = None


def rows() -> list[object]:
    return [
        pytest.param(
            row,
            marks=[pytest.mark.xfail(reason=row.known_failure, strict=True)] if row.known_failure else [],
            id=f"{row.language}-{row.why.replace(' ', '-').replace(',', '').replace(':', '')}",
        )
        for row in (Row(**fields) for table in TABLES for fields in table["rows"])
    ]


def read(text: str, language: str) -> list[Quote]:
    """The quotes of a text whose paragraphs are parted by blank lines."""
    blocks, start = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Paragraph(text=paragraph, span=Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    return list(collect(blocks, text, lexicon.load(language)))


@pytest.mark.parametrize("row", rows())
def test_speech(row: Row) -> None:
    found = read(row.text, row.language)
    assert [[quote.text, quote.speaker or ""] for quote in found] == row.quotes, row.why
    for quote in found:
        assert row.text[slice(*quote.span)] == quote.text
        if quote.speaker:
            assert row.text[slice(*quote.spans["speaker"])] == quote.speaker


@pytest.mark.parametrize("break_", ["\n", "\r\n", "\n   "])
def test_a_quote_over_wrapped_lines_is_one_line(break_: str) -> None:
    """The span stays on the input, breaks and all."""
    text = f"“The bridge{break_}is closed,” said Alma{break_}Quist. She left."
    [quote] = read(text, "en")
    assert (quote.text, quote.speaker, quote.speaker_name) == ("The bridge is closed,", "Alma Quist", "Alma Quist")
    assert text[slice(*quote.span)] == f"The bridge{break_}is closed,"
    assert text[slice(*quote.spans["speaker"])] == f"Alma{break_}Quist"


def test_a_line_break_in_a_script_without_spaces_is_none() -> None:
    assert [quote.text for quote in read("市长说：“桥已经\n关闭了。”", "zh")] == ["桥已经关闭了。"]


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru"])
def test_every_language_has_its_rows(language: str) -> None:
    own = [row for table in TABLES for row in table["rows"] if row["language"] == language]
    assert len([row for row in own if row["quotes"]]) >= 6
    assert [row for row in own if not row["quotes"]]


@pytest.mark.parametrize("row", [pytest.param(row, id=f"{row['language']}-{row['why']}") for row in PEOPLE["rows"]])
def test_person(row: dict[str, Any]) -> None:
    found = read(row["text"], row["language"])
    assert [quote.speaker_name or "" for quote in found] == row["names"], row["why"]
