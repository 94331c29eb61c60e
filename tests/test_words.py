"""The words of each language at work: lines as sites print them, and lines that look alike.

``fixtures/words`` has a file a language, written by what pages print, not by what the word files hold.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from newsparse import lexicon
from newsparse.cues import Words, read
from newsparse.records import compile_line
from newsparse.text import read as lines_of

TABLES = {
    path.stem: tomllib.loads(path.read_text("utf-8"))
    for path in (Path(__file__).parent / "fixtures" / "words").glob("*.toml")
}
CASES = [(language, letter) for language in sorted(TABLES) for letter in TABLES[language]]
ALSO = {"E": "X", "S": "WA", "W": "S", "B": "M", "Q": "H"}
"""What a line may be taken for as well: "Log in to comment" is a button too, and "Newsroom" a word of menus."""


def letter_of(line: str, language: str) -> str:
    words = Words(lexicon.vocabulary(), lexicon.load(language))
    return read(lines_of(f"{line}\nthe next line"), lexicon.calendar(language), words).kinds[0]


def test_every_language_has_a_table() -> None:
    assert sorted(TABLES) == list(lexicon.languages())
    assert len({tuple(table) for table in TABLES.values()}) == 1


@pytest.mark.parametrize(("language", "letter"), CASES)
def test_lines_are_seen(language: str, letter: str) -> None:
    seen = {line: letter_of(line, language) for line in TABLES[language][letter]["yes"]}
    assert {line: kind for line, kind in seen.items() if kind not in letter + ALSO.get(letter, "")} == {}


@pytest.mark.parametrize(("language", "letter"), CASES)
def test_lines_that_look_alike_are_not(language: str, letter: str) -> None:
    seen = {line: letter_of(line, language) for line in TABLES[language][letter]["no"]}
    assert {line: kind for line, kind in seen.items() if kind == letter} == {}


FIXTURES = Path(__file__).parent / "fixtures"
PAGES = sorted([*FIXTURES.glob("articles/*/*"), *FIXTURES.glob("threads/languages/*")])


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_language_of_a_page_is_told(path: Path) -> None:
    """Short pages with menus included: words that several languages share must not tell one of them."""
    language = tomllib.loads((path / "about.toml").read_text("utf-8"))["language"]
    assert lexicon.detect((path / "input.txt").read_bytes().decode("utf-8")) == language


AROUND_NAMES = tomllib.loads((FIXTURES / "names-in-lines.toml").read_text("utf-8"))["lines"]


@pytest.mark.parametrize("row", AROUND_NAMES, ids=lambda row: f"{row['language']}-{row['notation']}")
def test_name_between_words_of_its_line(row: dict[str, str]) -> None:
    """By whom, in answer to whom, who says: the words are seen, and only the name is left."""
    words = Words(lexicon.vocabulary(), lexicon.load(row["language"]))
    page = read(lines_of(row["text"]), lexicon.calendar(row["language"]), words)
    fields = compile_line(row["notation"]).match(page, 0)
    assert fields is not None
    assert row["text"][slice(*fields["author"])] == row["author"]


@pytest.mark.parametrize("notation", ["{by}[:] {author}", "{reply_to_words}[:] {author}", "{author} {says}[:]"])
@pytest.mark.parametrize("line", ["Anna Brook", "Bytown", "阿桂", "The hill wrotely:"])
def test_no_word_and_no_name(line: str, notation: str) -> None:
    page = read(lines_of(line), lexicon.calendar("en"), Words(lexicon.vocabulary(), lexicon.load("en")))
    assert compile_line(notation).match(page, 0) is None
