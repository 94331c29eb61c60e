"""The times of a comment list, wherever a site prints them and in whatever form."""

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
    ],
)
def test_a_time_of_any_form_opens_a_comment(record: str, times: tuple[str, ...]) -> None:
    page = thread(record, times)
    assert stamps(page) == list(times)
    assert [comment.text for comment in page.comments] == list(TEXTS)


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
