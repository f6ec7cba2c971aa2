"""What may stand as a question, and what may not."""

import pytest

from variorum.reconcile.asking_sound import is_sound

GOOD = [
    "How many people were killed?", "When did the river burst its banks?", "How many votes were cast against?",
    "Where did the fire break out?", "Who signed the accord?", "How many people were driven from their homes?", "How many tents: “it will deliver … to our valley”?",
]  # fmt: skip

BAD = [
    "When is the parliament to vote on?", "Who cut their number?", "When did the ship join our fleet?", "How old were those concerned?",
    "How many pairs of pairs must be sold?", "What share runs through a a small pipe?", "Did they march?", "How many {counted} were cut?",
    "When was their number cut?", "When did Lima Rail cut their number?", "How many Ana Ruizes were there?",
    "For how long did the mayor get years in office?",
]  # fmt: skip


@pytest.mark.parametrize("question", GOOD)
def test_sound(question: str) -> None:
    assert is_sound(question)


@pytest.mark.parametrize("question", BAD)
def test_unsound(question: str) -> None:
    assert not is_sound(question)
