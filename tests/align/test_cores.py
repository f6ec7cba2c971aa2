"""Groups that share too few words for their claims to meet, and what the groups tell all the same, by rules alone. Invented sentences only."""

import pytest

from variorum import pipeline
from variorum.model.article import Article, Published
from variorum.options import AlignOptions, Options

RULES_ALONE = Options(align=AlignOptions(meet_bar=1.01))  # a bar that no likelihood reaches
STORY = "The ferry strike in Lunta went on and the harbour stayed shut, said the union of dockers."


def findings(*texts: str) -> list[set[str]]:
    """The words of the claims of each finding that two reports share."""
    day = Published("2024-05-15", "2024-05-15", "metadata")
    made = pipeline.reconcile_articles(
        [
            Article(id=f"a{n}", name=f"a{n}.txt", text=f"{STORY} {text}", published=day)
            for n, text in enumerate(texts)
        ],
        options=RULES_ALONE,
    )
    claims = {claim.id: claim for claim in made.claims}
    told = [[claims[c] for r in finding.readings for c in r.claims] for finding in made.findings]
    return [{c.exact for c in group} for group in told if len({c.article for c in group}) > 1]


@pytest.mark.parametrize(
    ("one", "two", "together"),
    [
        ("The board wants 14 slot pairs handed over.", "In the end the ruling speaks of eleven slot pairs handed to rivals.", {"14 slot pairs", "eleven slot pairs"}),
        ("The ruling gives rivals eleven slot pairs, not 14 slot pairs.", "The draft had asked for 14 slot pairs.", {"eleven slot pairs", "14 slot pairs"}),
        ("A crowd of 187 marched to the quay.", "The minister counted 187 people, no more.", {"187", "187 people"}),
    ],
)  # fmt: skip
def test_groups_of_one_noun_or_figure_meet(one: str, two: str, together: set[str]) -> None:
    assert any(together <= group for group in findings(one, two))


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        ("The council bought 14 barges. It sold nine barges in May.", "The town lent eleven barges to the museum.", {"14 barges", "eleven barges"}),
        ("Seven of the nine mills stand still.", "The owners employ 300 people at nine mills that stand in the valley. Six mills stand still.", {"Six mills", "nine mills"}),
        ("Both sides signed.", "Two sides of the mill were painted.", {"Both sides", "Two sides"}),
        ("A crowd of 40 marched to the quay.", "The minister counted 40 people, no more.", {"40", "40 people"}),
    ],
)  # fmt: skip
def test_what_a_report_counts_twice_or_any_story_counts_stays_apart(
    one: str, two: str, apart: set[str]
) -> None:
    assert not any(apart <= group for group in findings(one, two))
