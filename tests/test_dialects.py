"""Platforms as TOML files: those of the package, a user's own, and those that no longer fit."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from pydantic import ValidationError

import newsparse
from newsparse import Dialect, Page
from newsparse.dialects import dialects, load, read_file
from newsparse.records import compile_line, from_dialect

ARTICLE = """\
The mill is sold

The old mill by the river was sold on Monday, and nobody in the town knows who bought it or why.
"""

NUMBERED = f"""\
{ARTICLE}
3 comments
  1. +4
    3 March 2021 18: 49
    It was about time.
  2. -2
    3 March 2021 19: 05
    The wheel never turned.
  3. 0
    4 March 2021 07: 30
    Nobody asked me.
"""
"""A thread of the first family."""

PLANKS = f"""\
{ARTICLE}
3 comments

>> river_rat (3 March 2021 18:49) <<
It was about time.

>> Anna Brook (3 March 2021 19:05) <<
In reply to river_rat
The wheel never turned.

>> Old Jonas (4 March 2021 07:30) <<
Nobody asked me.
"""
"""A thread of a platform that nobody has written a dialect for."""

PLANKPOST = """\
name = "plankpost"
title = "Plankpost"
about = "An invented platform."

# The head is a line between arrows; an answer says so under it.
[[templates]]
head = [">> {author} ({timestamp}) <<", "[{reply_to_words} {reply_to}]"]
"""

ONE = f"""\
{ARTICLE}
>> river_rat (3 March 2021 18:49) <<
It was about time.
"""
"""A record of one: nothing repeats."""


HEADER = 'name = "a"\ntitle = "A"\n'


def written(path: Path, toml: str) -> Path:
    path.write_text(toml, "utf-8")
    return path


def scores(page: Page) -> list[int | None]:
    return [comment.score for comment in page.comments]


def authors(page: Page) -> list[str | None]:
    return [comment.author for comment in page.comments]


def texts(page: Page) -> list[str]:
    return [comment.text for comment in page.comments]


@pytest.mark.parametrize("dialect", dialects(), ids=lambda dialect: dialect.name)
def test_shipped_dialect_compiles(dialect: Dialect) -> None:
    templates = from_dialect(dialect)
    assert len(templates) == len(dialect.templates)
    for template, spec in zip(templates, dialect.templates, strict=True):
        assert tuple(line.notation for line in template.head) == spec.head
        anchored = template.foot if template.footed else template.head
        assert not anchored[template.anchor].optional


def test_dialects_are_called_like_their_files() -> None:
    stems = sorted(path.name[:-5] for path in files("newsparse.dialects").iterdir() if path.name.endswith(".toml"))
    assert [dialect.name for dialect in dialects()] == stems
    assert "dle" in stems


@pytest.mark.parametrize("name", [dialect.name for dialect in dialects()])
def test_load_by_name(name: str) -> None:
    assert load(name).name == name


@pytest.mark.parametrize(
    ("notation", "problem"),
    [
        pytest.param("{author} {nosuch}", r"no field \{nosuch\}; there are .*\bauthor\b", id="unknown-field"),
        pytest.param("{Author}", r"no field \{Author\}", id="a-capital-is-another-field"),
        pytest.param("{author} [{timestamp}", r"'\{author\} \[\{timestamp\}'.*never closed", id="bracket-never-closed"),
        pytest.param("{author}] {timestamp}", r"'\{author\}\] \{timestamp\}'.*never opened", id="bracket-never-opened"),
        pytest.param("{author} {author}", r"it has \{author\} twice", id="one-field-twice"),
        pytest.param("{author", r"\{author", id="brace-never-closed"),
        pytest.param("author}", r"author\}", id="brace-never-opened"),
        pytest.param("{}", r"\{\}", id="field-without-a-name"),
    ],
)
def test_notation_errors_name_the_problem(notation: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        compile_line(notation)


@pytest.mark.parametrize(
    ("notation", "optional"),
    [
        pytest.param("{author} {timestamp}", False, id="required"),
        pytest.param("[{author}]", True, id="all-in-brackets"),
        pytest.param("{author}[ {presence}]", False, id="an-optional-end"),
        pytest.param("[{marker}] {author}", False, id="an-optional-marker"),
        pytest.param("[{author}] [{score}]", False, id="two-optional-parts"),
        pytest.param("[{marker}] {author}[ {presence}]", False, id="an-optional-marker-and-an-optional-end"),
    ],
)
def test_a_line_that_may_be_missing(notation: str, optional: bool) -> None:
    assert compile_line(notation).optional == optional


@pytest.mark.parametrize(
    ("toml", "problem"),
    [
        pytest.param("name = ", "Invalid value", id="no-toml"),
        pytest.param(HEADER, r"templates\s+Field required", id="no-templates"),
        pytest.param(f"{HEADER}templates = []\n", r"templates\s.*too_short", id="empty-templates"),
        pytest.param(f"{HEADER}[[templates]]\nhead = []\n", r"head\s.*too_short", id="empty-head"),
        pytest.param(f'{HEADER}[[templates]]\nhaed = ["{{author}}"]\n', r"haed\s+Extra inputs", id="misspelt-key"),
        pytest.param('name = "A b"\ntitle = "A"\n', r"name\s+String should match", id="bad-name"),
    ],
)
def test_file_errors_name_the_problem(toml: str, problem: str, tmp_path: Path) -> None:
    path = written(tmp_path / "a.toml", toml)
    with pytest.raises(ValueError, match=problem):
        read_file(path)
    with pytest.raises(ValueError, match=problem):
        newsparse.parse(NUMBERED, dialect=path)


def test_notation_error_in_a_file_is_a_value_error(tmp_path: Path) -> None:
    path = written(tmp_path / "a.toml", f'{HEADER}[[templates]]\nhead = ["{{auhtor}}"]\n')
    with pytest.raises(ValueError, match=r"no field \{auhtor\}"):
        newsparse.parse(NUMBERED, dialect=path)


def test_missing_file_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        newsparse.parse(NUMBERED, dialect=tmp_path / "nosuch.toml")
    with pytest.raises(FileNotFoundError):
        newsparse.parse(NUMBERED, dialect=str(tmp_path / "nosuch.toml"))


def test_unknown_name_lists_the_names() -> None:
    with pytest.raises(ValueError, match=r"no dialect 'nosuch'; there are .*\bdle\b"):
        newsparse.parse(NUMBERED, dialect="nosuch")


@pytest.mark.parametrize(
    ("dialect", "winner"),
    [
        pytest.param(None, "dle", id="all-known-platforms"),
        pytest.param("dle", "dle", id="by-name"),
        pytest.param(load("dle"), "dle", id="by-object"),
        pytest.param("none", None, id="repetition-alone"),
    ],
)
def test_thread_of_a_known_platform(dialect: str | Dialect | None, winner: str | None) -> None:
    page = newsparse.parse(NUMBERED, dialect=dialect)
    assert page.dialect == winner
    assert scores(page) == [4, -2, 0]
    assert texts(page) == ["It was about time.", "The wheel never turned.", "Nobody asked me."]


@pytest.mark.parametrize("as_text", [False, True], ids=["path", "string"])
def test_dialect_of_the_user(as_text: bool, tmp_path: Path) -> None:
    path = written(tmp_path / "plankpost.toml", PLANKPOST)
    page = newsparse.parse(PLANKS, dialect=str(path) if as_text else path)
    assert page.dialect == "plankpost"
    assert authors(page) == ["river_rat", "Anna Brook", "Old Jonas"]
    assert texts(page) == ["It was about time.", "The wheel never turned.", "Nobody asked me."]
    answer = page.comments[1]
    assert answer.reply_to == "river_rat"
    assert PLANKS[slice(*answer.spans["reply_to"])] == "river_rat"


def test_answer_finds_its_comment_by_name(tmp_path: Path) -> None:
    page = newsparse.parse(PLANKS, dialect=written(tmp_path / "plankpost.toml", PLANKPOST))
    assert [comment.parent for comment in page.comments] == [None, 0, None]


def test_foot_of_a_record(tmp_path: Path) -> None:
    path = written(
        tmp_path / "footpost.toml",
        f'{HEADER}[[templates]]\nhead = ["{{author}} {{timestamp}}"]\nfoot = ["{{score}} {{votes}}"]\n',
    )
    text = (
        f"{ARTICLE}\n2 comments\n\nriver_rat 3 March 2021 18:49\nIt was about time.\n+4 points\n\n"
        "Anna Brook 3 March 2021 19:05\nThe wheel never turned.\n-2 points\n"
    )
    page = newsparse.parse(text, dialect=path)
    assert texts(page) == ["It was about time.", "The wheel never turned."]
    assert scores(page) == [4, -2]


def test_a_record_of_one_needs_a_dialect(tmp_path: Path) -> None:
    page = newsparse.parse(ONE, dialect=written(tmp_path / "plankpost.toml", PLANKPOST))
    assert (page.dialect, authors(page)) == ("plankpost", ["river_rat"])
    assert newsparse.parse(ONE, dialect="none").comments == ()


@pytest.mark.parametrize(
    "head",
    [
        pytest.param('"{author} posted this on {timestamp}"', id="words-that-the-page-no-longer-prints"),
        pytest.param('"{marker} {score}", "{author}", "{timestamp}"', id="a-line-that-the-page-no-longer-prints"),
        pytest.param('"Updated {timestamp}"', id="fits-one-stray-line"),
    ],
)
def test_stale_dialect_loses_to_the_page(head: str, tmp_path: Path) -> None:
    path = written(tmp_path / "stale.toml", f"{HEADER}[[templates]]\nhead = [{head}]\n")
    text = NUMBERED.replace("The mill is sold\n", "The mill is sold\nUpdated 5 March 2021 09:00\n")
    page = newsparse.parse(text, dialect=path)
    alone = newsparse.parse(text, dialect="none")
    assert page.dialect is None
    assert [comment.span for comment in page.comments] == [comment.span for comment in alone.comments]
    assert scores(page) == [4, -2, 0]


def test_repetition_leaves_a_platforms_decoration_out_of_a_name() -> None:
    assert authors(newsparse.parse(PLANKS, dialect="none")) == ["river_rat", "Anna Brook", "Old Jonas"]


def test_fields_are_checked_at_once_not_at_the_first_page() -> None:
    """A dialect is data: an unknown key is refused where it is made."""
    with pytest.raises(ValidationError, match="Extra inputs"):
        Dialect.model_validate({"name": "a", "title": "A", "templates": [{"head": ["{author}"]}], "sites": []})


def test_words_are_written_on_to_the_name_in_scripts_without_spaces() -> None:
    said = [("阿桂", "我小时候在桥下摸过螺蛳。"), ("河边老李", "我从桥上掉下去过两次。"), ("青石", "谢谢修桥的师傅！")]
    records = [f"{name}说道：\n2019-3-{day} 18:49\n{text}\n回复\n" for day, (name, text) in enumerate(said, start=1)]
    page = newsparse.parse(
        "石桥修好了\n\n昨天，村口的石桥终于修好了，孩子们跑了三个来回。\n\n共3条评论\n" + "".join(records)
    )
    assert [(comment.author, comment.text) for comment in page.comments] == said
