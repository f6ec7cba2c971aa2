"""Who is counted: words of two groups that share no member."""

import pytest

from variorum.align.populations import disjoint, population_words

PAIRS = [
    ("women", "men", True),
    ("delegations", "people", True),
    ("171 delegations", "protesters", True),
    ("countries", "states", False),
    ("people", "marchers", False),
    ("civilians", "soldiers", True),
    ("workers", "women", False),
]


@pytest.mark.parametrize(("left", "right", "apart"), PAIRS)
def test_two_groups_without_a_common_member(left: str, right: str, apart: bool) -> None:
    assert disjoint(population_words(left), population_words(right)) is apart
    assert disjoint(population_words(right), population_words(left)) is apart
