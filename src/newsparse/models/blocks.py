"""Blocks: the paragraphs, headings, lists, quotes and code that a text consists of."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from newsparse.models.base import Model, Span, Spans


class Paragraph(Model):
    """A paragraph of running text."""

    kind: Literal["paragraph"] = "paragraph"
    text: str
    """The paragraph without its indent; line breaks inside it are ``\\n``."""
    span: Span
    spans: Spans = Field(default_factory=dict)


class Heading(Model):
    """A subheading inside a body."""

    kind: Literal["heading"] = "heading"
    text: str
    span: Span
    spans: Spans = Field(default_factory=dict)


class ListBlock(Model):
    """A list, as it was typed (``text``) and taken apart (``items``)."""

    kind: Literal["list"] = "list"
    text: str
    """The list as it stands on the page, one line an item, markers included, indent removed."""
    items: tuple[str, ...]
    """The items without their markers."""
    ordered: bool
    """True where the markers are numbers."""
    span: Span
    spans: Spans = Field(default_factory=dict)


class QuoteBlock(Model):
    """A passage set apart as somebody's words."""

    kind: Literal["quote"] = "quote"
    text: str
    attribution: str | None = None
    """The line that names the speaker, as printed: ``- said Damir.``"""
    speaker: str | None = None
    """The speaker as the attribution prints it: ``Damir``, ``the minister``, ``he``."""
    span: Span
    """The quote and its attribution."""
    spans: Spans = Field(default_factory=dict)


class Code(Model):
    """Preformatted text. Reserved: nothing is read as code yet."""

    kind: Literal["code"] = "code"
    text: str
    span: Span
    spans: Spans = Field(default_factory=dict)


Block = Annotated[Paragraph | Heading | ListBlock | QuoteBlock | Code, Field(discriminator="kind")]
"""One block of a body or of a comment, told apart by ``kind``."""


def plain_text(block: Block) -> str:
    """The block as a reader sees it: a quote with the line that attributes it.

    Args:
        block: Any block.

    Returns:
        Its text; for a quote with an attribution, that line follows on a line of its own.
    """
    if isinstance(block, QuoteBlock) and block.attribution is not None:
        return f"{block.text}\n{block.attribution}"
    return block.text
