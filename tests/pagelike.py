"""Texts that look like pages, with what pages should never hold in all places: for the properties and the fuzzer."""

from __future__ import annotations

from hypothesis import strategies as st

ODD = [
    *["\ud800", "\udfff\ud800", "\x00", "\x1b[2J", "\x85", "\x0c"],
    *["\x9f", "\u2028", "\u2029", "\ue000", "\ufffd", "\ufeff"],
    *["\u202e", "\u2066", "\u200b", "\u200d", "\u200f", "\xad"],
    *["\u2060", "e" + "\u0301" * 40, "\U0010ffff", "İ", "ß", "ﬁ"],
    *["9" * 5000, "1" * 20, "10 years ago", f"{10**30} years ago", "9999 years ago", "in 2 hours", "0 seconds ago"],
    *["0 January 0000", "0000-00-00", "99999-12-31", "12345-01-01", "31 February 2021", "29 February 2100", "24:00"],
    *["99:99", "2021-13-45T99:99:99", "1 January 9999 25:61", "31 December 2100 24:00", "2021-03-03T00:00:00+99:99"],
    *["32.13.2021", "3/4", "3/4/5", "1.2.3.4", "²", "½", "٣", "३ मार्च २०२१"],
    *["１２", "-0", "+-1", "−", "1e9", "0x10", "∞"],
    *["(", ")", "[", "]", "{", "}", "<b>", "&amp;", "\\", "|", "||"],
    *["#", "###", "**", "__", "_", "*", "`", ">", ">>", "> >"],
    *["“", "”", "„", "‟", '"', "«", "»", "‹", "「", "'", "’", "…"],
    *["...", ":", ";", "·", "•", "—", "- ", "o ", "+ ", "@", "="],
]
"""What breaks parsers: characters, numbers, dates, brackets, quotation marks."""

NAMES = [
    *["Anna", "old_pilot", "Jonas B.", "Guest", "Maria Anna", "анна", "田中"],
    *["@Anna", "Reply", "2021", "1.", "Anna Anna", ""],
]
TIMES = [
    *["17 July 2020 18: 49", "2021-03-03T20:22:00Z", "3 марта 2021 20:22", "03/04/2021", "14. 01. 2020", "6:49 pm"],
    *["yesterday, 18:49", "2 hours ago", "vor einer Stunde", "3小时前", "5h"],
    *["2021年3月3日", "Jan 5th", "just now", "Mar 3"],
]
SITE = [
    *["2 comments", "Comments (7)", "0 Kommentare", "99999999 comments"],
    *["12 responses to", "Comments", "Recent comments"],
    *["Information", "Reply", "Reply Share Report", "Posts: 12", "Joined: May 2009", "Location: Osmey", "Online", "Ad"],
    *["Please sign in to comment.", "Ctrl Enter", "Found a mistake?", "Leave a reply"],
    *["© 2021 Osmey Post", "Menu", "Home"],
    *["The comment was deleted", "No comments yet", "in reply to Anna", "Last edited by Anna", "mail (at) example.org"],
]
PROSE = [
    "The old mill by the river was sold on Monday, and nobody in the town knows who bought it or why.",
    "I think that you are right: “it never was our mill”, said Anna Holt, the mayor, and “nobody” asked.",
    "- said Anna Holt.",
    "A short line",
    "Yes!",
    "Die Mühle am Fluss wurde am Montag verkauft, und niemand in der Stadt weiß, wer sie gekauft hat.",
]
GAPS = [
    *["\n", "\n\n", "\r\n", "\r", " ", "  ", "    ", "\t", "\xa0"],
    *["", " | ", " · ", ": ", ", ", "  1. ", "  2. ", "\n * ", "\n    "],
]
SCORES = [
    *["-3", "+2", "−1", "0", "12", "1,204"],
    *["8.3k", "12 points", "Like 3 Dislike 1", "(-4 | +3 / -7)", "▲ 5 ▼", "99999999999"],
]

TOKENS = ["\n", " ", *GAPS, *NAMES, *TIMES, *SITE, *PROSE, *SCORES, *ODD]

ODDITIES = st.sampled_from(ODD)
_WORDS = st.sampled_from([*PROSE, *SITE]) | st.text(max_size=40) | ODDITIES
_FIELDS = {
    "author": st.sampled_from(NAMES) | ODDITIES,
    "time": st.sampled_from(TIMES) | ODDITIES,
    "score": st.sampled_from(SCORES) | ODDITIES,
    "text": st.lists(st.sampled_from(PROSE) | _WORDS, max_size=3).map("\n".join),
    "reply_to": st.sampled_from(NAMES),
}
LAYOUTS = [
    "  {n}. {score}\n    {time}\n\n    {text}",
    "{author}\n{time}\n{text}\nReply",
    "{author} says:\n{time} at {time}\n{text}",
    "{text}\n{author} {time}",
    "{n}. {author} | {time}\n{text}\n{score}",
    "{author} in reply to {reply_to} {time}\n{text}\nReply Share",
    "{author}\nPosts: {score}\nJoined: {time}\n{time} #{n}\n{text}",
    " * {author} {time}\n   {text}",
    "{n}. {text}",
    "{indent}* {author} {score} points {time}\n{indent}  {text}",
]
"""How sites print a comment; ``{n}`` counts, ``{indent}`` grows."""


@st.composite
def threads(draw: st.DrawFn) -> str:
    """A list of comments in one layout, now and then with something else in between."""
    layout, step = draw(st.sampled_from(LAYOUTS)), draw(st.integers(0, 4))
    records = []
    for number in range(1, draw(st.integers(1, 8)) + 1):
        values = {name: draw(value) for name, value in _FIELDS.items() if f"{{{name}}}" in layout}
        records.append(layout.format(**values, n=number, indent=" " * step * number))
        if draw(st.integers(0, 9)) == 0:
            records.append(draw(_WORDS))
    return draw(st.sampled_from(["\n", "\n\n"])).join(records)


@st.composite
def pages(draw: st.DrawFn) -> str:
    """A page: menu, headline, date, article, counter, comments, foot; any part may be missing or odd."""
    lines = st.lists(_WORDS, max_size=3).map("\n".join)
    parts = [
        draw(lines),
        draw(_WORDS),
        draw(_FIELDS["time"]),
        "\n\n".join(draw(st.lists(st.sampled_from(PROSE) | ODDITIES, max_size=5))),
        draw(st.sampled_from(SITE)),
        draw(threads()),
        draw(lines),
    ]
    end = draw(st.sampled_from(["\n", "\n", "\n\n", "\r\n", "\r"]))
    page = "\n".join(parts).replace("\n", end)
    return page[: draw(st.integers(0, len(page)))] if draw(st.integers(0, 4)) == 0 else page


def from_bytes(data: bytes) -> str:
    """Any bytes as a text: UTF-8 behind an even first byte, one token a byte behind an odd one."""
    if data[:1] and data[0] % 2:
        return "".join(TOKENS[byte % len(TOKENS)] for byte in data[1:])
    return data[1:].decode("utf-8", "surrogateescape")


def to_bytes(text: str) -> bytes:
    """The bytes that :func:`from_bytes` makes a text of, to start a fuzzer's corpus with."""
    return b"\0" + text.encode("utf-8", "surrogateescape")
