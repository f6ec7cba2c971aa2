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
