"""How an utterance is built: verbs of several words, function words by class, likeness in order."""

import pytest

from variorum.align.form import alike, form_of, in_plain_verbs, negations
from variorum.annotate import syntax
from variorum.model.mark import Token


def tokens(text: str) -> tuple[Token, ...]:
    return syntax.analyse(text, [(0, len(text))])[0]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("They put an end to the war.", ["they", "stop", "the", "war", "."]),
        ("They carried it out.", ["they", "obey", "it", "."]),
        ("They carried water.", ["they", "carry", "water", "."]),
    ],
)
def test_verbs_of_several_words(text: str, want: list[str]) -> None:
    assert [token.lemma.lower() for token in in_plain_verbs(tokens(text))] == want


def test_persons_are_one_class_and_articles_fall_out() -> None:
    assert form_of(tokens("I saw the dam."), str.upper) == form_of(tokens("We saw a dam."), str.upper)


def test_order_counts() -> None:
    whole, shorter = alike(("we", "close", "mine"), ("mine", "we", "close"))
    assert whole == shorter == pytest.approx(2 / 3)
    assert alike((), ("we",)) == (0.0, 0.0)


def test_negations_are_counted() -> None:
    assert negations(form_of(tokens("Nobody did not know."), str.lower)) == 2
