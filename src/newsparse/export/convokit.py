"""A page as a conversation of ConvoKit: its utterances, or a folder that ``convokit.Corpus(filename=…)`` reads."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import UTC
from pathlib import Path
from typing import Any

from newsparse.models import Comment, Page, Timestamp

Utterance = dict[str, Any]


def utterances(page: Page, name: str) -> Iterator[Utterance]:
    """The utterances of a page: the article, which opens the conversation, and the comments.

    Top-level comments answer the article. A comment without a name gets a speaker of its own: one for all of them would
    be a person who does not exist.

    Args:
        page: The page.
        name: What the conversation is called: the id of the page, unique in a corpus.

    Yields:
        Dicts with ConvoKit's keys, all of them JSON. Times are Unix seconds; where the page states no zone they are
        read as UTC, and ``meta["tz_known"]`` says so.
    """
    yield _utterance(
        name,
        name,
        speaker=", ".join(page.authors) or f"{name}#author",
        text="\n\n".join(part for part in (page.headline, page.text) if part),
        reply_to=None,
        stamp=page.published,
        meta={"kind": "article", "headline": page.headline, "language": page.language},
    )
    for comment in page.comments:
        own = f"{name}#{comment.index}"
        yield _utterance(
            own,
            name,
            speaker=own if comment.author is None else comment.author,
            text=comment.text,
            reply_to=name if comment.parent is None else f"{name}#{comment.parent}",
            stamp=comment.timestamp,
            meta=_meta(comment),
        )


def write(pages: Iterable[tuple[str, Page]], folder: Path) -> None:
    """Write a corpus.

    Args:
        pages: Names, unique among them, with their pages.
        folder: Where its files go; it is made.

    Raises:
        OSError: A file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    speakers: dict[str, Any] = {}
    conversations: dict[str, Any] = {}
    kinds: dict[str, set[str]] = {}
    with (folder / "utterances.jsonl").open("w", encoding="utf-8") as out:
        for name, page in pages:
            conversations[name] = {"meta": {}, "vectors": []}
            for utterance in utterances(page, name):
                speakers.setdefault(utterance["speaker"], {"meta": {}, "vectors": []})
                for key, value in utterance["meta"].items():
                    if value is not None:
                        kinds.setdefault(key, set()).add(str(type(value)))
                out.write(json.dumps(utterance) + "\n")
    index = {
        "utterances-index": {key: sorted(types) for key, types in kinds.items()},
        "speakers-index": {},
        "conversations-index": {},
        "overall-index": {},
        "version": 1,
        "vectors": [],
    }
    files = {"speakers": speakers, "conversations": conversations, "corpus": {}, "index": index}
    for stem, content in files.items():
        (folder / f"{stem}.json").write_text(json.dumps(content), "utf-8")


def _utterance(
    own: str, conversation: str, *, speaker: str, text: str, reply_to: str | None, stamp: Timestamp | None,
    meta: dict[str, Any],
) -> Utterance:  # fmt: skip
    times = {"time_raw": stamp.raw, "tz_known": stamp.tz_known} if stamp else {"time_raw": None, "tz_known": None}
    return {
        "id": own,
        "conversation_id": conversation,
        "text": text,
        "speaker": speaker,
        "reply-to": reply_to,
        "timestamp": _seconds(stamp),
        "meta": meta | times,
        "vectors": [],
    }


def _meta(comment: Comment) -> dict[str, Any]:
    names = ("kind", "score", "upvotes", "downvotes", "title", "depth", "confidence")
    return {name: getattr(comment, name) for name in names}


def _seconds(stamp: Timestamp | None) -> int | None:
    if stamp is None or stamp.value is None:
        return None
    value = stamp.value if stamp.value.tzinfo else stamp.value.replace(tzinfo=UTC)
    return int(value.timestamp())
