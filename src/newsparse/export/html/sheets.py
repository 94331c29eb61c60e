"""One self-contained document for one page or many. It asks nothing of any network, and its own rules forbid it to."""

from __future__ import annotations

import base64
import hashlib
import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import get_args

from newsparse.explaining import Explanation
from newsparse.export.html.dump import Reasons, dump
from newsparse.export.html.escape import attribute, shown
from newsparse.export.html.index import index
from newsparse.export.html.marks import Mark, marks
from newsparse.export.html.reading import reading
from newsparse.models import Page, Role
from newsparse.version import __version__

ZONES: tuple[Role, ...] = tuple(role for role in get_args(Role) if role != "blank")
"""Zones that the legend has a switch for, in its order."""
_ZONE_RULES = """
.z-{role} {{ --zone: var(--z-{role}, var(--z-furniture)); }}
.s-z.s-{role} {{ background: var(--z-{role}, var(--z-furniture)); }}
.off-z-{role} .z-{role} .l {{ display: none; }}
.off-z-{role} .z-{role}[data-hidden]::after {{ content: attr(data-hidden); }}"""
"""What the style says of every zone; a zone without a colour of its own has that of furniture."""
FIELDS = {
    "author": "author",
    "time": "time",
    "score": "votes",
    "title": "title",
    "reply": "answers to",
    "quote": "quote",
    "speaker": "speaker",
    "problem": "problem",
}
"""Kind of a mark -> what the legend calls it."""


@dataclass(slots=True, frozen=True)
class Sheet:
    """A page to show."""

    name: str
    """What it is called, for people: the name of its file."""
    explanation: Explanation
    """The page and how it was read: ``newsparse.explain`` gives it."""


def document(sheets: Sequence[Sheet]) -> str:
    """A document with all sheets; more than one get an index.

    Args:
        sheets: The pages, in order.

    Returns:
        A whole HTML document. It can be written in UTF-8, whatever is in the pages.
    """
    title = sheets[0].name if len(sheets) == 1 else f"{len(sheets)} pages"
    pieces = [] if len(sheets) == 1 else list(index([(sheet.name, sheet.explanation.page) for sheet in sheets]))
    for number, sheet in enumerate(sheets, start=1):
        pieces += _sheet(sheet, number, len(sheets))
    return _shell(title, "one" if len(sheets) == 1 else "many", pieces)


def bare(page: Page, *, most: int | None = None) -> str:
    """A document with what was read of a page, without its dump.

    Args:
        page: The page.
        most: How many comments are shown; it says how many are not. None shows all.

    Returns:
        A whole HTML document.
    """
    inside = ['<main class="reading bare">', *reading(page, most=most), "</main>"]
    return _shell(page.headline or "page", "bare", inside)


def _shell(title: str, kind: str, inside: Iterable[str]) -> str:
    """A document around its contents. The policy names the style and the script by their digests: no other can run."""
    style, script = _style(), _asset("view.js")
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    pieces = [
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer"><link rel="icon" href="data:,">',
        f'<meta name="generator" content="newsparse {__version__}">',
        f"<title>{attribute(title)} · newsparse</title><style>{style}</style></head>",
        f'<body class="{kind}">',
        *inside,
        f"<script>{script}</script></body></html>\n",
    ]
    return "".join(pieces)


@cache
def _style() -> str:
    return _asset("view.css") + "".join(_ZONE_RULES.format(role=role) for role in ZONES)


@cache
def _asset(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")


def _digest(code: str) -> str:
    """What a content security policy knows a style or a script by."""
    return "sha256-" + base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()


def _sheet(sheet: Sheet, number: int, of: int) -> Iterator[str]:
    explanation, reasons = sheet.explanation, Reasons()
    found = marks(explanation.page)
    yield f'<main class="page" id="page-{number}"><header class="top">'
    yield _title(sheet, number, of)
    yield from _legend(explanation, found)
    yield "</header>"
    yield '<div class="panes"><div class="dump" tabindex="0" role="region" aria-label="The dump">'
    yield from dump(explanation, found, reasons)
    yield '</div><div class="reading" tabindex="0" role="region" aria-label="What was read">'
    lines = explanation.lines
    starts = [line.span.start for line in lines]
    yield from reading(explanation.page, line_of=lambda place: lines[bisect_right(starts, place) - 1].number)
    yield from _decisions(explanation)
    yield "</div></div>"
    yield '<footer class="why" aria-live="polite"><span class="where" hidden></span><span class="because">'
    yield "Point at anything: it lights up on both sides, and this line says why it was read so.</span>"
    yield '<span class="keys"><kbd>j</kbd> <kbd>k</kbd> step · <kbd>Enter</kbd> hold · <kbd>Esc</kbd> let go · '
    yield "<kbd>c</kbd> next comment · <kbd>p</kbd> next problem</span></footer>"
    yield f'<script type="application/json">{_json(list(reasons.numbers))}</script></main>'


def _title(sheet: Sheet, number: int, of: int) -> str:
    back = "" if of == 1 else f'<a class="back" href="#">All {of} pages</a>'
    pager = "".join(
        f'<a class="pager" rel="{rel}" href="#page-{to}">{word}</a>'
        for rel, to, word in (("prev", number - 1, "Previous"), ("next", number + 1, "Next"))
        if 1 <= to <= of
    )
    facts = " · ".join(_facts(sheet.explanation.page))
    return f'<div class="title">{back}<strong dir="auto">{shown(sheet.name)}</strong><span>{facts}</span>{pager}</div>'


def _facts(page: Page) -> Iterator[str]:
    """Language, platform and counts; a count leads to what it counts."""
    if page.language:
        yield shown(page.language)
    if page.dialect:
        yield shown(page.dialect)
    for count, name in ((len(page.comments), "comment"), (len(page.quotes), "quote"), (len(page.problems), "problem")):
        words = f"{count:,} {name}{'' if count == 1 else 's'}"
        yield f'<button type="button" class="jump" data-to="{name}s">{words}</button>' if count else words


def _legend(explanation: Explanation, found: Sequence[Mark]) -> Iterator[str]:
    """A switch for every kind of zone and mark on the page, with how often it is there."""
    lines = Counter(str(line.role) for line in explanation.lines if line.text.strip())
    kinds = Counter(kind for _, kind in {(mark.key, mark.kind) for mark in found})
    yield '<details class="legend" open><summary>Legend</summary><div>'
    yield '<span class="group" role="group" aria-label="Zones, in lines">'
    yield "".join(_switch("z", zone, zone, lines[zone]) for zone in ZONES if lines[zone])
    yield '</span><span class="group" role="group" aria-label="Fields">'
    yield "".join(_switch("m", kind, name, kinds[kind]) for kind, name in FIELDS.items() if kinds[kind])
    yield '</span><button type="button" class="all" hidden>Show all</button></div></details>'


def _switch(prefix: str, kind: str, name: str, count: int) -> str:
    return (
        f'<button type="button" class="chip" aria-pressed="true" title="hide or show" data-off="{prefix}-{kind}">'
        f'<i class="s-{prefix} s-{kind}"></i>{name} <small>{count:,}</small></button>'
    )


def _decisions(explanation: Explanation) -> Iterator[str]:
    """Which readings of the comments were tried, and what each was worth."""
    if explanation.decisions:
        yield '<details class="decisions"><summary>How the comments were told apart</summary><ul>'
        for note in explanation.decisions:
            yield f"<li><code>{shown(note.rule)}</code> {shown(note.because)}</li>"
        yield "</ul></details>"


def _json(value: object) -> str:
    """JSON that cannot end the element that it stands in."""
    return json.dumps(value).replace("<", "\\u003c")
