"""The signs that renderers draw links, pictures and emphasis with, and texts without them, as a reader sees them."""

from __future__ import annotations

import re

from newsparse.text import SPACE, spaced

ANYWHERE = re.compile(r"[\u2e80-\u303e\u3041-\u33ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]")
"""Letters of scripts without spaces, which are broken anywhere; Korean is broken at spaces."""
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_BRACKET = re.compile(r"\[(\d{1,4})\](?=\S)")
_NUMBERED = 5
"""Numbers in brackets, counting up from 1, by which a page shows that its links are numbered."""
_LINK = re.compile(r"(!?)\[([^\[\]]{0,300})\]\([^()\s]{1,2000}(?:[ ]\"[^\"]{0,300}\")?\)")
_PICTURE = re.compile(r"\[[^\[\]\s]{1,100}\.(?:gif|png|jpe?g|webp|svg)\]|\(BUTTON\)", re.IGNORECASE)
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_]{1,500})(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<!\w)([_*])(?=\S)([^*_]{1,500}?)[ ]?\1(?!\w)")
_ESCAPED = re.compile(r"\\([.\-+*_#!\[\]()])")
_RULER = frozenset("-=_*~|+—–─━ \t")


def plain(text: str, numbered: bool = False) -> str:
    """A text without the signs that renderers draw links, pictures and emphasis with.

    Args:
        text: A line or a passage.
        numbered: Whether the page numbers its links, as ``[12]`` before the word.

    Example:
        >>> plain("The **old** [mill](https://mill.example/) is _gone_ ![photo](m.jpg)")
        'The old mill is gone'
    """
    if "[" in text:
        text = _PICTURE.sub(" ", _LINK.sub(lambda link: "" if link[1] else link[2], text))
        text = _BRACKET.sub("", text) if numbered else text
    if "*" in text or "_" in text:
        text = _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", text))
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
    return spaced(text)


def one_line(text: str, numbered: bool = False) -> str:
    r"""Words inside a passage as a reader sees them: without line breaks and the signs of :func:`plain`.

    Args:
        text: A stretch of the input.
        numbered: Whether the page numbers its links.

    Example:
        >>> one_line("the old\n   mill")
        'the old mill'
    """
    shown, *below = (line.strip(SPACE) for line in _LINE_BREAK.split(text))
    for line in below:
        shown += line if shown and line and runs_on(shown, line) else f" {line}"
    return plain(shown, numbered) or text


def closed(text: str, start: int, end: int) -> int:
    """Where a stretch of a text ends, the sign behind it included that closes emphasis begun inside it.

    Args:
        text: The text.
        start: Where the stretch starts.
        end: Where it ends.

    Example:
        >>> closed("captain **Ada Holt**.", 0, 18)
        20
    """
    for sign in ("**", "__", "*", "_"):
        if text.startswith(sign, end) and text.count(sign, start, end) % 2:
            return end + len(sign)
    return end


def numbers_links(text: str) -> bool:
    """Whether a page numbers its links: as text browsers do, from 1 on."""
    numbers = [int(match[1]) for match in _BRACKET.finditer(text)]
    return len(numbers) >= _NUMBERED and numbers[:_NUMBERED] == list(range(1, _NUMBERED + 1))


def is_drawn(text: str) -> bool:
    """Whether a text is three or more of the signs that lines are drawn with."""
    return len(text) > 2 and _RULER.issuperset(text)


def runs_on(above: str, below: str) -> bool:
    """Whether no space stands between the end of a text and what follows: inside a script without spaces.

    Args:
        above: A text, not empty.
        below: What follows it, not empty.
    """
    return bool(ANYWHERE.match(above[-1]) and ANYWHERE.match(below[0]))
