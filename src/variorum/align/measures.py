"""Sums and measures of two. In: what claims say that their figures are the size of. Out: whether two figures are of two givers, two takers,
two things, or lie between other places.

Names that stand for one entity are one; common nouns are compared by their head only where a measure belongs to one thing ("the fence",
"fuel prices"). Refuses to part what only one of the two names.
"""

from collections.abc import Mapping
from functools import cache, lru_cache

import msgspec

from variorum.align.lexicon import word_class
from variorum.align.populations import singular
from variorum.lang import load_table
from variorum.model.claim import Claim
from variorum.values.name import fold

_GIVEN = frozenset(
    ("loan", "money", "price", "budget", "compensation", "fine", "fee", "raised", "pay", "reward")
)
_HANDS = frozenset(("price", "price_with_debt", "per_share"))
_OWNED = frozenset(("profit", "loss", "revenue", "debt", "dividend"))
_HEADED = frozenset(("change", "speed", "temperature", "length", "height", "width", "depth", "water_level", "area", "magnitude"))  # fmt: skip


class Sides(msgspec.Struct, frozen=True):
    """Entities of giver, taker, thing and base, "" where none is named; words of the base, head class and all words of the thing."""

    giver: str = ""
    taker: str = ""
    thing: str = ""
    base: str = ""
    whence: frozenset[str] = frozenset()
    head: str = ""
    words: frozenset[str] = frozenset()


NO_SIDES = Sides()


def sides_of(claim: Claim, entity_of: Mapping[tuple[str, int], str]) -> Sides:
    """The sides of one claim, its names as entities of the story."""
    told = claim.measured
    assert told is not None
    giver, taker, thing, base = (
        entity_of.get((claim.article, chain), "") if chain >= 0 else "" for chain in told.chains
    )
    words = _content(told.thing)
    whence = frozenset(fold(told.base).split()) - _no_places()
    return Sides(giver, taker, thing, base, whence, words[-1] if words else "", frozenset(words))


@cache
def _no_places() -> frozenset[str]:
    """Words of a base that tell no place: directions and articles."""
    ways = load_table("en", "measured")["ways"]
    return frozenset(
        f"{ways['sides']} {ways['links']} the a an its their city town village port coast".split()
    )


@lru_cache(1 << 12)
def _content(thing: str) -> tuple[str, ...]:
    """The classes of the words of a thing up to its first preposition, its head last."""
    first = []
    for word in fold(thing).split():
        if word in ("of", "in", "at", "for", "on", "from", "to", "by", "with"):
            break
        first.append(word)
    return tuple(
        word_class(singular(word)) for word in first if word not in ("the", "a", "an", "its", "their")
    )


def measured_apart(left: Sides, right: Sides, a: Claim, b: Claim, value: float) -> bool:
    """Whether two figures are the size of two things, by those whom their clauses name."""
    family = a.attribute.partition(":")[0]
    if family != b.attribute.partition(":")[0]:
        return False
    if family == "distance":
        if _two(left.base, right.base) or (value == 0 and _two(left.thing, right.thing)):
            return True
        if left.whence and right.whence and not (left.base and left.base == right.base):
            return left.whence.isdisjoint(right.whence)
        return value == 0 and bool(left.whence) != bool(right.whence)
    if family == "times":
        return _two_acts(a, b)
    if value > 0 and family != "money":
        return False
    if family in _HANDS:
        one, two = ({side.giver, side.taker, side.thing} - {""} for side in (left, right))
        return bool(one and two) and one.isdisjoint(two)  # buyer, seller and target are mixed up at times
    if family in _GIVEN:
        return _two(left.giver, right.giver) or _two(left.taker, right.taker) or _two(left.thing, right.thing)
    if family in _OWNED:
        return _two(left.giver, right.giver) or _two_kinds(a, b)
    if family == "share":
        return _two(left.giver, right.giver)
    return family in _HEADED and _two_things(left, right)


def _two(one: str, two: str) -> bool:
    return bool(one and two) and one != two


def _two_things(left: Sides, right: Sides) -> bool:
    """Two heads that nothing joins, or one thing told apart from the other: the second quake, the aftershock."""
    if not left.head or not right.head:
        return False
    later = frozenset(load_table("en", "measured")["things"]["later"].split())
    if left.words.isdisjoint(later) != right.words.isdisjoint(later):
        return True
    same = load_table("en", "measured")["things"]["same"]
    classes = {word: name for name, listed in same.items() for word in listed.split()}
    if left.thing and left.thing == right.thing:
        return False
    return classes.get(left.head, left.head) != classes.get(right.head, right.head) and left.words.isdisjoint(
        right.words
    )


def _two_acts(a: Claim, b: Claim) -> bool:
    """Whether two frequencies are of two verbs: asked five times, called eleven times."""
    one, two = (claim.event.verb if claim.event is not None else "" for claim in (a, b))
    return bool(one and two) and word_class(one) != word_class(two)


def _two_kinds(a: Claim, b: Claim) -> bool:
    """Net and operating profit are two figures."""
    kinds = frozenset(load_table("en", "measured")["things"]["kinds"].split())
    one, two = (frozenset(fold(c.measured.noun if c.measured else "").split()) & kinds for c in (a, b))
    return bool(one and two) and one.isdisjoint(two)


def local(claim: Claim) -> bool:
    """Whether a figure is said of a part of the country without a name: "in the capital"."""
    place = claim.scope.place
    whole = load_table("en", "measured")["whole"]
    return place is not None and place.exact.split()[-1].islower() and place.exact.split()[-1] not in whole
