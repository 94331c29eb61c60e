"""What an export writes: a record of the input with the page that it was read as, or with the reason why not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from newsparse.models import Page


class Error(NamedTuple):
    """Why a record has no page."""

    code: str
    message: str


@dataclass(slots=True, frozen=True)
class Row:
    """One record: either ``page`` or ``error`` is set."""

    id: str
    source: str
    number: int
    """Its place among the records of its source, from 0."""
    url: str | None = None
    page: Page | None = None
    error: Error | None = None
