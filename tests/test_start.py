"""Starting is quick because nothing is loaded before it is needed: counted in modules, not in seconds."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

HEAVY = {
    "pydantic",
    "dateutil",
    "regex",
    "newsparse.parsing",
    "newsparse.models",
    "newsparse.lexicon",
    "newsparse.cli.commands",
}
EDGES = {"argparse", "newsparse.cli", "multiprocessing", "unittest", "pyarrow", "ray", "zstandard", "fastwarc", "tqdm"}


def loaded(program: str, *flags: str) -> set[str]:
    """The modules that are loaded when a program has run."""
    code = f"import sys\n{program}\nprint('modules:', *sys.modules)"
    done = subprocess.run([sys.executable, *flags, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.rpartition("modules:")[2].split())


def test_importing_the_package_loads_next_to_nothing() -> None:
    modules = loaded("import newsparse")
    assert not HEAVY & modules
    assert len(modules - loaded("")) < 40


def test_version_loads_only_the_arguments() -> None:
    modules = loaded("from newsparse.cli import main\nmain(['--version'])")
    assert not HEAVY & modules
    assert len(modules - loaded("")) < 60


def test_the_command_is_no_slower_than_its_main_function() -> None:
    script = Path(sysconfig.get_path("scripts")) / "newsparse"
    if not script.exists():
        pytest.skip("newsparse is not installed as a command")
    command = [sys.executable, "-X", "importtime", str(script), "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    names = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "newsparse.cli.arguments" in names
    assert not HEAVY & names


def test_parse_loads_no_edge_and_no_words_before_a_text() -> None:
    program = "from newsparse import parse\nfrom newsparse.lexicon import files\nfrom newsparse import dialects"
    program += "\nassert files._load.cache_info().currsize == dialects.dialects.cache_info().currsize == 0"
    assert not EDGES & loaded(program)
    assert not EDGES & loaded(program + "\nparse('2 comments')")


def test_public_names_are_there_though_none_is_loaded() -> None:
    program = "import newsparse\nassert set(newsparse.__all__) <= set(dir(newsparse))\n"
    program += (
        "assert all(hasattr(newsparse, name) for name in newsparse.__all__)\nassert not hasattr(newsparse, 'prase')"
    )
    assert "newsparse.models" in loaded(program)
