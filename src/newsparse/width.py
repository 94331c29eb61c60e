"""How wide a text is on a terminal, and how to make it fit. Wide characters take two columns, marks none."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

_WIDE = frozenset("WF")
_NO_WIDTH = frozenset(("Mn", "Me", "Cf"))
_SOFT_HYPHEN = "\xad"


def columns(text: str) -> int:
    """The columns that a text takes.

    Args:
        text: Printable text on one line.

    Returns:
        Its width.

    Example:
        >>> columns("goat"), columns("ヤギ"), columns("cafe\u0301")
        (4, 4, 4)
    """
    return len(text) if text.isascii() else sum(map(_column, text))


def cut(text: str, width: int) -> str:
    """The beginning of a text, with an ellipsis where it had to be cut.

    Args:
        text: Printable text on one line.
        width: The columns that it may take, at least 1.

    Returns:
        The text, at most so wide.

    Example:
        >>> cut("the ferry", 6), cut("フェリー", 6)
        ('the f…', 'フェ…')
    """
    if columns(text) <= width:
        return text
    return text[: _fitting(text, width - 1)].rstrip() + "…"


def padded(text: str, width: int) -> str:
    """A text cut or filled up with spaces to a width.

    Example:
        >>> padded("ヤギ", 6)
        'ヤギ  '
    """
    text = cut(text, width)
    return text + " " * (width - columns(text))


def wrapped(text: str, width: int) -> Iterator[str]:
    """A text in lines: broken at spaces, and anywhere between wide characters and in words that are too long.

    Args:
        text: Printable text; runs of white space count as one space.
        width: The columns of a line, at least 2.

    Yields:
        Lines; none for an empty text.

    Example:
        >>> list(wrapped("The goat eats フェリーの芝生", 14))
        ['The goat eats', 'フェリーの芝生']
    """
    line = ""
    for word in _pieces(text, width):
        if line and columns(line) + columns(word.rstrip()) > width:
            yield line.rstrip()
            line = ""
        line += word
    if line.strip():
        yield line.rstrip()


def _pieces(text: str, width: int) -> Iterator[str]:
    """The parts between which a line may end, each with the space behind it."""
    for word in text.split():
        start = 0
        for place in range(1, len(word)):
            wide = _column(word[place]) == 2 or _column(word[place - 1]) == 2
            if (wide and _column(word[place])) or columns(word[start : place + 1]) > width:
                yield word[start:place]
                start = place
        yield f"{word[start:]} "


def _column(character: str) -> int:
    if unicodedata.east_asian_width(character) in _WIDE:
        return 2
    none = unicodedata.category(character) in _NO_WIDTH and character != _SOFT_HYPHEN
    return 0 if none else 1


def _fitting(text: str, width: int) -> int:
    """How many characters fit."""
    taken = 0
    for place, character in enumerate(text):
        taken += _column(character)
        if taken > width:
            return place
    return len(text)
