"""A page for the eye: one screen of what was read."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.models import Comment, Page, Timestamp, plain_text
from newsparse.text import printable

_WIDTH = 100


def outline(page: Page) -> str:
    """A page as a readable outline.

    Args:
        page: The page.

    Returns:
        Headline, first words of the body, quotes with their speakers, a table of the comments, and the problems.
    """
    return "\n".join(_lines(page))


def _lines(page: Page) -> Iterator[str]:
    yield _cut(page.headline or "(no headline)", 2 * _WIDTH)
    about = [
        *(_cut(author, _WIDTH) for author in page.authors),
        *([_time(page.published)] if page.published else []),
        page.language or "",
        page.dialect or "",
    ]
    yield "  " + " · ".join(part for part in about if part)
    if page.body:
        yield ""
    yield from (f"  {_cut(plain_text(block), _WIDTH - 2)}" for block in page.body)
    if page.quotes:
        yield from ("", "Quotes")
        yield from (f"  {_cut(quote.text, 64)}  {_cut(quote.speaker or '?', 40)}" for quote in page.quotes)
    if page.comments:
        declared = "" if page.declared_comments is None else f", {page.declared_comments} declared"
        yield from ("", f"Comments: {len(page.comments)}{declared}")
        yield from (_comment(comment) for comment in page.tree())
    if page.problems:
        yield from ("", "Problems")
        yield from (f"  {problem.code}: {problem.message}" for problem in page.problems)


def _comment(comment: Comment) -> str:
    score = "" if comment.score is None else f"{comment.score:+d}" if comment.score else "0"
    words = f"[{comment.title}] {comment.text}" if comment.title else comment.text
    head = f"{score:>6}  {_time(comment.timestamp):<16}  {_cut(comment.author or '', 16):<16}  "
    return f"{head}{'  ' * comment.depth}{_cut(words, max(24, _WIDTH - len(head)))}"


def _time(stamp: Timestamp | None) -> str:
    if stamp is None:
        return ""
    if stamp.value is None:
        return printable(stamp.raw)
    fine = stamp.precision in ("hour", "minute", "second")
    return stamp.value.strftime("%Y-%m-%d %H:%M" if fine else "%Y-%m-%d")


def _cut(text: str, width: int) -> str:
    """The beginning of a text on one line."""
    line = printable(" ".join(text.split()))
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"
