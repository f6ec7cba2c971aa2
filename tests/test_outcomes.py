"""eval/outcomes.py tells which questions a change moved, and keeps no word of a report."""

from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
OLD = {
    ("examples/x", "dead"): ("ok", "amount", "updated", "updated", "3/3", "LATER_COUNT", "LATER_COUNT"),
    ("examples/x", "when"): ("-", "date", "agreed", "single", "1/2", "-", "-"),
    ("shared/y", "#01"): ("ok", "date", "agreed", "agreed", "2/2", "-", "-"),
}


@pytest.fixture
def outcomes() -> ModuleType:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "eval"))
        return import_module("outcomes")


def test_moved_names_lost_cases_first_and_only_stories_that_ran(outcomes: ModuleType) -> None:
    new = {
        ("examples/x", "dead"): ("-", "amount", "updated", "undecided", "2/3", "LATER_COUNT", "UNEXPLAINED"),
        ("examples/x", "when"): ("ok", "date", "agreed", "agreed", "2/2", "-", "-"),
    }
    assert outcomes.moved(OLD, new) == [
        "lost examples/x dead: ok ok → -, got updated → undecided, held 3/3 → 2/3, reasons LATER_COUNT → UNEXPLAINED",
        "won  examples/x when: ok - → ok, got single → agreed, held 1/2 → 2/2",
    ]
    assert outcomes.moved(OLD, {key: line for key, line in OLD.items() if key[0] == "shared/y"}) == []


def test_writing_keeps_the_lines_of_stories_that_are_not_here(
    outcomes: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outcomes, "FILE", tmp_path / "outcomes.tsv")
    outcomes.write(OLD)
    outcomes.write({("examples/x", "dead"): OLD["examples/x", "dead"]})
    assert set(outcomes.read()) == {("examples/x", "dead"), ("shared/y", "#01")}


def test_the_committed_file_is_sorted_and_hides_held_out_questions(outcomes: ModuleType) -> None:
    keys = list(outcomes.read())
    assert keys == sorted(keys)
    held_out = [name for story, name in keys if story.partition("/")[2] in outcomes.stories.HELD_OUT]
    assert all(name.startswith("#") for name in held_out)
