"""The same page, line by line: what each line was taken for, by which rule, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Unpack

from newsparse.columns import printed
from newsparse.cues import BY_KIND
from newsparse.models import Page, Role, Span
from newsparse.parsing import Options, conduct
from newsparse.text import printable
from newsparse.trace import Note, Trace
from newsparse.width import padded, wrapped

_BEFORE = 19
"""Columns of a row before the line's text, and the space behind it."""
_TEXT = 48
"""Columns of a line's text that are shown."""

Paint = Callable[[str, str], str]
"""A text and a style -> the text in that style."""


def _unpainted(text: str, _: str) -> str:
    return text


@dataclass(slots=True, frozen=True)
class ExplainedLine:
    """One line of the page, or what of it stands in one cell of a table."""

    number: int
    """From 1, as editors count; the cells of one line have the same."""
    text: str
    span: Span
    """The line without its break."""
    kind: str
    """The letter of what it shows alone; ``cues.CUES`` lists them."""
    shows: str
    """The same in words: ``number``, ``time``, ``prose``."""
    role: Role
    """The zone that it is in."""
    rule: str
    """The rule that decided the role."""
    because: str
    """Its reason."""


@dataclass(slots=True, frozen=True)
class Explanation:
    """A page and how it was read. Prints as a table, one row a line."""

    text: str
    """The input."""
    page: Page
    lines: tuple[ExplainedLine, ...]
    decisions: tuple[Note, ...]
    """What was decided about the page as a whole, such as which templates were tried and what each was worth."""

    @property
    def kinds(self) -> str:
        """One letter a line: the page as the parser sees it at first glance."""
        return "".join(line.kind for line in self.lines)

    def __str__(self) -> str:
        return "\n".join(self.rows())

    def rows(self, width: int | None = None, paint: Paint = _unpainted) -> Iterator[str]:
        """The table.

        Args:
            width: The columns that it may take, at least 40; reasons that are too long continue on further rows. None:
                one row for each decision and each line, as long as it needs to be.
            paint: Colours a text; it is called with ``soft`` or a line's role as the style.

        Yields:
            Rows, the decisions about the page first.
        """
        for note in self.decisions:
            told = printable(f"{note.rule}: {note.because}")
            yield from (paint(row, "soft") for row in (wrapped(told, width) if width else [told]))
        text_width = _TEXT if width is None else (width - _BEFORE) // 2
        reason_width = None if width is None else width - _BEFORE - text_width
        for line in self.lines:
            yield from _rows(line, text_width, reason_width, paint)

    def _repr_html_(self) -> str:
        """What a notebook shows. The view is built on explanations, so it is loaded only here."""
        from newsparse.export.html import notebook

        return notebook(self)


def explain(text: str, **options: Unpack[Options]) -> Explanation:
    """Read a page and say why each line was read as it was.

    Args:
        text: As for :func:`parse`.
        **options: As for :func:`parse`.

    Returns:
        The page, its lines with their roles, rules and reasons, and the decisions about the whole.

    Raises:
        TypeError, ValueError, OSError: As :func:`parse`.
    """
    trace = Trace()
    page, cued, layout = conduct(text, trace, **options)
    lines = []
    number, end = 1, 0
    for line, span in printed(cued.source):
        note, kind, role = trace.lines[line.number], cued.kinds[line.number], layout.roles[line.number]
        number, end = number + (span.start > end), span.end  # no line break stands before the next cell of a line
        lines.append(
            ExplainedLine(
                number=number,
                text=text[slice(*span)],
                span=span,
                kind=kind,
                shows=BY_KIND[kind].name,
                role=role,
                rule=note.rule,
                because=note.because,
            )
        )
    return Explanation(text, page, tuple(lines), tuple(trace.page))


def _rows(line: ExplainedLine, text_width: int, reason_width: int | None, paint: Paint) -> Iterator[str]:
    shown = printable(line.text).strip()
    if not shown:
        yield f"{line.number:>4} {line.kind}"
        return
    told = printable(f"{line.rule}: {line.because}")
    first, *rest = wrapped(told, reason_width) if reason_width else [told]
    role, words = paint(f"{line.role:<10}", line.role), padded(shown, text_width)
    yield f"{line.number:>4} {line.kind} {role} {words} {paint(first, 'soft')}"
    yield from (" " * (_BEFORE + text_width) + paint(row, "soft") for row in rest)
