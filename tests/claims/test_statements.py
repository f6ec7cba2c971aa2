"""Statements: one for each proposition, with its own words, told as done, planned, possible or denied."""

import pytest

from variorum.model.claim import Claim


def told(read, text: str, deed: str) -> Claim:
    found = [c for c in read(text).claims if c.attribute == f"statement:{deed}"]
    assert found, [c.attribute for c in read(text).claims]
    return found[0]


PROPOSITIONS = [
    ("Patients, typically fitted with wrist tags, are moved at night.", "fit", {"tag", "wrist"}),
    ("They may be held or fitted with wrist tags and moved.", "fit", {"tag", "wrist"}),
    ("Lawyers warned of the separation of miners from their children.", "separate", {"miner", "child"}),
    ("Ana Torres urged miners to stay in the valley.", "urge", {"miner", "stay", "valley"}),
    ("The court illegally closed the port.", "close", {"illegal", "port", "court"}),
    ("The Miners' Union took part in the harbour talks.", "participate", {"harbour"}),
    ("Miners took refuge in the chapel.", "shelter", {"miner", "chapel"}),
]


@pytest.mark.parametrize(("text", "deed", "terms"), PROPOSITIONS)
def test_each_verb_and_noun_of_a_deed_has_its_own_words(read, text, deed, terms):
    assert terms <= set(told(read, text, deed).context)


def test_a_denial_at_the_front_belongs_to_the_statement(read):
    assert told(read, "At no time were records altered.", "alter").exact == "At no time were records altered"


@pytest.mark.parametrize(
    ("text", "actor"),
    [("Records were altered by hand.", None), ("Records were altered by Ana Torres.", "Ana Torres")],
)
def test_a_means_does_nothing(read, text, actor):
    found = told(read, text, "alter")
    assert found.event is not None
    assert found.event.actor == actor


def test_a_describing_clause_is_no_part_of_a_statement(read):
    found = told(read, "Ana Torres closed the port that Luis Vega had flooded.", "close")
    assert "flood" not in found.context


TOLD = [
    ("The council closed the port.", "close", "yes"),
    ("The council never closed the port.", "close", "no"),
    ("Police carried no live rounds.", "carry", "no"),
    ("At no time were records altered, the board said.", "alter", "no"),
    ("The council failed to close the port.", "close", "no"),
    ("There is a chance that the miners would be moved by the council.", "move", "possible"),
    ("Tenants face possible separation from their neighbours.", "separate", "possible"),
    ("The bill is to be signed by Ana Torres.", "sign", "planned"),
    ("The council voted to close the port.", "close", "yes"),
    ("Not a single gun of the fort fired on the town.", "fire", "no"),
    ('"No guard fired at that height," the ministry said.', "fire", "no"),
    ("The guards fired not a single shot at the boat.", "fire", "no"),
    ("The pact would allow Tolvania to close the port.", "close", "possible"),
    ("It has not been proved that the council closed the port.", "close", "possible"),
    ("Police could not confirm that the council closed the port.", "close", "possible"),
    ("The report proves that the council closed the port.", "close", "yes"),
    ("The fire had nothing to do with the battery.", "link", "no"),
    ("Firemen said that the fire had something to do with the battery.", "link", "yes"),
    ("It is not established that the fire had anything to do with the battery.", "link", "possible"),
]


@pytest.mark.parametrize(("text", "deed", "code"), TOLD)
def test_how_a_deed_is_told(read, text, deed, code):
    assert told(read, text, deed).value.code == code


ONLY_MEANT = [
    "Ana Torres has the right to close the port.",
    "If Ana Torres closed the port, boats would wait.",
    "Before Ana Torres closed the port, boats had waited.",
    "We closed the old port by the river.",
    "No council that closed the port was blamed.",
    "It was not the mayor who closed the port.",
    "Boatmen faulted the decision of the council to close the port.",
    "Those who close the port must pay a fee.",
]


@pytest.mark.parametrize("text", ONLY_MEANT)
def test_purposes_conditions_and_speakers_are_compared_with_nothing(read, text):
    assert not [c for c in read(text).claims if c.attribute == "statement:close"]


def test_evidence_of_a_deed_is_neither_the_deed_nor_its_denial(read):
    made = read("There is no evidence of a leak at the plant.").claims
    assert not [c for c in made if c.attribute == "statement:leak"]
    assert told(read, "Ana Torres reported the leak of oil at the plant.", "leak").value.code == "yes"


CHARGES = [
    ("Ana Torres accused the board of bribing judges.", "bribe", "asserted", "Ana Torres"),
    ("Ana Torres denied bribing judges.", "bribe", "denied", "Ana Torres"),
    ("The board denied any coaching of the witnesses.", "coach", "denied", "the board"),
    ("Ana Torres denied that troops had crossed the border.", "cross", "denied", "Ana Torres"),
    ("The inquiry cleared the board of bribing judges.", "bribe", "denied", "the inquiry"),
]


@pytest.mark.parametrize(("text", "deed", "modality", "speaker"), CHARGES)
def test_who_charges_or_denies_says_so(read, text, deed, modality, speaker):
    found = told(read, text, deed)
    assert (found.modality, found.attribution.speaker) == (modality, speaker)


DENIED_RUMOURS = [
    (
        "Ana Torres denied local media reports that the gates were opened too late.",
        "open",
        "local media reports",
    ),
    (
        "Ana Torres dismissed the claims of Luis Vega that the gates were opened too late.",
        "open",
        "Luis Vega",
    ),
]


@pytest.mark.parametrize(("text", "deed", "teller"), DENIED_RUMOURS)
def test_reports_that_somebody_denies_say_so(read, text, deed, teller):
    made = {c.modality: c for c in read(text).claims if c.attribute == f"statement:{deed}"}
    assert (made["asserted"].attribution.speaker, made["denied"].attribution.speaker) == (
        teller,
        "Ana Torres",
    )
    assert "^late" in made["denied"].context
    assert made["denied"].event is not None
    assert made["denied"].event.manner == "too late"


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("Ana Torres denied that troops had crossed the border.", False),
        ("Ana Torres denied the charge.", True),
    ],
)
def test_a_denial_is_compared_by_what_is_denied(read, text, compared):
    assert any(c.attribute == "statement:deny" for c in read(text).claims) == compared


def test_who_charges_did_not_do_it(read):
    found = told(read, "Ana Torres accused the board of bribing judges.", "bribe")
    assert found.event is not None
    assert found.event.actor is None
    assert found.exact.startswith("Ana Torres accused")


EVENTS = [
    ("Porter arrested at Lima bar after a brawl on Sunday.", "arrest", (None, "the porter", True)),
    ("Police arrested three men at Lima bar.", "arrest", ("police", "three men", False)),
    ("The kind of glue found in the cellar was new.", "find", (None, "the kind of glue", True)),
    ("The board moved its own deadline and the quarrel almost wrecked the talks.", "move", ("the board", "its own deadline", False)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "deed", "roles"), EVENTS)
def test_who_does_it_and_to_whom(read, text, deed, roles):
    event = told(read, text, deed).event
    assert event is not None
    shown = (event.object or "").lower()
    assert (event.actor, event.passive) == (roles[0], roles[2])
    assert shown.removeprefix("the ") == (roles[1] or "").removeprefix("the ")


def test_a_particle_belongs_to_its_verb(read):
    event = told(read, "Parliament turned out the minister late on Tuesday.", "turn").event
    assert event is not None
    assert (event.particle, event.object) == ("out", "the minister")


def test_his_home_is_the_home_of_the_one_told_of(read):
    text = "Tom Hill spoke on Friday. One baker was arrested in his mill at noon."
    event = told(read, text, "arrest").event
    assert event is not None
    assert event.oblique == "in the mill"


def test_a_question_within_a_sentence_tells_nothing(read):
    made = read("The report does not say how many riders were hurt by the blast.").claims
    assert not [c for c in made if c.attribute == "statement:hurt"]


NOT_WHOLE = [
    ("Tom Hill took the vase and placed it back on the shelf.", "place"),
    ("Inspectors never established whose lamp it was.", "establish"),
]


@pytest.mark.parametrize(("text", "deed"), NOT_WHOLE)
def test_what_lost_its_object_makes_no_question(read, text, deed):
    event = told(read, text, deed).event
    assert event is None or not event.whole


def test_who_bids_the_reader_states_nothing(read):
    assert not [c for c in read("Read or share this story.").claims if c.attribute == "statement:share"]


MORE_TOLD = [
    ("Ana Torres did not deny that the dam had burst.", "burst", "yes"),
    ("The centre was not informed by the pilots.", "inform", "no"),
]


@pytest.mark.parametrize(("text", "deed", "code"), MORE_TOLD)
def test_a_denial_of_a_denial(read, text, deed, code):
    assert told(read, text, deed).value.code == code


def test_an_owner_who_is_the_subject_is_not_named_twice(read):
    event = told(read, "Ana Torres was tied to her chair in the mill.", "tie").event
    assert event is not None
    assert "Torres" not in (event.oblique or "")


DENIED = [
    ("Luis Vega denied that the barge had set out from Peru.", "place:country:from:leave", "denied"),
    ("Luis Vega did not deny that the barge had set out from Peru.", "place:country:from:leave", "asserted"),
]


@pytest.mark.parametrize(("text", "attribute", "modality"), DENIED)
def test_what_a_denial_holds_is_denied_with_its_place(read, text, attribute, modality):
    assert [c.modality for c in read(text).claims if c.attribute == attribute] == [modality]


SCOPED = [
    ("Luis Vega did not realise he had sunk the barge.", "sink", "yes"),
    ("Four riders, believed to be tourists, were rescued by divers.", "rescue", "yes"),
    ("No diver was rescued by the crew.", "rescue", "no"),
    ("The barge has yet to be rescued by divers.", "rescue", "no"),
]


@pytest.mark.parametrize(("text", "deed", "code"), SCOPED)
def test_how_far_a_denial_or_a_belief_reaches(read, text, deed, code):
    assert told(read, text, deed).value.code == code


def test_whom_somebody_looks_like_does_nothing(read):
    made = read("A man dressed as Harry Lobo burned the barge.").claims
    assert not [c for c in made if c.attribute.startswith("agent:")]
    assert not [c for c in made if c.attribute == "statement:dress"]
    found = told(read, "A man dressed as Harry Lobo burned the barge.", "burn")
    assert found.event is None or found.event.actor != "Harry Lobo"


REMARKS = [
    ("Live rounds were fired at the bridge, which Ana Torres denies.", "fire", ["denied", "asserted"]),
    ("The company, which denies any wrongdoing, closed the port.", "close", ["asserted"]),
    ("Ana Torres denied the report leaked by Luis Vega.", "leak", ["asserted"]),
    ("Ana Torres denied the charge of bribing judges.", "bribe", ["denied"]),
]


@pytest.mark.parametrize(("text", "deed", "modalities"), REMARKS)
def test_what_is_denied_at_the_end_or_beside(read, text, deed, modalities):
    found = [c for c in read(text).claims if c.attribute == f"statement:{deed}"]
    assert sorted(c.modality for c in found) == sorted(modalities)
    assert all(c.attribution.speaker == "Ana Torres" for c in found if c.modality == "denied")


@pytest.mark.parametrize(
    "text",
    [
        "The centre was not informed until 9 p.m. on Monday.",
        "It says the centre was not informed before a quarter past one.",
    ],
)
def test_a_denial_that_ends_at_a_time_denies_nothing(read, text):
    assert not [c for c in read(text).claims if c.attribute == "statement:inform"]


def test_the_speaker_at_the_end_is_not_the_one_told_of(read):
    text = "Tom Hill leads the police. The diver swam ashore when he was stopped by guards, Tom Hill said."
    found = told(read, text, "stop")
    assert found.subject is None
    assert found.event is None or "Hill" not in (found.event.object or "")


def test_a_form_that_describes_a_noun_is_no_deed(read):
    made = read("Baker charged in burning death of clerk in Lima appears in court.").claims
    found = [c.event for c in made if c.attribute.startswith("place:")]
    assert all(event is None or event.object is None for event in found)


ACCUSED = [
    ("The board was accused of bribing judges in May.", "bribe"),
    ("A clerk suspected of selling the mill fled on Friday.", "sell"),
]


@pytest.mark.parametrize(("text", "deed"), ACCUSED)
def test_what_somebody_is_charged_with_is_only_possible(read, text, deed):
    assert told(read, text, deed).modality == "possible"


def test_a_list_of_charges_tells_no_deeds(read):
    made = read("The clerk was charged with selling the mill and firing a weapon in public.").claims
    assert {c.attribute for c in made}.isdisjoint({"statement:sell", "statement:fire"})


def test_what_follows_a_denial_is_not_denied(read):
    found = told(read, "Ana Torres denied bribing judges and resigned from the board.", "resign")
    assert found.modality == "asserted"


def test_what_a_firm_says_of_itself_is_told_of_it(read):
    assert told(read, "The firm said that it had not sold the mill.", "sell").value.code == "no"


LED_TO = [
    ("The council agreed to close the port.", "agree", "close"),
    ("Boatmen are preparing to block the port.", "prepare", "block"),
    ("Ana Torres promised to build a wall.", "promise", "build"),
]


@pytest.mark.parametrize(("text", "leading", "deed"), LED_TO)
def test_who_agrees_to_a_deed_is_asked_of_the_deed(read, text, leading, deed):
    found = told(read, text, deed)
    assert (found.value.code, found.event is not None and found.event.whole) == ("planned", True)
    assert not [c for c in read(text).claims if c.attribute == f"statement:{leading}"]


def test_what_is_done_as_a_rule_is_asked_of_the_present(read):
    event = told(read, "Patients, typically fitted with wrist tags, are moved at night.", "fit").event
    assert event is not None
    assert event.time == "present"


def test_what_is_kept_from_a_deed_is_not_kept(read):
    event = told(read, "The loan prevented the debt from becoming a burden.", "prevent").event
    assert event is not None
    assert not event.whole


def test_a_particle_may_stand_behind_what_the_verb_acts_on(read):
    event = told(read, "Parents were picking their children up.", "pick").event
    assert event is not None
    assert (event.particle, event.object) == ("up", "their children")


def test_a_statement_ends_where_a_second_deed_is_joined_to_it(read):
    found = told(read, "Ana Torres closed the port and sold the barges.", "close")
    assert found.exact == "Ana Torres closed the port"


def test_what_is_not_proved_is_asked_and_not_its_proof(read):
    made = read("It has not been proved that the council closed the port.").claims
    assert not [c for c in made if c.attribute == "statement:prove"]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Ana Torres closed the port of Lima to tankers.", False),
        ("Ana Torres closed the port of Lima.", True),
    ],
)
def test_what_is_closed_to_some_is_not_closed(read, text, whole):
    event = told(read, text, "close").event
    assert event is not None
    assert event.whole == whole or (event.oblique or "").startswith("to ")
