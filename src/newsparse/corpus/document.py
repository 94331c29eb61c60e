"""What a corpus consists of: documents, and records that could not be read as one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from newsparse.models import Problem


@dataclass(slots=True, frozen=True)
class Document:
    """One page's text and what its corpus says about it."""

    text: str
    id: str = ""
    """What the corpus calls it; where it has no name, its file with its line, row or byte."""
    url: str | None = None
    """Where the page was found."""
    reference: datetime | None = None
    """When it was saved, that is crawled: resolves "2 hours ago"."""
    source: str = ""
    """The file that it comes from."""
    number: int = 0
    """Its place among the records of that file, from 0."""
    doubts: tuple[Problem, ...] = ()
    """What was odd about reading it; they join the page's own problems."""


@dataclass(slots=True, frozen=True)
class Failure:
    """A record that is no document: it goes through the run like one, so that nothing is lost silently."""

    id: str
    code: str
    """Stable name of what is wrong: ``broken_json``. ``docs/corpus.md`` lists them."""
    message: str
    """One sentence for people."""
    url: str | None = None
    source: str = ""
    number: int = 0


Record = Document | Failure
