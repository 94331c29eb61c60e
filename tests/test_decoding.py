"""From bytes and files to text, and what is done with text that no encoding can hold."""

from __future__ import annotations

import codecs
import json
from pathlib import Path

import pytest

import newsparse
from newsparse import Page, parse, parse_bytes, parse_file

TEXT = """\
Мельница продана — «наконец»

Старую мельницу у реки продали в понедельник, и никто в городе не знает, кто её купил и зачем.

1 комментарий
  1. −4
    3 марта 2021 18: 49
    Давно пора.
"""
LATIN = """\
Die Mühle ist verkauft

Die alte Mühle am Fluss wurde am Montag verkauft, und niemand in der Stadt weiß, wer sie gekauft hat.
"""

ENCODED = {
    "utf-8": TEXT.encode(),
    "utf-8-with-a-mark": codecs.BOM_UTF8 + TEXT.encode(),
    "utf-16-little-endian": codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
    "utf-16-big-endian": codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    "utf-32-little-endian": codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
    "utf-32-big-endian": codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
}


def codes(page: Page) -> list[str]:
    return [problem.code for problem in page.problems]


@pytest.mark.parametrize("data", ENCODED.values(), ids=ENCODED)
def test_marks_and_utf8_leave_no_doubt(data: bytes) -> None:
    """The byte order mark is no character of the text: all offsets are those of the text without it."""
    assert parse_bytes(data) == parse(TEXT)


@pytest.mark.parametrize("data", ENCODED.values(), ids=ENCODED)
def test_file_is_read_like_its_bytes(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(data)
    assert parse_file(path) == parse_file(str(path)) == parse_bytes(data)


def test_line_breaks_reach_the_parser_as_they_are() -> None:
    data = TEXT.replace("\n", "\r\n").encode()
    assert parse_bytes(data) == parse(TEXT.replace("\n", "\r\n"))


@pytest.mark.parametrize(
    ("fallback", "headline"),
    [
        pytest.param("cp1252", "Die Mühle ist verkauft", id="of-the-web"),
        pytest.param("cp1251", "Die Mьhle ist verkauft", id="of-another-alphabet"),
        pytest.param("ascii", "Die M�hle ist verkauft", id="what-it-cannot-decode-is-replaced"),
    ],
)
def test_fallback_leaves_a_problem(fallback: str, headline: str) -> None:
    page = parse_bytes(LATIN.encode("cp1252"), fallback=fallback)
    assert page.headline == headline
    [doubt] = [problem for problem in page.problems if problem.code == "fallback_encoding"]
    assert "UTF-8" in doubt.message
    assert fallback in doubt.message
    assert doubt.span is None


def test_fallback_is_the_encoding_of_the_web() -> None:
    assert parse_bytes(LATIN.encode("cp1252")).headline == "Die Mühle ist verkauft"


def test_fallback_reaches_files(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(TEXT.replace("−", "-").encode("cp1251"))
    page = parse_file(path, fallback="cp1251")
    assert page.headline == "Мельница продана — «наконец»"
    assert codes(page) == ["fallback_encoding"]


def test_mark_that_lies_falls_back_too() -> None:
    page = parse_bytes(codecs.BOM_UTF16_LE + b"odd")
    assert codes(page) == ["fallback_encoding"]
    assert "UTF-16" in page.problems[0].message


def test_problems_of_the_page_come_first() -> None:
    data = LATIN.encode("cp1252") + b"\n12 Kommentare\n"
    assert codes(parse_bytes(data)) == ["comments_not_found", "fallback_encoding"]


def test_page_without_doubts_about_its_bytes_has_only_its_own() -> None:
    assert codes(parse_bytes(f"{LATIN}\n12 Kommentare\n".encode())) == ["comments_not_found"]


@pytest.mark.parametrize("data", [b"", b"\xff", LATIN.encode()], ids=["empty", "undecodable", "fine"])
def test_unknown_fallback_is_an_error_whether_needed_or_not(data: bytes) -> None:
    with pytest.raises(LookupError, match="nosuch"):
        parse_bytes(data, fallback="nosuch")


def test_options_reach_the_parser() -> None:
    assert parse_bytes(TEXT.encode(), language="bg").language == "bg"
    with pytest.raises(TypeError, match="languages"):
        parse_bytes(TEXT.encode(), languages="bg")  # type: ignore[call-arg]


def test_missing_file_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"nosuch\.txt"):
        parse_file(tmp_path / "nosuch.txt")


@pytest.mark.parametrize("function", [parse, newsparse.explain], ids=["parse", "explain"])
@pytest.mark.parametrize("value", [b"", b"text", bytearray(b"text"), None, 4], ids=repr)
def test_only_text_is_parsed(function: object, value: object) -> None:
    assert callable(function)
    with pytest.raises(TypeError, match=rf"not {type(value).__name__}.*parse_bytes\(\)"):
        function(value)


SURROGATES = {"high": "\ud800", "low": "\udfff", "a-pair-apart": "\ud83d \ude00", "undecoded-byte": "\udc80"}


@pytest.mark.parametrize("half", SURROGATES.values(), ids=SURROGATES)
def test_lone_surrogates_are_replaced_at_their_place(half: str) -> None:
    """A str may hold half a character, which no JSON can; it is U+FFFD in the result, and no offset moves."""
    text = TEXT.replace("Давно", f"{half}авно").replace("Мельница", f"{half}ельница")
    shown = " ".join("\ufffd" for _ in half.split(" "))
    page = parse(text)
    assert page.headline == f"{shown}ельница продана — «наконец»"
    assert page.comments[0].text == f"{shown}авно пора."
    assert page.zones[-1].span.end == len(text)
    assert Page.model_validate_json(page.model_dump_json()) == page


def test_json_is_valid_utf8_with_any_input() -> None:
    page = parse("\ud800 \x00 \x1b[31m\n" * 3)
    json.loads(page.model_dump_json().encode("utf-8"))
