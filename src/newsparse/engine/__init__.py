"""Many pages: on every core of this machine, or on a cluster.

What needs more than newsparse's own dependencies is loaded when it is used.
"""

from newsparse.engine.arrow import parse_arrow
from newsparse.engine.local import EngineError
from newsparse.engine.many import parse_many
from newsparse.engine.run import Plan, StoppedError, run
from newsparse.engine.shards import PlanError
from newsparse.engine.tally import Note, Tally

__all__ = ["EngineError", "Note", "Plan", "PlanError", "StoppedError", "Tally", "parse_arrow", "parse_many", "run"]
