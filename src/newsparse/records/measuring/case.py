"""A reading of a page, as the signs ask about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from newsparse.cues import CuedPage
from newsparse.records.templates.template import Record, Template
from newsparse.records.views.view import View

_OPENING = 600
"""Characters of a text in which its person is looked for."""


@dataclass(frozen=True)
class Case:
    """A reading of the page that is asked whether it is a discussion. What several signs go by is worked out once."""

    template: Template
    records: Sequence[Record]
    view: View
    _measured: dict[Callable[[Case], float], float] = field(default_factory=dict)

    def measure(self, sign: Callable[[Case], float]) -> float:
        """How much of a sign there is."""
        measured = self._measured.get(sign)
        if measured is None:
            measured = self._measured[sign] = sign(self)
        return measured

    @cached_property
    def page(self) -> CuedPage:
        """The page."""
        return self.view.page

    @cached_property
    def texts(self) -> list[str]:
        """The start of each record's text."""
        return [self.text(record) for record in self.records]

    @cached_property
    def names(self) -> frozenset[str]:
        """The different names of the writers."""
        text = self.page.source.text
        return frozenset(text[slice(*record.fields["author"])] for record in self.records if "author" in record.fields)

    @cached_property
    def furniture(self) -> list[tuple[str, ...]]:
        """The words of each line that the site prints around all records."""
        looks = (tuple(look.lower().split()) for look in self.template.site if any(map(str.isalpha, look)))
        lines = (*self.template.head, *self.template.foot)
        return [*(line.words for line in lines if line.words), *looks]

    @cached_property
    def _whole(self) -> list[Record]:
        """The records but for one that the end of the input cuts."""
        return [record for record in self.records if record.complete or record.end < len(self.page.lines)]

    def share(self, holds: Callable[[Record], bool]) -> float:
        """The share of the records for which something holds, but for one that the end of the input cuts."""
        whole = self._whole
        return sum(map(holds, whole)) / len(whole) if whole else float(any(map(holds, self.records)))

    def kinds(self, record: Record) -> str:
        """The kinds of the lines of a record's text."""
        return self.page.kinds[record.head_end : record.text_end].replace(".", "")

    def text(self, record: Record) -> str:
        """The start of a record's text."""
        if record.head_end >= record.text_end:
            return ""
        lines = self.page.lines
        return self.page.source.text[lines[record.head_end].first : lines[record.text_end - 1].end][:_OPENING]
