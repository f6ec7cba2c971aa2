"""Places of events: at, from and to, whatever the construction; described ones with the words that say where they lie."""

import pytest


def told(read, text):
    return [
        (c.attribute.partition(":")[2], c.value.text)
        for c in read(text).claims
        if c.attribute.startswith("place:")
    ]


PLACES = [
    ("The farmers gathered at Harmony Park in Lima.", [("spot:at:gather", "Harmony Park")]),
    ("The farmers gathered in a park on the Silver Lake.", [("spot:at:gather", "park on the Silver Lake")]),
    ("The organisers marched toward National Harmony Park.", [("spot:to:arrive", "National Harmony Park")]),
    ("She finally reached Harmony Park on Sunday.", [("spot:to:arrive", "Harmony Park")]),
    ("A column headed north from Peru's border with Chile.", [("spot:from:leave", "Peru border with Chile")]),
    ("The march started in the Peruvian city of Tacna, near the border.", [("spot:from:leave", "Tacna")]),
    ("Some had walked from as far as Lima.", [("spot:from:leave", "Lima")]),
    (
        "They walked from Tacna to Arequipa.",
        [("spot:from:leave", "Tacna"), ("spot:to:arrive", "Arequipa")],
    ),
    ("They marched to a square in Lima called El Roble.", [("spot:to:arrive", "El Roble")]),
    ("The talks were held in Varden.", [("spot:at:talk", "Varden")]),
    ("A second round of talks opened in Varden.", [("spot:at:talk", "Varden")]),
    ("A man opened fire outside Club Azul.", [("spot:at:shoot", "Club Azul")]),
    ("Hundreds gathered outside the embassy of Peru in Oslo.", [("spot:at:gather", "embassy of Peru")]),
    ("The governor deployed soldiers to Lima.", [("spot:to:deploy", "Lima")]),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_a_place_has_its_part_in_a_deed(read, text, expected):
    assert told(read, text) == expected


NOWHERE = [
    "It was the deadliest fire in Peruvian history.",
    "The firm will cut 700 jobs, about half of them in Peru.",
    "Ana Cole comes from Lima.",
    "The inquiry started in Lima.",
]


@pytest.mark.parametrize("text", NOWHERE)
def test_no_place_of_a_deed(read, text):
    assert told(read, text) == []


def test_the_words_around_a_place_say_where_it_lies(read):
    [claim] = [
        c
        for c in read("The march started in the Peruvian city of Tacna, near the Chile border.").claims
        if c.attribute.startswith("place:")
    ]
    assert claim.scope.place is not None
    assert claim.scope.place.exact == "Peruvian city of Tacna, near the Chile border"


SEATS = [
    "Orlo Metals, based in Lima, makes pumps.",
    "Orlo Metals is headquartered in Lima.",
    "Orlo Metals is based in Lima.",
    "Orlo Metals, a company based in Lima, makes pumps.",
]


@pytest.mark.parametrize("text", SEATS)
def test_where_a_company_has_its_seat(read, text):
    assert [
        (c.attribute, c.value.text, c.subject) for c in read(text).claims if c.attribute.startswith("seat:")
    ] == [("seat:orlo", "Lima", "Orlo Metals")]


def test_a_company_without_a_name_has_no_seat(read):
    assert not [
        c for c in read("The Lima-based company makes pumps.").claims if c.attribute.startswith("seat:")
    ]


def test_a_fence_that_reaches_the_sea_came_nowhere(read):
    assert told(read, "The old wall reaches the Lisk Lagoon.") == []


def test_what_a_flood_hits_is_where_it_was(read):
    assert told(read, "The landslide buried the village of Qilqa in Peru.") == [
        ("spot:at:landslide", "Qilqa")
    ]


def test_a_border_between_two_lands_is_one_place(read):
    found = told(read, "The convoy reached the border between Peru and Chile on Monday.")
    assert found == [("spot:to:arrive", "border between Peru and Chile")]


@pytest.mark.parametrize(
    "text", ["the Santa Clara port of entry near Lima", "the Santa Clara border crossing"]
)
def test_a_crossing_has_a_name(read, text):
    claims = read(f"They present themselves to officers at {text}.").claims
    assert ("name:crossing:santa", "Santa Clara") in [
        (c.attribute, c.value.text) for c in claims if c.attribute.startswith("name:")
    ]
