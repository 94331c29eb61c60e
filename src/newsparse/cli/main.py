"""From arguments to an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from newsparse.cli import arguments

FAILED = 1


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: The arguments, the program's name not among them; None takes those of the process.

    Returns:
        The exit code: 0 all parsed, 1 some input failed, 2 usage.
    """
    try:
        options = arguments.read(sys.argv[1:] if argv is None else argv)
    except SystemExit as stop:  # argparse has printed the usage, the help or the version
        return int(stop.code or 0)
    from newsparse.cli import commands  # loads the parser, which --version and --help do not need

    try:
        code = commands.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        _close_stdout()
        print("newsparse: the reader of the output is gone", file=sys.stderr)
        return FAILED
    except (OSError, UnicodeEncodeError) as error:  # files are dealt with where they are opened: this is stdout
        print(f"newsparse: the output cannot be written: {' '.join(str(error).split())}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        print("newsparse: interrupted", file=sys.stderr)
        return FAILED
    return code


def _close_stdout() -> None:
    """Send what is still buffered nowhere: Python would complain about it a second time when it exits."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
