"""The article and what stands around it: headline, byline, date, and furniture by its words and its place."""

from __future__ import annotations

import pytest

import newsparse
from newsparse import explain

BODY = """\
The county bought a goat for the ferry to Osmey. It is to eat the lawn that has grown on the car deck since spring.

Captain Runa Holt had asked for an engine. The goat starts every morning, she says, and it has never asked for a key.

The engine is to follow next year, if the council finds the money that it has been looking for since the autumn."""
MENU = "Home\nNews\nSport\nContact\n"


def page(head: str, tail: str = "", body: str = BODY) -> newsparse.Page:
    return newsparse.parse(f"{MENU}\n{head}\n\n{body}\n\n{tail}")


def test_article_is_parted_from_what_is_around_it() -> None:
    read = page(
        "The ferry to Osmey gets a goat", "Share\nRead also\nMill wheel found\nHerons get a lift\n© 2021 The Herald"
    )
    assert read.headline == "The ferry to Osmey gets a goat"
    assert read.text == BODY


@pytest.mark.parametrize(
    ("headline", "head"),
    [
        pytest.param(
            "The goat of Osmey", "The Osmey Herald\n\nThe goat of Osmey\n\n3 March 2021", id="below-the-site's-name"
        ),
        pytest.param("Goat starts work on the ferry", "News\n\nGoat starts work on the ferry", id="below-a-section"),
        pytest.param(
            "A goat for the ferry", "# A goat for the ferry\n\nShe eats the lawn on the car deck", id="over-a-summary"
        ),
        pytest.param("10. Meeting of the ferry's goats", "10. Meeting of the ferry's goats", id="with-its-number"),
        pytest.param(
            "The ferry's goat",
            "1. Home\n2. News\n3. The ferry's goat\n\nThe ferry's goat",
            id="not-the-breadcrumb's-number",
        ),
        pytest.param(
            "Goat starts on the ferry",
            "Harbour\n\nHome > Osmey > Goat starts on the ferry\n\nGoat starts on the ferry\n\nRuna Holt on deck",
            id="that-the-breadcrumb-ends-with",
        ),
        pytest.param(
            "Goat starts work at last",
            "Ferries of the county\n\n3 March 2021\n\nGoat starts work at last",
            id="below-its-date",
        ),
    ],
)
def test_headline(headline: str, head: str) -> None:
    assert page(head).headline == headline


def test_title_of_the_page_confirms_the_headline() -> None:
    text = f"Goat joins the ferry | The Osmey Herald\n\n{MENU}\nGoat joins the ferry\n\n{BODY}"
    assert newsparse.parse(text).headline == "Goat joins the ferry"


@pytest.mark.parametrize(
    ("headline", "head"),
    [
        pytest.param("Goat joins ferry", "Goat joins ferry\nBy Ada Brom\nOsmey in May. Photo: Ned Allary", id="copied"),
        pytest.param(
            "“A goat will do”",
            "“A goat will do” - Osmey Herald\n\n“A goat will do”\n\nBy Ada Brom",
            id="below-the-title-with-the-site's-name",
        ),
        pytest.param(
            "“A goat will do”",
            "Home | Sport | News\n\n“A goat will do”\n\nAt the quay: the goat in May. Photo: Ned Allary",
            id="not-the-caption",
        ),
    ],
)
def test_headline_at_the_top_of_the_page(headline: str, head: str) -> None:
    assert newsparse.parse(f"{head}\n\n{BODY}").headline == headline


def test_line_with_a_sentence_and_a_button_is_no_headline() -> None:
    teaser = "The mill has paid for its wheel, which was stolen in 1950. Read more"
    assert page(f"{teaser}\n\nThe ferry to Osmey gets a goat").headline == "The ferry to Osmey gets a goat"


def test_date_with_its_word_is_no_headline() -> None:
    assert newsparse.parse(f"Published: 3 March 2021 | Filed under Ferries\n\n{BODY}").headline is None


@pytest.mark.parametrize(
    ("line", "raw"),
    [
        pytest.param("Reading time: 5 minutes", None, id="label"),
        pytest.param("3 March 2021 · 5 min read", "3 March 2021", id="beside-the-date"),
    ],
)
def test_time_that_the_reading_takes_is_no_headline(line: str, raw: str | None) -> None:
    read = newsparse.parse(f"Goat joins the ferry\n\n{line}\n\n{BODY}")
    assert (read.headline, read.text) == ("Goat joins the ferry", BODY)
    assert (read.published and read.published.raw) == raw


def test_subhead_of_a_text_alone_is_no_headline() -> None:
    first, rest = BODY.split("\n\n", 1)
    assert newsparse.parse(f"{first}\n\nGoat and engine\n\n{rest}").headline is None


def test_dump_of_the_text_alone_has_no_headline() -> None:
    assert newsparse.parse(BODY.replace("\n\n", "\n")).headline is None


@pytest.mark.parametrize(
    ("authors", "line"),
    [
        pytest.param(("Ada Brom",), "By Ada Brom", id="by"),
        pytest.param(("Ada Brom", "Ned Allary"), "By Ada Brom and Ned Allary", id="two"),
        pytest.param(("Ada Brom",), "Ada Brom, 3 March 2021", id="beside-the-date"),
        pytest.param(("Ada Brom",), "3 March 2021 | Ada Brom | Leave a comment", id="before-the-site's-words"),
        pytest.param(("Ida von Brook",), "Ida von Brook", id="a-name-alone"),
        pytest.param((), "Published 3 March 2021", id="no-name"),
        pytest.param((), "Thursday, 3 March 2021", id="a-weekday"),
        pytest.param((), "by the end of the year", id="no-byline"),
        pytest.param((), "by those who were on board", id="no-nick"),
        pytest.param(("oz",), "by oz in Ferries", id="a-nick-before-a-topic"),
        pytest.param(("Ada Brom",), "Text: Ada Brom", id="text"),
        pytest.param((), "Text me a picture of her", id="text-without-a-colon"),
        pytest.param(("Ada Brom",), "By\nAda Brom", id="word-on-a-line-of-its-own"),
        pytest.param(("Ada Brom",), "Author(s):\n\nAda Brom", id="word-with-both-endings"),
        pytest.param(("goat201",), "By\n\ngoat201", id="a-nick-below-the-word"),
        pytest.param(
            ("Friends of the Lower Harbour",), "Author:\n\nFriends of the Lower Harbour", id="a-house-below-it"
        ),
        pytest.param((), "By\n\n3 March 2021", id="a-date-below-it"),
        pytest.param(("The Osmey Herald",), "By The Osmey Herald", id="a-house-with-its-article"),
        pytest.param(("Ada Brom",), "ByAda Brom", id="word-glued-to-the-name"),
        pytest.param(("Byron Holt",), "Byron Holt", id="no-word-but-a-name's-beginning"),
        pytest.param(("Ada Brom",), "Ada Brom Ada Brom", id="with-the-picture's-name"),
        pytest.param(("Ada Brom",), "By Ada Brom/SPX", id="with-the-agency"),
        pytest.param(("Ada Brom",), "Ada Brom (Osmey)", id="with-the-town"),
        pytest.param(("Ada Brom",), "Ada Brom Harbour editor", id="with-the-office"),
        pytest.param(("Ada Brom",), "Ada Brom, Harbour Editor", id="with-the-office-in-capitals"),
        pytest.param(("Ada Brom",), "Ada Brom, on board", id="with-the-office-in-small-letters"),
        pytest.param((), "by whoever fed the goat", id="no-nick-before-words"),
        pytest.param((), "Ada Brom, who fed the goat every day", id="with-half-a-sentence"),
        pytest.param(("Ada Brom", "Ned Editor"), "By Ada Brom, Ned Editor", id="a-name-like-an-office"),
        pytest.param(("Prof. Ada Brom",), "By Prof. Ada Brom", id="a-title-ends-no-sentence"),
        pytest.param(("Ada brom",), "by Ada brom", id="as-she-typed-it"),
        pytest.param(("Ada Brom",), "3 March 2021 Source: Harbour Wire Author: Ada Brom", id="behind-another-label"),
        pytest.param((), "Sort by: Newest", id="by-inside-a-label"),
        pytest.param((), "3 March 2021 Source: Harbour Wire Views: 12", id="another-label-alone"),
        pytest.param((), "3 March 2021, 02:32 PM IST", id="a-zone"),
        pytest.param((), "3 March 2021 Ferries, Goats", id="topics"),
        pytest.param(("Ada Brom",), "3 March 2021 Ada Brom Ferries, Goats", id="before-topics"),
        pytest.param(("Ada Brom",), "__3 March 2021 __Ada Brom __Ferries, Goats __2", id="between-pictures"),
        pytest.param((), "3 March 2021 Lower Harbour Ferries, Goats", id="a-place-before-topics"),
        pytest.param(("Ada Brom", "Quill Allary"), "Ada Brom | Quill Allary", id="two-with-a-bar"),
        pytest.param(("Ned Allary", "Ada Brom"), "Ned Allary\nAda Brom\n3 March 2021", id="two-below-each-other"),
        pytest.param(("Ada Brom",), "Ada Brom\nAda Brom\n3 March 2021", id="one-and-the-picture's-name-above"),
        pytest.param(("Ada Brom",), "Lower Harbour\nAda Brom\n3 March 2021", id="a-place-above"),
        pytest.param((), "View All", id="a-button"),
        pytest.param((), "  * Harbour Office", id="an-entry-of-a-menu"),
        pytest.param((), "The Herald", id="a-name-with-an-article"),
        pytest.param((), "Car Deck", id="words-that-the-page-writes-small"),
    ],
)
def test_byline(authors: tuple[str, ...], line: str) -> None:
    assert page(f"The ferry to Osmey gets a goat\n\n{line}").authors == authors


@pytest.mark.parametrize(
    ("authors", "tail"),
    [
        pytest.param(("Ada Brom",), "Ada Brom", id="signed"),
        pytest.param(("Ada Brom",), "– Ada Brom", id="signed-behind-a-dash"),
        pytest.param(("Ada Brom",), "Print\n\nSend\n\nTags: goats\n\nPosted by Ada Brom", id="in-the-footer"),
        pytest.param(
            ("Ada Brom",),
            "Share\nPrint\nTags: goats\nPosted by Ada Brom. Bookmark the permalink.",
            id="before-a-sentence",
        ),
        pytest.param((), "Related\n\nMill wheel found\nBy Ned Allary", id="not-that-of-another-article"),
        pytest.param(("Ada Brom",), "Print\n\nAda Brom", id="a-given-name-tells-a-person"),
        pytest.param((), "Print\n\nHarbour Friends", id="capitals-alone-do-not"),
    ],
)
def test_byline_below_the_article(authors: tuple[str, ...], tail: str) -> None:
    assert page("The ferry to Osmey gets a goat", tail).authors == authors


def test_byline_and_date_between_summary_and_text_are_no_part_of_the_article() -> None:
    first, rest = BODY.split("\n\n", 1)
    read = page(
        "The ferry to Osmey gets a goat", body=f"{first}\n\nBy Ada Brom and Ned Allary\n\n3 March 2021\n\n{rest}"
    )
    assert read.authors == ("Ada Brom", "Ned Allary")
    assert read.published is not None
    assert read.published.raw == "3 March 2021"
    assert read.text == BODY


def test_day_in_a_sentence_is_no_date_of_publication() -> None:
    read = page("The ferry to Osmey gets a goat", body=f"{BODY}\n\nOnly on 20 May did they say no.")
    assert read.published is None


def test_writers_of_scripts_with_wide_signs() -> None:
    body = "港町の灯台が三十年ぶりに新しくなった。市長の大田一郎氏は「夜の海が明るくなる」と話した。"
    assert newsparse.parse(f"港町に新しい灯台\n\n2022年5月3日\n\n文／山川ひろみ\n\n{body}\n\n{body}").authors == (
        "山川ひろみ",
    )
    body = "昨天早上，临河市图书馆的工作人员在书架上发现了一只猫头鹰。馆长李文说：“它很安静，比读者还安静。”"
    line = "2021-09-12 08:30 来源：临河晚报 作者：陈小雨"
    assert newsparse.parse(f"图书馆来了一只猫头鹰\n\n{line}\n\n{body}\n\n{body}").authors == ("陈小雨",)


def test_writer_in_a_script_without_capitals() -> None:
    body = "دخلت بومة صباح أمس إلى مكتبة الوادي، ووجدها الموظفون بين الرفوف. وتم نقل البومة إلى مركز حماية الحيوانات."
    assert newsparse.parse(f"بومة في مكتبة الوادي\n\nكتب: سامي النجار\n\n{body}\n\n{body}").authors == ("سامي النجار",)


def test_korean_reporter_is_named_below_the_text() -> None:
    text = (
        "나룻배에 염소가 왔다\n\n"
        "군은 화요일에 배를 위해 염소 한 마리를 샀다. 봄부터 갑판에 자란 풀을 먹게 할 것이라고 군은 밝혔다.\n\n"
        "선장은 엔진을 원했다. 그러나 염소는 매일 아침 일을 시작한다고 선장은 말했다.\n\n"
        "오스메이 홍길순 기자 hong@osmey.example\n"
    )
    assert newsparse.parse(text).authors == ("홍길순",)


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        pytest.param("3 March 2021", "3 March 2021", id="alone"),
        pytest.param("3 March 2021", "Published 3 March 2021\nUpdated 5 March 2021", id="not-the-change"),
        pytest.param("3 March 2021", "Updated 5 March 2021\nPublished 3 March 2021", id="though-it-comes-first"),
        pytest.param(None, "Four minutes to read", id="none"),
    ],
)
def test_published(raw: str | None, lines: str) -> None:
    published = page(f"The ferry to Osmey gets a goat\n\n{lines}").published
    assert (published.raw if published else None) == raw


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        pytest.param("3 March 2021", "Published: 3 March 2021 | Filed under Ferries", id="told"),
        pytest.param("3 March 2021", "By Ada Brom on 3 March 2021 | 18 Comments.", id="behind-an-author"),
        pytest.param("3 March 2021", "3 March 2021", id="a-line-of-its-own"),
        pytest.param(
            None, "On 3 March 2021 the county bought a goat for the ferry to Osmey.", id="the-day-of-an-event"
        ),
        pytest.param(None, "The council said no at 3 March 2021 prices.", id="told-inside-a-sentence"),
    ],
)
def test_date_in_the_text(raw: str | None, line: str) -> None:
    published = newsparse.parse(f"{line}\n\n{BODY}").published
    assert (published.raw if published else None) == raw


def test_date_of_a_change_is_nearer_than_that_of_a_link_in_the_text() -> None:
    first, second, third = BODY.split("\n\n")
    body = f"{first}\n\n{second}\n\nMill wheel found\n\n1 March 2021\n\n{third}"
    published = page("The ferry to Osmey gets a goat\n\nUpdated 5 March 2021", body=body).published
    assert published is not None
    assert published.raw == "5 March 2021"


@pytest.mark.parametrize(
    ("raw", "tail"),
    [
        pytest.param("3 March 2021", "Print\n\nSend\n\nFerries\n\nGoats\n\n3 March 2021", id="the-only-one"),
        pytest.param(None, "Related\n\nMill wheel found\n3 March 2021", id="not-that-of-another-article"),
        pytest.param(
            None,
            "Print\n\nSend\n\nFerries\n\nGoats\n\nThe lock opens for visitors on 3 March 2021, says the keeper.",
            id="not-one-in-a-sentence",
        ),
    ],
)
def test_date_below_the_article(raw: str | None, tail: str) -> None:
    published = page("The ferry to Osmey gets a goat", tail).published
    assert (published.raw if published else None) == raw


@pytest.mark.parametrize(
    ("raw", "tail"),
    [
        pytest.param("9 May 2021", "9 May 2021\n", id="an-earlier-one-below-the-article"),
        pytest.param("Monday, 10 May 2021", "12 June 2021\n", id="a-later-one-below-the-article"),
    ],
)
def test_later_of_two_dates_above_the_headline_is_today_s(raw: str, tail: str) -> None:
    head = "The Osmey Herald\n\nMonday, 10 May 2021\n\nHarbour\n\nThe ferry to Osmey gets a goat"
    published = newsparse.parse(f"{head}\n\n{BODY}\n\n{tail}").published
    assert published is not None
    assert published.raw == raw


def test_date_of_the_masthead_is_not_that_of_the_article() -> None:
    text = f"Friday, 12 March 2021\n{MENU}\nThe ferry gets a goat\n\nBy Ada Brom\n3 March 2021\n\n{BODY}"
    published = newsparse.parse(text).published
    assert published is not None
    assert published.raw == "3 March 2021"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        pytest.param("Share on Facebook", "share", id="share"),
        pytest.param("Read also: Mill wheel found", "related", id="related"),
        pytest.param("Read More", "related", id="button-of-a-teaser"),
        pytest.param("Tags: ferry, goat", "tags", id="tags"),
        pytest.param("About the author", "author", id="author"),
        pytest.param("The goat on Monday. Photo: Ned Allary", "caption", id="caption"),
        pytest.param("The goat on Monday. Photo Ned Allary", "caption", id="source-without-a-colon"),
        pytest.param("The goat on Monday (Photo Ned Allary)", "caption", id="source-in-brackets"),
        pytest.param("Subscribe to our newsletter", "newsletter", id="newsletter"),
        pytest.param("Leave a comment", "form", id="form"),
        pytest.param("© 2021 The Osmey Herald", "footer", id="footer"),
        pytest.param("Advertisement", "advertisement", id="advertisement"),
        pytest.param("5 min read", "furniture", id="reading-time"),
    ],
)
def test_furniture_is_told_by_its_words(line: str, role: str) -> None:
    rows = explain(f"{MENU}\nThe ferry gets a goat\n\n{BODY}\n\n{line}\n").lines
    assert next(row.role for row in rows if row.text == line) == role


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "They share a cabin with the goat, and neither of the two has complained about it so far.", id="share"
        ),
        pytest.param(
            "Related to a billy of great fame, the goat came from a farm on the other side of the fjord.", id="related"
        ),
        pytest.param("It was a good year for the goat. Photo albums sold out.", id="word-for-a-picture-opens"),
        pytest.param("Its reading time of 5 minutes for one notice made the goat famous.", id="reading-time"),
        pytest.param(
            "The photo of the goat hangs in the wheelhouse, next to that of the engine they never had.", id="caption"
        ),
        pytest.param(
            "He told readers that subscribers of the ferry's letter had paid for most of the hay.", id="letter"
        ),
    ],
)
def test_sentences_with_the_site_s_words_stay_in_the_article(sentence: str) -> None:
    first, rest = BODY.split("\n\n", 1)
    assert sentence in page("The ferry to Osmey gets a goat", body=f"{first}\n\n{sentence}\n\n{rest}").text


def test_box_inside_the_article_is_left_out() -> None:
    first, rest = BODY.split("\n\n", 1)
    box = "Read also\nMill wheel found in the harbour\nHerons of Lower Wend get a lift"
    assert page("The ferry to Osmey gets a goat", body=f"{first}\n\n{box}\n\n{rest}").text == BODY


def test_list_inside_the_article_is_kept() -> None:
    first, rest = BODY.split("\n\n", 1)
    items = "It needs:\n\n  * two bales of hay\n  * a bucket of water\n  * somebody to talk to"
    read = page("The ferry to Osmey gets a goat", body=f"{first}\n\n{items}\n\n{rest}")
    assert [block.items for block in read.body if block.kind == "list"] == [
        ("two bales of hay", "a bucket of water", "somebody to talk to")
    ]


def test_numbered_headings_and_amounts_are_kept() -> None:
    parts = BODY.split("\n\n")
    amounts = "  * 200 g of rye\n  * 1½ l of water\n  * 3 spoons of honey"
    body = f"{parts[0]}\n\n1. Why a goat\n\n{parts[1]}\n\n2. What it eats\n\n{parts[2]}\n\n{amounts}"
    text = page("The ferry to Osmey gets a goat", body=body).text
    assert [line for line in ("Why a goat", "1½ l of water", "What it eats") if line not in text] == []


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param("Ingredients\n200 g rye flour\n1 tsp salt\n3 eggs\nhalf a lemon\n2 tbsp honey", id="English"),
        pytest.param("Zutaten\nRoggenmehl 200 g\nSalz 1 TL\nMilch 150 ml\nZitronensaft\nHonig 2 EL", id="amounts-last"),
        pytest.param("Składniki\n200 g mąki\n1 łyżeczka soli\n3 jajka\n2 łyżki miodu", id="letters-of-Polish"),
        pytest.param("材料\nライ麦粉 200g\n塩 小さじ1\n卵 3個\n牛乳 150ml\nはちみつ 大さじ2", id="Japanese"),
    ],
)
def test_amounts_of_a_recipe_are_kept_with_their_heading(lines: str) -> None:
    text = page("Rye bread from Osmey", body=BODY.replace("\n\n", f"\n\n{lines}\n\n", 1)).text
    assert [line for line in lines.split("\n") if line not in text] == []


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param("1 bottle\n2 bottles\n3 bottles\n4 bottles", id="choices-of-a-form"),
        pytest.param(
            "10 rules for a long and happy life at sea\n7 islands that you will have forgotten by 2030\n"
            "12 things in harbours that nobody will tell you",
            id="titles-with-a-number",
        ),
        pytest.param("* 1. the mill wheel\n* 2. herons on board\n* 3. no lights", id="ranks-behind-a-bullet"),
    ],
)
def test_lines_with_numbers_below_the_article_are_no_recipe(lines: str) -> None:
    assert page("The ferry to Osmey gets a goat", tail=lines).text == BODY


def test_steps_below_a_label_are_kept() -> None:
    steps = (
        "1. Mix flour, salt and caraway in a large bowl.\n2. Stir the starter into the water and add it to the bowl.\n"
        "3. Knead for ten minutes, then let the dough rest overnight.\n4. Bake at 220 degrees, or less, for an hour.\n"
    )
    body = "I have baked this bread every Sunday since I moved to Osmey. It keeps for a week, if you let it."
    read = page("Rye bread with caraway", f"Instructions\n\n{steps}\nMore breads\n\n* Flatbread\n* Barley buns", body)
    assert "then let the dough rest overnight." in read.text
    assert "Flatbread" not in read.text


def test_links_that_open_with_a_number_are_left_out() -> None:
    links = "  * 10 Ferries that we liked\n  * 5 Goats to see before spring\n  * 3 Mills for sale"
    text = page("The ferry to Osmey gets a goat", body=f"{BODY}\n\n{links}").text
    assert text == BODY


def test_call_to_share_is_no_speaker_of_the_line_above_it() -> None:
    tail = "Die Ziege der Fähre – Gespräch im Hafen\n\nJetzt teilen!"
    body = (
        "Der Kreis kaufte eine Ziege für die Fähre nach Osmey. Sie soll das Gras fressen, das auf dem Deck wächst.\n\n"
        "Die Kapitänin hatte sich einen Motor gewünscht. Die Ziege springt jeden Morgen an, sagt sie, ganz ohne Öl."
    )
    assert page("Die Fähre nach Osmey bekommt eine Ziege", tail, body).text == body


def test_only_comment_of_a_page_without_an_article_is_the_article() -> None:
    read = newsparse.parse(f"{MENU}\nThe ferry gets a goat\n\nAda Brom - 3 March 2021, 9:03 am 0\n\n{BODY}")
    assert read.comments == ()
    assert read.text == BODY


def test_teasers_around_an_article_are_no_comments() -> None:
    titles = ("Who fed the goat?", "Do you own a heron?", "Why we left the pier!", "Where is my boat?", "What is hay?")
    teasers = "".join(f"{title}\n{hours} hours ago\n\n" for hours, title in enumerate(titles, 2))
    body = f"{BODY}\n\nThe hay comes from the fields behind the school. Nobody has counted them, or asked who pays."
    read = newsparse.parse(f"{MENU}\n{teasers}The ferry to Osmey gets a goat\n9 hours ago\n\n{body}\n\n{teasers}")
    assert read.comments == ()
    assert read.text == body


def test_short_answers_to_a_long_post_are_comments() -> None:
    long = BODY.replace("\n\n", "\n")
    answers = "".join(
        f"{name}\n{day} March 2021, 9:0{day} pm\n{text}\nReply\n\n"
        for day, name, text in ((4, "runa77", "No idea"), (5, "Old Ned", "me neither!"), (6, "wend", "buy a boat"))
    )
    read = newsparse.parse(f"Goat on deck - Osmey forum\n\nada_b\n3 March 2021, 9:03 pm\n{long}\nReply\n\n{answers}")
    assert [comment.author for comment in read.comments] == ["ada_b", "runa77", "Old Ned", "wend"]


def test_few_words_between_two_paragraphs_are_their_heading() -> None:
    first, rest = BODY.split("\n\n", 1)
    assert "Hay and diesel" in page("The ferry to Osmey gets a goat", body=f"{first}\n\nHay and diesel\n\n{rest}").text


@pytest.mark.parametrize(
    ("remark", "kept"),
    [
        ("Nobody laughed.", True),
        ("Silence.", False),
        ("Read it now!", False),
        ("Who fed the goat?", False),
        ("The mill wheel", False),
    ],
)
def test_sentence_of_a_few_words_below_the_last_paragraph(remark: str, kept: bool) -> None:
    text = page("The ferry to Osmey gets a goat", body=f"{BODY}\n\n{remark}", tail="Home\nContact").text
    assert (remark in text) is kept


def test_few_words_below_the_last_paragraph_are_none() -> None:
    assert page("The ferry to Osmey gets a goat", "Hay and diesel").text == BODY


LIVE = """\
17:42

Ferry waits

The wind has turned to the north, and the last ferry to Osmey waits for it to drop, says the crew on deck.

17:20 Uhr

Lights out

The lamps on the quay went out at five, so that nobody on board can see where the buoys are any more.

4:58 p.m.

All on board

The goat was brought below deck before the rain, where it has been asleep ever since, says the captain.

16.31

First waves

The harbour is closed to all small boats. Two of them had to be towed in from the bay this afternoon."""


def test_times_of_a_live_report_part_no_paragraphs() -> None:
    read = page("Storm over Osmey", body=LIVE)
    assert [entry for entry in LIVE.split("\n\n")[2::3] if entry not in read.text] == []


def test_times_of_a_ticker_make_no_article_of_it() -> None:
    ticker = "17:42\n\nMill wheel found\n\n17:20\n\nHerons get a lift\n\n16:31\n\nNo lights on Osmey"
    assert page("The ferry to Osmey gets a goat", tail=ticker).text == BODY


def test_sources_of_pictures_do_not_end_an_article() -> None:
    first, second, third = BODY.split("\n\n")
    pictures = f"{first}\n\n© Ned Allary\n\nThe captain\n\n© Ned Allary\n\n{second}\n\n© Ned Allary\n\n{third}"
    read = page("The ferry to Osmey gets a goat", body=pictures)
    assert [part for part in (first, second, third) if part not in read.text] == []
    assert "Allary" not in read.text


def test_list_of_dated_articles_below_one_is_none_of_it() -> None:
    teasers = "\n\n".join(
        f"{title}\n\n{day} March 2021\n\nThe council of Lower Wend has met on {title.lower()}, and it has said, after "
        "all that was heard from both sides of the fjord, that it will meet again."
        for day, title in enumerate(("A mill wheel", "The herons", "More hay", "The new pier"), 3)
    )
    assert page("The ferry to Osmey gets a goat\n\n12 March 2021", teasers).text == BODY


def test_a_date_inside_an_article_does_not_end_it() -> None:
    first, rest = BODY.split("\n\n", 1)
    read = page("The ferry to Osmey gets a goat", body=f"{first}\n\n14 February 2021\n\n{rest}")
    assert [part for part in (first, *rest.split("\n\n")) if part not in read.text] == []


POSTS = (
    "{title}\nby anna_b » 3 May 2021 9:01\n\nDoes the goat bite? I want to cross with my dog.\n\n"
    "Re: {title}\nby Kalle » 3 May 2021 9:12\n\nIt does not, but it eats gloves. Mine are gone.\n\n"
    "Re: {title}\nby old jonas » 3 May 2021 9:40\n\nYou can have mine, I do not cross any more.\n"
)
"""A thread as a forum prints it, its title over each post."""


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("The goat on the ferry", id="its-title"),
        pytest.param("Goat on the ferry: does it bite?", id="a-question"),
    ],
)
def test_headline_of_a_thread_without_an_article(title: str) -> None:
    top = f"Osmey Forum\n\nBoard index › Ferries\n\nSearch this forum\n\n{title}\n\n3 posts\n\n"
    page = newsparse.parse(top + POSTS.format(title=title))
    assert (len(page.comments), page.headline) == (3, title)


def test_menu_above_a_thread_is_no_headline() -> None:
    page = newsparse.parse("Register\nLogin\nFAQ\n\n" + POSTS.replace("Re: {title}\n", "").format(title="Goats"))
    assert (len(page.comments), page.headline) == (3, None)
