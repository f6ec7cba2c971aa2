"""What is said of counted words, as a question takes it up behind "How many …". Invented sentences."""

from collections.abc import Callable

import pytest

from variorum.model.claim import Claims

CASES = [
    ("Around 20 children were at the pool at the time of the storm.", "20 children", "were at the pool"),
    ("There were two guards and six lorries in the yard, the union said.", "six lorries", "were in the yard"),
    ("They aimed at a group of four lorries which were standing in front of the gate.", "four lorries", "were standing in front of the gate"),
    ("The line belongs to a club. It connects 12 harbours, among them Orlan.", "12 harbours", "are connected"),
    ("The walkout spread to seven of the company's nine plants.", "nine plants", "does the company have"),
    ("Fourteen clubs did not sign the accord on Monday.", "Fourteen clubs", "did not sign the accord"),
    ("Twelve ships have left the harbour since dawn, the port said.", "Twelve ships", "have left the harbour"),
    ("None of the 40 houses were in the valley.", "40 houses", ""),
    ("Twelve ships, the port said, are Norwegian.", "Twelve ships", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "exact", "state"), CASES, ids=[case[0][:40] for case in CASES])
def test_state_of_the_counted(read: Callable[..., Claims], text: str, exact: str, state: str) -> None:
    found = [c for c in read(text).claims if c.exact.endswith(exact) and c.attribute.startswith("open:")]
    assert found[-1].state == state
