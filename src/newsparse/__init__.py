"""newsparse: from the plain text of a saved web page to headline, body, quotes and reader comments.

``parse(text)`` is the way in; ``docs/how-it-reads.md`` carries a page through it.
"""

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

__all__ = [
    "Block",
    "Code",
    "Comment",
    "Dialect",
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
    "explain",
    "parse",
    "parse_bytes",
    "parse_file",
]
