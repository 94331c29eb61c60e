"""Packages that only some uses need: imported where they are used, and missed kindly."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class MissingExtraError(ImportError):
    """A package is not installed that this use needs; the message says how to install it."""


@contextmanager
def extra(name: str, use: str) -> Iterator[None]:
    """Import an optional package inside this.

    Args:
        name: The extra of newsparse that installs the package.
        use: What needs it, as the beginning of a sentence.

    Raises:
        MissingExtraError: The package is not there.
    """
    try:
        yield
    except ImportError as error:
        package = error.name or name
        raise MissingExtraError(
            f"{use} needs the package {package}: pip install 'newsparse[{name}]'", name=package
        ) from error
