"""Settle where each text starts and ends: what all records together show to be the site's is taken off its two ends.

A template reads the lines that stand at the same place in every record. Around them a site prints what varies: the
profile fields that a reader has filled in, badges, buttons that only some texts have, the rank under the next name.
None of it stands at a fixed place, but its looks recur at the ends of many texts; so do a writer's own lines at the
ends of all of his, his signature.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import chain

from newsparse.cues import CuedPage
from newsparse.records.templates.template import Record, Template
from newsparse.records.views.looks import LABELLED
from newsparse.records.views.view import View

_WINDOW = 14
"""Visible lines at each end of a text in which the site's are looked for."""
_OFTEN = 0.3
"""Share of the texts at whose end a look must recur to be the site's, and the least number of them."""
_LEAST = 3
_FEW = 4
"""Up to so many texts a look must recur in all but one: two readers may well write the same short line."""
_PAIR = 2
"""Of two texts, both must have it, and it must be no greeting."""
_PROFILE = frozenset("GPBro")
"""Kinds of lines that stand above texts."""
_AROUND_NAME = " \xa0@[]"
"""Signs around what the picture of a writer is called."""
_STRANGE = 2
"""Lines without a look of their own that may stand between the site's: a rank, the value of a label."""
_SAMPLE = 40
"""Texts of one writer that each of his is compared with, a bound on the work."""
_LINE, _BELOW_LINE = 10, 6
"""Low lines that make such a line, and visible lines of the longest signature below it."""
_SIGNATURE = 12
"""Characters from which on a line that a writer repeats at the end of his texts is his signature, not a greeting."""


def settle(template: Template, records: list[Record], view: View) -> None:
    """Move the borders of the texts inwards, past the site's lines and the writers' signatures.

    Args:
        template: The layout of a record.
        records: The records with their borders; at least one line of each text is left.
        view: The page.
    """
    whole = [view.visible(record.head_end, record.text_end) for record in records]
    texts = [_without_next(text, following, view) for text, following in zip(whole, [*records[1:], None], strict=True)]
    common = _recurring([{*text[:_WINDOW], *text[-_WINDOW:]} for text in texts], view)
    mains = [_main(text, common, view) for text in texts]
    top = _recurring([text[: min(main, _WINDOW)] for text, main in zip(texts, mains, strict=True)], view)
    ends = [text[max(main + 1, len(text) - _WINDOW) :] for text, main in zip(texts, mains, strict=True)]
    bottom = _recurring(ends[:-1] or ends, view)
    for record, text, lines in zip(records, texts, whole, strict=True):
        kept = text[_of_the_site(text[:_WINDOW], top, template, view, above=True) :]
        last = record is records[-1]
        kept = kept[: len(kept) - _of_the_site(kept[::-1][:_WINDOW], bottom, template, view)] if not last else kept
        _keep(record, lines, _above_line(kept, view))
    _without_signatures(records, view)


def _without_next(text: list[int], following: Record | None, view: View) -> list[int]:
    """A text without the next writer's name below it: what his picture is called stands over his name."""
    if following is None or "author" not in following.fields:
        return text
    name = view.page.source.text[slice(*following.fields["author"])]
    end = len(text)
    while end > 1 and view.page.lines[text[end - 1]].rest.strip(_AROUND_NAME) == name:
        end -= 1
    return text[:end]


def _recurring(windows: Sequence[Collection[int]], view: View) -> frozenset[str]:
    """The looks that recur in windows of the texts."""
    looks = ({look for number in window for look in _site_looks(number, view)} for window in windows)
    counts = Counter(chain.from_iterable(looks))
    if len(windows) == _PAIR:
        return frozenset(look for look, count in counts.items() if count == _PAIR and len(look) >= _SIGNATURE)
    least = max(_LEAST, len(windows) - 1 if len(windows) <= _FEW else _OFTEN * len(windows))
    return frozenset(look for look, count in counts.items() if count >= least)


def _site_looks(number: int, view: View) -> Sequence[str]:
    """The looks by which a line may be the site's; of running text only a label before it."""
    kind = view.page.kinds[number]
    if kind == "p":
        return [look for look in view.looks(number) if look.endswith(LABELLED)]
    return () if kind == "Y" else view.looks_at_ends(number)


def _main(text: Sequence[int], common: frozenset[str], view: View) -> int:
    """The place of the line of a text that is surely the writer's: none that other texts have, the longest one.

    It is of running text if there is any.
    """
    kinds, lines, inside = view.page.kinds, view.page.lines, range(_WINDOW, len(text) - _WINDOW)

    def sureness(place: int) -> tuple[bool, bool, int]:
        number = text[place]
        own = place in inside or common.isdisjoint(_site_looks(number, view))
        return own, kinds[number] == "p", len(lines[number].rest)

    return max(range(len(text)), key=sureness, default=0)


def _of_the_site(
    inwards: Sequence[int], looks: frozenset[str], template: Template, view: View, above: bool = False
) -> int:
    """How many lines from one end of a text inwards are the site's.

    What stands under strange lines and above no other text, but for a profile, is the foot of a text of one short line.
    """
    own, strange = 0, 0
    for place, number in enumerate(inwards):
        recurs = not looks.isdisjoint(_site_looks(number, view))
        passes = view.passes(number, template.site)
        if above and strange and passes and not recurs and view.page.kinds[number] not in _PROFILE:
            break
        if recurs or passes or (own and not strange and number in view.page.numbers):
            own, strange = place + 1, 0
        elif view.page.kinds[number] == "p" or strange == _STRANGE:
            break
        else:
            strange += 1
    return own


def _above_line(kept: Sequence[int], view: View) -> Sequence[int]:
    """A text without what stands below a line of low lines near its end: old forums part signatures so."""
    for place in range(len(kept) - 1, max(0, len(kept) - 1 - _BELOW_LINE), -1):
        line = view.page.lines[kept[place]].text
        if len(line) >= _LINE and not line.strip("_"):
            return kept[:place]
    return kept


def _keep(record: Record, text: Sequence[int], kept: Sequence[int]) -> None:
    """Leave so many lines of a text; where all of it looks like the site's, it is kept as it is."""
    if not kept or len(kept) == len(text):
        return
    record.around += [number for number in text if not kept[0] <= number <= kept[-1]]
    record.head_end, record.text_end = kept[0], kept[-1] + 1


def _without_signatures(records: Sequence[Record], view: View) -> None:
    """Take off the lines that a writer repeats at the end, or at the start, of his texts."""
    page = view.page
    texts: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        if "author" in record.fields:
            texts[page.source.text[slice(*record.fields["author"])]].append(record)
    for own in texts.values():
        rows = [view.visible(record.head_end, record.text_end) for record in own]
        if len(own) < 2 or not all(rows):
            continue
        for record, row in zip(own, rows, strict=True):
            others = [other for other in rows[: _SAMPLE + 1] if other is not row]
            behind = max(_shared(row[::-1], other[::-1], page) for other in others)
            before = max(_shared(row, other, page) for other in others)
            if before + behind < len(row):
                _keep(record, row, row[before : len(row) - behind])


def _shared(some: Iterable[int], others: Iterable[int], page: CuedPage) -> int:
    """How many lines two texts of one writer open with alike; short ones count only before a long one."""
    shared = 0
    for place, (one, other) in enumerate(zip(some, others, strict=False)):
        text = page.lines[one].text
        if text != page.lines[other].text:
            break
        if len(text) >= _SIGNATURE:
            shared = place + 1
    return shared
