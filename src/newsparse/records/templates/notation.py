"""The notation in which lines of a record are written, and the expressions that it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from newsparse.cues import NUMBER
from newsparse.lexicon import Phrases, Vocabulary, vocabulary

SLOT = "\ue000"
"""Stands for a stamp in a line that is matched: one character, so that no pattern has to know the forms of dates."""

_NUMBER = re.sub(r"\?P<\w+>", "?:", NUMBER.pattern)
_NAME = r"\S(?:.{0,78}?\S)?"
_DOTTED = r"\d{1,5}(?:\.\d{1,4}){2,20}"
"""The number of an answer to an answer: ``1.1.2``."""
_UNNAMED = {"number": f"(?:{_DOTTED}|{_NUMBER})", "text": r"\S(?:.{0,198}?\S)?"}
"""Fields that are read and given no meaning."""
FIELDS = {
    "timestamp": SLOT,
    "edited": SLOT,
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
_NAMES = frozenset((*FIELDS, *_UNNAMED, *WORD_CLASSES))

TOKEN = re.compile(
    r"\{(?P<name>\w+)\}|(?P<open>\[)|(?P<close>\])|(?P<space>\s+)|\\(?P<escaped>.)|(?P<literal>[^\s{}\[\]\\]+)"
)
_SPECIAL = re.compile(r"[\[\]{}\\]")
_TWINS = {":": r"[ \xa0\u202f]?[:：]", ",": "[,，،]", "(": "[(（]", ")": "[)）]"}
"""Signs that Chinese, Japanese or Arabic pages print in another form, French ones with a space before."""
_TWINNED = re.compile(f"[{''.join(_TWINS)}]")


def check(notation: str) -> None:
    """See whether a text is in the notation, without the expression: most lines that a page proposes never need one.

    Args:
        notation: A line without its marker.

    Raises:
        ValueError: It is not; the message says what is wrong.
    """
    end = depth = 0
    fields: set[str] = set()
    for token in TOKEN.finditer(notation):
        if token.start() != end:
            break
        end, name = token.end(), token["name"]
        depth += bool(token["open"]) - bool(token["close"])
        if depth < 0:
            raise ValueError(f"not a line of a template: {notation!r}: a bracket is closed that was never opened")
        if name and name not in _NAMES:
            known = ", ".join(sorted(_NAMES))
            raise ValueError(f"no field {{{name}}}; there are {known}, and {{marker}} at the start of a line")
        if name in fields:
            raise ValueError(f"not a line of a template: {notation!r}: it has {{{name}}} twice")
        fields |= {name} & FIELDS.keys()
    if end != len(notation):
        raise ValueError(f"not a line of a template: {notation!r}: a brace without its field at {notation[end:]!r}")
    if depth:
        raise ValueError(f"not a line of a template: {notation!r}: a bracket is never closed")


@lru_cache(maxsize=2048)
def compiled(notation: str) -> re.Pattern[str]:
    """The expression of a line, from a notation that has been checked."""
    return re.compile("".join(_field(token["name"]) or _other(token) for token in TOKEN.finditer(notation)))


def fixed_pieces(notation: str) -> Iterator[list[str]]:
    """What stands in every line: for each token outside all brackets its pieces between signs that have twins.

    Of a token that varies, and of one with nothing but such signs, an empty piece is left.
    """
    depth = 0
    for token in TOKEN.finditer(notation):
        depth += bool(token["open"]) - bool(token["close"])
        if depth or token["close"]:
            yield [""]
        elif token["name"]:
            yield [SLOT if token["name"] in ("timestamp", "edited") else ""]
        elif not token["space"]:
            yield _TWINNED.split(token["literal"] or token["escaped"])


def classes(notation: str) -> Iterator[str]:
    """The word classes outside all brackets; for a separator a sign may stand."""
    depth = 0
    for token in TOKEN.finditer(notation):
        depth += bool(token["open"]) - bool(token["close"])
        if not depth and token["name"] in WORD_CLASSES and token["name"] != "separator":
            yield token["name"]


def is_all_optional(notation: str) -> bool:
    """Whether one pair of brackets stands around the whole line; ``[{marker}] {author}[,]`` has two pairs."""
    depth = 0
    for token in TOKEN.finditer(notation):
        depth += bool(token["open"]) - bool(token["close"])
        if depth == 0 and token.end() < len(notation):
            return False
    return notation.startswith("[") and notation.endswith("]") and notation != "[{marker}]"


def _field(name: str | None) -> str:
    """The expression of what is read at a place; "" where the notation has no name."""
    if name in FIELDS:
        return f"(?P<{name}>{FIELDS[name]})"
    return f"(?:{_UNNAMED[name]})" if name in _UNNAMED else _words(name) if name else ""


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
