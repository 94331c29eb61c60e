"""A page for the eye: one screen of what was read."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.cli.terminal import Terminal
from newsparse.models import Comment, Page, Quote, Timestamp, plain_text
from newsparse.text import printable
from newsparse.width import columns, cut, padded, wrapped

_ROOMY = 80
"""Columns from which on whole times and longer names are shown."""
_DEEPEST = 12
"""Levels that are indented; below them a number tells the level."""


def outline(page: Page, to: Terminal | None = None) -> str:
    """A page as a readable outline.

    Args:
        page: The page.
        to: Where it is printed; None is a pipe.

    Returns:
        Headline, first words of the body, quotes with their speakers, a table of the comments, and the problems.
    """
    return "\n".join(_lines(page, to or Terminal()))


def _lines(page: Page, to: Terminal) -> Iterator[str]:
    for line in wrapped(_plain(page.headline or "(no headline)"), to.width):
        yield to.paint(line, "headline")
    about = [*map(_plain, page.authors), _time(page.published), page.language or "", page.dialect or ""]
    yield to.paint("  " + cut(" · ".join(part for part in about if part), to.width - 2), "soft")
    if page.body:
        yield ""
    yield from (f"  {cut(_plain(plain_text(block)), to.width - 2)}" for block in page.body)
    if page.quotes:
        yield from ("", to.paint("Quotes", "strong"))
        yield from (_quote(quote, to) for quote in page.quotes)
    if page.comments:
        declared = "" if page.declared_comments is None else f", {page.declared_comments} declared"
        yield from ("", to.paint(f"Comments: {len(page.comments)}{declared}", "strong"))
        yield from (_comment(comment, to) for comment in page.tree())
    if page.problems:
        yield from ("", to.paint("Problems", "strong"))
        for problem in page.problems:
            first, *rest = wrapped(f"{problem.code}: {_plain(problem.message)}", to.width - 2)
            yield "  " + to.paint(first, "doubt")
            yield from ("    " + to.paint(line, "doubt") for line in rest)


def _quote(quote: Quote, to: Terminal) -> str:
    """The words and who says them: the words give way."""
    speaker = cut(_plain(quote.speaker or "?"), to.width * 2 // 5)
    words = cut(_plain(quote.text), min(64, to.width - 4 - columns(speaker)))
    return f"  {words}  {to.paint(speaker, 'soft')}"


def _comment(comment: Comment, to: Terminal) -> str:
    score = "" if comment.score is None else f"{comment.score:+d}" if comment.score else "0"
    column = 16 if to.width >= _ROOMY else 10
    author, time = (padded(text, column) for text in (_plain(comment.author or ""), _time(comment.timestamp)))
    left = to.width - 12 - 2 * column
    indent = "  " * comment.depth if comment.depth <= _DEEPEST else f"{comment.depth}> "
    indent = indent[: left // 2]
    words = f"[{comment.title}] {comment.text}" if comment.title else comment.text
    style = "bad" if score.startswith("-") else "good"
    shown = cut(_plain(words), left - len(indent))
    return f"{to.paint(f'{score:>6}', style)}  {to.paint(time, 'soft')}  {author}  {indent}{shown}"


def _time(stamp: Timestamp | None) -> str:
    if stamp is None:
        return ""
    if stamp.value is None:
        return _plain(stamp.raw)
    fine = stamp.precision in ("hour", "minute", "second")
    return stamp.value.strftime("%Y-%m-%d %H:%M" if fine else "%Y-%m-%d")


def _plain(text: str) -> str:
    """A text on one line, without what a terminal would act on."""
    return printable(" ".join(text.split()))
