"""The notation of one line of a record, and what it reads from a line.

``{author}[ ({real_name})] {timestamp}`` is written in dialect files and proposed by induction alike: ``{field}`` for
what is read, ``{word class}`` for a word of the lexicon, ``[ ]`` for what may be missing, anything else for itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from newsparse.cues import NUMBER, CuedPage
from newsparse.dates import Stamp
from newsparse.lexicon import Phrases, Vocabulary, vocabulary
from newsparse.models import Span
from newsparse.text import Line

_SLOT = "\ue000"
"""Stands for a stamp in a line that is matched: one character, so that no pattern has to know the forms of dates."""

_NUMBER = re.sub(r"\?P<\w+>", "?:", NUMBER.pattern)
_NAME = r"\S(?:.{0,78}?\S)?"
_DOTTED = r"\d{1,5}(?:\.\d{1,4}){2,20}"
"""The number of an answer to an answer: ``1.1.2``."""
_UNNAMED = {"number": f"(?:{_DOTTED}|{_NUMBER})", "text": r"\S(?:.{0,198}?\S)?"}
"""Fields that are read and given no meaning."""
FIELDS = {
    "timestamp": _SLOT,
    "edited": _SLOT,
    "ordinal": r"\d{1,6}",
    "score": _NUMBER,
    "upvotes": _NUMBER,
    "downvotes": _NUMBER,
    "author": _NAME,
    "real_name": _NAME,
    "reply_to": _NAME,
    "body": r"\S.*",
}
"""What each field may hold."""

ANYTHING = "*"
"""The notation of the lines that a forum prints between a name and the time: rank, profile, medals."""

WORD_CLASSES = ("separator", "presence", "says", "by", "votes", "actions", "edited_words", "reply_to_words")

_TOKEN = re.compile(
    r"\{(?P<name>\w+)\}|(?P<open>\[)|(?P<close>\])|(?P<space>\s+)|\\(?P<escaped>.)|(?P<literal>[^\s{}\[\]\\]+)"
)
_SPECIAL = re.compile(r"[\[\]{}\\]")
_WORD = re.compile(r"[^\W\d_]{2}")
_TWINS = {":": r"[ \xa0\u202f]?[:：]", ",": "[,，،]", "(": "[(（]", ")": "[)）]"}
"""Signs that Chinese, Japanese or Arabic pages print in another form, French ones with a space before."""
_TWINNED = re.compile(f"[{''.join(_TWINS)}]")
_NAME_ALONE = frozenset(("{author}", "{author}[ ({real_name})]"))
"""Lines that hold a name and nothing else: running text is none."""
_MAX_LINE = 240
"""Characters from which on a line is text, not part of a head."""


@dataclass(frozen=True)
class LinePattern:
    """A compiled notation."""

    notation: str
    inner: str
    """The notation without the marker, and without the brackets around all of it."""
    marked: bool | None
    """Whether the line has a list marker: True, False, or None for either."""
    numbered: bool
    """Whether the marker must be a number."""
    optional: bool
    """True where the whole line may be missing."""
    stamps: int
    """How many times it prints."""
    words: tuple[str, ...]
    """The words that stand for themselves, lower-case."""
    needs: tuple[str, ...] = ()
    """What stands for itself and may not be missing: a line without it is spared the expression."""
    classes: tuple[str, ...] = ()
    """Classes of words one of which it holds in any case."""
    first: str = ""
    """What it starts with in any case; a time is :data:`_SLOT`."""
    last: str = ""
    """What it ends with in any case."""
    holds_text: bool = False
    """Whether the text starts, or all of it stands, on this very line."""
    skips: bool = False
    """True for ``*``: lines of the site's, of any look, but no running text."""

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """Matches the whole line behind its marker, stamps replaced."""
        return _compiled(self.inner, with_words=True)

    def match(self, page: CuedPage, number: int) -> dict[str, Span] | None:
        """Read a line.

        Args:
            page: The page.
            number: The line's number.

        Returns:
            The fields with their places; None where the line has another shape.
        """
        found = self._found(page, number)
        if found is None:
            return None
        line, used = page.lines[number], page.stamps[number] if self.stamps else ()
        fields = {}
        for name in self.expression.groupindex:
            start, end = found.span(name)
            if start >= 0:
                fields[name] = Span(_original(line, used, start), _original(line, used, end))
        if line.marker:
            fields["marker"] = Span(line.first, line.first + len(line.marker))
        return fields

    def fits(self, page: CuedPage, number: int) -> bool:
        """Whether a line has this shape. Arguments as for :meth:`match`."""
        return self._found(page, number) is not None

    def _found(self, page: CuedPage, number: int) -> re.Match[str] | None:
        """The match of the expression. The guards before it are what most lines fail at."""
        line = page.source.lines[number]
        if self.skips or (self.marked is not None and self.marked != bool(line.marker)):
            return None
        if not self.stamps:
            shown = line.rest
        elif len(page.stamps.get(number, ())) >= self.stamps:
            shown = _masked(page, number)
        else:
            return None
        if not (shown.startswith(self.first) and shown.endswith(self.last)):
            return None
        if self.needs and not all(map(shown.__contains__, self.needs)):
            return None
        if (len(line.text) > _MAX_LINE and not self.holds_text) or (self.numbered and line.ordinal is None):
            return None
        if self.inner in _NAME_ALONE and page.kinds[number] == "p":
            return None
        return self.expression.fullmatch(shown)


@lru_cache(maxsize=1024)
def compile_line(notation: str) -> LinePattern:
    """Compile one line of a template.

    Args:
        notation: The line, as in a dialect file.

    Returns:
        Its pattern.

    Raises:
        ValueError: A field that does not exist, or an unbalanced bracket.
    """
    if notation == ANYTHING:
        return LinePattern(notation, "", None, False, True, 0, (), skips=True)
    whole = _is_all_optional(notation)
    inner = notation[1:-1] if whole else notation
    marked: bool | None = False
    numbered = inner.startswith("{numbered}")
    if numbered:
        marked, inner = True, inner[len("{numbered}") :].lstrip()
    elif inner.startswith("{marker}"):
        marked, inner = True, inner[len("{marker}") :].lstrip()
    elif inner.startswith("[{marker}]"):
        marked, inner = None, inner[len("[{marker}]") :].lstrip()
    try:
        groups = _compiled(inner, with_words=False).groupindex
    except re.error as error:
        raise ValueError(f"not a line of a template: {notation!r}: {error}") from error
    words = tuple(
        token["literal"].lower()
        for token in _TOKEN.finditer(inner)
        if token["literal"] and _WORD.search(token["literal"])
    )
    fixed = list(_fixed(inner))
    stamps = inner.count("{timestamp}") + inner.count("{edited}")
    return LinePattern(
        notation,
        inner,
        marked,
        numbered,
        whole,
        stamps,
        words,
        needs=tuple(piece for pieces in fixed for piece in pieces if piece and piece != _SLOT),
        classes=tuple(_classes(inner)),
        first=fixed[0][0] if fixed else "",
        last=fixed[-1][-1] if fixed else "",
        holds_text="body" in groups,
    )


@lru_cache(maxsize=2048)
def _compiled(notation: str, with_words: bool) -> re.Pattern[str]:
    """The expression of a line; without the words of its classes, which take long to compile, to see if it is one."""
    return re.compile("".join(_pieces(notation, with_words)))


def _fixed(notation: str) -> Iterator[list[str]]:
    """What stands in every line: for each token outside all brackets its pieces between signs that have twins.

    Of a token that varies, and of one with nothing but such signs, an empty piece is left.
    """
    depth = 0
    for token in _TOKEN.finditer(notation):
        depth += bool(token["open"]) - bool(token["close"])
        if depth or token["close"]:
            yield [""]
        elif token["name"]:
            yield [_SLOT if token["name"] in ("timestamp", "edited") else ""]
        elif not token["space"]:
            yield _TWINNED.split(token["literal"] or token["escaped"])


def _classes(notation: str) -> Iterator[str]:
    """The word classes outside all brackets; for a separator a sign may stand."""
    depth = 0
    for token in _TOKEN.finditer(notation):
        depth += bool(token["open"]) - bool(token["close"])
        if not depth and token["name"] in WORD_CLASSES and token["name"] != "separator":
            yield token["name"]


def _is_all_optional(notation: str) -> bool:
    """Whether one pair of brackets stands around the whole line; ``[{marker}] {author}[,]`` has two pairs."""
    depth = 0
    for token in _TOKEN.finditer(notation):
        depth += bool(token["open"]) - bool(token["close"])
        if depth == 0 and token.end() < len(notation):
            return False
    return notation.startswith("[") and notation.endswith("]") and notation != "[{marker}]"


def _pieces(notation: str, with_words: bool) -> Iterator[str]:
    """The regular expressions of a line's tokens."""
    end = 0
    for token in _TOKEN.finditer(notation):
        if token.start() != end:
            break
        end = token.end()
        yield _field(token["name"], with_words) if token["name"] else _other(token)
    if end != len(notation):
        raise ValueError(f"not a line of a template: {notation!r}: a brace without its field at {notation[end:]!r}")


def _field(name: str, with_words: bool) -> str:
    if name in FIELDS:
        return f"(?P<{name}>{FIELDS[name]})"
    if name in _UNNAMED:
        return f"(?:{_UNNAMED[name]})"
    if name in WORD_CLASSES:
        return _words(name) if with_words else ""
    known = ", ".join(sorted({*FIELDS, *_UNNAMED, *WORD_CLASSES}))
    raise ValueError(f"no field {{{name}}}; there are {known}, and {{marker}} at the start of a line")


def _other(token: re.Match[str]) -> str:
    if token["open"]:
        return "(?:"
    if token["close"]:
        return ")?"
    if token["space"]:
        return r"\s{0,40}"
    return "".join(_TWINS.get(sign) or re.escape(sign) for sign in token["escaped"] or token["literal"])


def escape(text: str) -> str:
    r"""A text in the notation, so that it stands for itself.

    Example:
        >>> print(escape("Reply [2]"))
        Reply \[2\]
    """
    return _SPECIAL.sub(r"\\\g<0>", text)


def _words(name: str) -> str:
    words = word_class(vocabulary(), name)
    marks = [r"[,，،|·•:：@–—-]"] if name == "separator" else []
    glued = [_either(words.unspaced)] if words.unspaced else []
    spaced = rf"(?<!\w)(?i:{_either(words)})(?!\w)"
    return f"(?:{'|'.join([*marks, *glued, spaced])})"


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def word_class(every: Vocabulary, name: str) -> Phrases:
    """The words that stand for one of :data:`WORD_CLASSES`."""
    return {
        "separator": every.on,
        "presence": every.presence,
        "says": every.says,
        "by": every.by,
        "votes": every.votes,
        "actions": every.actions,
        "edited_words": every.edited,
        "reply_to_words": every.reply_to,
    }[name]


def _masked(page: CuedPage, number: int) -> str:
    """A line behind its marker, each stamp one character; made once, for all patterns that are tried on it."""
    shown = page.masked.get(number)
    if shown is None:
        line, pieces = page.lines[number], []
        place = line.content
        for stamp in page.stamps[number]:
            pieces += [line.text[place - line.first : stamp.start - line.first].replace(_SLOT, " "), _SLOT]
            place = stamp.end
        shown = "".join([*pieces, line.text[place - line.first :].replace(_SLOT, " ")])
        page.masked[number] = shown
    return shown


def _original(line: Line, stamps: Sequence[Stamp], place: int) -> int:
    """The offset in the input of a place in the masked line."""
    offset = line.content + place
    for stamp in stamps:
        if offset > stamp.start:
            offset += stamp.end - stamp.start - 1
    return offset
