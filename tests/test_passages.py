"""Lines that were wrapped or broken by a renderer are one passage again; others stay apart."""

from __future__ import annotations

import textwrap

import pytest

import newsparse
from newsparse.markup import plain
from newsparse.passages import Flow
from newsparse.text import read

SENTENCES = [
    "The county bought a goat for the ferry to Osmey, and the goat is to eat the lawn that has grown on the car deck "
    "since the ferry broke down in spring.",
    "Captain Runa Holt had asked for an engine, but she says that the goat at least starts every morning without a "
    "key, and that it has never asked for a day off.",
    "The engine is to follow next year, if the goat agrees and the council finds the money that it has been looking "
    "for since the autumn before last.",
]
TITLES = [
    "Mill Wheel Found in the Harbour After Ninety Years of Searching by Divers",
    "Council of Pell Votes for a Bridge Which Nobody Has Asked to be Built yet",
    "Herons of Lower Wend Given a Lift of Their Own for Use at Night and Feasts",
    "Fog Museum Closed on Saturday Because Visitors Could not Find the Entrance",
    "Lighthouse Keeper Marit Osk Retires to the Sea After Forty Long Dark Years",
    "Ferry to Osmey Late Again as Goat Refuses to Leave the Upper Deck in Storm",
]


def joined(text: str) -> list[str]:
    source = read(text)
    return [passage.text for passage in Flow(source).join(source.lines)]


@pytest.mark.parametrize("width", [72, 76, 80])
@pytest.mark.parametrize("indent", ["", "   "])
def test_wrapped_paragraphs(width: int, indent: str) -> None:
    wrapped = [textwrap.fill(text, width, initial_indent=indent, subsequent_indent=indent) for text in SENTENCES * 2]
    assert joined("\n\n".join(wrapped)) == SENTENCES * 2


def test_wrapped_items_hang_under_their_text() -> None:
    wrapped = [textwrap.fill(text, 72, initial_indent="  * ", subsequent_indent="    ") for text in SENTENCES]
    assert joined("\n".join(wrapped)) == SENTENCES


def test_text_in_a_script_without_spaces() -> None:
    sentence = (
        "渡し船は二年ぶりに再開し、島の子どもたちが旗を振って出迎えた。新しい機関は電動で、運賃は据え置かれる。" * 4
    )
    lines = [sentence[place : place + 38] for place in range(0, len(sentence), 38)]
    assert joined("\n".join(lines)) == [sentence]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        pytest.param("\n".join(TITLES), "titles under each other, about as long as each other", id="titles"),
        pytest.param("\n".join(SENTENCES), "a line a paragraph: nothing is wrapped", id="long-lines"),
        pytest.param("Home\nAbout us\nContact\nImprint\nSearch\nHelp", "a menu", id="menu"),
        pytest.param("The goat stood\nupon the deck,\nand nobody\nasked it why.", "a verse", id="verse"),
    ],
)
def test_lines_that_stay_apart(text: str, why: str) -> None:
    assert joined(text) == text.split("\n"), why


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        pytest.param("The \nmayor\n said no.", ["The mayor said no."], id="a-link-inside"),
        pytest.param("She left\n, he says.", ["She left, he says."], id="a-comma-behind"),
        pytest.param("The mill is sold. \nBy Ada Brom", ["The mill is sold.", "By Ada Brom"], id="a-new-sentence"),
        pytest.param(" Home\n Contact", ["Home", "Contact"], id="all-lines-set-in"),
        pytest.param("Home \n- said Holt.", ["Home", "said Holt."], id="a-marker"),
    ],
)
def test_lines_broken_at_inline_markup(text: str, passages: list[str]) -> None:
    assert joined(text) == passages


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("**Tired** of [the mill](https://mill.example/a_b)", "Tired of the mill", id="link"),
        pytest.param("![The mill](mill.jpg) stands", "stands", id="picture"),
        pytest.param("[logo.gif] The mill", "The mill", id="name-of-a-picture"),
        pytest.param("3 \\* 4", "3 * 4", id="escaped"),
        pytest.param("snake_case and 3*4*5 stay", "snake_case and 3*4*5 stay", id="no-emphasis"),
        pytest.param("He said [sic] no", "He said [sic] no", id="brackets"),
    ],
)
def test_signs_of_renderers(text: str, shown: str) -> None:
    assert plain(text) == shown


@pytest.mark.parametrize("sign", ["![](mill.jpg)", "[](#top)", "[mill.gif]", "(BUTTON)", "**", "\\"])
def test_sign_without_words_is_still_a_line(sign: str) -> None:
    assert joined(sign) == [sign]
    assert newsparse.parse(f"The mill is sold.\n\n{sign}\n\n{SENTENCES[0]}").zones


def test_numbered_links_count_from_one() -> None:
    text = "\n".join(f"[{number}]Page {number}" for number in range(1, 7)) + "\nThe figure [3]shows it."
    assert joined(text)[-1] == "The figure shows it."
    assert joined("The study [14]says so.") == ["The study [14]says so."]


def test_a_block_covers_what_it_was_read_from() -> None:
    text = "The mill is sold\n\n" + "\n\n".join(textwrap.fill(sentence, 72) for sentence in SENTENCES)
    page = newsparse.parse(text)
    assert [block.text for block in page.body] == SENTENCES
    assert [" ".join(text[slice(*block.span)].split()) for block in page.body] == SENTENCES


def test_marker_alone_is_no_text_of_the_line_that_goes_on_below_it() -> None:
    lines = read("+ \nThe old mill by the river was sold on Monday.").lines
    (passage,) = Flow(read("+ \nThe old mill by the river was sold on Monday.")).join(lines)
    assert passage.shown == "+ The old mill by the river was sold on Monday."


def test_a_drawn_line_is_no_part_of_the_text_around_it() -> None:
    mill = "The mill by the river had been standing there for longer than anybody in the\nvillage could say.\n\n"
    source = read(mill * 6 + "Posted at 9:05\n" + "━" * 76 + "\nThe roof is gone.")
    shown = [passage.shown for passage in Flow(source).join(source.lines)]
    assert shown[0] == mill.replace("\n", " ").strip()
    assert shown[-3:] == ["Posted at 9:05", "━" * 76, "The roof is gone."]
