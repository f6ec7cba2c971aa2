"""Two givers, two things, two bases: figures that answer two questions. Invented names."""

import pytest
from msgspec.structs import replace

from variorum.align.measures import Sides, local, measured_apart, sides_of
from variorum.model.article import Span
from variorum.model.claim import Claim, Event, Measured, Phrase, Scope
from variorum.values import Amount


def claim(attribute: str, measured: Measured | None = None, verb: str = "") -> Claim:
    return Claim(
        id="c", article="a", start=0, end=2, exact="12", sentence=Span(0, 50), attribute=attribute, value=Amount(low=12, high=12),
        measured=measured, event=Event(verb=verb),
    )  # fmt: skip


def sides(attribute: str, measured: Measured) -> Sides:
    return sides_of(claim(attribute, measured), {("a", number): f"e-{number}" for number in range(9)})


NORLAND, SELMERE = (
    Measured(giver="Norland", chains=(1, -1, -1, -1)),
    Measured(giver="Selmere", chains=(2, -1, -1, -1)),
)


@pytest.mark.parametrize(
    ("attribute", "one", "two", "value", "apart"),
    [
        ("loan", NORLAND, SELMERE, 0.0, True),
        ("loan", NORLAND, SELMERE, 1.0, False),  # one sum is told of two at times
        ("loan", NORLAND, Measured(giver="donors"), 0.0, False),
        ("price", NORLAND, Measured(thing="Norland", chains=(-1, -1, 1, -1)), 0.0, False),
        ("distance", Measured(base="from Brice", chains=(-1, -1, -1, 3)), Measured(base="from Orlan", chains=(-1, -1, -1, 4)), 1.0, True),
        ("distance", Measured(base="from the Karland border"), Measured(base="north of the mill"), 1.0, True),
        ("distance", Measured(base="from the town of Belm"), Measured(base="north of Belm"), 0.0, False),
        ("distance", Measured(base="from the mill"), Measured(), 0.0, True),
        ("change:share:rise", Measured(thing="fuel prices"), Measured(thing="rents"), 0.0, True),
        ("change:share:rise", Measured(thing="the peso"), Measured(thing="the currency"), 0.0, False),
        ("magnitude", Measured(thing="the quake"), Measured(thing="a second tremor"), 0.0, True),
        ("speed", Measured(thing="winds"), Measured(thing="gusts"), 0.0, False),
        ("profit", Measured(noun="net profit"), Measured(noun="operating profit"), 0.0, True),
    ],
)  # fmt: skip
def test_figures_of_two_things(
    attribute: str, one: Measured, two: Measured, value: float, apart: bool
) -> None:
    found = measured_apart(
        sides(attribute, one), sides(attribute, two), claim(attribute, one), claim(attribute, two), value
    )
    assert found is apart


def test_how_often_of_two_verbs() -> None:
    assert measured_apart(Sides(), Sides(), claim("times", verb="call"), claim("times", verb="flood"), 1.0)
    assert not measured_apart(Sides(), Sides(), claim("times", verb="call"), claim("times", verb="call"), 0.0)


def test_a_part_of_the_country_without_a_name() -> None:
    there = [Scope(place=Phrase(exact=words, start=0, end=1)) for words in ("in the capital", "in Norland")]
    assert [local(replace(claim("turnout"), scope=scope)) for scope in there] == [True, False]
