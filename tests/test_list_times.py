"""The times of a comment list, wherever a site prints them and in whatever form."""

from __future__ import annotations

import pytest

import newsparse
from newsparse import Page, cues, lexicon, text
from newsparse.records.measuring.direction import lean
from newsparse.records.views.view import View
from test_records import NAMES, TEXTS


def thread(record: str, times: tuple[str, ...], opening: str = "The goat on the ferry\n\n4 comments\n") -> Page:
    """A page of records; {0} is the name, {1} the time, {2} the text."""
    rows = zip(NAMES, times, TEXTS, strict=True)
    return newsparse.parse(opening + "".join(record.format(*row) for row in rows), dialect="none")


def stamps(page: Page) -> list[str | None]:
    return [comment.timestamp.raw if comment.timestamp else None for comment in page.comments]


MONTHS = ("Aug 2011", "Sep 2011", "Dec 2011", "Jan '12")
SPANS = ("5d", "3w", "2h", "45m")
DAYS = ("3 May 2012", "4 May 2012", "9 May 2012", "1 June 2012")


@pytest.mark.parametrize(
    ("record", "times"),
    [
        ("{0}\nPosted {1}\n{2}\n\n", MONTHS),
        ("{0} - {1}\n{2}\n\n", MONTHS),
        ("{0}\n· {1}\n{2}\n\n", MONTHS),
        ("{0} {1}\n{2}\n\n", SPANS),
        ("{0}, {1}\n{2}\n\n", SPANS),
        ("{0}\n({1})\n{2}\n\n", SPANS),
        ("{0}\nPosted: {1}\n{2}\n\n", DAYS),
        ("{0}\nDate: {1}\n{2}\n\n", DAYS),
        ("{0} | Written on: {1}\n{2}\n\n", DAYS),
        ("{0}\nPosted:\n{1}\n{2}\n\n", DAYS),
        ("{0} wrote: {1}\n{2}\n\n", DAYS),
    ],
)
def test_a_time_of_any_form_opens_a_comment(record: str, times: tuple[str, ...]) -> None:
    page = thread(record, times)
    assert stamps(page) == list(times)
    assert [comment.text for comment in page.comments] == list(TEXTS)


@pytest.mark.parametrize(
    ("language", "record", "times"),
    [
        ("de", "{0} schrieb: {1}\n{2}\nAntworten\n\n", ("5 T.", "3 Wo.", "2 Std.", "45 Min.")),
        ("ru", "Ольга {0} · {1}\n{2}\nОтветить\n\n", ("5 дн.", "3 нед.", "2 ч.", "45 мин.")),
        ("ja", "{0}（{1}）\n{2}\n返信\n\n", ("2012年3月", "2012年5月", "2012年5月", "2012年7月")),
    ],
)
def test_the_shortest_times_of_other_languages(language: str, record: str, times: tuple[str, ...]) -> None:
    """Their abbreviations end in a full stop, which ends no sentence; their brackets may be wide."""
    rows = "".join(record.format(name, time, text) for name, time, text in zip(NAMES, times, TEXTS, strict=True))
    page = newsparse.parse(f"4 comments\n{rows}", dialect="none", language=language)
    assert stamps(page) == list(times)


def test_a_month_with_its_year_is_no_day() -> None:
    page = thread("{0}\nPosted {1}\n{2}\n\n", MONTHS)
    assert {comment.timestamp.precision for comment in page.comments if comment.timestamp} == {"month"}


@pytest.mark.parametrize("label", ["Joined", "Registered", "Member since", "Last seen", "Licensed"])
def test_the_date_of_another_label_is_no_time(label: str) -> None:
    page = thread(f"{{0}}\n{label}: {{1}}\n{{2}}\nReply\n\n", DAYS)
    assert not any(stamps(page))


def test_archives_and_models_are_no_comments() -> None:
    months = "\n".join(f"Newsletter {month} 2012" for month in ("January", "February", "March", "April"))
    models = "\n".join(f"Harrow {number}d" for number in (5, 7, 9, 11))
    assert newsparse.parse(f"The mill\n\n{months}\n").comments == ()
    assert newsparse.parse(f"The mill\n\n{models}\n").comments == ()


STAMPS = ("3 May 2012 9:01", "4 May 2012 17:20", "9 May 2012 0:12", "1 June 2012 22:40")


class TestTimesBelowTheTexts:
    """Between two comments the lines are the same as where the times stand above; the ends of the list tell."""

    @pytest.mark.parametrize("opening", ["The goat\n\n4 comments\n", "The goat\n\n4 replies\n"])
    def test_a_counter_ends_the_way_up_from_the_first_foot(self, opening: str) -> None:
        page = thread("{2}\n{1}\n{0}\n\n", STAMPS, opening)
        assert [comment.text for comment in page.comments] == list(TEXTS)
        assert stamps(page) == list(STAMPS)

    def test_a_counter_of_answers_may_stand_between_a_text_and_its_foot(self) -> None:
        page = thread("{2}\n3 replies\n{0} - {1}\n\n", STAMPS, "The goat\n\n4 comments\n")
        assert [comment.text for comment in page.comments] == list(TEXTS)

    @pytest.mark.parametrize("closing", ["", "About us\nPrivacy policy\n"])
    def test_a_name_above_and_buttons_below_the_time(self, closing: str) -> None:
        record = "{0}\n{2}\n{1}\nReply\n\n"
        rows = zip(NAMES, STAMPS, TEXTS, strict=True)
        page = newsparse.parse(
            "The goat\n\n4 replies\n" + "".join(record.format(*row) for row in rows) + closing, dialect="none"
        )
        assert stamps(page) == list(STAMPS)
        assert [comment.text for comment in page.comments] == list(TEXTS)
        assert [comment.author for comment in page.comments][1:] == list(NAMES[1:])

    @pytest.mark.parametrize(
        ("record", "leaning"),
        [
            pytest.param("{0}\n{2}\n{1}\nReply\n\n", -0.6, id="a-button-beyond-the-text-closes-no-text"),
            pytest.param("{0}\n{1}\n{2}\nReply\n\n", 0.4, id="a-button-right-above-the-name-closes-the-text-before"),
        ],
    )
    def test_the_ends_of_the_list_lean(self, record: str, leaning: float) -> None:
        assert leans("".join(record.format(*row) for row in zip(NAMES, STAMPS, TEXTS, strict=True))) == leaning

    @pytest.mark.parametrize(
        ("above", "leaning"),
        [
            pytest.param("4 comments\nNot again.", -0.6, id="a-short-text-below-the-heading"),
            pytest.param("4 comments\nNewest first", 0.0, id="no-sentence"),
            pytest.param("Some page\nNot again.", 0.0, id="no-heading"),
        ],
    )
    def test_the_first_text_may_be_the_shortest(self, above: str, leaning: float) -> None:
        below = "\n\n".join(f"{text}\n{stamp}" for text, stamp in zip(TEXTS[1:], STAMPS[1:], strict=True))
        assert leans(f"{above}\n{STAMPS[0]}\n\n{below}") == leaning

    @pytest.mark.parametrize("count", [2, 3, 4])
    def test_names_over_the_texts(self, count: int) -> None:
        rows = list(zip(NAMES, STAMPS, TEXTS, strict=True))[:count]
        text = "".join("{0}\n{2}\n{1}\nReply\n\n".format(*row) for row in rows)
        comments = newsparse.parse(f"The goat\n\n{count} comments\n{text}", dialect="none").comments
        assert [(comment.author, comment.text) for comment in comments] == [(name, text) for name, _, text in rows]

    def test_a_line_over_few_texts_is_no_name(self) -> None:
        openings = ("Well.", "Nonsense", "Not again!", "Ha ha ha.")
        rows = zip(openings, STAMPS, TEXTS, strict=True)
        text = "".join("{0}\n{2}\n{1}\n\n".format(*row) for row in rows)
        assert {comment.author for comment in newsparse.parse(f"4 comments\n{text}", dialect="none").comments} == {None}

    def test_votes_that_some_feet_have_before_the_time(self) -> None:
        feet = ("Like · Reply · __14", "Like · Reply", "Like · Reply · __2", "Like · Reply · __9")
        rows = zip(NAMES, STAMPS, TEXTS, feet, strict=True)
        page = newsparse.parse(
            "The goat\n\n4 comments\n\n" + "".join("{0}\n\n{2}\n\n{3} · {1}\n\n".format(*row) for row in rows),
            dialect="none",
        )
        assert stamps(page) == list(STAMPS)
        assert [comment.text for comment in page.comments] == list(TEXTS)

    def test_the_articles_date_is_no_foot(self) -> None:
        article = (
            "The goat\n\n9 May 2012\n\nThe county bought a goat for the ferry on Tuesday, and nobody could say why it "
            "was not an engine. It will stand on the car deck.\n\n"
        )
        page = thread("{0}\n{2}\n{1}\nReply\n\n", STAMPS, f"{article}4 replies\n")
        assert stamps(page) == list(STAMPS)
        assert [comment.text for comment in page.comments] == list(TEXTS)


def leans(page_text: str) -> float:
    """To which side the ends of a page's list lean: -1 for times below the texts, 1 for times above them."""
    words = cues.Words(lexicon.vocabulary(), lexicon.load("en"))
    page = cues.read(text.read(page_text), lexicon.calendar("en"), words)
    return lean(View(page), tuple(number for number, kind in enumerate(page.kinds) if kind == "T"))
