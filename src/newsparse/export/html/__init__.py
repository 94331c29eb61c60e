"""A page to look at: the dump with everything that was read from it in its place, and what was read beside it."""

from newsparse.export.html.cell import notebook
from newsparse.export.html.sheets import Sheet, document

__all__ = ["Sheet", "document", "notebook"]
