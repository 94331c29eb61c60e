"""Worker processes: tasks in, results out in the same order, and no task lost when a worker dies."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from types import ModuleType
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_WAITING = 4
"""Tasks on their way for each worker: enough that one long task does not leave the others idle."""
_TRIES = 2
"""How often a lone item may kill its worker before it is given up: once can be an accident."""


class EngineError(RuntimeError):
    """Worker processes do not start, or do not survive their work."""


@dataclass(slots=True)
class _Task(Generic[Item, Result]):
    chunk: Sequence[Item]
    worker: int
    future: Future[Result]


class Pool(Generic[Item, Result]):
    """Worker processes that map a function over chunks of items.

    Each process has an executor of its own, so that a death is known to be that of the chunk it was at, and leaves the
    others alone.
    """

    def __init__(
        self,
        work: Callable[[Sequence[Item]], Result],
        lost: Callable[[Item], Result],
        workers: int,
    ) -> None:
        """Plan a pool; a process starts with its first chunk.

        Args:
            work: What is done with a chunk, in a worker.
            lost: What is given, in this process, for an item that kills every worker that takes it.
            workers: How many processes.
        """
        self._work, self._lost = work, lost
        self._executors = [_executor() for _ in range(workers)]

    def map(self, chunks: Iterable[Sequence[Item]]) -> Iterator[Result]:
        """Work chunks up.

        Args:
            chunks: The chunks; only so many are taken at a time as keep the workers busy.

        Yields:
            Results in the order of the chunks. A chunk whose worker died is done again, item by item if need be: it
            then has several results.

        Raises:
            EngineError: No worker can be started.
        """
        waiting: deque[_Task[Item, Result]] = deque()
        most = _WAITING * len(self._executors)
        try:
            for chunk in chunks:
                worker = self._idlest(waiting)
                waiting.append(_Task(chunk, worker, self._submit(worker, chunk)))
                while waiting and (len(waiting) >= most or waiting[0].future.done()):
                    yield from self._first(waiting)
            while waiting:
                yield from self._first(waiting)
        finally:
            for executor in self._executors:
                executor.shutdown(wait=False, cancel_futures=True)  # all first, so that they end side by side
            for executor in self._executors:
                executor.shutdown()

    def _idlest(self, waiting: Iterable[_Task[Item, Result]]) -> int:
        """The worker that has least to do."""
        loads = Counter(task.worker for task in waiting if not task.future.done())
        return min(range(len(self._executors)), key=lambda worker: loads[worker])

    def _first(self, waiting: deque[_Task[Item, Result]]) -> Iterator[Result]:
        """The result of the first task. If its worker died, it was at this task: those behind it are given anew."""
        task = waiting.popleft()
        try:
            result = task.future.result()
        except BrokenProcessPool:
            yield from self._again(task)
            for other in waiting:
                if other.worker == task.worker and not _succeeded(other.future):
                    other.future = self._submit(other.worker, other.chunk)
        else:
            yield result

    def _again(self, task: _Task[Item, Result]) -> Iterator[Result]:
        """Do a task again that a worker died of: all of it, and if that fails too, item by item."""
        self._restart(task.worker)
        results = self._alone(task.worker, task.chunk, tries=1)
        if results is not None:
            yield results
            return
        for item in task.chunk:
            result = self._alone(task.worker, [item], _TRIES)
            yield self._lost(item) if result is None else result

    def _alone(self, worker: int, chunk: Sequence[Item], tries: int) -> Result | None:
        """The result of a chunk that a worker has to itself; None where it dies of it."""
        for _ in range(tries):
            try:
                return self._submit(worker, chunk).result()
            except BrokenProcessPool:
                self._restart(worker)
        return None

    def _submit(self, worker: int, chunk: Sequence[Item]) -> Future[Result]:
        try:
            with _no_script():
                return self._executors[worker].submit(self._work, chunk)
        except BrokenProcessPool as error:  # it died since its last task: so does this one
            broken: Future[Result] = Future()
            broken.set_exception(error)
            return broken

    def _restart(self, worker: int) -> None:
        """Put a new process, which is known to work, in the place of one that died."""
        for _ in range(_TRIES):
            self._executors[worker].shutdown(wait=False)
            self._executors[worker] = executor = _executor()
            try:
                with _no_script():
                    executor.submit(os.getpid).result()
            except BrokenProcessPool:
                continue
            return
        raise EngineError("worker processes do not start, or are killed before they have done anything")


def _executor() -> ProcessPoolExecutor:
    """An executor of one process, started afresh: forks of a process with threads may hang."""
    return ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"), initializer=_begin)


def _succeeded(future: Future[Result]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def _no_script() -> Iterator[None]:
    """Start processes that do not run the user's script again, as ``spawn`` would have them do.

    They need nothing of it, and so it needs no ``if __name__ == "__main__":`` and may come from a pipe.
    """
    script = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = script


def _begin() -> None:
    """Make a worker ready: interrupts are the parent's to answer, and without the parent there is no work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
