"""The language files of the package."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from newsparse.lexicon.schema import Lexicon

FALLBACK = "en"
"""The language whose words are used where a page's own language has no file: menus are often left in English."""


@cache
def languages() -> tuple[str, ...]:
    """The BCP 47 tags that have a file, sorted."""
    return tuple(sorted(entry.name[:-5] for entry in files(__package__).iterdir() if entry.name.endswith(".toml")))


def base(language: str | None) -> str | None:
    """The language of a tag, without region and script: ``de`` for ``de-AT``, ``DE`` and ``de_AT``."""
    return language.lower().replace("_", "-").split("-")[0] if language else None


def load(language: str | None) -> Lexicon:
    """The words of a language.

    Args:
        language: BCP 47 tag; region and script subtags are ignored.

    Returns:
        Its words; those of English where the language is None or has no file.
    """
    code = base(language)
    return _load(code if code is not None and code in languages() else FALLBACK)


@cache
def _load(code: str) -> Lexicon:
    return Lexicon.model_validate(tomllib.loads((files(__package__) / f"{code}.toml").read_text("utf-8")))
