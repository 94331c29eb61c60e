"""Bytes whose encoding nobody tells: byte order mark, UTF-8, then what charset-normalizer takes them for."""

from __future__ import annotations

from newsparse.decoding import FALLBACK, decode
from newsparse.models import Problem

_OF_THE_WEB = [
    *(f"cp{page}" for page in (1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258, 874)),
    *("iso8859_2", "iso8859_5", "iso8859_7", "koi8_r", "koi8_u"),
    *("shift_jis", "euc_jp", "euc_kr", "gbk", "big5"),
]
"""The encodings that pages were written in. Among all there are, text in one is now and then taken for a rarer one that
differs in a few letters: cp1251 for that of old Macs."""
_SAMPLE = 1 << 16
"""Bytes that are enough to tell an encoding."""


def to_text(data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """Decode bytes.

    Args:
        data: The encoded text.

    Returns:
        The text without a byte order mark, and a Problem where the encoding was guessed. Without the package
        charset-normalizer (the extra ``corpus``) the guess is always cp1252.
    """
    text, doubts = decode(data)
    if not doubts:
        return text, ()
    guess = _guess(data)
    return (text, tuple(doubts)) if guess == FALLBACK else _decoded(data, guess)


def _decoded(data: bytes, encoding: str) -> tuple[str, tuple[Problem, ...]]:
    text, doubts = decode(data, encoding)
    return text, tuple(doubts)


def _guess(data: bytes) -> str:
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        return FALLBACK
    best = from_bytes(data[:_SAMPLE], cp_isolation=_OF_THE_WEB).best()
    return FALLBACK if best is None else best.encoding
