"""What two claims must share to be compared: person, thing, act, grain of a place, word of a name."""

import pytest


def attributes(claims, family):
    return [c.attribute for c in claims.claims if c.attribute.partition(":")[0] == family]


KEYS = [
    ("Police arrested Ana Torres on Monday.", "status", "status:torres"),
    ("Three men were arrested.", "status", "status"),
    ("The suspect was arrested.", "status", "status"),
    ("The warehouse was set ablaze.", "damage", "damage:warehouse"),
    ("He called the reform a failure.", "assessment", "assessment:reform"),
    ("The union demanded an inquiry.", "demand", "demand:inquiry"),
    ("Rioters torched the archive.", "perpetrators", "perpetrators:blaze"),
]


@pytest.mark.parametrize(("text", "family", "attribute"), KEYS)
def test_answers_carry_what_they_are_said_of(read, text, family, attribute):
    assert attribute in attributes(read(text), family)


PLACES = [
    ("A bus crashed in Arequipa, Peru.", [("spot", "Arequipa")]),
    ("A bus crashed in Peru.", [("country", "Peru")]),
    ("The ferry sank in the Baltic Sea.", [("sea", "Baltic Sea")]),
    ("Peruvian officials met.", []),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_a_place_has_a_grain_and_one_answer(read, text, expected):
    found = [
        (c.attribute.split(":")[1], c.value.text)
        for c in read(text).claims
        if c.attribute.startswith("place:")
    ]
    assert found == expected


def test_two_streets_stay_two(read):
    one, two = (attributes(read(f"The march began on {name} Street."), "name") for name in ("Elm", "Oak"))
    assert len(one) == len(two) == 1
    assert one != two


@pytest.mark.parametrize("text", ["Her brother, Luis Vega, spoke.", "Luis Vega, a retired baker, spoke."])
def test_kin_and_jobs_are_no_offices(read, text):
    assert not attributes(read(text), "role")


def test_who_was_shot_did_not_shoot(read):
    assert "agent:shoot" not in attributes(read("Ana Torres was shot in the arm."), "agent")


def test_a_description_stands_without_the_name(read):
    found = [c.exact for c in read("Mayor Ana Torres spoke to reporters.").claims if c.attribute == "who"]
    assert found == ["Mayor"]


FRAGMENTS = [
    "It closed the old harbour bridge.",
    "Ana Torres has the right to close the old harbour bridge.",
    "If Ana Torres closed the old harbour bridge, boats would wait.",
]


@pytest.mark.parametrize("text", FRAGMENTS)
def test_clauses_without_a_subject_are_compared_with_nothing(read, text):
    assert not [a for a in attributes(read(text), "statement") if a == "statement:close"]


def test_a_statement_starts_with_its_subject(read):
    found = [
        c.exact
        for c in read("On Monday the council closed the harbour bridge.").claims
        if c.attribute == "statement:close"
    ]
    assert found == ["the council closed the harbour bridge"]


NOTHING = [
    ("She was charged with second-degree murder this year.", "times"),
    ("A man in his 20s fell ill.", "date"),
    ("The chief of the fire department spoke.", "office_change"),
    ("Two managers resigned.", "departure"),
    ("The union demanded that Ana Torres resign.", "departure"),
]


@pytest.mark.parametrize(("text", "family"), NOTHING)
def test_what_only_looks_like_a_fact(read, text, family):
    assert not attributes(read(text), family)
