"""Text of a page as HTML that shows it and does nothing else."""

from __future__ import annotations

import re

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
# Line breaks and tabs stay, and so do the marks that right-to-left texts need. Controls that reorder or embed text are
# shown by their number: a text that reads otherwise than it is stored must not look like what it is not.
_SPECIAL = re.compile("[&<>\"'\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def shown(text: str) -> str:
    """A text as HTML; controls are shown as their code points.

    Args:
        text: Any string, lone surrogates among them.

    Returns:
        HTML for the inside of an element.

    Example:
        >>> shown("<b>\u202e")
        '&lt;b&gt;<i class="ch">U+202E</i>'
    """
    return _SPECIAL.sub(_element, text)


def attribute(text: str) -> str:
    """A text for an attribute in double quotes or a title, where no element can stand; controls are U+FFFD.

    Args:
        text: Any string.

    Returns:
        The text with entities.

    Example:
        >>> attribute('"quoted"')
        '&quot;quoted&quot;'
    """
    return _SPECIAL.sub(lambda found: _ENTITIES.get(found[0], "\ufffd"), text)


def _element(found: re.Match[str]) -> str:
    character = found[0]
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    return _ENTITIES.get(character) or f'<i class="ch">U+{ord(character):04X}</i>'
