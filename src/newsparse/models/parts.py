"""The parts that a page and its comments share: timestamps, quotes, zones and problems."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import Field

from newsparse.models.base import Model, Span, Spans

Precision = Literal["year", "month", "day", "hour", "minute", "second"]
"""The smallest unit that a page states for a timestamp."""

Role = Literal[
    "headline",
    "byline",
    "published",
    "counter",
    "body",
    "caption",
    "tags",
    "author",
    "share",
    "related",
    "newsletter",
    "notice",
    "advertisement",
    "comments",
    "form",
    "navigation",
    "footer",
    "furniture",
    "blank",
]
"""What a zone of the page is for: see :class:`Zone`."""


class Timestamp(Model):
    """A time as the page prints it, and what it says."""

    raw: str
    """As printed, inner spaces included: ``17 July 2020 18: 49``."""
    value: datetime | None
    """The time it names; parts finer than ``precision`` are zero. None where the page leaves it open: a date without
    a year or ``2 hours ago``, when no ``reference=`` was given."""
    precision: Precision
    """The smallest unit that the page states; of a relative time, the unit that it counts in."""
    relative: bool = False
    """True for ``2 hours ago`` and the like."""
    tz_known: bool = False
    """True where the text states a zone; only then does ``value`` carry one. Otherwise ``value`` is naive."""
    span: Span
    spans: Spans = Field(default_factory=dict)


class Quote(Model):
    """Somebody's words in a body or a comment."""

    kind: Literal["block", "inline"]
    """``block``: a passage set apart; ``inline``: words between quotation marks, or behind a dash that opens speech."""
    text: str
    """The words, without the marks."""
    speaker: str | None = None
    """Who says it, as printed: ``Damir``, ``the minister``, ``he``. None where the page does not say."""
    speaker_name: str | None = None
    """The person whom ``speaker`` names, where that is certain."""
    attribution: str | None = None
    """The words that name the speaker, as printed: ``- said Damir.``"""
    span: Span
    """Where the words stand; the marks and the attribution lie outside."""
    spans: Spans = Field(default_factory=dict)


class Zone(Model):
    """A stretch of the page with one purpose. The zones of a page are contiguous, from 0 to ``len(text)``.

    Blank lines belong to the zone above them; ``blank`` is the zone of those that come first on the page.
    """

    role: Role
    span: Span
    spans: Spans = Field(default_factory=dict)


class Problem(Model):
    """A doubt that the parser had. Problems are values: :func:`newsparse.parse` does not raise them.

    ``docs/problems.md`` lists the codes.
    """

    code: str = Field(pattern=r"^[a-z][a-z_]*$")
    """Stable name of the doubt, for programs: ``count_mismatch``."""
    message: str
    """One sentence for people."""
    span: Span | None = None
    """The place in doubt, where there is one."""
    spans: Spans = Field(default_factory=dict)
