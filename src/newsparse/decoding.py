"""From bytes and files to text: byte order mark, then UTF-8, then a fallback that leaves a Problem."""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from os import PathLike
from pathlib import Path
from typing import Unpack

from newsparse.models import Page, Problem
from newsparse.parsing import Options, parse

FALLBACK = "cp1252"
"""What bytes that are not UTF-8 are taken for: the commonest single-byte encoding of the web."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def parse_file(path: str | PathLike[str], *, fallback: str = FALLBACK, **options: Unpack[Options]) -> Page:
    """Read a page from a file.

    Args:
        path: The file.
        fallback: As for :func:`parse_bytes`.
        **options: As for :func:`parse`.

    Returns:
        The page; offsets count the decoded text's code points, a byte order mark not counted.

    Raises:
        OSError: The file cannot be read.
        LookupError: There is no such encoding.
        ValueError: As :func:`parse`.
    """
    return parse_bytes(Path(path).read_bytes(), fallback=fallback, **options)


def parse_bytes(data: bytes, *, fallback: str = FALLBACK, **options: Unpack[Options]) -> Page:
    """Read a page from bytes.

    Args:
        data: The encoded text: with a byte order mark, in UTF-8, or in the fallback's encoding.
        fallback: Encoding of bytes that are neither. It is used with a Problem ``fallback_encoding``; what it cannot
            decode becomes U+FFFD.
        **options: As for :func:`parse`.

    Returns:
        The page.

    Raises:
        LookupError: There is no such encoding.
        ValueError, OSError: As :func:`parse`.
    """
    text, doubts = decode(data, fallback)
    return with_problems(parse(text, **options), doubts)


def with_problems(page: Page, doubts: Sequence[Problem]) -> Page:
    """The same page with further problems behind its own."""
    return page.model_copy(update={"problems": (*page.problems, *doubts)}) if doubts else page


def decode(data: bytes, fallback: str = FALLBACK) -> tuple[str, list[Problem]]:
    """Decode bytes.

    Args:
        data: The encoded text.
        fallback: Encoding of bytes that have no byte order mark and are not UTF-8.

    Returns:
        The text without a byte order mark, and a Problem where the fallback was needed.

    Raises:
        LookupError: There is no such encoding.
    """
    codecs.lookup(fallback)
    mark, encoding = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", "utf-8"))
    data = data.removeprefix(mark)
    try:
        return data.decode(encoding), []
    except UnicodeDecodeError:
        used = encoding if mark else fallback  # a mark leaves no doubt of the encoding, only of the bytes
        doubt = Problem(
            code="fallback_encoding", message=f"the bytes are not {encoding.upper()} throughout; read as {used}"
        )
        return data.decode(used, errors="replace"), [doubt]
