"""A learnt likelihood that two claims answer one question. In: two comparable items of one type of value. Out: the likelihood; what each trait gives, on demand.

A generalised additive model (Hastie and Tibshirani 1986), boosted from stumps: for each type of value a table that gives each trait (traits.py) so many
points by how large it is; the points and a starting point make a sum s, the likelihood is 1 / (1 + e^-s). It can be followed by hand, as `variorum why`
shows it. How it was trained, on what and how well it does on stories it has not seen: training/README.md. Refuses to forbid: rules do that.
"""

import math
from bisect import bisect_left
from functools import cache
from importlib.resources import files

import msgspec

from variorum.align.bans import Item
from variorum.align.features import Match, Rarity
from variorum.align.traits import Traits, plain_traits, word_traits

NAME = "pairs-2"  # of the model, for `made_with`
BY = "learnt:"  # before the type of value, in the record of a link
LEAST = 0.05  # a likelihood below it is next to nothing; what cannot reach it even by the best of words is not looked at further


class Curve(msgspec.Struct, frozen=True):
    """Points by size of one trait: `points[n]` up to `edges[n]`, the last beyond all edges."""

    edges: tuple[float, ...]
    points: tuple[float, ...]


class Table(msgspec.Struct, frozen=True):
    """The model for one type of value: where the sum starts, and the curves of its traits; a trait of 0 gives nothing."""

    start: float
    curves: dict[str, Curve]
    words: float  # what the traits of words give at the most


Model = dict[str, Table]


@cache
def load_model() -> Model:
    """The tables that ship, by type of value."""
    return msgspec.json.decode(files(__package__).joinpath("learnt.json").read_bytes(), type=Model)


def as_weights() -> dict[str, dict[str, float]]:
    """The tables as sets of weights for `made_with`: a link by the model records the points themselves, so that each counts once."""
    return {
        f"{BY}{kind}": {"bias": table.start, **dict.fromkeys(table.curves, 1.0)}
        for kind, table in load_model().items()
    }


def likelihood(left: Item, right: Item, rarity: Rarity, least: float = LEAST) -> float:
    """How likely two claims answer one question; 0 for values of two types, and where it is less than `least`."""
    kind = type(left.claim.value)
    table = load_model().get(kind.__name__)
    if table is None or kind is not type(right.claim.value) or least >= 1:
        return 0.0
    floor = math.log(least / (1 - least))
    total = table.start + _sum(table, plain_traits(left, right))
    if total + table.words < floor:
        return 0.0
    total += _sum(table, word_traits(left, right, rarity))
    return _chance(total) if total >= floor else 0.0


def _chance(total: float) -> float:
    return 1 / (1 + math.exp(-total))


def _sum(table: Table, traits: Traits) -> float:
    """What the traits give together."""
    curves, total = table.curves, 0.0
    for name, amount in traits.items():
        curve = curves.get(name)
        if curve is not None:
            total += curve.points[bisect_left(curve.edges, amount)]
    return total


def spelled_out(left: Item, right: Item, rarity: Rarity) -> Match:
    """The likelihood of two claims of one type of value with what each trait gives, for the record."""
    table = load_model()[type(left.claim.value).__name__]
    traits = plain_traits(left, right) | word_traits(left, right, rarity)
    given = ((name, _sum(table, {name: amount})) for name, amount in traits.items())
    features = tuple((name, points) for name, points in given if points)
    return Match(score=_chance(table.start + sum(points for _, points in features)), features=features)
