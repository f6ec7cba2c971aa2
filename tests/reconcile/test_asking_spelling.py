"""Names in questions stand in the spelling of most reports. Invented reports."""

import pytest

from variorum.model.finding import Finding
from variorum.model.question import Entity, Form
from variorum.reconcile.asking_spelling import respelled

FORMS = (
    Form("Greta Holberg", ("a", "b"), "same"), Form("Gretta Hollberk", ("c",), "error"), Form("Hollberk", ("c",), "error"),
    Form("President Holberg", ("a", "b", "d"), "same"), Form("Ivo Holberg", ("d",), "same"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "kind", "told"),
    [
        ("Did Gretta Hollberk resign?", "person", "Did Greta Holberg resign?"),
        ("Did Gretta Hollberk resign?", "organisation", "Did Gretta Hollberk resign?"),
        ("Did Hollberk resign?", "person", "Did Hollberk resign?"),
        ("When: “Gretta Hollberk resigned …”?", "person", "When: “Gretta Hollberk resigned …”?"),
        ("Did Greta Holberg resign?", "person", "Did Greta Holberg resign?"),
    ],
)
def test_one_reports_slip_is_no_part_of_a_question(question: str, kind: str, told: str) -> None:
    finding = Finding(
        id="f",
        question=question,
        attribute="statement:resign",
        subject=None,
        importance=1,
        kind="agreed",
        readings=(),
    )
    entity = Entity(id="e", name="Greta Holberg", kind=kind, forms=FORMS)
    assert [each.question for each in respelled([finding], [entity])] == [told]
