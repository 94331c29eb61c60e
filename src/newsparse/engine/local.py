"""Worker processes: tasks in, results out in the same order, and no task lost when a worker dies."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from types import ModuleType
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_WAITING = 4
"""Tasks on their way for each worker: enough that one long task does not leave the others idle."""
_TRIES = 2
"""How often a lone item may kill its worker before it is given up: once can be an accident."""


class EngineError(RuntimeError):
    """Worker processes cannot be started."""


class Pool(Generic[Item, Result]):
    """Worker processes that map a function over chunks of items."""

    def __init__(
        self,
        work: Callable[[Sequence[Item]], Result],
        lost: Callable[[Item], Result],
        workers: int,
    ) -> None:
        """Plan a pool; its processes start with the first task.

        Args:
            work: What is done with a chunk, in a worker.
            lost: What is given, in this process, for an item that kills every worker that takes it.
            workers: How many processes.
        """
        self._work, self._lost, self._workers = work, lost, workers
        self._executor = self._start(workers)

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
        waiting: deque[tuple[Sequence[Item], Future[Result]]] = deque()
        try:
            for chunk in chunks:
                waiting.append((chunk, self._submit(chunk)))
                while waiting and (len(waiting) >= _WAITING * self._workers or waiting[0][1].done()):
                    yield from self._first(waiting)
            while waiting:
                yield from self._first(waiting)
        finally:
            self._executor.shutdown(wait=True, cancel_futures=True)

    def _first(self, waiting: deque[tuple[Sequence[Item], Future[Result]]]) -> Iterator[Result]:
        """The result of the first task; after a death, those of all that were on their way."""
        chunk, future = waiting.popleft()
        try:
            result = future.result()
        except BrokenProcessPool:
            tasks = [(chunk, future), *waiting]
            waiting.clear()
            yield from self._after_a_death(tasks)
        else:
            yield result

    def _after_a_death(self, tasks: Sequence[tuple[Sequence[Item], Future[Result]]]) -> Iterator[Result]:
        """Do the tasks of a broken pool again, one at a time, so that one that kills is known."""
        self._executor = self._restarted(1)
        for chunk, future in tasks:
            if future.done() and not future.cancelled() and future.exception() is None:
                yield future.result()
            else:
                yield from self._alone(chunk)
        self._executor.shutdown()
        self._executor = self._start(self._workers)

    def _alone(self, chunk: Sequence[Item]) -> Iterator[Result]:
        for _ in range(_TRIES if len(chunk) == 1 else 1):
            try:
                result = self._submit(chunk).result()
            except BrokenProcessPool:
                self._executor = self._restarted(1)
            else:
                yield result
                return
        if len(chunk) == 1:
            yield self._lost(chunk[0])
            return
        for item in chunk:
            yield from self._alone([item])

    def _submit(self, chunk: Sequence[Item]) -> Future[Result]:
        try:
            with _no_script():
                return self._executor.submit(self._work, chunk)
        except BrokenProcessPool as error:  # it broke since; the task waits with those that did
            broken: Future[Result] = Future()
            broken.set_exception(error)
            return broken

    def _restarted(self, workers: int) -> ProcessPoolExecutor:
        """A new pool that is known to work."""
        for _ in range(_TRIES):
            executor = self._start(workers)
            try:
                with _no_script():
                    executor.submit(os.getpid).result()
            except BrokenProcessPool:
                continue
            return executor
        raise EngineError("worker processes do not start, or are killed before they have done anything")

    @staticmethod
    def _start(workers: int) -> ProcessPoolExecutor:
        """A pool whose workers are started afresh: forks of a process with threads may hang."""
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(workers, mp_context=context, initializer=_begin)


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
