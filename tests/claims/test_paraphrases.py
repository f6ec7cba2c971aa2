"""What a figure tells, in many words for one thing: each sentence of the cases yields a claim of its attribute."""

from pathlib import Path

import pytest
import yaml

from variorum.values import Amount

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "paraphrases.yaml").read_text(encoding="utf-8"))
MISSED = CASES.pop("missed")


def cases(table, *marks):
    return [
        pytest.param(attribute, text, marks=marks, id=f"{attribute}: {text[:50]}")
        for attribute, texts in table.items()
        for text in texts
    ]


XFAIL = pytest.mark.xfail(strict=True, reason="the words are read as something else")


@pytest.mark.parametrize(("attribute", "text"), [*cases(CASES), *cases(MISSED, XFAIL)])
def test_one_thing_in_many_words(read, attribute, text):
    claims = read(text).claims
    assert attribute in {claim.attribute for claim in claims if isinstance(claim.value, Amount)}


@pytest.mark.parametrize(
    ("attribute", "text"),
    [
        ("killed", "Two men shot dead a guard."),
        ("arrested", "Three officers took him into custody."),
        ("hospitalised", "Two paramedics rushed her to hospital."),
        ("freed", "Two judges set him free."),
        ("hospitalised", "The bank admits the loss of 40 clients."),
        ("missing", "Two suspects have not been found."),
        ("rescued", "The bodies of 14 divers were pulled from the cave."),
    ],
)
def test_who_acts_is_not_counted_as_those_acted_on(read, attribute, text):
    assert attribute not in {claim.attribute for claim in read(text).claims}
