"""Amount claims: the attribute that governs each number, whatever the construction. Invented sentences only."""

import pytest

KILLED = [
    ("The blast killed 12 people near the harbour.", 12),
    ("At least 12 people were killed near the harbour.", 12),
    ("Twelve miners died when the shaft gave way.", 12),
    ("The landslide claimed 12 lives in the valley.", 12),
    ("A bus fell into the gorge, killing 12.", 12),
    ("The death toll rose to 12 on Sunday.", 12),
    ("12 dead, 30 injured in train collision", 12),
    ("The quake left 12 dead and 30 injured.", 12),
    ("There were 12 deaths in the district.", 12),
    ("The death of 12 workers shocked the town.", 12),
    ("The bodies of 12 sailors were found on the beach.", 12),
    ("12 of its drivers have been killed since March.", 12),
]


@pytest.mark.parametrize(("text", "number"), KILLED)
def test_deaths_in_every_construction(read, text, number):
    assert number in [c.value.low for c in read(text).claims if c.attribute == "killed"]


OTHERS = [
    ("The fire injured 30 guests of the hotel.", "injured", 30),
    ("The quake left 12 dead and 30 injured.", "injured", 30),
    ("A bomb went off, killing 12 and wounding 30 others.", "injured", 30),
    ("In all 16 guards have been killed and 68 injured by mines.", "injured", 68),
    ("Nine fishermen are still missing.", "missing", 9),
    ("Divers rescued nine fishermen.", "rescued", 9),
    ("Police arrested 14 people on Monday.", "arrested", 14),
    ("The flood destroyed 300 houses.", "buildings_damaged", 300),
    ("Some 5,000 people marched through the capital.", "attended", 5000),
    ("Tens of thousands of people took to the streets.", "attended", 10000),
    ("The 4,500-strong force guards the border.", "strength", 4500),
    ("The agency deployed 900 troops to the island.", "strength", 900),
    ("The 27-member council met on Monday.", "members", 27),
    ("The bank lent the firm a loan of 40 million dollars.", "loan", 40_000_000),
    ("The budget of the bridge is 3 million euros a year.", "budget", 3_000_000),
    ("The quake had a magnitude of 6.2.", "magnitude", 6.2),
    ("Rosa Quispe, 54, survived the flood.", "age", 54),
]


@pytest.mark.parametrize(("text", "attribute", "number"), OTHERS)
def test_other_attributes(read, text, attribute, number):
    assert number in [c.value.low for c in read(text).claims if c.attribute == attribute]


def test_each_number_takes_its_own_verb(read):
    claims = read("The storm killed 12 people and injured 30.").claims
    assert {(c.attribute, c.value.low) for c in claims if c.attribute in ("killed", "injured")} == {
        ("killed", 12),
        ("injured", 30),
    }


def test_the_killers_are_not_the_killed(read):
    claims = read("Three gunmen killed eight villagers at dawn.").claims
    assert [c.value.low for c in claims if c.attribute == "killed"] == [8]


def test_a_part_has_its_own_fate(read):
    claims = read("Two of the 12 passengers died.").claims
    assert [c.value.low for c in claims if c.attribute == "killed"] == [2]


def test_what_no_entry_knows_gets_an_open_attribute(read):
    claims = read("The anchor cut three ropes.").claims
    assert [c.attribute for c in claims if c.value.__class__.__name__ == "Amount"] == ["open:cut:rope"]


def test_labels_and_ordinals_state_nothing(read):
    claims = read("Resolution 1441 was read on Route 4.").claims
    assert not [c for c in claims if c.value.__class__.__name__ == "Amount"]


def test_the_age_belongs_to_the_person_beside_it(read):
    claims = read("Rosa Quispe, 54, and Juan Mamani, 17, were rescued.").claims
    assert {(c.subject, c.value.low) for c in claims if c.attribute == "age"} == {
        ("Rosa Quispe", 54),
        ("Juan Mamani", 17),
    }


LEFT_OUT = [
    ("Northway employs 12,400 people at nine mills, Westway 18,600 at fourteen.", "strength", 18600),
    ("Of the 900 employees of both mills, 600 work for Northway and 300 for Westway.", "strength", 300),
    ("Over 38 percent to the closing price of 298 pence was offered.", "premium", 38),
    ("Some 150 migrants reached the border town.", "migrants", 150),
    ("Twelve migrants drowned off the cape.", "killed", 12),
    ("Penham shares rose 35 percent to close at 403 pence.", "share_price", 4.03),
    ("Holders of 83 percent of the shares voted were in favour.", "vote_share", 83),
    ("The boat has 20 kilometres of spare cable on board.", "open:be:cable", 20),
    ("Twelve people survived their injuries.", "injured", 12),
    ("The withdrawal of several northern countries led to a crisis.", "open:withdraw:country", 2),
]


def test_these_points_back(read):
    text = "Three cables were cut off the cape. These three systems carry most calls. These two boats help."
    told = {c.exact: c.attribute for c in read(text).claims if hasattr(c.value, "low")}
    assert told["three systems"] == "lines_damaged"
    assert told["two boats"].startswith("open:")


@pytest.mark.parametrize(("text", "attribute", "number"), LEFT_OUT)
def test_what_is_left_out_is_taken_from_the_words_around(read, text, attribute, number):
    assert (attribute, number) in [
        (c.attribute, c.value.low) for c in read(text).claims if hasattr(c.value, "low")
    ]


def test_figures_that_add_up_to_another_are_its_parts(read):
    found = {
        c.exact: c for c in read("The list speaks of 3,750 posts: 2,600 in Arvo and 1,150 in Belm.").claims
    }
    assert found["2,600"].part_of == found["1,150"].part_of == found["3,750 posts"].id


def test_a_sum_that_is_part_of_another_is_money(read):
    claims = read(
        "Of the 65 million francs promised by the state, 22 million had been spent by August."
    ).claims
    assert next(c.value.unit for c in claims if c.exact == "22 million") == "CHF"


def test_a_flow_keeps_its_rate(read):
    claims = read("At least 400 cubic metres of water a second must flow on.").claims
    assert next(c.value.unit for c in claims if hasattr(c.value, "unit")) == "cubic metre/second"


def test_the_number_of_a_make_counts_nothing(read):
    told = read("Unlike the Bravo 4 kettles, 2,000 kettles are being recalled.")
    assert [c.value.low for c in told.claims if c.attribute == "recalled"] == [2000]


def test_some_of_a_staff_are_not_the_staff(read):
    told = read("About 640 of the plant's 1,150 workers will stay at home.")
    assert "strength" not in {c.attribute for c in told.claims}


def test_what_falls_to_others_behind_a_comma_befalls_them_alone(read):
    told = read("In the mill, which counts around 900 workers, 300 posts will disappear.")
    assert [c.attribute for c in told.claims if c.exact == "around 900 workers"] != ["missing"]


def test_who_is_numbered_stands_before_the_figure(read):
    told = read("The number of soldiers killed, 21, includes two officers.")
    assert ("killed", "soldiers") in {(c.attribute, c.counted) for c in told.claims if c.exact == "21"}


def test_when_a_thing_was_sold_is_not_when_it_is_recalled(read):
    told = read("The firm is recalling 41,000 kettles sold between February 2012 and August 2013.")
    assert [(c.background, c.when) for c in told.claims if c.attribute == "recalled"] == [(False, None)]
