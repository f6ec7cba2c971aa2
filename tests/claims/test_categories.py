"""Closed answers: what is told as done, what is only aimed at, whose answer it is, and what belongs to another scene."""

import pytest

ANSWERS = [
    # a plan, a hope and a case are no facts
    ("The bill is expected to pass on Friday, a member of parliament said.", "vote_outcome", [("adopted", "planned")]),
    ("Crews were working to restore electricity after the blackout.", "services", [("restored", "planned")]),
    ("Crews managed to restore electricity after the blackout.", "services", [("restored", "asserted")]),
    ("Homes stayed dark until power was restored after the blackout.", "services", []),
    ("The measure, prepared by Peru, was adopted unanimously.", "vote_outcome", [("adopted", "asserted")]),
    # what is turned down between the words of an answer is none
    ("People cannot return to their homes in the village.", "evacuation", []),
    ("The strike closed the port; the union is planning more walkouts.", "strike_status", []),
    ("The text needs 60 votes in favour to pass.", "vote_outcome", []),
    ("Parliament can override a veto with 76 votes.", "vote_outcome", []),
    ("The mayor said nobody heard the sirens.", "warning", [("no", "asserted")]),
    ("The gunmen shot down a plane.", "manner", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "attribute", "answers"), ANSWERS)
def test_an_answer_is_what_is_told_as_so(read, text, attribute, answers):
    found = [c for c in read(text).claims if c.attribute.partition(":")[0] == attribute]
    assert [(c.value.code, c.modality) for c in found] == answers


PARTIES = [
    ("The army shelled the town. It blamed the Northern League, which denied involvement.", "responsibility",
     [("blamed", "Northern League"), ("denied", "Northern League")]),
    ("The rebels killed nine. The Northern League was blamed for the attack.", "responsibility", [("blamed", "Northern League")]),
    ("The rebels killed nine. The minister blamed a late train.", "responsibility", []),
    ("The council adopted the resolution. Peru voted against, Norway abstained.", "vote_cast", [("against", "Peru"), ("abstained", "Norway")]),
    ("The council adopted the resolution. Some 20 members voted against.", "vote_cast", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "attribute", "answers"), PARTIES)
def test_an_answer_of_a_party_is_that_of_its_name(read, text, attribute, answers):
    found = [c for c in read(text).claims if c.attribute == attribute]
    assert [(c.value.code, c.subject) for c in found] == answers


def test_another_incident_is_another_scene(read):
    text = "The gunman was arrested at noon. In a separate incident, a man was arrested at the port after a stabbing."
    held = [c for c in read(text).claims if c.attribute == "status"]
    assert [c.background for c in held] == [False, True]
