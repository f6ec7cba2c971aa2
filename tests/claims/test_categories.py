"""Closed answers: what is told as done, what is only aimed at, whose answer it is, and what belongs to another scene."""

import pytest

ANSWERS = [
    # a plan, a hope and a case are no facts
    ("The bill is expected to pass on Friday, a member of parliament said.", "vote_outcome", [("adopted", "planned")]),
    ("Crews were working to restore electricity after the blackout.", "services", [("restored", "planned")]),
    ("Crews managed to restore electricity after the blackout.", "services", [("restored", "asserted")]),
    ("Homes stayed dark until power was restored after the blackout.", "services", []),
    ("The operator should have power restored by Friday after the blackout.", "services", [("restored", "planned")]),
    ("It could take a week before power is restored after the blackout.", "services", []),
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


@pytest.mark.parametrize(
    "text",
    [
        "The raid killed four. It comes a month after a massacre at a nightclub in Orlo, where a gunman shot 49 people dead.",
        "The storm cut the lines. In 2019 a flood killed nine at a school. Those deaths were blamed on a fault caused by a storm.",
    ],
)
def test_what_the_story_is_set_beside_is_background(read, text):
    claims = [
        c
        for c in read(text).claims
        if c.start > text.index(". ") + 2 and c.attribute in ("manner", "cause", "place_type")
    ]
    assert claims
    assert all(c.background for c in claims)


def test_a_day_within_the_answer_dates_it(read):
    text = "The army and the rebels agreed a truce on Monday. A truce of five days in February collapsed within hours."
    found = [c for c in read(text).claims if c.attribute == "ceasefire"]
    assert [(c.value.code, c.background) for c in found] == [("agreed", False), ("broken", True)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The gunman killed two with a rifle.", ["rifle"]),
        ("A man with a rifle walked into the hall; the gunman was arrested.", ["rifle"]),
        ("There was not one rifle in the house, which rebels attacked.", []),
        ("The gunman was hit by a round from an officer's rifle.", []),
    ],
)
def test_a_weapon_is_one_that_was_used(read, text, codes):
    assert [c.value.code for c in read(text).claims if c.attribute == "weapon"] == codes
