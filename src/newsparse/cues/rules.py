"""The tests behind the table of cues. Each looks at one line, and may write down the value that it read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from newsparse.cues.hints import COLON, DIGIT, MARKER, SIGN, STAMP, STOP, Hint
from newsparse.cues.numbers import GROUPED, digits, number_value
from newsparse.cues.page import CuedPage
from newsparse.dates import Stamp
from newsparse.lexicon import Phrases, Vocabulary
from newsparse.text import MARKS, Line, breadth, squeeze

_CUT_WORD = 3
"""Letters from which on the beginning of a word tells it."""
_SUBJECT, _OPENING = 2, 8
"""Words at the start of a sentence among which its subject is; letters, where words are not parted."""
_ASKS_OR_GOES_ON = frozenset("?,？，、؟،;")
_LABEL_GAP = 12
"""Characters between a label without a colon and the date behind it: ``Member since May 2009``."""
_BESIDE_TIME = 80
"""Characters that may stand beside a time in a record's head: a name, a few words."""
_MAX_ROW, _NAME = 400, 40
"""Characters of the longest row of a table, and of a name with a word or two beside the time in its cell."""
_CELLS = re.compile(r"[ \xa0]{0,2}(?:\t|[ \xa0]{3})[ \xa0\t]{0,80}")
"""What parts the cells of a row: a tab, or more spaces than stand between sentences."""
_PHRASE = 10
"""Characters beside a time from which on a full stop makes a sentence of the line."""
_LONG, _SOME = 120, 40
"""Characters from which on a line is prose whatever it holds, and if it holds the end of a sentence."""

_RULER = frozenset("-=_*~|+—–─━ \t")
_ICONS = frozenset("•·|›»‹«→↑↓↩▲▼△▽⬆⬇❤♥★☆✓✔✭−–—+-‣⋮…@")
"""Signs that stand for buttons or part the fields of a head."""

_COUNT = re.compile(
    r"(?P<before>[^\d()\[\]{}:（【：]{0,30}?)[\s:(\[{（【：]{0,3}"
    rf"(?P<digits>{GROUPED}|\d{{1,7}})"
    r"[\s)\]}）】]{0,3}(?P<after>[^\d()\[\]{}（）【】]{0,30}?)[)\]}）】]?[:：]?"
)
_TAIL = re.compile(r"[ \xa0]+[-–|·•»][ \xa0]+")
"""What parts a counter from a link beside it: ``3 Comments - Show Original Post``."""
_DIGIT = re.compile(r"\d")
_SENTENCE_END = re.compile(r"[。！？।؟۔]|[.!?…][\"'”’»“)\]]{0,2}(?:\s|$)")
_SPEECH_END = (":", "：", "...", "…")
_AT = r"(?:@[ \xa0]?|[ \xa0]?\((?:at|dog|собака)\)[ \xa0]?|[ \xa0]?\[(?:at|dog|собака)\][ \xa0]?)"
_DOT = r"(?:\.|[ \xa0]?(?:\(dot\)|\[dot\]|\(точка\)|\[точка\])[ \xa0]?)"
_MAIL = re.compile(
    r"\[e-?mail[\W_]{0,3}protected\]|"
    rf"[\w.+-]{{1,64}}{_AT}[\w-]{{1,64}}{_DOT}\w{{2,24}}",
    re.IGNORECASE,
)
_MAIL_SIGNS = ("@", "(at)", "(dog)", "(собака)", "[at]", "[dog]", "[собака]", "[e")
_RIGHTS = re.compile(r"©|(?:\(c\)|\bcopyright)\s{0,2}(?:19|20)\d\d", re.IGNORECASE)
_ENDS = ".!?:()–—- 。！？：（）【】،؟؛۔।"
"""Punctuation around the words of a line."""
_LABEL = re.compile(r"[^\W\d_][^:：\d]{1,28}[:：](?!//)[ \xa0]{0,2}\S.{0,30}")
_VOTES = re.compile(r"[(\[]?(?<!\w)[+−-]?\d[\d.,]{0,9}[kк]?(?!\w)[)\]]?")
_BUTTONS = re.compile(rf"[^\w{MARKS}’' -]+| {{2,}}")


@dataclass(slots=True)
class Glance:
    """A line with what most rules ask of it, worked out once."""

    line: Line
    rest: str
    """What is visible behind the list marker."""
    phrase: str
    """The rest in lower case, one space between words, without punctuation at its ends: how a lexicon's line reads."""
    signs: int
    """What it shows: see :mod:`newsparse.cues.hints`."""

    @property
    def lowered(self) -> str:
        """All that is visible, in lower case."""
        return self.line.text.lower()


Test = Callable[[Glance, CuedPage], bool]


@dataclass(slots=True, frozen=True)
class Rule:
    """The test behind a row of the table."""

    holds: Test
    hint: Hint | None
    """What spares other lines the test; None where it is tried on all."""


def where(hint: Hint | None) -> Callable[[Test], Rule]:
    """Make a rule of a test."""
    return lambda test: Rule(test, hint)


def glance(line: Line, timed: bool) -> Glance:
    """Prepare a visible line for the rules.

    Args:
        line: The line.
        timed: Whether a time was found in it.
    """
    rest = line.rest if line.marker else line.text
    signs = (STAMP if timed else 0) | (MARKER if line.marker else 0)
    phrase = ""
    if rest:
        phrase = squeeze(rest).strip(_ENDS) if len(rest) <= _LONG else ""
        signs |= DIGIT if _DIGIT.search(rest) else 0
        signs |= COLON if ":" in rest or "：" in rest else 0
        signs |= STOP if rest[-1] in ":：.…" else 0
        signs |= SIGN if not rest[0].isalnum() or rest[1:2] in "*_ " else 0
    return Glance(line, rest, phrase, signs)


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
    return len(seen.line.text) > 2 and _RULER.issuperset(seen.line.text)


@where(Hint(MARKER))
def empty_item(seen: Glance, _: CuedPage) -> bool:
    """A list marker without an item."""
    return bool(seen.line.marker) and not seen.rest


@where(Hint(DIGIT))
def number(seen: Glance, page: CuedPage) -> bool:
    """One number and nothing else."""
    value = number_value(seen.rest)
    if value is not None:
        page.numbers[seen.line.number] = value
    return value is not None


@where(Hint(DIGIT))
def counter(seen: Glance, page: CuedPage) -> bool:
    """A number with the word for comments, in either order."""
    return _counts(seen, page, page.words.every.nouns)


@where(Hint(DIGIT))
def answer_counter(seen: Glance, page: CuedPage) -> bool:
    """A number with a word for answers: ``12 responses to``, perhaps with a title behind it."""
    return _counts(seen, page, page.words.every.counted)


def _counts(seen: Glance, page: CuedPage, words: Phrases) -> bool:
    rest = seen.rest.replace("**", "").strip("{}»«…· ")
    for part in dict.fromkeys((rest, rest.rpartition(":")[2].strip(), _TAIL.split(rest, maxsplit=1)[0])):
        match = _COUNT.fullmatch(part) if part else None
        if match is not None and _names_count(match, seen, page, words):
            page.counts[seen.line.number] = int(digits(match["digits"]))
            return True
    return False


def _names_count(match: re.Match[str], seen: Glance, page: CuedPage, words: Phrases) -> bool:
    """Whether one word stands with a number, before it or behind it, and is one of those that count."""
    before, after = (match[group].strip().lower() for group in ("before", "after"))
    if before and after in page.words.every.measures:
        after = ""
    elif after and before in page.words.every.totals:
        before = ""
    return bool(before) != bool(after) and _counted(before or after, seen, page, words)


def _counted(word: str, seen: Glance, page: CuedPage, words: Phrases) -> bool:
    """Whether a number stands with one of the words; a script without spaces may write more on to it."""
    return (
        word in words or (not word.isascii() and bool(words.closing(word))) or _is_cut_off(seen.line, word, words, page)
    )


def _is_cut_off(line: Line, word: str, words: Phrases, page: CuedPage) -> bool:
    """Whether the input ends inside the word for comments."""
    at_end = line.last == len(page.source.text)
    return at_end and len(word) >= _CUT_WORD and any(noun.startswith(word) for noun in words)


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
    """A time, and beside it no more than a name and a few words."""
    stamps = page.stamps.get(seen.line.number)
    if not stamps:
        return False
    others = len(seen.line.text) - sum(stamp.end - stamp.start for stamp in stamps)
    if others > _BESIDE_TIME:
        return seen.line is page.lines[seen.line.number] and _in_short_cell(seen.line, stamps[0])
    return not (others > _PHRASE and seen.line.text.endswith((".", "!", "?", "…")))


def _in_short_cell(line: Line, stamp: Stamp) -> bool:
    """Whether wide gaps part a time, and a few words beside it, from the rest of its line: the cells of a table."""
    if len(line.text) > _MAX_ROW:
        return False
    place = stamp.start - line.first
    borders = [(0, 0), *(found.span() for found in _CELLS.finditer(line.text)), (len(line.text), len(line.text))]
    start = max(end for _, end in borders if end <= place)
    end = min(start for start, _ in borders if start > place)
    return end - start < len(line.text) and end - start - (stamp.end - stamp.start) <= _NAME


def phrase(phrases: Callable[[Vocabulary], Phrases]) -> Rule:
    """A rule that holds where the whole line is one of the lexicon's."""

    def test(seen: Glance, page: CuedPage) -> bool:
        return seen.phrase in phrases(page.words.every)

    return Rule(test, Hint(whole=phrases))


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


def opening(phrases: Callable[[Vocabulary], Phrases]) -> Rule:
    """A rule that holds where the line opens with one of the lexicon's phrases."""

    def test(seen: Glance, page: CuedPage) -> bool:
        return bool(phrases(page.words.every).opening(seen.phrase))

    return Rule(test, Hint(opening=phrases))


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


@where(Hint(opening=lambda every: every.profile))
def profile(seen: Glance, page: CuedPage) -> bool:
    """A label alone, or with a number, a date or, behind a colon, a few words.

    Not "From the harbour one sees the mill", nor a time of day: a comment may open with a label's word.
    """
    if not seen.rest[:1].isalpha():
        return False
    known = page.words.every.profile
    label, colon, value = seen.rest.replace("：", ":").partition(":")
    if squeeze(label) in known:
        return bool(colon) or squeeze(label) not in page.words.every.votes
    stamps = page.stamps.get(seen.line.number, ())
    if any(stamp.hour is not None or stamp.relative for stamp in stamps):
        return False
    opened = known.opening(seen.phrase)
    if stamps and opened and stamps[0].start - seen.line.content > len(opened) + _LABEL_GAP:
        return False  # a name that is a label's word in some language
    value = seen.phrase[len(opened) :].strip(" :：#") if opened else ""
    return bool(value) and (bool(stamps) or number_value(value) is not None) and opened not in page.words.every.votes


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


@where(Hint(mentions=lambda words: words.own.page.sign_in))
def sign_in(seen: Glance, page: CuedPage) -> bool:
    """Words for signing in, and words for what the reader may then do."""
    words = page.words.own.page
    return any(stem in seen.lowered for stem in words.sign_in) and any(
        stem in seen.lowered for stem in words.comment_stems
    )


@where(Hint(mentions=lambda words: {keys.split(" ")[0] for keys in words.every.keys}))
def keys(seen: Glance, page: CuedPage) -> bool:
    """The key combination of the widespread misprint widgets."""
    pressed = " ".join(seen.lowered.replace("+", " ").split())
    return any(keys in pressed for keys in page.words.every.keys)


@where(Hint(mentions=lambda words: words.own.page.typo_report))
def misprint_report(seen: Glance, page: CuedPage) -> bool:
    """The words that a misprint report opens with."""
    return seen.lowered.startswith(page.words.own.page.typo_report)


@where(Hint(mentions=lambda _: ("©", "(c)", "copyright")))
def rights(seen: Glance, _: CuedPage) -> bool:
    """A copyright sign, or ``(c)`` with a year."""
    return bool(_RIGHTS.search(seen.line.text))


@where(Hint(mentions=lambda _: _MAIL_SIGNS))
def contact(seen: Glance, _: CuedPage) -> bool:
    """A mail address, plain or disguised."""
    return bool(_MAIL.search(seen.line.text))


@where(Hint(mentions=lambda words: words.own.page.subscribe))
def invitation(seen: Glance, page: CuedPage) -> bool:
    """Words for following a channel or subscribing to a letter."""
    return any(stem in seen.lowered for stem in page.words.own.page.subscribe)


@where(Hint(COLON))
def label(seen: Glance, _: CuedPage) -> bool:
    """A few words, a colon, a short value."""
    return bool(_LABEL.fullmatch(seen.rest))


@where(None)
def prose(seen: Glance, _: CuedPage) -> bool:
    """Long, or of some length with the end of a sentence in it."""
    size = breadth(seen.rest) if len(seen.rest) <= _LONG else len(seen.rest)
    return size > _LONG or (size > _SOME and bool(_SENTENCE_END.search(seen.rest)))
