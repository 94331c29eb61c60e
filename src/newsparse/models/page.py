"""The result of reading one page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from pydantic import Field

from newsparse.models.base import Model, Spans
from newsparse.models.blocks import Block, plain_text
from newsparse.models.comment import Comment
from newsparse.models.parts import Problem, Quote, Timestamp, Zone

SCHEMA_VERSION = "1"
"""Version of the JSON form. It changes when a field is renamed, removed or given another meaning."""


class Page(Model):
    """A page: article, quotes and comments, each with the characters that it was read from."""

    headline: str | None = None
    """None where the dump has none."""
    authors: tuple[str, ...] = ()
    """The byline."""
    published: Timestamp | None = None
    """When the article was published."""
    body: tuple[Block, ...] = ()
    """The article."""
    quotes: tuple[Quote, ...] = ()
    """Block quotes and inline quotes of the body, in page order."""
    comments: tuple[Comment, ...] = ()
    """All comments, flat, in page order; ``parent`` and ``depth`` give the nesting."""
    declared_comments: int | None = None
    """How many comments the page says it has; it may show fewer."""
    language: str | None = None
    """BCP 47 tag of the page's language."""
    dialect: str | None = None
    """The platform template that the comments were read with; None where the page's own repetition was enough."""
    zones: tuple[Zone, ...] = ()
    """What every part of the text is for: contiguous, from 0 to ``len(text)``."""
    problems: tuple[Problem, ...] = ()
    """Every doubt that the parser had."""
    spans: Spans = Field(default_factory=dict)
    schema_version: str = SCHEMA_VERSION

    @property
    def text(self) -> str:
        """The body as plain text: blocks apart by a blank line, a block quote with its attribution."""
        return "\n\n".join(plain_text(block) for block in self.body)

    @cached_property
    def _children(self) -> dict[int | None, tuple[Comment, ...]]:
        grouped: dict[int | None, list[Comment]] = {}
        for comment in self.comments:
            grouped.setdefault(comment.parent, []).append(comment)
        return {parent: tuple(children) for parent, children in grouped.items()}

    def replies(self, comment: Comment | None = None) -> tuple[Comment, ...]:
        """The direct answers to a comment, in page order.

        Args:
            comment: A comment of this page; None for those at the top level.

        Returns:
            Its direct answers.
        """
        return self._children.get(None if comment is None else comment.index, ())

    def tree(self) -> Iterator[Comment]:
        """All comments, each one straight before its answers, for printing as a tree.

        Yields:
            Comments depth-first; ``comment.depth`` tells the level. Iterative: no nesting is too deep for it.
        """
        waiting = list(reversed(self.replies()))
        while waiting:
            comment = waiting.pop()
            yield comment
            waiting.extend(reversed(self.replies(comment)))

    def _repr_html_(self) -> str:
        """What a notebook shows. The view is built on pages, so it is loaded only here."""
        from newsparse.export.html import notebook

        return notebook(self)
