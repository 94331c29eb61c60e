"""A page as Markdown (CommonMark): the article, and the comments as a nested list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse.export.times import plain, signed
from newsparse.models import Block, Code, Comment, Heading, ListBlock, Page, QuoteBlock

DEEPEST = 8
"""Levels of the nested list. Deeper comments stand at this level and say their own, for no reader shows more."""

_SIGNS = re.compile(r"[\\`*_\[\]<>&~|$]")
# What starts a block where it opens a line: headings, lists, rules, quotes, fences, set-off headings.
_OPENING = re.compile(r"(?m)^(?:[#+=:>-]|\d{1,9}(?=[.)]))")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def markdown(page: Page) -> str:
    """Write a page in Markdown.

    Args:
        page: The page.

    Returns:
        Headline, byline, body, and the comments by answers. Text of the page is escaped: it shows as it is.
    """
    parts = [*_article(page), *_comments(page)]
    return "\n\n".join(parts) + "\n"


def _article(page: Page) -> Iterator[str]:
    if headline := _line(page.headline or ""):
        yield f"# {headline}"
    by = [*map(_line, page.authors), *([_line(plain(page.published))] if page.published else [])]
    if by:
        yield f"*{' · '.join(by)}*"
    yield from (_block(block) for block in page.body)


def _comments(page: Page) -> Iterator[str]:
    if not page.comments:
        return
    yield f"## Comments ({len(page.comments)})"
    for comment in page.tree():
        indent = "  " * min(comment.depth, DEEPEST)
        lines = "\n\n".join(_comment(comment)).split("\n")
        first, *rest = lines
        yield "\n".join([f"{indent}- {first}", *(f"{indent}  {line}" if line else "" for line in rest)])


def _comment(comment: Comment) -> Iterator[str]:
    author = _line(comment.author or "")
    head = [f"**{author}**" if author else "(no name)"]
    if comment.timestamp:
        head.append(_line(plain(comment.timestamp)))
    if comment.score is not None:
        head.append(signed(comment.score))
    if comment.depth > DEEPEST:
        head.append(f"level {comment.depth}")
    if comment.kind != "comment":
        head.append(comment.kind)
    yield " · ".join(head)
    if title := _line(comment.title or ""):
        yield f"**{title}**"
    yield from (_block(block) for block in comment.blocks)
    if not comment.blocks and comment.text:
        yield _text(comment.text)


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"### {_line(block.text)}"
        case ListBlock():
            marks = [f"{number}." if block.ordered else "-" for number in range(1, len(block.items) + 1)]
            return "\n".join(f"{mark} {_line(item)}" for mark, item in zip(marks, block.items, strict=True))
        case QuoteBlock():
            parts = [block.text, *([block.attribution] if block.attribution else [])]
            return "\n>\n".join("\n".join(f"> {line}" for line in _text(part).split("\n")) for part in parts)
        case Code():
            return "\n".join(f"    {line}" for line in block.text.split("\n"))
    return _text(block.text)


def _text(text: str) -> str:
    """Text with its line breaks, which are a backslash at the end of a line."""
    lines = [line.strip() for line in _CONTROL.sub("\ufffd", text).split("\n")]
    return "\\\n".join(_escaped(line) for line in lines if line)


def _line(text: str) -> str:
    return _escaped(" ".join(_CONTROL.sub("\ufffd", text).split()))


def _escaped(text: str) -> str:
    return _OPENING.sub(lambda found: _opening(found[0]), _SIGNS.sub(r"\\\g<0>", text))


def _opening(sign: str) -> str:
    """A sign that would open a block, so that it does not; of a number that is its full stop, which stays behind it."""
    return f"{sign}\\" if sign.isdigit() else f"\\{sign}"
