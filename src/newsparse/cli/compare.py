"""Two readings of one page: which fields differ, and where. Works on their JSON, which may be of other versions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Json = Mapping[str, Any]

_PAGE = ("error", "headline", "authors", "declared_comments", "language", "dialect")
_COMMENT = (
    "author", "score", "upvotes", "downvotes", "title", "text", "reply_to", "parent", "depth", "kind", "ordinal",
)  # fmt: skip


@dataclass(slots=True, frozen=True)
class Difference:
    """One value that differs."""

    field: str
    """What differs: ``headline``, ``comments.author``."""
    where: str
    """Which of several, such as ``comment 3``; "" where there is one."""
    old: Any
    """None for nothing."""
    new: Any


def differences(old: Json, new: Json) -> Iterator[Difference]:
    """Compare two readings of a page.

    Comments are matched by the place of their text, so that one more at the top does not make all others differ.

    Args:
        old: The page as the one version wrote it.
        new: The same page as the other did.

    Yields:
        Differences, those of the article first.
    """
    for field in _PAGE:
        if old.get(field) != new.get(field):
            yield Difference(field, "", old.get(field), new.get(field))
    if _time(old.get("published")) != _time(new.get("published")):
        yield Difference("published", "", _time(old.get("published")), _time(new.get("published")))
    yield from _sequences("body", "block", _texts(old, "body"), _texts(new, "body"))
    yield from _sequences("quotes", "quote", _quotes(old), _quotes(new))
    yield from _comments(old.get("comments", ()), new.get("comments", ()))
    codes = [sorted({problem["code"] for problem in page.get("problems", ())}) for page in (old, new)]
    if codes[0] != codes[1]:
        yield Difference("problems", "", ", ".join(codes[0]) or None, ", ".join(codes[1]) or None)


def _texts(page: Json, field: str) -> list[str]:
    return [part["text"] for part in page.get(field, ())]


def _quotes(page: Json) -> list[str]:
    return [f"{quote['text']} ({quote.get('speaker') or '?'})" for quote in page.get("quotes", ())]


def _sequences(field: str, name: str, old: Sequence[str], new: Sequence[str]) -> Iterator[Difference]:
    """What the one has and the other has not, as often as it has it."""
    for mine, other, lost in ((old, new, True), (new, old, False)):
        left: dict[str, int] = {}
        for text in other:
            left[text] = left.get(text, 0) + 1
        for place, text in enumerate(mine):
            if left.get(text, 0):
                left[text] -= 1
            else:
                yield Difference(field, f"{name} {place}", text if lost else None, None if lost else text)


def _comments(old: Sequence[Json], new: Sequence[Json]) -> Iterator[Difference]:
    partners = {_place(comment): comment for comment in new}
    met = set()
    for comment in old:
        where = f"comment {comment['index']}"
        partner = partners.get(_place(comment))
        if partner is None:
            yield Difference("comments", where, comment["text"], None)
            continue
        met.add(_place(comment))
        mine, other = _comment(comment, old), _comment(partner, new)
        for field, value in mine.items():
            if value != other[field]:
                yield Difference(f"comments.{field}", where, value, other[field])
    for comment in new:
        if _place(comment) not in met:
            yield Difference("comments", f"comment {comment['index']}", None, comment["text"])


def _place(comment: Json) -> int:
    """Where a comment's text begins; comments are the same where this is."""
    return int(comment.get("spans", {}).get("text", comment["span"])[0])


def _comment(comment: Json, among: Sequence[Json]) -> dict[str, Any]:
    """What is compared of a comment. Its parent is named by its place: indices shift when a comment is found above."""
    values = {field: comment.get(field) for field in _COMMENT}
    parent = values["parent"]
    values["parent"] = None if parent is None else f"the comment at {_place(among[parent])}"
    return values | {"timestamp": _time(comment.get("timestamp")), "edited": _time(comment.get("edited"))}


def _time(stamp: Json | None) -> str | None:
    if stamp is None:
        return None
    return str(stamp["value"] or stamp["raw"])
