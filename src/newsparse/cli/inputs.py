"""The files that a command is given: read and decoded."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from newsparse.decoding import decode
from newsparse.models import Problem

USAGE = 2
"""The exit code where nothing can be done as asked."""
_SAMPLE = 8192
"""Bytes in which a NUL tells a binary file."""


class InputError(Exception):
    """An input that cannot be read; the message is for the user."""


def say(message: str) -> None:
    """Tell the user something on stderr."""
    print(f"newsparse: {message}", file=sys.stderr)


def one_line(error: Exception) -> str:
    """What an error says, on one line."""
    return " ".join(str(error).split())


class Files:
    """The inputs of a command, one after the other. One that fails is named on stderr; the others are still read."""

    def __init__(self, options: Namespace) -> None:
        """Take the names and the encoding from the options that ``arguments.read`` gives."""
        self._names: list[str] = options.files
        self._encoding: str | None = options.encoding
        self.code = 0
        """The exit code: 1 as soon as something failed."""

    def __iter__(self) -> Iterator[tuple[str, str, list[Problem]]]:
        """The name of each input, its text, and the doubts that decoding it left."""
        for name in self._names:
            try:
                text, doubts = text_of(name, self._encoding)
            except InputError as error:
                self.fail(name, str(error))
            else:
                yield name, text, doubts

    def fail(self, name: str, message: str) -> None:
        """Say that something is wrong with an input."""
        say(f"{name}: {message}")
        self.code = 1


def text_of(name: str, encoding: str | None) -> tuple[str, list[Problem]]:
    """Read an input.

    Args:
        name: A path, or ``-`` for standard input.
        encoding: What it is encoded in; None finds out.

    Returns:
        The text, and the doubts that decoding it left; each is told on stderr too.

    Raises:
        InputError: It cannot be read, or is not text.
    """
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise InputError((error.strerror or str(error)).lower()) from error
    try:
        if encoding:
            text, doubts = data.decode(encoding).removeprefix("\ufeff"), list[Problem]()
        else:
            text, doubts = decode(data)
    except UnicodeDecodeError as error:
        raise InputError(f"not {encoding}: byte {error.start} cannot be decoded") from error
    if "\0" in text[:_SAMPLE]:
        raise InputError("this is a binary file, not text")
    for doubt in doubts:
        say(f"{name}: {doubt.message}; --encoding names another")
    return text, doubts
