"""The command line: data on stdout, the rest on stderr. Exit codes: 0 all parsed, 1 some input failed, 2 usage."""

from newsparse.cli.main import main

__all__ = ["main"]
