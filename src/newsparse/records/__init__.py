"""The heart: find the record that a comment list repeats.

1. Dialects, and the page's own repetition (``anchors``, ``induce``, ``slots``, ``meanings``), propose templates in one
   notation (``notation``, ``pattern``, ``template``), past what the site prints (``view``, ``own``, ``looks``).
2. Each is applied to the page (``match``, ``lines``, ``feet``, ``siblings``), and its records together settle what it
   leaves open: which of them are one list (``extent``), where texts begin and end (``settle``, ``ending``), names
   (``authors``, ``places``, ``names``, ``peeling``), votes (``votes``: ``rows``, ``forms``, ``sides``, ``shifts``).
3. One table of signs (``measure``, ``signs``, ``texts``, ``order``, ``direction``) says whether they are comments, and
   which reading is the best (``choose``; ``promise`` spares the hopeless).
4. Of the best, ``likeness`` compares the lines with the names, ``tails`` parts the names from what stands behind all of
   them, and ``nesting`` tells who answers whom. Where short comments stand below the posts, a list inside another,
   ``remarks`` has found them before and joins them now.
"""

from newsparse.records.choose import Choice, choose
from newsparse.records.pattern import compile_line
from newsparse.records.template import Record, Template, from_dialect

__all__ = ["Choice", "Record", "Template", "choose", "compile_line", "from_dialect"]
