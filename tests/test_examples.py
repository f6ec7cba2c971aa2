"""The shipped stories: their gold is sound, the published command reads them, and they show what they are there to show."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import pytest

import variorum
from variorum.model.finding import FindingKind

ROOT = Path(__file__).resolve().parent.parent
STORIES = sorted(path.parent for path in (ROOT / "examples").glob("*/gold.json"))
NAMES = [path.name for path in STORIES]
BOUNDS = {"exact", "about", "at_least", "more_than", "at_most", "less_than", "range", "vague"}


def load(name: str) -> ModuleType:
    """A module of eval/, which is no package."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "eval"))
        return import_module(name)


def gold_of(story: Path) -> dict[str, Any]:
    return json.loads((story / "gold.json").read_text(encoding="utf-8"))


def quoted(gold: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every (article, words) of a gold file."""
    for question in gold["questions"]:
        yield from ((r["article"], r["words"]) for r in question["readings"])
        yield from map(tuple, question["proof"])
    for pair in gold["apart"]:
        yield from (tuple(pair["left"]), tuple(pair["right"]))
    for part in ("dates", "quotes"):
        yield from ((item["article"], item["words"]) for item in gold[part])
    for name in gold["names"]:
        yield from ((form["article"], form["words"]) for form in name["forms"])
    for commitment in gold["commitments"]:
        yield from ((r["article"], r["words"]) for r in commitment["readings"])
    for line in gold["lineage"]:
        yield from map(tuple, line["words"])


def test_there_are_three_stories_in_different_forms() -> None:
    forms = {story.name: Counter(path.suffix for path in (story / "articles").iterdir()) for story in STORIES}
    assert forms["ferry"] == {".html": 5}
    assert forms["takeover"] == {".txt": 5, ".json": 1}
    assert forms["treaty"] == {".txt": 5}


@pytest.mark.parametrize("story", STORIES, ids=NAMES)
def test_gold_words_occur_once_in_what_is_read(story: Path) -> None:
    gold = gold_of(story)
    texts = {article.name: article.text for article in variorum.read([story / "articles"])}
    by_key = {key: texts[told["file"]] for key, told in gold["articles"].items()}
    wrong = [(key, words, n) for key, words in quoted(gold) if (n := by_key[key].count(words)) != 1]
    assert not wrong


@pytest.mark.parametrize("story", STORIES, ids=NAMES)
def test_gold_is_complete_and_in_form(story: Path) -> None:
    gold = gold_of(story)
    assert gold["story"] == story.name
    assert len(gold["questions"]) >= 19
    ids = [question["id"] for question in gold["questions"]]
    assert len(ids) == len(set(ids))
    for question in gold["questions"]:
        assert question["kind"]
        assert set(question["kind"]) <= set(get_args(FindingKind)), question["id"]
        assert len(question["readings"]) > 1 or question["importance"] == 3 or question["kind"] == ["single"]
        for reading in question["readings"]:
            if question["type"] == "amount":
                assert reading["value"]["bound"] in BOUNDS
    for part in ("apart", "dates", "quotes", "names", "commitments", "lineage"):
        assert gold[part], part


def test_together_they_show_every_kind_and_most_reasons() -> None:
    golds = [gold_of(story) for story in STORIES]
    kinds = {question["kind"][0] for gold in golds for question in gold["questions"]}
    assert kinds == set(get_args(FindingKind))
    reasons = {code for gold in golds for question in gold["questions"] for code in question["why"]}
    assert reasons >= {"BOUND", "ROUNDING", "LATER_COUNT", "SCOPE_POPULATION", "PART_WHOLE", "SPEAKER", "UNIT", "NAME_VARIANT", "NAME_ERROR", "COPY", "PRECISION", "DEFINITION", "SCOPE_PLACE", "SCOPE_PERIOD", "UNEXPLAINED"}  # fmt: skip


@pytest.mark.parametrize("story", STORIES, ids=NAMES)
def test_the_command_makes_page_and_json_with_every_word_proved(story: Path, tmp_path: Path) -> None:
    page, data = tmp_path / "account.html", tmp_path / "account.json"
    done = subprocess.run(
        [sys.executable, "-m", "variorum.cli", "reconcile", str(story / "articles"), "-o", str(page), "--json", str(data)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr or done.stdout[-800:]
    assert "5 reports" in done.stdout
    assert page.read_text(encoding="utf-8").startswith("<!")
    account = json.loads(data.read_bytes())
    assert len(account["articles"]) == 5
    texts = {article["id"]: article["text"] for article in account["articles"]}
    for claim in account["claims"]:
        assert texts[claim["article"]][claim["start"] : claim["end"]] == claim["exact"]
    assert not [problem for problem in account["problems"] if problem["code"] == "proof_failed"]


@pytest.mark.parametrize("story", STORIES, ids=NAMES)
def test_own_scorer_reads_the_account(story: Path) -> None:
    own_score = load("own_score")
    account = json.loads(variorum.reconcile(story / "articles").to_json())
    scores = own_score.score(account, gold_of(story))["scores"]
    assert scores["proof"]["share"] == 1.0
    assert scores["articles_read"]["share"] == 1.0
    assert scores["false_disputes"]["count"] == 0
    assert scores["claims_strict"]["share"] > 0.8
    spoiled = {**account, "claims": [], "findings": [], "quotations": [], "dates": [], "commitments": []}
    worse = own_score.score(spoiled, gold_of(story))["scores"]
    assert worse["claims_strict"]["share"] == worse["quotes"]["share"] == worse["dates"]["share"] == 0.0


def test_gate_names_what_fell_and_lowers_nothing_by_itself() -> None:
    gate = load("gate")
    floors = {"examples/x": {"dates": 0.8, "false_disputes": 0, "quotes": 0.9}}
    figures = {"examples/x": {"dates": 0.7, "false_disputes": 1, "quotes": 0.95}}
    assert gate.fallen(figures, floors) == [
        "examples/x: dates fell to 0.700 (floor 0.800)",
        "examples/x: false_disputes rose to 1 (at most 0 allowed)",
    ]
    kept = gate.raised(figures, floors, lower=False)["examples/x"]
    assert kept == {"dates": 0.8, "false_disputes": 0, "quotes": 0.91}
    lowered = gate.raised(figures, floors, lower=True)["examples/x"]
    assert lowered == {"dates": 0.66, "false_disputes": 1, "quotes": 0.91}
    assert gate.gold_changed({"examples/x": "b"}, {"examples/x": "a"}, ["examples"])
