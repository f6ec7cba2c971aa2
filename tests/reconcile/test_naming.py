"""How the words of two names stand."""

import pytest

from variorum.reconcile.naming import bearing

CASES = [
    ("Peruvian government", "Government of Peru", "same"),
    ("Peru’s government", "the Peruvian government", "same"),
    ("UN Refugee Agency", "Refugee Agency of the United Nations Organization", "same"),
    ("UN", "United Nations", "same"),
    ("Orlo Savings Bank", "Orlo Bank", "more"),
    ("Orlo Savings Bank", "Orlo Commercial Bank", "own"),
    ("Ana Ruiz", "Ana Torres", "own"),
    ("Peru", "Lima", "other"),
    ("", "", "other"),
]


@pytest.mark.parametrize(("left", "right", "how"), CASES)
def test_words_of_two_names(left, right, how):
    assert bearing(left, right) == how
    assert bearing(right, left) == how
