"""Reported speech: words between quotation marks, and the line that says whose a passage is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import regex

from newsparse.lexicon import Lexicon, load
from newsparse.models import Block, ListBlock, Quote, QuoteBlock, Span

_MAX_ATTRIBUTION = 120
"""Characters up to which a line can be nothing but an attribution."""
_BARE_WORDS = 6
"""Words up to which ``Name said.`` without a dash is an attribution and not a sentence of the article."""
_WORD_OF_NAME = r"\p{Lu}(?:\.|[\p{L}\p{M}'’-]*+)"
_NAME = regex.compile(
    rf"{_WORD_OF_NAME}(?:\s(?:{_WORD_OF_NAME}|(?:al|bin|da|de|del|der|di|el|ibn|la|le|van|von)(?=\s\p{{Lu}})))*+"
)
_COMMON_MARKS = (("«", "»"), ("„", "“"), ('"', '"'))
"""Pairs that mean the same wherever they are met."""
_ANY_MARK = regex.compile(r"[\p{Pi}\p{Pf}„‚\"「『]")
_DASHES = "-–—"
_SPEAKER_WORDS = 8
_NAMELESS_WORDS = 4
"""Words up to which a speaker without a name is believed: ``the head of the council`` has five and needs its titles."""
_GIVEN_NAMES = 2
"""Words that a full name may have before the surname."""
_MAX_INLINE = 1000
"""Characters after which an opening mark counts as never closed."""


@dataclass(slots=True, frozen=True)
class Attribution:
    """A line that says who speaks."""

    span: Span
    """The line as printed."""
    speaker: Span
    """The words that name the speaker."""
    certain: bool
    """True where a dash and a known verb of saying leave no doubt; else the passage above must look cut out of its
    sentence."""


def attribution(text: str, offset: int, lexicon: Lexicon) -> Attribution | None:
    """Read a line that does nothing but name the speaker of the passage before it.

    ``- said Damir.``, ``— he added.``, ``Renkel sagte.``, and behind a dash also ``- joked pilot Ines Carrow.``, whose
    verb the lexicon need not know. Not ``The mayor said that the bridge is closed.``: without a dash nothing may stand
    behind the speaker.

    Args:
        text: The line.
        offset: Where it starts in the input.
        lexicon: Words of the page's language.

    Returns:
        The attribution, or None where the line says more, or something else.
    """
    if len(text) > _MAX_ATTRIBUTION:
        return None
    dashed = text[:1] in _DASHES
    for form in _forms(lexicon.language):
        found = form.pattern.fullmatch(text)
        if found is None or not (dashed or len(text.split()) <= _BARE_WORDS):
            continue
        start = found.start("speaker")
        length = _speaker_length(found["speaker"], lexicon, dashed, form.known)
        if length:
            place = Span(offset + start, offset + start + length)
            return Attribution(Span(offset, offset + len(text)), place, dashed and form.known)
    return None


@dataclass(slots=True, frozen=True)
class _Form:
    """One order of the words in an attribution."""

    pattern: regex.Pattern[str]
    known: bool
    """Whether the verb is one of the lexicon."""


@cache
def _forms(language: str) -> tuple[_Form, ...]:
    """Verb before speaker, speaker before verb; behind a dash also any verb before a name."""
    words = load(language).quotes
    verb = _either(words.said)
    auxiliary = f"(?:(?i:{_either(words.auxiliaries)})\\s)?" if words.auxiliaries else ""
    particle = f"(?:\\s(?i:{_either(words.particles)}))?" if words.particles else ""
    end = "[.,:;]?"
    return (
        _Form(regex.compile(rf"(?:[-–—]\s?)?(?i:{verb})\s(?P<speaker>\S.*?){particle}{end}"), known=True),
        _Form(regex.compile(rf"(?:[-–—]\s?)?(?P<speaker>\S.*?),?\s(?i:{verb}){particle}{end}"), known=True),
        _Form(
            regex.compile(rf"[-–—]\s?{auxiliary}\p{{Ll}}[\p{{L}}\p{{M}}’'-]++\s(?P<speaker>\S.*?){particle}\."),
            known=False,
        ),
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(regex.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _speaker_length(words: str, lexicon: Lexicon, dashed: bool, known: bool) -> int:
    """How much of the words names the speaker, 0 where they do not open with one.

    Words that end in a capitalised one name somebody ("engineer Lida Hops"); so do a pronoun and a title. Where more
    follows ("Damir in an interview"), the name ends before it. Behind a dash and a verb of saying a few words without
    a name are the speaker too ("the priest").
    """
    parts = words.split()
    if words.lower() in lexicon.quotes.pronouns or all(part.lower() in lexicon.quotes.titles for part in parts):
        return len(words)
    if len(parts) <= _SPEAKER_WORDS and parts[-1][0].isupper():
        return len(words)
    if not (dashed and known):
        return 0
    return _leading_name(words, lexicon) or (len(words) if len(parts) <= _NAMELESS_WORDS else 0)


def _leading_name(words: str, lexicon: Lexicon) -> int:
    """Length of the titles and the name that the words open with, 0 where there is no name."""
    place = 0
    for word in regex.finditer(r"\S++", words):
        if word[0].lower() not in lexicon.quotes.titles:
            break
        place = word.end() + 1
    name = _NAME.match(words, place)
    return name.end() if name else 0


def full_name(speaker: str, text: str) -> str | None:
    """The person whom a speaker's words name, where the article leaves no doubt.

    Args:
        speaker: As the attribution prints it.
        text: The article.

    Returns:
        The name without titles; a surname is completed where the article has one full name with it, and only one.

    Example:
        >>> full_name("Damir", "The head of the agency, Ismayil Damir, was there. Damir was glad.")
        'Ismayil Damir'
    """
    names = list(_NAME.finditer(speaker))
    if not names or names[-1].end() != len(speaker):
        return None
    name = names[-1][0]
    if " " in name:
        return name
    longer = {
        found[0]
        for found in _NAME.finditer(text)
        if found[0].endswith(f" {name}") and found[0].count(" ") <= _GIVEN_NAMES
    }
    return longer.pop() if len(longer) == 1 else name if not longer else None


def inline(text: str, offset: int, lexicon: Lexicon) -> Iterator[Span]:
    """Words between quotation marks in a paragraph, nested ones too.

    Args:
        text: The paragraph.
        offset: Where it starts in the input.
        lexicon: Its language decides which marks pair up: “ opens in English and closes in German.

    Yields:
        The words without their marks. A mark that is not closed in the paragraph opens nothing.
    """
    closing = dict((*_COMMON_MARKS, *lexicon.quotes.marks))
    opened_until = dict.fromkeys(closing, 0)
    for found in _ANY_MARK.finditer(text):
        mark, place = found[0], found.start()
        if mark not in closing or place < opened_until[mark] or not _opens(text, place):
            continue
        end = _closed_at(text, place + 1, closing[mark])
        if end > place + 1:
            opened_until[mark] = end + 1
            yield Span(offset + place + 1, offset + end)


def collect(blocks: Iterable[Block], text: str, lexicon: Lexicon) -> Iterator[Quote]:
    """All quotes of some blocks, in page order.

    Args:
        blocks: The blocks of a body or a comment.
        text: The input that their spans belong to.
        lexicon: Words of the page's language.

    Yields:
        A block quote for each passage set apart, then the words in quotation marks inside each block.
    """
    blocks = tuple(blocks)
    article = "\n".join(block.text for block in blocks)
    for block in blocks:
        if isinstance(block, QuoteBlock):
            name = full_name(block.speaker, article) if block.speaker else None
            yield Quote(
                kind="block",
                text=block.text,
                speaker=block.speaker,
                speaker_name=name,
                attribution=block.attribution,
                span=block.spans["text"],
                spans={key: block.spans[key] for key in ("attribution", "speaker") if key in block.spans},
            )
        for piece in _running_text(block):
            for span in inline(text[slice(*piece)], piece.start, lexicon):
                yield Quote(kind="inline", text=text[slice(*span)], span=span)


def _running_text(block: Block) -> Iterator[Span]:
    """The stretches of a block in which a quote can open and close."""
    if isinstance(block, ListBlock):
        yield from (block.spans[f"items.{place}"] for place in range(len(block.items)))
    else:
        yield block.spans.get("text", block.span)


def _opens(text: str, place: int) -> bool:
    """An opening mark has no letter before it and no space behind it; 5" and o'clock are not openings."""
    before = text[place - 1 : place]
    behind = text[place + 1 : place + 2]
    return bool(behind) and not behind.isspace() and not before.isalnum()


def _closed_at(text: str, start: int, mark: str) -> int:
    """Where the passage is closed, -1 where it is not. A closing mark has no letter behind it."""
    place = text.find(mark, start, start + _MAX_INLINE)
    while place >= 0 and (text[place + 1 : place + 2].isalnum() or text[place - 1].isspace()):
        place = text.find(mark, place + 1, start + _MAX_INLINE)
    return place
