"""The README keeps its word: its commands are there, its paths exist, its Python runs."""

import re
import shlex
from pathlib import Path

import pytest

from variorum.cli import make_app

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
COMMANDS = [
    line
    for kind, body in BLOCKS
    if not kind
    for line in body.splitlines()
    if re.match(r"(python3|bash) ", line)
]


def test_it_is_short_and_says_what_it_is_first() -> None:
    lines = TEXT.splitlines()
    assert len(lines) <= 150
    assert lines[0] == "# variorum"


def test_it_names_one_line_to_run_and_one_to_test() -> None:
    assert len(COMMANDS) == 2
    assert COMMANDS[1] == "bash scripts/test"
    assert (ROOT / "scripts" / "test").exists()


def test_the_line_that_runs_it_parses_and_names_files_that_exist() -> None:
    venv, install, run = (shlex.split(part) for part in COMMANDS[0].split("&&"))
    assert venv == ["python3", "-m", "venv", ".venv"]
    assert install == [".venv/bin/pip", "install", "."]
    assert run[0] == ".venv/bin/variorum"
    command, bound, _ = make_app().parse_args(run[1:], exit_on_error=False, print_error=False)
    assert command.__name__ == "reconcile"
    assert all((ROOT / path).exists() for path in bound.args[0])


def test_its_python_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (snippet,) = [body for kind, body in BLOCKS if kind == "python"]
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    exec(compile(snippet, "README.md", "exec"), {})
    assert (tmp_path / "account.html").exists()
    assert "5 reports" in capsys.readouterr().out


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^)\s:]+)\)", TEXT))))
def test_its_links_lead_somewhere(target: str) -> None:
    assert (ROOT / target.partition("#")[0]).exists()
