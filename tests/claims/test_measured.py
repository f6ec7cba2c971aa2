"""What a sum or measure is the size of: who gives how much to whom for what, how far from where. Invented sentences."""

from collections.abc import Callable

import pytest

from variorum.model.claim import Claims
from variorum.values import Amount

CASES = [
    ("Halden will pay 3.2 billion dollars for its rival Brice.", "price", {"giver": "Halden"}),
    ("Halden agreed on Monday to buy Brice for $3.2 billion in cash.", "price", {"giver": "Halden", "thing": "Brice"}),
    ("Brice is being sold to Halden for 3.2 billion dollars.", "price", {"giver": "Halden", "thing": "Brice"}),
    (
        "Karland received a 110-billion-euro bailout from the European Union.",
        "loan",
        {"noun": "bailout", "giver": "the European Union", "taker": "Karland"},
    ),
    ("Norway will give 20 million euros to the Red Cross.", "loan", {"giver": "Norway", "taker": "the Red Cross"}),
    ("A court fined Orlan 3 million dollars.", "fine", {"taker": "Orlan"}),
    ("Orlan must pay a fine of 3 million dollars.", "fine", {"noun": "fine", "taker": "Orlan"}),
    ("The treaty lets them finish the Anlar dam, which is to cost $1.9 billion.", "budget", {"thing": "the Anlar dam"}),
    ("Revenue at Orlan rose to 40 million euros.", "revenue", {"noun": "revenue", "giver": "Orlan"}),
    ("The village lies 40 km north of the capital.", "distance", {"thing": "the village", "base": "north of the capital"}),
    ("The wall will be 3 metres high.", "height", {"thing": "the wall"}),
    ("The train was travelling at 110 km/h when it derailed.", "speed", {"thing": "the train"}),
    ("The deficit narrowed to 4.2 percent of GDP.", "share:deficit", {"noun": "deficit"}),
    ("The council raised bus fares by 15 percent.", "change:share:rise", {"thing": "bus fares"}),
    ("They agreed on a 5 percent pay cut for teachers.", "change:share:fall", {"thing": "pay"}),
    ("They will build a bridge over the Laine that will cost 88 million euros.", "budget", {"thing": "a bridge"}),
    ("Sales climbed 3 percent to 2 billion euros, while profit fell.", "revenue", {"noun": "sales"}),
    ("The 7.8-magnitude quake struck at dusk.", "magnitude", {"thing": "quake"}),
    ("Some 40 percent of households were still without power.", "share:household", {"thing": "were without power"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "attribute", "parts"), CASES, ids=[case[0][:40] for case in CASES])
def test_parts_around_a_figure(
    read: Callable[..., Claims], text: str, attribute: str, parts: dict[str, str]
) -> None:
    claim = next(c for c in read(text).claims if c.attribute == attribute)
    assert claim.measured is not None
    assert {name: getattr(claim.measured, name) for name in parts} == parts


@pytest.mark.parametrize(
    "text",
    [
        "A quarter of a billion euros was promised.",  # nobody is named
        "Reports of a quake in eastern Karland, about 20 km from the town.",  # a region lies no such way off
    ],
)
def test_what_is_not_named_stays_empty(read: Callable[..., Claims], text: str) -> None:
    claim = next(c for c in read(text).claims if c.attribute in ("loan", "distance"))
    assert claim.measured is not None
    assert not claim.measured.giver
    assert not claim.measured.thing


@pytest.mark.parametrize(
    ("text", "new", "old"),
    [
        ("VAT goes to 20.5 percent in May; the draft had said 21 percent.", 20.5, 21),
        ("The law brings savings of 35 billion euros, not 38 billion euros as in the draft.", 35e9, 38e9),
    ],
)
def test_a_figure_takes_the_place_of_the_drafts(
    read: Callable[..., Claims], text: str, new: float, old: float
) -> None:
    claims = {c.value.low: c for c in read(text).claims if isinstance(c.value, Amount)}
    assert claims[new].replaces == claims[old].id


def test_a_figure_of_a_draft_is_marked(read: Callable[..., Claims]) -> None:
    claim = next(
        c for c in read("The original draft foresaw fines of 50,000 euros.").claims if c.attribute == "fine"
    )
    assert claim.scope.definition is not None
    assert claim.scope.definition.exact.endswith("draft")
