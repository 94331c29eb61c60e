"""A reader's comment."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from newsparse.models.base import Model, Span, Spans
from newsparse.models.blocks import Block
from newsparse.models.parts import Quote, Timestamp


class Comment(Model):
    """One comment. All metadata is optional: dumps made by main-content extraction often keep only ``N.``."""

    index: int = Field(ge=0)
    """Position on the page, from 0."""
    ordinal: int | None = None
    """The number that the list prints before it: 1 for ``1.``; a nested list starts again at 1."""
    marker: str | None = None
    """The list marker as printed: ``1.``, ``•``."""
    author: str | None = None
    """Name or nick as printed, without role words, presence words and real names in brackets."""
    score: int | None = None
    """Signed net score, in votes, as printed; where up and down votes are printed apart, their difference."""
    upvotes: int | None = Field(default=None, ge=0)
    """Votes for it, where the page counts them apart."""
    downvotes: int | None = Field(default=None, ge=0)
    """Votes against it, where the page counts them apart."""
    timestamp: Timestamp | None = None
    """When it was written."""
    edited: Timestamp | None = None
    """When it was last changed."""
    title: str | None = None
    """Its heading, where the page prints one over the text."""
    text: str
    """What the writer typed, without the indent of the list; lines are parted by ``\\n``."""
    blocks: tuple[Block, ...] = ()
    """The same text as paragraphs and lists."""
    quotes: tuple[Quote, ...] = ()
    """Words in quotation marks inside the text."""
    reply_to: str | None = None
    """The name that it says it answers, as printed."""
    parent: int | None = Field(default=None, ge=0)
    """``index`` of the comment that it answers; None at the top."""
    depth: int = Field(default=0, ge=0)
    """Nesting level, 0 at the top."""
    kind: Literal["comment", "deleted", "notice"] = "comment"
    """``deleted``: the page says that a comment stood here; ``notice``, reserved: words of the site in its place."""
    confidence: float = Field(ge=0, le=1)
    """How sure the parser is that this is a comment with these borders; 1 is certain. Comparable within a page and
    between pages, but not a probability."""
    span: Span
    """From its first head line to its last line."""
    spans: Spans = Field(default_factory=dict)
