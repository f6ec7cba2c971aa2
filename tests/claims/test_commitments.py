"""Commitments: who, what, by when, by whose order."""

import pytest

DUE = [
    ("The company must finish the repairs by June 30.", "ordered", "2024-06-30"),
    ("The governor pledged to rebuild the bridge by December 2025.", "vowed", "2025-12-31"),
    ("The court ordered the ministry to pay the families by July 1.", "ordered", "2024-07-01"),
    ("The council asked the mayor to publish the plan by May 31.", "asked", "2024-05-31"),
    ("The bill is to be voted on Thursday.", "planned", "2024-05-16"),
    ("The union agreed on Monday to end the strike.", "vowed", None),
    ("The law authorises the agency to inspect ships until September 30.", "allowed", "2024-09-30"),
]


@pytest.mark.parametrize(("text", "force", "latest"), DUE)
def test_force_and_due(read, text, force, latest):
    found = [(c.force, c.due.latest) for c in read(text).commitments]
    assert (force, latest) in found


def test_who_and_by_whose_order(read):
    found = read(
        "The Supreme Court ordered the Ministry of Health to pay the families by July 1."
    ).commitments[0]
    assert "Health" in found.who
    assert "Court" in found.ordered_by
    assert found.action.startswith("pay the families")
    assert found.due_words.exact == "July 1"


def test_a_list_of_plans_gives_several(read):
    text = "The calendar foresees holding a referendum in June and electing a parliament in October."
    assert {c.due.latest for c in read(text).commitments} >= {"2024-06-30", "2024-10-31"}


@pytest.mark.parametrize("text", ["Prices will rise.", "The bridge fell in 2019.", "It rained on Monday."])
def test_no_commitment_without_a_bond(read, text):
    assert read(text).commitments == ()


def test_a_condition_is_kept(read):
    found = read("The operator will reopen the line by June 1 if the rains stop.").commitments
    assert any(c.condition and c.condition.exact.startswith("if the rains stop") for c in found)


def test_evidence_stands_where_it_says(read):
    text = "Officials said the ministry must publish the report by June 1, and the mayor promised help."
    for found in read(text).commitments:
        assert text[found.start : found.end] == found.exact
