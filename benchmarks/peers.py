"""What else reads pages, on the same pages: all of these need the HTML, which newsparse has to do without."""

from __future__ import annotations

from collections.abc import Callable, Iterator


def peers() -> Iterator[tuple[str, Callable[[str], object]]]:
    """The peers by name, each a job on the HTML of a page.

    Raises:
        SystemExit: One of them is not installed.
    """
    try:
        import trafilatura
        from readability import Document
        from resiliparse.extract.html2text import extract_plain_text
    except ImportError as missing:
        raise SystemExit(f"{missing.name} is not installed: pip install -e '.[bench]'") from missing
    yield "resiliparse, main content", lambda html: extract_plain_text(html, main_content=True)
    yield "readability-lxml", lambda html: Document(html).summary()
    yield "trafilatura, with comments", lambda html: trafilatura.bare_extraction(html, include_comments=True)
