"""The bar of a long run: how far it is, pages and bytes a second, errors, and when it will be done."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

from newsparse.corpus import Progress
from newsparse.engine import Note
from newsparse.extras import MissingExtraError, extra

if TYPE_CHECKING:
    from tqdm import tqdm


class Bar:
    """Says things on stderr, around a bar where there is one."""

    def __init__(self, shown: tqdm[NoReturn] | None) -> None:
        self._shown = shown
        self._begun = time.monotonic()
        self._pages = self._errors = 0

    def step(self, record: Note, progress: Progress) -> None:
        """Count a record."""
        self._pages += 1
        self._errors += record.error is not None
        if self._shown is not None:
            rate = self._pages / max(1e-3, time.monotonic() - self._begun)
            self._shown.set_postfix_str(f"{rate:.0f} pages/s, {self._errors} errors", refresh=False)
            self._shown.update(max(0, progress.taken - self._shown.n))

    def say(self, message: str) -> None:
        """Print a line above the bar."""
        if self._shown is not None:
            self._shown.write(message, file=sys.stderr)
        else:
            print(message, file=sys.stderr)

    def end(self) -> None:
        """Take the bar to its end."""
        if self._shown is not None:
            self._shown.update(max(0, (self._shown.total or 0) - self._shown.n))
            self._shown.close()


@contextmanager
def bar(wanted: bool | None, total: int, files: int) -> Iterator[Bar]:
    """A bar for a run.

    Args:
        wanted: Whether there is to be one; None shows it on a terminal if tqdm is there.
        total: Bytes that are to be read; 0 if that is not known.
        files: Files that are to be read.

    Yields:
        The bar.

    Raises:
        MissingExtraError: It is wanted, and tqdm is not installed.
    """
    if wanted is False or (wanted is None and not sys.stderr.isatty()):
        yield Bar(None)
        return
    try:
        with extra("corpus", "--progress"):
            from tqdm import tqdm
    except MissingExtraError:
        if wanted:
            raise
        yield Bar(None)
        return
    what = "1 file" if files == 1 else f"{files} files"
    width, height = shutil.get_terminal_size()  # tqdm's own look shows no bar on a terminal that tells no size
    with tqdm(
        desc=what, total=total or None, unit="B", unit_scale=True, ncols=width, nrows=height, file=sys.stderr
    ) as shown:
        yield Bar(shown)
