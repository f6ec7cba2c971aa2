"""What a stretch of time is the length of."""

import pytest

LENGTHS = [
    ("The talks lasted 14 hours.", "duration:talk"),
    ("Negotiators talked for 14 hours before they signed.", "duration:talk"),
    ("After talking for 14 hours, negotiators signed the text.", "duration:talk"),
    ("The vote ended a debate of 12 hours.", "duration:debate"),
    ("A 48-hour truce began on Monday.", "duration:ceasefire"),
    ("The ceasefire held for 36 hours.", "duration:ceasefire"),
    ("Rebels have held the town for two years.", "duration:hold"),
    ("Police spent eight months interviewing witnesses.", "duration:interview"),
    ("Repairs will take six weeks, the company said.", "duration:repair"),
    ("The bridge is to reopen within 72 hours of the start of the truce.", "duration:reopen"),
    ("The delegation left the hall for two hours.", "duration:withdraw"),
]
NONE = [
    "The bridge was opened ten years ago.",
    "The meeting began at five minutes past noon.",
    "A second blast followed about ten minutes later as firefighters arrived.",
    "The two sides will meet again in five weeks' time.",
    "It was the third fire in 24 hours in the city.",
    "The euro fell to its lowest level in over a year.",
    "The government will lend 3 billion euros over five years.",
]


@pytest.mark.parametrize(("text", "attribute"), LENGTHS, ids=[text for text, _ in LENGTHS])
def test_a_stretch_belongs_to_what_lasts(read, text, attribute):
    assert attribute in {c.attribute for c in read(text).claims}


@pytest.mark.parametrize("text", NONE)
def test_what_leads_from_moment_to_moment_is_the_length_of_nothing(read, text):
    found = {c.attribute for c in read(text).claims}
    assert "offset" in found
    assert not any(attribute.startswith("duration") for attribute in found)
