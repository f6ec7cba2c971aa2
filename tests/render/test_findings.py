"""The sentence of a reason: who speaks, in words that stand inside a sentence."""

from variorum.model.article import Evidence
from variorum.render.findings import proving_words
from variorum.render.view import index

from .ferry import account


def test_a_speaker_is_named_without_what_else_is_told_of_him() -> None:
    words = (
        "The dockers' union, which had asked for more time",
        "Harbour master Ilra Venn, who left on Friday",
    )
    said = [Evidence("a", 0, len(exact), exact) for exact in words]
    assert proving_words(index(account()), "SPEAKER", said) == [
        "the dockers' union",
        "Harbour master Ilra Venn",
    ]
