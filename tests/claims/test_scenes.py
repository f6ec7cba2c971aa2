"""A closed question is asked only where the report tells of its scene."""

from collections.abc import Callable

import pytest

from variorum.model.claim import Claims
from variorum.values import Category

Read = Callable[..., Claims]

_MARKETS = (
    "Shares on the Brenmark exchange fell for a third day on Tuesday as traders waited for the rate decision of the central bank. "
    "The main index was down at noon and recovered a little before the close. The Hang Wei fund, which holds most of the miners, lost "
    "a tenth of its worth. Chief analyst Ottilie Lynch said buyers had been hard to find since the spring. The group said on Monday "
    "that it would axe its travel budget. A spokesman accepted responsibility for the poor figures and said that talks on new credit "
    "would go on. Analysts expect a better second half if the currency holds. The exchange said trading volumes were the lowest since "
    "records began, and brokers spoke of a long and quiet summer in which few wanted to take a position of any size."
)
_STORM = " A storm cut cables along the coast on Monday, and one village was flooded. The storm damaged forty houses. Rescuers said nobody was killed."


def _roots(claims: Claims) -> set[str]:
    return {claim.attribute.partition(":")[0] for claim in claims.claims}


@pytest.mark.parametrize("attribute", ["damage", "manner", "weapon", "responsibility"])
def test_a_report_of_markets_is_not_asked_about_disasters(read: Read, attribute: str) -> None:
    assert attribute not in _roots(read(_MARKETS))


def test_the_same_words_are_read_where_the_scene_is_told(read: Read) -> None:
    assert "damage" in _roots(read(_MARKETS + _STORM + " The mobile network was down until noon."))


def test_a_name_is_no_deed(read: Read) -> None:
    told = "Two people were killed on Monday. A witness, Ottilie Lynch, said the victims had no way out."
    assert "manner" not in _roots(read(told))


@pytest.mark.parametrize(
    ("sentence", "code"),
    [("The bill failed to pass the Senate.", "rejected"), ("The Senate voted down the bill.", "rejected"), ("The Senate passed the bill.", "adopted")],
)  # fmt: skip
def test_the_outcome_of_a_vote(read: Read, sentence: str, code: str) -> None:
    assert code in {
        c.value.code
        for c in read(sentence).claims
        if c.attribute == "vote_outcome" and isinstance(c.value, Category)
    }
