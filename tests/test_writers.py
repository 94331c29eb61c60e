"""Who wrote which post of a forum: names told from the ranks, titles, towns and buttons around them."""

from __future__ import annotations

import pytest

import newsparse
from newsparse import Page
from test_records import NAMES, TEXTS, WHOLE, read, thread

OPENING = "The harbour board\n\nPost reply\nRate this topic:\nThe goat on the ferry\n"


def authors(page: Page) -> list[str | None]:
    return [comment.author for comment in page.comments]


class TestLikeTheOthers:
    """A name is found by what surrounds the names of the others, which differs from what surrounds anything else."""

    def test_above_the_first_post_stands_the_head_of_the_page(self) -> None:
        record = "{0} Offline\nDeckhand\n***\nPosts: 1{2}\n#{2}\n3.5.2021, 09:0{2}\n{1}\nFind\nPost reply\n"
        assert authors(thread(record, OPENING)) == list(NAMES)

    def test_a_rank_below_the_name(self) -> None:
        ranks = ("Admiral", "Keeper of the lamp", "Admiral", "Mate of the lamp")
        profiles = ("Posts: 4\nOsmey\n", "Posts: 9\n", "Osmey\n", "Posts: 22\nKilcreen\n")
        text = "4 comments\n" + "".join(
            f"{name}\n{rank}\n{profile}3 May 2021 9:0{number}\n{text}\nQuote\nTop\n\n"
            for number, (name, text, rank, profile) in enumerate(zip(NAMES, TEXTS, ranks, profiles, strict=True))
        )
        assert authors(newsparse.parse(text, dialect="none")) == list(NAMES)

    def test_what_a_menu_says_three_times_is_no_name(self) -> None:
        record = "{0}\nOptions\nMark as new\nOn the goat\n3 May 2021 9:0{2}\n{1}\n0 points\nReply\n"
        assert authors(thread(record)) == list(NAMES)


class TestTitles:
    """Plain text between a name and the time is a title, unless it can be the comment."""

    @pytest.mark.parametrize(
        "titles", [("Has seen it", "I say bridge", "Never on deck", "Ask me"), ("", "", "Mate", "")]
    )
    def test_title_under_the_name(self, titles: tuple[str, ...]) -> None:
        text = "4 comments\n" + "".join(
            f"{name}\n{title}\n3 May 2021 9:0{number}\n{text}\nReply\n\n"
            for number, (name, text, title) in enumerate(zip(NAMES, TEXTS, titles, strict=True))
        )
        assert read(newsparse.parse(text, dialect="none")) == WHOLE

    def test_text_under_the_name(self) -> None:
        texts = (TEXTS[0], "Goats!", *TEXTS[2:])
        text = "4 comments\n\n" + "".join(
            f"{name}\n{text}\n3 May 2021 9:0{number}\n\n"
            for number, (name, text) in enumerate(zip(NAMES, texts, strict=True))
        )
        assert read(newsparse.parse(text, dialect="none")) == list(zip(NAMES, texts, strict=True))


class TestSaidAgain:
    """What a picture is called stands above the name; nothing but a name is said twice."""

    @pytest.mark.parametrize("picture", ["{0}", "Picture of {0}", "{0} is online"])
    def test_over_a_title_that_each_writer_has(self, picture: str) -> None:
        titles = ("Has seen the goat", "I say bridge", "Never on deck", "Ask me again")
        text = "4 comments\n" + "".join(
            f"{picture.format(name)}\n{name}\n{title}\n3 May 2021 9:0{number}\n{text}\nReply\n\n"
            for number, (name, text, title) in enumerate(zip(NAMES, TEXTS, titles, strict=True))
        )
        assert read(newsparse.parse(text, dialect="none")) == WHOLE

    def test_below_a_text_it_is_the_next_ones(self) -> None:
        pictures = (*(f"{name}\n" for name in NAMES[1:]), "")
        text = "4 comments\n" + "".join(
            f"{name}\n3 May 2021 9:0{number}\n{text}\nReply\n{picture}"
            for number, (name, text, picture) in enumerate(zip(NAMES, TEXTS, pictures, strict=True))
        )
        assert read(newsparse.parse(text, dialect="none")) == WHOLE

    def test_below_a_text_another_name_is_its_own(self) -> None:
        greeted = ("Ask Runa", "Ask the county", "Ask old jonas", "Ask the goat")
        text = "4 comments\n" + "".join(
            f"{name}\n3 May 2021 9:0{number}\n{text}\n{whom}\nReply\n\n"
            for number, (name, text, whom) in enumerate(zip(NAMES, TEXTS, greeted, strict=True))
        )
        texts = [comment.text for comment in newsparse.parse(text, dialect="none").comments]
        assert texts == [f"{text}\n{whom}" for text, whom in zip(TEXTS, greeted, strict=True)]


class TestShortTexts:
    """The longest line of a post may be the site's."""

    def test_the_next_profile_is_longer_than_the_text(self) -> None:
        texts = ("Goats?", *TEXTS[1:3], "No.")
        text = "4 comments\n" + "".join(
            f"{name}\nDeckhand\nPosts: 1{number}\nRe: Who has seen the goat on the ferry to Osmey?\n"
            f"3 May 2021 9:0{number}\n{words}\nLogged in from the deck\n\n"
            for number, (name, words) in enumerate(zip(NAMES, texts, strict=True))
        )
        assert read(newsparse.parse(text, dialect="none")) == list(zip(NAMES, texts, strict=True))


class TestLabelled:
    """A label with a colon names the writer; "From:" stands before towns as well."""

    @pytest.mark.parametrize("label", ["Name: ", "Author: ", "User: ", "From: ", "Имя: ", "Benutzername: ", "名前："])
    @pytest.mark.parametrize(
        "layout", ["3 May 2021 9:0{2}\n{label}{0}\n{1}\n\n", "{label}{0}\n3 May 2021 9:0{2}\n{1}\n\n"]
    )
    def test_label_of_the_writer(self, label: str, layout: str) -> None:
        assert authors(thread(layout.replace("{label}", label))) == list(NAMES)

    @pytest.mark.parametrize("label", ["From: ", "Location: "])
    def test_label_of_his_town(self, label: str) -> None:
        towns = ("Osmey", "Kilcreen", "Osmey", "Lower Wick")
        text = "4 comments\n" + "".join(
            f"{name}\n{label}{town}\n3 May 2021 9:0{number}\n{text}\nReply\n\n"
            for number, (name, text, town) in enumerate(zip(NAMES, TEXTS, towns, strict=True))
        )
        assert authors(newsparse.parse(text, dialect="none")) == list(NAMES)

    def test_said_by_each_under_the_time(self) -> None:
        assert authors(thread("3 May 2021 9:0{2}\n{0} says:\n{1}\nReply\n\n")) == list(NAMES)

    def test_said_by_one_under_the_time_is_quoted(self) -> None:
        text = f"{NAMES[0]}\n3 May 2021 9:00\n{TEXTS[0]}\nReply\n\n"
        quoting = "".join(
            f"{name}\n3 May 2021 9:0{number}\n{NAMES[0]} said:\n{text}\nReply\n\n"
            for number, (name, text) in enumerate(zip(NAMES[1:], TEXTS[1:], strict=True), 1)
        )
        page = newsparse.parse(f"4 comments\n{text}{quoting}", dialect="none")
        assert authors(page) == list(NAMES)


class TestBehindTheName:
    """What stands behind all names in the same line is no part of them; behind one of them it may be."""

    TOWNS = ("Osmey", "Kilcreen", "Osmey", "Lower Wick")

    def lines(self, form: str, names: tuple[str, ...] = NAMES, behind: tuple[str, ...] = TOWNS) -> Page:
        text = "".join(
            f"{form.format(name, other)}\n3 May 2021 9:0{number}\n{text}\nReply\n\n"
            for number, (name, text, other) in enumerate(zip(names, TEXTS, behind, strict=True))
        )
        return newsparse.parse(f"4 comments\n{text}", dialect="none")

    @pytest.mark.parametrize("form", ["{0}, {1}", "{0} ({1})", "{0} - {1}", "{0} | {1}", "{0}（{1}）"])
    def test_town(self, form: str) -> None:
        assert authors(self.lines(form)) == list(NAMES)

    def test_rank(self) -> None:
        ranks = ("Deckhand", "Deckhand", "Senior Member", "Deckhand")
        assert authors(self.lines("{0} {1}", behind=ranks)) == list(NAMES)

    def test_number_of_the_post(self) -> None:
        assert authors(self.lines("{0} #{1}", behind=("1", "2", "3", "4"))) == list(NAMES)

    @pytest.mark.parametrize(
        "names",
        [
            ("Ada Brom", "Jonas Brom", "Runa Holt", "Tilda Kray"),
            ("Ada (the real one)", "Jonas", "Runa", "Tilda"),
            ("Brom, Ada", "Jonas", "Runa", "Tilda"),
        ],
    )
    def test_part_of_the_name(self, names: tuple[str, ...]) -> None:
        assert authors(self.lines("{0}", names)) == list(names)

    @pytest.mark.parametrize(
        "form", ["{0} {1} Posts: 1{2} Joined: May 2009", "{0}{1} Joined: 3 May 2009 From: Osmey Posts: {2}"]
    )
    def test_profile_in_the_line(self, form: str) -> None:
        ranks = ("Deckhand", "Deckhand", "Senior Member", "Deckhand")
        text = "".join(
            f"#{number} 3 May 2021 9:0{number}\n{form.format(name, rank, number)}\n{text}\nReply\n\n"
            for number, (name, text, rank) in enumerate(zip(NAMES, TEXTS, ranks, strict=True), 1)
        )
        assert authors(newsparse.parse(f"4 comments\n{text}", dialect="none")) == list(NAMES)


class TestIntroduced:
    """A word such as "by" stands before a name, in its line or alone above it."""

    def test_behind_the_time_with_a_title_before_it(self) -> None:
        titles = ("Goats", "The bridge", "Winter on deck", "Whose goat")
        text = "4 comments\n\n" + "".join(
            f"• {title} 3 May 2021, 9:0{number}, by {name}\n\n{text}\n\nReply\n\n"
            for number, (name, text, title) in enumerate(zip(NAMES, TEXTS, titles, strict=True))
        )
        assert authors(newsparse.parse(text, dialect="none")) == list(NAMES)

    @pytest.mark.parametrize("word", ["by", "Posted by", "Author:", "von"])
    def test_alone_above_the_name(self, word: str) -> None:
        assert authors(thread(f"Post\n{word}\n{{0}}\nOn the goat\n3 May 2021 9:0{{2}}\n{{1}}\nTop\n")) == list(NAMES)

    def test_the_profile_with_the_name_belongs_to_the_post_below(self) -> None:
        record = "{0}\nPosts:\n1{2}\nContact {0}\nRe: The goat\nPost\nby\n{0}\n»\n3 May 2021 9:0{2}\n{1}\nTop\n"
        assert read(thread(record)) == WHOLE

    def test_both_of_two_comments_are_his(self) -> None:
        text = "".join(f"anna_b commented 3 May 2021 9:0{number}\n{text}\n\n" for number, text in enumerate(TEXTS[:2]))
        assert authors(newsparse.parse(f"2 comments\n{text}", dialect="none")) == ["anna_b", "anna_b"]

    def test_two_comments_of_nobody(self) -> None:
        text = "".join(f"Posted on 3 May 2021 9:0{number}\n{text}\n\n" for number, text in enumerate(TEXTS[:2]))
        assert authors(newsparse.parse(f"2 comments\n{text}", dialect="none")) == [None, None]


class TestUnderTheTime:
    """A name under the time, a blank line below it, may be a title; names are one word, or open with a given name."""

    RECORD = "3 May 2021 9:0{2}\n{0}\n\n{1}\n\nReply\n\n"

    def page(self, lines: tuple[str, ...]) -> Page:
        records = (
            self.RECORD.format(line, text, number)
            for number, (line, text) in enumerate(zip(lines, TEXTS[:3], strict=True))
        )
        return newsparse.parse("\n".join(["3 comments", *records]), dialect="none")

    @pytest.mark.parametrize(
        "names", [("anna_b", "Kalle", "riverrat"), ("Anna Brom", "Peter Holt", "kay"), ("Guest", "Kalle", "Guest")]
    )
    def test_names(self, names: tuple[str, ...]) -> None:
        assert authors(self.page(names)) == list(names)

    def test_titles(self) -> None:
        titles = ("Goats for all", "What of the bridge", "Never on deck")
        page = self.page(titles)
        assert authors(page) == [None] * 3
        assert [comment.title for comment in page.comments] == list(titles)


@pytest.mark.parametrize("form", ["{0}", "{0} сказал(а):", "{0} написал:", "Автор: {0}"])
def test_initials_are_no_words(form: str) -> None:
    names = ("Марина В.", "Олег С.", "Нюра К.", "Паша О.")
    text = "4 комментария\n\n" + "".join(
        f"{form.format(name)}\n03.05.2021 09:0{number}\n{text}\nОтветить\n\n"
        for number, (name, text) in enumerate(zip(names, TEXTS, strict=True))
    )
    assert authors(newsparse.parse(text, dialect="none")) == list(names)


def test_wide_gap_behind_a_label_parts_no_columns() -> None:
    record = "От:   [info] {0}\nДата: 2021-05-03 08:3{2} am (UTC)\n(Ссылка)\n{1}\n\n(Ответить)\n"
    assert authors(thread(record, "Коза на пароме\n\n4 комментария\n")) == list(NAMES)


class TestAlone:
    """Of one comment nothing recurs: its writer is told by what stands in his line or beside it."""

    ARTICLE = "The goat on the ferry\n\nBy Maud Ferrier\n3 May 2021\n\n" + " ".join(TEXTS) + "\n\n"

    @pytest.mark.parametrize(
        "head",
        [
            "{0}\nPosts: 12\n{1}",
            "Name: {0}\nOsmey\n{1}",
            "by\n{0}\nOsmey\n{1}",
            "{0} Posts: 12 From: Osmey\n{1}",
            "{0} Offline\nOsmey\n{1}",
        ],
    )
    def test_writer(self, head: str) -> None:
        comment = f"1 comment\n{head.format('anna_b', '4 May 2021 9:05')}\n{TEXTS[1]}\nReply\n"
        assert authors(newsparse.parse(self.ARTICLE + comment, dialect="none")) == ["anna_b"]

    def test_title(self) -> None:
        comment = f"1 comment\n4 May 2021 9:05\nGoats for all\n\n{TEXTS[1]}\nReply\n"
        assert authors(newsparse.parse(self.ARTICLE + comment, dialect="none")) == [None]

    @pytest.mark.parametrize(
        "head", ["anna_b\n4 May 2021", "anna_b, 4 May 2021", "By anna_b on 4 May 2021", "anna_b says:\n4 May 2021"]
    )
    @pytest.mark.parametrize("counter", ["1 comment", "Comments (1)", "Комментариев: 1"])
    def test_right_below_the_counter(self, head: str, counter: str) -> None:
        page = newsparse.parse(f"{self.ARTICLE}{counter}\n{head}\n\nThe county got a goat for it.\n", dialect="none")
        assert read(page) == [("anna_b", "The county got a goat for it.")]

    def test_article_above_a_counter_of_answers(self) -> None:
        assert newsparse.parse(f"{self.ARTICLE}1 reply\n", dialect="none").comments == ()

    def test_other_articles_below_a_counter(self) -> None:
        links = "The bridge opens\n5 May 2021\nThe bridge over the sound opens to carts.\n\nRead more\n"
        assert newsparse.parse(f"{self.ARTICLE}0 comments\n\nRelated\n{links}", dialect="none").comments == ()


def test_end_of_a_name_that_others_answer_is_no_rank() -> None:
    names = (
        "SaltedSlug",
        "johnbin reply to SaltedSlug",
        "harrietbin reply to SaltedSlug",
        "lylebin reply to SaltedSlug",
    )
    text = "4 comments\n\n" + "".join(
        f"{name}\n3 May 2021 9:0{number}\n{text}\nReply\n\n"
        for number, (name, text) in enumerate(zip(names, TEXTS, strict=True))
    )
    assert authors(newsparse.parse(text, dialect="none"))[0] == "SaltedSlug"


@pytest.mark.parametrize(
    "head",
    [
        "From: {0} <goat@mill.example>\nTo: all@mill.example\nDate: Mon, 3 May 2021 09:0{2}\nSubject: Re: goat\n",
        "{0} (goat at mill.example)\n3 May 2021 9:0{2}\n",
        "u/{0} avatar\n{0}\n•\n3 May 2021 9:0{2}\n",
        "{0}\n1{2} posts\n1{2} months\n3 May 2021 9:0{2}\n",
        "{0}\nDate of visit: 2 May 2021\n3 May 2021 9:0{2}\n",
    ],
)
def test_what_stands_beside_accounts(head: str) -> None:
    assert authors(thread(f"{head}\n{{1}}\nReply\n\n")) == list(NAMES)


def test_numbers_below_each_text_are_none_of_it() -> None:
    assert read(thread("{0}\n@{0}\n·\n3 May 2021\n{1}\n1{2}\n{2}\n2{2}4\n\n")) == WHOLE


@pytest.mark.parametrize(
    "line",
    [
        "{0} Member since May 20{2}9",
        "{0} Joined 1{2} May 2009",
        "{0} (1,2{2}4)",
        "{0} {2} of 20",
        "{0} 1{2} points",
    ],
)
@pytest.mark.parametrize(
    "record", ["{{line}}\n3 May 2021 9:0{2}\n{1}\n\n", "3 May 2021 9:0{2}\n{{line}}\n{1}\nReply\n\n"]
)
def test_behind_the_name_in_its_line(line: str, record: str) -> None:
    assert authors(thread(record.replace("{{line}}", line))) == list(NAMES)


@pytest.mark.parametrize("record", ["{0}\n3 May 2021 9:05\n{1}\n\n", "{0} - 3 May 2021 9:05\n{1}\n\n"])
def test_few_write_much(record: str) -> None:
    names = (*NAMES[:2] * 10, NAMES[0])
    texts = (f"{TEXTS[number % 4]} That is my word number {number}." for number in range(len(names)))
    posts = "".join(record.format(name, text) for name, text in zip(names, texts, strict=True))
    assert authors(newsparse.parse(f"The goat\n\n21 comments\n{posts}", dialect="none")) == list(names)


def test_under_the_time_over_towns_and_titles_of_his_own() -> None:
    lines = ("Has seen it\nOsmey", "I say bridge\nKilcreen", "Never on deck\nLower Wick", "Ask me\nStonny")
    text = "4 comments\n\n" + "".join(
        f"{number + 3} May 2021 9:05\n{name.replace(' ', '_')}\n{own}\n{text}\nReply\n\n"
        for number, (name, text, own) in enumerate(zip(NAMES, TEXTS, lines, strict=True))
    )
    assert authors(newsparse.parse(text, dialect="none")) == ["anna_b", "Kalle", "old_jonas", "riverrat"]
