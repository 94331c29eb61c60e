"""The output of a run: shards that appear under their name only when they are whole, and what is known of them.

Beside the shards lies ``_run.json``: which run they belong to, how many there are, and where in the input the next one
begins. A run that was stopped, however hard, goes on from there.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from newsparse.engine.tally import Tally
from newsparse.export.writers import Form, Writer

_STATE = "_run.json"
_TEMPORARY = ".tmp"


class PlanError(ValueError):
    """A run cannot begin as it is asked for; the message is for the user."""


@dataclass(slots=True)
class State:
    """What is known of a run that may not have come to its end."""

    run: dict[str, Any]
    """What makes the run this run: inputs, settings, version."""
    shards: int = 0
    """Shards that are whole."""
    file: int = 0
    number: int = 0
    """File, and record in it, that the next shard begins with."""
    complete: bool = False
    tally: Tally = field(default_factory=Tally)
    """The sums of the shards."""


class Shards:
    """A folder of shards, or one file that is put together from such a folder."""

    def __init__(self, target: Path, form: Form, single: bool) -> None:
        """Plan the output; nothing is touched yet.

        Args:
            target: The folder or the file.
            form: The form of its files.
            single: Whether it is one file.
        """
        self._target, self._form, self._single = target, form, single
        self._folder = target.with_name(target.name + ".parts") if single else target
        self._writer: Writer | None = None
        self._state = State({})

    def owns(self, path: Path) -> bool:
        """Whether a file belongs to the output: a folder that is read may hold it."""
        path = path.absolute()
        return path.is_relative_to(self._folder.absolute()) or path in map(Path.absolute, self._targets())

    def begin(self, run: dict[str, Any], resume: bool, overwrite: bool) -> State:
        """Make the folder ready.

        Args:
            run: What makes the run this run.
            resume: Go on with what is there.
            overwrite: Begin anew whatever is there.

        Returns:
            How far the output has come.

        Raises:
            PlanError: There is output already, or it is another run's.
            OSError: The folder cannot be written.
        """
        if overwrite:
            self._clear()
        found = self._read()
        if found is not None and not resume:
            raise PlanError(f"{self._target} is there already: --resume goes on with it, --overwrite begins anew")
        if found is not None and found.run != run and found.run:
            differing = ", ".join(sorted(key for key in {*run, *found.run} if run.get(key) != found.run.get(key)))
            raise PlanError(f"{self._target} is of another run ({differing} differ): --overwrite begins anew")
        self._state = found or State(run)
        if not self._state.complete:
            self._folder.mkdir(parents=True, exist_ok=True)
            for path in self._folder.rglob(f"*{_TEMPORARY}"):
                path.unlink()
            self._save()
        return self._state

    def write(self, rows: Any) -> None:
        """Write rows to the shard at hand, which is begun if need be. Raises OSError."""
        if self._writer is None:
            paths = [_temporary(path) for path in self._paths(self._state.shards)]
            for path in paths:
                path.parent.mkdir(parents=True, exist_ok=True)
            self._writer = self._form.open(paths)
        self._writer.write(rows)

    def commit(self, file: int, number: int, tally: Tally) -> None:
        """Finish the shard at hand: from here on it is there.

        Args:
            file: File that the next one begins in.
            number: Record in it.
            tally: The sums of all shards so far.
        """
        if self._writer is not None:
            self._writer.close()
            self._writer = None
            for path in self._paths(self._state.shards):
                _appear(path)
            self._state.shards += 1
        self._state.file, self._state.number, self._state.tally = file, number, tally
        self._save()

    def finish(self) -> None:
        """After the last shard: put the file together if it is to be one, and note that the run is complete."""
        if self._single:
            targets = self._targets()
            for place, table in enumerate(self._form.tables):
                parts = [self._paths(shard)[place] for shard in range(self._state.shards)]
                self._form.join(table, parts, _temporary(targets[place]))
            for target in reversed(targets):  # the file that the user named appears last
                _appear(target)
            (self._folder / _STATE).unlink()  # first: shards that are half removed are nothing to go on with
            shutil.rmtree(self._folder)
        else:
            self._state.complete = True
            self._save()

    def abandon(self) -> None:
        """Take away the shard at hand, if there is one: its rows will be written again."""
        if self._writer is None:
            return
        with suppress(Exception):  # what cannot be written to its end need not be
            self._writer.close()
        self._writer = None
        for path in self._paths(self._state.shards):
            _temporary(path).unlink(missing_ok=True)

    def _read(self) -> State | None:
        """What is there; an empty folder is nothing."""
        try:
            known = json.loads((self._folder / _STATE).read_text("utf-8"))
        except FileNotFoundError:
            known = None
        if known is not None:
            return State(**{**known, "tally": Tally.from_json(known["tally"])})
        if self._single:
            return State({}, complete=True) if self._target.exists() else None
        if self._folder.is_dir() and any(self._folder.iterdir()):
            raise PlanError(f"{self._folder} holds other files: name an empty or a new folder")
        return None

    def _clear(self) -> None:
        """Take away what an earlier run has left, and nothing else."""
        if (self._folder / _STATE).exists():
            shutil.rmtree(self._folder)
        if self._single:
            for target in self._targets():
                target.unlink(missing_ok=True)

    def _save(self) -> None:
        path = self._folder / _STATE
        state = {each.name: getattr(self._state, each.name) for each in fields(State)}
        state["tally"] = self._state.tally.to_json()
        _temporary(path).write_text(json.dumps(state, indent=1, ensure_ascii=False) + "\n", "utf-8")
        _appear(path)

    def _paths(self, shard: int) -> Sequence[Path]:
        """The files of a shard; where it has several, each table has a folder of its own."""
        several = len(self._form.tables) > 1
        return [
            (self._folder / table if several else self._folder) / f"part-{shard:05}{suffix}"
            for table, suffix in zip(self._form.tables, self._form.suffixes, strict=True)
        ]

    def _targets(self) -> list[Path]:
        """The single files: the one that the user named, and for a second table one beside it."""
        _, *others = zip(self._form.tables, self._form.suffixes, strict=True)
        if not self._single:
            return []
        stem = self._target.name[: -len(self._form.suffixes[0])]
        return [self._target, *(self._target.with_name(f"{stem}.{table}{suffix}") for table, suffix in others)]


def _temporary(path: Path) -> Path:
    return path.with_name(path.name + _TEMPORARY)


def _appear(path: Path) -> None:
    """Give a finished file its name, after its bytes have reached the disk."""
    with _temporary(path).open("rb+") as file:
        os.fsync(file.fileno())
    _temporary(path).replace(path)
