"""The other tests behind the table of cues. Each looks at one line, and may write down the value that it read."""

from __future__ import annotations

import re

from newsparse.cues.glance import LONG, Glance, where
from newsparse.cues.hints import COLON, MARKER, SIGN, STAMP, STOP, Hint
from newsparse.cues.page import CuedPage
from newsparse.dates import Stamp
from newsparse.markup import is_drawn
from newsparse.text import MARKS, Line, breadth, squeeze

_SUBJECT, _OPENING = 2, 8
"""Words at the start of a sentence among which its subject is; letters, where words are not parted."""
_ASKS_OR_GOES_ON = frozenset("?,？，、؟،;")
_BESIDE_TIME = 80
"""Characters that may stand beside a time in a record's head: a name, a few words."""
_MAX_ROW, _NAME = 400, 40
"""Characters of the longest row of a table, and of a name with a word or two beside the time in its cell."""
_CELLS = re.compile(r"[ \xa0]{0,2}(?:\t|[ \xa0]{3})[ \xa0\t]{0,80}")
"""What parts the cells of a row: a tab, or more spaces than stand between sentences."""
_PHRASE = 10
"""Characters beside a time from which on a full stop makes a sentence of the line."""
_SOME = 40
"""Characters from which on a line is prose if it holds the end of a sentence."""

_ICONS = frozenset("•·|›»‹«→↑↓↩▲▼△▽⬆⬇❤♥★☆✓✔✭−–—+-‣⋮…@")
"""Signs that stand for buttons or part the fields of a head."""

_SENTENCE_END = re.compile(r"[。！？।؟۔]|[.!?…][\"'”’»“)\]]{0,2}(?:\s|$)")
_SPEECH_END = (":", "：", "...", "…")
_LABEL = re.compile(r"[^\W\d_][^:：\d]{1,28}[:：](?!//)[ \xa0]{0,2}\S.{0,30}")
_VOTES = re.compile(r"[(\[]?(?<!\w)[+−-]?\d[\d.,]{0,9}[kк]?(?!\w)[)\]]?")
_BUTTONS = re.compile(rf"[^\w{MARKS}’' -]+| {{2,}}")


@where(None)
def always(_: Glance, __: CuedPage) -> bool:
    """Whatever is left."""
    return True


@where(Hint())
def blank(seen: Glance, _: CuedPage) -> bool:
    """Nothing is visible; such a line is never asked."""
    return not seen.line.text


@where(Hint(SIGN | MARKER))
def ruler(seen: Glance, _: CuedPage) -> bool:
    """Three or more signs that lines are drawn with."""
    return is_drawn(seen.line.text)


@where(Hint(MARKER))
def empty_item(seen: Glance, _: CuedPage) -> bool:
    """A list marker without an item."""
    return bool(seen.line.marker) and not seen.rest


@where(Hint(whole=lambda every: every.deleted, subject=lambda every: every.nouns | every.synonyms))
def deleted(seen: Glance, page: CuedPage) -> bool:
    """A line of the lexicon, or a sentence that opens with a word for comment and says that it was removed.

    Not "Why was my comment deleted?": a reader asks that.
    """
    every = page.words.every
    if seen.phrase in every.deleted:
        return True
    words = seen.phrase.split()
    opens = any(word in every.nouns or word in every.synonyms for word in words[:_SUBJECT])
    if not opens and len(seen.phrase) <= _SOME:
        opens = every.nouns.inside(seen.phrase[:_OPENING]) or every.synonyms.inside(seen.phrase[:_OPENING])
    return (
        opens
        and _ASKS_OR_GOES_ON.isdisjoint(seen.rest)
        and (every.deleted_stems.starts_any(words) or every.deleted_stems.inside(seen.phrase[:_SOME]))
    )


@where(Hint(STAMP))
def time(seen: Glance, page: CuedPage) -> bool:
    """A time, and beside it no more than a name and a few words; no sentence but "Posted by anna on 3 May 2021."."""
    stamps = page.stamps.get(seen.line.number)
    if not stamps:
        return False
    others = len(seen.line.text) - sum(stamp.end - stamp.start for stamp in stamps)
    if others > _BESIDE_TIME:
        return seen.line is page.lines[seen.line.number] and _in_short_cell(seen.line, stamps[0])
    shortened = stamps[-1].ago is not None and stamps[-1].end == seen.line.last  # the full stop of "5 Std."
    ends = others > _PHRASE and not shortened and seen.line.text.endswith((".", "!", "?", "…"))
    return not ends or (stamps[-1].end == seen.line.last - 1 and page.words.every.by.opening(seen.phrase) is not None)


def _in_short_cell(line: Line, stamp: Stamp) -> bool:
    """Whether wide gaps part a time, and a few words beside it, from the rest of its line: the cells of a table."""
    if len(line.text) > _MAX_ROW:
        return False
    place = stamp.start - line.first
    borders = [(0, 0), *(found.span() for found in _CELLS.finditer(line.text)), (len(line.text), len(line.text))]
    start = max(end for _, end in borders if end <= place)
    end = min(start for start, _ in borders if start > place)
    return end - start < len(line.text) and end - start - (stamp.end - stamp.start) <= _NAME


@where(Hint(whole=lambda every: every.actions, closing=lambda every: every.buttons))
def actions(seen: Glance, page: CuedPage) -> bool:
    """Nothing but words of buttons, apart by dots, bars or wide spaces, votes with their numbers among them.

    Not "12 likes" alone: that may be a score.
    """
    every = page.words.every
    if seen.phrase in every.actions:
        return True
    row = seen.rest.lower()
    parts = [part.strip("- ") for part in _BUTTONS.split(_VOTES.sub(" · ", row) if row[-1:].isalpha() else row)]
    parts = [part for part in parts if part]
    if all(part in every.actions or len(every.actions.parts(squeeze(part)) or ()) > 1 for part in parts):
        return bool(parts)
    buttons = [button for part in parts for button in every.buttons.parts(squeeze(part)) or ("",)]
    return "" not in buttons and any(button in every.answers and button not in every.votes for button in buttons)


@where(Hint(opening=lambda every: every.edited))
def edit_note(seen: Glance, page: CuedPage) -> bool:
    """``Last edited by anna; 3 March 2021 at 18:49``: a word for changing, then a time or a few words.

    Not "Edited volumes are expensive": nothing but a time or a name follows the word, so a full stop ends few of them.
    """
    stamps = page.stamps.get(seen.line.number)
    opened = page.words.every.edited.opening(seen.phrase)
    if opened is None or (not stamps and len(seen.phrase) > len(opened)):
        return False
    if stamps:
        page.edits[seen.line.number] = stamps[-1]
    return True


@where(Hint(SIGN, whole=lambda every: every.roles | every.presence))
def badge(seen: Glance, page: CuedPage) -> bool:
    """A role or a presence word, one letter, or an icon. Not ":)", which is a comment, nor a digit."""
    every = page.words.every
    if seen.phrase in every.roles or seen.phrase in every.presence:
        return True
    text = seen.rest.strip("*_ ")
    return _ICONS.issuperset(text) or (len(text) == 1 and text.isalpha() and text not in every.navigation)


@where(Hint(STOP))
def author_phrase(seen: Glance, page: CuedPage) -> bool:
    """``X says:`` with nothing behind it. Not "It says:"."""
    if not seen.rest.endswith(_SPEECH_END):
        return False
    text = squeeze(seen.rest).rstrip(":：.… ")
    said = page.words.every.says.closing(text)
    name = text.removesuffix(said).strip() if said else ""
    return bool(name) and name not in page.words.own.quotes.pronouns


@where(Hint(COLON))
def label(seen: Glance, _: CuedPage) -> bool:
    """A few words, a colon, a short value."""
    return bool(_LABEL.fullmatch(seen.rest))


@where(None)
def prose(seen: Glance, _: CuedPage) -> bool:
    """Long, or of some length with the end of a sentence in it."""
    size = breadth(seen.rest) if len(seen.rest) <= LONG else len(seen.rest)
    return size > LONG or (size > _SOME and bool(_SENTENCE_END.search(seen.rest)))
