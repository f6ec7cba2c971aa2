"""What must hold for every account: proof, order, copies, repetition, codec, schema. On invented stories."""

import json
import os
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

import msgspec
import pytest
from jsonschema import Draft202012Validator

from pipeline.faults import account_faults
from pipeline.hostile import REPORTS, mutate
from pipeline.stories import STORIES, articles
from variorum import api, codec, pipeline
from variorum.errors import SourceError
from variorum.model.account import Account
from variorum.model.finding import Finding

NAMES = sorted(STORIES)
KINDS = {"agreed", "compatible", "updated", "scoped", "disputed", "undecided", "single"}


@pytest.fixture(scope="module")
def accounts() -> dict[str, Account]:
    return {name: pipeline.reconcile_articles(articles(STORIES[name]())) for name in NAMES}


def _shown(finding: Finding) -> tuple[str, str, tuple[tuple[str, int], ...]]:
    """A finding without ids and names: spellings may be counted otherwise, kinds and lines of origin may not."""
    readings = tuple(sorted((str(reading.value), reading.independent) for reading in finding.readings))
    return finding.attribute, finding.kind, readings


@pytest.mark.parametrize("name", NAMES)
def test_every_word_of_proof_stands_at_its_place(accounts, name) -> None:
    account = accounts[name]
    assert account_faults(account) == []
    assert account.findings
    assert {finding.kind for finding in account.findings} <= KINDS


@pytest.mark.parametrize("name", NAMES)
def test_independent_lines_never_exceed_the_reports(accounts, name) -> None:
    for finding in accounts[name].findings:
        for reading in finding.readings:
            assert 1 <= reading.independent <= len(reading.articles) == len(set(reading.articles))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", range(3))
def test_order_of_inputs_changes_no_byte(accounts, name, seed) -> None:
    story = articles(STORIES[name]())
    random.Random(seed).shuffle(story)
    assert codec.encode_account(pipeline.reconcile_articles(story)) == codec.encode_account(accounts[name])


@pytest.mark.parametrize("name", NAMES)
def test_order_of_paths_changes_no_byte(tmp_path, name) -> None:
    paths = []
    for file, text in STORIES[name]():
        (tmp_path / file).write_text(text, encoding="utf-8")
        paths.append(tmp_path / file)
    assert api.reconcile(paths).to_json() == api.reconcile(paths[::-1]).to_json()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("copied", range(3))
def test_a_copy_of_a_report_changes_no_kind_and_no_count(accounts, name, copied) -> None:
    story = STORIES[name]()
    file, text = story[copied]
    after = pipeline.reconcile_articles(articles([*story, (f"zz-copy-of-{file}", text)]))
    assert account_faults(after) == []
    before, now = Counter(map(_shown, accounts[name].findings)), Counter(map(_shown, after.findings))
    assert not before - now, "lost or changed"
    assert not now - before, "new or changed"


def test_the_same_bytes_with_another_hash_seed_and_other_threads(tmp_path) -> None:
    for file, text in STORIES["flood"]():
        (tmp_path / file).write_text(text, encoding="utf-8")
    code = "import sys, variorum; sys.stdout.buffer.write(variorum.reconcile([sys.argv[1]]).to_json())"
    made = set()
    for seed, threads in (("0", "1"), ("1", "2"), ("4242", "4")):
        env = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "OMP_NUM_THREADS": threads,
            "OPENBLAS_NUM_THREADS": threads,
        }
        done = subprocess.run(
            [sys.executable, "-c", code, str(tmp_path)], capture_output=True, env=env, check=True
        )
        made.add(done.stdout)
    assert len(made) == 1


@pytest.mark.parametrize("name", NAMES)
def test_an_account_survives_its_json_and_fits_its_schema(accounts, name) -> None:
    data = codec.encode_account(accounts[name])
    again = codec.decode_account(data)
    assert again == accounts[name]
    assert codec.encode_account(again) == data
    Draft202012Validator(json.loads(codec.json_schema())).validate(json.loads(data))


def test_one_report_alone_makes_an_account_of_single_findings() -> None:
    account = pipeline.reconcile_articles(articles(STORIES["flood"]()[:1]))
    assert account_faults(account) == []
    assert account.findings
    assert not {finding.kind for finding in account.findings} & {"agreed", "updated", "disputed"}


def test_two_unrelated_reports_are_said_to_be_so_and_never_mixed() -> None:
    by_name = dict(zip(("cables", "council"), REPORTS[:2], strict=True))
    account = pipeline.reconcile_articles(articles(list(by_name.items())))
    assert [problem.code for problem in account.problems].count("unrelated_report") >= 1
    for finding in account.findings:
        assert len({article for reading in finding.readings for article in reading.articles}) == 1, (
            finding.question
        )


def test_an_unrelated_report_changes_no_finding_of_the_story(accounts) -> None:
    story = articles([*STORIES["flood"](), ("sport.txt", REPORTS[7])])
    account = pipeline.reconcile_articles(story)
    stranger = next(article.id for article in story if article.name == "sport.txt")
    assert "unrelated_report" in {problem.code for problem in account.problems}
    kept = [f for f in account.findings if stranger not in {a for r in f.readings for a in r.articles}]
    assert sorted(_shown(f) for f in kept) == sorted(_shown(f) for f in accounts["flood"].findings)


def test_no_report_is_an_error(tmp_path) -> None:
    with pytest.raises(SourceError):
        api.reconcile([])
    with pytest.raises(SourceError):
        api.reconcile([tmp_path])


@pytest.mark.parametrize("seed", range(4))
def test_stories_of_mutated_reports_stay_whole(seed) -> None:
    rng = random.Random(seed)
    story = [
        (f"{number}-{file}", mutate(rng, text)) for number, (file, text) in enumerate(STORIES["flood"]() * 2)
    ]
    account = pipeline.reconcile_articles(articles(story))
    assert account_faults(account) == []
    data = codec.encode_account(account)
    assert codec.encode_account(codec.decode_account(data)) == data
    api.Account(account).to_html()
    str(api.Account(account))


def test_thresholds_stand_in_the_account(accounts) -> None:
    assert msgspec.json.encode(accounts["flood"].made_with)
    assert accounts["flood"].made_with.options


def test_reports_lie_where_the_tests_look() -> None:
    assert len(REPORTS) >= 10
    assert (Path(__file__).parent / "reports").is_dir()
