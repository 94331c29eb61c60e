"""What each command does. An input that fails costs one line on stderr; the others are still read."""

from __future__ import annotations

import json
import sys
import time
from argparse import Namespace
from functools import partial

from newsparse.cli.check import check, compiled, misfit
from newsparse.cli.inputs import USAGE, InputError, each, one_line, say
from newsparse.cli.outline import outline
from newsparse.decoding import with_problems
from newsparse.dialects import find
from newsparse.explaining import explain
from newsparse.models import Page, Problem
from newsparse.parsing import NO_DIALECT, Options, parse


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
        settings = _settings(options)
        if options.command == "dialect":
            compiled(find(options.dialect))
    except (InputError, ValueError, OSError) as error:
        of_dialect = options.command == "dialect" and not isinstance(error, InputError)
        say(f"{options.dialect}: {misfit(error)}" if of_dialect else one_line(error))
        return USAGE
    if options.command == "view":
        from newsparse.cli import view

        return view.run(options, settings)
    work = {"parse": _parse, "explain": _explain, "dialect": _check}[options.command]
    return each(options, partial(work, options, settings))


def _settings(options: Namespace) -> Options:
    """The options that :func:`newsparse.parse` takes, made ready once for all files."""
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


def _parse(options: Namespace, settings: Options, name: str, text: str, doubts: list[Problem]) -> None:
    start = time.perf_counter()
    page = with_problems(parse(text, **settings), doubts)
    if options.verbose:
        found = f"{len(page.body)} blocks, {len(page.comments)} comments, {len(page.problems)} problems"
        say(f"{name}: {found}, {1000 * (time.perf_counter() - start):.1f} ms")
    form = options.form or ("outline" if sys.stdout.isatty() else "json")
    print(page.model_dump_json() if form == "json" else outline(page))


def _explain(options: Namespace, settings: Options, name: str, text: str, _: list[Problem]) -> None:
    explanation = explain(text, **settings)
    if options.verbose:
        say(f"{name}: {explanation.kinds}")
    print(explanation)


def _check(options: Namespace, settings: Options, name: str, text: str, _: list[Problem]) -> None:
    """Print how a dialect fits a page, and count it as failed where it does not at all."""
    found = check(find(options.dialect), text, settings)
    print("\n".join([f"{name}:", *(f"  {line}" for line in found.lines)]))
    if not found.fits:
        raise InputError(f"no template of {options.dialect} fits")
