"""Cut the page around its records: what stands before the article, the article, the site's own words, the comments.

Every line gets a role. The rules go from what is certain (the records, a counter) to what is left over.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from newsparse import borders
from newsparse.cues import CuedPage
from newsparse.models import Role, Span, Zone
from newsparse.records import Choice
from newsparse.trace import Trace

_SITE_ROLES: dict[str, tuple[Role, str]] = {
    "C": ("counter", "it counts the comments"),
    "Z": ("counter", "it says that there are no comments"),
    "I": ("notice", "it labels a box of site messages"),
    "X": ("notice", "it names the keys of a misprint report"),
    "A": ("furniture", "it is a row of buttons"),
    "V": ("furniture", "it labels an advertisement"),
    "M": ("navigation", "it is a menu entry"),
}
"""What a line of such a kind is wherever it stands outside the comments."""

_NOTICES = {"S": "asks the reader to sign in", "E": "asks for misprints"}
"""What such words are outside the article. Inside it they are its own: an accountant may be a reader of the paper."""


@dataclass(slots=True)
class Layout:
    """The role of every line, and where the parts of the page are."""

    roles: list[Role]
    trace: Trace
    body: range = field(default_factory=lambda: range(0))
    """From the first line of the article to behind its last; furniture in between has a role of its own."""
    top_end: int = 0
    """Where the comments begin, or the page ends."""
    title: int | None = None
    """The page's first line, where it stands apart from the article and can only be its headline."""

    def mark(self, number: int, role: Role, rule: str, because: str) -> None:
        """Give a line a role, and note why."""
        self.roles[number] = role
        self.trace.line(number, rule, because)


def cut(page: CuedPage, choice: Choice, trace: Trace) -> Layout:
    """Give every line its role, the headline's aside.

    Args:
        page: The page with its cues.
        choice: Its comments.
        trace: Where the reasons are noted.

    Returns:
        The layout.
    """
    records = choice.records
    layout = Layout(["furniture"] * len(page.lines), trace, top_end=records[0].first if records else len(page.lines))
    layout.title = borders.title(page, layout.top_end)
    layout.body = borders.article(page, layout.top_end, layout.title)
    for number in range(len(page.lines)):
        layout.mark(number, *_role(page, layout, bool(records), number))
    for place, record in enumerate(records):
        inside = f"text of comment {place}"
        for number in range(record.first, record.end):
            layout.mark(number, "comments", "records.text", inside)
        for number, notation in record.read.items():
            layout.mark(number, "comments", "records.head", f"head of comment {place}: {notation}")
    return layout


def _role(page: CuedPage, layout: Layout, commented: bool, number: int) -> tuple[Role, str, str]:
    """A line's role outside the comments, with the rule and the reason."""
    kind = page.kinds[number]
    if kind in _SITE_ROLES:
        role, because = _SITE_ROLES[kind]
        return role, "zones.site", because
    if number in layout.body:
        return "body", "zones.body", "it stands between the first and the last prose of the article"
    if kind in _NOTICES:
        return "notice", "zones.notice", f"outside the article, and it {_NOTICES[kind]}"
    if number < layout.body.start:
        return "navigation", "zones.head", "it stands above the article"
    if not layout.body and not commented:
        return "navigation", "zones.no_article", "the page has neither article nor comments"
    if number < layout.top_end and commented:
        return "notice", "zones.notice", "it stands between the article and the comments"
    return "furniture", "zones.tail", "it stands below the article"


def settle(page: CuedPage, layout: Layout) -> None:
    """Give blank lines the role of what stands above them, when all else has its own."""
    above: Role = "blank"
    for number, kind in enumerate(page.kinds):
        if kind == ".":
            layout.roles[number] = above
        above = layout.roles[number]


def ledger(page: CuedPage, layout: Layout) -> tuple[Zone, ...]:
    """The zones of the page: neighbours of one role together.

    Args:
        page: The page.
        layout: The roles of its lines.

    Returns:
        Zones that partition the text; none for an empty text.
    """
    starts: list[tuple[int, Role]] = []
    for line, role in zip(page.lines, layout.roles, strict=True):
        if not starts or starts[-1][1] != role:
            starts.append((line.start, role))
    ends = [start for start, _ in starts[1:]] + [len(page.source.text)]
    return tuple(
        Zone(role=role, span=Span(start, end)) for (start, role), end in zip(starts, ends, strict=True) if end > start
    )


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
