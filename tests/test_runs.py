"""Whole runs of ``newsparse corpus``, as a user starts, disturbs and repeats them."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

import newsparse
from corpora import ids, jsonl, page, records
from newsparse.cli import main

COMMAND = [sys.executable, "-m", "newsparse", "corpus"]
FORMS = ["jsonl", "jsonl.gz", "jsonl.zst", "parquet", "csv"]
Start = Callable[..., subprocess.Popen[bytes]]
NEEDED = {"jsonl.zst": "zstandard", "parquet": "pyarrow"}
slow = pytest.mark.skipif(
    not os.environ.get("NEWSPARSE_SLOW"), reason="takes many processes; NEWSPARSE_SLOW=1 runs it, and .ci/run does"
)
pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX")


def corpus(*arguments: object, data: bytes = b"", **options: Any) -> subprocess.CompletedProcess[bytes]:
    """Run the command to its end."""
    command = [*COMMAND, *map(str, arguments)]
    return subprocess.run(command, input=data, capture_output=True, check=False, **options)


def tree(path: Path) -> dict[str, bytes]:
    """The bytes of a file or of all files in a folder, by name."""
    files = [path] if path.is_file() else sorted(file for file in path.rglob("*") if file.is_file())
    return {str(file.relative_to(path.parent if path.is_file() else path)): file.read_bytes() for file in files}


def until(true: Callable[[], object], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it does not happen"
        time.sleep(0.01)


@pytest.fixture(scope="module")
def shard(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return jsonl(tmp_path_factory.mktemp("in") / "shard.jsonl", 100)


@pytest.fixture
def running() -> Iterator[Start]:
    """Start the command; what a test leaves running is ended."""
    started: list[subprocess.Popen[bytes]] = []

    def start(*arguments: object) -> subprocess.Popen[bytes]:
        started.append(
            subprocess.Popen([*COMMAND, *map(str, arguments)], stdin=-1, stdout=-1, stderr=-1, start_new_session=True)
        )
        return started[-1]

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        for stream in (process.stdin, process.stdout, process.stderr):
            with contextlib.suppress(BrokenPipeError):
                assert stream is not None
                stream.close()
        process.wait()


class TestOutput:
    @pytest.mark.parametrize("form", ["jsonl", *(pytest.param(form, marks=slow) for form in FORMS[1:])])
    @pytest.mark.parametrize("single", [True, False], ids=["file", "folder"])
    def test_every_record_in_the_order_of_the_input(self, form: str, single: bool, tmp_path: Path) -> None:
        pytest.importorskip(NEEDED.get(form, "json"), reason="a package is not installed")
        source = tmp_path / "in.jsonl"
        lines = [json.dumps({"id": f"p{n}", "text": page(n)}) for n in range(70)]
        lines[40] = '{"id": "p40"}'
        source.write_text("\n".join(lines))
        target = tmp_path / (f"out.{form}" if single else "out")
        done = corpus(source, "-o", target, "--format", form, "--shard-size", 30, "--parallel", 2)
        assert done.returncode == 1
        assert b"newsparse: p40: the record has no text" in done.stderr
        assert b"newsparse: 69 pages, 138 comments, 1 errors" in done.stderr
        assert b"69 of the 69 pages that declare a number of comments have as many" in done.stderr
        pages, comments, errors = loaded(target, form)
        assert comments == [(f"p{n}", text) for n in range(70) if n != 40 for text in COMMENTS(n)]
        assert errors == ["p40"]
        if pages is not None:
            assert pages == [f"p{n}" for n in range(70)]
        parts = [path.name for path in sorted(target.rglob("part-*"))] if target.is_dir() else []
        assert len(parts) == (0 if single else 3 * (2 if form in ("parquet", "csv") else 1))

    def test_page_is_what_parse_gives(self, tmp_path: Path) -> None:
        source = tmp_path / "in.jsonl"
        record = {
            "id": "a",
            "text": page(3).replace("3 March 2021 18: 49", "2 hours ago"),
            "date": "2021-03-03T20:00:00",
        }
        source.write_text(json.dumps(record))
        [found] = [json.loads(line) for line in corpus(source).stdout.splitlines()]
        from datetime import datetime

        assert newsparse.Page.model_validate(found["page"]) == newsparse.parse(
            record["text"], reference=datetime(2021, 3, 3, 20)
        )
        assert found["page"]["comments"][0]["timestamp"]["value"] == "2021-03-03T18:00:00"

    def test_options_reach_the_parser(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(page(1).replace("3 March 2021", "03/04/2021"))
        [day] = corpus(tmp_path / "a.txt", "--day-first").stdout.splitlines()
        [month] = corpus(tmp_path / "a.txt", "--month-first").stdout.splitlines()
        values = [json.loads(line)["page"]["comments"][0]["timestamp"]["value"] for line in (day, month)]
        assert values == ["2021-04-03T18:49:00", "2021-03-04T18:49:00"]

    def test_standard_input_to_standard_output(self) -> None:
        done = corpus("-", data=b'{"text": "a"}\n{"no": 1}\n')
        assert ids([json.loads(line) for line in done.stdout.splitlines()]) == ["-:1", "-:2"]
        assert done.returncode == 1

    def test_reader_that_goes_away_is_no_traceback(self, shard: Path) -> None:
        done = subprocess.run(
            f"{' '.join(COMMAND)} {shard} | head -n 1", shell=True, capture_output=True, check=False
        )  # fmt: skip
        assert json.loads(done.stdout)["id"] == "p0"
        assert b"Traceback" not in done.stderr
        assert b"the reader of the output is gone" in done.stderr

    @slow
    def test_the_same_bytes_with_any_number_of_workers(self, shard: Path, tmp_path: Path) -> None:
        for number in (1, 2, 3):
            assert corpus(shard, "-o", tmp_path / f"{number}.jsonl.gz", "--parallel", number).returncode == 0
        assert len({path.read_bytes() for path in tmp_path.glob("*.gz")}) == 1

    def test_progress_is_shown_when_asked_for(self, shard: Path, tmp_path: Path) -> None:
        pytest.importorskip("tqdm", reason="tqdm is not installed")
        said = corpus(shard, "-o", tmp_path / "a.jsonl", "--progress").stderr.decode()
        assert "pages/s, 0 errors" in said
        assert "100%" in said
        assert "pages/s" not in corpus(shard, "-o", tmp_path / "b.jsonl").stderr.decode()

    def test_nothing_in_is_an_empty_output(self, tmp_path: Path) -> None:
        (tmp_path / "in.jsonl").touch()
        assert corpus(tmp_path / "in.jsonl", "-o", tmp_path / "out.jsonl").returncode == 0
        assert (tmp_path / "out.jsonl").read_bytes() == b""


def COMMENTS(number: int) -> list[str]:  # noqa: N802
    return [f"Boat {number} was never on time.", "Then take the goat."]


def loaded(target: Path, form: str) -> tuple[list[object] | None, list[tuple[str, str]], list[str]]:
    """What a run wrote, read with other people's software: page ids, comments, ids of errors."""
    if form == "csv":
        names = [target] if target.is_file() else sorted(target.glob("comments/*.csv"))
        rows = [row for name in names for row in csv.DictReader(io.StringIO(name.read_bytes().decode()))]
        failed = [target.with_name("out.errors.jsonl")] if target.is_file() else sorted(target.glob("errors/*"))
        lost = [str(record["id"]) for name in failed for record in records(name)]
        return None, [(row["page_id"], row["text"]) for row in rows], lost
    if form == "parquet":
        import pyarrow.parquet as pq

        pages = pq.read_table(target if target.is_file() else target / "pages").to_pylist()
        comments = pq.read_table(target.with_name("out.comments.parquet") if target.is_file() else target / "comments")
        flat = [(row["page_id"], row["text"]) for row in comments.to_pylist()]
        return [row["id"] for row in pages], flat, [row["id"] for row in pages if row["error"]]
    names = [target] if target.is_file() else sorted(target.glob("part-*"))
    found = [json.loads(line) for name in names for line in unpacked(name).splitlines()]
    flat = [(row["id"], comment["text"]) for row in found if "page" in row for comment in row["page"]["comments"]]
    return ids(found), flat, [row["id"] for row in found if "error" in row]


def unpacked(path: Path) -> bytes:
    if path.suffix == ".gz":
        import gzip

        return gzip.decompress(path.read_bytes())
    if path.suffix == ".zst":
        import zstandard

        return zstandard.ZstdDecompressor().stream_reader(path.read_bytes(), read_across_frames=True).read()
    return path.read_bytes()


class TestUsage:
    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            pytest.param([], "name files or folders", id="no-input"),
            pytest.param(["-", "--parallel", "0"], "at least 1", id="no-worker"),
            pytest.param(["-", "--resume"], "standard output", id="resume-of-stdout"),
            pytest.param(["-", "--format", "parquet"], "standard output", id="parquet-to-stdout"),
            pytest.param(["-", "-o", "out.csv", "--format", "jsonl"], "not a name for jsonl", id="two-forms"),
            pytest.param(["-", "--dialect", "nowhere"], "nowhere", id="dialect"),
            pytest.param(["-", "--address", "auto"], "--engine ray", id="address"),
            pytest.param(["-", "--engine", "ray"], "standard input", id="ray-of-stdin"),
            pytest.param(["-", "--encoding", "utf-9"], "utf-9", id="encoding"),
        ],
    )
    def test_usage(
        self,
        arguments: list[str],
        said: str,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        monkeypatch.chdir(tmp_path)
        assert main(["corpus", *arguments]) == 2
        assert said in capsys.readouterr().err
        assert [*tmp_path.iterdir()] == []

    @pytest.mark.parametrize("name", [pytest.param("out", marks=slow), "out.jsonl"])
    def test_output_that_is_there_is_left_alone(self, name: str, shard: Path, tmp_path: Path) -> None:
        small = jsonl(tmp_path / "small.jsonl", 3)
        assert corpus(small, "-o", tmp_path / name).returncode == 0
        before = tree(tmp_path)
        done = corpus(shard, "-o", tmp_path / name)
        assert (done.returncode, tree(tmp_path)) == (2, before)
        assert b"--resume goes on with it, --overwrite begins anew" in done.stderr
        assert corpus(small, "-o", tmp_path / name, "--resume").returncode == 0
        assert tree(tmp_path) == before
        assert corpus(shard, "-o", tmp_path / name, "--overwrite").returncode == 0

    def test_folder_of_other_files_is_left_alone(self, shard: Path, tmp_path: Path) -> None:
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "letter.txt").write_text("Dear Runa")
        for flags in ([], ["--resume"], ["--overwrite"]):
            assert corpus(shard, "-o", tmp_path / "out", *flags).returncode == 2
        assert tree(tmp_path / "out") == {"letter.txt": b"Dear Runa"}

    def test_resume_of_another_run_is_refused(self, shard: Path, tmp_path: Path) -> None:
        assert corpus(shard, "-o", tmp_path / "out").returncode == 0
        done = corpus(shard, "-o", tmp_path / "out", "--resume", "--language", "de")
        assert done.returncode == 2
        assert b"of another run (options differ)" in done.stderr


class TestDisturbed:
    """A run that is stopped leaves whole files, and ``--resume`` makes it what it would have been."""

    @pytest.mark.parametrize(
        ("form", "number"),
        [
            ("jsonl.gz", signal.SIGKILL),
            pytest.param("jsonl.gz", signal.SIGINT, marks=slow),
            pytest.param("jsonl.gz", signal.SIGTERM, marks=slow),
            pytest.param("parquet", signal.SIGKILL, marks=slow),
        ],
    )
    def test_stopped_and_resumed(self, form: str, number: signal.Signals, tmp_path: Path, running: Start) -> None:
        undisturbed, target = whole_run(form), tmp_path / "out"
        arguments = ["-", "-o", target, "--format", form, "--shard-size", SHARD, "--parallel", 2]
        process = running(*arguments)
        feed(process, LINES[: 10 * SHARD])  # the input does not end: the run cannot come to its end first
        until(lambda: [path for path in target.rglob("part-00001*") if path.suffix != ".tmp"])
        workers = workers_of(process.pid)
        (os.kill if number == signal.SIGKILL else os.killpg)(process.pid, number)
        assert process.wait(60) == (-9 if number == signal.SIGKILL else 1)
        said = process.stderr.read() if process.stderr else b""
        if number != signal.SIGKILL:
            assert said.startswith(b"newsparse: interrupted; what was written is whole")
        whole = [path for path in target.rglob("part-*") if path.suffix != ".tmp"]
        assert 0 < len(whole) < len(undisturbed) - 1
        assert all(path.read_bytes() == undisturbed[str(path.relative_to(target))] for path in whole)
        until(lambda: not [worker for worker in workers if alive(worker)])
        assert corpus(*arguments, "--resume", data=b"".join(LINES)).returncode == 0
        assert tree(target) == undisturbed

    def test_killed_worker_costs_nothing(self, tmp_path: Path, running: Start) -> None:
        undisturbed, target = whole_run("jsonl.gz"), tmp_path / "out"
        process = running("-", "-o", target, "--format", "jsonl.gz", "--shard-size", SHARD, "--parallel", 2)
        feed(process, LINES[: 10 * SHARD])
        until(lambda: [*target.rglob("part-00000*")])
        os.kill(workers_of(process.pid)[0], signal.SIGKILL)
        feed(process, LINES[10 * SHARD :], end=True)
        assert process.wait(60) == 0
        assert tree(target) == undisturbed

    @pytest.mark.parametrize("form", ["jsonl.gz", pytest.param("parquet", marks=slow)])
    def test_full_disk(self, form: str, tmp_path: Path) -> None:
        undisturbed, target = whole_run(form), tmp_path / "out"
        arguments = ["-", "-o", target, "--format", form, "--shard-size", SHARD, "--parallel", 1]
        most = max(map(len, undisturbed.values())) - 1
        done = corpus(*arguments, data=b"".join(LINES), preexec_fn=lambda: limit_files(most))
        assert done.returncode == 1
        assert b"file too large; what was written is whole" in done.stderr
        assert b"Traceback" not in done.stderr
        assert not [*target.rglob("*.tmp")]
        assert all(data == undisturbed[name] for name, data in tree(target).items() if name != "_run.json")
        assert corpus(*arguments, "--resume", data=b"".join(LINES)).returncode == 0
        assert tree(target) == undisturbed

    @slow
    def test_single_file_from_files(self, tmp_path: Path, running: Start) -> None:
        sources = [tmp_path / f"{name}.jsonl" for name in "ab"]
        sources[0].write_bytes(b"".join(LINES[:50]))
        os.mkfifo(sources[1])
        target, whole = tmp_path / "out.jsonl", tmp_path / "whole.jsonl"
        arguments = ["--shard-size", SHARD, "--parallel", 1]
        process = running(*sources, "-o", target, *arguments)
        pipe = sources[1].open("wb", buffering=0)
        pipe.write(b"".join(LINES[50:90]))
        state = tmp_path / "out.jsonl.parts" / "_run.json"
        until(lambda: state.exists() and '"file": 1,\n "number": 10' in state.read_text())
        process.kill()
        process.wait(60)
        pipe.close()
        assert not target.exists()
        resumed = running(*sources, "-o", target, *arguments, "--resume")
        with sources[1].open("wb") as again:
            again.write(b"".join(LINES[50:]))
        assert resumed.wait(60) == 0
        assert corpus("-", "-o", whole, *arguments, data=b"".join(LINES)).returncode == 0
        assert ids(records(target)) == [f"p{n}" for n in range(len(LINES))]
        assert [record["page"] for record in records(target)] == [record["page"] for record in records(whole)]
        assert not (tmp_path / "out.jsonl.parts").exists()

    def test_interrupted_standard_output_ends_with_a_whole_line(self, running: Start) -> None:
        process = running("-", "--parallel", 1)
        feed(process, LINES[:70])
        assert process.stdout is not None
        first = process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        out = first + process.stdout.read()
        assert out.endswith(b"\n")
        found = [json.loads(line) for line in out.splitlines()]
        assert ids(found) == [f"p{n}" for n in range(len(found))]
        assert process.wait(60) == 1


SHARD = 10
LINES = [json.dumps({"id": f"p{number}", "text": page(number)}).encode() + b"\n" for number in range(16 * SHARD)]


@cache
def whole_run(form: str) -> dict[str, bytes]:
    """The output of a run that nothing disturbs."""
    pytest.importorskip(NEEDED.get(form, "json"), reason="a package is not installed")
    with TemporaryDirectory() as folder:
        arguments = ["-", "-o", f"{folder}/out", "--format", form, "--shard-size", SHARD, "--parallel", 1]
        assert corpus(*arguments, data=b"".join(LINES)).returncode == 0
        return tree(Path(folder, "out"))


def feed(process: subprocess.Popen[bytes], lines: list[bytes], end: bool = False) -> None:
    assert process.stdin is not None
    process.stdin.write(b"".join(lines))
    process.stdin.flush()
    if end:
        process.stdin.close()


def limit_files(size: int) -> None:
    """Let no file grow larger: the same error as a full disk, as early as one likes."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def children(process: int) -> list[int]:
    path = Path(f"/proc/{process}/task/{process}/children")
    if not path.exists():
        pytest.skip("the kernel does not tell a process's children")
    return [int(child) for child in path.read_text().split()]


def workers_of(process: int) -> list[int]:
    """Its workers, and not the process that tracks their resources."""
    return [child for child in children(process) if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]


def alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
