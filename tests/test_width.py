"""How wide texts are on a terminal, and how they are made to fit."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.text import printable
from newsparse.width import columns, cut, padded, wrapped

LINES = st.text(max_size=80).map(printable)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", 0, id="nothing"),
        pytest.param("goat", 4, id="latin"),
        pytest.param("коза", 4, id="cyrillic"),
        pytest.param("山羊", 4, id="han"),
        pytest.param("ヤギ", 4, id="kana"),
        pytest.param("ﾔｷﾞ", 3, id="half-width kana"),
        pytest.param("염소", 4, id="hangul"),
        pytest.param("ｇｏａｔ", 8, id="full-width latin"),
        pytest.param("cafe\u0301", 4, id="combining accent"),
        pytest.param("a\u200bb", 2, id="zero-width space"),
        pytest.param("🐐", 2, id="emoji"),
    ],
)
def test_columns(text: str, expected: int) -> None:
    assert columns(text) == expected


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        pytest.param("the ferry", 9, "the ferry", id="fits"),
        pytest.param("the ferry", 8, "the fer…", id="cut"),
        pytest.param("the ferry", 5, "the…", id="no space before the ellipsis"),
        pytest.param("古い水車", 8, "古い水車", id="wide fits"),
        pytest.param("古い水車", 7, "古い水…", id="wide cut"),
        pytest.param("古い水車", 6, "古い…", id="half a wide character does not fit"),
    ],
)
def test_cut(text: str, width: int, expected: str) -> None:
    assert cut(text, width) == expected


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        pytest.param("", 10, [], id="nothing"),
        pytest.param("the ferry was late", 10, ["the ferry", "was late"], id="at spaces"),
        pytest.param("古い水車小屋が売られた", 8, ["古い水車", "小屋が売", "られた"], id="between wide characters"),
        pytest.param("the 古い水車 wheel", 8, ["the 古い", "水車", "wheel"], id="mixed"),
        pytest.param("extraordinarily", 6, ["extrao", "rdinar", "ily"], id="a word that is too long"),
    ],
)
def test_wrapped(text: str, width: int, expected: list[str]) -> None:
    assert list(wrapped(text, width)) == expected


@settings(deadline=None)
@given(LINES, st.integers(2, 40))
def test_nothing_is_wider_than_asked(text: str, width: int) -> None:
    assert columns(cut(text, width)) <= width
    assert columns(padded(text, width)) == width
    lines = list(wrapped(text, width))
    assert all(columns(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())
