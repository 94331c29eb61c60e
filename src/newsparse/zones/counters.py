"""How many comments the page says it has."""

from __future__ import annotations

from newsparse.cues import CuedPage
from newsparse.models import Span
from newsparse.records import Choice
from newsparse.zones.layout import Layout


def declared(page: CuedPage, layout: Layout, choice: Choice) -> tuple[int, Span] | None:
    """How many comments the page says it has.

    The counter line nearest above the comments says it; a bare number under the headline is believed only where it
    agrees with the records, because it might count views.

    Args:
        page: The page.
        layout: The roles of its lines.
        choice: Its comments.

    Returns:
        The number and where it stands; None where the page does not say.
    """
    counters = [number for number, role in enumerate(layout.roles) if role == "counter" and page.kinds[number] != "."]
    said = [number for number in counters if page.kinds[number] in "CZ"]
    bare = [number for number in counters if page.numbers.get(number) == len(choice.records) > 0]
    first = choice.records[0].first if choice.records else len(page.lines)
    line = min(said, key=lambda number: (number > first, abs(first - number)), default=bare[0] if bare else None)
    if line is None:
        return None
    value = page.counts.get(line, page.numbers.get(line, 0))
    return value, page.lines[line].span
