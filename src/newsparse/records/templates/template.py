"""A template: what the head and the foot of every record of a list look like. A record: one place where it fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from newsparse.dates import Stamp
from newsparse.dialects import Dialect
from newsparse.models import Span
from newsparse.records.templates.pattern import LinePattern, compile_line
from newsparse.text import Line


@dataclass(frozen=True)
class Template:
    """The layout of a record: head lines, then its text, then foot lines."""

    head: tuple[LinePattern, ...]
    foot: tuple[LinePattern, ...] = ()
    """One of the two has a line that must be there."""
    site: frozenset[str] = frozenset()
    """Looks of further lines that the site prints anywhere around the texts: they are passed over."""
    top: frozenset[str] = frozenset()
    """Looks of the site's lines right below which a head starts, where its first line is followed by any others."""
    fit: float = 1.0
    """How well its order agrees with the ends of the list that it was proposed from."""
    closed: bool = False
    """True where a foot without a time ends each record, and is what records are found by."""
    titled: bool = False
    """True where it says that a comment may have a title."""
    dialect: str | None = None
    """The platform that it comes from; None where the page itself proposed it."""
    asked: bool = False
    """Whether the caller named that platform."""

    @cached_property
    def footed(self) -> bool:
        """Whether records are found by their foot: the time stands there, or there is no head."""
        return (
            self.closed
            or not self.head
            or (any(line.stamps for line in self.foot) and not any(line.stamps for line in self.head))
        )

    @cached_property
    def anchor(self) -> int:
        """The line of the head, or of the foot where that has the time, by which records are found.

        It is the one with the time, else the first that must be there.
        """
        lines = self.foot if self.footed else self.head
        required = [place for place, line in enumerate(lines) if not line.optional]
        return next((place for place in required if lines[place].stamps), required[0] if required else 0)

    @cached_property
    def needs(self) -> list[str]:
        """What a page must print for any record to be found."""
        lines = self.foot if self.footed else self.head
        return [need for line in lines if not line.optional for need in line.needs]

    @property
    def notation(self) -> str:
        """As in a dialect file."""
        shown = " / ".join([*(line.notation for line in self.head), "…", *(line.notation for line in self.foot)])
        return f"{min(self.top)} / {shown}" if self.top else shown


@dataclass(slots=True)
class Record:
    """One comment's place on the page. Lines are counted from 0, ends are behind the last line."""

    first: int
    """Its first head line."""
    head_end: int
    """Where its text starts."""
    text_end: int = 0
    """Where its text ends: at its foot, or where the record does."""
    end: int = 0
    """Where the next record, or what follows the list, starts."""
    fields: dict[str, Span] = field(default_factory=dict)
    stamps: dict[str, Stamp] = field(default_factory=dict)
    """``timestamp`` and ``edited`` as the page prints them."""
    around: list[int] = field(default_factory=list)
    """Lines of the site's that were passed over around its text."""
    read: dict[int, str] = field(default_factory=dict)
    """Line of the head or the foot -> the notation that it was read with."""
    complete: bool = True
    """False for an item of the list whose head is cut or missing."""
    indent: int = 0
    """Columns before its marker, or before its first line where it has none."""
    depth: int = 0
    parent: int | None = None
    """Position in the list of records."""

    def line_of(self, name: str, lines: Sequence[Line]) -> int | None:
        """The line of the head or the foot that a field was read in; None where it was found elsewhere."""
        span = self.fields.get(name)
        return next((number for number in self.read if lines[number].holds(span.start)), None) if span else None

    def opening(self, kinds: str) -> int | None:
        """The first visible line of its text, by the kinds of the page's lines."""
        return next((number for number in range(self.head_end, self.text_end) if kinds[number] != "."), None)


def start_at(records: Sequence[Record], index: int, number: int, notation: str) -> None:
    """Let a record start at a line above its head; the record before it ends there.

    Args:
        records: The records of a list.
        index: Which of them.
        number: The line.
        notation: What it was read with.
    """
    records[index].first = number
    records[index].read.setdefault(number, notation)
    if index:
        records[index - 1].end = min(records[index - 1].end, number)


@lru_cache(maxsize=256)
def from_dialect(dialect: Dialect, asked: bool = False) -> tuple[Template, ...]:
    """The templates of a dialect.

    Args:
        dialect: A platform.
        asked: Whether the caller named it.

    Returns:
        Its templates, compiled.

    Raises:
        ValueError: A line that is not in the notation.
    """
    return tuple(
        Template(
            head=tuple(map(compile_line, spec.head)),
            foot=tuple(map(compile_line, spec.foot)),
            site=frozenset((*spec.site, *spec.top)),
            top=frozenset(spec.top),
            titled=spec.titled,
            dialect=dialect.name,
            asked=asked,
        )
        for spec in dialect.templates
    )
