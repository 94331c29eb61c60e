"""Which comment answers which, and what does not tell it."""

from __future__ import annotations

import pytest

import newsparse
from newsparse import Page
from test_records import NAMES, TEXTS, thread


def answers(record: str, said: tuple[str, ...]) -> Page:
    """A page of four records: {name} {text} {minute}; {said} is what each prints of whom it answers."""
    rows = zip(NAMES, TEXTS, said, range(1, 5), strict=True)
    return newsparse.parse(
        "4 comments\n"
        + "".join(
            record.format(name=name, text=text, said=words, minute=minute).replace("\n\n\n", "\n\n")
            for name, text, words, minute in rows
        ),
        dialect="none",
    )


def parents(page: Page) -> list[int | None]:
    return [comment.parent for comment in page.comments]


class TestAnswers:
    """A line that names whom a comment answers."""

    def test_it_says_the_parent_and_is_no_text(self) -> None:
        text = "4 comments\n" + "".join(
            f"{name}\n3 May 2021 9:0{number}\n{said}{text}\nReply\n\n"
            for number, (name, text, said) in enumerate(
                zip(NAMES, TEXTS, ("", "In reply to anna_b\n", "", "In reply to Kalle:\n"), strict=True)
            )
        )
        page = newsparse.parse(text, dialect="none")
        assert [comment.parent for comment in page.comments] == [None, 0, None, 1]
        assert [comment.depth for comment in page.comments] == [0, 1, 0, 2]
        assert [comment.text for comment in page.comments] == list(TEXTS)

    def test_a_sentence_that_names_nobody_is_text(self) -> None:
        page = thread("{0}\n3 May 2021 9:0{2}\nReply to all who asked\nabout the goat {2}:\n{1}\nReply\n\n")
        assert [comment.parent for comment in page.comments] == [None] * 4


@pytest.mark.parametrize(
    ("record", "said"),
    [
        pytest.param(
            "{said}{name}\n3 May 2021 9:0{minute}\n{text}\nReply\n\n",
            ("", "Replied to anna_b\n", "", "Replied to Kalle\n"),
            id="above-the-name",
        ),
        pytest.param(
            "{name}\n3 May 2021 9:0{minute}\n{text}\nReply\n{said}\n\n",
            ("", "In reply to anna_b", "", "In reply to Kalle"),
            id="below-the-buttons",
        ),
        pytest.param(
            "{name}{said}\n3 May 2021 9:0{minute}\n{text}\nReply\n\n",
            ("", " in reply to anna_b", "", " in reply to Kalle"),
            id="beside-the-name",
        ),
        pytest.param(
            "{name}{said}\n3 May 2021 9:0{minute}\n{text}\nReply\n\n",
            ("", " → anna_b", "", " → Kalle"),
            id="behind-an-arrow",
        ),
        pytest.param(
            "{name}\n3 May 2021 9:0{minute}{said}\n{text}\nReply\n\n",
            ("", " in reply to anna_b", "", " in reply to Kalle"),
            id="behind-the-time",
        ),
    ],
)
def test_whom_a_record_says_it_answers(record: str, said: tuple[str, ...]) -> None:
    page = answers(record, said)
    assert parents(page) == [None, 0, None, 1]
    assert [comment.author for comment in page.comments] == list(NAMES)
    assert [comment.reply_to for comment in page.comments] == [None, "anna_b", None, "Kalle"]
    assert [comment.text for comment in page.comments] == list(TEXTS)


def test_the_number_of_the_one_answered() -> None:
    page = answers(
        "{name}\n3 May 2021 9:0{minute} #{minute}\n{said}{text}\nReply\n\n",
        ("", "In reply to #1\n", "", "In reply to #2\n"),
    )
    assert parents(page) == [None, 0, None, 1]
    assert [comment.reply_to for comment in page.comments] == [None] * 4
    assert [comment.text for comment in page.comments] == list(TEXTS)


def test_a_button_that_names_the_writer_above_it_answers_nobody() -> None:
    said = tuple(f"Reply to {name}" for name in NAMES)
    page = answers("{name} - 3 May 2021 9:0{minute}\n{text}\n{said}\n\n", said)
    assert parents(page) == [None] * 4


class TestLinks:
    """Links that only answers have."""

    ROW = "{name} {minute} hours ago | {said}next\n{text}\nreply\n\n"

    def test_an_answer_stands_below_a_comment_or_beside_an_answer(self) -> None:
        assert parents(answers(self.ROW, ("", "parent | ", "parent | ", ""))) == [None, 0, 0, None]

    def test_one_with_a_link_to_the_root_answers_an_answer(self) -> None:
        page = answers(self.ROW, ("", "parent | ", "root | parent | ", "parent | "))
        assert parents(page) == [None, 0, 1, 0]

    def test_one_without_an_answer_before_it_is_the_first(self) -> None:
        page = answers(self.ROW, ("", "parent | ", "parent | ", "parent | prev | "))
        assert parents(page) == [None, 0, 1, 1]

    def test_whoever_writes_again_after_an_answer_answers_it(self) -> None:
        text = "3 comments\n" + "".join(
            f"{name} {hours} hours ago\n{text}\nReply{link} Report\n\n"
            for name, hours, text, link in zip(
                ("anna_b", "Kalle", "anna_b"), (3, 2, 1), TEXTS, ("", " Parent", " Parent"), strict=False
            )
        )
        assert parents(newsparse.parse(text, dialect="none")) == [None, 0, 1]

    def test_where_the_first_has_one_they_lead_elsewhere(self) -> None:
        assert parents(answers(self.ROW, ("parent | ",) * 4)) == [None] * 4


class TestNumbersOfAnswers:
    """ "2 replies" below a comment."""

    ROW = "{name}\n3 May 2021 9:0{minute}\n{text}\n{said}\n\n"

    def test_direct_ones(self) -> None:
        assert parents(answers(self.ROW, ("2 replies", "1 reply", "Reply", "Reply"))) == [None, 0, 1, 0]

    def test_all_below(self) -> None:
        assert parents(answers(self.ROW, ("3 replies", "2 replies", "1 reply", "Reply"))) == [None, 0, 1, 2]

    def test_ones_that_are_not_shown(self) -> None:
        assert parents(answers(self.ROW, ("Reply", "12 replies", "Reply", "1 reply"))) == [None] * 4


class TestMentions:
    """ "@Ada" at the start of a text."""

    HEAD = "{name}\n3 May 2021 9:0{minute}\n{said}{text}\nReply\n\n"

    def test_many_tell_the_nesting(self) -> None:
        page = answers(self.HEAD, ("", "@anna_b ", "@Kalle: ", "@old jonas "))
        assert parents(page) == [None, 0, 1, 2]

    def test_one_that_a_reader_wrote_tells_whom_he_answers_and_no_nesting(self) -> None:
        page = answers(self.HEAD, ("", "", "@anna_b ", ""))
        assert parents(page) == [None] * 4
        assert page.comments[2].reply_to == "anna_b"

    def test_where_the_indents_tell_it_they_do(self) -> None:
        said = ("", "@anna_b ", "@Kalle ", "@old jonas ")
        rows = zip(NAMES, TEXTS, said, ("", "    ", "    ", "    "), strict=True)
        page = newsparse.parse(
            "4 comments\n"
            + "".join(f"{pad}{name}\n{pad}3 May 2021 9:01\n{pad}{said}{text}\n\n" for name, text, said, pad in rows),
            dialect="none",
        )
        assert parents(page) == [None, 0, 0, 0]


class TestNesting:
    """Printed levels, dotted numbers and names tell what flat text has lost of the indents."""

    def depths(self, heads: list[str]) -> list[int]:
        text = "4 comments\n" + "".join(f"{head}\n{text}\n\n" for head, text in zip(heads, TEXTS, strict=True))
        return [comment.depth for comment in newsparse.parse(text, dialect="none").comments]

    def test_dotted_numbers(self) -> None:
        heads = ["anna_b\n#1 — 3 May 2021 9:01", "Kalle\n#1.1 — 3 May 2021 9:02", "old jonas\n#1.1.1 — 3 May 2021 9:03"]
        assert self.depths([*heads, "riverrat\n#2 — 3 May 2021 9:04"]) == [0, 1, 2, 0]

    def test_dotted_numbers_alone(self) -> None:
        heads = [
            f"{number}\n{name}\n3 May 2021 9:01" for name, number in zip(NAMES, ("1", "1.1", "1.1.1", "2"), strict=True)
        ]
        assert self.depths(heads) == [0, 1, 2, 0]

    def test_versions_are_no_levels(self) -> None:
        heads = [
            f"{name}\n{number}\n3 May 2021 9:01"
            for name, number in zip(NAMES, ("2.0", "1.4", "2.1.1", "2"), strict=True)
        ]
        assert self.depths(heads) == [0, 0, 0, 0]

    def test_a_stray_indent_is_no_level(self) -> None:
        heads = [
            f"{pad}{name}\n{pad}3 May 2021 9:01" for name, pad in zip(NAMES, ("    ", "    ", "", "    "), strict=True)
        ]
        assert self.depths(heads) == [0, 0, 0, 0]

    def test_levels_in_words(self) -> None:
        heads = [f"{name}\nlevel {level}\n3 May 2021 9:01" for name, level in zip(NAMES, (1, 2, 2, 1), strict=True)]
        assert self.depths(heads) == [0, 1, 1, 0]

    def test_ranks_of_players_are_no_levels(self) -> None:
        heads = [f"{name}\nLevel {rank}\n3 May 2021 9:01" for name, rank in zip(NAMES, (7, 31, 2, 90), strict=True)]
        assert self.depths(heads) == [0, 0, 0, 0]

    def test_a_name_behind_the_time(self) -> None:
        text = "4 comments\n" + "".join(
            f"{name}\n{hours} hours ago{to}\n{text}\n\n"
            for name, hours, to, text in zip(
                NAMES, (9, 8, 7, 6), ("", " anna_b", " Kalle", " anna_b"), TEXTS, strict=True
            )
        )
        assert [comment.parent for comment in newsparse.parse(text, dialect="none").comments] == [None, 0, 1, 0]
