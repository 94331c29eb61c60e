"""In which order a reading puts the lines of a record, and whether the ends and the texts of the list agree with it.

A time above each text, and a time below the text before, look the same everywhere but at the two ends.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newsparse.records.measuring.case import Case
from newsparse.records.measuring.direction import lean
from newsparse.records.readings.ending import SITE
from newsparse.records.readings.remarks import apart
from newsparse.records.templates.template import Record

_USUAL = 0.6
"""Share of the other records from which on a field is missed in the first or the last one."""
_GIANT, _LONG = 5, 1200
"""How many times the usual length the text at an end may have, and up to how many characters that is no matter."""
_TOLD = 4
_LIST, _HALF = frozenset("CH"), 0.5
"""Kinds of lines that stand above a list of comments; and the share of the records from which on they stand in each."""
_SITES = frozenset("GACWMS")
"""Kinds of lines that are the site's own."""
_ROW = 4
"""Visible lines above the first record in which a foot can be one without a text."""
_BEHIND_LIST = 2
"""Visible lines behind a list in which running text would be the text of one more record."""


def footed(case: Case) -> float:
    """The time stands below the texts, as in one list of five."""
    return float(case.template.footed)


def split(case: Case) -> float:
    """A list marker stands in the middle of a record, or a name below the text under a time above it."""
    head, foot = case.template.head, case.template.foot
    first_marked = bool(head) and head[0].marked is not False
    marked = not first_marked and any(line.marked for line in (*head[1:], *foot))
    return float(marked or (not case.template.footed and any("{author}" in line.notation for line in foot)))


def late(case: Case) -> float:
    """The name or "X says:" follows the time, where it mostly opens the record."""
    head = case.template.head
    timed = bool(head) and head[0].notation.endswith("{timestamp}")
    said = any("{says}" in line.notation for line in head[1:])
    return float(said or (timed and any("{author}" in line.notation for line in head[1:])))


def remarked(case: Case) -> float:
    """The share of the remarks that are told from the list and stand between its records, not inside them."""
    remarks = case.view.remarks
    return len(apart(remarks, case.records)) / len(remarks) if remarks else 0.0


def loose(case: Case) -> float:
    """Anything may follow the time in its line."""
    return float(any(line.notation.endswith("[ {text}]") for line in (*case.template.head, *case.template.foot)))


def lines(case: Case) -> float:
    """How many lines of each record the template tells; more than a few prove no more."""
    return min(_TOLD, len(case.template.head) + len(case.template.foot))


def fit(case: Case) -> float:
    """How well the place where the lines between two texts part agrees with the ends of the list."""
    return case.template.fit


def leaning(case: Case) -> float:
    """Whether the ends of the list say that the texts stand on the side where they are read, from -1 to 1."""
    anchors = tuple(_anchor(record, case) for record in case.records)
    return -lean(case.view, anchors) if case.template.footed else lean(case.view, anchors)


def goes_on(case: Case) -> float:
    """Running text follows the last foot: then it is the text of one more record, and the foot its head."""
    kinds = case.page.kinds[case.records[-1].end :]
    visible = [kind for kind in kinds[: 4 * _BEHIND_LIST] if kind != "."][:_BEHIND_LIST]
    return float(case.template.footed and "p" in visible)


def unread(case: Case) -> float:
    """A foot without a text stands above the first record: then it is a head."""
    if not case.template.footed:
        return 0.0
    view = case.view
    fits = view.fitting.fits(case.template.foot[case.template.anchor])
    above = view.last_visible(case.records[0].first)
    for _ in range(_ROW):
        if above is None or case.page.kinds[above] == "p":
            return 0.0
        if fits[above]:
            return 1.0
        above = view.last_visible(above)
    return 0.0


def left_over(case: Case) -> float:
    """The share of the lines that fit the template's anchor and stand right above the list or right below it.

    As near as one record's length, for a teaser further away has such a time as well.
    """
    template, records = case.template, case.records
    anchor = (template.foot if template.footed else template.head)[template.anchor]
    reach = max(record.end - record.first for record in records)
    first, end = records[0].first, records[-1].end
    near = [number for number in case.view.fitting.lines(anchor) if first - reach <= number < end + reach]
    return sum(not first <= number < end for number in near) / len(near) if near else 0.0


def end_agrees(case: Case) -> float:
    """Whether the record at the end that has no neighbour to border on is like the others.

    Where the time stands above the texts, that is the last one: if times really stood below, its text would be the
    page's footer. Where it stands below, it is the first one: its text would be the end of the article.
    """
    if len(case.records) < 2:
        return 1.0
    signs = list(_likeness(case.records[0 if case.template.footed else -1], case))
    return sum(signs) / len(signs)


def empty(case: Case) -> float:
    """The share of records without a text. One that the end of the input cuts in its head has lost it."""
    return case.share(lambda record: not case.kinds(record) and (record.complete or record.end < len(case.page.lines)))


def holds_time(case: Case) -> float:
    """A line with a time stands inside the text: a head that was not read."""
    return case.share(lambda record: "T" in case.kinds(record))


def holds_site(case: Case) -> float:
    """The site's words stand inside the text: a profile, a row of buttons, a notice."""
    return case.share(lambda record: not _SITES.isdisjoint(case.kinds(record)))


def opens_with_says(case: Case) -> float:
    """In most records "X said:" stands between head and text: that is the head of the next one, no quote."""
    kinds = case.page.kinds
    share = case.share(lambda record: "Y" in kinds[max(record.read, default=record.first) + 1 : record.head_end + 1])
    return float(share > _USUAL)


def ends_with_says(case: Case) -> float:
    """The share of the texts that end with "X said:": it opens what follows, and is the head of the next record."""
    texts = [case.kinds(record) for record in case.records[:-1]]
    return sum(text.endswith("Y") for text in texts) / len(texts) if texts else 0.0


def parted(case: Case) -> float:
    """The list's counter or its heading stands inside a text: what is above it is the article.

    Not where it stands in most of the texts: then each counts its own answers.
    """
    share = case.share(lambda record: not _LIST.isdisjoint(case.kinds(record)))
    return float(0.0 < share <= _HALF)


def over_list(case: Case) -> float:
    """The only text stands right over the list's counter or its heading: it is the article.

    What counts answers may stand below a comment too, but then another counter stands above that.
    """
    below = case.view.next_visible(case.records[-1].end - 1)
    if len(case.records) > 1 or below is None:
        return 0.0
    kind, first = case.page.kinds[below], case.records[0].first
    return float(kind in _LIST or (kind == "J" and all(line > first for line in case.page.counts)))


def proseless(case: Case) -> float:
    """The share of texts without running text."""
    return case.share(lambda record: "p" not in case.kinds(record))


def _anchor(record: Record, case: Case) -> int:
    """The line with the time, or the first one of the head."""
    stamp, ends = record.stamps.get("timestamp"), case.page.lines
    return next((number for number in record.read if stamp is not None and ends[number].end >= stamp.end), record.first)


def _likeness(record: Record, case: Case) -> Iterator[bool]:
    """What a record has like the others: its fields, and a text of no unheard-of length that opens as theirs do."""
    others = [other for other in case.records if other is not record]
    cut = record.end >= len(case.page.lines)
    counts = Counter(name for other in others for name in other.fields)
    for name, count in counts.items():
        if count >= _USUAL * len(others):
            yield name in record.fields or cut
    opening = case.kinds(record)[:1]
    yield opening not in SITE or opening in {case.kinds(other)[:1] for other in others}
    yield bool(opening) or cut
    lengths = sorted(_length(other, case) for other in others)
    yield _length(record, case) <= max(_LONG, _GIANT * lengths[len(lengths) // 2])


def _length(record: Record, case: Case) -> int:
    if record.head_end >= record.text_end:
        return 0
    return case.page.lines[record.text_end - 1].end - case.page.lines[record.head_end].start
