"""Cut the page around its records: what stands before the article, the article, the site's own words, the comments.

Every line gets a role. The rules go from what is certain (the records, a counter) to what is left over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from newsparse.cues import CuedPage
from newsparse.models import Role, Span, Zone
from newsparse.records import Choice
from newsparse.trace import Trace

_SITE_ROLES: dict[str, tuple[Role, str]] = {
    "C": ("counter", "it counts the comments"),
    "Z": ("counter", "it says that there are no comments"),
    "I": ("notice", "it labels a box of site messages"),
    "S": ("notice", "it asks the reader to sign in"),
    "E": ("notice", "it asks for misprints"),
    "A": ("furniture", "it is a row of buttons"),
    "V": ("furniture", "it labels an advertisement"),
    "M": ("navigation", "it is a menu entry"),
}
"""What a line of such a kind is wherever it stands outside the comments."""

_SENTENCE_END = (".", "!", "?", "…", ":", '"', "”", "»", "“", "。", "！", "？")
_MAX_TITLE = 250
_AD_LINES = 2
"""Visible lines at the end of an article that an advertisement's label can claim."""


@dataclass(slots=True)
class Layout:
    """The role of every line, and where the parts of the page are."""

    roles: list[Role]
    trace: Trace
    body: range = field(default_factory=lambda: range(0))
    """From the first line of the article to behind its last; furniture in between has a role of its own."""
    top_end: int = 0
    """Where the comments begin, or the page ends."""

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
    layout.body = _body(page, layout.top_end)
    for number in range(len(page.lines)):
        layout.mark(number, *_role(page, layout, bool(records), number))
    for place, record in enumerate(records):
        for number in range(record.first, record.end):
            layout.mark(number, "comments", "records.text", f"text of comment {place}")
        for number, notation in record.head.items():
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
    if number < layout.body.start:
        return "navigation", "zones.head", "it stands above the article"
    if not layout.body and not commented:
        return "navigation", "zones.no_article", "the page has neither article nor comments"
    if number < layout.top_end and commented:
        return "notice", "zones.notice", "it stands between the article and the comments"
    return "furniture", "zones.tail", "it stands below the article"


def ledger(page: CuedPage, layout: Layout) -> tuple[Zone, ...]:
    """The zones of the page: neighbours of one role together, blank lines with what stands above them.

    Args:
        page: The page.
        layout: The roles of its lines.

    Returns:
        Zones that partition the text; none for an empty text.
    """
    borders: list[tuple[int, Role]] = []
    for line, role in zip(page.lines, layout.roles, strict=True):
        if not line.text:
            role = borders[-1][1] if borders else "blank"
        if not borders or borders[-1][1] != role:
            borders.append((line.start, role))
    ends = [start for start, _ in borders[1:]] + [len(page.source.text)]
    return tuple(
        Zone(role=role, span=Span(start, end)) for (start, role), end in zip(borders, ends, strict=True) if end > start
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
    return value, Span(page.lines[line].first, page.lines[line].last)


def _body(page: CuedPage, end: int) -> range:
    """The article's lines: from the first prose to the last that is not the site's own."""
    prose = [number for number in range(end) if page.kinds[number] == "p"]
    prose = _without_title(page, prose) or [number for number in range(end) if _is_short_sentence(page, number)]
    if not prose:
        return range(0)
    start = _up_to_short_sentences(page, prose[0])
    cut_at = min((number for number in _tail_marks(page, prose, end)), default=end)
    indent = Counter(page.lines[number].indent for number in prose).most_common(1)[0][0]
    below = next(
        (page.lines[number].indent for number in range(cut_at, len(page.lines)) if page.lines[number].text), indent
    )
    last = next((number for number in range(cut_at - 1, start, -1) if _closes_body(page, number, indent, below)), start)
    return range(start, _without_advertisement(page, start, last + 1))


def _without_title(page: CuedPage, prose: list[int]) -> list[int]:
    """Leave out a headline as long as a sentence: the page's first line, no full stop, the article apart from it."""
    if len(prose) < 2:
        return prose
    first = page.lines[prose[0]]
    if any(kind != "." for kind in page.kinds[: first.number]) or first.text.endswith((".", "…", ":")):
        return prose
    below = page.below(first.number, 3)
    apart = below is not None and (below > first.number + 1 or page.kinds[below] in "NTC")
    return prose[1:] if apart and len(first.text) <= _MAX_TITLE else prose


def _is_short_sentence(page: CuedPage, number: int) -> bool:
    line = page.lines[number]
    return page.kinds[number] == "h" and line.text.endswith((".", "!", "?", "…", "。")) and len(line.text.split()) > 2


def _up_to_short_sentences(page: CuedPage, start: int) -> int:
    """Take in short sentences right above the first prose: an article may open with one."""
    above = page.above(start, 2)
    while above is not None and _is_short_sentence(page, above) and not page.lines[above].text.endswith(("?", "!")):
        start = above
        above = page.above(start, 2)
    return start


def _tail_marks(page: CuedPage, prose: list[int], end: int) -> Iterator[int]:
    """Lines from which on the site speaks: a counter or a misprint report with most of the prose above it."""
    half = prose[len(prose) // 2]
    for number in range(half + 1, end):
        if page.kinds[number] in "CZE":
            yield number


def _closes_body(page: CuedPage, number: int, indent: int, below: int) -> bool:
    """Whether the article can end with this line, seen from below it.

    Prose and short sentences can; so can an item of a list. A line set in as far as the site's lines under the article,
    where the article itself is not, belongs to them.
    """
    line, kind = page.lines[number], page.kinds[number]
    if kind not in "ph" or (line.indent != indent and line.indent == below) or _among_dated(page, number):
        return False
    return kind == "p" or line.text.endswith(_SENTENCE_END) or _in_list(page, number)


def _among_dated(page: CuedPage, number: int) -> bool:
    """Whether the line carries a date and stands among others that do: links to other articles."""
    neighbours = (page.above(number, 1), page.below(number, 1))
    return number in page.stamps and any(other is not None and page.kinds[other] == "T" for other in neighbours)


def _in_list(page: CuedPage, number: int) -> bool:
    """Whether the line is an item of a list that a line of the article announces."""
    above: int | None = number
    while above is not None and page.lines[above].marker and not page.lines[above].dashed:
        above = page.above(above, 1)
    return above is not None and above != number and page.lines[above].text.endswith(":")


def _without_advertisement(page: CuedPage, start: int, end: int) -> int:
    """Leave out an advertisement at the end: its label with the few lines under it."""
    seen = 0
    for number in range(end - 1, start, -1):
        seen += page.kinds[number] != "."
        if seen > _AD_LINES + 1:
            break
        if page.kinds[number] == "V":
            return number
    return end
