"""Differences between the wordings of one utterance."""

import pytest

from variorum.reconcile.quotes import family_difference


@pytest.mark.parametrize(
    ("texts", "direct", "want"),
    [
        (["We will rebuild.", "we will rebuild"], [True, True], "none"),
        (["We will rebuild the bridge.", "will rebuild"], [True, True], "truncation"),
        (["We will rebuild the bridge.", "We shall restore the bridge."], [True, True], "translation"),
        (["We will rebuild the bridge.", "they would rebuild the bridge"], [True, False], "wording"),
        (["a", "b", "a b"], [True, True, True], "truncation"),
        ([], [], "none"),
    ],
)
def test_family_difference(texts: list[str], direct: list[bool], want: str) -> None:
    assert family_difference(texts, direct) == want
