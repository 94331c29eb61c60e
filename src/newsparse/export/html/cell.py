"""A page or an explanation as a notebook shows it: a frame of its own, which can neither reach out nor be reached."""

from __future__ import annotations

from newsparse.explaining import Explanation
from newsparse.export.html.sheets import Sheet, bare, document
from newsparse.models import Page

MOST = 200
"""Comments that a notebook shows of a page; it says how many there are beyond them."""


def notebook(result: Page | Explanation) -> str:
    """An HTML fragment for a notebook's cell.

    A page shows what was read; an explanation shows the dump beside it. Both stand in a sandboxed frame, so that their
    style stays theirs and nothing in the page's text can act on the notebook.

    Args:
        result: What ``parse`` or ``explain`` gave.

    Returns:
        The fragment.
    """
    inside = bare(result, most=MOST) if isinstance(result, Page) else document([Sheet("page", result)])
    source = inside.replace("&", "&amp;").replace('"', "&quot;")
    return (
        f'<iframe sandbox="allow-scripts" title="newsparse" srcdoc="{source}" width="100%" '
        f'height="{420 if isinstance(result, Page) else 640}" '
        'style="border: 1px solid #8884; border-radius: 6px; resize: vertical"></iframe>'
    )
