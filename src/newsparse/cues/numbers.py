"""Numbers as sites print votes and counters."""

from __future__ import annotations

import re

from newsparse.lexicon import scales

MINUS = "−–-"
"""Minus sign, en dash and hyphen: sites print all three before a negative score. The hyphen is last, because inside
brackets of a pattern it means a range elsewhere."""

GROUPED = r"\d{1,3}(?:[., \xa0\u202f\u2009’']\d{3})+"
"""Thousands with a separator: ``1,204``, ``1 977``."""

_SCALES = {"k": 1000, "к": 1000} | scales()
"""What cuts a number short; the Cyrillic letter looks like the Latin one."""

SCALE = rf"[ \xa0]?(?P<scale>(?i:{'|'.join(sorted(_SCALES, key=len, reverse=True))}))(?![^\W\d_])\.?"
"""What follows the digits of a number that was cut short, as an expression."""

NUMBER = re.compile(
    rf"(?P<sign>[+{MINUS}]?)[ \xa0]?(?P<digits>{GROUPED}|\d{{1,9}})(?P<tail>[.,]\d{{1,2}})?(?:{SCALE})?"
)
"""A whole number: ``-3``, ``−3``, ``+12``, ``1,204``, ``8.3k``, ``1,2 тыс.``, ``3.4万``."""


def number_value(text: str) -> int | None:
    """The number that a text is, rounded as sites print it.

    Args:
        text: A piece of a line.

    Returns:
        Its value; None where it is not one whole number.

    Example:
        >>> [number_value(text) for text in ("-3", "+12", "1,204", "8.3k", "1,2 тыс.", "17.07", "3 boats")]
        [-3, 12, 1204, 8300, 1200, None, None]
    """
    match = NUMBER.fullmatch(text)
    if match is None or (match["tail"] and not match["scale"]):
        return None
    value = float(digits(match["digits"]) + (match["tail"] or "").replace(",", "."))
    value *= _SCALES[match["scale"].lower()] if match["scale"] else 1
    negative = match["sign"] != "" and match["sign"] in MINUS
    return -round(value) if negative else round(value)


def digits(text: str) -> str:
    """The digits of a number without its separators."""
    return re.sub(r"\D", "", text)
