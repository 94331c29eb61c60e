"""HTML: resiliparse turns it into the plain text that the parser reads."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.corpus.document import Document, Record
from newsparse.corpus.reading import Reading
from newsparse.corpus.streams import Stream
from newsparse.extras import extra


def read(stream: Stream, name: str, reading: Reading) -> Iterator[Record]:
    """The page of an HTML file.

    Args:
        stream: The file.
        name: What it is called.
        reading: How input is read.

    Yields:
        One document.
    """
    yield Document(plain_text(stream.read(), reading.encoding), name)


def plain_text(html: bytes, encoding: str | None = None) -> str:
    """The text of a page as it is laid out: blocks on lines of their own, lists indented and marked.

    Args:
        html: The page.
        encoding: Its encoding; without it what the page declares, then what its bytes look like.

    Returns:
        Its text; what a browser does not show is left out.

    Raises:
        MissingExtraError: resiliparse is not installed.
    """
    with extra("html", "reading HTML"):
        from resiliparse.extract.html2text import extract_plain_text
        from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    text = bytes_to_str(html, encoding or detect_encoding(html, from_html_meta=True) or "utf-8")
    return str(extract_plain_text(text, alt_texts=False))
