"""What a date dates, and the values of deadlines, of what is denied and of what was said."""

import pytest

# sentence → attribute, first and last day of each date; the report is of Wednesday 15 May 2024
CASES = {
    "The inspectors will hand their findings to the court within 60 days.": [
        ("due:", "2024-07-14", "2024-07-14")
    ],
    "The sale will not be completed before the first quarter of 2025.": [
        ("date:end", "2025-01-01", "2025-03-31")
    ],
    "The boat will not arrive until Thursday.": [("date:arrive", "2024-05-16", "2024-05-16")],
    "Schools must reopen by Thursday.": [("due:", "2024-05-16", "2024-05-16")],
    "Some 140 guards have been hurt since its creation in 2011.": [
        ("date:establish", "2011-01-01", "2011-12-31")
    ],
    "A bomb killed three people on Sunday as police fought with strikers.": [
        ("date:kill", "2024-05-12", "2024-05-12")
    ],
    "Police said on Sunday they had arrested two men.": [],
    "Divers on Sunday recovered eight bodies.": [("date:recover", "2024-05-12", "2024-05-12")],
    "The owner would pay 10,000 euros to each family by Thursday.": [
        ("due:cost", "2024-05-16", "2024-05-16")
    ],
    "The council approved the end of the mission in Ostrand as of May 31.": [
        ("date:end", "2024-05-31", "2024-05-31")
    ],
    "The strike spread to six plants on Sunday, two days after it began.": [
        ("date:spread", "2024-05-12", "2024-05-12"),
        ("date:begin", "2024-05-10", "2024-05-10"),
    ],
    "The boiler exploded shortly after 2 a.m. on Sunday.": [
        ("date:", "2024-05-12T02:00", "2024-05-12T02:30"),
        ("date:", "2024-05-12", "2024-05-12"),
    ],
    "A siren was heard just before midnight on Sunday.": [
        ("date:hear", "2024-05-12T23:30", "2024-05-12T23:59"),
        ("date:hear", "2024-05-12", "2024-05-12"),
    ],
    "Parliament debated the tax rises announced last weekend.": [
        ("date:announce", "2024-05-11", "2024-05-12")
    ],
    "The border guard announced late Sunday that the gate was shut.": [],
    "About 3,000 people filled the square for a vigil on Sunday.": [
        ("date:vigil", "2024-05-12", "2024-05-12")
    ],
    "The parliament of Ostrand on Sunday ratified a treaty.": [("date:adopt", "2024-05-12", "2024-05-12")],
    "Ostrand has struggled to contain a revolt since 2012.": [("start:struggle", "2012-01-01", "2012-12-31")],
    "Anger over prices prompted a coup in Ostrand in 2012.": [("date:coup", "2012-01-01", "2012-12-31")],
    "The guards began working with a foreign firm in 2012.": [("date:work", "2012-01-01", "2012-12-31")],
    "Three patients remained in hospital on Sunday.": [],
    "The closing price on 7 May was 298 pence.": [],
    "The minister spoke on Sunday of a new plan.": [],
    "The court is expected on Friday to rule on the dam.": [("date:rule", "2024-05-17", "2024-05-17")],
    "The mayor vowed on Sunday that the bridge would be rebuilt.": [],
    "Power will be back by 31 May.": [("due:", "2024-05-31", "2024-05-31")],
    "It is the worst crash since October 2011, when a coach burned.": [("date:", "2011-10-01", "2011-10-31")],
    "Three men were held after a crash in town on Sunday that left two dead.": [
        ("date:", "2024-05-12", "2024-05-12")
    ],
    "The aid will be available by 31 May.": [("due:available", "2024-05-31", "2024-05-31")],
}


@pytest.mark.parametrize("text", CASES)
def test_what_a_date_dates(read, text):
    found = [c for c in read(text).claims if c.attribute.partition(":")[0] in ("date", "due", "start")]
    told = [(c.attribute, c.value.earliest, c.value.latest) for c in found]
    assert [(a, b) for _, a, b in told] == [(a, b) for _, a, b in CASES[text]]
    assert all(one[0].startswith(want[0]) for one, want in zip(told, CASES[text], strict=True))


def test_a_date_that_is_denied_is_denied(read):
    claims = read("The board now expects to finish in June, not by the end of May.").claims
    dates = {c.exact: c.modality for c in claims if c.attribute.partition(":")[0] in ("date", "due")}
    assert dates["the end of May"] == "denied"
    assert dates["June"] != "denied"


def test_what_is_still_to_come_is_planned(read):
    claims = read("The treaty takes effect on June 1. The treaty took effect on May 1.").claims
    told = {c.exact: c.modality for c in claims if c.attribute.startswith("date:")}
    assert told == {"June 1": "planned", "May 1": "asserted"}


def test_a_participle_behind_its_noun_is_passive(read):
    claims = read(
        "Villagers said that a siren installed five years ago along the river had failed to go off."
    ).claims
    event = next(c.event for c in claims if c.exact == "five years ago")
    assert (event.passive, event.object) == (True, "a siren")
