"""newsparse: from the plain text of a saved web page to headline, body, quotes and reader comments.

``parse(text)`` is the way in; ``docs/how-it-reads.md`` carries a page through it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from newsparse.decoding import parse_bytes, parse_file
from newsparse.dialects import Dialect
from newsparse.explaining import ExplainedLine, Explanation, explain
from newsparse.models import (
    Block,
    Code,
    Comment,
    Heading,
    ListBlock,
    Page,
    Paragraph,
    Problem,
    Quote,
    QuoteBlock,
    Span,
    Timestamp,
    Zone,
)
from newsparse.parsing import Options, parse
from newsparse.version import __version__

if TYPE_CHECKING:
    from newsparse import engine
    from newsparse.corpus import Document
    from newsparse.engine import parse_many
    from newsparse.export.frames import to_frame

__all__ = [
    "Block",
    "Code",
    "Comment",
    "Dialect",
    "Document",
    "ExplainedLine",
    "Explanation",
    "Heading",
    "ListBlock",
    "Options",
    "Page",
    "Paragraph",
    "Problem",
    "Quote",
    "QuoteBlock",
    "Span",
    "Timestamp",
    "Zone",
    "__version__",
    "engine",
    "explain",
    "parse",
    "parse_bytes",
    "parse_file",
    "parse_many",
    "to_frame",
]

_LATER = {
    "Document": "newsparse.corpus",
    "parse_many": "newsparse.engine",
    "to_frame": "newsparse.export.frames",
}
"""What a single page does without, and where it is: it is loaded when it is first asked for."""


def __getattr__(name: str) -> Any:
    if name == "engine":
        return import_module("newsparse.engine")
    if name in _LATER:
        return getattr(import_module(_LATER[name]), name)
    raise AttributeError(f"module 'newsparse' has no attribute {name!r}")
