"""Tables that lay a page out are read cell by cell; what only looks like columns is left as it is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

import newsparse
from newsparse.columns import unfold
from newsparse.text import read
from promises import check
from tables import Cell, grid, gutter, tables

WICK: Cell = ["The wick was too long, that is all there was to it.", "", "Trim it, and it will not smoke any more."]
OIL: Cell = ["And what about the oil? Mine is as old as my grandmother."]
TILDE: Cell = ["lampwright", "Old hand", "Posts: 12", "Joined: May 2004"]
BRAM: Cell = ["bram", "Newbie", "Posts: 3", "Joined: July 2005"]


def forum(**how: object) -> str:
    """Two posts under each other, each in a table of its own."""
    posts = [("#1\n3 March 2006, 20:22", TILDE, WICK), ("#2\n4 March 2006, 08:10", BRAM, OIL)]
    return "\n\n".join(f"{head}\n\n{gutter(left, right, **how)}" for head, left, right in posts)  # type: ignore[arg-type]


def visible(text: str) -> list[str]:
    return [line.text for line in unfold(read(text)).lines if line.text]


def as_printed(text: str) -> bool:
    source = read(text)
    return unfold(source) is source


READ = [
    "#1", "3 March 2006, 20:22", *TILDE, WICK[0], WICK[2],
    "#2", "4 March 2006, 08:10", *BRAM, *OIL,
]  # fmt: skip


@pytest.mark.parametrize("how", [{}, {"gap": 2}, {"gap": 40}, {"filled": True}], ids=str)
def test_a_profile_beside_a_text_is_read_before_it(how: dict[str, object]) -> None:
    assert visible(forum(**how)) == READ


def test_ranks_tell_profiles_without_labels() -> None:
    names = ("lampwright", "bram", "tilde")
    page = "\n\n".join(f"#{name}#\n\n{gutter([name, 'Old hand', 'of the guild'], OIL)}" for name in names)
    assert visible(page) == [
        line for name in names for line in (read(f"#{name}#").lines[0].text, name, "Old hand", "of the guild", *OIL)
    ]


def test_rows_of_one_table_stay_apart() -> None:
    rows = gutter([*TILDE, "", *BRAM], [*WICK, "", "", *OIL])
    assert visible(rows) == [*TILDE, WICK[0], WICK[2], *BRAM, *OIL]


LEFT_ALONE = {
    "two spaces behind sentences": "He came in.  The lamp was out.\nShe came in.  The lamp was lit again by then.\n"
    * 3,
    "a poem": "The lamp is out,      and who would know\n   the lamp is lit,   and where to go\n" * 3,
    "prices": gutter(["Wick", "Oil, a pint", "Glass"], ["3.50", "4.20", "11.00"]),
    "a menu": "Home   Lamps   Oil   Wicks   About us\n",
    "code": gutter(
        ["def trim(wick):", "    if wick.long:", "        cut(wick)", "    return wick"],
        ["# every lamp needs this now and then, as I say", "", "# but not too much of it, or it is gone", ""],
    ),
    "labels and values": "\n\n".join(
        gutter(
            ["Name", "Maker", "Use"],
            [name, "Holt and sons", "It keeps the lamp alight for as long as", "it takes"],
        )
        for name in ("Wick", "Oil", "Glass", "Chimney")
    ),
    "a list": "-   The wick is trimmed every day by the keeper\n-   The oil is for him to fill up  every week\n",
    "a drawing": "  /\\      /\\\n /  \\    /  \\\n/    \\__/    \\\n" * 3,
    "one table alone": gutter(TILDE, WICK),
    "tabs": forum().replace("   ", "\t"),
    "a grid with headings over data": grid(
        *([name, price, "10 May"] for name, price in (("What", "Price"), ("Wick", "3.50"), ("Oil", "4.20"))),
        headed=True,
    ).replace("10 May", "when", 1),
    "bars alone": "| wick | 3.50 |\n| oil | 4.20 |\n",
    "a border alone": "+-----+-----+\nThe lamp is out.\n",
}


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_is_no_layout_is_read_as_it_is_printed(text: str) -> None:
    assert as_printed(text)


def test_a_grid_is_read_row_by_row_and_cell_by_cell() -> None:
    page = grid([["3 March 2006"], ["#1"]], [TILDE, WICK])
    assert [line for line in visible(page) if "---" not in line] == ["3 March 2006", "#1", *TILDE, WICK[0], WICK[2]]


def test_a_grid_in_a_cell_is_read_too() -> None:
    inner = grid([["wick"], ["3.50"]], [["oil"], ["4.20"]]).split("\n")
    page = grid([["Prices", "of today"], inner])
    assert [line for line in visible(page) if "---" not in line] == [
        "Prices",
        "of today",
        "wick",
        "3.50",
        "oil",
        "4.20",
    ]


def test_lines_of_a_cell_are_joined_and_their_neighbours_are_not_in_them() -> None:
    smoke = [
        "I think the wick was too long,",
        "and the lamp smoked. She said:",
        "“Trim it, or it will be the",
        "end of that lamp.”",
    ]
    glass = ["You are right about the wick.", "But what about the glass? Mine", "is as black as the night."]
    posts = [("3", TILDE, smoke), ("4", BRAM, glass), ("5", TILDE, [*OIL])]
    grids = [grid([[f"{day} March 2006, 20:22"], ["Reply"]], [left, text], room=0) for day, left, text in posts]
    page = newsparse.parse("\n\n".join(["Lamps that smoke", "3 comments", *grids]))
    assert [comment.text for comment in page.comments] == [" ".join(smoke), " ".join(glass), *OIL]
    assert [" ".join(quote.text.split()) for quote in page.comments[0].quotes] == [
        "Trim it, or it will be the end of that lamp."
    ]


def test_a_time_that_a_narrow_cell_broke_is_read() -> None:
    heads = [["posted on 3 March", "2006 at 20:22"], ["posted on 4 March", "2006 at 08:10"]]
    page = "\n\n".join(grid([["anna"], head], room=0) for head in heads)
    assert [line for line in visible(page) if "2006" in line] == [" ".join(head) for head in heads]


def test_cells_under_headings_of_two_columns_are_a_layout() -> None:
    page = grid([["Author"], ["Message"]], [TILDE, WICK], headed=True)
    assert visible(page)[1:-1] == ["Author", "Message", visible(page)[3], *TILDE, WICK[0], WICK[2]]


@pytest.mark.parametrize("how", [{}, {"filled": True}], ids=str)
def test_posts_beside_profiles_are_comments(how: dict[str, object]) -> None:
    comments = check(f"Lamps that smoke\n\n2 comments\n\n{forum(**how)}").comments
    assert [(comment.timestamp.raw, comment.text.split("\n")[0]) for comment in comments if comment.timestamp] == [
        ("3 March 2006, 20:22", WICK[0]),
        ("4 March 2006, 08:10", OIL[0]),
    ]


def test_an_explanation_has_the_cells_in_the_order_of_the_input() -> None:
    lines = newsparse.explain(forum()).lines
    assert [line.span for line in lines] == sorted(line.span for line in lines)
    assert [line.number for line in lines if line.text.strip() in (TILDE[0], WICK[0])] == [4, 4]
    assert lines[-1].number == len(forum().split("\n"))


@settings(deadline=None)
@given(tables())
def test_tables_keep_the_promises(text: str) -> None:
    check(text)
