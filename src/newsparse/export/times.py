"""Times as exports print them: never finer than the page states them."""

from __future__ import annotations

from newsparse.models import Timestamp

_FORMS = {"year": "%Y", "month": "%Y-%m", "day": "%Y-%m-%d"}


def iso(stamp: Timestamp | None) -> str | None:
    """A time in ISO 8601, cut at the day, month or year where the page states no more.

    Args:
        stamp: A time of a page.

    Returns:
        ``2020-07-17T18:49:00``, with the zone where it is known; None where the page leaves the time open.
    """
    if stamp is None or stamp.value is None:
        return None
    form = _FORMS.get(stamp.precision)
    return stamp.value.strftime(form) if form else stamp.value.isoformat()


def plain(stamp: Timestamp) -> str:
    """A time for people; as printed where the page leaves it open.

    Args:
        stamp: A time of a page.

    Returns:
        ``2020-07-17 18:49``.
    """
    if stamp.value is None:
        return stamp.raw
    seconds = "%Y-%m-%d %H:%M:%S" if stamp.precision == "second" else "%Y-%m-%d %H:%M"
    return stamp.value.strftime(_FORMS.get(stamp.precision, seconds))


def signed(score: int) -> str:
    """A score as people write it, with a real minus.

    Example:
        >>> signed(-3), signed(12), signed(0)
        ('−3', '+12', '0')
    """
    return f"−{-score:,}" if score < 0 else f"+{score:,}" if score else "0"
