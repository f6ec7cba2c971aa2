"""Questions about sums and measures name payer, thing, purpose or base; what names none of them is not asked. Invented words."""

import pytest

from variorum.model.article import Span
from variorum.model.claim import Claim, Event, Measured
from variorum.reconcile.asking_measures import ask_measure, ask_moved
from variorum.values import Amount

_SUM = Amount(low=3_000_000, high=3_000_000, unit="USD")


def claim(attribute: str, value: Amount, *, measured: Measured, event: Event | None = None) -> Claim:
    return Claim(
        id="c", article="a", start=0, end=2, exact="12", sentence=Span(0, 50),
        attribute=attribute, value=value, measured=measured, event=event,
    )  # fmt: skip


def _pledges() -> Event:
    return Event(verb="pledge", past="pledged", participle="pledged", actor="Norland", counted_role="object")


@pytest.mark.parametrize(
    ("attribute", "measured", "event", "asked"),
    [
        ("price", Measured(thing="Brice"), None, "What is the price of Brice?"),
        ("loan", Measured(noun="loan", giver="the World Bank", taker="Karland"), None, "How large is the loan from the World Bank for Karland?"),
        ("loan", Measured(giver="Norland", taker="the victims"), _pledges(), "How much did Norland pledge to the victims?"),
        ("loan", Measured(), None, ""),
        ("fine", Measured(noun="fine", taker="Orlan"), None, "How high is the fine for Orlan?"),
        ("revenue", Measured(noun="sales", giver="Orlan"), None, "How large were the sales of Orlan?"),
        ("profit", Measured(noun="profit"), None, "How large was the profit?"),
        ("price", Measured(noun="price"), None, ""),
        ("budget", Measured(thing="the dam"), None, "How much does the dam cost?"),
        ("stake", Measured(giver="Orlan", thing="Brice"), None, "How large a share of Brice does Orlan hold?"),
        ("distance", Measured(thing="the village", base="north of the capital"), None, "How far is the village from the capital?"),
        ("distance", Measured(noun="aside", base="off the coast"), None, "How far off the coast did it happen?"),
        ("distance", Measured(), None, ""),
        ("speed", Measured(thing="winds"), None, "How strong were the winds?"),
        ("height", Measured(thing="the wall"), None, "How high is the wall?"),
        ("killed", Measured(), None, None),
    ],
)  # fmt: skip
def test_one_plain_sentence(
    attribute: str, measured: Measured, event: Event | None, asked: str | None
) -> None:
    assert ask_measure(attribute, [claim(attribute, _SUM, measured=measured, event=event)]) == asked


def test_what_rose_is_named() -> None:
    moved = claim(
        "change:share:rise", Amount(low=5, high=5, unit="percent"), measured=Measured(thing="fuel prices")
    )
    assert ask_moved(moved.attribute, [moved]) == "By how much did fuel prices rise?"
