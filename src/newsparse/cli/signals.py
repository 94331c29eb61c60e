"""Ctrl-C and SIGTERM: both end a run in the same way, and neither tears a line of the output."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import IO


class Interrupts:
    """Raises KeyboardInterrupt when the process is asked to end, but not in the middle of a write."""

    def __init__(self) -> None:
        self._writing = self._asked = False

    @contextmanager
    def answered(self) -> Iterator[None]:
        """Answer the signals as long as this lasts."""
        before = {number: signal.signal(number, self._answer) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def write(self, stream: IO[bytes], data: bytes) -> None:
        """Write all of some bytes; who asks twice does not wait for a reader that takes nothing."""
        self._writing = True
        try:
            stream.write(data)
            stream.flush()
        finally:
            self._writing = False
        if self._asked:
            raise KeyboardInterrupt

    def _answer(self, _: int, __: FrameType | None) -> None:
        again, self._asked = self._asked, True
        if again or not self._writing:
            raise KeyboardInterrupt
