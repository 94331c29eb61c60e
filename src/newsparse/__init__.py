"""newsparse: from the plain text of a saved web page to headline, body, quotes and reader comments.

``parse(text)`` is the way in; ``docs/how-it-reads.md`` carries a page through it.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from newsparse.version import __version__

if TYPE_CHECKING:
    from newsparse import engine
    from newsparse.corpus import Document
    from newsparse.decoding import parse_bytes, parse_file
    from newsparse.dialects import Dialect
    from newsparse.engine import parse_many
    from newsparse.explaining import ExplainedLine, Explanation, explain
    from newsparse.export.frames import to_frame
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

_HOMES = {
    "Dialect": "newsparse.dialects",
    "Document": "newsparse.corpus",
    "ExplainedLine": "newsparse.explaining",
    "Explanation": "newsparse.explaining",
    "Options": "newsparse.parsing",
    "explain": "newsparse.explaining",
    "parse": "newsparse.parsing",
    "parse_bytes": "newsparse.decoding",
    "parse_file": "newsparse.decoding",
    "parse_many": "newsparse.engine",
    "to_frame": "newsparse.export.frames",
}
"""Where the names are that the models are not home to."""


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for: ``newsparse --version`` needs none of them."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if name == "engine":
        return import_module("newsparse.engine")
    value = globals()[name] = getattr(import_module(_HOMES.get(name, "newsparse.models")), name)
    return value


def __dir__() -> list[str]:
    return sorted(globals().keys() | __all__)
