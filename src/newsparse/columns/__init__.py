"""Tables that lay a page out: cells that stand side by side are read one below the other, as the page has them."""

from newsparse.columns.printed import in_input, printed
from newsparse.columns.unfold import unfold

__all__ = ["in_input", "printed", "unfold"]
