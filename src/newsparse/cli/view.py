"""``newsparse view``: pages to look at, in one HTML file."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from newsparse.cli.inputs import USAGE, Files, say
from newsparse.cli.parse import counted
from newsparse.decoding import with_problems
from newsparse.explaining import explain
from newsparse.export.html import Sheet, document
from newsparse.parsing import Options

STANDARD_INPUT = "standard input"


def run(options: Namespace, settings: Options) -> int:
    """Write the document.

    Args:
        options: As ``arguments.read`` gives them.
        settings: What :func:`newsparse.parse` takes besides the text.

    Returns:
        The exit code: 1 where an input failed (the others are in the document), 2 where there is nowhere to write to.
    """
    if options.output is None and sys.stdout.isatty():
        say("a terminal shows no HTML: name a file with -o, or pipe the output")
        return USAGE
    sheets: list[Sheet] = []
    files, short = Files(options), _short(options.files)
    for name, text, doubts in files:
        explanation = explain(text, **settings)
        known = replace(explanation, page=with_problems(explanation.page, doubts))
        if options.verbose:
            say(f"{name}: {counted(known.page)}")
        sheets.append(Sheet(short[name], known))
    if options.output is None:
        if sheets:
            sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # the document says that it is UTF-8
            print(document(sheets), end="")
    elif sheets:
        try:
            Path(options.output).write_text(document(sheets), "utf-8")
        except OSError as error:
            say(f"{options.output}: {(error.strerror or str(error)).lower()}")
            return USAGE
    return files.code


def _short(names: Sequence[str]) -> dict[str, str]:
    """What each file is called in the document: without the folders that all are in."""
    paths = {name: os.path.abspath(name) for name in names if name != "-"}
    try:
        common = os.path.commonpath([os.path.dirname(path) for path in paths.values()])
    except ValueError:  # there is no file, or they are on several drives
        return {"-": STANDARD_INPUT, **paths}
    return {"-": STANDARD_INPUT, **{name: os.path.relpath(path, common) for name, path in paths.items()}}
