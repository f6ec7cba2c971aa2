"""Times that date nothing, and those beside them that do."""

import pytest

IDLE = [
    "Police are looking for a silver 2007 saloon with a broken lamp.",
    "A Christmas party ended when the roof fell in.",
    "He got the bicycle for Christmas.",
    "The minister was shouted down in the middle of the day.",
    "Get our newsletter today.",
    "(Published Wednesday, May 8, 2024)",
    "UPDATE 8:30 PM: The road was reopened.",
    "On Thursday he said that whoever attacked his soldiers would pay.",
    "The tenor told the newspaper in August 2021 that his boat was locked up in a shed.",
    "More than 750 people have been injured so far this year.",
    "More advice every Tuesday at 7.20 p.m.",
    "A shop in the 1600 block of East Street burned down.",
]
DATED = [
    ("On Thursday, police said, gunmen attacked a convoy.", "attack"),
    ("The rocket was launched on 12 May.", "begin"),
    ("The council met on Christmas Day.", "meet"),
    ("The 2007 flood destroyed the bridge.", "flood"),
]


@pytest.mark.parametrize("text", IDLE)
def test_such_a_time_dates_nothing(read, text):
    assert [c.exact for c in read(text).claims if c.attribute.startswith(("date:", "start:", "due:"))] == []


@pytest.mark.parametrize(("text", "deed"), DATED, ids=[text for text, _ in DATED])
def test_such_a_time_dates_the_deed(read, text, deed):
    assert f"date:{deed}" in {c.attribute for c in read(text).claims}
