"""People of whom a plain verb tells what befell them: who fled, who fell."""

from collections.abc import Callable

import pytest

from variorum.model.claim import Claims
from variorum.values import Amount


@pytest.mark.parametrize(
    ("sentence", "attribute"),
    [
        ("More than 11,500 residents fled.", "displaced"),
        ("Fourteen soldiers fell.", "killed"),
        ("Two people fled the scene.", "open"),
        ("Six soldiers fell from a truck.", "open"),
        ("Prices of 40 goods fell.", "open"),
    ],
)
def test_fates(read: Callable[..., Claims], sentence: str, attribute: str) -> None:
    found = [c.attribute.partition(":")[0] for c in read(sentence).claims if isinstance(c.value, Amount)]
    assert found == [attribute]


def test_a_clause_with_when_happened_at_the_time_before_it(read: Callable[..., Claims]) -> None:
    told = read("The blast is the worst since June 2019, when 29 people were killed.")
    assert [c.background for c in told.claims if c.attribute == "killed"] == [True]


@pytest.mark.parametrize(
    ("text", "background"),
    [
        ("In 2009 he won again. Eleven people died in the riots that followed.", True),
        ("On Monday he won again. Eleven people died in the riots that followed.", False),
    ],
)
def test_what_followed_an_earlier_year_is_background(
    read: Callable[..., Claims], text: str, background: bool
) -> None:
    assert [c.background for c in read(text).claims if c.attribute == "killed"] == [background]
