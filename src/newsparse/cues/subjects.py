"""Lines that a page prints again and again are no running text, however long: the subject over each post."""

from __future__ import annotations

import re
from collections import Counter

from newsparse.cues.page import CuedPage
from newsparse.text import Line

_MAX = 160
"""Characters of the longest subject."""
_OFTEN, _ANSWERED = 3, 2
"""How many lines must say the same; one of two may be the answer, "Re: Who has seen the goat?". Two quotes of one
sentence are no subject, nor is a sentence that two write alike."""
_REPLY = re.compile(r"[^\W\d_]{2,8}(?:\[\d{1,3}\])?[ \xa0]?[:：][ \xa0]?")
"""``Re:``, ``AW:``, ``Antw:``, ``Ответ:``: whatever the language, what follows is a line of the page."""


def without_subjects(page: CuedPage) -> str:
    """The letters of a page's lines, those of subjects changed from "prose" to "short".

    Args:
        page: The page with its letters.

    Returns:
        The letters.
    """
    kinds = page.kinds
    prose = [line for line in page.lines if kinds[line.number] == "p" and len(line.text) <= _MAX]
    if not prose:
        return kinds
    asked = {_subject(line) for line in prose} - {""}
    counts = Counter(subject for line in page.lines if (subject := _subject(line)) in asked)
    letters = list(kinds)
    for line in prose:
        subject = _subject(line)
        if counts[subject] >= (_OFTEN if subject == line.rest else _ANSWERED):
            letters[line.number] = "h"
    return "".join(letters)


def _subject(line: Line) -> str:
    """What a line says, without the word for an answer before it."""
    if len(line.text) > _MAX:
        return ""
    rest = line.rest
    prefix = _REPLY.match(rest) if ":" in rest or "：" in rest else None
    return rest[prefix.end() :] if prefix else rest
