"""The page to look at, as text: everything is in it, in its place, and nothing of it can act."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse
from newsparse.cli import main
from newsparse.export.html import Sheet, document, notebook
from newsparse.export.html.reading import reading
from newsparse.models import Role

EXAMPLES = Path(__file__).parent.parent / "examples"
HOSTILE = """\
Ferry <script>alert(1)</script> & "goat" 'late'

The ferry </div></main><img src=x onerror=alert(2)> was late, and "</q><b>" nobody in town knows why \u202eever\u202c.

1 comment
  1. +4
    17 July 2020 18: 49
    </script><script>alert(3)</script> javascript:alert(4) <!-- ]]> \x1b[2J
"""
VOID = {"meta", "link", "br", "img"}


class Reader(HTMLParser):
    """What a browser would make of a document: its elements, their text, and whether every one is closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, str] = {}
        self.lines: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))
        if (dict(attrs).get("class") or "").split()[:1] == ["l"]:
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        opened, _ = self.open.pop()
        assert opened == tag

    def handle_data(self, data: str) -> None:
        classes = [attributes.get("class") for _, attributes in self.open]
        if any((name or "").split()[:1] == ["l"] for name in classes):
            self.lines[-1] += data
        if "reading" in classes:
            for _, attributes in self.open:
                key = attributes.get("data-k")
                if key:
                    self.texts[key] = self.texts.get(key, "") + data

    def count(self, tag: str) -> int:
        return sum(name == tag for name, _ in self.seen)

    def keys(self) -> set[str]:
        return {key for _, attributes in self.seen if (key := attributes.get("data-k"))}


def viewed(text: str) -> str:
    return document([Sheet("page.txt", newsparse.explain(text))])


@pytest.mark.parametrize("name", ["goat.txt", "thread.txt"])
def test_dump_is_there_line_by_line(name: str) -> None:
    text = (EXAMPLES / name).read_text("utf-8")
    assert Reader(viewed(text)).lines == text.splitlines()


@pytest.mark.parametrize(
    ("line", "classes"),
    [
        pytest.param("    " + "A long line of words about the ferry. " * 3, "l hang h4", id="indented"),
        pytest.param(" " * 60 + "A long line of words about the ferry.", "l hang h40", id="far indented"),
        pytest.param("A long line of words about the ferry. " * 3, "l", id="not indented"),
        pytest.param("    A short line.", "l", id="too short to be wrapped"),
        pytest.param("  \t" + "A long line of words about the ferry. " * 3, "l", id="with a tab"),
        pytest.param("    " + "دارت عجلة الطاحونة القديمة " * 3, "l", id="from the right"),
    ],
)
def test_wrapped_lines_go_on_below_their_first_letter(line: str, classes: str) -> None:
    assert f'<div class="{classes}" data-n="1"' in viewed(line)


def test_marks_stand_where_the_spans_say() -> None:
    text = (EXAMPLES / "thread.txt").read_text("utf-8")
    page, html = newsparse.parse(text), viewed(text)
    dump = html[html.index('class="dump"') : html.index('class="reading"')]
    for comment in page.comments:
        for name in ("author", "score", "timestamp"):
            written = text[slice(*comment.spans[name])]
            assert re.search(rf'data-k="c{comment.index}\.{name}">{re.escape(written)}</span>', dump), name


def test_both_sides_know_the_same_parts() -> None:
    html = viewed((EXAMPLES / "thread.txt").read_text("utf-8"))
    border = html.index('class="reading"')
    left, right = (set(re.findall(r'data-k="([^"]+)"', half)) for half in (html[:border], html[border:]))
    assert {
        "headline",
        "a0",
        "published",
        "b0",
        "q0",
        "c0",
        "c3.author",
        "c3.score",
        "c3.text",
        "c0.q0",
    } <= left & right
    assert {key for key in left - right if not key.endswith(".speaker")} == set()


def test_article_and_comments_are_set_for_reading() -> None:
    texts = Reader(viewed((EXAMPLES / "thread.txt").read_text("utf-8"))).texts
    assert texts["headline"] == "The mill wheel turns again"
    assert texts["c4.author"] == "Peer Lund"
    assert texts["c4.score"] == "−2"
    assert texts["c4.timestamp"] == "2021-03-03 11:48"
    assert texts["c4.text"] == "Where can one see it turn? The gate was shut when I came."


@pytest.mark.parametrize(("confidence", "told"), [(0.59, True), (0.6, False), (1.0, False)])
def test_unsure_comments_say_so(confidence: float, told: bool) -> None:
    page = newsparse.parse_file(EXAMPLES / "goat.txt")
    comment = page.comments[0].model_copy(update={"confidence": confidence})
    html = "".join(reading(page.model_copy(update={"comments": (comment,)})))
    assert ("confidence 0.59" in html) == told


def test_every_visible_line_has_its_rule_and_reason() -> None:
    text = (EXAMPLES / "goat.txt").read_text("utf-8")
    html = viewed(text)
    for line in newsparse.explain(text).lines:
        assert (f'data-n="{line.number}" data-w=' in html) == bool(line.text.strip())
        if line.text.strip():
            assert json.dumps([line.rule, line.because]) in html


def test_style_knows_every_zone() -> None:
    html = viewed("A page\n")
    for role in get_args(Role):
        assert (f".off-z-{role} .z-{role} .l {{ display: none; }}" in html) == (role != "blank"), role


def test_legend_counts_lines_and_marks() -> None:
    text = (EXAMPLES / "thread.txt").read_text("utf-8")
    explanation = newsparse.explain(text)
    chips = dict(re.findall(r'data-off="([^"]+)"><i class="[^"]+"></i>[^<]+<small>(\d+)', viewed(text)))
    lines = Counter(f"z-{line.role}" for line in explanation.lines if line.text.strip())
    assert {name: int(count) for name, count in chips.items() if name.startswith("z-")} == lines
    assert (chips["m-author"], chips["m-time"], chips["m-score"]) == ("6", "6", "6")
    quotes = [*explanation.page.quotes, *(quote for comment in explanation.page.comments for quote in comment.quotes)]
    assert int(chips["m-quote"]) == len(quotes)


def test_problems_are_listed_with_their_lines() -> None:
    text = f"{HOSTILE.splitlines()[2]}\n\n12 comments\n"
    [problem] = newsparse.parse(text).problems
    html = viewed(text)
    assert problem.message in html
    assert '<span class="line">line 3</span>' in html
    assert '<span class="m m-problem" data-k="p0">12 comments</span>' in html


@pytest.mark.parametrize(
    ("language", "attributes"),
    [("fa", 'lang="fa" dir="rtl"'), ("ar-EG", 'lang="ar-EG" dir="rtl"'), ("arn", 'lang="arn"'), ("de", 'lang="de"')],
)
def test_what_was_read_has_its_language_and_direction(language: str, attributes: str) -> None:
    explanation = newsparse.explain("A page\n", language=language)
    assert f"<div {attributes}><article" in document([Sheet("page.txt", explanation)])


class TestHostilePages:
    """Text of a page shows as text."""

    def test_markup_is_text(self) -> None:
        reader = Reader(viewed(HOSTILE))
        assert reader.count("script") == 2  # the data and the code of the view itself
        assert reader.count("img") == 0
        assert reader.lines[0] == HOSTILE.splitlines()[0]
        assert "<img src=x onerror=alert(2)>" in reader.lines[2]
        assert reader.lines[7].startswith("    </script><script>alert(3)</script> javascript:alert(4) <!-- ]]> ")

    def test_controls_are_shown_by_their_numbers(self) -> None:
        html = viewed(HOSTILE)
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", html)
        assert '<i class="ch">U+202E</i>ever<i class="ch">U+202C</i>' in html
        assert '<i class="ch">U+001B</i>[2J' in html

    def test_names_of_files_are_text(self) -> None:
        html = document([Sheet('<b>"x"</b>.txt', newsparse.explain(HOSTILE))])
        assert "<title>&lt;b&gt;&quot;x&quot;&lt;/b&gt;.txt · newsparse</title>" in html
        assert "<b>" not in html.split("<body")[1].split('class="dump"')[0]

    def test_policy_allows_the_views_own_style_and_script_alone(self) -> None:
        html = viewed(HOSTILE)
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', html)
        assert policy is not None
        allowed = dict(part.split(" ", 1) for part in policy[1].split("; "))
        assert allowed["default-src"] == allowed["base-uri"] == allowed["form-action"] == "'none'"
        for tag, rule in (("style", "style-src"), ("script", "script-src")):
            code = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
            assert len(code) == 1
            digest = base64.b64encode(hashlib.sha256(code[0].encode()).digest()).decode()
            assert allowed[rule] == f"'sha256-{digest}'"

    def test_it_names_no_address(self) -> None:
        assert not re.search(r"https?://|url\(|@import", viewed("A page\n"))

    @settings(deadline=None)
    @given(st.text(max_size=400))
    def test_any_text_is_a_closed_document(self, text: str) -> None:
        viewed_text = viewed(text)
        viewed_text.encode()
        assert Reader(viewed_text).count("script") == 2


class TestSeveralPages:
    """An index with counts, and a way back."""

    def test_index_counts_what_was_read(self) -> None:
        names = ["goat.txt", "thread.txt"]
        explained = [newsparse.explain((EXAMPLES / name).read_text("utf-8")) for name in names]
        html = document([Sheet(name, explanation) for name, explanation in zip(names, explained, strict=True)])
        rows = re.findall(r'<tr><th scope="row">.*?</tr>', html)
        cells = [re.findall(r"<td[^>]*>([^<]*)", row) for row in rows]
        for row, page in zip(cells, [explanation.page for explanation in explained], strict=True):
            assert row[:2] == [page.language or "", page.dialect or ""]
            assert row[2:4] == [str(len(page.body)), str(len(page.quotes))]
            assert row[4:6] == [str(len(page.comments)), str(page.declared_comments)]
            assert row[6] == str(len(page.problems) or "")
        assert ["#page-1" in rows[0], "#page-2" in rows[1]] == [True, True]
        assert 'href="#">All 2 pages' in html

    def test_one_page_has_no_index(self) -> None:
        html = viewed("A page\n")
        assert 'class="index"' not in html
        assert "All 1 pages" not in html


class TestCommand:
    """``newsparse view``."""

    def test_writes_a_file(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        output = tmp_path / "page.html"
        assert main(["view", str(EXAMPLES / "goat.txt"), "-o", str(output)]) == 0
        text = (EXAMPLES / "goat.txt").read_text("utf-8")
        assert output.read_text("utf-8") == document([Sheet("goat.txt", newsparse.explain(text))])
        assert capsys.readouterr() == ("", "")

    def test_several_files_are_called_what_tells_them_apart(self, tmp_path: Path) -> None:
        output = tmp_path / "page.html"
        names = ["goat.txt", "news/clock.txt"]
        assert main(["view", *(str(EXAMPLES / name) for name in names), "-o", str(output)]) == 0
        assert re.findall(r"<small>([^<]*txt)</small>", output.read_text("utf-8")) == names

    def test_options_reach_the_parser(self, tmp_path: Path) -> None:
        output = tmp_path / "page.html"
        assert (
            main(["view", "--language", "de", "--dialect", "none", str(EXAMPLES / "goat.txt"), "-o", str(output)]) == 0
        )
        assert "<span>de · <button" in output.read_text("utf-8")

    def test_input_that_fails_is_named_and_the_others_are_written(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        output = tmp_path / "page.html"
        assert main(["view", str(tmp_path / "none.txt"), str(EXAMPLES / "goat.txt"), "-o", str(output)]) == 1
        assert "none.txt: no such file" in capsys.readouterr().err
        assert "The ferry to Osmey gets a goat" in output.read_text("utf-8")

    def test_output_that_cannot_be_written(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["view", str(EXAMPLES / "goat.txt"), "-o", str(tmp_path / "no" / "page.html")]) == 2
        assert "page.html: no such file or directory" in capsys.readouterr().err

    def test_verbose_counts_on_stderr(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        page = EXAMPLES / "goat.txt"
        assert main(["view", "-v", str(page), "-o", str(tmp_path / "page.html")]) == 0
        assert capsys.readouterr() == ("", f"newsparse: {page}: 3 blocks, 3 comments, 0 problems\n")

    def test_decoding_doubts_are_problems(self, tmp_path: Path) -> None:
        page, output = tmp_path / "page.txt", tmp_path / "page.html"
        page.write_bytes("Die Mühle ist verkauft\n".encode("cp1252"))
        assert main(["view", str(page), "-o", str(output)]) == 0
        assert "fallback_encoding" in output.read_text("utf-8")


class TestNotebook:
    """What a cell shows."""

    def test_page_shows_what_was_read_in_a_sandbox(self) -> None:
        page = newsparse.parse_file(EXAMPLES / "goat.txt")
        html = page._repr_html_()
        assert html == notebook(page)
        assert html.startswith('<iframe sandbox="allow-scripts"')
        assert "You are the goat." in html
        assert "<script" not in html.replace("&lt;script", "").split('srcdoc="', 1)[0]

    def test_explanation_shows_the_dump_too(self) -> None:
        html = newsparse.explain(HOSTILE)._repr_html_()
        frames = Reader(html)
        [(_, attributes)] = frames.seen
        inside = Reader(attributes["srcdoc"] or "")
        assert inside.lines[0] == HOSTILE.splitlines()[0]

    def test_says_how_many_comments_it_leaves_out(self) -> None:
        records = "".join(
            f"  {n}. +1\n    17 July 2020 18: {n % 60:02}\n    So be it, {n} times.\n" for n in range(1, 251)
        )
        page = newsparse.parse(f"The ferry\n\n250 comments\n{records}")
        assert len(page.comments) == 250
        assert "50 more comments are on the page and not shown here." in page._repr_html_()
