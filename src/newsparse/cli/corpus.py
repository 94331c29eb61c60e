"""``newsparse corpus``: from arguments to a run, with a bar, a summary, and an exit code."""

from __future__ import annotations

import sys
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from newsparse.cli.commands import settings
from newsparse.cli.inputs import USAGE, InputError, one_line
from newsparse.cli.progress import Bar, bar
from newsparse.cli.signals import Interrupts
from newsparse.corpus import STDIN, Progress, Reading, find_inputs, size
from newsparse.engine import EngineError, Note, Plan, PlanError, StoppedError, Tally
from newsparse.engine import run as run_plan
from newsparse.extras import MissingExtraError

FAILED = 1


def run(options: Namespace) -> int:
    """Parse a corpus.

    Args:
        options: As ``arguments.read`` gives them.

    Returns:
        The exit code.
    """
    interrupts = Interrupts()
    try:
        plan = _plan(options, partial(interrupts.write, sys.stdout.buffer))
        with bar(options.progress, sum(map(size, plan.inputs)), len(plan.inputs)) as shown, interrupts.answered():
            return _carried_out(plan, shown)
    except (InputError, PlanError, MissingExtraError, ValueError) as error:
        return _stopped(one_line(error), USAGE)
    except (EngineError, StoppedError) as error:
        return _stopped(f"{one_line(error)}{_advice(options)}")
    except KeyboardInterrupt:
        return _stopped(f"interrupted{_advice(options)}")


def _carried_out(plan: Plan, shown: Bar) -> int:
    begun = time.monotonic()

    def watch(record: Note, progress: Progress) -> None:
        if record.error is not None:
            shown.say(f"newsparse: {record.id}: {record.error.message} ({record.error.code})")
        shown.step(record, progress)

    tally = run_plan(plan, watch)
    shown.end()
    if plan.resume and not tally.records:
        print(f"newsparse: {plan.output} is whole: there is nothing to go on with", file=sys.stderr)
        return 0
    print("\n".join(_summary(tally, time.monotonic() - begun)), file=sys.stderr)
    return FAILED if tally.errors else 0


def _plan(options: Namespace, to_stdout: Callable[[bytes], None]) -> Plan:
    """What the arguments ask for."""
    if not options.inputs and not options.input_dir:
        raise PlanError("name files or folders to read, or - for standard input")
    if options.engine == "ray" and STDIN in options.inputs:
        raise PlanError("a cluster cannot read this machine's standard input")
    if options.address and options.engine != "ray":
        raise PlanError("--address is for --engine ray")
    inputs = find_inputs(options.inputs, options.input_dir, options.input_format)
    if not inputs:
        raise PlanError("there is no file to read whose kind its name tells; --input-format says what they are")
    fields = {
        name: (getattr(options, f"{name}_field"),)
        for name in ("text", "id", "url", "date")
        if getattr(options, f"{name}_field")
    }
    return Plan(
        inputs,
        to_stdout if options.output == STDIN else Path(options.output),
        Reading(kind=options.input_format, encoding=options.encoding, **fields),
        settings(options),
        form=options.format,
        shard_size=options.shard_size,
        workers=options.parallel,
        engine=options.engine,
        address=options.address,
        resume=options.resume,
        overwrite=options.overwrite,
    )


def _summary(tally: Tally, seconds: float) -> Iterator[str]:
    """What the whole output holds, in a few lines."""
    yield f"newsparse: {tally.pages} pages, {tally.comments} comments, {tally.errors} errors, {seconds:.1f} s"
    if tally.declaring:
        yield f"  {tally.agreeing} of the {tally.declaring} pages that declare a number of comments have as many"
    if tally.problems:
        yield f"  problems: {_listed(tally.problems.most_common())}"
    if tally.failures:
        yield f"  errors: {_listed(tally.failures.most_common())}"


def _listed(counts: list[tuple[str, int]]) -> str:
    return ", ".join(f"{code} {count}" for code, count in sorted(counts, key=lambda pair: (-pair[1], pair[0])))


def _advice(options: Namespace) -> str:
    return "" if options.output == STDIN else "; what was written is whole, and the same command with --resume goes on"


def _stopped(message: str, code: int = FAILED) -> int:
    print(f"newsparse: {message}", file=sys.stderr)
    return code
