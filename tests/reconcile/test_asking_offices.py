"""Who holds an office, in the words of most reports. Invented reports."""

import pytest

from variorum.model.article import Span
from variorum.model.claim import Claim
from variorum.reconcile.asking_offices import ask_office
from variorum.values import Name


def _claims(told: list[tuple[str, str]]) -> tuple[list[Claim], dict[str, str]]:
    """Claims of offices, each in a report of one sentence."""
    claims = [
        Claim(
            id=f"c{n}", article=f"a{n}", start=0, end=3, exact="Ana", sentence=Span(0, len(text)),
            attribute="role:x", value=Name("Ana Ruiz"), subject=office,
        )
        for n, (office, text) in enumerate(told)
    ]  # fmt: skip
    return claims, {f"a{n}": text for n, (_, text) in enumerate(told)}


@pytest.mark.parametrize(
    ("told", "question"),
    [
        ([("Foreign Minister", ""), ("Peruvian Foreign Minister", ""), ("minister of Peru", "")], "Who is the Peruvian Foreign Minister?"),
        ([("President", ""), ("President", ""), ("lead of President", "")], "Who is the president?"),
        ([("chief executive", ""), ("chief executive", ""), ("chief of Halm Rail", "")], "Who is the chief executive of Halm Rail?"),
        ([("Gov.", ""), ("governor of Orlo", "")], "Who is the governor of Orlo?"),
        ([("president", "The agency's president, Ana Ruiz, spoke."), ("president", "Ana Ruiz, the agency’s president, left.")], "Who is the agency's president?"),
        ([("president", "The agency's president, Ana Ruiz, spoke."), ("president", "Its president left.")], "Who is the president?"),
        ([("captain", "The Halm Petrel's captain, Ana Ruiz, spoke."), ("captain", "Captain Ruiz left.")], "Who is Halm Petrel's captain?"),
    ],
)  # fmt: skip
def test_an_office_is_named_by_what_most_reports_call_it(told: list[tuple[str, str]], question: str) -> None:
    assert ask_office(*_claims(told)) == question
