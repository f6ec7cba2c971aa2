"""What a dated deed is known by, whichever words tell it, and what a date is the date of."""

import pytest

DEEDS = [
    ("Officers were called to a house on East Street on Monday.", "date:call-out"),
    ("Deputies were dispatched to a farm on Monday.", "date:call-out"),
    ("The sheriff's office received a call on Monday about a fire.", "date:call-out"),
    ("The union called a strike on Monday.", "date:demand"),
    ("A tenor turned himself in to the police on Friday.", "date:surrender"),
    ("She was pronounced dead on Monday.", "date:kill"),
    ("The actress was injured on Sunday.", "date:injure"),
    ("The boat turned over on Monday.", "date:overturn"),
    ("The man accused of the robbery on Saturday appeared in court.", "date:robbery"),
    ("Witnesses described to detectives the May 11 shootings in the car park.", "date:shoot"),
]


@pytest.mark.parametrize(("text", "attribute"), DEEDS, ids=[text for text, _ in DEEDS])
def test_the_deed_has_one_name(read, text, attribute):
    assert attribute in {c.attribute for c in read(text).claims}


PAST = [
    "The guests were driven home by a friend on Saturday.",
    "Shots rang out Saturday afternoon near the harbour.",
    "The man is accused of wounding two people Saturday night at a farm.",
    "Court papers paint a grim picture of Saturday's triple murder.",
]


@pytest.mark.parametrize("text", PAST)
def test_what_is_told_of_saturday_is_over(read, text):
    days = {c.value.earliest[:10] for c in read(text).claims if c.attribute.startswith("date:")}
    assert days == {"2024-05-11"}
