"""The shape of a line: what it prints, in the notation of templates, before any of it has a meaning."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from newsparse.cues import SCALE, CuedPage
from newsparse.records.names.can_be import can_be_name
from newsparse.records.names.peeling import peel
from newsparse.records.templates.notation import escape
from newsparse.text import spaced, squeeze

PROSE = "{prose}"
"""Running text, which is never part of a head."""
SAYS = "{author} {says}[:][...][…]"
"""``X says:``, ``X said...``."""
_SHORT = 160
"""Characters up to which a line can be a fixed one of the site's: a label, buttons, a notice under each post."""
_CONSTANT = 0.9
"""Share of the lines in which a word must stand at the same place to belong to the site."""
_SINCE = 6
"""Letters of the shortest label that needs no colon before a date: "Joined 3 May 2009"."""
_PAIR = 2
"""Comments that one writer may have written both of: what stands beside their times may be his name."""
_VARIES = re.compile(r"[\d\[\]{}\\]")
"""A digit, or a sign of the notation: most words have none."""
_FIELD = re.compile(r"(?<!\w)[-–—|·•»*,](?!\w)|[,\t]| {2,}")
"""What parts the fields of a line: the label is behind the last one."""
_COUNTED = re.compile(r"(?<!\w)\d{1,6}[ \xa0]([^\W\d_]{3,30})(?!\w)")
_DIGITS = re.compile(rf"\d[\d., \xa0’']*(?<=\d)(?:{SCALE.replace('?P<scale>', '?:')})?")


def shape(page: CuedPage, number: int) -> str:
    """A line in the notation of templates.

    Args:
        page: The page.
        number: A line.

    Returns:
        ``{marker} {number}``, ``{text} {timestamp}``, ``{text}``; :data:`PROSE` for running text.
    """
    line, kind = page.lines[number], page.kinds[number]
    marker = "{marker} " if line.marker else ""
    if kind == "p":
        return PROSE
    if kind == "Y":
        return marker + ("{text}" if cites(page, number) else SAYS)
    if number in page.numbers:
        return marker + "{number}"
    if kind != "T" or is_labelled(page, number):
        return marker + "{text}"
    pieces = ["{text}" if name is None else name for name, _ in pieces_of(page, number)]
    return marker + " ".join(pieces)


def cites(page: CuedPage, number: int) -> bool:
    """Whether a quoted line, behind ``>``, stands below a line: the line says inside a text who is quoted.

    Args:
        page: The page.
        number: A line.
    """
    below = page.below(number, 1)
    return below is not None and page.lines[below].text.startswith(">")


def is_labelled(page: CuedPage, number: int) -> bool:
    """Whether a line's date is the value of a label and no time of a record: "Joined: 3 May 2009", in one line or two.

    Args:
        page: The page.
        number: A line with a time.

    Returns:
        True where a label stands before the date, and no time of day behind it; not "Posted: 3 May 2009" nor "Anna
        wrote: 3 May 2009", which say that it is the record's. True also behind a number of answers, as lists of threads
        print it: ``3 replies, last reply 3 May 2009 9:05``.
    """
    stamp = page.stamps[number][0]
    before = page.source.text[page.lines[number].first : stamp.start].rstrip()
    every = page.words.every
    if any(found[1].lower() in every.counted or found[1].lower() in every.nouns for found in _COUNTED.finditer(before)):
        return True
    words = before[:-1].split()[-2:] if before.endswith(":") else []
    if any(squeeze(" ".join(words[place:])) in every.profile for place in range(len(words))):
        return True
    if _closes_in_label(squeeze(before), page):
        return True
    if stamp.hour is not None or stamp.relative:
        return False
    label = before or _label_above(page, number)
    if not label.endswith((":", "：")):
        return False
    named = _FIELD.split(squeeze(label[:-1]))[-1].strip()
    return named not in every.published and not every.says.closing(named)


def _closes_in_label(before: str, page: CuedPage) -> bool:
    """Whether a label without a colon stands right before a date; not "34 points 3 May 2009", nor "from 3 May 2009"."""
    every = page.words.every
    label = every.profile.closing(before) or ""
    counted = before.removesuffix(label).rstrip()[-1:].isdigit()
    return len(label) >= _SINCE and not counted and label not in every.published and label not in every.votes


def _label_above(page: CuedPage, number: int) -> str:
    """The line right above; not "X says:"."""
    above = page.above(number, 0)
    return page.lines[above].text if above is not None and page.kinds[above] != "Y" else ""


def pieces_of(page: CuedPage, number: int) -> list[tuple[str | None, str]]:
    """What a line prints behind its marker: stamps by the name of their field, and between them text (name None)."""
    line, text = page.lines[number], page.source.text
    pieces: list[tuple[str | None, str]] = []
    place = line.content
    for name, stamp in zip(("{timestamp}", "{edited}"), page.stamps.get(number, ()), strict=False):
        pieces += [(None, text[place : stamp.start].strip()), (name, text[stamp.start : stamp.end])]
        place = stamp.end
    pieces.append((None, text[place : line.last].strip()))
    return [(name, piece) for name, piece in pieces if piece]


def fixed(page: CuedPage, number: int) -> str | None:
    """A short line as it would stand in a template if the site printed it every time, numbers aside.

    Args:
        page: The page.
        number: A line.

    Returns:
        ``Posts: {number}``, ``Reply``; None for lines that are too long, hold a time, or nothing but a number.
    """
    line = page.lines[number]
    if len(line.text) > _SHORT or number in page.numbers or number in page.stamps or not line.rest:
        return None
    return ("{marker} " if line.marker else "") + _with_numbers(spaced(line.rest))


def _with_numbers(text: str) -> str:
    if not _VARIES.search(text):
        return text
    return "{number}".join(escape(piece) for piece in _DIGITS.split(text))


def with_constant_words(page: CuedPage, shape_of_lines: str, lines: Sequence[int]) -> str:
    """Write the words that the site prints around a time into the shape: ``posted by {text} on {timestamp}``.

    Args:
        page: The page.
        shape_of_lines: The shape that the lines have in common.
        lines: Lines of that shape, more than one.

    Returns:
        The shape with those words in place.
    """
    if len(lines) < 2 or "{text}" not in shape_of_lines:
        return shape_of_lines
    if "{timestamp}" not in shape_of_lines:
        columns = [tuple((None, page.lines[line].rest) for line in lines)]
    else:
        columns = list(zip(*(pieces_of(page, line) for line in lines), strict=False))
    pieces = [name or constant_words([piece for _, piece in column]) for column in columns for name in [column[0][0]]]
    marker = "{marker} " if shape_of_lines.startswith("{marker}") else ""
    return marker + " ".join(pieces)


def constant_words(texts: Sequence[str]) -> str:
    """The words that texts have in common at their two ends.

    Args:
        texts: What stands at one place of lines of one shape.

    Returns:
        ``{text}`` with the constant words around it, in brackets where some have no more; nothing but the words where
        all is constant.
    """
    if len(texts) < 2:
        return "{text}"
    rows = [[_with_numbers(word) for word in text.split()] for text in texts]
    before = _constant_run(rows, len(rows))
    rests = [row[len(before) :] for row in rows]
    if len(texts) == _PAIR and not any(rests) and can_be_name(texts[0][slice(*peel(texts[0]))]):
        return "{text}"
    if sum(not rest for rest in rests) > (1 - _CONSTANT) * len(rows):
        return " ".join(before) + ("[ {text}]" if any(rests) else "") if before else "{text}"
    after = _constant_run([rest[:0:-1] for rest in rests], len(rows))[::-1]
    return " ".join([*before, "{text}", *after])


def _constant_run(rows: Sequence[Sequence[str]], total: int) -> list[str]:
    """The words that most rows open with."""
    run: list[str] = []
    while True:
        words = Counter(row[len(run)] for row in rows if len(row) > len(run))
        word, count = words.most_common(1)[0] if words else ("", 0)
        if count < _CONSTANT * total or count < 2:
            return run
        run.append(word)
        rows = [row for row in rows if len(row) >= len(run) and row[len(run) - 1] == word]
