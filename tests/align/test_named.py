"""How alike two names are as answers."""

import pytest

from variorum.align.named import FORM, name_likeness
from variorum.model.article import Span
from variorum.model.claim import Claim
from variorum.values import Name


def named(text: str) -> Claim:
    return Claim(
        id=text, article="a", start=0, end=len(text), exact=text, sentence=Span(0, 90), attribute="agent:host", value=Name(text),
    )  # fmt: skip


LIKE = [
    ("Pont Libre", "PONT LIBRE"),
    ("Pont Sans Fin", "Ponts Sans Fin"),
    ("Council of Lima", "Lima City Council"),
    ("council", "Lima Council"),
]
UNLIKE = [("Norway", "Oman"), ("UN", "US"), ("Orlo Bank", "Arvo Fund")]


@pytest.mark.parametrize(("one", "two"), LIKE)
def test_forms_of_one_name_may_meet(one, two):
    assert name_likeness(named(one), named(two)) == name_likeness(named(two), named(one)) >= FORM


@pytest.mark.parametrize(("one", "two"), UNLIKE)
def test_other_names_are_apart(one, two):
    assert name_likeness(named(one), named(two)) == 0
