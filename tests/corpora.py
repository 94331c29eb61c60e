"""Pages, records and damage for the tests of whole corpora."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path


def page(number: int) -> str:
    """The text of an invented page; two numbers give two pages."""
    return (
        f"Ferry {number} is late\n\n"
        f"Ferry number {number} was late on Tuesday, and nobody in Osmey knows whether it will come this week.\n\n"
        "2 comments\n"
        f"  1. +{number % 9 + 1}\n    3 March 2021 18: 49\n    Boat {number} was never on time.\n"
        "  2. -2\n    3 March 2021 19: 05\n    Then take the goat.\n"
    )


def jsonl(path: Path, count: int, first: int = 0) -> Path:
    """A JSON Lines file of pages, packed as its name says."""
    lines = [json.dumps({"id": f"p{number}", "text": page(number)}) + "\n" for number in range(first, first + count)]
    return packed(path, "".join(lines).encode())


def packed(path: Path, data: bytes) -> Path:
    path.write_bytes({".gz": gzip.compress, ".zst": zstd}.get(path.suffix, bytes)(data))
    return path


def zstd(data: bytes) -> bytes:
    import zstandard

    return zstandard.ZstdCompressor(write_checksum=True).compress(data)


def warc_record(number: int, body: bytes, kind: str = "conversion", content: str = "text/plain") -> bytes:
    """A record of a WARC or WET file, with its digest."""
    digest = base64.b32encode(hashlib.sha1(body).digest()).decode()
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://news.example/{number}\r\n"
        f"WARC-Date: 2021-03-0{number % 9 + 1}T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number:08}>\r\n"
        f"WARC-Block-Digest: sha1:{digest}\r\nContent-Type: {content}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def wet(count: int) -> list[bytes]:
    """The records of a WET file, the first a ``warcinfo``."""
    info = warc_record(0, b"software: none\r\n", "warcinfo", "application/warc-fields")
    return [info, *(warc_record(number, page(number).encode()) for number in range(count))]


def members(records: Iterable[bytes]) -> list[bytes]:
    """Records packed as Common Crawl packs them: each a gzip member of its own."""
    return [gzip.compress(record) for record in records]


def spoilt(data: bytes, at: float = 0.5) -> bytes:
    """The same number of bytes, three of them wrong."""
    place = int(len(data) * at)
    return data[:place] + bytes(byte ^ 0x55 for byte in data[place : place + 3]) + data[place + 3 :]


def records(path: Path) -> list[dict[str, object]]:
    """The records of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def ids(found: Sequence[dict[str, object]]) -> list[object]:
    return [record["id"] for record in found]
