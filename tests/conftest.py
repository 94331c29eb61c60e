"""Options of the test run."""

from __future__ import annotations

import os

import pytest

collect_ignore = ["fuzz.py"]
"""A target for a fuzzer that is an extra, not a test."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the expected files, and print what changed")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--update") and os.environ.get("CI"):
        raise pytest.UsageError("--update is for people: CI does not rewrite what it checks")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether expected files are to be rewritten."""
    return bool(request.config.getoption("--update"))
