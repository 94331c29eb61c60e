"""A page as TEI P5: the article is a division, the comments are posts as in computer-mediated communication."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from newsparse.export.inline import Piece, by_block, pieces
from newsparse.export.times import iso
from newsparse.models import Block, Code, Comment, Heading, ListBlock, Page, Quote, QuoteBlock, Timestamp
from newsparse.version import __version__

NAMESPACE = "http://www.tei-c.org/ns/1.0"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
# What XML 1.0 has no way to write.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_VOTES = ("score", "upvotes", "downvotes")


def tei(page: Page, name: str) -> str:
    """Write a page in TEI.

    Args:
        page: The page.
        name: Where it comes from, for the header: the name of its file or its address.

    Returns:
        An XML document. Votes are a feature structure in the trailer of a post; a time that the page leaves open is in
        ``when-custom``, as printed. Characters that XML cannot write are U+FFFD.
    """
    return _document(_tei(page, name))


def corpus(pages: Iterable[tuple[str, Page]]) -> str:
    """Write several pages as one ``teiCorpus``.

    Args:
        pages: Names with their pages.

    Returns:
        An XML document.
    """
    root = Element("teiCorpus", {"xmlns": NAMESPACE})
    _header(root, "Pages read from plain text", (), "several files")
    for number, (name, page) in enumerate(pages):
        root.append(_tei(page, name, f"p{number}-"))
    return _document(root)


def _document(root: Element) -> str:
    root.set("xmlns", NAMESPACE)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode").rstrip()}\n'


def _tei(page: Page, name: str, prefix: str = "") -> Element:
    root = Element("TEI")
    root.tail = "\n"
    header = _header(root, page.headline or name, page.authors, name)
    named = (comment.author for comment in page.comments if comment.author is not None)
    people = {author: f"{prefix}s{number}" for number, author in enumerate(dict.fromkeys(named))}
    if page.language or people:
        profile = _child(header, "profileDesc")
        if page.language:
            _child(_child(profile, "langUsage"), "language", page.language, ident=page.language)
        if people:
            persons = _child(_child(profile, "particDesc"), "listPerson")
            for author, key in people.items():
                _child(_child(persons, "person", None, **{_ID: key}), "persName", author)
    body = _child(_child(root, "text"), "body")
    _article(body, page)
    if page.comments:
        division = _child(body, "div", type="comments")
        for comment in page.comments:
            _post(division, comment, people, prefix)
    return root


def _header(root: Element, title: str, authors: Iterable[str], source: str) -> Element:
    header = _child(root, "teiHeader")
    description = _child(header, "fileDesc")
    statement = _child(description, "titleStmt")
    _child(statement, "title", title)
    for author in authors:
        _child(statement, "author", author)
    _child(_child(description, "publicationStmt"), "p", f"Made by newsparse {__version__} from plain text.")
    _child(_child(description, "sourceDesc"), "p", source)
    return header


def _article(body: Element, page: Page) -> None:
    division = _child(body, "div", type="article")
    if page.headline is not None:
        _child(division, "head", page.headline)
    if page.authors or page.published:
        line = _child(division, "byline")
        for author in page.authors:
            _child(line, "docAuthor", author)
        if page.published:
            _child(line, "date", page.published.raw, **_when(page.published))
    _blocks(division, page.body, page.quotes)
    if len(division) == 0 or division[-1].tag in ("head", "byline"):
        _child(division, "p")  # a division may not end with its head


def _post(parent: Element, comment: Comment, people: Mapping[str, str], prefix: str) -> None:
    attributes = {_ID: f"{prefix}c{comment.index}", "mode": "written"}
    if comment.author is not None:
        attributes["who"] = f"#{people[comment.author]}"
    attributes |= _when(comment.timestamp)
    if comment.parent is not None:
        attributes["replyTo"] = f"#{prefix}c{comment.parent}"
    post = _child(parent, "post", None, **attributes)
    if comment.title is not None:
        _child(post, "head", comment.title)
    _blocks(post, comment.blocks, comment.quotes)
    if comment.kind != "comment":
        SubElement(_child(post, "p"), "gap", reason=comment.kind)
    elif not comment.blocks:
        _child(post, "p", comment.text)
    votes = [(name, value) for name in _VOTES if (value := getattr(comment, name)) is not None]
    if votes:
        features = _child(_child(post, "trailer"), "fs", type="votes")
        for name, value in votes:
            SubElement(_child(features, "f", name=name), "numeric", value=str(value))


def _when(stamp: Timestamp | None) -> dict[str, str]:
    """A time as an attribute; one that is open as it is printed, for no calendar knows it."""
    if stamp is None:
        return {}
    time = iso(stamp)
    return {"when-custom": _legal(stamp.raw)} if time is None else {"when": time}


def _blocks(parent: Element, blocks: Sequence[Block], quotes: Iterable[Quote]) -> None:
    for block, inside in zip(blocks, by_block(blocks, quotes), strict=True):
        match block:
            case Heading():
                _child(parent, "label", block.text)
            case ListBlock():
                items = _child(parent, "list", rend="numbered" if block.ordered else "bulleted")
                for found in pieces(block.items, inside):
                    _mixed(_child(items, "item"), found)
            case QuoteBlock():
                cited = _child(parent, "cit")
                _mixed(_child(cited, "quote"), [(block.text, None)])
                if block.attribution:
                    _child(cited, "bibl", block.attribution)
            case Code():
                _child(parent, "ab", block.text, type="code")
            case _:
                _mixed(_child(parent, "p"), next(pieces([block.text], inside)))


def _child(parent: Element, tag: str, text: str | None = None, **attributes: str) -> Element:
    """An element on a line of its own. Only elements that hold no text of the page are laid out, so none is changed."""
    if parent.text is None and len(parent) == 0:
        parent.text = "\n"
    child = SubElement(parent, tag, {name: _legal(value) for name, value in attributes.items()})
    child.tail = "\n"
    if text is not None:
        child.text = _legal(text)
    return child


def _mixed(parent: Element, found: Iterable[Piece]) -> None:
    """Text with its quotes and its line breaks."""
    for text, quoted in found:
        if quoted is None:
            _lines(parent, text)
        else:
            _lines(SubElement(parent, "q"), text)


def _lines(parent: Element, text: str) -> None:
    for number, line in enumerate(_legal(text).split("\n")):
        if number:
            SubElement(parent, "lb")
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + line
        else:
            parent.text = (parent.text or "") + line


def _legal(text: str) -> str:
    return _ILLEGAL.sub("\ufffd", text)
