"""The command's arguments. Spellings follow trafilatura's where the meaning is the same."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import datetime

from newsparse.version import __version__

COMMANDS = ("schema", "explain", "view", "diff", "dialect", "corpus")
FORMS = ("json", "outline", "csv", "markdown", "jsonld", "xmltei", "convokit")
_SHORT = {
    "json": "print JSON, on a terminal too",
    "outline": "print the outline, into a pipe too",
    "csv": "print the comments as CSV",
    "markdown": "print Markdown",
    "xmltei": "print TEI P5",
}
_ABOUT = {
    "parse": "Read the plain text of saved web pages: headline, body, quotes, comments.",
    "explain": "Print each line of a page with its zone, the rule that decided, and the reason.",
    "view": "Write one self-contained HTML file: the pages with everything that was read in its place.",
    "diff": "Say page by page what differs between two outputs. Exit codes: 0 nothing, 1 something, 2 trouble.",
    "dialect": "Try a dialect file on pages: what each of its templates finds, and what it misses.",
    "corpus": "Parse many pages on every core: one output record for each record of the input, in its order.",
    "schema": "Print the JSON Schema of a page.",
}
_EPILOG = """\
Without a command each FILE is parsed: one JSON object a page where the output is a file or a pipe, a readable outline
on a terminal. "-" reads standard input.

commands:
  newsparse explain FILE                       the page line by line: zone, rule and reason
  newsparse view FILE… -o PAGE.html            the page with everything that was read in its place, for a browser
  newsparse diff OLD.jsonl NEW.jsonl           what two versions of the parser read differently, page by page
  newsparse dialect check DIALECT.toml FILE…   what a dialect file finds on pages, and what it misses
  newsparse corpus IN… -o OUT                  many pages: folders, JSON Lines, WARC, Parquet; `newsparse corpus --help`
  newsparse schema                             the JSON Schema of a page

A file that is called like a command is written ./schema. Exit codes: 0 all parsed, 1 some input failed, 2 usage.
"""


_OUTPUT = """\
a file, whose name tells its form (.jsonl, .jsonl.gz, .jsonl.zst, .parquet, .csv), a folder for shards,
or "-", which it is if not given: JSON Lines on standard output"""


def read(argv: Sequence[str]) -> argparse.Namespace:
    """Read the arguments.

    Args:
        argv: The arguments, the program's name not among them.

    Returns:
        The options; ``command`` is ``parse`` or one of ``COMMANDS``.

    Raises:
        SystemExit: The arguments are off (code 2), or the help or the version was asked for (code 0).
    """
    command = argv[0] if argv and argv[0] in COMMANDS else "parse"
    options = _parser(command).parse_args(argv[0 if command == "parse" else 1 :])
    options.command = command
    return options


def _parser(command: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsparse" if command == "parse" else f"newsparse {command}",
        description=_ABOUT[command],
        epilog=_EPILOG if command == "parse" else None,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    if command in ("parse", "explain", "view", "dialect"):
        if command == "dialect":
            _add_dialect(parser)
        _add_pages(parser)
    if command in ("parse", "explain", "view"):
        _add_reading(parser)
        parser.add_argument(
            "-v", "--verbose", action="store_true", help="say on stderr what was found, and how long it took"
        )
    if command == "parse":
        _add_forms(parser)
        parser.add_argument("--version", action="version", version=f"newsparse {__version__}")
    elif command == "view":
        parser.add_argument("-o", "--output", metavar="PAGE.html", help="where to write; without it standard output")
    elif command == "diff":
        _add_diff(parser)
    elif command == "corpus":
        _add_corpus(parser)
        _add_reading(parser)
    return parser


def _add_dialect(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=["check"], help="what to do with it")
    parser.add_argument("dialect", metavar="DIALECT", help="a TOML file, or the name of a dialect that there is")
    parser.set_defaults(reference=None, day_first=None)


def _add_diff(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("old", metavar="OLD.jsonl", help="what the one version wrote, a page a line; .gz is read too")
    parser.add_argument("new", metavar="NEW.jsonl", help="what the other version wrote of the same pages")
    parser.add_argument("--summary", action="store_true", help="only the counts at the end")


def _add_forms(parser: argparse.ArgumentParser) -> None:
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--output-format", dest="form", choices=FORMS, help="in which form the pages are printed")
    for name, what in _SHORT.items():
        form.add_argument(f"--{name}", action="store_const", dest="form", const=name, help=what)
    parser.add_argument("-o", "--output", metavar="PATH", help="a file to write to; for convokit the corpus's folder")


def _add_pages(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help='a page\'s text; "-" is standard input')
    _add_settings(parser, "the files' encoding; without it byte order mark, UTF-8, then cp1252")
    parser.add_argument("--url", help="where the page was found; tells the language of a short text")


def _add_settings(parser: argparse._ActionsContainer, encoding: str) -> None:
    parser.add_argument("--encoding", help=encoding)
    parser.add_argument("--language", metavar="TAG", help="BCP 47 tag of the page's language, such as de")


def _add_reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--dialect", metavar="NAME", help='platform: a name, a TOML file, or "none" for repetition alone'
    )
    parser.add_argument(
        "--reference",
        type=datetime.fromisoformat,
        metavar="TIME",
        help="when the page was saved, ISO 8601: resolves '2 hours ago'",
    )
    order = parser.add_mutually_exclusive_group()
    order.add_argument("--day-first", action="store_true", default=None, help="03/04/2021 is 3 April")
    order.add_argument("--month-first", action="store_false", dest="day_first", help="03/04/2021 is 4 March")


def _add_corpus(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(url=None)
    come = parser.add_argument_group("input")
    come.add_argument("inputs", nargs="*", metavar="IN", help='files, folders, patterns; "-" is standard input')
    come.add_argument("--input-dir", action="append", default=[], metavar="DIR", help="a folder; may be repeated")
    come.add_argument(
        "--input-format",
        choices=["text", "jsonl", "warc", "html", "parquet"],
        help="what the files are; without it their names tell, then their first bytes",
    )
    for name, what in (("text", "the page's text"), ("id", "its name"), ("url", "its address"), ("date", "the crawl")):
        come.add_argument(
            f"--{name}-field",
            metavar="KEY",
            help=f"where JSON Lines and Parquet keep {what}; a.b is b in the object a; common corpora need none",
        )
    _add_settings(come, "encoding of text files; without it byte order mark, UTF-8, then what they look like")
    go = parser.add_argument_group("output")
    go.add_argument("-o", "--output", default="-", metavar="OUT", help=_OUTPUT)
    go.add_argument(
        "--format", choices=["jsonl", "jsonl.gz", "jsonl.zst", "parquet", "csv"], help="of a folder's files"
    )
    go.add_argument("--shard-size", type=_positive, default=1000, metavar="N", help="records of a shard (1000)")
    again = go.add_mutually_exclusive_group()
    again.add_argument("--resume", action="store_true", help="go on with the output of a run that was stopped")
    again.add_argument("--overwrite", action="store_true", help="begin anew where there is output already")
    work = parser.add_argument_group("work")
    work.add_argument("--parallel", type=_positive, metavar="N", help="worker processes; one a core if not given")
    work.add_argument("--engine", choices=["local", "ray"], default="local", help="this machine, or a Ray cluster")
    work.add_argument("--address", help="the Ray cluster, such as auto; without it Ray is started here")
    work.add_argument("--progress", action=argparse.BooleanOptionalAction, help="show a bar; on a terminal it is shown")


def _positive(value: str) -> int:
    number = int(value)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number
