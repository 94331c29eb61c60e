"""What each line shows on its own, before its neighbours are looked at.

Every line gets one letter; a page prints as a string of them. ``table`` holds the whole list of letters in order,
``rules``, ``counting`` and ``site`` the tests behind it, ``numbers`` what a printed number is worth.
"""

from newsparse.cues.numbers import MINUS, NUMBER, SCALE, number_value
from newsparse.cues.page import CuedPage, Words
from newsparse.cues.table import BY_KIND, CUES, Cue, read

__all__ = ["BY_KIND", "CUES", "MINUS", "NUMBER", "SCALE", "Cue", "CuedPage", "Words", "number_value", "read"]
