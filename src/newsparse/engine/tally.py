"""What a run counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, fields
from typing import Any, NamedTuple

from newsparse.export.row import Error, Row


class Note(NamedTuple):
    """What a run remembers of one record."""

    id: str
    source: str
    number: int
    error: Error | None
    comments: int
    declared: int | None
    problems: tuple[str, ...]
    """The codes of the page's problems."""


def note(row: Row) -> Note:
    """What a run remembers of a record."""
    if row.page is None:
        return Note(row.id, row.source, row.number, row.error, 0, None, ())
    page = row.page
    codes = tuple(problem.code for problem in page.problems)
    return Note(row.id, row.source, row.number, None, len(page.comments), page.declared_comments, codes)


@dataclass(slots=True)
class Tally:
    """The sums of a run."""

    pages: int = 0
    errors: int = 0
    comments: int = 0
    declaring: int = 0
    """Pages that say how many comments they have."""
    agreeing: int = 0
    """Those of them that have as many as they say."""
    problems: Counter[str] = field(default_factory=Counter)
    """Problems of pages, by code."""
    failures: Counter[str] = field(default_factory=Counter)
    """Records without a page, by code."""

    def add(self, record: Note) -> None:
        """Count a record."""
        if record.error is not None:
            self.errors += 1
            self.failures[record.error.code] += 1
            return
        self.pages += 1
        self.comments += record.comments
        self.declaring += record.declared is not None
        self.agreeing += record.declared == record.comments
        self.problems.update(record.problems)

    @property
    def records(self) -> int:
        """All records, with a page or without."""
        return self.pages + self.errors

    def to_json(self) -> dict[str, Any]:
        """The sums as JSON; keys are sorted, so that the same run gives the same bytes."""
        return {
            name: dict(sorted(value.items())) if isinstance(value, Counter) else value
            for name, value in ((sums.name, getattr(self, sums.name)) for sums in fields(self))
        }

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Tally:
        """What :meth:`to_json` wrote."""
        sums: dict[str, Any] = {name: Counter(sum_) if isinstance(sum_, dict) else sum_ for name, sum_ in value.items()}
        return cls(**sums)
