"""How the records of a list settle: where texts begin and end, who wrote them, who answers whom."""

from __future__ import annotations

import pytest

import newsparse
from newsparse import Page

TEXTS = (
    "I have crossed on that ferry all my life, and I never saw a goat on it. Have you?",
    "You cannot have looked then. It stood on the car deck in May, and I fed it!",
    "I say give it the bridge as well. Who else would want to stand there in winter?",
    "Could you at least tell us whose goat it is? I asked the county and got no answer.",
)
NAMES = ("anna_b", "Kalle", "old jonas", "riverrat")


def thread(record: str, opening: str = "The goat on the ferry\n\n4 comments\n", closing: str = "") -> Page:
    """A page of records; {0} is the name, {1} the text, {2} a number."""
    parts = [record.format(name, text, number) for number, (name, text) in enumerate(zip(NAMES, TEXTS, strict=True), 1)]
    return newsparse.parse(opening + "".join(parts) + closing, dialect="none")


def read(page: Page) -> list[tuple[str | None, str]]:
    return [(comment.author, comment.text) for comment in page.comments]


WHOLE = list(zip(NAMES, TEXTS, strict=True))


class TestBorders:
    """Texts lose what the site prints at their ends, and nothing else."""

    def test_profile_lines_that_vary_go(self) -> None:
        page = thread("{0}\n3 May 2021 9:0{2}\nMember\nPosts: 1{2}\nBoat: No. {2}\n\n{1}\n\nShare this post\n\n")
        assert read(page) == WHOLE

    def test_last_text_ends_where_the_page_goes_on(self) -> None:
        page = thread("{0}\n3 May 2021 9:0{2}\n{1}\nReply\n\n", closing="Prev\nNext\nTop of page\nPosting rules\n")
        assert read(page) == WHOLE

    def test_last_text_ends_at_a_gap_wider_than_any_in_the_list(self) -> None:
        page = thread("{0}\n3 May 2021 9:0{2}\n{1}\n\n", closing="\n\n\n\n\nThe harbour master's office, Osmey\n")
        assert read(page) == WHOLE

    def test_a_writers_signature_goes(self) -> None:
        record = "{0}\n3 May 2021 9:0{2}\n{1}\n{3}\n\n"
        signature = "A goat in the hand is worth two on the bridge."
        text = "4 comments\n" + "".join(
            record.format(NAMES[number % 2], TEXTS[number], number, signature if number % 2 == 0 else "")
            for number in range(4)
        )
        assert [comment.text for comment in newsparse.parse(text, dialect="none").comments] == list(TEXTS)

    def test_what_one_writer_says_once_stays(self) -> None:
        words = (
            "So much for goats.",
            "Good night from the bridge.",
            "Ask me again in spring.",
            "That is my last word.",
        )
        page = newsparse.parse(
            "4 comments\n"
            + "".join(
                f"{name}\n3 May 2021 9:0{number}\n{text}\n{word}\n\n"
                for number, (name, text, word) in enumerate(zip(NAMES, TEXTS, words, strict=True))
            ),
            dialect="none",
        )
        assert [comment.text.rpartition("\n")[2] for comment in page.comments] == list(words)


class TestRemarks:
    """Short comments below posts, closed by a dash, a name and a time: two lists in one another."""

    POST = "{1}\nShare\nanswered 3 May 2021 at 9:0{2}\n{0}\n"
    REMARK = "  * {2}\n    Ask the miller, he has kept {2} of them since spring. – Ida Kvist 4 May 2021 at 9:0{2}\n"

    def test_they_answer_the_post_above(self) -> None:
        page = thread(self.POST + self.REMARK + "Add a comment\n")
        posts, remarks = page.comments[::2], page.comments[1::2]
        assert [(post.author, post.text) for post in posts] == WHOLE
        assert [remark.author for remark in remarks] == ["Ida Kvist"] * 4
        assert [remark.score for remark in remarks] == [1, 2, 3, 4]
        assert [remark.parent for remark in remarks] == [0, 2, 4, 6]
        assert remarks[2].text == "Ask the miller, he has kept 3 of them since spring."

    @pytest.mark.parametrize("space", ["\n", "\n\n", "\n      "])
    def test_a_renderer_breaks_them_anywhere(self, space: str) -> None:
        remark = self.REMARK.replace(" – ", f"{space}– ").replace("Kvist ", f"Kvist{space}")
        page = thread(self.POST + remark + "Add a comment\n")
        assert [comment.author for comment in page.comments[1::2]] == ["Ida Kvist"] * 4
        assert page.comments[1].text == "Ask the miller, he has kept 1 of them since spring."

    def test_a_list_that_is_signed_so_is_the_list_itself(self) -> None:
        page = thread("{1} – {0}, 3 May 2021 9:0{2}\n\n", closing="Post a comment\n")
        assert [comment.depth for comment in page.comments] == [0] * 4


class TestDeleted:
    """What stands in place of a comment that is gone."""

    RECORD = "{0}\n3 May 2021 9:0{2}\n{1}\nReply\n"
    GONE = "This comment was removed by a moderator.\n3 May 2021 9:09\n"

    def test_in_place_of_the_name(self) -> None:
        page = thread(self.RECORD, opening=f"5 comments\nMay\n3 May 2021 9:00\nWhose goat?\nReply\n{self.GONE}")
        assert read(page)[1:] == [(None, "This comment was removed by a moderator."), *WHOLE]
        assert page.comments[1].kind == "deleted"
        assert page.comments[1].timestamp is not None

    def test_a_writer_who_speaks_of_it_is_no_notice(self) -> None:
        page = thread(self.RECORD, closing="May\n3 May 2021 9:09\nWhy was my comment removed?\nReply\n")
        assert read(page)[-1] == ("May", "Why was my comment removed?")


class TestDirection:
    """The two ends of the list tell whether times stand above the texts or below."""

    def test_times_below(self) -> None:
        page = thread("{0}\n{1}\n3 May 2021 9:0{2}\n\n", closing="Post a comment\n")
        assert read(page) == WHOLE
        assert [comment.timestamp.raw for comment in page.comments if comment.timestamp] == [
            f"3 May 2021 9:0{number}" for number in range(1, 5)
        ]

    def test_times_above(self) -> None:
        page = thread("3 May 2021 9:0{2}\n{0}\n{1}\n\n", closing="Post a comment\n")
        assert read(page) == WHOLE
        assert page.comments[0].timestamp is not None
        assert page.comments[0].timestamp.raw == "3 May 2021 9:01"


class TestPromise:
    """Which readings are read in full."""

    def test_short_comments_under_a_long_article(self) -> None:
        article = (
            "Gartenblog Niederbach\nStartseite Über mich Archiv\nTomaten ohne Gießen\n3. Juli 2018 von Heike\n"
            "Dieses Jahr gieße ich meine Tomaten gar nicht mehr. Die Wurzeln gehen tief, und der Mulch hält die "
            "Feuchtigkeit. Nach sechs Wochen sehen sie besser aus als je zuvor.\n"
            "2 Kommentare zu „Tomaten ohne Gießen“\n"
        )
        comments = (
            "Bernd sagt:\n4. Juli 2018 um 09:12 Uhr\nDas klappt aber nur bei Lehmboden, oder?\nAntworten\n"
            "Heike sagt:\n4. Juli 2018 um 10:40 Uhr\nBei mir ist es Sand. Versuch es einfach!\nAntworten\n"
        )
        page = newsparse.parse(f"{article}{comments}Schreibe einen Kommentar\n")
        assert read(page) == [
            ("Bernd", "Das klappt aber nur bei Lehmboden, oder?"),
            ("Heike", "Bei mir ist es Sand. Versuch es einfach!"),
        ]


class TestArticleAndOneComment:
    """An article with its date above a single comment looks like a list of two."""

    ARTICLE = (
        "El blog del huerto\nTomates sin riego\n3 julio, 2018 por Elena\n"
        "Este año ya no riego mis tomates. Las raíces bajan mucho y el acolchado guarda la humedad. Después de seis "
        "semanas están más bonitos que nunca.\n"
    )

    @pytest.mark.parametrize(
        "head",
        [
            pytest.param(
                "Un comentario en «Tomates sin riego»\nBernardo dice:\n4 julio, 2018 a las 9:12 am", id="says"
            ),
            pytest.param("1 comentario\nBernardo\n4 julio, 2018 a las 9:12 am", id="under-a-counter"),
            pytest.param("Comentarios\nBernardo\n4 julio, 2018 a las 9:12 am", id="under-a-heading"),
            pytest.param("1 comentario\nBernardo - 4 julio, 2018 a las 9:12 am", id="in-one-line"),
        ],
    )
    def test_the_article_is_no_comment(self, head: str) -> None:
        text = "¿Eso no funciona solo en tierra pesada?"
        page = newsparse.parse(f"{self.ARTICLE}{head}\n{text}\nResponder\nDeja una respuesta\n")
        assert read(page) == [("Bernardo", text)]
        assert page.headline == "Tomates sin riego"


class TestCover:
    """A reading that leaves a record's time above or below the list is not the right one."""

    POST = "#{2}\n3 May 2021 9:0{2}\n{0}\nMember\nJoined: 201{2}\nPosts: 1{2}\n{1}\n{3}Quote\n"

    def test_lines_of_some_posts_are_no_names(self) -> None:
        signatures = ("____________\nYours, Anna\n", "", "____________\nBest, Jonas\n")
        posts = zip(NAMES, TEXTS, range(1, 4), signatures, strict=False)
        page = newsparse.parse("Goats\nTools\n" + "".join(self.POST.format(*post) for post in posts), dialect="none")
        assert [comment.author for comment in page.comments] == list(NAMES[:3])


class TestAuthors:
    """The records vote on where names stand."""

    @pytest.mark.parametrize(
        "record",
        [
            pytest.param("{0}\n{0}\n• Deck hand {2}\n• 1{2} posts\nPosted 3 May 2021 9:0{2}\n{1}\n\n", id="twice"),
            pytest.param("#{2} 3 May 2021 9:0{2}\n{0}\nMember\nJoined: 201{2}\n\n{1}\nOffline\n\n", id="over-a-role"),
            pytest.param("{0}    1,20{2}\n3 May 2021 9:0{2}\n{1}\nQuote\n\n", id="beside-a-number"),
            pytest.param("{0} Posts: 4,21{2} Deck hand\n3 May 2021 9:0{2}\n{1}\nFlag\n\n", id="before-a-profile"),
            pytest.param("On goats, part {2}\nPosted by {0} on 3 May 2021 9:0{2}\n{1}\n\n", id="behind-by"),
        ],
    )
    def test_name(self, record: str) -> None:
        assert [comment.author for comment in thread(record).comments] == list(NAMES)

    def test_a_role_alone_is_the_name_of_those_without_an_account(self) -> None:
        names = ("anna_b", "Guest", "old jonas", "Guest")
        page = newsparse.parse(
            "4 comments\n"
            + "".join(
                f"{name}\n3 May 2021 9:0{number}\n{text}\nReply\n"
                for number, (name, text) in enumerate(zip(names, TEXTS, strict=True))
            ),
            dialect="none",
        )
        assert [comment.author for comment in page.comments] == list(names)

    def test_a_role_beside_a_name_is_none(self) -> None:
        assert read(thread("{0}\nGuest\n3 May 2021 9:0{2}\n{1}\nReply\n")) == WHOLE


class TestNoDiscussion:
    """What repeats with names, times and numbers, and is none."""

    @pytest.mark.parametrize(
        "record",
        [
            pytest.param("{1}\n{2} replies - last reply: 3 May 2021 9:0{2} by {0}\n\n", id="a-list-of-threads"),
            pytest.param("3 May 2021\nThe ferry of {0}\nThe county has bought goat number {2}.\n\n", id="events"),
            pytest.param("{2}. Can goat number {2} swim?\nIt can, and it does so every day.\n\n", id="questions"),
        ],
    )
    def test_none(self, record: str) -> None:
        assert thread(record, opening="The goat on the ferry\n\n").comments == ()


def test_a_quote_with_the_name_of_its_writer_starts_no_record() -> None:
    texts = (
        "Nobody here fed that old goat on a Sunday and nobody noticed.",
        "One of the kids fed that goat before the frost, so I gave up.",
        "My aunt fed the goat after the flood, and so did I. Agreed!",
        "I painted the rail in 1998.",
    )
    quote = "anna_b wrote:\n> Nobody here fed that old goat\n"
    page = newsparse.parse(
        "The goat on the ferry\n\nOn Tuesday the county bought a goat for the ferry, and nobody in the office knew what"
        " it was for or who had asked for it.\n\n"
        + "".join(
            f"{name} {days} days ago\n★★★\n{said}{text}\n👍 {days}1 👎 3{days} Reply\n\n"
            for name, days, said, text in zip(NAMES, (24, 17, 2, 18), ("", quote, quote, ""), texts, strict=True)
        ),
        dialect="none",
    )
    assert [comment.author for comment in page.comments] == list(NAMES)
