"""Differences between the wordings of one utterance."""

import pytest

from variorum.model.account import AccountQuotation
from variorum.model.article import Span
from variorum.reconcile.quotes import family_difference, spoken_words


@pytest.mark.parametrize(
    ("texts", "direct", "want"),
    [
        (["We will rebuild.", "we will rebuild"], [True, True], "none"),
        (["We will rebuild the bridge.", "will rebuild"], [True, True], "truncation"),
        (["We will rebuild the bridge.", "We shall restore the bridge."], [True, True], "translation"),
        (["We will rebuild the bridge.", "they would rebuild the bridge"], [True, False], "wording"),
        (["a", "b", "a b"], [True, True, True], "truncation"),
        (["that the bridge was safe", "The bridge was safe."], [False, False], "none"),
        (["We will … rebuild it all.", "We will, God willing, rebuild it all."], [True, True], "truncation"),
        (
            ["They lose their rights and their homes.", "They loose their rights and their homes."],
            [True, True],
            "wording",
        ),
        ([], [], "none"),
    ],
)
def test_family_difference(texts: list[str], direct: list[bool], want: str) -> None:
    assert family_difference(texts, direct) == want


def test_the_reporters_words_between_two_pieces_are_not_the_speakers() -> None:
    exact = "We go on,” she said, “until spring."
    quotation = AccountQuotation(
        id="q", article="a", start=10, end=10 + len(exact), exact=exact, kind="direct", speaker=None, cue=None,
        pieces=(Span(10, 19), Span(10 + exact.index("until"), 10 + len(exact))),
    )  # fmt: skip
    assert spoken_words(quotation) == "We go on, … until spring."
