"""Processor time, so that what else the machine does counts as little as possible."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import TypeVar

Input = TypeVar("Input")


@dataclass(slots=True, frozen=True)
class Timing:
    """What one job took on each of some inputs."""

    seconds: tuple[float, ...]
    """Of each input, the shortest of all rounds."""

    @property
    def total(self) -> float:
        """Of all inputs, in seconds."""
        return sum(self.seconds)

    @property
    def median(self) -> float:
        """In milliseconds."""
        return 1000 * median(self.seconds)

    @property
    def p95(self) -> float:
        """In milliseconds; 95 % of the inputs take less."""
        return 1000 * (quantiles(self.seconds, n=20)[-1] if len(self.seconds) > 1 else self.seconds[0])


def timed(job: Callable[[Input], object], inputs: Sequence[Input], rounds: int = 3) -> Timing:
    """Time a job.

    Args:
        job: What is done with each input.
        inputs: The inputs, at least one.
        rounds: How often all are done, one after the other; of each the shortest counts.

    Returns:
        The times; loading what the job needs first is not among them.
    """
    job(inputs[0])
    spent = [[_once(job, one) for one in inputs] for _ in range(rounds)]
    return Timing(tuple(map(min, zip(*spent, strict=True))))


def _once(job: Callable[[Input], object], one: Input) -> float:
    start = time.process_time()
    job(one)
    return time.process_time() - start


def peak(job: Callable[[], object]) -> int:
    """The most bytes of Python objects that a job holds at a time, over what was there before."""
    import tracemalloc  # slows everything down from its import on in no way, but from its start on by far

    gc.collect()
    tracemalloc.start()
    try:
        job()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
