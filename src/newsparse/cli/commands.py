"""From options to a command. Each command is a module with a ``run``, which is loaded when it is used."""

from __future__ import annotations

from argparse import Namespace
from importlib import import_module

from newsparse.cli.inputs import USAGE, InputError, one_line, say
from newsparse.dialects import find
from newsparse.parsing import NO_DIALECT, Options

_MODULES = {
    "parse": "parse",
    "explain": "explain",
    "view": "view",
    "dialect": "check",
    "corpus": "corpus",
    "diff": "diff",
    "schema": "schema",
}
_ON_THEIR_OWN = ("corpus", "diff", "schema")
"""Commands that make what they need of the options themselves."""


def run(options: Namespace) -> int:
    """Run a command.

    Args:
        options: As ``arguments.read`` gives them.

    Returns:
        The exit code.
    """
    module = import_module(f"newsparse.cli.{_MODULES[options.command]}")
    if options.command in _ON_THEIR_OWN:
        return int(module.run(options))
    try:
        chosen = settings(options)
    except (InputError, ValueError, OSError) as error:
        say(one_line(error))
        return USAGE
    return int(module.run(options, chosen))


def settings(options: Namespace) -> Options:
    """The options that :func:`newsparse.parse` takes, made ready once for all files.

    Raises:
        InputError: There is no such encoding.
        ValueError, OSError: As :func:`newsparse.dialects.find`.
    """
    if options.encoding:
        try:
            "".encode(options.encoding)
        except LookupError as error:
            raise InputError(f"there is no text encoding {options.encoding!r}") from error
    dialect = options.dialect
    if options.command != "dialect" and dialect not in (None, NO_DIALECT):  # that command says itself what is off
        dialect = find(dialect)
    return Options(
        url=options.url,
        language=options.language,
        dialect=dialect,
        reference=options.reference,
        day_first=options.day_first,
    )
