"""Amount: equality, bounds and rounding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.values.amount import Amount, Bound, rounds_to, same_amount, within_bound


def amount(
    low: float | None,
    high: float | None = None,
    bound: Bound = "exact",
    unit: str = "person",
    step: float = 1,
) -> Amount:
    if bound in ("exact", "about"):
        high = low if high is None else high
    return Amount(low=low, high=high, bound=bound, unit=unit, step=step)


def test_point_is_the_number_that_was_named() -> None:
    assert amount(12).point == 12
    assert amount(280, bound="more_than").point == 280
    assert amount(None, 16, "at_most").point == 16
    assert amount(20, 30, "range").point is None


def test_same_amount_needs_unit_and_roughness() -> None:
    assert same_amount(amount(3), amount(3.0))
    assert not same_amount(amount(20), amount(20, bound="about"))
    assert not same_amount(amount(3), amount(3, unit="boat"))


@pytest.mark.parametrize(
    ("left", "right", "fits"),
    [
        (amount(3, None, "at_least"), amount(5), True),
        (amount(3, None, "at_least"), amount(2), False),
        (amount(3, None, "at_least"), amount(3), True),
        (amount(3, None, "more_than"), amount(3), False),
        (amount(None, 20, "at_most"), amount(16), True),
        (amount(None, 20, "less_than"), amount(20), False),
        (amount(12, 99, "vague"), amount(43), True),
        (amount(12, 99, "vague"), amount(143), False),
        (amount(20, 30, "range"), amount(25), True),
        (amount(3, None, "at_least"), amount(9, None, "more_than"), True),
        (amount(12), amount(13), False),
        (amount(3, None, "at_least", unit="boat"), amount(5), False),
    ],
)
def test_within_bound(left: Amount, right: Amount, *, fits: bool) -> None:
    assert within_bound(left, right) is fits
    assert within_bound(right, left) is fits


@pytest.mark.parametrize(
    ("left", "right", "rounds"),
    [
        (
            Amount(500_000, None, "more_than", "USD", 500_000),
            Amount(412_350, 412_350, "exact", "USD", 10),
            False,
        ),
        (
            Amount(500_000, None, "more_than", "USD", 500_000),
            Amount(500_000, 500_000, "exact", "USD", 10),
            True,
        ),
        (amount(22, step=1), amount(22.4, step=0.1), True),
        (amount(17000, step=1000), amount(17300, step=100), True),
        (amount(17000, step=1000), amount(17600, step=100), False),
        (amount(50, bound="about", step=10), amount(48), True),
        (amount(60, bound="about", step=10), amount(58), True),
        (amount(30, bound="about", step=10), amount(34), True),
        (amount(30, bound="about", step=10), amount(23), False),
        (amount(3000, bound="about", step=1000), amount(2905), True),
        (amount(3000, bound="about", step=1000), amount(2100), False),
        (amount(100000, step=100000), amount(50000, step=10000), False),
        (amount(100, unit="percent", step=100), amount(90, unit="percent", step=10), False),
        (amount(12), amount(13), False),
        (amount(20), amount(18), False),
        (amount(110, unit="EUR"), amount(110.4, unit="USD", step=0.1), False),
    ],
)
def test_rounds_to(left: Amount, right: Amount, *, rounds: bool) -> None:
    assert rounds_to(left, right) is rounds
    assert rounds_to(right, left) is rounds


@given(st.integers(-(10**9), 10**9))
def test_an_amount_is_itself(number: int) -> None:
    assert same_amount(amount(number), amount(number))
    assert not within_bound(amount(number), amount(number + 1))
