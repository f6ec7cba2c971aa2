"""Counts that a construction tells: where people work, what is lost of work, how far a deed goes, who came back."""

from collections.abc import Callable

import pytest

from variorum.model.claim import Claims
from variorum.values import Amount


@pytest.mark.parametrize(
    ("sentence", "attribute"),
    [
        ("The Lesno yard, where 900 people build boats, stays open.", "strength"),
        ("At the Lesno yard 900 people work.", "strength"),
        ("The mill gives work to 900 people.", "strength"),
        ("The mill, where 12 people were hurt, is closed.", "injured"),
        ("At the Lesno yard 40 people were working on Monday.", "open"),
        ("The union speaks of 1,400 job losses.", "jobs_cut"),
        ("The bank expects 30 losses this season.", "open"),
        ("The recall was widened to 600 cars.", "recalled"),
        ("The evacuation covers 600 residents.", "evacuated"),
        ("The report covers 600 residents.", "open"),
        ("Twelve hostages came home on Friday.", "freed"),
        ("Twelve sailors came home on Friday.", "open"),
        ("Guerrillas free 12 hostages", "freed"),
        ("The blaze took the lives of eight people.", "killed"),
        ("Divers recovered 14 bodies.", "killed"),
        ("Shares recovered 14 percent.", "change"),
        ("The storm caused losses of 40 million euros.", "damage_cost"),
        ("The retailer reported a loss of 40 million euros.", "loss"),
        ("There were a few still burning or smoking vans in the street.", "open"),
        ("Some 40 tonnes of oil leaked into the bay.", "spilled"),
    ],
)
def test_what_a_construction_counts(read: Callable[..., Claims], sentence: str, attribute: str) -> None:
    found = {c.attribute.partition(":")[0] for c in read(sentence).claims if isinstance(c.value, Amount)}
    assert attribute in found
