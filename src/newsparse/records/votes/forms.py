"""What a row of numbers, words and signs says of votes: ``12 points``, ``Like 3 Dislike 1``, ``(-4 | +3 / -7)``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from newsparse.records.views.view import Token

_USUAL = 0.6
"""Share of the rows that have the most frequent form, from which on another one is not chance."""
_NUMBER = "[nmp]"
_FIELDS = {"up": "upvotes", "down": "downvotes", "score": "score"}


def _form(*alternatives: str) -> re.Pattern[str]:
    """A form of rows. The groups of a second alternative have a digit behind their names: names must differ."""
    numbered = (
        re.sub(r"\?P<(\w+)>", rf"?P<\g<1>{place}>", alternative).replace("N", _NUMBER)
        for place, alternative in enumerate(alternatives)
    )
    return re.compile("|".join(numbered))


_NET = _form(r"(?P<score>N)(?P<up>N)(?P<down>N)")
_TWICE = _form(r"(?P<score>n)(?P<again>n)")
BETWEEN = _form(r"u(?P<score>N)d", r"d(?P<score>N)u")
"""A number between a button for and one against, the sum. Wherever a record is taken to start, they go together."""
_SHARE = _form(r"(?P<up>n)x(?P<all>n)x?u")
_BEFORE = _form(r"(?P<up>N)[uv](?P<down>N)d", r"(?P<down>N)d(?P<up>N)[uv]")
"""Numbers before their words. Where some rows have none before the first word, the others have it from elsewhere."""
WHOLE: tuple[re.Pattern[str], ...] = (
    _NET,
    _SHARE,
    _form(r"[uv](?P<up>N)d(?P<down>N)", r"d(?P<down>N)[uv](?P<up>N)"),
    _BEFORE,
    BETWEEN,
    _form(r"Nv(?P<score>N)vNv"),
)
"""Forms that say what several numbers, or the buttons around one, mean together: one number of them says too little."""
STATED: tuple[re.Pattern[str], ...] = (
    *WHOLE,
    _form(r"v(?P<score>N)"),
    _form(r"(?P<score>N)v"),
    _form(r"u(?P<score>N)"),
    _form(r"(?P<score>N)u"),
)
"""What a row of tokens says, the surest first. Three numbers are votes where the first is what the others add up to.
"4 of 6 people found this helpful" counts those for it. Beside votes against, a word for votes means those for. Old
Reddit prints three scores, and the middle one counts."""
FORMS: tuple[re.Pattern[str], ...] = (
    *STATED,
    _form(r"(?P<up>p)(?P<down>m)", r"(?P<down>m)(?P<up>p)"),
    _TWICE,
    _form(r"(?P<score>[mp])"),
)
"""The same, and rows without a word for votes."""


def usual(rows: Iterable[Sequence[Token]], forms: Sequence[re.Pattern[str]]) -> list[re.Pattern[str]]:
    """Forms, those first that nearly as many rows have as have any.

    A number of another meaning beside the votes makes another form of few rows.

    Args:
        rows: One row for each record.
        forms: The forms, the surest first.
    """
    every = [row for row in rows if row]
    counts = {form: sum(bool(read(tokens, [form])) for tokens in every) for form in forms}
    least = _USUAL * max(counts.values())
    rare = {form for form in forms if counts[form] < least}
    if counts.get(_BEFORE, 0) < counts.get(BETWEEN, 0):
        rare.add(_BEFORE)
    return sorted(forms, key=lambda form: form in rare)


def read(tokens: Sequence[Token], forms: Iterable[re.Pattern[str]] = FORMS) -> dict[str, Token]:
    """The fields that a row gives.

    Args:
        tokens: The row.
        forms: The forms that are tried, the surest first.

    Returns:
        ``score``, or ``upvotes`` and ``downvotes``, each with its number; nothing where no form fits.
    """
    kinds = "".join(token.kind for token in tokens)
    for form in forms if kinds else ():
        found = form.search(kinds)
        if found is None:
            continue
        picked = {name.rstrip("0123"): tokens[start] for name in form.groupindex if (start := found.start(name)) >= 0}
        if _holds(form, picked):
            if form is _SHARE:
                return {"score": picked["up"]}
            return {field: picked[name] for name, field in _FIELDS.items() if name in picked}
    return {}


def _holds(form: re.Pattern[str], picked: dict[str, Token]) -> bool:
    """Whether the values of a form's numbers agree, where it takes that to tell them from others."""
    if form is _NET:
        up, down = picked["up"].value, abs(picked["down"].value)
        return picked["score"].value == up - down and (up, down) != (0, 0)
    if form is _SHARE:
        return picked["up"].value <= picked["all"].value
    return form is not _TWICE or picked["score"].value == picked["again"].value
