"""The command line, from inside (``main``) and as a process: what goes where, and what each failure costs."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from importlib.metadata import entry_points
from pathlib import Path

import pytest

import newsparse
from newsparse import Page, width
from newsparse.cli import main

TEXT = """\
Die Mühle ist verkauft

Die alte Mühle am Fluss wurde am Montag verkauft, und niemand in der Stadt weiß, wer sie gekauft hat.

2 Kommentare
  1. +4
    3. März 2021 18: 49
    Das wurde auch Zeit.
  2. −1
    gestern, 19: 05
    „Niemand“ ist gut.
"""
OTHER = """\
The ferry is late

The ferry was late on Tuesday, and nobody in the town knows whether it will come at all this week.
"""
COMMAND = [sys.executable, "-m", "newsparse"]
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals, terminals and closed pipes of POSIX")

Captured = tuple[int, str, str]
"""Exit code, stdout and stderr."""
Run = Callable[..., Captured]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in this process."""

    def runner(*arguments: str | Path) -> Captured:
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return runner


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return written(tmp_path / "mill.txt", TEXT.encode())


@pytest.fixture
def other(tmp_path: Path) -> Path:
    return written(tmp_path / "ferry.txt", OTHER.encode())


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def process(*arguments: str | Path, data: bytes = b"", **environment: str) -> tuple[int, str, str]:
    """Run the command as a process, its output piped."""
    done = subprocess.run(
        [*COMMAND, *map(str, arguments)], input=data, capture_output=True, check=False, env=os.environ | environment
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def as_json(path: Path) -> str:
    return newsparse.parse_file(path).model_dump_json() + "\n"


class TestOutput:
    """What is printed, and where."""

    def test_piped_output_is_one_line_of_json(self, page: Path) -> None:
        code, out, err = process(page)
        assert (code, err) == (0, "")
        assert out == as_json(page)
        assert json.loads(out)["headline"] == "Die Mühle ist verkauft"

    def test_several_files_are_json_lines_in_order(self, page: Path, other: Path, run: Run) -> None:
        assert run(page, other, page) == (0, as_json(page) + as_json(other) + as_json(page), "")

    def test_json_can_be_asked_for(self, page: Path, run: Run) -> None:
        assert run("--json", page) == (0, as_json(page), "")

    def test_outline_can_be_asked_for(self, page: Path, run: Run) -> None:
        code, out, err = run("--outline", page)
        assert (code, err) == (0, "")
        lines = [" ".join(line.split()) for line in out.splitlines()]
        assert lines[0] == "Die Mühle ist verkauft"
        assert "de · dle" in lines
        assert "Comments: 2, 2 declared" in lines
        assert "+4 2021-03-03 18:49 Das wurde auch Zeit." in lines
        assert "-1 gestern, 19: 05 „Niemand“ ist gut." in lines

    def test_outline_cuts_long_lines(self, page: Path, run: Run) -> None:
        _, out, _ = run("--outline", page)
        assert max(map(len, out.splitlines())) <= 100
        assert "…" in out

    def test_outline_shows_problems_and_a_missing_headline(self, tmp_path: Path, run: Run) -> None:
        path = written(tmp_path / "body.txt", f"{OTHER.splitlines()[2]}\n\n12 comments\n".encode())
        _, out, _ = run("--outline", path)
        assert out.startswith("(no headline)\n")
        assert "comments_not_found: the page declares 12 comments" in out

    def test_outline_sends_nothing_to_a_terminal_that_it_would_act_on(self, tmp_path: Path, run: Run) -> None:
        text = OTHER.replace("ferry", "fer\x1b[2Jry").replace("\n\n", "\n\nBy Anna\x1b[31m Brook\n\n")
        _, out, _ = run("--outline", written(tmp_path / "page.txt", text.encode()))
        assert "\x1b" not in out

    def test_explain_sends_nothing_to_a_terminal_that_it_would_act_on(self, tmp_path: Path, run: Run) -> None:
        text = OTHER.replace("ferry", "fer\x1b[2Jry")
        _, out, _ = run("explain", written(tmp_path / "page.txt", text.encode()))
        assert "\x1b" not in out

    def test_explain_prints_the_table(self, page: Path, run: Run) -> None:
        assert run("explain", page) == (0, f"{newsparse.explain(TEXT)}\n", "")

    def test_schema_prints_the_schema(self, run: Run) -> None:
        code, out, err = run("schema")
        assert (code, err) == (0, "")
        assert json.loads(out) == Page.model_json_schema()

    def test_version(self, run: Run) -> None:
        assert run("--version") == (0, f"newsparse {newsparse.__version__}\n", "")

    def test_help_names_the_commands(self, run: Run) -> None:
        code, out, _ = run("--help")
        assert code == 0
        assert "newsparse explain FILE" in out
        assert "newsparse dialect check" in out
        assert "newsparse schema" in out

    @pytest.mark.parametrize("flag", ["-v", "--verbose"])
    @pytest.mark.parametrize("command", [[], ["explain"]], ids=["parse", "explain"])
    def test_verbose_speaks_on_stderr_only(self, command: list[str], flag: str, page: Path, run: Run) -> None:
        said = re.escape(newsparse.explain(TEXT).kinds) if command else r"1 blocks, 2 comments, 0 problems, \d+\.\d ms"
        _, quiet, _ = run(*command, page)
        code, out, err = run(*command, flag, page)
        assert (code, out) == (0, quiet)
        assert re.fullmatch(rf"newsparse: {re.escape(str(page))}: {said}\n", err)

    def test_installed_command_is_the_same(self) -> None:
        [script] = entry_points(group="console_scripts", name="newsparse")
        assert script.load() is main


class TestInput:
    """Where pages come from, and how they are decoded."""

    def test_dash_is_standard_input(self, page: Path) -> None:
        assert process("-", data=TEXT.encode()) == (0, as_json(page), "")

    def test_standard_input_among_files(
        self, page: Path, other: Path, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(OTHER.encode())))
        assert run(page, "-") == (0, as_json(page) + as_json(other), "")

    def test_file_named_like_a_command(self, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        path = written(Path("schema"), OTHER.encode())
        assert run("./schema") == (0, as_json(path), "")

    def test_byte_order_mark(self, other: Path, tmp_path: Path, run: Run) -> None:
        path = written(tmp_path / "mark.txt", b"\xef\xbb\xbf" + OTHER.encode())
        assert run(path) == (0, as_json(other), "")

    def test_encoding(self, page: Path, tmp_path: Path, run: Run) -> None:
        path = written(tmp_path / "page.txt", TEXT.encode("utf-16-le"))
        assert run("--encoding", "utf-16-le", path) == (0, as_json(page), "")

    def test_byte_order_mark_with_its_encoding(self, other: Path, tmp_path: Path, run: Run) -> None:
        path = written(tmp_path / "mark.txt", b"\xef\xbb\xbf" + OTHER.encode())
        assert run("--encoding", "utf-8", path) == (0, as_json(other), "")

    def test_other_bytes_are_parsed_with_a_note_and_a_problem(self, tmp_path: Path, run: Run) -> None:
        path = written(tmp_path / "page.txt", TEXT.replace("−", "-").encode("cp1252"))
        code, out, err = run(path)
        assert code == 0
        [note] = err.splitlines()
        assert note.startswith(f"newsparse: {path}: ")
        assert "cp1252" in note
        assert "--encoding" in note
        result = json.loads(out)
        assert result["headline"] == "Die Mühle ist verkauft"
        assert [problem["code"] for problem in result["problems"]] == ["fallback_encoding"]


class TestOptions:
    """Each option reaches the parser."""

    @pytest.mark.parametrize(
        ("arguments", "options"),
        [
            pytest.param(["--language", "fr"], {"language": "fr"}, id="language"),
            pytest.param(["--dialect", "none"], {"dialect": "none"}, id="dialect"),
            pytest.param(["--day-first"], {"day_first": True}, id="day-first"),
            pytest.param(["--month-first"], {"day_first": False}, id="month-first"),
            pytest.param(
                ["--reference", "2021-03-10T18:00"], {"reference": datetime(2021, 3, 10, 18, 0)}, id="reference"
            ),
        ],
    )
    def test_option(self, arguments: list[str], options: newsparse.Options, tmp_path: Path, run: Run) -> None:
        text = TEXT.replace("3. März 2021", "03/04/2021")
        expected = newsparse.parse(text, **options)
        assert expected != newsparse.parse(text)
        path = written(tmp_path / "page.txt", text.encode())
        assert run(*arguments, path) == (0, expected.model_dump_json() + "\n", "")
        assert run("explain", *arguments, path) == (0, f"{newsparse.explain(text, **options)}\n", "")

    def test_dialect_file(self, tmp_path: Path, run: Run) -> None:
        dialect = written(
            tmp_path / "planks.toml",
            b'name = "planks"\ntitle = "P"\n[[templates]]\nhead = [">> {author} {timestamp}"]\n',
        )
        path = written(tmp_path / "page.txt", f"{OTHER}\n>> Anna 3 March 2021 18:49\nIt came.\n".encode())
        _, out, _ = run("--dialect", dialect, path)
        assert json.loads(out)["dialect"] == "planks"


class TestDialectCheck:
    """What a dialect file finds on pages, and how near it comes."""

    PLANKS = 'name = "planks"\ntitle = "P"\n'

    def dialect(self, path: Path, *templates: str) -> Path:
        """A file with a template for each line of keys."""
        written(
            path / "planks.toml", "".join([self.PLANKS, *(f"[[templates]]\n{keys}\n" for keys in templates)]).encode()
        )
        return path / "planks.toml"

    def test_says_what_is_found_and_what_wins(self, page: Path, tmp_path: Path, run: Run) -> None:
        dialect = self.dialect(tmp_path, 'head = ["{marker} {score}", "{timestamp}", "[{text} Reply]"]')
        code, out, err = run("dialect", "check", dialect, page)
        lines = [line.strip() for line in out.splitlines()]
        assert (code, err, lines[0]) == (0, "", f"{page}:")
        assert re.fullmatch(r"template 1: 2 records, evidence \d+\.\d, worth \d+\.\d, chosen", lines[1])
        assert lines[2:6] == [
            "{marker} {score} / {timestamp} / [{text} Reply] / …",
            'line 6: score "+4", marker "1.", timestamp "3. März 2021 18: 49"',
            'text: line 8 "Das wurde auch Zeit." to line 8',
            "not there: [{text} Reply]",
        ]
        assert re.fullmatch(r"repetition: 2 records, evidence \d+\.\d, worth \d+\.\d", lines[6])

    @pytest.mark.parametrize(
        ("keys", "told"),
        [
            pytest.param(
                'head = ["{marker} {score}", "{author}, {timestamp}"]',
                [
                    'nearest: line 6 "1. +4" is {marker} {score}',
                    'line 7 "3. März 2021 18: 49" is not {author}, {timestamp}',
                ],
                id="second-line",
            ),
            pytest.param(
                'head = ["by {author}", "{timestamp}"]',
                ['nearest: line 7 "3. März 2021 18: 49" is {timestamp}', 'line 6 "1. +4" is not by {author}'],
                id="first-line",
            ),
            pytest.param(
                'head = ["{marker} {score} points"]',
                ["no line is {marker} {score} points", 'nearest: line 6 "1. +4" opens as {marker} {score}'],
                id="within-a-line",
            ),
            pytest.param('head = [">> {author}"]', ["no line is >> {author}"], id="nowhere"),
            pytest.param(
                'head = ["{text}"]\nfoot = ["{author} on {timestamp}"]',
                ["no line is {author} on {timestamp}"],
                id="foot",
            ),
        ],
    )
    def test_says_how_near_it_came(self, keys: str, told: list[str], page: Path, tmp_path: Path, run: Run) -> None:
        code, out, err = run("dialect", "check", self.dialect(tmp_path, keys), page)
        [failure] = err.splitlines()
        assert code == 1
        assert failure.startswith(f"newsparse: {page}: no template of ")
        lines = [line.strip() for line in out.splitlines()]
        assert lines[1] == "template 1: no records"
        assert lines[3 : 3 + len(told)] == told

    def test_records_without_a_time(self, run: Run, page: Path, tmp_path: Path) -> None:
        board = tmp_path / "board.toml"
        board.write_text('name = "board"\ntitle = "Board"\n[[templates]]\nhead = ["#{number} · {author}"]\n', "utf-8")
        page.write_text("The mill is sold\n\n#1 · Ada Brom\nI am glad.\n\n#2 · Ida Kvist\nYou are not.\n", "utf-8")
        code, out, _ = run("dialect", "check", str(board), str(page))
        assert code == 0
        assert "template 1: 2 records" in out
        assert 'author "Ada Brom"' in out

    def test_incomplete_records_and_lines_passed_over(self, tmp_path: Path, run: Run) -> None:
        text = TEXT.replace("Das wurde auch Zeit.", "Das wurde auch Zeit.\n    Antworten")
        dialect = self.dialect(tmp_path, 'head = ["{marker} {score}", "{timestamp}"]\nfoot = ["-- {text}"]')
        _, out, _ = run("dialect", "check", dialect, written(tmp_path / "page.txt", text.encode()))
        lines = [line.strip() for line in out.splitlines()]
        assert lines[1].startswith("template 1: 2 records (2 incomplete), ")
        assert "not there: -- {text}" in lines
        assert 'passed over: line 9 "Antworten"' in lines

    def test_page_without_comments(self, other: Path, run: Run) -> None:
        code, out, _ = run("dialect", "check", "dle", other)
        assert code == 1
        assert "nothing is chosen" in out

    def test_each_page_is_tried(self, page: Path, other: Path, run: Run) -> None:
        code, out, err = run("dialect", "check", "dle", other, page)
        assert (code, len(err.splitlines())) == (1, 1)
        assert [line for line in out.splitlines() if not line.startswith(" ")] == [f"{other}:", f"{page}:"]

    @pytest.mark.parametrize(
        ("keys", "message"),
        [
            pytest.param('head = ["{autor}"]', "template 1, '{autor}': no field {autor}", id="no-field"),
            pytest.param('head = ["{author"]', "template 1, '{author': ", id="open-brace"),
            pytest.param('head = ["[{author}"]', "template 1, '[{author}': ", id="open-bracket"),
            pytest.param('head = ["{author}", "*"]', "template 1: '*' stands between", id="nothing-below-anything"),
            pytest.param('haed = ["{author}"]', "templates.0.head: Field required", id="no-key"),
            pytest.param(
                'head = ["{author}"]\nfeet = []', "templates.0.feet: Extra inputs are not permitted", id="key"
            ),
            pytest.param("head = [", "Invalid value", id="not-toml"),
        ],
    )
    def test_wrong_file(self, keys: str, message: str, page: Path, tmp_path: Path, run: Run) -> None:
        dialect = self.dialect(tmp_path, keys)
        code, out, err = run("dialect", "check", dialect, page)
        [line] = err.splitlines()
        assert (code, out) == (2, "")
        assert line.startswith(f"newsparse: {dialect}: {message}")

    def test_missing_file(self, page: Path, tmp_path: Path, run: Run) -> None:
        dialect = tmp_path / "nosuch.toml"
        outcome = run("dialect", "check", dialect, page)
        assert outcome == (2, "", f"newsparse: {dialect}: no such file or directory\n")

    def test_unknown_encoding(self, page: Path, run: Run) -> None:
        code, _, err = run("dialect", "check", "dle", page, "--encoding", "utf-ate")
        assert (code, err) == (2, "newsparse: there is no text encoding 'utf-ate'\n")

    def test_sends_nothing_to_a_terminal_that_it_would_act_on(self, tmp_path: Path, run: Run) -> None:
        path = written(tmp_path / "page.txt", TEXT.replace("auch", "au\x1b[2Jch").encode())
        _, out, _ = run("dialect", "check", "dle", path)
        assert "\x1b" not in out


class TestFailures:
    """Each costs one line on stderr that names the input; the other inputs are still parsed."""

    def fails(self, outcome: Captured, name: str | Path, message: str) -> None:
        code, out, err = outcome
        assert (code, out) == (1, "")
        [line] = err.splitlines()
        assert line.startswith(f"newsparse: {name}: ")
        assert message in line

    def misused(self, outcome: Captured, message: str) -> None:
        """What is wrong for all files alike is said once."""
        code, out, err = outcome
        assert (code, out) == (2, "")
        [line] = err.splitlines()
        assert message in line

    def test_missing_file(self, tmp_path: Path, run: Run) -> None:
        path = tmp_path / "nosuch.txt"
        self.fails(run(path), path, "no such file or directory")

    def test_directory(self, tmp_path: Path, run: Run) -> None:
        self.fails(run(tmp_path), tmp_path, "directory")

    @pytest.mark.parametrize("data", [b"\x89PNG\r\n\x00\x00", b"a page\0", "Die Mühle".encode("utf-16-le")])
    def test_binary_file(self, data: bytes, tmp_path: Path, run: Run) -> None:
        path = written(tmp_path / "page.bin", data)
        self.fails(run(path), path, "binary")

    def test_unknown_encoding(self, page: Path, run: Run) -> None:
        self.misused(run("--encoding", "utf-ate", page), "utf-ate")

    def test_encoding_that_is_none_of_text(self, page: Path, run: Run) -> None:
        self.misused(run("--encoding", "rot13", page), "rot13")

    def test_undecodable(self, tmp_path: Path, run: Run) -> None:
        path = written(tmp_path / "page.txt", b"caf\xe9 page")
        self.fails(run("--encoding", "utf-8", path), path, "not utf-8: byte 3")

    @pytest.mark.parametrize("command", [[], ["explain"]], ids=["parse", "explain"])
    def test_unknown_dialect(self, command: list[str], page: Path, run: Run) -> None:
        self.misused(run(*command, "--dialect", "nosuch", page), "no dialect 'nosuch'; there are")

    def test_missing_dialect_file(self, page: Path, tmp_path: Path, run: Run) -> None:
        code, out, err = run("--dialect", tmp_path / "nosuch.toml", page)
        assert code in (1, 2)
        assert out == ""
        assert "nosuch.toml" in err

    def test_wrong_dialect_file(self, page: Path, tmp_path: Path, run: Run) -> None:
        dialect = written(tmp_path / "a.toml", b'name = "a"\ntitle = "A"\n')
        self.misused(run("--dialect", dialect, page), "templates")

    @pytest.mark.parametrize("command", [[], ["explain"]], ids=["parse", "explain"])
    def test_other_files_are_still_parsed(self, command: list[str], page: Path, other: Path, run: Run) -> None:
        missing, folder = page.parent / "nosuch.txt", page.parent
        binary = written(page.parent / "page.bin", b"\0")
        _, fine, _ = run(*command, page, other)
        code, out, err = run(*command, missing, page, folder, other, binary)
        assert (code, out) == (1, fine)
        assert [line.split(": ")[1] for line in err.splitlines()] == [str(missing), str(folder), str(binary)]

    def test_output_that_cannot_hold_the_text(self, page: Path) -> None:
        code, out, err = process(page, PYTHONIOENCODING="ascii")
        assert (code, out) == (1, "")
        assert len(err.splitlines()) == 1
        assert "Traceback" not in err

    @pytest.mark.parametrize(
        "arguments",
        [
            pytest.param([], id="no-file"),
            pytest.param(["explain"], id="no-file-to-explain"),
            pytest.param(["--nosuch", "page.txt"], id="unknown-option"),
            pytest.param(["--out", "page.txt"], id="options-are-not-abbreviated"),
            pytest.param(["--json", "--outline", "page.txt"], id="two-forms"),
            pytest.param(["--day-first", "--month-first", "page.txt"], id="two-orders"),
            pytest.param(["--reference", "yesterday", "page.txt"], id="reference-that-is-no-time"),
            pytest.param(["explain", "--json", "page.txt"], id="form-of-an-explanation"),
            pytest.param(["schema", "page.txt"], id="file-for-the-schema"),
            pytest.param(["dialect", "dle", "page.txt"], id="dialect-without-check"),
            pytest.param(["dialect", "check", "dle"], id="no-page-to-check"),
        ],
    )
    def test_usage(self, arguments: list[str], run: Run) -> None:
        code, out, err = run(*arguments)
        assert (code, out) == (2, "")
        assert err.startswith("usage: newsparse")

    def test_usage_is_the_exit_code_of_the_process(self) -> None:
        code, out, err = process("--nosuch")
        assert (code, out) == (2, "")
        assert "Traceback" not in err


@POSIX
class TestTerminal:
    """A terminal at the other end, a reader that leaves, a user who has had enough."""

    def at_terminal(self, *arguments: str | Path, columns: int = 100, environment: dict[str, str] | None = None) -> str:
        """What a terminal shows."""
        ours, theirs = os.openpty()
        with (
            subprocess.Popen(
                [*COMMAND, *map(str, arguments)],
                stdout=theirs,
                stderr=subprocess.PIPE,
                env=os.environ | {"TERM": "xterm", "COLUMNS": str(columns)} | (environment or {}),
            ) as running,
            os.fdopen(ours, "rb", buffering=0) as screen,
        ):
            os.close(theirs)
            shown = b""
            try:
                while piece := screen.read(65536):
                    shown += piece
            except OSError:  # Linux says so when nobody is left on the other side
                pass
        assert running.returncode == 0
        return shown.decode().replace("\r\n", "\n")

    def test_outline_is_the_default(self, page: Path, run: Run) -> None:
        assert self.at_terminal(page, environment={"NO_COLOR": "1"}) == run("--outline", page)[1]

    @pytest.mark.parametrize("command", [[], ["explain"]], ids=["outline", "explain"])
    def test_colour_is_all_that_a_terminal_adds(self, command: list[str], page: Path) -> None:
        coloured = self.at_terminal(*command, page)
        assert "\x1b[32m" in coloured
        assert re.sub(r"\x1b\[\d*m", "", coloured) == self.at_terminal(*command, page, environment={"NO_COLOR": "1"})

    @pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
    def test_colour_can_be_declined(self, environment: dict[str, str], page: Path) -> None:
        assert "\x1b" in self.at_terminal(page)
        assert "\x1b" not in self.at_terminal(page, environment=environment)

    @pytest.mark.parametrize("command", [["--outline"], ["explain"]], ids=["outline", "explain"])
    @pytest.mark.parametrize("columns", [60, 90, 160])
    def test_lines_fit(self, columns: int, command: list[str], tmp_path: Path) -> None:
        text = TEXT.replace("Das wurde auch Zeit", "古い水車小屋が売られたが誰も買い手を知らない" * 4)
        page = written(tmp_path / "mill.txt", text.encode())
        shown = self.at_terminal(*command, page, columns=columns, environment={"NO_COLOR": "1"}).splitlines()
        assert max(map(width.columns, shown)) <= columns
        assert any("古い水車" in line for line in shown)

    def test_json_can_be_asked_for(self, other: Path) -> None:
        assert self.at_terminal("--json", other) == as_json(other)

    @pytest.mark.parametrize(
        "arguments", [["mill.txt"], ["explain", "mill.txt"], ["schema"]], ids=lambda value: value[0]
    )
    def test_closed_pipe(self, arguments: list[str], page: Path) -> None:
        reading, writing = os.pipe()
        os.close(reading)
        try:
            done = subprocess.run(
                [*COMMAND, *arguments], stdout=writing, stderr=subprocess.PIPE, cwd=page.parent, check=False
            )
        finally:
            os.close(writing)
        assert done.returncode == 1
        assert done.stderr.decode().splitlines() == ["newsparse: the reader of the output is gone"]

    def test_interrupt_while_waiting_for_input(self, page: Path) -> None:
        """What was parsed before is printed all the same."""
        with subprocess.Popen(
            [*COMMAND, "-v", str(page), "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as running:
            assert running.stderr is not None
            assert b"2 comments" in running.stderr.readline()
            time.sleep(0.3)  # the first file is done: what is left is to print it, and to wait
            running.send_signal(signal.SIGINT)
            out, err = running.communicate(timeout=10)
        assert running.returncode == 1
        assert err.decode().splitlines() == ["newsparse: interrupted"]
        assert out.decode() == as_json(page)
