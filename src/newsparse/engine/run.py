"""A run: records in, chunks through an engine, shards out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from newsparse.corpus import STDIN, Failure, Progress, Reading, Record, check_inputs, read_inputs, size
from newsparse.engine.local import Pool, cores
from newsparse.engine.shards import PlanError, Shards
from newsparse.engine.tally import Note, Tally
from newsparse.engine.work import Done, chunks, to_rows
from newsparse.export.writers import FORMS, Form, check, form_of
from newsparse.parsing import Options
from newsparse.version import __version__

Watch = Callable[[Note, Progress], None]
"""Is told of each record when its row is written."""


@dataclass(slots=True)
class Plan:
    """What a run is to do."""

    inputs: list[str]
    """Files, as :func:`newsparse.corpus.find_inputs` gives them."""
    output: Path | Callable[[bytes], object]
    """A file, whose name tells its form; a folder of shards; or what is called with lines of JSON."""
    reading: Reading = field(default_factory=Reading)
    options: Options = field(default_factory=Options)
    """How pages are parsed."""
    form: str | None = None
    """``jsonl``, ``jsonl.gz``, ``jsonl.zst``, ``parquet`` or ``csv``; None goes by the name of the output."""
    shard_size: int = 1000
    """Records of a shard."""
    workers: int | None = None
    """Worker processes; None takes one a core."""
    engine: str = "local"
    """``local`` or ``ray``."""
    address: str | None = None
    """The Ray cluster; None starts Ray on this machine."""
    resume: bool = False
    """Go on with the output of a run that was stopped."""
    overwrite: bool = False
    """Begin anew where there is output already."""


class StoppedError(Exception):
    """A run that cannot go on: its output cannot be written. What was written is whole."""


def run(plan: Plan, watch: Watch | None = None) -> Tally:
    """Parse a corpus.

    Args:
        plan: What is to be done.
        watch: Is told of each record.

    Returns:
        The sums of the whole output, also of the part that an earlier run wrote.

    Raises:
        PlanError: The plan cannot be carried out, or the output is there already.
        MissingExtraError: A package is missing that the plan needs.
        EngineError: Workers cannot be started.
        StoppedError: The output cannot be written.
    """
    if plan.engine not in ("local", "ray"):
        raise PlanError(f"there is no engine {plan.engine!r}: local, ray")
    watch = watch or _unwatched
    check_inputs(plan.inputs, plan.reading.kind)
    if isinstance(plan.output, Path):
        return _to_files(plan, plan.output, watch)
    if plan.resume or plan.overwrite or plan.form not in (None, "jsonl"):
        raise PlanError("standard output takes lines of JSON, from the beginning: name a file with -o for more")
    return _to_stream(plan, plan.output, watch)


def _unwatched(_: Note, __: Progress) -> None:
    """Nobody is told."""


def _to_stream(plan: Plan, output: Callable[[bytes], object], watch: Watch) -> Tally:
    tally, progress = Tally(), Progress()
    for done in _engine(plan, (0, 0), progress, None, columns=False):
        try:
            output(b"".join(done.rows))
        except BrokenPipeError:
            raise
        except OSError as error:
            raise StoppedError(f"standard output: {(error.strerror or str(error)).lower()}") from error
        _count(done, tally, watch, progress)
    return tally


def _to_files(plan: Plan, target: Path, watch: Watch) -> Tally:
    form, single = _form(plan, target)
    check(form)
    shards = Shards(target, form, single)
    plan = replace(plan, inputs=[name for name in plan.inputs if not shards.owns(Path(name))])
    try:
        state = shards.begin(_identity(plan, form), plan.resume, plan.overwrite)
        if state.complete:
            return state.tally
        tally = state.tally
        progress = Progress(state.file, sum(map(size, plan.inputs[: state.file])))
        start = (state.file, state.number)
        left = plan.shard_size
        place = start
        for done in _engine(plan, start, progress, plan.shard_size, form.columns):
            for part in _at_borders(done, left, plan.shard_size):
                shards.write(part.rows)
                _count(part, tally, watch, progress)
                place = (_file(plan, part.notes[-1].source, place[0]), part.notes[-1].number + 1)
                left -= len(part.notes)
                if not left:
                    shards.commit(*place, tally)
                    left = plan.shard_size
        shards.commit(*place, tally)
        shards.finish()
    except OSError as error:
        raise StoppedError(f"{error.filename or target}: {(error.strerror or str(error)).lower()}") from error
    finally:
        shards.abandon()
    return tally


def _at_borders(done: Done, left: int, every: int) -> Iterator[Done]:
    """A chunk in pieces that do not cross the border of a shard."""
    start = 0
    while start < len(done.notes):
        yield done.cut(start, start + left)
        start, left = start + left, every


def _count(done: Done, tally: Tally, watch: Watch, progress: Progress) -> None:
    for record in done.notes:
        tally.add(record)
        watch(record, progress)


def _file(plan: Plan, source: str, since: int) -> int:
    """Which of the inputs a record comes from, at or behind the one that was read last."""
    return plan.inputs.index(source, since)


def _engine(plan: Plan, start: tuple[int, int], progress: Progress, every: int | None, columns: bool) -> Iterable[Done]:
    """The chunks of a plan from some record on, worked up."""
    if plan.engine == "ray":
        return _on_ray(plan, start, progress, columns)
    work = partial(to_rows, options=plan.options, columns=columns)
    pool = Pool(work, partial(_lost, work), plan.workers or cores())
    return pool.map(chunks(read_inputs(plan.inputs, plan.reading, start, progress), every))


def _on_ray(plan: Plan, start: tuple[int, int], progress: Progress, columns: bool) -> Iterator[Done]:
    """The same by way of Ray; files are read elsewhere, and so progress is known by the file."""
    from newsparse.engine.cluster import map_inputs

    for done in map_inputs(plan.inputs, plan.reading, start, plan.options, columns, plan.address):
        while plan.inputs[progress.files] != done.notes[-1].source:
            progress.taken += size(plan.inputs[progress.files])
            progress.files += 1
        yield done


def _lost(work: Callable[[list[Record]], Done], record: Record) -> Done:
    """The row of a record that killed its worker."""
    reason = "the worker that parsed it was killed, twice; too little memory may be the reason"
    failure = Failure(record.id, "worker_lost", reason, record.url, record.source, record.number)
    return work([failure])


def _form(plan: Plan, target: Path) -> tuple[Form, bool]:
    """The form of the output, and whether it is one file."""
    told = form_of(target.name)
    if plan.form is not None and plan.form not in FORMS:
        raise PlanError(f"there is no form {plan.form!r}: {', '.join(FORMS)}")
    if told is not None and plan.form not in (None, told.name) and not target.is_dir():
        raise PlanError(f"{target} is not a name for {plan.form}")
    if told is not None and not target.is_dir():
        return told, True
    return FORMS[plan.form or "jsonl"], False


def _identity(plan: Plan, form: Form) -> dict[str, Any]:
    """What must be the same for a run to go on with another's output."""
    names = hashlib.sha256()
    for name in plan.inputs:
        names.update(f"{name}\0{0 if name == STDIN else size(name)}\n".encode("utf-8", "surrogateescape"))
    return {
        "newsparse": __version__,
        "inputs": names.hexdigest(),
        "form": form.name,
        "shard_size": plan.shard_size,
        "reading": repr(plan.reading),
        "options": repr(sorted((key, str(value)) for key, value in plan.options.items() if value is not None)),
    }
