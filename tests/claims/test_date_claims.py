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
