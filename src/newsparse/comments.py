"""Records to comments: title, text, votes, and what kind of comment it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from newsparse.blocks import block, chunks
from newsparse.cues import CuedPage, number_value
from newsparse.dates import Stamp
from newsparse.models import Comment, Span, Timestamp
from newsparse.quotes import collect
from newsparse.records import Choice, Record
from newsparse.text import Line, squeeze

_MAX_TITLE = 160
_NO_TITLE = (".", ",", ";", ":", "…")
"""What a title does not end in; where the platform is not known to have titles, neither in ! and ?."""
_PARTIAL = 0.6
"""Factor on the confidence of an item whose head is cut or missing."""
_TITLED = 0.3
"""Share of the texts from which on their short first paragraphs are titles."""
_SURE_PREFIX = 8
"""Characters of the headline that a line cut by the end of the input must repeat to be its title."""

Resolve = Callable[[Stamp], Timestamp]


@dataclass(slots=True)
class _Text:
    """What a record holds besides its head."""

    title: Line | None
    lines: list[Line]
    """Without blank lines at either end."""


def read(page: CuedPage, choice: Choice, headline: str | None, resolve: Resolve) -> Iterator[Comment]:
    """Build the comments.

    Args:
        page: The page.
        choice: Its records.
        headline: The page's headline, which comments often carry as their title.
        resolve: Turns a stamp into a timestamp.

    Yields:
        The comments in page order.
    """
    lines = [_lines(page, record) for record in choice.records]
    parted = [_take_title(page, inside, choice.titled, headline) for inside in lines]
    if not choice.titled and _few_are_titled(parted, headline):
        parted = [_Text(None, _from_visible(inside)) for inside in lines]
    if not choice.titled and (any(inside.title for inside in parted) or not any(map(_has_paragraphs, parted))):
        # The page has titles, or a blank line stands nowhere but under first lines: then they may end in ! and ? too.
        parted = [_take_title(page, inside, True, headline) for inside in lines]
    yield from (_comment(page, choice, index, inside, resolve) for index, inside in enumerate(parted))


def _comment(page: CuedPage, choice: Choice, index: int, inside: _Text, resolve: Resolve) -> Comment:
    record = choice.records[index]
    span, text = _typed(page, inside.lines, page.lines[max(record.head_end - 1, record.first)].last)
    deleted = len(inside.lines) == 1 and page.kinds[inside.lines[0].number] == "D"
    fields, spans = _read_fields(record, page)
    if inside.title is not None:
        spans["title"] = inside.title.span
    spans["text"] = span
    blocks = () if deleted else tuple(block(chunk) for chunk in chunks(page.flow.join(inside.lines)))
    last = page.lines[max(number for number in range(record.first, record.end) if page.lines[number].text)]
    return Comment(
        index=index,
        title=inside.title.text if inside.title else None,
        text=text,
        blocks=blocks,
        quotes=tuple(collect(blocks, page.source.text, page.words.own, page.flow.inline)),
        timestamp=resolve(record.stamps["timestamp"]) if "timestamp" in record.stamps else None,
        edited=resolve(record.stamps["edited"]) if "edited" in record.stamps else None,
        parent=record.parent,
        depth=record.depth,
        kind="deleted" if deleted else "comment",
        confidence=round(choice.confidence * (1.0 if record.complete else _PARTIAL), 2),
        span=Span(page.lines[record.first].first, last.last),
        spans=spans,
        **fields,
    )


def _lines(page: CuedPage, record: Record) -> list[Line]:
    """The lines behind a record's head, down to the last visible one."""
    lines = [_inside(page, record, number) for number in range(record.head_end, record.text_end)]
    while lines and not lines[-1].text:
        lines.pop()
    return lines


def _take_title(page: CuedPage, lines: list[Line], titled: bool, headline: str | None) -> _Text:
    """Part the title from the text, where there is one: it stands right under the head."""
    if lines and lines[0].text and _is_title(page, lines, titled, headline):
        return _Text(lines[0], _from_visible(lines[1:]))
    return _Text(None, _from_visible(lines))


def _from_visible(lines: list[Line]) -> list[Line]:
    """The lines from the first visible one on."""
    first = next((place for place, line in enumerate(lines) if line.text), len(lines))
    return lines[first:]


def _few_are_titled(parted: list[_Text], headline: str | None) -> bool:
    """Whether what looks like titles are first paragraphs of one short line: where a site has titles, most texts have.

    Not where the headline is printed over answers, nor where texts go on line by line: there a blank parts a title.
    """
    titles = [inside.title for inside in parted if inside.title is not None]
    if any(squeeze(title.text) == squeeze(headline or "") for title in titles):
        return False
    if not any(map(_has_paragraphs, parted)) and any(map(_goes_on_below, parted)):
        return False
    return 0 < len(titles) < _TITLED * len(parted)


def _goes_on_below(inside: _Text) -> bool:
    """Whether two lines of the text stand right below each other."""
    return any(above.text and below.text for above, below in pairwise(inside.lines))


def _has_paragraphs(inside: _Text) -> bool:
    """Whether a blank line stands in the text, other than under its first line."""
    return any(not line.text for line in inside.lines[2:])


def _inside(page: CuedPage, record: Record, number: int) -> Line:
    """A line of the record without the list marker, where the record's own stands on it."""
    line = page.lines[number]
    body = record.fields.get("body")
    if body is not None and (line.first <= body.start < line.last or line.first < body.end < line.last):
        start, end = max(line.first, body.start), min(line.last, body.end)
        shown = page.source.text[start:end]
        return replace(line, first=start, text=shown, marker="", rest=shown)
    if number != record.first or not line.marker:
        return line
    return replace(line, first=line.content, text=line.rest, marker="")


def _is_title(page: CuedPage, lines: list[Line], titled: bool, headline: str | None) -> bool:
    """Whether the first line under the head is a title: the headline, or a heading with a blank line under it.

    ``My list of wonders:`` is none, because the list follows at once; nor is a first sentence with its full stop.
    """
    text = lines[0].text
    if len(text) > _MAX_TITLE or lines[0].marker:
        return False
    if len(lines) == 1:
        return headline is not None and _starts(headline, text, page, lines[0])
    if lines[1].text:
        return False
    return squeeze(text) == squeeze(headline or "") or (
        (text[0].isalnum() or text[0] in "\"«„“'¿¡")
        and not text.endswith(_NO_TITLE if titled else (*_NO_TITLE, "!", "?"))
    )


def _starts(headline: str, text: str, page: CuedPage, line: Line) -> bool:
    """Whether a text is the headline, or as much of it as the end of the input has left."""
    if squeeze(text) == squeeze(headline):
        return True
    return line.last == len(page.source.text) and len(text) >= _SURE_PREFIX and headline.startswith(text)


def _typed(page: CuedPage, lines: list[Line], empty: int) -> tuple[Span, str]:
    """Where the text stands, and the text without the indent of the list, wrapped lines joined."""
    if not lines:
        return Span(empty, empty), ""
    indent = min(line.indent for line in lines if line.text)
    text, above = "", list[Line]()
    for line in lines:
        if above and line.text and page.flow.continues(above, line):
            above.append(line)
            text += page.flow.between(above[-2], line) + line.text
            continue
        above = [line] if line.text else []
        text += ("\n" if line is not lines[0] else "") + (" " * (line.indent - indent) + line.text if line.text else "")
    return Span(lines[0].first, lines[-1].last), text


def _read_fields(record: Record, page: CuedPage) -> tuple[dict[str, Any], dict[str, Span]]:
    """The values of the head's fields, and where they stand."""
    spans = {name: span for name, span in record.fields.items() if name not in ("real_name", "body")}
    line = page.lines[record.first]
    if line.marker:
        spans["marker"] = Span(line.first, line.first + len(line.marker))
    raw = {name: page.source.text[slice(*span)] for name, span in spans.items()}
    values: dict[str, Any] = {name: raw.get(name) for name in ("marker", "author", "reply_to")}
    numbers = {name: number_value(raw[name]) for name in ("score", "upvotes", "downvotes") if name in raw}
    for name in [name for name, value in numbers.items() if value is None]:
        del numbers[name], spans[name]  # "4.5" is a rating, not a count of votes
    up, down = (abs(value) if (value := numbers.get(name)) is not None else None for name in ("upvotes", "downvotes"))
    score = numbers.get("score")
    if score is None and up is not None and down is not None:
        score = up - down
        both = (spans["upvotes"], spans["downvotes"])
        spans["score"] = Span(min(both).start, max(both).end)
    if line.ordinal is not None:
        spans["ordinal"] = spans["marker"]
    ordinal = line.ordinal if line.ordinal is not None else number_value(raw.get("ordinal", ""))
    return values | {"ordinal": ordinal, "score": score, "upvotes": up, "downvotes": down}, spans
