"""Folding of names: what is equal after it, and that it is done once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.values.name import fold

FOLDED = [
    ("Stef’An  O'Malley", "stefan omalley"),
    ("Müller-Ångström", "muller angstrom"),
    ("AL-MARID", "al marid"),
    ("São João", "sao joao"),
    ("Сергей", "sergey"),
    ("  ", ""),
    ("…", ""),
]


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
