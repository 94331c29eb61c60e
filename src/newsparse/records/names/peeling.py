"""Take off what sites print around a name in its line: a role, votes, a label, what a picture is called."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newsparse.cues import number_value
from newsparse.lexicon import vocabulary
from newsparse.text import squeeze

_BRACKETED = re.compile(r"^\[[^\]]{0,12}\]|[ \xa0]?\[[^\]]{0,12}\]$|[ \xa0]?\((?P<inside>[^()]{1,30})\)$")
"""``[–]`` before a name and ``[S]`` behind it are buttons and badges; what stands in round brackets may be a name."""
_DIGIT = re.compile(r"\d")
_GLUED_NUMBERS = re.compile(r"\d(?=[^\W\d])|(?<=[^\W\d])(?=\d)")
_SIGNS = " \t\xa0|,;:·•–—*✭★☆✓✔♦◆●○►▶»«›‹→↓↑#&\\"
"""Signs that part a name from its neighbours."""
_COUNTED = re.compile(r"(?:[+−-]?\d{1,6}[ \xa0]?)?#\d{1,6}[ \xa0]+(?=\S)|[+−-]\d{1,6}[ \xa0]+(?=\S)")
"""Votes and the number of a post before a name: ``+3#1 anna``, ``+2 anna``, ``#4 anna``."""
_NUMBERED = re.compile(r"(?<=\S)[ \xa0]{1,3}(?:#\d{1,6}|\d{1,6}[ \xa0][^\W\d_]{1,4}[ \xa0]\d{1,6})$")
"""The number of a post behind a name: ``anna #4``, ``anna 4 of 20``."""
_INITIAL_AVATAR = re.compile(r"([A-ZÀ-ÞА-Я])\1(?=[a-zß-ÿа-я]{2})")
"""The letter that stands for a missing picture, glued to the name: ``HHamish``."""
_INITIAL_APART = re.compile(r"([^\W\d_])[ \xa0]{1,3}(?=\1)")
"""The same, apart from it: ``H Hamish``."""
_PICTURE = re.compile(
    r"(?P<name>\S(?:.{0,60}?\S)?)(?:['’]s)?[ \xa0](?:user[ \xa0])?avatar[ \xa0]?(?P=name)?"
    r"|\[(?P<alt>[^\[\]]{2,60})\][ \xa0]?(?P=alt)",
    re.IGNORECASE,
)
"""What a picture is called, before the name: ``Anna's avatarAnna``, ``[Anna] Anna``."""
_DOUBLED_NICK = 5
"""Letters from which on a nick is not the same syllables twice."""
_INITIALS = 4
"""Letters of the longest text that may be two initials, or the same short name: ``AA``, ``JoJo``."""
_DOUBLED = re.compile(r"(?P<name>\S(?:.{0,60}\S)?)(?P<apart>[ \xa0]{0,3})(?P=name)", re.DOTALL)
_APART = re.compile(r"[ \xa0\t]{3,}\S.*$|(?:[ \xa0\t]{2}|[ \xa0]?\|[ \xa0]?)[\d.,]{1,9}$")
"""What stands apart behind the name: another column of a table, the number of posts or points, as ``anna    1,204``."""
_REMEMBERED = 1024
"""Texts whose names are remembered: every reading of a page asks for the same ones."""
_LABEL = re.compile(r"(?<=\S)[ \xa0]{1,3}(?P<two>(?:[^\W\d_]{1,20}[ \xa0])?(?P<one>[^\W\d_]{2,20}))[ \xa0]?[:：]")
_WRITER = re.compile(r"([^\W\d_][^:：]{0,28}?)[ \xa0]?[:：][ \xa0]*(?=\S)")
"""A label before a colon, with something behind it."""
_MAIL = re.compile(r"[ \xa0]{1,3}[<(\[][^<>()\[\] ]{0,40}(?:@|[ ]at[ ])[^<>()\[\]]{1,60}[>)\]]$")
"""A mail address behind a name: ``Ada Brom <ada@…>``, ``Ada Brom (ada at …)``."""
_ACCOUNT = re.compile(r"u/(?=\w)")
"""Reddit's word for a user."""
_GLUED_ROLE = re.compile(r"[^\W\d_A-ZÀ-ÞА-Я](?=[A-ZÀ-ÞА-Я])")
"""Where a role of several words may begin that is glued to a name: ``annaSenior Member``; "SiteAdmin" is a nick."""
_INITIAL = re.compile(r"[A-ZÀ-ÞА-Я]\.")
"""The end of ``Марина В.``, which is no word."""
_LONGEST = 4
"""Words of the longest phrase that is peeled off."""


@lru_cache(maxsize=_REMEMBERED)
def peel(text: str) -> tuple[int, int]:
    """Where the name stands in a text that may hold more: a role, votes, a button, a word before it.

    Args:
        text: What stands where a name is expected.

    Returns:
        Start and end in the text; equal where nothing is left. A single word is left as it is: a reader may well be
        called Admin.

    Example:
        >>> ["[–]paula 11 points", "by anna on", "Old Jonas (author)", "Dr. May (Anna)"]
        ['[–]paula 11 points', 'by anna on', 'Old Jonas (author)', 'Dr. May (Anna)']
        >>> [text[slice(*peel(text))] for text in _]
        ['paula', 'anna', 'Old Jonas', 'Dr. May (Anna)']
    """
    if squeeze(text) in vocabulary().roles:
        return 0, len(text)  # "New Member" is nobody called New
    labelled = behind_label(text)
    account = _ACCOUNT.match(text, labelled)
    labelled = account.end() if account else labelled
    apart = _APART.search(text, labelled)
    text = text[: apart.start()] if apart and apart.start() else text
    text = _MAIL.sub("", _NUMBERED.sub("", text))
    text = text[: labelled + _before_profile(text[labelled:])]
    counted = _COUNTED.match(text, labelled)
    offset = counted.end() if counted else labelled
    start, end = _once(text[offset:])
    start, end = _bare(text, start + offset, end + offset)
    for _ in range(2 * _LONGEST):
        before = start, end
        bracket = _BRACKETED.search(text[start:end])
        if bracket and (bracket["inside"] is None or _is_sites(bracket["inside"])):
            cut = bracket.span()
            start, end = (start + cut[1], end) if cut[0] == 0 else (start, start + cut[0])
            start, end = _bare(text, start, end)
        end = _without_tail(text, start, end)
        start = _without_head(text, start, end)
        start, end = _bare(text, start, end)
        if (start, end) == before:
            break
    return start, end


def behind_label(text: str) -> int:
    """Where the name begins behind a label of the writer: ``Name: anna``; 0 where there is none."""
    found = _WRITER.match(text)
    return found.end() if found and squeeze(found[1]) in vocabulary().writers else 0


def is_label(text: str) -> bool:
    """Whether a line is nothing but a word such as "by", or a label of the writer with its colon."""
    words = squeeze(text)
    return words.rstrip(" :：") in vocabulary().by or (
        words[-1:] in ":：" and words[:-1].rstrip() in vocabulary().writers
    )


def _before_profile(text: str) -> int:
    """Where a profile begins that stands behind a name in its line: ``Ada Brom Posts: 4,218 Harbour pilot``."""
    known = vocabulary().profile
    for found in _LABEL.finditer(text):
        if squeeze(found["two"] or "") in known:
            return found.start("two")
        if squeeze(found["one"]) in known:
            return found.start("one")
    return len(text)


def _once(text: str) -> tuple[int, int]:
    """The first half of a text that says the same twice, as a picture's description and the name: ``anna anna``.

    Glued ones too, ``AnnaAnna``; a short nick in small letters may be so, ``papapapa``.
    """
    initial = _INITIAL_AVATAR.match(text) or _INITIAL_APART.match(text)
    if initial:
        return initial.end(1), len(text)
    picture = _PICTURE.match(text)
    if picture:
        return picture.span("name" if picture["name"] else "alt")
    found = _DOUBLED.fullmatch(text)
    if found is None:
        return 0, len(text)
    twice = found["apart"] or len(found["name"]) >= _DOUBLED_NICK or (found["name"].istitle() and len(text) > _INITIALS)
    return 0, found.end("name") if twice else len(text)


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _SIGNS:
        start += 1
    while end > start and (text[end - 1] in _SIGNS or text[end - 1] in "([{" or _hangs(text, start, end)):
        end -= 1
    return start, end


def _hangs(text: str, start: int, end: int) -> bool:
    """Whether a hyphen behind a space ends a text: it parted a name from a time. Not that of ``anna-``."""
    return text[end - 1] == "-" and end - 1 > start and text[end - 2] in " \xa0"


def _without_tail(text: str, start: int, end: int) -> int:
    """The end without a role, a word for saying or dating, or votes, as long as something is left before it."""
    words = [(found.start(), found.end()) for found in re.finditer(r"\S+", text[start:end])]
    for count in range(min(_LONGEST, len(words) - 1), 0, -1):
        glued = _GLUED_ROLE.search(text, start + words[-count][0], start + words[-count][1]) if count > 1 else None
        if glued and squeeze(text[glued.end() : end]) in vocabulary().roles:
            return glued.end()
        cut = start + words[-count][0]
        if _INITIAL.fullmatch(text, cut, end):
            continue
        tail = squeeze(text[cut:end]).strip("()[].,:_")
        if squeeze(text[cut:end]).rstrip(":：") in vocabulary().says:
            return cut
        if (tail in _behind() and (len(tail) > 1 or not tail.isascii())) or _is_votes(text[cut:end]):
            return cut
    return end


def _without_head(text: str, start: int, end: int) -> int:
    """The start without a word before names, "Offline", or votes."""
    every = vocabulary()
    words = [(found.start(), found.end()) for found in re.finditer(r"\S+", text[start:end])]
    for count in range(min(_LONGEST, len(words) - 1), 0, -1):
        cut = start + words[count - 1][1]
        head = squeeze(text[start:cut]).strip("()[].,:")
        if head in every.by or head in every.presence or _is_votes(text[start:cut]):
            return cut
    return start


def _is_votes(text: str) -> bool:
    """``12 points``, ``11 points12 points13 points``: numbers and words for votes in turn."""
    if not _DIGIT.search(text):
        return False
    words = _GLUED_NUMBERS.sub(lambda found: f"{found[0]} ", text).split()
    numbers = [word for word in words if number_value(word.strip("()")) is not None]
    others = [word for word in words if number_value(word.strip("()")) is None]
    return bool(numbers) and bool(others) and all(squeeze(word).strip("()., ") in vocabulary().votes for word in others)


def _is_sites(text: str) -> bool:
    """Whether the site has written what stands in brackets behind a name: a role, or how many posts he has."""
    return squeeze(text) in _known() or number_value(text) is not None


@cache
def _known() -> frozenset[str]:
    """Words that sites print beside names."""
    every = vocabulary()
    return every.roles | every.presence | every.actions | every.answers | every.edited


@cache
def _behind() -> frozenset[str]:
    every = vocabulary()
    return _known() | every.says | every.on | every.votes | every.published
