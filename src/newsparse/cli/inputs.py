"""The files that a command is given: read, decoded, and the one that fails named. The others are still read."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from newsparse.decoding import decode
from newsparse.models import Problem

USAGE = 2
"""The exit code where nothing can be done as asked."""
_SAMPLE = 8192
"""Bytes in which a NUL tells a binary file."""

Work = Callable[[str, str, list[Problem]], None]
"""What is done with a file's name, its text, and the doubts that decoding it left."""


class InputError(Exception):
    """An input that cannot be read; the message is for the user."""


def say(message: str) -> None:
    """Tell the user something on stderr."""
    print(f"newsparse: {message}", file=sys.stderr)


def one_line(error: Exception) -> str:
    """What an error says, on one line."""
    return " ".join(str(error).split())


def each(options: Namespace, work: Work) -> int:
    """Do the work for each file.

    Args:
        options: As ``arguments.read`` gives them.
        work: Is called with each file that can be read.

    Returns:
        The exit code: 0 where all went well, else 1.
    """
    failed = False
    for name in options.files:
        try:
            work(name, *text_of(name, options.encoding))
        except BrokenPipeError:
            raise
        except (InputError, ValueError, OSError) as error:
            say(f"{name}: {one_line(error)}")
            failed = True
    return int(failed)


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
