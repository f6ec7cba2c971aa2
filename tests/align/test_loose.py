"""Figures that hardly belong to their group: which go, what then holds the rest, and that a reason keeps them. Invented sentences only."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

import pytest
from msgspec import structs

from variorum import pipeline
from variorum.align import learnt
from variorum.align.bans import Item
from variorum.align.features import Match
from variorum.align.loose import fall_apart, hold_together
from variorum.align.meeting import Met
from variorum.align.pairs import Step
from variorum.ingest import read_sources
from variorum.model.article import Span
from variorum.model.claim import Claim
from variorum.options import AlignOptions, Options
from variorum.values import Amount, Interval, Value

BAR = 0.3


def item(article: str, value: Value) -> Item:
    claim = Claim(id=f"{article}-{value}", article=article, start=0, end=2, exact="12", sentence=Span(0, 9), attribute="killed", value=value)  # fmt: skip
    none: frozenset[str] = frozenset()
    return Item(claim=claim, bag=none, sentence=none, head="", entities=none, subject=None, population=none, places=none, depth=0.0)  # fmt: skip


def figure(article: str, number: float) -> Item:
    return item(article, Amount(number, number, "exact", "person"))


class Told:
    """Likelihoods that are given, in place of the model's."""

    rarity = None

    def __init__(self, items: Sequence[Item], chances: Mapping[tuple[int, int], float | None]) -> None:
        self.items, self.chances = items, chances

    def look(self, one: int, two: int) -> float | None:
        return self.chances.get((min(one, two), max(one, two)), 0.9)


def met(items: Sequence[Item], chances: Mapping[tuple[int, int], float | None]) -> Met:
    return cast("Met", Told(items, chances))


def test_a_figure_that_is_unlike_the_others_goes_and_those_stay() -> None:
    items = [figure("a", 12), figure("b", 12), figure("c", 14), figure("d", 3)]
    unlike = {(0, 3): 0.1, (1, 3): 0.2, (2, 3): None}
    assert fall_apart(range(4), met(items, unlike), BAR) == [[0, 1, 2], [3]]


def test_of_two_figures_the_one_of_fewer_reports_goes() -> None:
    items = [figure("a", 3), figure("b", 12), figure("c", 12)]
    assert fall_apart(range(3), met(items, {(0, 1): 0.1, (0, 2): 0.1}), BAR) == [[1, 2], [0]]


@pytest.mark.parametrize("chance", [BAR, 0.9])
def test_figures_that_may_well_answer_one_question_stay(chance: float) -> None:
    items = [figure("a", 3), figure("b", 12)]
    assert fall_apart(range(2), met(items, {(0, 1): chance}), BAR) == []


def test_equal_figures_and_dates_are_not_looked_at() -> None:
    same = [figure("a", 3), figure("b", 3)]
    days = [item("a", Interval("2024-01-01", "2024-01-01")), item("b", Interval("2024-02-01", "2024-02-01"))]
    for items in (same, days):
        assert fall_apart(range(2), met(items, {(0, 1): 0.0}), BAR) == []


def test_two_ages_of_one_person_stay() -> None:
    items = [
        structs.replace(one, subject="e-ida", claim=structs.replace(one.claim, attribute="age"))
        for one in (figure("a", 25), figure("b", 22))
    ]
    apart = met(items, {(0, 1): 0.0})
    assert fall_apart(range(2), apart, BAR) == []
    apart.items = [items[0], structs.replace(items[1], subject="e-jon")]
    assert fall_apart(range(2), apart, BAR)


def test_what_a_part_that_went_held_together_is_held_by_the_likeliest_pair(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    items = [figure("a", 12), figure("b", 3), figure("c", 14)]
    steps = [Step((0, 1), 0.6, joined=True), Step((1, 2), 0.6, joined=True)]
    monkeypatch.setattr(learnt, "spelled_out", lambda *_: Match(score=0.9, features=()))
    kept = hold_together([[0, 2], [1]], steps, met(items, {}))
    assert [(step.pair, step.joined, step.rule) for step in kept] == [((0, 2), True, "learnt")]


def findings_of(bar: float) -> list[tuple[str, set[str]]]:
    home = Path(__file__).resolve().parents[2] / "examples" / "treaty" / "articles"
    options = Options(align=AlignOptions(loose_bar=bar))
    made = pipeline.reconcile_articles(read_sources([home])[0], options=options)
    return [(finding.kind, {c for r in finding.readings for c in r.claims}) for finding in made.findings]


def test_only_what_differs_without_a_reason_falls_apart_and_nothing_is_lost() -> None:
    never, always = findings_of(0.0), findings_of(1.01)
    assert sorted(c for _, claims in never for c in claims) == sorted(
        c for _, claims in always for c in claims
    )
    kept = [claims for _, claims in always]
    gone = [(kind, claims) for kind, claims in never if claims not in kept]
    assert gone
    assert {kind for kind, _ in gone} == {"undecided"}
    for _, claims in gone:
        assert sum(part <= claims for part in kept) > 1
