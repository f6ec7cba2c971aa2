"""Differences between the wordings of one utterance."""

import pytest

from variorum.reconcile.quotes import family_difference, word_table


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


def test_word_table_lines_words_up() -> None:
    table = word_table(["We will rebuild the bridge", "We shall rebuild the old bridge", "rebuild"])
    assert [column.words for column in table] == [
        ("We", "We", ""),
        ("will", "shall", ""),
        ("rebuild", "rebuild", "rebuild"),
        ("the", "the", ""),
        ("", "old", ""),
        ("bridge", "bridge", ""),
    ]
    assert [column.same for column in table] == [False, False, True, False, False, False]


@pytest.mark.parametrize("texts", [[], [""], ["", "x y"], ["a b c", "c b a"], ["x", "y z w"]])
def test_word_table_keeps_every_word_in_order(texts: list[str]) -> None:
    table = word_table(texts)
    for number, text in enumerate(texts):
        assert (
            " ".join(column.words[number] for column in table if column.words[number]).split() == text.split()
        )
