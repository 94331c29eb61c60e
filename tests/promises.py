"""What holds for the page of any text: the properties try it on invented texts, the fuzzer on those that it finds."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

import newsparse
from newsparse import Page, Span
from newsparse.columns import unfold
from newsparse.models import Model, Timestamp
from newsparse.text import INVISIBLE, SPACE, read

EARLIEST, LATEST = 1970, 2101
"""Years that a printed date can name; 24:00 may lead a day beyond."""
_SHOWS_NOTHING = frozenset(SPACE + INVISIBLE)
_SIGNS = frozenset("#|*_[>\\")


def check(text: str) -> Page:
    """Parse a text, and check all that is promised of its page."""
    page = newsparse.parse(text)
    check_json(page)
    check_zones(page, text)
    check_spans(page, text)
    check_forest(page)
    check_times(page)
    return page


def check_json(page: Page) -> None:
    """The page can be written as UTF-8 and read again."""
    written = page.model_dump_json().encode("utf-8")
    assert Page.model_validate_json(written) == page
    json.loads(written)


def check_zones(page: Page, text: str) -> None:
    """The zones are contiguous, from 0 to the end, none of them empty."""
    borders = [zone.span.start for zone in page.zones] + [len(text)]
    assert borders[0] == 0
    assert [zone.span.end for zone in page.zones] == borders[1:]
    assert all(zone.span.start < zone.span.end for zone in page.zones)


def check_spans(page: Page, text: str) -> None:
    """Spans lie inside the text and hold what was read from them."""
    shown = "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)
    unfolded = any(line.column for line in unfold(read(text)).lines)
    for model in models(page):
        own = getattr(model, "span", None)
        places: dict[str, Span] = {**getattr(model, "spans", {}), **({"": own} if own is not None else {})}
        for name, span in places.items():
            assert 0 <= span.start <= span.end <= len(text)
            value = _read_at(model, name)
            if value is not None:
                held = _check_among if unfolded else _check_held
                held(_visible(shown[span.start : span.end]), _visible(value))


def _check_among(printed: str, value: str) -> None:
    """Where cells stand side by side, what was read from one cell after the other is printed among other things."""
    assert Counter(value) <= Counter(printed)


def _check_held(printed: str, value: str) -> None:
    """What was read is what is printed, the signs aside that links, headings, emphasis and quotes are drawn with."""
    if _SIGNS.isdisjoint(printed):
        assert value == printed
    else:
        rest = iter(printed)
        assert all(character in rest for character in value)


def check_forest(page: Page) -> None:
    """Comments are counted from 0, and each answers one above it, or none."""
    for place, comment in enumerate(page.comments):
        assert comment.index == place
        parent = page.comments[comment.parent] if comment.parent is not None else None
        assert comment.depth == (parent.depth + 1 if parent else 0)
        assert parent is None or parent.index < comment.index
    assert sorted(comment.index for comment in page.tree()) == list(range(len(page.comments)))


def check_times(page: Page) -> None:
    """No time is made up: nothing relative is resolved without a reference, and years are those of pages."""
    for stamp in (model for model in models(page) if isinstance(model, Timestamp)):
        assert stamp.raw
        assert stamp.value is None or (not stamp.relative and EARLIEST <= stamp.value.year <= LATEST)
        assert stamp.value is None or stamp.tz_known == (stamp.value.tzinfo is not None)


def models(page: Page) -> Iterator[Model]:
    """The page and all its parts."""
    yield page
    for part in (page.published, *page.body, *page.quotes, *page.zones, *page.problems):
        if part is not None:
            yield part
    for comment in page.comments:
        yield comment
        yield from (*comment.blocks, *comment.quotes)
        yield from (stamp for stamp in (comment.timestamp, comment.edited) if stamp is not None)


def _read_at(model: Model, name: str) -> str | None:
    """The text that a span must hold; None for values that are not printed as they are returned."""
    field, _, place = name.partition(".")
    value = getattr(model, field, None)
    if place and isinstance(value, tuple):
        value = value[int(place)]
    return value if isinstance(value, str) else None


def _visible(text: str) -> str:
    """Without what shows nothing: a comment's text is returned without the indent of the list that it stands in."""
    return "".join(character for character in text if character not in _SHOWS_NOTHING)
