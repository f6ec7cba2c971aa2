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
        ("Fourteen soldiers fell on the field of honour.", "killed"),
        ("Twenty villagers fell as martyrs.", "killed"),
        ("Thirty prisoners were swapped at the border.", "freed"),
        ("Thirty villagers were asked to exchange money.", "open"),
        ("Six soldiers fell over a stone in action.", "open"),
        ("Two people fled the scene.", "open"),
        ("Six soldiers fell from a truck.", "open"),
        ("Prices of 40 goods fell.", "open"),
        ("In the war some 40,000 had to flee.", "displaced"),
        ("Eleven people are being searched for.", "missing"),
        ("About 3,000 people cannot return to their homes.", "displaced"),
        ("The 400 workers will be sent home from Monday.", "open"),
    ],
)
def test_fates(read: Callable[..., Claims], sentence: str, attribute: str) -> None:
    found = [c.attribute.partition(":")[0] for c in read(sentence).claims if isinstance(c.value, Amount)]
    assert found == [attribute]


def test_a_clause_with_when_happened_at_the_time_before_it(read: Callable[..., Claims]) -> None:
    told = read("The blast is the worst since June 2019, when 29 people were killed.")
    assert [c.background for c in told.claims if c.attribute == "killed"] == [True]


def test_what_happened_when_something_broke_happened_at_its_time(read: Callable[..., Claims]) -> None:
    told = read(
        "A mudflow killed 212 people in 1987, and 46 died when a hillside collapsed at Sandhill in 2003."
    )
    assert [c.background for c in told.claims if c.attribute == "killed"] == [True, True]


@pytest.mark.parametrize(
    ("text", "background"),
    [
        ("In 2009 he won again. Eleven people died in the riots that followed.", True),
        ("The river last flooded in 1978. Eleven people lost their lives.", True),
        ("The flood is the worst since 1978. Eleven people lost their lives.", False),
        ("The river flooded on Monday. Eleven people lost their lives.", False),
        ("The dam was built in 1964. Eleven people died.", False),
        ("On Monday he won again. Eleven people died in the riots that followed.", False),
    ],
)
def test_what_followed_an_earlier_year_is_background(
    read: Callable[..., Claims], text: str, background: bool
) -> None:
    assert [c.background for c in read(text).claims if c.attribute == "killed"] == [background]


def test_those_who_fell_are_not_what_others_of_their_sentence_are(read: Callable[..., Claims]) -> None:
    told = read("Fourteen soldiers fell on the field of honour and nine are unaccounted for.")
    assert [c.attribute for c in told.claims if isinstance(c.value, Amount)] == ["killed", "missing"]


def test_it_at_is_what_was_counted_before(read: Callable[..., Claims]) -> None:
    told = read(
        "The march gathered 20,000 people (8,000 according to two lecturers; the police left it at 3,500)."
    )
    crowds = [c.value.low for c in told.claims if isinstance(c.value, Amount) and c.attribute == "attended"]
    assert crowds == [20000, 8000, 3500]
