"""The least that reading a page line by line can cost in this language: split, strip, one guarded pattern a line."""

from __future__ import annotations

import re

_DATE = re.compile(r"\d{1,2}[./ ]\w{1,9}[./ ]\d{2,4}")
_SHORTEST, _LONGEST = 6, 200


def floor(text: str) -> int:
    """Count the lines that print a date of one plain form."""
    found = 0
    for line in text.split("\n"):
        shown = line.strip()
        if _SHORTEST <= len(shown) <= _LONGEST and any(map(str.isdigit, shown)) and _DATE.search(shown):
            found += 1
    return found
