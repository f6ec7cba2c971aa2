"""By how many votes one is ahead."""

from collections.abc import Callable

import pytest

from variorum.model.claim import Claims
from variorum.values import Amount


def of_votes(told: Claims) -> list[str]:
    found = (c for c in told.claims if isinstance(c.value, Amount))
    return [c.attribute for c in found if c.value.unit == "vote"]


@pytest.mark.parametrize(
    ("sentence", "attributes"),
    [
        ("The margin is less than 9,000 votes.", ["vote_margin"]),
        ("The board gave him some 9,000 votes more than his rival.", ["vote_margin"]),
        ("She was 1,200 votes ahead with most stations counted.", ["vote_margin"]),
        ("He leads by 12,500 votes.", ["vote_margin"]),
        ("The house adopted the bill by 84 votes to 61.", ["votes_for", "votes_against"]),
        ("The council outvoted her by nineteen to three.", ["votes_for", "votes_against"]),
        (
            "The house adopted the bill by 84 votes to 61 with five abstaining.",
            ["votes_for", "votes_against", "abstained"],
        ),
        ("The party won 84,000 votes, more than in 2009.", ["votes"]),
    ],
)
def test_a_lead_is_told_apart_from_what_was_cast(
    read: Callable[..., Claims], sentence: str, attributes: list[str]
) -> None:
    assert of_votes(read(sentence)) == attributes


def test_a_share_behind_a_lead_is_no_lead(read: Callable[..., Claims]) -> None:
    told = read(
        "The margin is less than 9,000 votes. The chair of the opposition says that she has won with 50.6."
    )
    leads = [c.exact for c in told.claims if c.attribute == "vote_margin"]
    assert leads == ["less than 9,000 votes"]
