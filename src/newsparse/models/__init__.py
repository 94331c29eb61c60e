"""The result: typed, frozen, and with the place in the input behind every value."""

from newsparse.models.base import Model, Span
from newsparse.models.blocks import Block, Code, Heading, ListBlock, Paragraph, QuoteBlock, plain_text
from newsparse.models.comment import Comment
from newsparse.models.page import SCHEMA_VERSION, Page
from newsparse.models.parts import Precision, Problem, Quote, Role, Timestamp, Zone

__all__ = [
    "SCHEMA_VERSION",
    "Block",
    "Code",
    "Comment",
    "Heading",
    "ListBlock",
    "Model",
    "Page",
    "Paragraph",
    "Precision",
    "Problem",
    "Quote",
    "QuoteBlock",
    "Role",
    "Span",
    "Timestamp",
    "Zone",
    "plain_text",
]
