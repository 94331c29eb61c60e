"""Words, one file a language: what pages call a comment, how they ask to sign in, which verbs report speech.

``<language>.toml`` is written by hand against the closed schema in ``schema.py``; month names and relative-time words
come from CLDR (``cldr.json``, generated), given names from ``given.txt``. Nothing is loaded before it is needed.
"""

from newsparse.lexicon.calendar import Calendar, calendar, scales
from newsparse.lexicon.detect import detect
from newsparse.lexicon.files import base, languages, load
from newsparse.lexicon.people import is_given
from newsparse.lexicon.phrases import Phrases
from newsparse.lexicon.schema import Lexicon
from newsparse.lexicon.vocabulary import Vocabulary, vocabulary

__all__ = [
    "Calendar",
    "Lexicon",
    "Phrases",
    "Vocabulary",
    "base",
    "calendar",
    "detect",
    "is_given",
    "languages",
    "load",
    "scales",
    "vocabulary",
]
