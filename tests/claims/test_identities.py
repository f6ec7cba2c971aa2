"""Who somebody is said to be: which words, of whom, and which of them say the same. All texts are invented."""

import pytest

from variorum.claims.descriptions import describe

TOLD = [
    ("Ana Ruiz, head of the dockers' union, spoke.", ["head of the dockers' union"]),
    ("Ana Ruiz is Peru's fisheries minister.", ["Peru's fisheries minister"]),
    ("Ana Ruiz, who was a nurse in Lima, died.", ["nurse in Lima"]),
    ("Ana Ruiz, 19, who worked as a bartender, died.", ["bartender"]),
    ("Ana Ruiz, who heads the Open Door charity, spoke.", ["heads the Open Door charity"]),
    ("Ana Ruiz of the Dockers' Union spoke.", ["of the Dockers' Union"]),
    ("Ana Ruiz, who was not a member of the group, spoke.", []),
    ("Ana Ruiz is a student union.", []),
    ("Mrs. Ana Ruiz spoke.", []),
    ("A spokesman for Mr Ana Ruiz spoke.", []),
    ("Her lawyer, Ana Ruiz, spoke.", []),
    ("Her sister, Ana Ruiz, spoke.", []),
    ("Ana Ruiz, the man's sister, spoke.", ["man's sister"]),
]


@pytest.mark.parametrize(("text", "said"), TOLD)
def test_what_is_said_of_a_person(read, text, said):
    claims = [c for c in read(text).claims if c.attribute == "who"]
    assert [c.exact for c in claims] == said
    assert all(c.subject == "Ana Ruiz" for c in claims)


SAME = [
    ("Open Door attorney", "lawyer with Open Door"),
    ("Peruvian foreign minister", "Peru's Minister of Foreign Affairs"),
    ("spokeswoman for Telto", "Telto spokesperson"),
    ("chief executive of Telto", "Telto's CEO"),
    ("37-year-old welder", "welder"),
    ("UN envoy", "ambassador of the United Nations"),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_one_description_in_other_words(left, right):
    assert describe(left) == describe(right)


@pytest.mark.parametrize(
    ("left", "right"), [("minister", "former minister"), ("head of Telto", "deputy head of Telto")]
)
def test_other_descriptions(left, right):
    assert describe(left) != describe(right)


def test_who_wrote_the_report_is_nobody_in_it(read):
    text = "By Ana Ruiz, staff writer\n\nTwo people were hurt on the quay, said Tom Hill, a nurse."
    told = [c.subject for c in read(text).claims if c.attribute == "who"]
    assert told == ["Tom Hill"]
