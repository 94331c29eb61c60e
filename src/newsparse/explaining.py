"""The same page, line by line: what each line was taken for, by which rule, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Unpack

from newsparse.cues import BY_KIND
from newsparse.models import Page, Role, Span
from newsparse.parsing import Options, conduct
from newsparse.text import printable
from newsparse.trace import Note, Trace


@dataclass(slots=True, frozen=True)
class ExplainedLine:
    """One line of the page."""

    number: int
    """From 1, as editors count."""
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
        rows = [printable(f"{note.rule}: {note.because}") for note in self.decisions]
        rows += [_row(line) for line in self.lines]
        return "\n".join(rows)

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
    for line, kind, role in zip(cued.lines, cued.kinds, layout.roles, strict=True):
        note = trace.lines[line.number]
        lines.append(
            ExplainedLine(
                number=line.number + 1,
                text=text[line.start : line.end],
                span=Span(line.start, line.end),
                kind=kind,
                shows=BY_KIND[kind].name,
                role=role,
                rule=note.rule,
                because=note.because,
            )
        )
    return Explanation(text, page, tuple(lines), tuple(trace.page))


def _row(line: ExplainedLine) -> str:
    shown = printable(line.text).strip()
    shown = shown if len(shown) <= 48 else shown[:47] + "…"
    if not shown:
        return f"{line.number:>4} {line.kind}"
    return f"{line.number:>4} {line.kind} {line.role:<10} {shown:<48} {line.rule}: {printable(line.because)}"
