"""WARC and WET: one ``conversion`` record, or one ``response`` of HTML or plain text, is one page.

Records that hold no page of text (``warcinfo``, ``request``, ``metadata``, images and the like) are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, cast

from newsparse.corpus.document import Document, Failure, Record
from newsparse.corpus.encoding import to_text
from newsparse.corpus.html import plain_text
from newsparse.corpus.reading import Reading
from newsparse.corpus.streams import DamagedError, Stream
from newsparse.extras import extra

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

MARK = b"WARC/1."
"""What a record begins with."""
_HTML = ("text/html", "application/xhtml+xml")


def read(stream: Stream, name: str, reading: Reading) -> Iterator[Record]:
    """The pages of a WARC file.

    Args:
        stream: The file, its members held back until they are proven.
        name: What it is called.
        reading: How input is read.

    Yields:
        One record a page, and one for each damaged stretch.

    Raises:
        MissingExtraError: fastwarc, or for HTML resiliparse, is not installed.
    """
    going_on = True
    while going_on:
        base = begun = stream.tell()
        failed = False
        try:
            for record in _records(stream):
                begun, failed = base + record.stream_pos, False
                for page in _page(record, f"{name}@{begun}", reading):
                    failed = isinstance(page, Failure)
                    yield page
            return
        except DamagedError as damage:
            yield Failure(f"{name}@{stream.member}", "damaged_data", f"{damage}; byte {stream.member} of the file")
            going_on = stream.recover()
        except OSError as error:  # fastwarc's word for headers that are none
            if not failed:  # a record of a wrong length has been told already
                yield Failure(f"{name}@{begun}", "damaged_record", f"what follows this record is none: {error}")
            going_on = stream.rewind(MARK, begun + 1)


def _records(stream: Stream) -> Iterator[WarcRecord]:
    with extra("warc", "reading WARC"):
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    kinds = WarcRecordType.conversion | WarcRecordType.response
    yield from ArchiveIterator(cast(BinaryIO, stream), record_types=kinds, parse_http=False, stream_detect=False)


def _page(record: WarcRecord, place: str, reading: Reading) -> Iterator[Record]:
    """The page of a record, if it holds one."""
    ident = (record.record_id or "").strip("<>") or place
    url = record.headers.get("WARC-Target-URI")
    sound = "WARC-Block-Digest" not in record.headers or record.verify_block_digest()
    size = record.content_length
    try:
        if record.headers.get("WARC-Type") == "response":
            record.parse_http(auto_decode="all")
            body, kind = record.reader.read(), record.http_content_type or ""
        else:
            body, kind = record.reader.read(), "text/plain"
            sound = sound and len(body) == size
    except DamagedError:
        raise
    except OSError as error:
        yield Failure(ident, "damaged_record", f"the HTTP response cannot be read: {error}", url)
        return
    if not sound:
        yield Failure(ident, "damaged_record", "the block is not what its digest and its length say", url)
    elif kind in _HTML:
        yield Document(plain_text(body, record.http_charset or reading.encoding), ident, url, record.record_date)
    elif kind == "text/plain":
        text, doubts = to_text(body)
        yield Document(text, ident, url, record.record_date, doubts=doubts)
