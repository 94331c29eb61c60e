"""The passages that may be the headline, and what stands around each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice

from newsparse.cues import CuedPage
from newsparse.headline.labels import WIDE, author_opening, is_author, opens_dating
from newsparse.headline.subject import BESIDE, MAX, Echoes, Subject, Title
from newsparse.passages import Passage
from newsparse.prose import Look, Reading

_MIN = 8
"""Size from which on a passage can be a headline."""
_INTO = 3
"""Passages of the article among which the headline may be: teasers may stand above it, and it may read like prose."""
_KICKER = 25
"""Size below which a line over a headline may be its kicker."""
_NEAR = 4
"""Passages below a headline among which its date and its author stand."""
_ABOVE = 3
"""Passages above it that tell whether a menu ends there."""
_ENTRY = 30
"""Size below which a passage may be a menu's entry."""
_BYLINE = 160
"""Size from which on a passage is no byline."""
_READ = 60
"""Passages of the article whose words are compared with the headline's."""
_DATED_WORDS = 4
"""Words from which on a line with a date is no mere date."""
_BETWEEN = frozenset({"caption", "counter", "furniture"})
"""Roles of passages that stand between headlines and their text."""
_NO_TITLE = frozenset("NCZIAVMSWQHUGJBro")
"""Kinds of lines that are no headline."""


@dataclass(slots=True, frozen=True)
class Candidate:
    """A passage that may be the headline, and what stands around it."""

    look: Look
    first: bool
    """Whether it is the first passage of the page."""
    shared: float
    """Share of its long words that the article has too."""
    above: int
    """Passages between it and the article, without those that go with a headline; 0 where it stands in the article."""
    inside: int
    """Passages of the article above it."""
    buried: bool
    """Whether the text opens the page, and it stands further down."""
    counted: bool
    """Whether it stands in what the text alone takes for the article."""
    apart: bool
    """Whether blank lines part it from what is above and below it."""
    below_menu: float
    """How much of what is right above it is as short as a menu's entries."""
    numbered: bool
    """Whether a bare number stands right below it."""
    dated: bool
    """Whether a date stands below it."""
    below_date: bool
    """Whether one stands right above it."""
    signed: bool
    """Whether a line below it opens with the word for an author."""
    opens: bool
    """Whether prose follows."""
    set_out: bool
    """Whether it begins further left than the article does."""
    under_title: bool
    """Whether a title-like line stands right above it that is no mere kicker: then it is rather the summary."""
    over_longer: bool
    """Whether a longer one stands right below it."""
    titled: bool
    """Whether the page's first line, which many dumps take from its title, says the same, the site's name aside."""
    naming: bool
    """Whether it is that line, and another says the same."""
    opening: bool
    """Whether one of the page's first lines has it among its words."""
    closes: bool
    """Whether a line near it ends with its words, as breadcrumbs do."""


def candidates(page: CuedPage, reading: Reading) -> Iterator[tuple[int, Candidate]]:
    """The passages that may be the headline, with their places.

    A thread has no article: what its posts speak of is its subject, and its headline stands above the first of them.

    Args:
        page: The page.
        reading: Its passages.
    """
    inside = reading.article()
    seen = reading.looks
    places = [place for place, chosen in enumerate(inside) if chosen]
    told = [seen[place].passage for place in places[:_READ]] or _posts(page, reading)
    if not told or not seen:
        return
    places = places or [len(seen)]
    subject = Subject([passage.text for passage in told])
    margin = _usual_indent(told)
    end = min(len(seen), places[min(_INTO, len(places) - 1)] + 1)
    title, echoes = Title(seen[0]), Echoes(seen[: end + BESIDE])
    signed = [_is_signed(look, page) for look in seen[: end + _NEAR]]
    counted = [0, *accumulate(not (by or _goes_with_headline(look)) for look, by in zip(seen, signed, strict=False))]
    named = any(title.names(look, words) for look, words in zip(seen[1:end], echoes.words[1:], strict=False))
    for place in range(end):
        look = seen[place]
        if _can_be(seen, place) and not _is_dateline(look, page):
            below = slice(place + 1, place + 1 + _NEAR)
            yield (
                place,
                Candidate(
                    look,
                    first=place == 0,
                    shared=subject.share(look.text, inside[place]),
                    above=max(0, counted[min(places[0], end)] - counted[place + 1]),
                    inside=max(0, place - places[0]),
                    buried=places[0] == 0 and place > 0 and seen[0].prose,
                    counted=inside[place],
                    apart=_apart(seen, place),
                    below_menu=sum(map(_is_entry, seen[max(0, place - _ABOVE) : place])) / _ABOVE,
                    numbered=place + 1 < len(seen) and seen[place + 1].passage.kind == "N",
                    dated=any(other.passage.kind == "T" and not other.clock for other in seen[below]),
                    below_date=place > 0 and seen[place - 1].passage.kind == "T",
                    signed=any(signed[below]),
                    opens=any(other.prose for other in seen[place + 1 : place + 3]),
                    set_out=look.passage.indent < margin,
                    under_title=_paired(seen, place - 1, place) and seen[place - 1].size >= min(_KICKER, look.size),
                    over_longer=_paired(seen, place, place + 1) and seen[place + 1].size > look.size,
                    titled=place > 0 and title.names(look, echoes.words[place]),
                    naming=place == 0 and named,
                    opening=echoes.is_in_opening(place),
                    closes=echoes.closes_another(place),
                ),
            )


def _can_be(seen: Sequence[Look], place: int) -> bool:
    """A passage of some words; a single word only where it is marked as a heading or set apart."""
    look = seen[place]
    if look.size < _MIN or len(look.text) > MAX or look.passage.kind in _NO_TITLE or look.clock:
        return False
    if look.passage.kind == "T" and look.words < _DATED_WORDS:
        return False
    if look.furniture is not None and look.furniture.role != "caption":
        return False
    single = " " not in look.text and not WIDE.search(look.text)
    return not single or look.passage.level > 0 or (not look.passage.marker and _apart(seen, place))


def _is_dateline(look: Look, page: CuedPage) -> bool:
    """Whether it opens with the word for what its date says: ``Published: 3 March 2021 | Ferries``."""
    first = look.passage.lines[0]
    stamps = page.stamps.get(first.number, ()) if look.passage.kind == "T" else ()
    return any(opens_dating(page.source.text[first.content : stamp.start], page) for stamp in stamps[:1])


def _goes_with_headline(look: Look) -> bool:
    """Whether it is a date, a number, a picture's caption or a counter, as stand between headlines and their text."""
    told = look.furniture
    return look.passage.kind in "NT" or (told is not None and told.role in _BETWEEN)


def _is_entry(look: Look) -> bool:
    return look.size < _ENTRY and not look.ended and look.passage.kind not in "TN"


def _is_signed(look: Look, page: CuedPage) -> bool:
    first = look.passage.lines[0].text
    return look.size < _BYLINE and (is_author(first, page) or author_opening(first, page) > 0)


def _apart(seen: Sequence[Look], place: int) -> bool:
    return _gap(seen, place) and _gap(seen, place + 1)


def _gap(seen: Sequence[Look], place: int) -> bool:
    """Whether blank lines stand above a passage, or there is none above it, or it is not there."""
    return not 0 < place < len(seen) or seen[place].number > seen[place - 1].passage.end


def _paired(seen: Sequence[Look], upper: int, lower: int) -> bool:
    """Whether two neighbours are both title-like and set apart."""
    return upper >= 0 and lower < len(seen) and all(_title_like(seen, place) for place in (upper, lower))


def _title_like(seen: Sequence[Look], place: int) -> bool:
    look = seen[place]
    return (
        15 <= look.size <= MAX
        and not look.passage.marker
        and look.passage.kind not in _NO_TITLE
        and _apart(seen, place)
    )


def _usual_indent(passages: Iterable[Passage]) -> int:
    indents: Counter[int] = Counter()
    for passage in passages:
        indents[passage.indent] += len(passage.text)
    return indents.most_common(1)[0][0]


def is_thread(page: CuedPage, reading: Reading) -> bool:
    """Whether a page is nothing but its comments, and what the site prints around them.

    Args:
        page: The page.
        reading: Its passages down to the comments.
    """
    return bool(_posts(page, reading)) and not any(reading.article())


def _posts(page: CuedPage, reading: Reading) -> list[Passage]:
    """The first passages of the comments, below those that were read."""
    return list(islice(page.passages, len(reading.looks), len(reading.looks) + _READ))
