"""Who holds an office, in the words of most reports. Invented reports."""

import pytest

from variorum.model.article import Span
from variorum.model.claim import Claim
from variorum.reconcile.asking_offices import ask_office
from variorum.values import Name


@pytest.mark.parametrize(
    ("offices", "question"),
    [
        (("Foreign Minister", "Peruvian Foreign Minister", "minister of Peru"), "Who is the Peruvian Foreign Minister?"),
        (("President", "President", "lead of President"), "Who is the president?"),
        (("chief executive", "chief executive", "chief of Halm Rail"), "Who is the chief executive of Halm Rail?"),
        (("Gov.", "governor of Orlo"), "Who is the governor of Orlo?"),
        (("mayor", "mayor of Orlo", "former mayor of old Orlo"), "Who is the mayor of Orlo?"),
    ],
)  # fmt: skip
def test_an_office_is_named_by_what_most_reports_call_it(offices: tuple[str, ...], question: str) -> None:
    claims = [
        Claim(
            id=f"c{n}", article=f"a{n}", start=0, end=3, exact="Ana", sentence=Span(0, 9), attribute="role:x", value=Name("Ana Ruiz"), subject=office
        )
        for n, office in enumerate(offices)
    ]  # fmt: skip
    assert ask_office(claims) == question
