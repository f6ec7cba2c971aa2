"""Counts that nobody asks for are withheld; what somebody may ask for stays."""

import pytest

from variorum.model.article import Span
from variorum.model.claim import Claim
from variorum.model.finding import Finding, Reading
from variorum.reconcile.trifling import is_trifling
from variorum.values import Amount

ONE = Amount(low=1, high=1, bound="exact", unit="clerk")
TWO = Amount(low=2, high=2, bound="exact", unit="clerk")
SOME = Amount(low=2, high=9, bound="vague", unit="clerk")
FORTY = Amount(low=40, high=40, bound="exact", unit="clerk")


def told(question: str, attribute: str, exact: str, value: Amount) -> tuple[Finding, list[Claim]]:
    claims = [
        Claim(
            id=article,
            article=article,
            start=0,
            end=len(exact),
            exact=exact,
            sentence=Span(0, 60),
            attribute=attribute,
            value=value,
            counted=exact.split(maxsplit=1)[-1],
        )
        for article in ("a", "b")
    ]
    reading = Reading(id="r", value=value, label=exact, claims=("a", "b"), articles=("a", "b"), independent=2)
    found = Finding(
        id="f",
        question=question,
        attribute=attribute,
        subject=None,
        importance=1,
        kind="agreed",
        readings=(reading,),
    )
    return found, claims


@pytest.mark.parametrize(
    ("question", "attribute", "exact", "value", "reports", "withheld"),
    [
        ("How many sides will meet again?", "open:meet:side", "the two sides", TWO, 3, True),
        ("How many cables were cut?", "open:cut:cable", "both cables", TWO, 3, True),
        ("How many cables were cut?", "open:cut:cable", "two cables", TWO, 2, False),
        ("How many clerks left the hall?", "open:leave:clerk", "one clerk", ONE, 3, True),
        ("How many clerks left the hall?", "open:leave:clerk", "several clerks", SOME, 3, True),
        ("How many clerks were there?", "open:be:clerk", "two clerks", TWO, 3, True),
        ("How many clerks were there?", "open:be:clerk", "40 clerks", FORTY, 2, True),
        ("How many clerks were there?", "open:be:clerk", "40 clerks", FORTY, 3, False),
        ("How many clerks were in the hall?", "open:be:clerk", "40 clerks", FORTY, 2, False),
        ("How often did it happen?", "times", "third time", TWO, 3, True),
        ("How often did it happen?", "times", "three times", TWO, 3, False),
        ("How many people were killed?", "killed", "one clerk", ONE, 2, False),
    ],
)
def test_trifling(question, attribute, exact, value, reports, withheld) -> None:
    finding, claims = told(question, attribute, exact, value)
    assert is_trifling(finding, claims, reports) is withheld
