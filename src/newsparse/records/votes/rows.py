"""Lines read as rows of votes: ``12 points``, ``Like 3 Dislike 1``, ``(-4 | +3 / -7)`` in numbers, words and signs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from newsparse.cues import MINUS, NUMBER, CuedPage, number_value
from newsparse.models import Span
from newsparse.records.views.view import Token, View
from newsparse.text import LETTER, squeeze

_UP_SIGNS = frozenset("👍▲△⬆↑🔺⇧♥❤♡🖤💙👏🙏")
_DOWN_SIGNS = frozenset("👎▼▽⬇↓🔻⇩")
_PIECE = re.compile(
    rf"(?P<number>(?<![\w.,:#/]){NUMBER.pattern}|\d{{1,9}})"
    rf"|(?P<words>{LETTER}+(?:[ '’-]+{LETTER}+)*)|(?P<mark>\S)"
)
_GLUED = re.compile(r"(?<=[a-zà-ÿа-я])(?=[A-ZÀ-ÞА-Я])")
"""Where a word was written on to the next one: ``ShareFlag``."""
_WORD = re.compile(r"[^ ]+")
_DIGIT = re.compile(r"\d")
_PARTS = frozenset("()[]|/·•:,;&×_*\ufe0f\ufe0e🏻🏼🏽🏾🏿")
"""Signs that part numbers without a meaning of their own."""
_SIGNS = {"+": "p"} | dict.fromkeys(MINUS, "m")
"""Sign of a number -> kind of its token."""
_MAX_LINE = 80
_MAX_WORDS = 5
_NO_VOTES = frozenset("UCJ")
"""Kinds of lines whose numbers are no votes: notes of changes, counts of comments or answers."""
_ANYTHING = Token("x", Span(0, 0))
_NOTHING_ELSE = (_ANYTHING,)
"""Most lines of a page, kept once."""
_NEAR = 2
"""Visible lines above a label with a word for votes in which another one makes a profile of it."""


def row(view: View, lines: Sequence[int], fields: Sequence[Span] = ()) -> list[Token]:
    """The tokens of some lines.

    Args:
        view: The page.
        lines: Lines of the site's, top to bottom.
        fields: What is left out: these have another meaning.

    Returns:
        The tokens; none where no number stands in the lines.
    """
    if not any(_prints_number(view, number) for number in lines):
        return []
    return [token for number in lines for token in tokens(view, number, fields)]


def _prints_number(view: View, number: int) -> bool:
    """Whether a line prints a number that is not part of a time."""
    prints = view.numerals.get(number)
    if prints is None:
        prints = view.numerals[number] = _has_digit(view.page, number)
    return prints


def _has_digit(page: CuedPage, number: int) -> bool:
    """Whether a digit stands in a line outside its times."""
    text, place = page.source.text, page.lines[number].content
    for stamp in page.stamps.get(number, ()):
        if _DIGIT.search(text, place, stamp.start):
            return True
        place = stamp.end
    return _DIGIT.search(text, place, page.lines[number].last) is not None


def tokens(view: View, number: int, fields: Sequence[Span] = ()) -> Sequence[Token]:
    """The tokens of a line that can print votes. Arguments as for :func:`row`."""
    every = view.votes.get(number)
    if every is None:
        every = view.votes[number] = _without_runs(_all_tokens(view.page, number))
    line = view.page.lines[number]
    taken = [span for span in fields if line.holds(span.start)]
    return [token for token in every if not any(map(token.span.overlaps, taken))] if taken else every


def _without_runs(every: Iterable[Token]) -> tuple[Token, ...]:
    """Tokens, of several that mean nothing in a row only one: they part what stands on both sides, as one does."""
    kept: list[Token] = []
    for token in every:
        if token is not _ANYTHING or not kept or kept[-1] is not _ANYTHING:
            kept.append(token)
    return _NOTHING_ELSE if kept == [_ANYTHING] else tuple(kept)


def _all_tokens(page: CuedPage, number: int) -> Iterator[Token]:
    """The tokens of a line, its times left out; the profile beside a post and the number of answers are no votes."""
    line = page.lines[number]
    if page.kinds[number] in _NO_VOTES or len(line.text) > _MAX_LINE or in_profile(page, number):
        return
    for found in _pieces(page, number):
        span = Span(found.start(), found.end())
        if found["number"] is not None:
            value = number_value(found["number"])
            if value is not None:
                yield Token(_SIGNS.get(found["number"][0], "n"), span, value)
        elif found["words"] is not None:
            yield from _worded(page, found["words"], span.start)
        elif found["mark"] in _UP_SIGNS or found["mark"] in _DOWN_SIGNS:
            yield Token("u" if found["mark"] in _UP_SIGNS else "d", span)
        elif found["mark"] == "#" or found["mark"] not in _PARTS:
            yield _ANYTHING


def _pieces(page: CuedPage, number: int) -> Iterator[re.Match[str]]:
    """The numbers, runs of words and signs of a line before, between and behind its times: "19 2012" is no number."""
    text, line = page.source.text, page.lines[number]
    place = line.content
    for stamp in page.stamps.get(number, ()):
        yield from _PIECE.finditer(text, place, stamp.start)
        place = max(place, stamp.end)
    yield from _PIECE.finditer(text, place, line.last)


def in_profile(page: CuedPage, number: int) -> bool:
    """Whether a line is a label of the profile beside a post, or the value below one.

    "Points: 46" is one where another label is near, such as "Posts: 12", and no text between them; alone it may be the
    votes of the text.

    Args:
        page: The page.
        number: A line.
    """
    label: int | None = number
    if number in page.numbers:
        label = page.above(number, 1)
        if label is None or squeeze(page.lines[label].rest).rstrip(" :") not in page.words.every.profile:
            return False
    if label is None or page.kinds[label] not in "Gh":
        return False
    if page.kinds[label] == "G" and not _says_votes(page, label):
        return True
    if page.kinds[label] == "h" and label == number:
        return False
    near, below = [label], page.below(number, 1)
    for _ in range(_NEAR):
        above = page.above(near[-1], 1)
        if above is None or page.kinds[above] == "p":
            break
        near.append(above)
    return any(
        page.kinds[line] == "G" and not _says_votes(page, line) for line in (*near[1:], below) if line is not None
    )


def counts_answers(page: CuedPage, number: int) -> bool:
    """Whether a number alone in its line counts the answers, as the next line says: "14", "replies".

    "4" over "Reply" is none: where a word is a button's, too, one to answer must stand behind it.

    Args:
        page: The page.
        number: The line of the number.
    """
    every = page.words.every
    for step in (page.above, page.below):
        line = step(number, 0)
        word = squeeze(page.lines[line].rest).strip(" :") if line is not None else ""
        if line is None or not (word in every.counted or word in every.nouns):
            continue
        behind = page.below(max(line, number), 0)
        if word not in every.actions or (behind is not None and squeeze(page.lines[behind].rest) in every.answers):
            return True
    return False


def _says_votes(page: CuedPage, number: int) -> bool:
    label = squeeze(page.lines[number].rest.partition(":")[0])
    return label in page.words.every.votes


def _worded(page: CuedPage, text: str, start: int) -> Iterator[Token]:
    """The words of votes in a run of words that starts at an offset; glued button words are several."""
    every = page.words.every
    words = [(squeeze(text[first:last]), Span(start + first, start + last)) for first, last in _parted(text)]
    place = 0
    while place < len(words):
        for count in range(min(_MAX_WORDS, len(words) - place), 0, -1):
            phrase = " ".join(word for word, _ in words[place : place + count])
            span = Span(words[place][1].start, words[place + count - 1][1].end)
            kind = "d" if phrase in every.down else "v" if phrase in every.votes else "u" if phrase in every.up else ""
            if kind:
                yield Token(kind, span)
            if kind or phrase in every.actions or phrase in every.answers or phrase in every.voters:
                place += count
                break
        else:
            yield _ANYTHING
            place += 1


def _parted(text: str) -> Iterator[tuple[int, int]]:
    """Where the words of a run start and end."""
    for word in _WORD.finditer(text):
        place = word.start()
        for cut in _GLUED.finditer(text, word.start(), word.end()):
            yield place, cut.start()
            place = cut.start()
        yield place, word.end()
