"""Bare figures that stand for one told before."""

import pytest

from variorum.model.claim import Claims
from variorum.values import Amount


def figure(claims: Claims, value: float):
    found = [c for c in claims.claims if isinstance(c.value, Amount) and value in (c.value.low, c.value.high)]
    assert found, f"no claim of {value}"
    return found[-1]


@pytest.mark.parametrize(
    ("text", "value", "other"),
    [
        ("The line would cut 1,450 posts. The union put the number at 2,300.", 2300, 1450),
        ("The line would cut 1,450 posts. The union says 2,300.", 2300, 1450),
        ("Organisers counted 60,000 marchers. Police spoke of 12,000.", 12000, 60000),
        ("Some 900 people took part, according to the firm 310.", 310, 900),
        ("The mill employs 900 people, not 800.", 800, 900),
        ("The clinic has 160 beds, up from 100.", 100, 160),
        ("Twenty-six people are dead. The mayor says there are 31.", 31, 26),
        ("An earlier report spoke of nineteen dead, but the true figure is nine.", 9, 19),
    ],
)
def test_what_somebody_says_instead_is_of_the_same_matter(read, text, value, other) -> None:
    claims = read(text)
    rival, told = figure(claims, value), figure(claims, other)
    assert (rival.attribute, rival.value.unit) == (told.attribute, told.value.unit)
    assert rival.stands_for == told.id


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The line would cut 40 posts. The union put the share price at 2,300.", 2300),
        ("The yard has 12 cranes. They sound like a 22.", 22),
        ("In 2019 some 40 barges sank. It counted 45 in 2011.", 45),
    ],
)
def test_what_is_of_another_size_time_or_thing_stands_for_nothing(read, text, value) -> None:
    found = [c for c in read(text).claims if isinstance(c.value, Amount) and c.value.low == value]
    assert all(claim.stands_for is None for claim in found)


def test_an_answer_is_of_what_was_asked(read) -> None:
    claims = read(
        "It is not clear how many people are missing. Survivors spoke of 230, the guard of at least 180."
    )
    assert figure(claims, 230).attribute == "missing"


def test_a_verb_beyond_another_figure_governs_that_one(read) -> None:
    claims = read("Private customers may draw 2,000 francs a day and firms 10,000.")
    assert figure(claims, 10000).value.unit == figure(claims, 2000).value.unit


@pytest.mark.parametrize(
    ("text", "value", "noun"),
    [
        ("A survivor said that the passengers had numbered 230.", 230, "passengers"),
        ("The ferry let the guests, whose number did not exceed 40, ashore.", 40, "guests"),
        ("It carried off nearly two thousand people.", 2000, "people"),
    ],
)
def test_a_number_is_of_the_noun_before_it(read, text, value, noun) -> None:
    claim = figure(read(text), value)
    assert claim.counted is not None
    assert noun in claim.counted
    assert claim.value.unit == "person"


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("The fever carried off nearly two thousand in the islands.", "killed"),
        ("We had ninety-six.", "open:be:"),
        ("The camp was full: it held 1,370 people.", "open:hold:person"),
        ("Police held 14 people.", "arrested"),
        ("The bank has 640 employees.", "strength"),
    ],
)
def test_what_a_verb_of_having_tells(read, text, attribute) -> None:
    assert attribute in {c.attribute for c in read(text).claims if isinstance(c.value, Amount)}


def test_the_same_verb_right_after_is_of_the_same_currency(read) -> None:
    claims = read("A passenger had paid 1,500 dollars. Others paid between 1,200 and 2,000.")
    assert figure(claims, 2000).value.unit == "USD"


def test_of_them_is_of_the_plural_before_it(read) -> None:
    claims = read("The strip will be watched by observers, the first 120 of them as early as Friday.")
    assert figure(claims, 120).value.unit == "person"
