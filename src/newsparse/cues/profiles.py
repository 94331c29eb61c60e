"""Lines of the profile that a forum prints beside each post."""

from __future__ import annotations

import re

from newsparse.cues.glance import Glance, where
from newsparse.cues.hints import COLON, Hint
from newsparse.cues.numbers import number_value
from newsparse.cues.page import CuedPage
from newsparse.text import squeeze

_LABEL_GAP = 12
"""Characters between a label without a colon and the date behind it: ``Member since May 2009``."""
_LABEL = re.compile(
    r"(?<![\w:])(?P<two>[^\W\d_]{1,20}[ \xa0])?(?P<one>[^\W\d_]{2,20})[ \xa0]?[:：](?!//)[ \xa0]*(?=[^\s:：])"
)
"""A word or two before a colon, with a value behind it."""


@where(Hint(opening=lambda every: every.profile))
def profile(seen: Glance, page: CuedPage) -> bool:
    """A label alone, or with a number, a date or, behind a colon, a few words.

    Not "From the harbour one sees the mill", nor a time of day: a comment may open with a label's word.
    """
    if not seen.rest[:1].isalpha():
        return False
    known = page.words.every.profile
    label, colon, value = seen.rest.replace("：", ":").partition(":")
    stamps = page.stamps.get(seen.line.number, ())
    named = bool(value) and squeeze(label) in page.words.every.writers
    if named and (stamps or squeeze(label) not in page.words.own.comments.profile):
        return False  # "Name: anna", "From: anna Date: 3 May 2021"
    if squeeze(label) in known:
        return bool(colon) or squeeze(label) not in page.words.every.votes
    if any(stamp.hour is not None or stamp.relative for stamp in stamps):
        return False
    opened = known.opening(seen.phrase)
    if stamps and opened and stamps[0].start - seen.line.content > len(opened) + _LABEL_GAP:
        return False  # a name that is a label's word in some language
    value = seen.phrase[len(opened) :].strip(" :：#") if opened else ""
    return bool(value) and (bool(stamps) or number_value(value) is not None) and opened not in page.words.every.votes


@where(Hint(COLON))
def profile_row(seen: Glance, page: CuedPage) -> bool:
    """Two such labels or more in one line, each with a value: a whole profile, perhaps with the name before it.

    Not "From: the Osmey office. To: all members", which a letter opens with, unless both words are labels.
    """
    known = page.words.every.profile
    labels = (found for found in _LABEL.finditer(seen.rest))
    return sum(squeeze(found["one"]) in known or squeeze(found[0].rstrip(" \xa0:：")) in known for found in labels) > 1
