"""The dialect files of the package, and a user's own."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path

from newsparse.dialects.schema import Dialect


@cache
def dialects() -> tuple[Dialect, ...]:
    """All dialects of the package, by name."""
    names = sorted(entry.name for entry in files(__package__).iterdir() if entry.name.endswith(".toml"))
    return tuple(
        Dialect.model_validate(tomllib.loads((files(__package__) / name).read_text("utf-8"))) for name in names
    )


def load(name: str) -> Dialect:
    """One dialect of the package.

    Args:
        name: Its name, such as ``dle``.

    Returns:
        The dialect.

    Raises:
        ValueError: There is none of that name; the message lists those that there are.
    """
    for dialect in dialects():
        if dialect.name == name:
            return dialect
    raise ValueError(f"no dialect {name!r}; there are {', '.join(dialect.name for dialect in dialects())}")


def find(wanted: str | Path | Dialect) -> Dialect:
    """A dialect by whatever names it.

    Args:
        wanted: A dialect, the name of one of the package's, or the path of a TOML file.

    Returns:
        The dialect.

    Raises:
        OSError: The file cannot be read.
        ValueError: There is none of that name, or the file is not one.
    """
    if isinstance(wanted, Dialect):
        return wanted
    if isinstance(wanted, Path) or wanted.endswith(".toml"):
        return read_file(Path(wanted))
    return load(wanted)


def read_file(path: Path) -> Dialect:
    """A user's own dialect.

    Args:
        path: A TOML file with the keys of :class:`~newsparse.dialects.schema.Dialect`.

    Returns:
        The dialect.

    Raises:
        OSError: The file cannot be read.
        ValueError: It is not TOML, or has a key too many or too few.
    """
    return Dialect.model_validate(tomllib.loads(path.read_text("utf-8")))
