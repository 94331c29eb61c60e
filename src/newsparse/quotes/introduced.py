"""Lines that introduce the passage below them: ``The mayor wrote:``."""

from __future__ import annotations

from newsparse.lexicon import Lexicon
from newsparse.models import Span
from newsparse.quotes.clauses import Sentence
from newsparse.quotes.marks import pairs
from newsparse.quotes.speech import speech
from newsparse.quotes.words import sentences, split

_MAX = 300
"""Characters up to which a line can introduce a passage."""
_NEAR = 8
"""Words that may stand between the verb of saying and the colon: ``wrote in a letter to the council:``."""


def introduced(text: str, line: Span, lexicon: Lexicon) -> Span | None:
    """Who speaks the passage below a line, where the line ends in a colon and its last sentence has a verb of saying.

    Not ``The clerk brought three things:``, which introduces a list, nor a line with a quote of its own.

    Args:
        text: The input.
        line: Where the line stands.
        lexicon: Words of the page's language.

    Returns:
        Where the words for the speaker stand, or None.
    """
    if line.end - line.start > _MAX or text[line.end - 1] not in ":：":
        return None
    known = speech(lexicon.language)
    words = split(text, *line, known.titles)
    if not words or pairs(text, line, known):
        return None
    *_, last = sentences(words)
    report = next((report for report in reversed(Sentence(last, known).reports) if report.speaker), None)
    return report.speaker if report and len(last) - report.end <= _NEAR else None
