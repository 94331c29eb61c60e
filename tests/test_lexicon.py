"""The words of the languages: closed files, dead entries, the calendar, and telling a page's language."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from newsparse import lexicon, text
from newsparse.cues import CUES, Words, read
from newsparse.lexicon import Lexicon

LANGUAGES = [
    "ar",
    "cs",
    "da",
    "de",
    "el",
    "en",
    "es",
    "fa",
    "fi",
    "fr",
    "hi",
    "hu",
    "id",
    "it",
    "ja",
    "ko",
    "nb",
    "nl",
    "pl",
    "pt",
    "ro",
    "ru",
    "sv",
    "tr",
    "uk",
    "vi",
    "zh",
]
SECTIONS = ["comments", "page", "quotes", "time"]
CLDR = Path(__file__).parent.parent / "tools" / "cldr.py"

WHOLE_LINES = {
    ("comments", "none_yet"): "Z",
    ("comments", "deleted"): "D",
    ("comments", "actions"): "A",
    ("page", "info_labels"): "I",
    ("page", "ad_labels"): "V",
    ("page", "navigation"): "M",
}
"""The lists whose entries are whole lines, and the letter of such a line."""
ORDER = "".join(cue.kind for cue in CUES if cue.kind in "UGCJZDIVAWQHBM")
"""Kinds that a phrase decides, in the order in which they are asked: a word of two has the letter of the first."""


def source(language: str) -> dict[str, Any]:
    return tomllib.loads((files("newsparse.lexicon") / f"{language}.toml").read_text("utf-8"))


def word_lists(language: str) -> dict[str, tuple[str, ...]]:
    words = lexicon.load(language)
    lists = {"function_words": words.function_words}
    for name in SECTIONS:
        for key, value in getattr(words, name):
            if isinstance(value, tuple) and key != "marks":
                lists[f"{name}.{key}"] = value
    return lists


def test_the_languages() -> None:
    assert list(lexicon.languages()) == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_file_validates_and_says_what_it_is(language: str) -> None:
    assert Lexicon.model_validate(source(language)).language == language


@pytest.mark.parametrize("section", SECTIONS)
def test_unknown_key_in_a_section_is_an_error(section: str) -> None:
    table = source("en")
    table[section]["nuons"] = ["comment"]
    with pytest.raises(ValidationError, match=rf"{section}\.nuons\s+Extra inputs are not permitted"):
        Lexicon.model_validate(table)


def test_unknown_key_at_the_top_is_an_error() -> None:
    with pytest.raises(ValidationError, match=r"quote\s+Extra inputs are not permitted"):
        Lexicon.model_validate(source("en") | {"quote": {}})


@pytest.mark.parametrize(("section", "key"), [("comments", "nouns"), ("quotes", "said"), ("quotes", "marks")])
def test_missing_key_is_an_error(section: str, key: str) -> None:
    table = source("en")
    del table[section][key]
    with pytest.raises(ValidationError, match=rf"{section}\.{key}\s+Field required"):
        Lexicon.model_validate(table)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_bare_and_in_lower_case(language: str) -> None:
    """Lines are lower-cased before they are looked up; a capital or a space at an edge would never be found."""
    for name, words in word_lists(language).items():
        assert [word for word in words if word != text.squeeze(word)] == [], name


@pytest.mark.parametrize(
    "language",
    [pytest.param(language) if language == "en" else language for language in LANGUAGES],
)
def test_words_are_listed_once(language: str) -> None:
    for name, words in word_lists(language).items():
        assert sorted(words) == sorted(set(words)), name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("section", "key"), WHOLE_LINES, ids=[key for _, key in WHOLE_LINES])
def test_every_whole_line_is_found(section: str, key: str, language: str) -> None:
    """No entry is dead: alone on a line each gives its letter, or that of a list that is asked earlier."""
    letter = WHOLE_LINES[section, key]
    entries = getattr(getattr(lexicon.load(language), section), key)
    page = read(
        text.read("\n".join((*entries, "end"))),
        lexicon.calendar(language),
        Words(lexicon.vocabulary(), lexicon.load(language)),
    )
    allowed = ORDER[: ORDER.index(letter) + 1]
    dead = {entry: kind for entry, kind in zip(entries, page.kinds, strict=False) if kind not in allowed}
    assert dead == {}


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        pytest.param("de", "de", id="language"),
        pytest.param("de-AT", "de", id="with-a-region"),
        pytest.param("DE-at", "de", id="in-other-case"),
        pytest.param("ru-Cyrl-RU", "ru", id="with-a-script"),
        pytest.param("xx", "en", id="unknown"),
        pytest.param("", "en", id="empty"),
        pytest.param(None, "en", id="none"),
        pytest.param("../en", "en", id="no-path"),
    ],
)
def test_load(tag: str | None, language: str) -> None:
    assert lexicon.load(tag).language == language


@pytest.mark.parametrize("language", [*LANGUAGES, None])
def test_calendar_names_every_month(language: str | None) -> None:
    assert set(lexicon.calendar(language).months.values()) == set(range(1, 13))


@pytest.mark.parametrize(
    ("language", "meaning"),
    [pytest.param("ru", "year", id="russian"), pytest.param("uk", "hour", id="ukrainian")],
)
def test_calendar_of_the_page_wins(language: str, meaning: str) -> None:
    """'год' is a year in one language and short for an hour in another."""
    assert lexicon.calendar(language).units["год"] == meaning


@pytest.mark.skipif(importlib.util.find_spec("babel") is None, reason="babel, which carries CLDR, is not installed")
def test_cldr_file_is_current() -> None:
    check = subprocess.run([sys.executable, str(CLDR), "--check"], capture_output=True, text=True, check=False)
    assert (check.returncode, check.stderr) == (0, "")


SAMPLES = {
    "de": "Die Mühle wurde am Montag verkauft, und niemand weiß, wer sie gekauft hat.",
    "en": "The mill was sold on Monday, and nobody knows who bought it.",
    "es": "El molino fue vendido el lunes y nadie sabe quién lo compró por esta suma.",
    "fr": "Le moulin est vendu, et les gens du bourg ne savent pas qui l’a acheté pour cette somme.",
    "it": "Il mulino è stato venduto lunedì e nessuno sa chi lo ha comprato per questa somma.",
    "pl": "Młyn został sprzedany w poniedziałek i nikt nie wie, kto go kupił za taką sumę.",
    "ru": "Мельницу продали в понедельник, и никто не знает, кто её купил за такую сумму.",
    "ar": "بيعت الطاحونة في يوم الاثنين، ولا أحد يعرف من هو الذي اشتراها.",
    "cs": "Mlýn byl v pondělí prodán a nikdo neví, kdo ho koupil ani proč, protože smlouva není veřejná.",
    "da": "Møllen blev solgt i mandags, og ingen ved, hvem der har købt den af ejeren, eller hvad den kostede.",
    "el": "Ο μύλος πουλήθηκε τη Δευτέρα και κανείς δεν ξέρει ποιος τον αγόρασε για το ποσό αυτό.",
    "fa": "آسیاب روز دوشنبه فروخته شد و هیچ\u200cکس نمی\u200cداند که چه کسی آن را خریده است.",
    "fi": "Mylly myytiin maanantaina, eikä kukaan tiedä, kuka sen osti, mutta hinta oli korkea.",
    "hi": "चक्की सोमवार को बिक गई, और कोई नहीं जानता कि उसे किसने खरीदा है।",
    "hu": "A malmot hétfőn eladták, és senki nem tudja, hogy ki vette meg azt ezért az összegért.",
    "id": "Penggilingan itu dijual pada hari Senin, dan tidak seorang pun tahu siapa yang membelinya.",
    "ja": "水車小屋は月曜日に売却されたが、誰が買ったのかは誰も知らない。",
    "ko": "그 방앗간은 지난 월요일에 팔렸지만, 누가 샀는지 아는 사람은 한 명도 없다.",
    "nb": "Møllen ble solgt på mandag, og ingen vet hvem som kjøpte den eller hva det kostet.",
    "pt": "O moinho foi vendido na segunda-feira, e ninguém sabe quem o comprou, mas o preço não é um segredo.",
    "ro": "Moara a fost vândută luni și nimeni nu știe cine a cumpărat-o pentru această sumă.",
    "sv": "Kvarnen såldes på måndagen, och ingen vet vem som köpte den eller hur mycket det kostade.",
    "tr": "Değirmen pazartesi günü satıldı ve onu bu para için kimin aldığını hiç kimse bilmiyor.",
    "uk": "Млин продали в понеділок, і ніхто не знає, хто його купив та як він заплатив за це.",
    "vi": "Cối xay đã được bán vào thứ Hai và không ai biết người nào mua nó với số tiền này.",
    "zh": "磨坊在星期一被卖掉了，但是没有人知道是谁把它买了下来。",
    "nl": "De molen is maandag verkocht, en niemand weet wie hem voor dat bedrag heeft gekocht.",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_sentence_tells_its_language(language: str) -> None:
    assert lexicon.detect(SAMPLES[language]) == language
    assert lexicon.detect(SAMPLES[language].upper()) == language


@pytest.mark.parametrize(
    ("sample", "language"),
    [
        ("Il vecchio mulino ha ripreso a girare, e la sindaca ha detto: ora tocca ai giovani.", "it"),
        ("Das Boot liegt vor dem Kai, sagt er.", "de"),
        ("A ponte caiu no domingo, disse o prefeito, e não vai ser refeita.", "pt"),
        ("Most stoi nad rzeką od dawna, a on go nie widział.", "pl"),
    ],
)
def test_articles_pronouns_and_prepositions_tell_a_short_text(sample: str, language: str) -> None:
    assert lexicon.detect(sample) == language


@pytest.mark.parametrize(
    ("sample", "url"),
    [
        pytest.param("", None, id="nothing"),
        pytest.param("J. S. Brook, K. V. Holt, S. K. Quist", None, id="initials-are-no-prepositions"),
        pytest.param("2020 +4 18:49", None, id="numbers"),
        pytest.param("Anna Brook", None, id="a-name"),
        pytest.param(f"{SAMPLES['en']} {SAMPLES['de']} {SAMPLES['de']} {SAMPLES['en']}", None, id="two-languages"),
        pytest.param("2020", "https://destiny.example/", id="an-address-that-tells-nothing"),
        pytest.param("2020", "https://wend.example/a/de", id="only-the-first-part-of-the-path-is-asked"),
        pytest.param("2020", "https://xx.wend.example/", id="a-language-without-a-file"),
        pytest.param("2020", "not an address", id="no-address"),
    ],
)
def test_nothing_tells_the_language(sample: str, url: str | None) -> None:
    assert lexicon.detect(sample, url) is None


@pytest.mark.parametrize(
    ("url", "language"),
    [
        pytest.param("https://de.wend.example/a", "de", id="first-label-of-the-host"),
        pytest.param("https://wend.example/it/a", "it", id="first-part-of-the-path"),
        pytest.param("http://wend.example:8080/pl/", "pl", id="behind-a-port"),
        pytest.param("https://WEND.example/ES/a", "es", id="capitals"),
        pytest.param("https://wend.example/fr?page=2", "fr", id="before-a-query"),
        pytest.param("https://wend.example/de-AT/a", "de", id="with-a-region"),
    ],
)
def test_address_tells_where_the_text_does_not(url: str, language: str) -> None:
    assert lexicon.detect("2020", url) == language


def test_text_counts_more_than_the_address() -> None:
    assert lexicon.detect(SAMPLES["fr"], "https://de.wend.example/") == "fr"


def test_menus_around_the_article_do_not_decide() -> None:
    """Of a long page the middle is read, where the article is."""
    menu = "the news of the day and the weather for the week\n" * 300
    assert lexicon.detect(menu + SAMPLES["ru"] * 300 + menu) == "ru"
