"""Coverage-guided search for a text that breaks a promise.

    pip install -e '.[fuzz]'
    python tests/fuzz.py FOLDER -max_total_time=3600

FOLDER keeps what reached new code, and is where the search goes on the next time; the fixtures' pages start it. A find
is cut down with ``-minimize_crash=1`` and goes, as text, into ``fixtures/fuzz/``, which ``test_properties`` reads.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

import pagelike

with atheris.instrument_imports(include=["newsparse"]):
    import newsparse.parsing  # noqa: F401  the package alone loads nothing
    import promises

FIXTURES = Path(__file__).parent / "fixtures"
_SMALL = 6_000


def try_one(data: bytes) -> None:
    """One step of the search."""
    promises.check(pagelike.from_bytes(data))


def start(folder: Path) -> None:
    """Fill an empty folder with the fixtures' pages."""
    folder.mkdir(parents=True, exist_ok=True)
    for place, page in enumerate(sorted(FIXTURES.rglob("input.txt"))):
        text = page.read_text("utf-8")[:_SMALL]
        (folder / f"fixture-{place}").write_bytes(pagelike.to_bytes(text))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    start(Path(sys.argv[1]))
    atheris.Setup([*sys.argv, f"-max_len={_SMALL}", "-timeout=20"], try_one)
    atheris.Fuzz()
