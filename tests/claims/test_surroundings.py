"""What surrounds a value: scope, as-of, modality, attribution, background, part and whole."""

import pytest


def one(claims, attribute):
    found = [c for c in claims.claims if c.attribute == attribute]
    assert found, [c.attribute for c in claims.claims]
    return found[0]


def test_scope_in_the_article_s_own_words(read):
    text = "Since 2019, 40 rangers have been killed by poachers' attacks in Zambia."
    claim = one(read(text), "killed")
    assert claim.scope.population.exact == "rangers"
    assert claim.scope.place.exact == "in Zambia"
    assert claim.scope.period.exact == "Since 2019"
    for phrase in (claim.scope.population, claim.scope.place, claim.scope.period):
        assert text[phrase.start : phrase.end] == phrase.exact


def test_definition_of_a_toll(read):
    claim = one(read("The raid killed nine people, including the attacker."), "killed")
    assert "including the attacker" in claim.scope.definition.exact


@pytest.mark.parametrize("text", ["As of Monday, 12 people were missing.", "So far, 12 people are missing."])
def test_as_of_from_words(read, text):
    claim = one(read(text), "missing")
    assert claim.as_of is not None
    assert claim.as_of.phrase.exact == text[claim.as_of.phrase.start : claim.as_of.phrase.end]


def test_no_words_no_as_of(read):
    assert one(read("12 people are missing."), "missing").as_of is None


MODALITIES = [
    ("The plant will dismiss 300 workers.", "planned"),
    ("The plant may dismiss 300 workers.", "possible"),
    ("The union asked the plant to hire 300 workers.", "asked"),
    ("The plant did not dismiss 300 workers.", "denied"),
    ("The plant dismissed 300 workers.", "asserted"),
]


@pytest.mark.parametrize(("text", "modality"), MODALITIES)
def test_modality(read, text, modality):
    claims = [c for c in read(text).claims if getattr(c.value, "low", None) == 300]
    assert [c.modality for c in claims] == [modality]


def test_who_says_so(read):
    claim = one(read("Fire chief Ana Torres said 12 people were killed."), "killed")
    assert claim.attribution.speaker == "Ana Torres"
    assert claim.attribution.kind == "person"


def test_own_voice_without_a_speaker(read):
    assert one(read("12 people were killed."), "killed").attribution.kind == "own_voice"


def test_an_event_of_years_ago_is_background(read):
    claims = read("The fire killed two people. In March 2019, a similar fire killed 31 people.")
    told = {c.value.low: c.background for c in claims.claims if c.attribute == "killed"}
    assert told == {2: False, 31: True}


def test_context_holds_content_words_and_no_names(read):
    claim = one(read("The flood killed 12 farmers in Bolivia."), "killed")
    assert "flood" in claim.context
    assert not {"bolivia", "12"} & set(claim.context)
    assert list(claim.context) == sorted(claim.context)
