"""The heart: find the record that a comment list repeats.

1. Dialects, and the page's own repetition (``proposals``: ``anchors``, ``induce``, ``slots``, ``meanings``), propose
   ``templates`` in one notation, past what the site prints (``views``).
2. Each is applied to the page (``readings``: ``match``, ``lines``, ``feet``, ``siblings``), and its records together
   settle what it leaves open: which of them are one list (``extent``), where texts begin and end (``settle``,
   ``ending``), who wrote them (``writers``: ``authors``, ``places``; ``names``) and their ``votes``.
3. One table of signs (``measuring``) says whether they are comments, and which reading is the best (``choose``;
   ``promise`` spares the hopeless).
4. Of the best, ``writers.likeness`` compares the lines with the names, ``writers.tails`` parts the names from what
   stands behind all of them, and ``nesting`` tells who answers whom. Where short comments stand below the posts, a list
   inside another, ``readings.remarks`` has found them before and joins them now.
"""

from newsparse.records.choose import Choice, choose
from newsparse.records.templates.pattern import compile_line
from newsparse.records.templates.template import Record, Template, from_dialect

__all__ = ["Choice", "Record", "Template", "choose", "compile_line", "from_dialect"]
