"""The recipes of ``docs/corpus.md`` as they stand there, and runs on a real Ray, where the packages are installed."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from corpora import jsonl, page
from newsparse import parse

DOCS = Path(__file__).parent.parent / "docs" / "corpus.md"
pytestmark = [
    pytest.mark.skipif(importlib.util.find_spec("pyarrow") is None, reason="pyarrow is not installed"),
    pytest.mark.timeout(600),
]


def needs(package: str) -> pytest.MarkDecorator:
    """A test for an environment that has a heavy package: ``.ci/heavy`` makes one."""
    return pytest.mark.skipif(
        importlib.util.find_spec(package) is None, reason=f"{package} is not installed; .ci/heavy installs it"
    )


def recipe(title: str) -> str:
    found = re.search(rf"### {title}\n.*?```python\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)
    assert found is not None
    return found[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the ``pages.parquet`` of the recipes."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = pa.table({"id": [f"p{n}" for n in range(8)], "text": [page(n) for n in range(8)], "url": ["u"] * 8})
    pq.write_table(table, tmp_path / "pages.parquet")
    return tmp_path


def run(title: str, folder: Path, ending: str) -> Any:
    """Run a recipe in a process of its own; the ending turns its ``parsed`` into a list that is printed."""
    code = f"{recipe(title)}\nimport json\nprint('RESULT', json.dumps({ending}))\n"
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    import json

    return json.loads(done.stdout.rpartition("RESULT")[2])


EXPECTED = [[f"p{n}", f"Ferry {n} is late", f"Boat {n} was never on time."] for n in range(8)]


@needs("polars")
def test_polars(folder: Path) -> None:
    found = run("Polars", folder, "[[r['id'], r['headline'], r['comments'][0]['text']] for r in parsed.to_dicts()]")
    assert found == EXPECTED


@needs("pyspark")
def test_spark(folder: Path) -> None:
    found = run("Spark", folder, "[list(r) for r in parsed.selectExpr('id', 'headline', 'comments[0].text').collect()]")
    assert sorted(found) == EXPECTED


@needs("datasets")
def test_hugging_face_datasets(folder: Path) -> None:
    ending = "[[r['id'], r['headline'], r['comments'][0]['text']] for r in parsed.with_format(None)]"
    assert run("Hugging Face datasets", folder, ending) == EXPECTED


@needs("datatrove")
def test_datatrove(folder: Path) -> None:
    ending = (
        "[[r['id'], r['metadata']['page']['headline'], r['metadata']['page']['comments'][0]['text']] for r in "
        "map(json.loads, __import__('gzip').open('parsed/00000.jsonl.gz'))]"
    )
    assert run("datatrove", folder, ending) == EXPECTED


@needs("ray")
@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_ray_gives_the_rows_of_the_local_engine(form: str, tmp_path: Path) -> None:
    inputs = [jsonl(tmp_path / "a.jsonl", 90), jsonl(tmp_path / "b.jsonl.gz", 40, 90)]
    with inputs[0].open("a") as file:
        file.write('{"id": "broken"\n{"id": "empty"}\n')
    for engine in ("local", "ray"):
        command = [sys.executable, "-m", "newsparse", "corpus", *map(str, inputs), "-o", str(tmp_path / engine)]
        options = ["--engine", engine, "--format", form, "--shard-size", "50"]
        done = subprocess.run([*command, *options], capture_output=True, text=True, check=False)
        assert done.returncode == 1, done.stderr
        assert "newsparse: 130 pages, 260 comments, 2 errors" in done.stderr
    local, ray = (
        {str(path.relative_to(tmp_path / engine)): path.read_bytes() for path in (tmp_path / engine).rglob("part-*")}
        for engine in ("local", "ray")
    )
    assert len(local) == (3 if form == "jsonl" else 6)
    assert ray == local


@needs("ray")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of Ray, about itself
def test_ray_resumes(tmp_path: Path) -> None:
    """What the local engine began, Ray can end: the place to go on from means the same to both."""
    source = jsonl(tmp_path / "a.jsonl", 100)
    from newsparse.corpus import Reading
    from newsparse.engine.cluster import map_inputs

    done = list(map_inputs([str(source)], Reading(), (0, 60), {}, columns=False))
    assert [note.id for each in done for note in each.notes] == [f"p{n}" for n in range(60, 100)]
    assert sum(note.comments for each in done for note in each.notes) == sum(
        len(parse(page(n)).comments) for n in range(60, 100)
    )
