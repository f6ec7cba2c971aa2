"""The command line as a user meets it: what is printed, what is written, how it ends."""

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from render.ferry import account

from variorum import api
from variorum.cli import run
from variorum.errors import SourceError


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "account.json"
    path.write_bytes(api.Account(account()).to_json())
    return path


@pytest.fixture
def reconciled(monkeypatch):
    """Stands in for the corridor: the command is tested here, not the rooms."""
    given = {}

    def fake(paths, *, options=None, stdin=None, on_step=None):
        given.update(paths=paths, stdin=stdin)
        for done in range(3):
            on_step("reading", done, 2)
        return api.Account(given.get("account", account()))

    monkeypatch.setattr(api, "reconcile", fake)
    return given


def _out(capsys) -> tuple[str, str]:
    shown = capsys.readouterr()
    return shown.out, shown.err


def test_help_names_every_command_and_loads_none() -> None:
    code = (
        "import sys, resource\nfrom variorum.cli import run\nassert run(['--help']) == 0\n"
        "used = resource.getrusage(resource.RUSAGE_SELF)\n"
        "print('CPU', used.ru_utime + used.ru_stime, [m for m in sys.modules if m.startswith('variorum.') and not m.startswith(('variorum.cli', 'variorum.errors'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    for name in ("reconcile", "show", "read", "why", "schema", "version"):
        assert name in done.stdout
    cpu = done.stdout.splitlines()[-1].split(maxsplit=2)
    assert cpu[2] == "[]"
    assert float(cpu[1]) < 0.6, "aim: under 0.3 s on a free machine"


def test_version(capsys) -> None:
    assert run(["version"]) == 0
    assert _out(capsys)[0].startswith("variorum 0.")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["reconcil", "x"], "did you mean 'reconcile'?"),
        (["nonsense"], "the commands are reconcile"),
        (["reconcile"], "paths"),
        (["show"], "account"),
        (["version", "--loud"], "--loud"),
        (["reconcile", "a", "--loud"], 'variorum: unknown option "--loud". try: variorum --help'),
        (["version", "x"], "more was given than the command takes: x"),
    ],
)
def test_wrong_use_is_two_and_one_sentence(capsys, arguments, words) -> None:
    assert run(arguments) == 2
    out, err = _out(capsys)
    assert out == ""
    assert err.startswith("variorum: ")
    assert words in err.lower() or words in err
    assert len(err.strip().splitlines()) == 1


def test_reconcile_prints_and_writes_all_that_is_asked(capsys, tmp_path, reconciled) -> None:
    page, data, other = tmp_path / "a.html", tmp_path / "data", tmp_path / "a.md"
    assert run(["reconcile", "one.txt", "two", "-o", str(page), "-o", str(other), "--json", str(data)]) == 1
    out, err = _out(capsys)
    assert reconciled["paths"] == ["one.txt", "two"]
    assert "How many people died on the Meridian Star?" in out
    assert "\x1b" not in out
    assert str(page) in err
    assert page.read_text().startswith("<!doctype html>")
    assert other.read_text().startswith("# Ferry sinks")
    assert json.loads(data.read_bytes())["schema"] == "variorum/account/1"


def test_reconcile_without_problems_ends_well_and_quiet_is_quiet(capsys, reconciled) -> None:
    reconciled["account"] = msgspec.structs.replace(account(), problems=())
    assert run(["reconcile", "a", "--quiet"]) == 0
    assert _out(capsys) == ("", "")


def test_quiet_still_says_what_went_wrong(capsys, reconciled) -> None:
    assert run(["reconcile", "a", "--quiet"]) == 1
    out, err = _out(capsys)
    assert out == ""
    assert all(problem.message in " ".join(err.split()) for problem in account().problems)


def test_standard_input_is_handed_on_only_when_asked(monkeypatch, reconciled) -> None:
    class _Pipe:
        buffer = object()

    monkeypatch.setattr(sys, "stdin", _Pipe())
    run(["reconcile", "-", "-q"])
    assert reconciled["stdin"] is _Pipe.buffer
    run(["reconcile", "x", "-q"])
    assert reconciled["stdin"] is None


def test_nothing_readable_is_three(capsys, monkeypatch) -> None:
    def fail(*_args, **_more):
        raise SourceError("no report could be read: [nowhere] does not exist")

    monkeypatch.setattr(api, "reconcile", fail)
    assert run(["reconcile", "nowhere"]) == 3
    assert _out(capsys)[1].splitlines() == ["variorum: no report could be read: [nowhere] does not exist"]


def test_a_fault_of_ours_is_one_sentence_too(capsys, monkeypatch) -> None:
    def fail(*_args, **_more):
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(api, "reconcile", fail)
    assert run(["reconcile", "x"]) == 3
    err = _out(capsys)[1]
    assert "ZeroDivisionError: division by zero" in err
    assert "Traceback" not in err


def test_show_prints_or_writes(capsys, saved, tmp_path) -> None:
    assert run(["show", str(saved)]) == 1
    assert "Ferry sinks off Port Alda" in _out(capsys)[0]
    page = tmp_path / "x.html"
    run(["show", str(saved), "-o", str(page)])
    assert _out(capsys)[0] == ""
    assert "<h1" in page.read_text()


@pytest.mark.parametrize("target", ["x.docx", "no/such/folder/x.html"])
def test_what_cannot_be_written_is_said(capsys, saved, tmp_path, target) -> None:
    assert run(["show", str(saved), "-o", str(tmp_path / target)]) == 3
    assert _out(capsys)[1].startswith("variorum: cannot ")


@pytest.mark.parametrize(
    "option", [("-o", "x.docx"), ("-o", "no/x.html"), ("--json", "no/x"), ("--ics", ".")]
)
def test_what_cannot_be_written_is_said_before_the_work(capsys, reconciled, tmp_path, option) -> None:
    assert run(["reconcile", "a", option[0], str(tmp_path / option[1])]) == 3
    assert _out(capsys)[1].startswith("variorum: cannot ")
    assert reconciled == {}, "nothing was reconciled"


def test_show_refuses_what_is_no_account(capsys, tmp_path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text("{}")
    assert run(["show", str(bad)]) == 3
    err = _out(capsys)[1]
    assert "not an account" in err
    assert str(bad) in err
    assert run(["show", str(tmp_path / "none.json")]) == 3


@pytest.mark.parametrize("wanted", ["f-killed", "1", "died on the meridian"])
def test_why_shows_claims_comparisons_and_rules(capsys, saved, wanted) -> None:
    assert run(["why", str(saved), wanted]) == 0
    out = _out(capsys)[0]
    for words in (
        "How many people died",
        "They contradict each other. These cannot both hold: A and C.",
        "[rose to 17] on Wednesday evening",
        "A and B: A is a later answer than B. Rule: later-larger. [LATER_COUNT]",
        "The Velmora Herald, 3 May 2031, 117–127",
        "f-killed · disputed · killed · rules",
    ):
        assert words in out


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ("How many", "may mean"),
        ("unheard of", "no finding"),
        ("0", "counted from 1"),
        (" ", "no finding is named"),
    ],
)
def test_why_asks_back(capsys, saved, wanted, words) -> None:
    assert run(["why", str(saved), wanted]) == 3
    assert words in _out(capsys)[1]


def test_schema_is_json_schema(capsys) -> None:
    assert run(["schema"]) == 0
    assert json.loads(_out(capsys)[0])["$schema"].startswith("https://json-schema.org/")


def test_read_shows_the_marks_of_a_report(capsys, tmp_path) -> None:
    report = tmp_path / "report.txt"
    report.write_text(
        "Ferry sinks\n\nMay 3, 2031\n\nAt least 12 people drowned, the coast guard said. “We tried,” said Captain Ilra Venn.\n"
    )
    assert run(["read", str(report)]) == 0
    out = _out(capsys)[0]
    assert "Ferry sinks" in out
    assert "12" in out
    assert run(["read", str(tmp_path / "none.txt")]) == 3


def test_read_says_what_could_not_be_read(capsys, tmp_path) -> None:
    (tmp_path / "report.txt").write_text(
        "Ferry sinks\n\nMay 3, 2031\n\nAt least 12 people drowned on Friday.\n"
    )
    (tmp_path / "empty.txt").touch()
    assert run(["read", str(tmp_path)]) == 1
    assert "empty.txt is empty" in _out(capsys)[1]


def test_the_rest_of_a_cut_pipe_goes_nowhere(saved) -> None:
    command = f"{sys.executable} -m variorum.cli show {saved} | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout.startswith("Ferry sinks")


def test_a_calendar_of_a_new_and_of_a_saved_account_is_one(reconciled, saved, tmp_path, capsys) -> None:
    new, old = tmp_path / "new.ics", tmp_path / "old.ics"
    assert run(["reconcile", "a.txt", "--ics", str(new)]) in (0, 1)
    assert "new.ics (" in _out(capsys)[1]
    assert run(["show", str(saved), "--ics", str(old)]) in (0, 1)
    assert new.read_bytes() == old.read_bytes()
    assert new.read_bytes().startswith(b"BEGIN:VCALENDAR")
