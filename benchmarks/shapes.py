"""Texts that would show it if any work grew faster than the text: made of one thing, or like pages, at any length."""

from __future__ import annotations

import random
from collections.abc import Callable

Shape = Callable[[int], str]
"""The text of about so many characters."""

PROSE = "The county bought a goat for the ferry, and the goat is to eat the lawn that has grown there.\n"
_LINE = "We asked for an engine, and I think that we got a goat.\n"


def _runs(unit: str, before: str = "", behind: str = "") -> Shape:
    """One thing again and again."""
    return lambda size: before + unit * (size // len(unit)) + behind


def _counted(line: str) -> Shape:
    """A line with its number in it, again and again; ``{day}`` is one of a month, ``{other}`` looks drawn by lot."""

    def shape(size: int) -> str:
        numbers = range(1, size // len(line) + 2)
        return "".join(line.format(n=n, day=n % 28 + 1, other=n * 7919 % 100_003) for n in numbers)[:size]

    return shape


def _nested(record: str, deepest: int) -> Shape:
    """Records, each at a deeper indent than the one above, up to a level; their number grows, not their size."""

    def shape(size: int) -> str:
        pieces, length, level = [], 0, 0
        while length < size:
            indent = "  " * (level % deepest)
            pieces.append("".join(f"{indent}{line}\n" for line in record.format(n=level + 1).split("\n")))
            length, level = length + len(pieces[-1]), level + 1
        return "".join(pieces)[:size]

    return shape


def _random(alphabet: str) -> Shape:
    return lambda size: "".join(random.Random(size).choices(alphabet, k=size))


_DLE = "  {n}. +4\n    17 July 2020 18: 49\n    I think that the goat is right.\n"
_BLOG = "Anna B.\n3 March 2021 at 20:22\n" + _LINE + "Reply\n"
_FORUM = "anna\nSenior Member\nPosts: 12\nJoined: May 2009\n3 March 2021, 20:22 #{n}\n" + _LINE + "Quote Report\n"

SHAPES: dict[str, Shape] = {
    # characters
    "spaces": _runs(" "),
    "line breaks": _runs("\n"),
    "carriage returns": _runs("\r"),
    "digits": _runs("1"),
    "letters": _runs("a"),
    "dots": _runs("."),
    "colons": _runs(":"),
    "dashes": _runs("-"),
    "stars": _runs("*"),
    "bars": _runs("|"),
    "hashes": _runs("#"),
    "underscores": _runs("_"),
    "open brackets": _runs("("),
    "square brackets": _runs("[]"),
    "braces": _runs("{"),
    "straight quotes": _runs('"'),
    "quote signs": _runs(">"),
    "combining marks": _runs("\u0301"),
    "zero width": _runs("\u200b"),
    # one long line
    "one line of words": _runs("goat "),
    "one line of numbers": _runs("12 34.5 "),
    "one line of stamps": _runs("17 July 2020 18: 49 "),
    "one line of names": _runs("Anna Holt "),
    "one line of open quotes": _runs("“ab "),
    "one line of markers": _runs("* "),
    "one line of mail signs": _runs("a@"),
    "one line of links": _runs("http://a.example/ "),
    "one line of Chinese": _runs("桥坏了"),
    "quotes of two kinds": lambda size: "“ab " * (size // 8) + "cd» " * (size // 8),
    "open brackets, then closed ones": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "tabs": _runs("\t", behind="x"),
    "one line of words for saying": _runs("says: "),
    "one line of months": _runs("3 March may june "),
    "one line of spans in Chinese": _runs("3小时前回复举报"),
    # lines of one kind
    "line ends of all kinds": _runs("a\rb\nc\r\n"),
    "empty items": _runs("*\n"),
    "blank lines in an article": _runs("\n", PROSE, PROSE),
    "stamps": _runs("17 July 2020 18: 49\n"),
    "stamps of many kinds": _runs(
        "17 July 2020\nAnna, 3 March 2021 at 20:22\n2 hours ago\n2021-03-03\nyesterday, 18:49\n"
    ),
    "ordinals": _counted("  {n}. +1\n"),
    "ordinals with text": _counted("{n}. The goat is here.\n"),
    "counters": _runs("2 comments\n"),
    "answer counters": _runs("12 responses to\n"),
    "labels": _runs("Posts: 12\n"),
    "labels with nothing": _runs("Location:\n"),
    "buttons": _runs("Reply\n"),
    "sayings": _runs("Anna says:\n"),
    "sentences": _runs("He came in.\n\n"),
    "lists in an article": _runs("• item word\n", PROSE, "end"),
    "quotes with speakers": _runs("We asked for an engine and we got a goat\n- said Holt.\n", PROSE),
    "quotes with verbs": _runs("“Go now or never,” he said, and ", PROSE),
    "quotes of one speaker": _runs("“Go now or never,” said Ada Brom. “Go,” she said. ", PROSE),
    "nested quotes": _runs("“He said, ‘Go now or never,’ and left. ", PROSE),
    "verbs of saying": _runs("he said she told us who said ", PROSE + "“Go now,” "),
    "speech behind dashes": _runs("- Go now, - said Ada Brom. - Go. ", PROSE),
    "apostrophes": _runs("'tis 'tis’ s' ", PROSE),
    "paragraphs of speech": _runs("“Go now or never, all of you.\n\n", PROSE),
    "open quotes in paragraphs": _runs("“We asked for an engine, and we got a goat\n\n", PROSE),
    "misprint reports": _runs("Found a mistake?\n"),
    "mail addresses": _runs("mail (at) example.org\n"),
    "emphasis": _runs("**goat** and **lawn**\n"),
    "headings": _runs("# The goat #\n"),
    "tables": _runs("| goat | lawn |\n"),
    "grids": _runs("+------+------+\n| goat | lawn |\n+------+------+\n"),
    "grids that do not end": _runs("| goat | lawn |\n", "+------+------+\n"),
    "borders of grids": _runs("+------+------+\n"),
    "gutters": _runs("a    b\n"),
    "a row with many gutters": lambda size: "a  " * (size // 6) + "\nb" * (size // 4),
    "indents": _nested("x", 200),
    # pages
    "article": _runs(PROSE + "\n"),
    "numbered thread": lambda size: "3 comments\n" + _nested(_DLE, 1)(size),
    "nested thread": _nested(_DLE, 300),
    "blog thread": lambda size: PROSE + "3 comments\n" + _runs(_BLOG)(size),
    "forum thread": lambda size: PROSE + _counted(_FORUM)(size),
    "posts beside profiles": _counted(
        "3 March 2021, 20:22 #{n}\n\nanna        I think that the goat is right about it.\n"
        "Posts: 12\nMember      The lawn was never ours.\n\n"
    ),
    "times below": _runs(_LINE + "Posted by Anna on 3 March 2021 at 20:22\n"),
    "answers to each other": _runs(
        "Anna in reply to Jonas\n2 hours ago\nNo.\nJonas in reply to Anna\n2 hours ago\nYes.\n"
    ),
    "one writer": _counted("Anna\n3 March 2021 at 20:22\nI am here, {n}.\nReply\n"),
    "names alone": _runs("Anna\n\nYes we do.\n\n"),
    "votes": _counted("Anna\n▲ {n} ▼\n3 March 2021\nI am here.\n"),
    "Chinese thread": _counted("2021年3月3日 20:22 田中\n{n} はい、そうです。\n"),
    "a shape a line": _counted("w{other} {day} March 2021 9:15 z{n}\nI am here.\n"),
    "a label a line": _counted("l{other}: v{n}\n{day} March 2021 9:15\nI am here.\n"),
    "two lists": lambda size: (
        _counted("anna{n}\n{day} March 2021 9:15\nI am here.\nReply\n")(size // 2)
        + _counted("otto{n} says:\nYes, {n}.\n{day} May 2021\n")(size // 2)
    ),
    "remarks under posts": _counted(
        "answered May {day}, 2019 at 9:05\nAda Brom\n" + _LINE + "Ada is right – Otto Kvist May {day}, 2019 at 9:06\n"
    ),
    "answers to anybody": _counted("anna{n} in reply to anna{other}\n{day} March 2021 9:15\nyes\n"),
    "signatures": _counted("anna\n{day} March 2021 9:15\nyes, {n}\n__________\nI live by the mill.\n"),
    "dotted numbers": _counted("#{n}.{day}.9 — anna {day} March 2021\nyes\n"),
    "votes of all kinds": _counted("anna\n▲ {n} ▼ +{day} (-4 | +3 / -7)\n{day} March 2021\nyes\n"),
    "pages in a row": _runs(PROSE + "3 comments\n" + _BLOG * 3 + "Home\nContact\n© 2021\n"),
    "random signs": _random(" \n.1:-"),
    "random words": _random("ab 1\n>“(@"),
    "random stamps": _random("12:/. \n3"),
}
"""Name -> shape."""
