"""Times that one line does not prove and a page does, by printing several alike: ``Anna 5d``, ``Posted Aug 2011``."""

from __future__ import annotations

import re
from collections import defaultdict

from newsparse.cues.page import CuedPage
from newsparse.dates import Stamp, at_an_edge
from newsparse.lexicon import Calendar
from newsparse.text import squeeze

_DIGIT = re.compile(r"\d")
_SEVERAL = 2
"""Different lines that prove each other."""


def times_alike(page: CuedPage, calendar: Calendar) -> dict[int, Stamp]:
    """The times at the edges of short lines, where several different lines have one.

    Labels of profiles are left out: "Joined Aug 2011" is as frequent as the posts, and no time of theirs. A name may
    stand behind one: "From: Anna, Aug 2011".

    Args:
        page: The page with the times that lines prove alone.
        calendar: Words of dates.

    Returns:
        Line -> its time.
    """
    found: defaultdict[str, dict[int, Stamp]] = defaultdict(dict)
    every = page.words.every
    for line in page.lines:
        if line.number in page.stamps or not _DIGIT.search(line.text):
            continue
        edge = at_an_edge(line.text, line.first, calendar)
        if edge and every.profile.opening(squeeze(line.rest)) in (None, *every.writers):
            found[edge[0]][line.number] = edge[1]
    times: dict[int, Stamp] = {}
    for lines in found.values():
        if len({page.lines[number].text for number in lines}) >= _SEVERAL:
            times |= lines
    return times
