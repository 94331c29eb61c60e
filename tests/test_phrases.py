"""Where in a text a phrase is found: between words, or inside a run of letters where the script writes no spaces."""

from __future__ import annotations

import pytest

from newsparse.lexicon import Phrases

FORM = Phrases(
    [
        "leave a reply",
        "leave",
        "edit",
        "comment",
        "發表評論",
        "请先登录",
        "コメントするには",
        "投稿する",
        "댓글을 남겨",
        "टिप्पणी",
    ]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("leave a reply to anna", "leave a reply", id="the-longest"),
        pytest.param("leave, please", "leave", id="before-a-comma"),
        pytest.param("comment12", "comment", id="before-a-number"),
        pytest.param("leaves fall", None, id="a-longer-word"),
        pytest.param("edit-war", None, id="a-word-with-a-hyphen"),
        pytest.param("comment's end", None, id="a-word-with-an-apostrophe"),
        pytest.param("请先登录后再评论", "请先登录", id="chinese-writes-on"),
        pytest.param("コメントするにはログインが必要です", "コメントするには", id="japanese-writes-on"),
        pytest.param("投稿するのは初めて", None, id="too-short-to-tell-inside-a-run"),
        pytest.param("投稿する", "投稿する", id="short-and-alone"),
        pytest.param("댓글을 남겨주세요", "댓글을 남겨", id="korean-endings"),
        pytest.param("टिप्पणी करें", "टिप्पणी", id="vowel-signs"),
        pytest.param("टिप्पणीकार", None, id="a-longer-word-with-vowel-signs"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_opening(text: str, found: str | None) -> None:
    assert FORM.opening(text) == found


SAYS = Phrases(["says", "说", "说道", "さんのコメント", "님의 말"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("anna says", "says", id="a-word"),
        pytest.param("essays", None, id="the-end-of-a-word"),
        pytest.param("阿桂说道", "说道", id="written-on-to-the-name"),
        pytest.param("阿桂说", None, id="one-letter-is-too-little-there"),
        pytest.param("阿桂 说", "说", id="one-letter-behind-a-space"),
        pytest.param("ぽんたさんのコメント", "さんのコメント", id="japanese"),
        pytest.param("하늘님의 말", "님의 말", id="korean"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_closing(text: str, found: str | None) -> None:
    assert SAYS.closing(text) == found


def test_inside_is_for_scripts_without_spaces() -> None:
    deleted = Phrases(["delete", "已删", "削除され"])
    assert deleted.inside("此评论已删除")
    assert deleted.inside("投稿は削除されました")
    assert not deleted.inside("please delete it")
    assert not deleted.inside("评论很好")


def test_parts() -> None:
    buttons = Phrases(["回复", "举报", "回复举报人", "reply"])
    assert buttons.parts("回复举报") == ["回复", "举报"]
    assert buttons.parts("回复他") is None
    assert buttons.parts("reply 回复") == ["reply", "回复"]
    assert buttons.parts("reply reply") == ["reply", "reply"]
    assert buttons.parts("replyreply") is None
    assert buttons.parts("") == []
