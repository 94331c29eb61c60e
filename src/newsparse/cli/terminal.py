"""Where the output goes: how wide it is, and whether it takes colour."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from typing import TextIO

PIPED = 100
"""Columns of output that no terminal bounds."""
_NARROWEST = 40
_CODES = {
    "strong": "1",
    "soft": "2",
    "good": "32",
    "bad": "31",
    "doubt": "33",
    "headline": "1",
    "byline": "35",
    "published": "34",
    "counter": "33",
    "body": "36",
    "comments": "32",
    "notice": "33",
}
"""Style or zone -> the number of its escape sequence. All are from the sixteen that a terminal's theme sets; zones that
are not here are soft."""


@dataclass(slots=True, frozen=True)
class Terminal:
    """What can be printed."""

    width: int = PIPED
    colour: bool = False

    def paint(self, text: str, style: str) -> str:
        r"""A text in a style or in the colour of a zone; as it is where there is no colour.

        Example:
            >>> Terminal(80, colour=True).paint("-3", "bad"), Terminal().paint("-3", "bad")
            ('\x1b[31m-3\x1b[0m', '-3')
        """
        return f"\x1b[{_CODES.get(style, _CODES['soft'])}m{text}\x1b[0m" if self.colour and text else text


def terminal(stream: TextIO | None = None) -> Terminal:
    """What a stream is.

    Args:
        stream: Where the output goes; None is stdout.

    Returns:
        A terminal's width, and colour unless ``NO_COLOR`` is set or ``TERM`` is ``dumb``; else the width of a pipe.
    """
    if not (stream or sys.stdout).isatty():
        return Terminal()
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Terminal(max(_NARROWEST, shutil.get_terminal_size((PIPED, 24)).columns), colour)
