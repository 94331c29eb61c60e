"""Reported speech: lines that name a speaker, the person behind a name, and words between quotation marks.

The lines are in ``fixtures/attributions.toml``. A row with ``known_failure`` says what the code does not do yet; the
test fails as soon as it does.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

import newsparse
from newsparse import Quote, lexicon
from newsparse.models import Span
from newsparse.quotes import full_name, names_in
from newsparse.quotes.marks import Pair, pairs
from newsparse.quotes.speech import speech

TABLE = tomllib.loads((Path(__file__).parent / "fixtures" / "attributions.toml").read_text("utf-8"))


@dataclass(frozen=True)
class Row:
    """One row of the table."""

    text: str
    language: str
    why: str
    speaker: str = ""
    certain: bool = False
    passage: str | None = None
    known_failure: str | None = None


def params(part: str) -> list[object]:
    return [
        pytest.param(
            row,
            marks=[pytest.mark.xfail(reason=row.known_failure, strict=True)] if row.known_failure else [],
            id=f"{row.language}-{re.sub(r'[^0-9A-Za-z]+', '-', row.why).strip('-').lower()}",
        )
        for row in (Row(**fields) for fields in TABLE[part])
    ]


PASSAGE = "The wheel has never turned in all the years that I have lived beside it"
PROSE = "The old mill by the river was sold on Monday, and nobody in the town knows who bought it or why."


def article(*paragraphs: str) -> str:
    return "\n\n".join(("The mill is sold", PROSE, *paragraphs, PROSE))


def marked(text: str, language: str) -> list[str]:
    """The words between marks that belong together, in order."""

    def flat(found: list[Pair]) -> list[Pair]:
        return [pair for outer in found for pair in (outer, *flat(outer.nested))]

    found = flat(pairs(text, Span(0, len(text)), speech(language)))
    return [text[pair.inner : pair.inner_end].strip() for pair in found if pair.closed]


def quoted(row: Row, passage: str) -> Quote | None:
    """The block quote of an article in which a line stands under a passage."""
    page = newsparse.parse(article(f"{passage}\n\n{row.text}"), language=row.language)
    return next((quote for quote in page.quotes if quote.kind == "block"), None)


@pytest.mark.parametrize("row", params("positives"))
def test_attribution(row: Row) -> None:
    """Under a passage that was cut out of its sentence."""
    quote = quoted(row, PASSAGE)
    assert quote is not None, row.why
    assert (quote.text, quote.attribution, quote.speaker) == (PASSAGE, row.text, row.speaker or None), row.why


@pytest.mark.parametrize("row", params("positives"))
def test_attribution_of_a_whole_sentence(row: Row) -> None:
    """Under a sentence with its full stop the line must leave no doubt."""
    quote = quoted(row, f"{PASSAGE}.")
    assert (quote.speaker if quote else None) == (row.speaker if row.certain else None), row.why


@pytest.mark.parametrize("row", params("negatives"))
def test_no_attribution(row: Row) -> None:
    quote = quoted(row, row.passage or f"{PASSAGE}.")
    assert (quote.attribution if quote else None) is None, row.why


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "it", "pl", "ru"])
def test_every_language_has_its_rows(language: str) -> None:
    for part, enough in (("positives", 5), ("negatives", 1)):
        assert len([row for row in TABLE[part] if row["language"] == language]) >= enough


@pytest.mark.parametrize(
    ("speaker", "article", "name"),
    [
        pytest.param("Alma Quist", "", "Alma Quist", id="a-full-name-is-itself"),
        pytest.param("mayor Alma Quist", "", "Alma Quist", id="without-the-title"),
        pytest.param("the head of the office, Alma Quist", "", "Alma Quist", id="without-many-titles"),
        pytest.param("Ida von Brook", "", "Ida von Brook", id="a-particle-is-part-of-the-name"),
        pytest.param("Quist", "The mayor, Alma Quist, was there.", "Alma Quist", id="a-surname-is-completed"),
        pytest.param("Brook", "The pilot, Ida von Brook, was there.", "Ida von Brook", id="completed-past-a-particle"),
        pytest.param("Бран", "Капитан Юлий Бран молчит.", "Юлий Бран", id="completed-in-another-script"),
        pytest.param("Quist", "He met Alma Quist and Bo Quist.", None, id="two-people-of-that-name"),
        pytest.param("Orlo", "Nobody else was there.", "Orlo", id="nobody-completes-it"),
        pytest.param("Quist", "He met Alma Quistberg.", "Quist", id="a-longer-surname-is-another"),
        pytest.param("she", "Alma Quist was there.", None, id="a-pronoun-is-no-name"),
        pytest.param("the mayor", "Alma Quist was there.", None, id="a-title-is-no-name"),
        pytest.param(
            "Quist",
            "Yesterday Alma Quist spoke. Quist left.",
            "Alma Quist",
            id="a-sentence-begins-before-it",
        ),
        pytest.param("Quist", "Will Quist was there.", "Will Quist", id="a-name-that-is-a-verb-too"),
        pytest.param("Mayor Alma Quist", "", "Alma Quist", id="without-a-capitalised-title"),
        pytest.param("Quist", "Mrs Quist was there.", "Quist", id="a-form-of-address-completes-nothing"),
    ],
)
def test_full_name(speaker: str, article: str, name: str | None) -> None:
    language = "ru" if any("а" <= letter <= "я" for letter in speaker.lower()) else "en"
    assert full_name(speaker, names_in(article, lexicon.load(language)), lexicon.load(language)) == name


@pytest.mark.parametrize(
    ("language", "text", "quotes"),
    [
        pytest.param("en", "He called it “the old wheel” twice.", ["the old wheel"], id="en-curved"),
        pytest.param("en", 'He called it "the old wheel" twice.', ["the old wheel"], id="en-straight"),
        pytest.param("en", "He called it ‘the old wheel’ twice.", ["the old wheel"], id="en-single"),
        pytest.param(
            "en",
            "He called it 'the old wheel' twice.",
            ["the old wheel"],
            id="en-single-straight",
        ),
        pytest.param("de", "Er nannte es „das alte Rad“ und ging.", ["das alte Rad"], id="de-low-high"),
        pytest.param("de", "Er nannte es »das alte Rad« und ging.", ["das alte Rad"], id="de-guillemets-inwards"),
        pytest.param("fr", "Il l’appelle «la vieille roue» et part.", ["la vieille roue"], id="fr-guillemets"),
        pytest.param("fr", "Il l’appelle « la vieille roue » et part.", ["la vieille roue"], id="fr-spaces-inside"),
        pytest.param(
            "fr",
            "Il l’appelle «\u00a0la vieille roue\u00a0» et part.",
            ["la vieille roue"],
            id="fr-no-break-spaces",
        ),
        pytest.param("it", "La chiama «la vecchia ruota» e va.", ["la vecchia ruota"], id="it-guillemets"),
        pytest.param("it", "La chiama “la vecchia ruota” e va.", ["la vecchia ruota"], id="it-curved"),
        pytest.param("es", "La llama «la vieja rueda» y se va.", ["la vieja rueda"], id="es-guillemets"),
        pytest.param("pl", "Nazywa to „starym kołem” i idzie.", ["starym kołem"], id="pl-low-high"),
        pytest.param("ru", "Он называет это «старым колесом» и уходит.", ["старым колесом"], id="ru-guillemets"),
        pytest.param(
            "ja",
            "町長は「水車は古い」と述べた。",
            ["水車は古い"],
            id="ja-corner-brackets",
        ),
        pytest.param("en", "“Go,” she said. “Now.”", ["Go,", "Now."], id="split-by-its-attribution"),
        pytest.param(
            "de", "„Ja!“, sagte er, „nein“.", ["Ja!", "nein"], id="closing-mark-of-one-language-opens-in-another"
        ),
        pytest.param("en", "(“Go”)", ["Go"], id="in-brackets"),
        pytest.param("en", "“Go”", ["Go"], id="all-of-the-text"),
        pytest.param("en", "“He said ‘go’ and left.”", ["He said ‘go’ and left.", "go"], id="nested-en"),
        pytest.param("de", "„Das ‚alte‘ Wehr hält.“", ["Das ‚alte‘ Wehr hält.", "alte"], id="nested-de"),
        pytest.param("fr", "«Le “vieux” barrage tient.»", ["Le “vieux” barrage tient.", "vieux"], id="nested-fr"),
        pytest.param("ru", "«Газета „Мельник“ закрыта»", ["Газета „Мельник“ закрыта", "Мельник"], id="nested-ru"),
        pytest.param(
            "ru",
            "«Газета «Мельник» закрыта»",
            ["Газета «Мельник» закрыта", "Мельник"],
            id="nested-in-its-like",
        ),
        pytest.param("en", "He said “the wheel never turned.", [], id="never-closed"),
        pytest.param("en", "the wheel never turned” he said.", [], id="never-opened"),
        pytest.param("en", 'The "old" mill and the "new one.', ["old"], id="odd-count"),
        pytest.param("en", '"', [], id="one-mark-alone"),
        pytest.param("en", 'He said "" and left.', [], id="nothing-inside"),
        pytest.param("en", "““““", [], id="opening-marks-only"),
        pytest.param("en", "The mill’s wheel isn’t the sailors’ wheel.", [], id="apostrophes"),
        pytest.param(
            "en", "‘It isn’t the mill’s wheel,’ he said.", ["It isn’t the mill’s wheel,"], id="apostrophes-inside"
        ),
        pytest.param("en", "It's five o'clock in the '90s.", [], id="straight-apostrophes"),
        pytest.param("en", 'A 5" pipe and a 7" pipe.', [], id="inches"),
        pytest.param("en", f"“{'wheel ' * 900}”", [], id="too-long-to-be-closed"),
        pytest.param("en", f"“{'“' * 300}", [], id="many-marks"),
    ],
)
def test_inline(language: str, text: str, quotes: list[str]) -> None:
    assert marked(text, language) == quotes


@pytest.mark.parametrize("language", lexicon.languages())
def test_every_pair_of_marks_is_read(language: str) -> None:
    """A pair whose opening mark another pair of the language uses too would silently be lost."""
    for opening, closing in lexicon.load(language).quotes.marks:
        assert marked(f"- {opening}wheel{closing} -", language) == ["wheel"], (opening, closing)


def test_block_quote_with_its_speaker() -> None:
    text = article("The lock was kept by Alma Quist.", f"{PASSAGE}\n\n- said Quist.")
    [quote] = newsparse.parse(text).quotes
    assert (quote.kind, quote.text, quote.attribution) == ("block", PASSAGE, "- said Quist.")
    assert (quote.speaker, quote.speaker_name) == ("Quist", "Alma Quist")
    assert {name: text[slice(*span)] for name, span in quote.spans.items()} == {
        "attribution": "- said Quist.",
        "speaker": "Quist",
    }


def test_speaker_without_a_name_has_none() -> None:
    [quote] = newsparse.parse(article(f"{PASSAGE}\n\n- said the harbour master.")).quotes
    assert (quote.speaker, quote.speaker_name) == ("the harbour master", None)


def test_doubtful_attribution_needs_a_passage_that_looks_cut() -> None:
    """``Orlo said.`` without a dash attributes a passage without a full stop, and not a sentence of the article."""
    [quote] = newsparse.parse(article(f"{PASSAGE}\n\nOrlo said."), language="en").quotes
    assert quote.speaker == "Orlo"
    assert newsparse.parse(article(f"{PASSAGE}.\n\nOrlo said."), language="en").quotes == ()


def test_quotes_come_in_page_order() -> None:
    text = article("He called it “the old wheel” twice.", f"{PASSAGE}\n\n- said Orlo.", "She called it “a ruin” once.")
    assert [(quote.kind, quote.text) for quote in newsparse.parse(text).quotes] == [
        ("inline", "the old wheel"),
        ("block", PASSAGE),
        ("inline", "a ruin"),
    ]


@pytest.mark.parametrize(
    ("language", "line", "speaker"),
    [
        pytest.param("en", "Alma Quist said:", "Alma Quist", id="en"),
        pytest.param("en", "In a letter to the council the mayor wrote:", "the mayor", id="en-a-phrase-before"),
        pytest.param("en", "Nobody came. Then she told the council on Monday:", "she", id="en-words-behind-the-verb"),
        pytest.param("de", "Der Bürgermeister sagte:", "Der Bürgermeister", id="de"),
        pytest.param("fr", "La maire a déclaré :", "La maire", id="fr"),
        pytest.param("es", "La alcaldesa dijo:", "La alcaldesa", id="es"),
        pytest.param("it", "La sindaca ha detto:", "La sindaca", id="it"),
        pytest.param("pl", "Burmistrz powiedział:", "Burmistrz", id="pl"),
        pytest.param("ru", "Глава порта заявил:", "Глава порта", id="ru"),
        pytest.param("en", "The clerk brought one thing:", None, id="no-verb-of-saying"),
        pytest.param("en", "The mayor said that the bridge is closed.", None, id="no-colon"),
        pytest.param("en", "The mayor called it “a ruin of a bridge” and said:", None, id="a-quote-of-its-own"),
    ],
)
def test_passage_below_a_line_that_introduces_it(language: str, line: str, speaker: str | None) -> None:
    page = newsparse.parse(article(line, f"{PASSAGE}."), language=language)
    found = [(quote.text, quote.speaker) for quote in page.quotes if quote.kind == "block"]
    assert found == ([(f"{PASSAGE}.", speaker)] if speaker else [])


def test_list_below_a_line_that_introduces_it_is_no_quote() -> None:
    assert newsparse.parse(article("The mayor said:", "1. a wheel.\n2. a mill.")).quotes == ()


def test_cited_lines_of_a_comment() -> None:
    cited = "Orlo wrote:\n    > The old wheel turns\n    No."
    text = f"{article()}\n\n1 comment\n  1. +4\n    3 March 2021 18: 49\n    {cited}\n"
    [comment] = newsparse.parse(text).comments
    assert [(quote.kind, quote.text, quote.speaker) for quote in comment.quotes] == [
        ("block", "The old wheel turns", "Orlo")
    ]
    assert [block.kind for block in comment.blocks] == ["paragraph", "quote", "paragraph"]


def test_turns_behind_dashes() -> None:
    """Turns in consecutive lines look like a list; its items are read behind their dashes."""
    prose = "Старая мельница у реки продана в понедельник, и никто в городе не знает, кто и зачем её купил."
    text = f"Мельница продана\n\n{prose}\n\n- Мост закрыт, - сказал Орло.\n- А паром? - спросила она.\n\n{prose}"
    assert [(quote.text, quote.speaker) for quote in newsparse.parse(text, language="ru").quotes] == [
        ("Мост закрыт", "Орло"),
        ("А паром?", "она"),
    ]


def test_inline_quotes_end_with_their_paragraph() -> None:
    assert (
        newsparse.parse(article("He called it “the old wheel and left.", "She called it a ruin” and stayed.")).quotes
        == ()
    )


def test_inline_quotes_end_with_their_list_item() -> None:
    text = article("He saw three things:", "1. a “wheel\n2. a mill” and\n3. what he called “a ruin of a bridge”.")
    assert [quote.text for quote in newsparse.parse(text).quotes] == ["a ruin of a bridge"]


def test_quotes_of_a_comment_are_its_own() -> None:
    text = f"{article()}\n\n1 comment\n  1. +4\n    3 March 2021 18: 49\n    He calls it “the old wheel”.\n"
    page = newsparse.parse(text)
    assert page.quotes == ()
    assert [(quote.text, text[slice(*quote.span)]) for quote in page.comments[0].quotes] == [
        ("the old wheel", "the old wheel")
    ]


def test_speaker_in_bold_letters() -> None:
    text = (
        "# The ferry gets a goat\n\nThe county bought a goat for the ferry, and nobody knows why.\n\n"
        '"The goat stays," said captain **Runa Holt**. She has kept the ferry for nine years.\n'
    )
    [quote] = newsparse.parse(text).quotes
    assert (quote.text, quote.speaker) == ("The goat stays,", "captain Runa Holt")
    assert text[slice(*quote.spans["speaker"])] == "captain **Runa Holt**"


def test_numbers_of_links_are_no_words() -> None:
    text = (
        "   #[1]Home [2]News [3]Sport [4]Tides\n\nThe ferry gets a goat\n\n   By [5]Ada Brom\n   17 July 2020\n\n"
        "   The county bought a goat for the ferry, and nobody knows why it did.\n\n"
        '   "The goat stays," said captain [6]Runa Holt. She has kept the ferry for nine years.\n'
    )
    page = newsparse.parse(text)
    assert page.authors == ("Ada Brom",)
    assert [(quote.text, quote.speaker) for quote in page.quotes] == [("The goat stays,", "captain Runa Holt")]
