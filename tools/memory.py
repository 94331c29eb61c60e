"""Watch the memory of a long run: ``python tools/memory.py FOLDER [GIGABYTES]``.

A corpus of that size is made in the folder, parsed with ``newsparse corpus``, and every few seconds the resident memory
of the parent and of all its workers is printed. Pages are one long paragraph each, which the parser reads some fifty
times faster than comment lists: what is watched is the way of the bytes, and a run of real pages would take hours.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

SENTENCE = "The county bought a goat for the ferry to Osmey, and the goat is to eat the lawn on the car deck. "
PAGE = 2000
"""Sentences of a page: about 200 kB."""
EVERY = 5
"""Seconds between two looks."""


def main() -> None:
    """Make the corpus, run, and print what is seen."""
    folder = Path(sys.argv[1])
    size = float(sys.argv[2]) if len(sys.argv) > 2 else 2.0
    source, target = folder / "large.jsonl", folder / "out"
    with source.open("w") as file:
        for number in range(int(size * 1e9 / len(SENTENCE * PAGE))):
            file.write(json.dumps({"id": number, "text": f"Page {number}\n\n{SENTENCE * PAGE}"}) + "\n")
    print(f"{source.stat().st_size / 1e9:.2f} GB in", flush=True)
    command = [sys.executable, "-m", "newsparse", "corpus", str(source), "-o", str(target), "--overwrite"]
    with subprocess.Popen(command) as run:
        begun = time.monotonic()
        while run.poll() is None:
            sizes = [resident(process) for process in (run.pid, *children(run.pid))]
            print(f"{time.monotonic() - begun:6.0f} s  MB: parent {sizes[0]:5.0f}, all {sum(sizes):5.0f}", flush=True)
            time.sleep(EVERY)


def children(process: int) -> Iterator[int]:
    """Its child processes, as Linux tells them."""
    for child in Path(f"/proc/{process}/task/{process}/children").read_text().split():
        yield int(child)


def resident(process: int) -> float:
    """Megabytes of memory that a process holds; 0 where it has just ended."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return next((int(line.split()[1]) / 1000 for line in status.splitlines() if line.startswith("VmRSS")), 0)


if __name__ == "__main__":
    main()
