"""Who did a deed, who was sent and what a thing is called, whatever the construction."""

import pytest


def told(read, text, family):
    return [(c.attribute, c.value.text) for c in read(text).claims if c.attribute.partition(":")[0] == family]


ORGANISED = [
    "The march was organised by Pont Libre.",
    "Pont Libre, the network that organized the march, condemned the arrests.",
    "Ana Cole, a coordinator for Pont Libre, a regional network that organised the march, spoke.",
    "Ana Cole, one of the main organisers of Pont Libre, the network that organised the march, spoke.",
    "Ana Cole works for the march's main organizing group, Pont Libre.",
    "Pont Libre, the organiser of the march, condemned the arrests.",
    "The organisers of the march, Pont Libre, condemned the arrests.",
]


@pytest.mark.parametrize("text", ORGANISED)
def test_who_organised_it(read, text):
    assert ("agent:organise", "Pont Libre") in told(read, text, "agent")


NOT_DONE = [
    "Ana Cole, one of the main organisers of Pont Libre, spoke.",
    "Ana Cole, an organiser, spoke.",
    "The march was joined by Pont Libre.",
]


@pytest.mark.parametrize("text", NOT_DONE)
def test_a_noun_that_names_no_deed_has_no_doer(read, text):
    assert not [key for key, _ in told(read, text, "agent") if key == "agent:organise"]


def test_the_question_of_a_doer_knows_what_was_done(read):
    [claim] = [
        c for c in read("Pont Libre, the host of the talks, left.").claims if c.attribute == "agent:host"
    ]
    assert claim.event is not None
    assert (claim.event.verb, claim.event.object) == ("host", "the talks")


SENT = [
    "The governor mobilised the National Guard.",
    "It began with deploying National Guard troops to the border.",
    "National Guard soldiers were sent to Lima.",
    "Soldiers of the National Guard were sent to Lima.",
    "The deployment of the National Guard angered them.",
]


@pytest.mark.parametrize("text", SENT)
def test_who_was_sent(read, text):
    assert told(read, text, "whom") == [("whom:deploy", "National Guard")]


@pytest.mark.parametrize(
    "text", ["The firm sent a boat.", "She sent Lima a note.", "Peruvian troops were sent."]
)
def test_what_has_no_name_was_not_sent(read, text):
    assert not told(read, text, "whom")


CALLED = [
    'Critics call the practice "open house".',
    'It is a practice that critics disparagingly call " open house. "',
    'He denounced that practice; he dismissed it as "open house."',
]


@pytest.mark.parametrize("text", CALLED)
def test_a_term_in_quotation_marks_is_what_a_thing_is_called(read, text):
    assert told(read, text, "name") == [("name:practice:open", "open house")]


@pytest.mark.parametrize(
    "text", ['He said "open house" was over.', 'They call the rule "something that we cannot accept now".']
)
def test_a_quotation_is_no_name(read, text):
    assert not told(read, text, "name")


def test_a_town_named_after_a_ferry_is_no_ship(read):
    assert not told(read, "Shots were fired in Oak Ferry.", "name")


REMARKS = [
    'He called the rule "regrettable".',
    'He called the rule "a fairy tale".',
    'He called the rule "the top priority".',
]


@pytest.mark.parametrize("text", REMARKS)
def test_a_remark_is_no_name(read, text):
    assert not told(read, text, "name")
