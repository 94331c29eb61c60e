"""The closed set of keys that a dialect file has."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class TemplateSpec(BaseModel):
    """One layout of a record, line by line, in the notation of ``docs/adding-a-dialect.md``.

    ``{field}`` stands for what is read, ``[ ]`` for what may be missing, anything else for itself.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    head: tuple[str, ...] = Field(min_length=1)
    """The lines from the record's first one to the last before its text. A line all in ``[ ]`` may be missing. A field
    that stands in two lines must read the same in both."""
    foot: tuple[str, ...] = ()
    """The lines behind its text."""
    site: tuple[str, ...] = ()
    """Further lines that the site prints around the texts, in any order, each perhaps missing: they are passed over.
    ``{number}`` stands for a number; ``Label: {text}`` for a label with its value."""
    top: tuple[str, ...] = ()
    """Lines of the site's right below which a head starts whose second line is ``*``."""
    titled: bool = False
    """True where a comment may have a title: one line under the head, then a blank one."""


class Dialect(BaseModel):
    """A platform."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=r"^[a-z][a-z0-9_-]*$")
    """What ``Page.dialect`` says: the file's name."""
    title: str
    """The platform's own name."""
    about: str = ""
    """Where its pages are met and what is special about them."""
    templates: tuple[TemplateSpec, ...] = Field(min_length=1)
    """Its layouts; each is tried on its own."""
