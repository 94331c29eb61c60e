"""``newsparse explain``: pages line by line."""

from __future__ import annotations

import sys
from argparse import Namespace

from newsparse.cli.inputs import Files, say
from newsparse.cli.terminal import terminal
from newsparse.explaining import explain
from newsparse.parsing import Options


def run(options: Namespace, settings: Options) -> int:
    """Print the table of each page: whole rows into a pipe, on a terminal as wide as that.

    Args:
        options: As ``arguments.read`` gives them.
        settings: What :func:`newsparse.parse` takes besides the text.

    Returns:
        The exit code.
    """
    to = terminal()
    width = to.width if sys.stdout.isatty() else None

    files = Files(options)
    for name, text, _ in files:
        explanation = explain(text, **settings)
        if options.verbose:
            say(f"{name}: {explanation.kinds}")
        print("\n".join(explanation.rows(width, to.paint)))
    return files.code
