"""The README and the docs: every block of output in them is printed by the program.

``pytest --update`` rewrites what follows a ``$ newsparse …`` line. Python blocks are doctests and run by pytest itself.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
CONSOLE = re.compile(r"(?P<open>```console\n)(?P<body>.*?)(?P<close>```)", re.DOTALL)


def run(command: str) -> str:
    arguments = shlex.split(command.removeprefix("$ newsparse "))
    done = subprocess.run(
        [sys.executable, "-m", "newsparse", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == int(arguments[0] == "diff"), done.stderr  # diff says by 1 that something differs
    return done.stdout


def printed(block: re.Match[str]) -> str:
    command = block["body"].splitlines()[0]
    return f"{block['open']}{command}\n{run(command)}{block['close']}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_console_blocks_show_what_is_printed(page: Path, update: bool) -> None:
    before = page.read_text("utf-8")
    after = CONSOLE.sub(printed, before)
    if update:
        page.write_text(after, "utf-8")
    assert page.read_text("utf-8") == after


def test_readme_shows_lines_of_the_sample() -> None:
    shown = re.search(r"```text\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert shown is not None
    sample = (ROOT / "examples" / "goat.txt").read_text("utf-8")
    pieces = [piece.strip("\n") for piece in shown[1].split("…")]
    assert [piece for piece in pieces if piece not in sample] == []


def test_links_lead_somewhere() -> None:
    for page in [*PAGES, ROOT / "CONTRIBUTING.md"]:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
