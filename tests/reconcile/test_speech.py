"""Quotations as exported: who is named as the speaker."""

import pytest

from variorum.model.article import Article, Span
from variorum.model.mark import Chain, Marks, Quotation
from variorum.model.question import Alignment
from variorum.reconcile.speech import account_quotations


@pytest.mark.parametrize(
    ("text", "chain", "name"),
    [
        ("It says the dam is safe.", None, None),
        ("Those say the dam is safe.", None, None),
        ("He says the dam is safe.", 0, "Ana Ruiz"),
        ("Police say the dam is safe.", None, "Police"),
    ],
)
def test_a_pronoun_that_points_to_nobody_names_nobody(text: str, chain: int | None, name: str | None) -> None:
    first = text.index(" ")
    quote = Quotation(
        kind="indirect",
        content=(Span(text.index("the"), len(text) - 1),),
        speaker=Span(0, first),
        chain=chain,
    )
    marks = Marks(article="a", chains=(Chain(name="Ana Ruiz", kind="person"),), quotations=(quote,))
    (found,) = account_quotations((Article(id="a", name="a.txt", text=text),), {"a": marks}, Alignment())
    assert (found.speaker.name if found.speaker else None) == name
