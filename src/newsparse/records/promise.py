"""Which of the readings of a page are worth reading in full: a look at their heads and borders tells.

A long thread is found by a dozen templates and more that differ in a line or two. To read one in full, to settle its
borders, vote on its authors and weigh its evidence, costs more than to find its records.
"""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nlargest

from newsparse.records.templates.template import Record, Template
from newsparse.records.views.view import View

Found = tuple[Template, list[Record]]

_MOST = 6
"""Readings that are read in full: with twice as many, four of 1238 pages were read otherwise. What the comments are is
known of one of them: it was read as well either way."""
_SAMPLE = 5
"""Records whose fields are counted."""
_PLATFORM = 1.5
"""Factor for a platform's template."""
_FOOTED = 0.7
"""Factor for a time below the text, where one list in five prints it."""


def promising(found: Iterable[Found], view: View) -> list[Found]:
    """Choose the readings that may be the best.

    Args:
        found: Templates with the records that they find.
        view: The page.

    Returns:
        At most so many of them as are worth it, the most promising first; none without records.
    """
    return nlargest(_MOST, (one for one in found if one[1]), key=lambda one: _promise(one[0], one[1], view))


def _promise(template: Template, records: list[Record], view: View) -> float:
    """How good a reading looks: records that hold texts, whole heads with many fields, and the page's running text."""
    count, kinds, prose = len(records), view.page.kinds, view.prose
    texts = sum(bool(kinds[record.head_end : record.text_end].strip(".")) for record in records)
    whole = sum(record.complete for record in records) / count
    held = sum(prose[max(record.head_end, record.text_end)] - prose[record.head_end] for record in records)
    fields = len(set().union(*(record.fields for record in records[:_SAMPLE])))
    below = prose[-1] - prose[records[0].first]  # above the list stands the article
    size: float = texts**0.8 * (texts / count) ** 2 * (0.5 + 0.5 * whole) * (0.2 + 0.8 * (held + 1) / (below + 1))
    origin = _PLATFORM if template.dialect else 0.5 + 0.5 * template.fit
    return size * origin * (_FOOTED if template.footed else 1.0) * (1 + fields / 2) ** 2
