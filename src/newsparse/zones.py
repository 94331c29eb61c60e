"""Cut the page around its records: what stands before the article, the article, the site's own words, the comments.

Every line gets a role. The rules go from what is certain (the records, a counter) to what is left over.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

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

_SENTENCE_END = (".", "!", "?", "…", ":", '"', "”", "»", "“", "。", "！", "？")
_MAX_TITLE = 250
_LIST = 50
"""Items of a list in an article; a longer one is a menu."""
_NEAR = 10
"""Lines within which a counter above the comments is theirs."""
_UNPUNCTUATED = 2
"""Lines without a full stop, such as a passage quoted, that may stand between short sentences of an article."""
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
    layout.title = _title(page, layout.top_end)
    layout.body = _body(page, layout.top_end, layout.title)
    for number in range(len(page.lines)):
        layout.mark(number, *_role(page, layout, bool(records), number))
    for place, record in enumerate(records):
        for number in range(record.first, record.end):
            layout.mark(number, "comments", "records.text", f"text of comment {place}")
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
    borders: list[tuple[int, Role]] = []
    for line, role in zip(page.lines, layout.roles, strict=True):
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


def _title(page: CuedPage, end: int) -> int | None:
    """The first line, where a bare counter or more than one blank line parts it from the text.

    A main-content dump that opens with a paragraph has neither. Where the first line is no sentence, one blank line is
    enough for ``headline`` to find it.
    """
    first = page.below(-1, len(page.kinds))
    if first is None or first >= end or page.kinds[first] not in "hpLF" or len(page.lines[first].text) > _MAX_TITLE:
        return None
    below = page.below(first, 3)
    parted = below is not None and (page.kinds[below] == "N" or below > first + 2)
    return first if parted else None


def _body(page: CuedPage, end: int, title: int | None) -> range:
    """The article's lines: from the first prose to the last that is not the site's own."""
    end = _site_speaks(page, end)
    top = 0 if title is None else title + 1
    prose = [number for number in range(top, end) if page.kinds[number] == "p"]
    if title is None:
        prose = _without_question(page, prose)
    prose = prose or [number for number in range(top, end) if _is_short_sentence(page, number)]
    if not prose:
        return range(0)
    start = _right_below(page, title, prose[0]) if title is not None else _up_to_short_sentences(page, prose[0])
    indent = Counter(page.lines[number].indent for number in prose).most_common(1)[0][0]
    below = next((line.indent for line in page.lines[end:] if line.text), indent)
    last = next((number for number in range(end - 1, start, -1) if _closes_body(page, number, indent, below)), start)
    return range(start, _without_advertisement(page, start, last + 1))


def _site_speaks(page: CuedPage, end: int) -> int:
    """The line from which on the site speaks.

    It is a counter right above the comments, or a counter or misprint report with more of the text above it than below;
    words that could also open a sentence of the article count only where no prose follows.
    """
    marks = [number for number in range(end) if page.kinds[number] in "CZEX"]
    lengths = [len(page.lines[number].text) if page.kinds[number] in "ph" else 0 for number in range(end)]
    above, total, place = 0, sum(lengths), 0
    for mark in marks:
        above += sum(lengths[place:mark])
        place = mark
        later = page.kinds[mark] == "E" and "p" in page.kinds[mark:end]
        if (0 < total <= 2 * above and not later) or _heads_comments(page, mark, end):
            return mark
    return end


def _heads_comments(page: CuedPage, mark: int, end: int) -> bool:
    """Whether a counter stands right above the comments, with nothing but the site's messages between them."""
    between = page.kinds[mark:end]
    return (
        end < len(page.lines)
        and page.kinds[mark] in "CZ"
        and end - mark <= _NEAR
        and ("p" not in between or not set(between).isdisjoint("IS"))
    )


def _without_question(page: CuedPage, prose: list[int]) -> list[int]:
    """Leave out a headline as long as a sentence: the page's first line, without a full stop, the article apart."""
    if len(prose) < 2 or any(kind != "." for kind in page.kinds[: prose[0]]):
        return prose
    line = page.lines[prose[0]]
    apart = page.kinds[prose[0] + 1] == "." or page.kinds[prose[0] + 1] in "TC"
    return prose[1:] if apart and len(line.text) <= _MAX_TITLE and not line.text.endswith((".", "…", ":")) else prose


def _is_short_sentence(page: CuedPage, number: int) -> bool:
    line = page.lines[number]
    return page.kinds[number] == "h" and line.text.endswith((".", "!", "?", "…", "。")) and len(line.text.split()) > 1


def _right_below(page: CuedPage, title: int, start: int) -> int:
    """Where the article begins under a headline that opens the page: right below it and its counter.

    Lines that are no text, such as a date or a menu, push it down to the first prose.
    """
    first = page.below(title, 3)
    if first is not None and page.kinds[first] == "N":
        first = page.below(first, 3)
    return first if first is not None and first < start and set(page.kinds[first:start]) <= set("ph.") else start


def _up_to_short_sentences(page: CuedPage, start: int) -> int:
    """Take in short sentences above the first prose, and the few lines between them: an article may open with some."""
    above, others = page.above(start, 2), 0
    while above is not None and page.kinds[above] in "ph" and others <= _UNPUNCTUATED:
        others += 1
        if page.lines[above].text.endswith((".", "。")) and len(page.lines[above].text.split()) > 1:
            start, others = above, 0
        above = page.above(above, 2)
    return start


def _closes_body(page: CuedPage, number: int, indent: int, below: int) -> bool:
    """Whether the article can end with this line, seen from below it.

    Prose and short sentences can; so can an item of a list. A line set in as far as the site's lines under the article,
    where the article itself is not, belongs to them.
    """
    line, kind = page.lines[number], page.kinds[number]
    if kind not in "ph" and not (kind in "LT" and line.text.endswith(".")):
        return False
    if (line.indent != indent and line.indent == below) or _among_dated(page, number):
        return False
    return kind == "p" or line.text.endswith(_SENTENCE_END) or _in_list(page, number)


def _among_dated(page: CuedPage, number: int) -> bool:
    """Whether the line carries a date and stands among others that do: links to other articles."""
    neighbours = (page.above(number, 1), page.below(number, 1))
    return number in page.stamps and any(other is not None and page.kinds[other] == "T" for other in neighbours)


def _in_list(page: CuedPage, number: int) -> bool:
    """Whether the line is an item of a list that a line of the article announces.

    The list is looked at upwards for as many lines as a list in an article has.
    """
    above: int | None = number
    for _ in range(_LIST):
        if above is None or not page.lines[above].marker or page.lines[above].dashed:
            break
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
