"""A dialect file against a page: what each of its templates finds, and how near one that finds nothing came."""

from __future__ import annotations

import re
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsparse.cli.inputs import USAGE, Files, say
from newsparse.dialects import Dialect, find
from newsparse.parsing import Options, conduct
from newsparse.records import Record, Template, compile_line, from_dialect
from newsparse.records.measuring.measure import Reading, rate
from newsparse.records.proposals.induce import propose
from newsparse.records.readings.lines import read_lines
from newsparse.records.readings.match import apply
from newsparse.records.templates.pattern import LinePattern
from newsparse.records.views.view import View
from newsparse.text import printable
from newsparse.trace import Trace

_WIDTH = 60
"""Characters of a line that are shown."""
_PART = re.compile(r"\\.|\{\w+\}|[\[\]]|\s+|[^\s{}\[\]\\]+")


@dataclass(slots=True, frozen=True)
class Check:
    """What was found on one page."""

    lines: tuple[str, ...]
    """The report."""
    fits: bool
    """Whether one of the templates finds records."""


@dataclass(slots=True, frozen=True)
class _Miss:
    """Where the lines of a template fit best without fitting whole."""

    read: dict[int, str]
    """Line of the page -> the notation that it was read with."""
    pattern: LinePattern | None
    """The line of the template that is missing there; None where none is."""
    number: int | None
    """The line of the page that stands in its place."""


def run(options: Namespace, settings: Options) -> int:
    """Print how a dialect fits each page; one that it does not fit at all counts as failed.

    Args:
        options: As ``arguments.read`` gives them.
        settings: What :func:`newsparse.parse` takes besides the text.

    Returns:
        The exit code.
    """
    try:
        dialect = find(options.dialect)
        compiled(dialect)
    except (ValueError, OSError) as error:
        say(f"{options.dialect}: {misfit(error)}")
        return USAGE
    settings = {**settings, "dialect": dialect}

    files = Files(options)
    for name, text, _ in files:
        found = check(dialect, text, settings)
        print("\n".join([f"{name}:", *(f"  {line}" for line in found.lines)]))
        if not found.fits:
            files.fail(name, f"no template of {options.dialect} fits")
    return files.code


def compiled(dialect: Dialect) -> tuple[Template, ...]:
    """The templates of a dialect.

    Args:
        dialect: A platform.

    Returns:
        Its templates.

    Raises:
        ValueError: A line is not in the notation; the message says which.
    """
    for place, spec in enumerate(dialect.templates, start=1):
        for notation in (*spec.head, *spec.foot):
            try:
                compile_line(notation)
            except ValueError as error:
                raise ValueError(f"template {place}, {notation!r}: {error}") from error
        if "*" in (*spec.head[-1:], *spec.foot):
            raise ValueError(f"template {place}: '*' stands between two lines of a head")
    return from_dialect(dialect)


def misfit(error: Exception) -> str:
    """What is wrong with a dialect file, in a few words.

    Args:
        error: As :func:`newsparse.dialects.find` raises it.

    Returns:
        The message; of a wrong key its place, such as ``templates.0.haed``, and what is wrong with it.
    """
    if isinstance(error, OSError):
        return (error.strerror or str(error)).lower()
    message = str(error).splitlines()
    if len(message) > 2 and "validation error" in message[0]:
        return f"{message[1]}: {message[2].partition(' [type=')[0].strip()}"
    return " ".join(str(error).split())


def check(dialect: Dialect, text: str, settings: Options) -> Check:
    """Try each template of a dialect on a page, beside the page's own repetition.

    Args:
        dialect: A platform.
        text: The page.
        settings: As for :func:`newsparse.parse`.

    Returns:
        The report.
    """
    view = View(conduct(text, Trace(), **settings)[1])
    readings = [rate(template, apply(template, view), view) for template in compiled(dialect)]
    proposed = [rate(template, apply(template, view), view) for template in propose(view)]
    own = max(proposed, key=lambda reading: (reading.proven, reading.value), default=None)
    rivals = [*readings, *([own] if own is not None and own.records else [])]
    best = max((reading for reading in rivals if reading.proven), key=lambda reading: reading.value, default=None)
    lines: list[str] = []
    for place, reading in enumerate(rivals, start=1):
        name = f"template {place}" if place <= len(readings) else "repetition"
        lines.append(f"{name}: {_worth(reading)}{', chosen' if reading is best else ''}")
        lines += (f"  {line}" for line in _about(reading, view))
    if best is None:
        lines.append("nothing is chosen: there is too little evidence for comments")
    return Check(tuple(map(printable, lines)), any(reading.records for reading in readings))


def _worth(reading: Reading) -> str:
    count = len(reading.records)
    if not count:
        return "no records"
    cut = sum(not record.complete for record in reading.records)
    found = f"{count} record{'s' * (count > 1)}{f' ({cut} incomplete)' if cut else ''}"
    return f"{found}, evidence {reading.evidence:.1f}, worth {reading.value:.1f}"


def _about(reading: Reading, view: View) -> Iterator[str]:
    template = reading.template
    yield template.notation
    if reading.records:
        yield from _first(template, reading.records[0], view)
    else:
        yield from _nearest(template, view)


def _first(template: Template, record: Record, view: View) -> Iterator[str]:
    """The first record: its fields, what is left for its text, and what of the template is not there."""
    text = view.page.source.text
    fields = ", ".join(f"{name} {_quoted(text[slice(*span)])}" for name, span in record.fields.items())
    yield f"line {record.first + 1}: {fields or 'no fields'}"
    if record.head_end < record.text_end:
        yield f"text: {_shown(view, record.head_end)} to line {record.text_end}"
    read = list(record.read.values())
    for pattern in (*template.head, *template.foot):
        if pattern.notation in read:
            read.remove(pattern.notation)
        elif not pattern.skips:
            yield f"not there: {pattern.notation}"
    if record.around:
        yield "passed over: " + ", ".join(_shown(view, number) for number in sorted(set(record.around)))


def _nearest(template: Template, view: View) -> Iterator[str]:
    """Where a template that finds nothing comes nearest."""
    lines = template.foot if template.footed else template.head
    miss = _best_miss(lines, template, view)
    if miss is None:
        pattern = lines[template.anchor]
        number = max(range(len(view.page.lines)), key=lambda line: len(_fitting(pattern, view, line)), default=None)
        yield f"no line is {pattern.notation}"
        if number is not None and _fitting(pattern, view, number):
            yield f"nearest: {_shown(view, number)} opens as {_fitting(pattern, view, number)}"
        return
    for number, notation in miss.read.items():
        yield f"nearest: {_shown(view, number)} is {notation}"
    if miss.pattern is None:
        yield "the lines are there, but not as the records of one list"
    elif miss.number is None:
        yield f"no line for {miss.pattern.notation}"
    else:
        yield f"{_shown(view, miss.number)} is not {miss.pattern.notation}{_so_far(miss.pattern, view, miss.number)}"


def _best_miss(lines: Sequence[LinePattern], template: Template, view: View) -> _Miss | None:
    """The place where most lines of a head or a foot fit, be it without its first ones."""
    best: _Miss | None = None
    for start, pattern in enumerate(lines):
        for number in range(len(view.page.lines)):
            if view.page.kinds[number] == "." or pattern.match(view.page, number) is None:
                continue
            read = read_lines(lines[start:], view, number, template).read
            if read and (best is None or len(read) > len(best.read)):
                best = _miss(lines, start, read, view, template)
    return best


def _miss(lines: Sequence[LinePattern], start: int, read: dict[int, str], view: View, template: Template) -> _Miss:
    """What is missing where the lines from one on were read: the one above them, or the first that does not fit."""
    above = [pattern for pattern in lines[:start] if not pattern.optional]
    if above:
        return _Miss(read, above[-1], view.above(min(read), template.site))
    left = list(read.values())
    for pattern in lines[start:]:
        if pattern.notation in left:
            left.remove(pattern.notation)
        elif not pattern.optional:
            return _Miss(read, pattern, view.below(max(read), template.site))
    return _Miss(read, None, None)


def _so_far(pattern: LinePattern, view: View, number: int) -> str:
    """How far a line is what a template expects, as a clause."""
    fitting = _fitting(pattern, view, number)
    return f", but opens as {fitting}" if fitting else ""


def _fitting(pattern: LinePattern, view: View, number: int) -> str:
    """The longest beginning of a notation that a line's beginning fits; "" where that would be a name of any length."""
    for beginning in _beginnings(pattern.notation):
        fixed = compile_line(f"{beginning}[ {{text}}]")
        if (fixed.stamps or fixed.words or fixed.marked) and fixed.match(view.page, number) is not None:
            return beginning
    return ""


def _beginnings(notation: str) -> list[str]:
    """What is left of a notation without its last parts, the longest first."""
    depth, ends = 0, []
    for part in _PART.finditer(notation):
        depth += (part[0] == "[") - (part[0] == "]")
        if depth == 0 and not part[0].isspace():
            ends.append(part.end())
    return [notation[:end] for end in reversed(ends[:-1])]


def _shown(view: View, number: int) -> str:
    return f"line {number + 1} {_quoted(view.page.lines[number].text)}"


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    return f'"{line if len(line) <= _WIDTH else line[: _WIDTH - 1] + "…"}"'
