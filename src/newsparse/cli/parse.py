"""``newsparse FILE…``: pages in the form that was asked for."""

from __future__ import annotations

import sys
import time
from argparse import Namespace

from newsparse.cli.inputs import each, say
from newsparse.cli.outline import outline
from newsparse.cli.terminal import terminal
from newsparse.decoding import with_problems
from newsparse.models import Problem
from newsparse.parsing import Options, parse


def run(options: Namespace, settings: Options) -> int:
    """Parse each file and print it.

    Args:
        options: As ``arguments.read`` gives them.
        settings: What :func:`newsparse.parse` takes besides the text.

    Returns:
        The exit code.
    """
    form = options.form or ("outline" if sys.stdout.isatty() else "json")
    to = terminal()

    def work(name: str, text: str, doubts: list[Problem]) -> None:
        start = time.perf_counter()
        page = with_problems(parse(text, **settings), doubts)
        if options.verbose:
            found = f"{len(page.body)} blocks, {len(page.comments)} comments, {len(page.problems)} problems"
            say(f"{name}: {found}, {1000 * (time.perf_counter() - start):.1f} ms")
        print(page.model_dump_json() if form == "json" else outline(page, to))

    return each(options, work)
