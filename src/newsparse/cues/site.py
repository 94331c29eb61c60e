"""The tests for what a site says of itself, by words that a line mentions anywhere."""

from __future__ import annotations

import re

from newsparse.cues.glance import Glance, where
from newsparse.cues.hints import Hint
from newsparse.cues.page import CuedPage

_AT = r"(?:@[ \xa0]?|[ \xa0]?\((?:at|dog|собака)\)[ \xa0]?|[ \xa0]?\[(?:at|dog|собака)\][ \xa0]?)"
_DOT = r"(?:\.|[ \xa0]?(?:\(dot\)|\[dot\]|\(точка\)|\[точка\])[ \xa0]?)"
_MAIL = re.compile(
    r"\[e-?mail[\W_]{0,3}protected\]|"
    rf"[\w.+-]{{1,64}}{_AT}[\w-]{{1,64}}{_DOT}\w{{2,24}}",
    re.IGNORECASE,
)
_MAIL_SIGNS = ("@", "(at)", "(dog)", "(собака)", "[at]", "[dog]", "[собака]", "[e")
_RIGHTS = re.compile(r"©|(?:\(c\)|\bcopyright)\s{0,2}(?:19|20)\d\d", re.IGNORECASE)


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
