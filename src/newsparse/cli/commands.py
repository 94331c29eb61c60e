"""From options to a command. Each command is a module, which is loaded when it is used."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable

from newsparse.cli.inputs import USAGE, InputError, one_line, say
from newsparse.dialects import find
from newsparse.parsing import NO_DIALECT, Options

Command = Callable[[Namespace, Options], int]


def run(options: Namespace) -> int:
    """Run a command.

    Args:
        options: As ``arguments.read`` gives them.

    Returns:
        The exit code.
    """
    if options.command in ("schema", "diff"):
        return _WITHOUT_PAGES[options.command](options)
    try:
        chosen = settings(options)
    except (InputError, ValueError, OSError) as error:
        say(one_line(error))
        return USAGE
    return _WITH_PAGES[options.command](options, chosen)


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
    named = options.command != "dialect" and options.dialect not in (
        None,
        NO_DIALECT,
    )  # that one says itself what is off
    return Options(
        url=options.url,
        language=options.language,
        dialect=find(options.dialect) if named else options.dialect,
        reference=options.reference,
        day_first=options.day_first,
    )


def _parse(options: Namespace, settings: Options) -> int:
    from newsparse.cli import parse

    return parse.run(options, settings)


def _explain(options: Namespace, settings: Options) -> int:
    from newsparse.cli import explain

    return explain.run(options, settings)


def _view(options: Namespace, settings: Options) -> int:
    from newsparse.cli import view

    return view.run(options, settings)


def _dialect(options: Namespace, settings: Options) -> int:
    from newsparse.cli import check

    return check.run(options, settings)


def _schema(_: Namespace) -> int:
    from newsparse.cli import schema

    return schema.run()


def _diff(options: Namespace) -> int:
    from newsparse.cli import diff

    return diff.run(options)


_WITH_PAGES: dict[str, Command] = {"parse": _parse, "explain": _explain, "view": _view, "dialect": _dialect}
_WITHOUT_PAGES: dict[str, Callable[[Namespace], int]] = {"schema": _schema, "diff": _diff}
