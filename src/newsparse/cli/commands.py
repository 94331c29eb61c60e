"""What each command does. An input that fails costs one line on stderr; the others are still read."""

from __future__ import annotations

import json
import sys
import time
from argparse import Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path

from newsparse.cli.check import check, compiled, misfit
from newsparse.cli.outline import outline
from newsparse.decoding import decode, with_problems
from newsparse.dialects import find
from newsparse.explaining import explain
from newsparse.models import Page, Problem
from newsparse.parsing import NO_DIALECT, Options, parse

USAGE = 2
_SAMPLE = 8192
"""Bytes in which a NUL tells a binary file."""


class InputError(Exception):
    """An input that cannot be read; the message is for the user."""


def run(options: Namespace) -> int:
    """Run a command.

    Args:
        options: As ``arguments.read`` gives them.

    Returns:
        The exit code.
    """
    if options.command == "schema":
        print(json.dumps(Page.model_json_schema(), indent=2))
        return 0
    try:
        chosen = settings(options)
        if options.command == "dialect":
            compiled(find(options.dialect))
    except (InputError, ValueError, OSError) as error:
        of_dialect = options.command == "dialect" and not isinstance(error, InputError)
        message = f"{options.dialect}: {misfit(error)}" if of_dialect else one_line(error)
        print(f"newsparse: {message}", file=sys.stderr)
        return USAGE
    work = {"parse": _parse, "explain": _explain, "dialect": _check}[options.command]
    return _each(options, partial(work, options, chosen))


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
    named = options.dialect not in (None, NO_DIALECT)
    return Options(
        url=options.url,
        language=options.language,
        dialect=find(options.dialect) if named else options.dialect,
        reference=options.reference,
        day_first=options.day_first,
    )


def one_line(error: Exception) -> str:
    """What an error says, without its line breaks."""
    return " ".join(str(error).split())


def _each(options: Namespace, work: Callable[[str, str, list[Problem]], None]) -> int:
    """Do the work for each file; the exit code says whether all went well."""
    failed = False
    for name in options.files:
        try:
            work(name, *_text(name, options.encoding))
        except BrokenPipeError:
            raise
        except (InputError, ValueError, OSError) as error:
            print(f"newsparse: {name}: {one_line(error)}", file=sys.stderr)
            failed = True
    return int(failed)


def _text(name: str, encoding: str | None) -> tuple[str, list[Problem]]:
    """The text of an input, and the doubts that decoding it left."""
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
        print(f"newsparse: {name}: {doubt.message}; --encoding names another", file=sys.stderr)
    return text, doubts


def _parse(options: Namespace, settings: Options, name: str, text: str, doubts: list[Problem]) -> None:
    start = time.perf_counter()
    page = with_problems(parse(text, **settings), doubts)
    if options.verbose:
        found = f"{len(page.body)} blocks, {len(page.comments)} comments, {len(page.problems)} problems"
        print(f"newsparse: {name}: {found}, {1000 * (time.perf_counter() - start):.1f} ms", file=sys.stderr)
    form = options.form or ("outline" if sys.stdout.isatty() else "json")
    print(page.model_dump_json() if form == "json" else outline(page))


def _explain(options: Namespace, settings: Options, name: str, text: str, _: list[Problem]) -> None:
    explanation = explain(text, **settings)
    if options.verbose:
        print(f"newsparse: {name}: {explanation.kinds}", file=sys.stderr)
    print(explanation)


def _check(options: Namespace, settings: Options, name: str, text: str, _: list[Problem]) -> None:
    """Print how a dialect fits a page, and count it as failed where it does not at all."""
    found = check(find(options.dialect), text, settings)
    print("\n".join([f"{name}:", *(f"  {line}" for line in found.lines)]))
    if not found.fits:
        raise InputError(f"no template of {options.dialect} fits")
