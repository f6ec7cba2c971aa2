"""Quotations side by side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.render.view import index
from variorum.render.voices import by_speaker, compare, families

from .ferry import account


def test_a_family_stands_side_by_side_with_the_longest_first() -> None:
    (family,) = families(index(account()))
    assert [item.name for item in family.versions] == ["Alda Post", "The Velmora Herald", "Daily Beacon"]
    assert "translation" in family.sentence.lower()


def test_unnamed_speakers_come_last() -> None:
    names = [item.name for item in by_speaker(index(account()))]
    assert names[-1] == "Speaker not named"
    assert "Tam Orrin" in names


@pytest.mark.parametrize(
    ("base", "other", "marked"),
    [
        ("we did all we could", "we did all that we could", ["that"]),
        ("tireless help, always", "steadfast help always.", ["steadfast"]),
        ("a b c", "a x, y c", ["x, y"]),
        ("same words", "Same words", []),
    ],
)
def test_only_differing_words_are_marked(base: str, other: str, marked: list[str]) -> None:
    assert [text.strip() for text, differs in compare(base, other) if differs] == marked


@given(st.text(max_size=80), st.text(max_size=80))
def test_pieces_join_to_the_words(base: str, other: str) -> None:
    assert "".join(text for text, _ in compare(base, other)) == other
