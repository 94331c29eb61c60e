"""The heart: find the record that a comment list repeats.

Dialects and the page's own repetition (``induce``) propose templates; each is applied to the page (``match``); one
measure judges what comes out (``choose``). ``pattern`` is the notation that all templates are written in.
"""

from newsparse.records.choose import Choice, choose
from newsparse.records.pattern import compile_line
from newsparse.records.template import Record, Template, from_dialect

__all__ = ["Choice", "Record", "Template", "choose", "compile_line", "from_dialect"]
