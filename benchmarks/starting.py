"""What it costs to start: the library in a bare interpreter, and the command."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

_ROUNDS = 7


def starts() -> Iterator[tuple[str, float]]:
    """Milliseconds of processor time over those of ``python -c pass``, by what is run."""
    bare = _milliseconds([sys.executable, "-c", "pass"])
    yield "python -c pass (all of it)", bare
    yield "import newsparse", _milliseconds([sys.executable, "-c", "import newsparse"]) - bare
    yield "its first parse", _milliseconds([sys.executable, "-c", "import newsparse; newsparse.parse('')"]) - bare
    yield "newsparse --version", _milliseconds([str(Path(sys.executable).parent / "newsparse"), "--version"]) - bare


def _milliseconds(command: Sequence[str]) -> float:
    """The shortest of some runs."""
    return min(map(_once, [command] * _ROUNDS))


def _once(command: Sequence[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
