"""The letters: which kinds of lines there are, in the order in which they are tried."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache, reduce
from operator import or_

from newsparse.concordance import Concordance
from newsparse.cues import counting, hints, profiles, rules, site
from newsparse.cues.alike import times_alike
from newsparse.cues.glance import Rule, glance, opening, phrase
from newsparse.cues.page import CuedPage, Words
from newsparse.cues.subjects import without_subjects
from newsparse.dates import find
from newsparse.lexicon import Calendar
from newsparse.passages import Flow, Passage
from newsparse.text import Line, Source

_ANY = 1 << 60
_DIGIT = re.compile(r"\d")


@dataclass(slots=True, frozen=True)
class Cue:
    """One row of the table."""

    kind: str
    """The letter."""
    name: str
    limit: int
    """The guard: a longer line is never of this kind, and is spared the rule."""
    rule: Rule
    because: str
    """What tells such a line, and what it must not be taken for."""


# fmt: off
CUES: tuple[Cue, ...] = (
    Cue(".", "blank", 0, rules.blank, "nothing is visible"),
    Cue("r", "ruler", 400, rules.ruler, "a drawn line; not '...', which a comment may be"),
    Cue("o", "empty item", 8, rules.empty_item, "a list marker alone"),
    Cue("N", "number", 20, counting.number, "one number: a score, votes or a counter; not a time, not '3 boats'"),
    Cue("G", "profile", 80, profiles.profile, "a label of forum profiles, with or without its value: 'Posts: 12'"),
    Cue("P", "profile row", 400, profiles.profile_row, "several such labels: 'anna Posts: 12 From: Osmey'"),
    Cue("C", "counter", 60, counting.counter, "a number with the word for comments; not 'the 2 comments that he made'"),
    Cue("J", "answers", 60, counting.answer_counter, "a number with a word for answers, over a list or in it"),
    Cue("Z", "none yet", 80, phrase(lambda words: words.none_yet), "says that there are no comments"),
    Cue("D", "deleted", 120, rules.deleted, "says that a comment stood here; not 'why was mine deleted?'"),
    Cue("U", "edit note", 160, rules.edit_note, "says that a text was changed, and when or by whom; not a sentence"),
    Cue("T", "time", _ANY, rules.time, "a time, a name at most; not a sentence that mentions a date"),
    Cue("I", "info label", 60, phrase(lambda words: words.info_labels), "the label of the site's messages"),
    Cue("V", "ad label", 60, phrase(lambda words: words.ad_labels), "the label of an advertisement"),
    Cue("A", "actions", 60, rules.actions, "nothing but buttons: reply, report; not a sentence with 'reply' in it"),
    Cue("S", "sign-in notice", 300, site.sign_in, "asks to sign in before commenting; not 'cars must be registered'"),
    Cue("W", "form", 160, opening(lambda words: words.form), "opens as the lines of a comment form do"),
    Cue("Q", "recent", 60, phrase(lambda words: words.recent), "heads a box with comments of other pages"),
    Cue("H", "heading", 60, phrase(lambda words: words.headings), "'Comments' alone: a list may follow"),
    Cue("B", "badge", 60, rules.badge, "a role, a presence word, an initial or an icon alone: it stands beside a name"),
    Cue("Y", "author phrase", 60, rules.author_phrase, "'X says:' on its own; not speech inside a sentence"),
    Cue("M", "menu", 60, phrase(lambda words: words.navigation), "a word of menus and footers, alone"),
    Cue("X", "keys", 200, site.keys, "names the keys of a misprint widget, Ctrl+Enter"),
    Cue("E", "misprint report", 200, site.misprint_report, "asks to mark a mistake; not an article about mistakes"),
    Cue("R", "rights", 300, site.rights, "a copyright line; not '(c)' as a list marker"),
    Cue("K", "contact", 600, site.contact, "a mail address: under an article the site speaks, inside it it is prose"),
    Cue("F", "invitation", 160, site.invitation, "asks to subscribe: under an article only, inside it it is prose"),
    Cue("L", "label", 60, rules.label, "'Posts: 12': a label with a value"),
    Cue("p", "prose", _ANY, rules.prose, "long, or of some length with the punctuation of sentences"),
    Cue("h", "short", _ANY, rules.always, "anything else: a heading, a name, a menu entry"),
)
# fmt: on
"""The first row that fits gives a line its letter."""

BY_KIND = {cue.kind: cue for cue in CUES}
_HINTS = tuple(cue.rule.hint for cue in CUES)


def read(source: Source, calendar: Calendar, words: Words, concordance: Concordance | None = None) -> CuedPage:
    """Give every line its letter and its cues.

    Args:
        source: The page.
        calendar: Words of dates.
        words: Words of comment sections and pages.
        concordance: Where the page's words stand, if that is known already.

    Returns:
        The page with its cues.
    """
    concordance = concordance or Concordance(source)
    page = CuedPage(source, words, Flow(source), concordance.some(words.every.beside))
    mentioned = hints.mentioned(words, _HINTS, concordance)
    _find_times(page, calendar, concordance)
    page.kinds = "".join(_letters(page, mentioned))
    page.passages = page.flow.join(source.lines)
    for passage in page.passages:
        passage.kind = page.kinds[passage.number] if len(passage.lines) == 1 else _joined_kind(passage, page, mentioned)
    page.kinds = "".join(_in_passages(page))
    page.kinds = without_subjects(page)
    return page


def _letters(page: CuedPage, mentioned: Mapping[int, int]) -> Iterator[str]:
    """The letters of single lines. Words alone, such as a button's, are the same each time that they are printed."""
    known: dict[tuple[str, str], str] = {}
    for line in page.lines:
        shown = line.marker, line.text
        kind = known.get(shown)
        if kind is None:
            kind = _letter(line, page, mentioned.get(line.number, 0)) if line.text else "."
            if line.number not in page.stamps and not _DIGIT.search(line.text):
                known[shown] = kind
        yield kind


def _in_passages(page: CuedPage) -> Iterator[str]:
    """The letters again; lines of prose that was wrapped are prose, whatever one of them shows alone: "May 3, 2021"."""
    wrapped = {
        line.number
        for passage in page.passages
        if len(passage.lines) > 1 and passage.kind == "p"
        for line in passage.lines
    }
    return ("p" if number in wrapped else kind for number, kind in enumerate(page.kinds))


def _joined_kind(passage: Passage, page: CuedPage, mentioned: Mapping[int, int]) -> str:
    """The letter of some lines read as one."""
    first = passage.lines[0]
    shown = f"{first.marker} {passage.text}" if first.marker else passage.text
    joined = replace(first, end=passage.lines[-1].end, text=shown, rest=passage.text)
    return _letter(joined, page, reduce(or_, (mentioned.get(line.number, 0) for line in passage.lines)))


def _find_times(page: CuedPage, calendar: Calendar, concordance: Concordance) -> None:
    """Find the times of the lines that can have any: those with a digit, or with a word that counts back from now."""
    worded = concordance.lines(concordance.some(calendar.names_past))
    for line in page.lines:
        stamps = find(line.text, line.first, calendar) if line.number in worded or _DIGIT.search(line.text) else ()
        if stamps:
            page.stamps[line.number] = stamps
            if line.marker and stamps[0].start < line.content:  # the "3." of "3. März 2021" counts a day, not an item
                line.unmark()
    page.stamps |= {number: [stamp] for number, stamp in times_alike(page, calendar).items()}


def _letter(line: Line, page: CuedPage, mentioned: int) -> str:
    seen = glance(line, line.number in page.stamps)
    rows, length = mentioned | _tables().of(seen.phrase, seen.signs), len(seen.rest)
    for cue in _tried(rows):
        if length <= cue.limit and cue.rule.holds(seen, page):
            return cue.kind
    return CUES[-1].kind


@cache
def _tables() -> hints.Tables:
    return hints.tables(_HINTS)


@lru_cache(maxsize=4096)
def _tried(rows: int) -> tuple[Cue, ...]:
    """The rows of the table whose bit is set, in its order."""
    return tuple(cue for place, cue in enumerate(CUES) if rows >> place & 1)
