"""Groups that the learnt model brings together, and what it may not. Invented sentences only."""

import math
from itertools import combinations
from pathlib import Path

import pytest

from variorum import pipeline
from variorum.align import questions
from variorum.align.bans import Item
from variorum.align.features import Rarity
from variorum.align.learnt import BY, likelihood, load_model
from variorum.align.traits import plain_traits, word_traits
from variorum.ingest import read_sources
from variorum.model.account import Account
from variorum.model.article import Article, Published
from variorum.options import AlignOptions, Options

DAY = Published("2024-05-15", "2024-05-15", "metadata")
ONE = """Storm cuts power to coast

PORT LESSA, May 15 – A storm tore through the coast of Lessa on Tuesday night. Some 42,000 homes sat without electricity on Wednesday, the grid operator Novagrid said.

Two fishermen drowned off Port Lessa, the coast guard said. The regional governor, Ilse Maro, asked the capital for 30 generators.

Schools in Port Lessa will stay shut until Friday."""
TWO = """Thousands in the dark after gale

Novagrid restored some lines by noon, but the gale of Tuesday night still left 38,500 households on the Lessa coast in the dark, a spokeswoman told reporters.

The bodies of two fishermen were pulled from the sea near Port Lessa. Governor Ilse Maro wants 30 generators from the army.

Pupils in Port Lessa go back to class on Friday."""


def account(*texts: str) -> Account:
    articles = [
        Article(id=f"a{n}", name=f"a{n}.txt", text=text, published=DAY) for n, text in enumerate(texts)
    ]
    return pipeline.reconcile_articles(articles)


def of_files(folder: Path, options: Options | None = None) -> Account:
    return pipeline.reconcile_articles(read_sources([folder])[0], options=options)


def shared(made: Account) -> list[set[str]]:
    """The words of each finding that both reports answer."""
    claims = {claim.id: claim for claim in made.claims}
    told = [[claims[c] for r in finding.readings for c in r.claims] for finding in made.findings]
    return [{claim.exact for claim in group} for group in told if len({claim.article for claim in group}) > 1]


@pytest.fixture(scope="module")
def seen() -> list[tuple[list[Item], Rarity]]:
    """All items of a story, as align compares them."""
    found = []
    plain = questions.score_pairs

    def watched(items, rarity, options):
        found.append((list(items), rarity))
        return plain(items, rarity, options)

    questions.score_pairs = watched
    try:
        account(ONE, TWO)
    finally:
        questions.score_pairs = plain
    return found


@pytest.fixture(scope="module")
def treaty() -> Path:
    return Path(__file__).resolve().parents[2] / "examples" / "treaty" / "articles"


def test_what_is_told_in_other_words_meets_by_the_model_alone(treaty):
    homes = {"Around 6,000 people", "6,240 residents"}
    off = Options(align=AlignOptions(meet_bar=1.01, meet_bar_words=1.01))
    assert any(homes <= group for group in shared(of_files(treaty)))
    assert not any(homes <= group for group in shared(of_files(treaty, off)))


def test_the_account_names_the_model_and_records_its_points(treaty):
    made = of_files(treaty)
    assert "pairs-2" in made.made_with.models
    links = [link for finding in made.findings for link in finding.links if link.rule == "learnt"]
    assert links
    for link in links:
        weights = made.made_with.weights[link.by]
        assert link.by.startswith(BY)
        assert set(link.features) <= set(weights)
        total = weights["bias"] + sum(link.features.values())
        assert 1 / (1 + math.exp(-total)) == pytest.approx(link.score, abs=0.005)
        assert link.mean >= AlignOptions().meet_bar


def test_a_likelihood_is_the_same_from_either_side(seen):
    items, rarity = seen[0]
    compared = 0
    for left, right in combinations(items, 2):
        one, two = likelihood(left, right, rarity), likelihood(right, left, rarity)
        assert one == pytest.approx(two)
        compared += one > 0
    assert compared


def test_every_curve_is_of_a_trait_that_there_is(seen):
    items, rarity = seen[0]
    given: dict[str, set[str]] = {}
    for left, right in combinations(items, 2):
        if type(left.claim.value) is type(right.claim.value):
            kind = type(left.claim.value).__name__
            given.setdefault(kind, set()).update(plain_traits(left, right), word_traits(left, right, rarity))
    known = set().union(*given.values()) | {
        "tied",
        "other_time",
        "narrower",
        "surname",
        "other_place",
        "part",
        "background",
    }  # of other stories
    for kind, table in load_model().items():
        assert set(table.curves) <= known, kind
        for curve in table.curves.values():
            assert list(curve.edges) == sorted(curve.edges)
            assert len(curve.points) == len(curve.edges) + 1


def test_values_of_two_types_never_meet(seen):
    items, rarity = seen[0]
    kinds = {type(item.claim.value): item for item in items}
    assert len(kinds) > 2
    assert all(likelihood(one, two, rarity) == 0 for one, two in combinations(kinds.values(), 2))


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        ("The grid operator put the damage at 12 million dollars.", "The grid operator put the damage at 11 million euros.", {"12 million dollars", "11 million euros"}),
        ("Nine people were killed in the storm in Lessa.", "Nine people were injured in the storm in Lessa.", {"Nine people"}),
        ("The storm killed two people in Lessa. Five people died in the storm in Lessa in 2019.", "The storm killed two people in Lessa.", {"two people", "Five people"}),
    ],
)  # fmt: skip
def test_rules_stand_above_the_model(one: str, two: str, apart: set[str]) -> None:
    made = account(f"{ONE} {one}", f"{TWO} {two}")
    claims = {claim.id: claim for claim in made.claims}
    for finding in made.findings:
        told = [claims[c] for r in finding.readings for c in r.claims if claims[c].exact in apart]
        assert len({c.exact for c in told} | {c.attribute for c in told}) < 3
