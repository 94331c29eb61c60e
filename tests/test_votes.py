"""Votes around a text, in words, signs and bare numbers, and what is none."""

from __future__ import annotations

import pytest

import newsparse
from newsparse import Page
from newsparse.records.views.shapes import fixed
from test_cues import cued
from test_records import NAMES, TEXTS

UP, DOWN = (14, 9, 31, 6), (2, 0, 11, 5)
NET = [up - down for up, down in zip(UP, DOWN, strict=True)]


def thread(record: str, *, above: str = "", names: tuple[str, ...] = NAMES, numbers: tuple[int, ...] = UP) -> Page:
    """A page of four records: {name} {text} {up} {down} {net} {minute}; ``above`` stands right over the first."""
    values = zip(names, TEXTS, numbers, DOWN, range(1, 5), strict=True)
    records = (
        record.format(name=name, text=text, up=up, down=down, net=up - down, minute=minute)
        for name, text, up, down, minute in values
    )
    return newsparse.parse(f"The goat on the ferry\n\n4 comments\n{above}{''.join(records)}", dialect="none")


def scores(page: Page) -> list[int | None]:
    return [comment.score for comment in page.comments]


HEAD = "{name}\n3 May 2021 9:0{minute}\n"


@pytest.mark.parametrize(
    "row",
    [
        "{up} people found this helpful\nReply\n",
        "LikeLiked by {up} people\nReply\n",
        "Reply{up} RecommendShareFlag\n",
        "(BUTTON) {up} (BUTTON) {up} (BUTTON) Reply\n",
        "{up} Kudos\nReply\n",
        "Rating: +{up} agree disagree reply\n",
        "Recommended by\n{up} people\nReply\n",
        "{up}\nReply\nShare\n",
        "▲\n{up}\n▼\nReply\n",
        "❤\ufe0f {up} · Reply\n",
        "{up} ♥\nReply\n",
        "{up} of 40 people found this helpful\nReply\n",
    ],
)
def test_votes_for_are_read_below_the_text(row: str) -> None:
    page = thread(HEAD + "{text}\n" + row)
    assert scores(page) == list(UP)
    assert [comment.text for comment in page.comments] == list(TEXTS)


@pytest.mark.parametrize(
    "row",
    [
        "{net} {up} / -{down}\n",
        "{up} thumbs up {down} thumbs down\nReply\n",
        "{up} × positive\n{down} × negative\nReply\n",
        "− {down} / + {up}\nReply\n",
        "Like {up} Dislike {down}\nReply\n",
    ],
)
def test_votes_against_are_told_from_those_for(row: str) -> None:
    page = thread(HEAD + "{text}\n" + row)
    assert scores(page) == NET
    assert [comment.upvotes for comment in page.comments] in (list(UP), [None] * 4)


@pytest.mark.parametrize(
    "row",
    [
        "{up} replies\nReply\n",
        "Reply\n{up} responses\n",
        "Reply\nPosts: {up}\n",
    ],
)
def test_what_else_is_counted_below_a_text_is_no_score(row: str) -> None:
    assert scores(thread(HEAD + "{text}\n" + row)) == [None] * 4


def test_no_three_numbers_are_votes_that_do_not_add_up() -> None:
    assert scores(thread(HEAD + "{text}\n7 {up} / -{down}\n"))[0] != 7


class TestProfiles:
    """Numbers of the writer's are none of the text's."""

    def test_the_same_writer_has_the_same_number_twice(self) -> None:
        record = "{name}\n{up}\n3 May 2021 9:0{minute}\n{text}\nReply\n"
        names = ("anna_b", "Kalle", "anna_b", "Kalle")
        assert scores(thread(record, names=names, numbers=(314, 27, 314, 27))) == [None] * 4
        assert scores(thread(record, names=names, numbers=(314, 27, 4, 55))) == [314, 27, 4, 55]

    def test_a_word_for_votes_beside_other_labels_counts_the_writer(self) -> None:
        profile = "{name}\nJoined\nMay 2019\nMessages\n{down}\nPoints\n{up}\n3 May 2021 9:0{minute}\n{text}\nReply\n"
        assert scores(thread(profile)) == [None] * 4


class TestSides:
    """Between two texts, votes of the one above and of the one below look the same; the ends of the list differ."""

    def test_above_the_first_head_and_not_below_the_last_text(self) -> None:
        record = "{name} 3 May 2021 9:0{minute}\n{text}\n"
        following = dict(zip(TEXTS, (*UP[1:], None), strict=True))
        page = newsparse.parse(
            "The goat on the ferry\n\n4 comments\n"
            + f"+{UP[0]}\n"
            + "".join(
                record.format(name=name, text=text, minute=minute)
                + (f"+{following[text]}\n" if following[text] is not None else "")
                for minute, (name, text) in enumerate(zip(NAMES, TEXTS, strict=True), 1)
            ),
            dialect="none",
        )
        assert scores(page) == list(UP)

    def test_below_the_last_text_and_not_above_the_first_head(self) -> None:
        assert scores(thread("{name} 3 May 2021 9:0{minute}\n{text}\n+{up}\n")) == list(UP)

    def test_buttons_to_answer_stand_below_the_votes_of_a_text(self) -> None:
        page = thread("{name} • 3 May 2021 9:0{minute}\n{text}\n• {up}\n• Reply\n• Share\n")
        assert scores(page) == list(UP)


def test_three_points_in_the_line_of_the_time_are_one_score() -> None:
    page = thread("{name} {down} points {up} points 99 points - 3 May 2021 9:0{minute}\n{text}\nReply\n")
    assert scores(page) == list(UP)


def test_a_number_before_a_year_is_read_without_it() -> None:
    page = thread("{name} ▲ {up} ▼ {down} 2021-05-03 09:0{minute}\n{text}\nReply\n")
    assert scores(page) == NET


def test_words_for_and_against_are_votes_though_few_texts_have_them() -> None:
    rows = ("", "", "Like 4 Dislike 1\n", "")
    text = "4 comments\n" + "".join(
        f"{name}\n3 May 2021 9:0{minute}\n{text}\n{row}Reply\n\n"
        for minute, (name, text, row) in enumerate(zip(NAMES, TEXTS, rows, strict=True))
    )
    assert scores(newsparse.parse(text, dialect="none")) == [None, None, 3, None]


def test_a_label_below_the_text_belongs_to_no_profile_above_it() -> None:
    page = thread("{name}\n3 May 2021 9:0{minute}\nPosts: 8{minute}\n{text}\nScore: {up}\nReply\n")
    assert scores(page) == list(UP)


@pytest.mark.parametrize(
    "record",
    [
        "{name}\n{up} votes\n3 May 2021 9:0{minute}\n{text}\nReply\n",
        "{name} Rating: {up} | 3 May 2021 9:0{minute}\n{text}\nReply\n",
    ],
)
def test_votes_in_the_head(record: str) -> None:
    assert scores(thread(record)) == list(UP)


def test_numbers_of_posts_above_the_names_are_no_votes() -> None:
    assert scores(thread("{minute}\n{name}\n3 May 2021 9:0{minute}\n{text}\nReply\n")) == [None] * 4


@pytest.mark.parametrize(
    ("row", "read"),
    [("{up}\nreplies\nReply\n", False), ("{up}\ncomments\nReply\nShare\n", False), ("{up}\nReply\nShare\n", True)],
)
def test_a_number_with_a_word_for_answers_below_it_counts_them(row: str, read: bool) -> None:
    assert scores(thread(HEAD + "{text}\n" + row)) == (list(UP) if read else [None] * 4)


@pytest.mark.parametrize("line", ["Read 1,2 тыс. times", "Read 8.3k times", "Read 1 977 times", "Read 3.4 mil times"])
def test_a_number_cut_short_is_one_number_of_a_line(line: str) -> None:
    assert fixed(cued(line, None), 0) == "Read {number} times"
