"""Dates that a verb only sets or moves, papers with a date, and dates told off other dates."""

import pytest

SET = {
    "The vote has been called for Wednesday.": ("date:", "the vote", "2024-05-15"),
    "An emergency sitting of parliament has been called for Wednesday.": ("date:", "an emergency sitting of parliament", "2024-05-15"),
    "The campaign has been put back to Wednesday.": ("date:campaign", "the campaign", "2024-05-15"),
    "The campaign has been put off until Wednesday.": ("date:campaign", "the campaign", "2024-05-15"),
    "The funeral, planned for Friday, was private.": ("date:funeral", "the funeral", "2024-05-17"),
    "The letter of 29 April says that the hole is bigger.": ("date:letter", "the letter", "2024-04-29"),
    "The letter, dated 28 April, bears a stamp.": ("date:letter", "the letter", "2024-04-28"),
}  # fmt: skip


def dates(read, text):
    return [
        c
        for c in read(text, day="2024-05-14").claims
        if c.attribute.partition(":")[0] in ("date", "due", "start")
    ]


@pytest.mark.parametrize("text", SET)
def test_the_thing_is_dated_not_the_verb_that_sets(read, text):
    attribute, noun, day = SET[text]
    (claim,) = dates(read, text)
    assert claim.attribute.startswith(attribute)
    assert claim.event is not None
    assert (claim.event.noun, claim.value.earliest) == (noun, day)


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("The union called a meeting on Monday.", "date:demand"),
        ("The court is expected on Friday to rule on the dam.", "date:rule"),
        ("The search was called off in March.", "date:demand"),
        ("The two sides signed a truce on Sunday.", "date:sign"),
        ("The guard was moved to a prison on Monday.", "date:move"),
    ],
)
def test_a_deed_keeps_its_date(read, text, attribute):
    assert attribute in {claim.attribute for claim in dates(read, text)}


@pytest.mark.parametrize(
    ("text", "attribute", "day"),
    [
        ("The king has ten days to sign the act.", "due:sign", "2024-05-24"),
        ("The firm has until 28 May to raise its offer.", "due:raise", "2024-05-28"),
        ("She promised lamps in every street by the end of 2025.", "due:promise", "2025-12-31"),
        ("The storm struck on 3 May. He had left a clinic eleven days before the storm.", "date:withdraw", "2024-04-22"),
    ],
)  # fmt: skip
def test_told_off_other_dates(read, text, attribute, day):
    assert (attribute, day) in {(c.attribute, c.value.latest) for c in dates(read, text)}


def test_of_two_days_of_a_happening_none_is_counted_from(read):
    text = "A storm struck on 3 May. Another storm struck on 9 May. He had left a clinic eleven days before the storm."
    assert "date:withdraw" not in {claim.attribute for claim in dates(read, text)}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Ada Lind, chief executive since 2007, handed in her resignation on Sunday.", {"2024-05-12"}),
        ("A man killed two people on a train on Sunday before he was arrested on Monday.", {"2024-05-12", "2024-05-13"}),
    ],
)  # fmt: skip
def test_what_dates_no_deed(read, text, days):
    assert {claim.value.earliest for claim in dates(read, text)} == days


def test_a_span_tells_since_when(read):
    """Its end is no day on which anything was done."""
    (claim,) = dates(read, "The firm sold the kettles between 3 March and 9 May.")
    assert (claim.attribute, claim.value.earliest) == ("start:sell", "2024-03-03")


def test_the_deed_before_another_clause_has_the_date(read):
    (claim,) = dates(
        read, "A man with a knife killed two people on a train on Sunday before he was arrested."
    )
    assert claim.attribute == "date:kill"


def test_a_hyphened_happening_has_the_date_before_it(read):
    (claim,) = dates(
        read,
        "Prosecutors have accused a docker of arson over the April 16 night fire that gutted a mill.",
    )
    assert (claim.attribute, claim.value.earliest) == ("date:shoot", "2024-04-16")  # one class of happenings
