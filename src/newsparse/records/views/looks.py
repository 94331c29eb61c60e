"""How a line looks, what varies from one record to the next left open."""

from __future__ import annotations

from newsparse.cues import CuedPage

LABELLED = ": {text}"
"""The end of a look by its label: ``Location: {text}``."""
ENDED = "{text} "
"""The beginning of a look by its last words: ``{text} liked this.``"""
NUMBER = "{number}"
"""The look of a number alone, such as how often a text was shared."""
_TOLD = 3
"""Words from which on the last two can be the site's; an item of a list is left out, for it may be a head, and so is
a town of two words behind a name: ``anna, Lower Wick``."""
_MAX_ENDED = 200
"""Characters of the longest line that is told by its last words."""
_MAX_LABEL = 30
"""Characters of the longest label."""


def looks_of(page: CuedPage, number: int, whole: str | None) -> tuple[str, ...]:
    """The looks of a line: as a whole, by its label, by its end.

    Args:
        page: The page.
        number: A line.
        whole: It as it would stand in a template, from :func:`newsparse.records.views.shapes.fixed`.
    """
    looks = [whole] if whole else []
    if number not in page.stamps:
        line = page.lines[number]
        rest = line.rest
        colon = rest.find(":", 0, _MAX_LABEL + 1)
        if colon >= 0 and rest[colon + 1 :].strip():
            looks.append(f"{rest[:colon]}{LABELLED}")
        words = rest.rsplit(None, _TOLD - 1) if len(rest) <= _MAX_ENDED and not line.marker else []
        if len(words) == _TOLD and not words[0].endswith(","):
            looks.append(f"{ENDED}{words[-2]} {words[-1]}")
    return tuple(looks)
