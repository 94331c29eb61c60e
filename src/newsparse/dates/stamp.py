"""What a printed time states, before anything is concluded from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newsparse.models import Precision

Order = Literal["day", "month", "either"]


_COUNTED_IN = {"week": "day", "decade": "year"}
"""What the time is precise to that counts back in units of its own."""


@dataclass(slots=True, frozen=True)
class Stamp:
    """A time found in the text. Offsets are code points of the whole input; parts not stated are None."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    utc_offset: int | None = None
    """Minutes east of UTC, where a zone is printed."""
    order: Order | None = None
    """Of a date in numbers, what comes first: ``either`` for ``03/04/2021``, read as 3 April until the page decides."""
    written: Literal["day", "month"] | None = None
    """Of a date whose month is a word, what comes first."""
    ago: tuple[int, str] | None = None
    """``(2, "hour")`` for ``2 hours ago``."""
    day_offset: int | None = None
    """-1 for ``yesterday``."""

    @property
    def relative(self) -> bool:
        """True where the time counts from when the page was saved."""
        return self.ago is not None or self.day_offset is not None

    @property
    def precision(self) -> Precision:
        """The smallest unit stated."""
        if self.second is not None:
            return "second"
        if self.minute is not None:
            return "minute"
        if self.hour is not None:
            return "hour"
        if self.ago is not None:
            unit = self.ago[1]
            return _COUNTED_IN.get(unit, unit)  # type: ignore[return-value]
        if self.day is not None or self.day_offset is not None:
            return "day"
        return "month" if self.month is not None else "year"
