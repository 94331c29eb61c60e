"""Times: find a stamp in a line, resolve it.

``grammar`` holds the printed forms, ``find`` applies them to a line, ``edges`` to the edges of short ones, ``resolve``
says which point in time one names.
"""

from newsparse.dates.edges import at_an_edge
from newsparse.dates.find import find
from newsparse.dates.resolve import day_comes_first, resolve
from newsparse.dates.stamp import Stamp

__all__ = ["Stamp", "at_an_edge", "day_comes_first", "find", "resolve"]
