"""``newsparse FILE…``: pages in the form that was asked for."""

from __future__ import annotations

import sys
import time
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from newsparse.cli.forms import Named, printed
from newsparse.cli.inputs import USAGE, Files, say
from newsparse.decoding import with_problems
from newsparse.models import Page
from newsparse.parsing import Options, parse


def run(options: Namespace, settings: Options) -> int:
    """Parse each file and print it.

    Args:
        options: As ``arguments.read`` gives them.
        settings: What :func:`newsparse.parse` takes besides the text.

    Returns:
        The exit code.
    """
    form = options.form or ("outline" if sys.stdout.isatty() and options.output is None else "json")
    files = Files(options)
    pages = _pages(files, settings, options.verbose)
    if options.output is None:
        for piece in printed(form, pages, many=len(options.files) > 1, url=options.url):
            print(piece, end="")
        return files.code
    try:
        _write(form, pages, options)
    except OSError as error:
        say(f"{options.output}: {(error.strerror or str(error)).lower()}")
        return USAGE
    return files.code


def _pages(files: Files, settings: Options, verbose: bool) -> Iterator[Named]:
    for name, text, doubts in files:
        start = time.perf_counter()
        page = with_problems(parse(text, **settings), doubts)
        if verbose:
            say(f"{name}: {counted(page)}, {1000 * (time.perf_counter() - start):.1f} ms")
        yield name, page


def counted(page: Page) -> str:
    """What was found on a page, in numbers."""
    return f"{len(page.body)} blocks, {len(page.comments)} comments, {len(page.problems)} problems"


def _write(form: str, pages: Iterator[Named], options: Namespace) -> None:
    """Write to a file; a corpus of ConvoKit is a folder."""
    if form == "convokit":
        from newsparse.export import convokit

        convokit.write(pages, Path(options.output))
        return
    with Path(options.output).open("w", encoding="utf-8") as out:
        out.writelines(printed(form, pages, many=len(options.files) > 1, url=options.url))
