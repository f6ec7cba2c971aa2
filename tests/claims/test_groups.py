"""Who the counted ones were."""

import pytest

from variorum.annotate import annotate_article
from variorum.claims import extract_claims
from variorum.model.article import Article
from variorum.model.claim import Claim
from variorum.values import Amount


def figures(text: str) -> dict[float | int | None, Claim]:
    article = Article(id="a", name="a.txt", text=text)
    claims = extract_claims(article, annotate_article(article)).claims
    return {c.value.low: c for c in claims if isinstance(c.value, Amount)}


@pytest.mark.parametrize(
    ("text", "group", "value"),
    [
        ("The monitor recorded 52 deaths in the raid. Of these, 31 were civilians.", "civilians", 31),
        ("At least 52 people were killed, 31 of them civilians, the monitor said.", "civilians", 31),
        ("A panel found that 60 people had died. Forty-one of the dead were women.", "women", 41),
        ("A panel found that 60 people had died. Twelve were fighters of the Green Front.", "fighters", 12),
        ("Rescuers counted 33 bodies in the yard, nine of them children.", "children", 9),
    ],
)
def test_a_figure_counts_the_group_that_the_words_behind_it_name(text, group, value) -> None:
    found = figures(text)
    whole = next(claim for low, claim in found.items() if low != value)
    part = found[value]
    assert (part.attribute, part.counted, part.part_of) == ("killed", group, whole.id)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The rebels put the toll at 43, all of them civilians.", 43),
        ("Nine people were killed. Four were in a bus on the way to work.", 4),
    ],
)
def test_where_no_group_is_named_the_figure_stays_as_it_was(text, value) -> None:
    assert figures(text)[value].counted in (None, "people")


def test_a_figure_that_exceeds_the_one_before_is_no_part_of_it() -> None:
    assert figures("Nine people were killed. Forty were soldiers on leave.")[40].part_of is None
