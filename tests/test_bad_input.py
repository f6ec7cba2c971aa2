"""Bad sources through the front door: each becomes one clear Problem, and the rest of the story is reconciled as if it had not been there."""

import gzip
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from variorum import api
from variorum.cli import run
from variorum.errors import SourceError
from variorum.options import IngestOptions, Options

GOOD = {
    "one.txt": "Ferry runs aground near Port Alda\n\nMay 3, 2031\n\nAt least 12 people were hurt when the ferry Meridian Star ran aground "
    "near Port Alda on Saturday, the coast guard said.\n\n“We heard a bang,” said passenger Ilra Venn.\n",
    "two.txt": "Twelve hurt as ferry hits rocks\n\nMay 4, 2031\n\nTwelve people were hurt when the Meridian Star ran aground near Port "
    "Alda, the coast guard said on Sunday. The ferry carried 310 passengers.\n",
}


def _pdf(_: str) -> bytes:
    return b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/MediaBox[0 0 9 9]/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"


BAD: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "empty": ("bad.txt", lambda _: b""),
    "white space": ("bad.txt", lambda _: b" \n\n\t "),
    "binary": ("bad.txt", lambda _: bytes(range(256)) * 200),
    "zeros": ("bad.txt", lambda _: b"\x00" * 5000),
    "broken PDF": ("bad.pdf", lambda _: b"%PDF-1.7\n\x00\x01 nothing here"),
    "PDF without text": ("bad.pdf", _pdf),
    "truncated gzip": ("bad.warc.gz", lambda _: gzip.compress(b"WARC/1.0\r\nWARC-Type: response\r\n" * 50)[:40]),
    "truncated WARC": ("bad.warc", lambda _: b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9999\r\n\r\nHTTP/1.1 200 OK"),
    "broken JSON lines": ("bad.jsonl", lambda _: b'{"text": "half a li'),
    "JSON that is no report": ("bad.jsonl", lambda _: json.dumps([1, 2, 3]).encode()),
    "empty page": ("bad.html", lambda _: b"<html><body></body></html>"),
    "login page": (
        "bad.html",
        lambda _: b"<html><head><title>Log in</title></head><body><form><input type=password></form><p>Please log in to continue reading.</p></body></html>",
    ),
}  # fmt: skip


def _write(folder: Path, files: dict[str, bytes | str]) -> None:
    for name, data in files.items():
        (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)


def _without_problems(account: api.Account) -> dict:
    data = json.loads(account.to_json())
    data.pop("problems")
    return data


@pytest.fixture(scope="module")
def alone(tmp_path_factory) -> dict:
    folder = tmp_path_factory.mktemp("alone")
    _write(folder, dict(GOOD))
    account = api.reconcile([folder])
    assert account.findings
    return _without_problems(account)


@pytest.mark.parametrize("case", sorted(BAD))
def test_one_bad_source_is_a_problem_and_the_rest_is_unchanged(tmp_path, alone, case) -> None:
    name, make = BAD[case]
    _write(tmp_path, {**GOOD, name: make("")})
    account = api.reconcile([tmp_path])
    told = [
        problem for problem in account.data.problems if problem.article == name or name in problem.message
    ]
    assert told, f"nothing was said of {name}"
    for problem in told:
        assert problem.code.replace("_", "").isalpha()
        assert problem.message.rstrip().endswith((".", "…", '"', "”")), problem.message
        assert "Traceback" not in problem.message
    assert _without_problems(account) == alone


@pytest.mark.parametrize("case", sorted(BAD))
def test_nothing_but_a_bad_source_is_one_sentence_and_three(tmp_path, capsys, case) -> None:
    name, make = BAD[case]
    _write(tmp_path, {name: make("")})
    with pytest.raises(SourceError):
        api.reconcile([tmp_path])
    assert run(["reconcile", str(tmp_path / name)]) == 3
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("variorum: ")
    assert "Traceback" not in shown.err


def test_a_missing_path_among_good_ones(tmp_path, alone) -> None:
    _write(tmp_path, dict(GOOD))
    account = api.reconcile([tmp_path, tmp_path / "no-such-file.txt"])
    assert any("no-such-file.txt" in problem.message for problem in account.data.problems)
    assert _without_problems(account) == alone


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path, alone) -> None:
    _write(tmp_path, {**GOOD, "locked.txt": "Twelve people died."})
    (tmp_path / "locked.txt").chmod(0)
    account = api.reconcile([tmp_path])
    assert any("locked.txt" in problem.message for problem in account.data.problems)
    assert _without_problems(account) == alone


def test_the_same_file_twice_counts_once(tmp_path, alone) -> None:
    _write(tmp_path, dict(GOOD))
    account = api.reconcile([tmp_path, tmp_path / "one.txt"])
    assert len(account.data.articles) == 2
    assert _without_problems(account) == alone


def test_a_report_in_another_charset_is_read(tmp_path) -> None:
    (tmp_path / "one.txt").write_bytes(GOOD["one.txt"].replace("Venn", "Vénn").encode("cp1252"))
    (tmp_path / "two.txt").write_bytes(GOOD["two.txt"].encode("utf-16"))
    account = api.reconcile([tmp_path])
    assert "Vénn" in account.data.articles[0].text
    assert "310 passengers" in account.data.articles[1].text


def test_an_endless_file_is_cut_with_a_problem(tmp_path, monkeypatch) -> None:
    _write(
        tmp_path, {**GOOD, "long.txt": GOOD["one.txt"] + "More rain fell on the town of Port Alda. " * 3000}
    )
    account = api.reconcile([tmp_path], options=Options(ingest=IngestOptions(max_chars=5_000)))
    assert all(len(article.text) <= 5_000 for article in account.data.articles)
    assert any("long.txt" in f"{problem.article} {problem.message}" for problem in account.data.problems)


def test_one_report_alone_is_an_account(tmp_path, capsys) -> None:
    _write(tmp_path, {"one.txt": GOOD["one.txt"]})
    assert run(["reconcile", str(tmp_path), "--json", str(tmp_path / "out.json")]) in (0, 1)
    assert "12" in capsys.readouterr().out
    assert json.loads((tmp_path / "out.json").read_bytes())["articles"][0]["name"] == "one.txt"
