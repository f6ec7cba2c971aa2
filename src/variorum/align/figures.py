"""Figures beside figures. In: amount claims. Out: whether two tell of two acts, how far apart they lie, which stand beside one another.

Refuses to look at the words around: of these only the governing ones count here.
"""

import math
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from variorum.align.lexicon import word_class
from variorum.catalogue import load_catalogue
from variorum.lang import load_table
from variorum.lang.whereabouts import standing
from variorum.model.claim import Claim
from variorum.values import Amount
from variorum.values.amount import within_bound
from variorum.values.scales import is_count

CROWDS = frozenset(("attended", "at_vigil", "at_funeral", "visitors"))
_LARGE_SUM = 1000
_FAR = 10
_SMALL = 10  # figures below it are equal by chance


def family_of(claim: Claim) -> str:
    """What stands before the colon of an attribute."""
    return claim.attribute.partition(":")[0]


def figure_of(claim: Claim) -> float | None:
    """The figure that a claim names, whatever its bound: 19 in "at least 19"."""
    value = claim.value
    if not isinstance(value, Amount):
        return None
    return value.low if value.low is not None else value.high


def few(claim: Claim) -> bool:
    """Whether a figure is one that any happening may have: "two were hurt" in March is no sign of September's two."""
    return isinstance(claim.value, Amount) and 0 <= (claim.value.high or claim.value.low or 0) < _SMALL


def one_of(claim: Claim) -> bool:
    """Whether a figure speaks of one of several and counts nothing: "one of the wounded guests wrote"."""
    return claim.counted is not None and claim.exact[:7].lower() == "one of "


def is_sum(claim: Claim) -> bool:
    """Whether a figure is a sum of money too large to be met twice by chance: one aid is pledged, paid and given."""
    value = claim.value
    return isinstance(value, Amount) and value.unit.isupper() and (value.high or value.low or 0) >= _LARGE_SUM


def far_sums(a: Claim, b: Claim) -> bool:
    """Whether two sums lie a factor of ten and more apart: what a day costs is not what the whole costs."""
    one, two = sorted(float(figure_of(claim) or 0) for claim in (a, b))
    return is_sum(a) and is_sum(b) and two >= _FAR * max(one, 1)


def tiny(claim: Claim) -> bool:
    """Whether one person is counted, or several."""
    value = claim.value
    people = isinstance(value, Amount) and value.unit == "person"
    return people and (value.bound == "vague" or 0 < (value.high or value.low or 0) <= 1)  # type: ignore[union-attr]


def kin(one: str, two: str) -> bool:
    """Whether one count is a case of the other: the shot are hurt."""
    entries = load_catalogue().attributes
    return (one in entries and two in entries[one].kin) or (two in entries and one in entries[two].kin)


def befalls(family: str) -> bool:
    """Whether an attribute counts people by what befell them."""
    entry = load_catalogue().get(family)
    return entry is not None and entry.fate and entry.unit == "person"


def other_span(a: Claim, b: Claim) -> bool:
    """Whether one figure is of a span of time that its report names and the other, of another order, is not: a war's dead and a day's."""
    one, two = sorted(float(figure_of(claim) or 0) for claim in (a, b))
    return (a.scope.period is None) != (b.scope.period is None) and two >= _FAR * max(one, 1)


def lasts(claim: Claim) -> bool:
    """Whether a figure tells a state that goes on, so that last year's and today's answer one question."""
    entry = load_catalogue().get(claim.attribute)
    return entry is not None and entry.lasting


def crowds_apart(a: Claim, b: Claim) -> bool:
    """Whether two crowds are counted in two named places: a rally in one town is not that in another."""
    one, two = a.scope.place, b.scope.place
    if one is None or two is None or a.attribute != b.attribute or a.attribute not in CROWDS:
        return False
    named = [" ".join(word for word in place.exact.split() if word[:1].isupper()) for place in (one, two)]
    return all(named) and standing(named[0], one.exact, named[1], two.exact) == "apart"


def two_acts(a: Claim, b: Claim, *, one_thing: bool) -> bool:
    """Whether two open figures tell of two acts; a verb that only says that there is so much tells of none."""
    if word_class(a.predicate or "-") == word_class(b.predicate or "+"):
        return False
    counts = a.attribute == b.attribute and one_thing and not (few(a) or few(b))
    return not counts or _idle().isdisjoint((a.predicate or "be", b.predicate or "be"))


@cache
def _idle() -> frozenset[str]:
    """Verbs that say no more than that there is so much: "there were", "the list shows"."""
    table = load_table("en", "clauses")
    return frozenset(f"{table['light_verbs']} {table['cues']}".split())


def acts_apart(a: Claim, b: Claim) -> bool:
    """Whether one report counts two acts of one kind, by one source: 21 were taken to hospital, 16 were treated there."""
    if a.article != b.article or a.attribute != b.attribute or a.attribution.speaker != b.attribution.speaker:
        return False
    entry = load_catalogue().get(a.attribute)
    if entry is None or not entry.acts_apart or a.predicate is None or b.predicate is None:
        return False
    return {a.predicate, b.predicate} <= _acts(entry.code) and word_class(a.predicate) != word_class(
        b.predicate
    )


@cache
def _acts(code: str) -> frozenset[str]:
    """Every verb by which an entry knows what it counts."""
    triggers = load_catalogue().attributes[code].triggers
    runs = (run.split() for run in (*triggers.acts, *triggers.deeds))
    return triggers.object.union(triggers.subject, (word.strip("<") for run in runs for word in run[:2]))


def rivals_in(claims: Iterable[Claim]) -> dict[str, frozenset[float]]:
    """Ids of claims of one article → figures of other acts of the same kind there, their own left out."""
    kinds: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.value, Amount) and ":" not in claim.attribute:
            kinds[claim.attribute].append(claim)
    found: dict[str, frozenset[float]] = {}
    for members in kinds.values():
        for claim in members:
            apart = {figure_of(other) for other in members if acts_apart(claim, other)} - {figure_of(claim)}
            if apart:
                found[claim.id] = frozenset(figure for figure in apart if figure is not None)
    return found


def alone_in(claims: Iterable[Claim]) -> frozenset[str]:
    """Ids of ages that are said of one person of their article: a nurse of 29 here is whoever is 29 there."""
    ages: dict[float | None, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.attribute == "age":
            ages[figure_of(claim)].append(claim)
    return frozenset(
        claim.id
        for told in ages.values()
        if len({claim.chains[0] for claim in told if claim.subject and claim.chains}) < 2
        for claim in told
    )


def of_things(claim: Claim) -> bool:
    """Whether a figure counts things to which one thing is done, whatever they are called: 410,000 pots recalled, 410,000 cookers."""
    value = claim.value
    counts = isinstance(value, Amount) and value.unit not in ("", "person") and is_count(value.unit)
    return counts and ":" not in claim.attribute


def far_apart(a: Claim, b: Claim) -> float:
    """How far two figures lie apart, 1 from a factor of ten on."""
    if not isinstance(a.value, Amount) or not isinstance(b.value, Amount):
        return 0.0
    if any(v.bound == "vague" for v in (a.value, b.value)) and within_bound(a.value, b.value):
        return 0.0  # "tens of thousands" may be 30,000
    low, high = sorted(abs(float(v.point or v.low or v.high or 0)) for v in (a.value, b.value))
    return min(1.0, math.log10(high / low)) if low > 0 else 1.0


def near(a: Amount, b: Amount) -> bool:
    """Within a factor of three: "at least 2" holds 5,000 too, but that is no sign of one question."""
    ends = [abs(float(end)) for end in (a.low, a.high, b.low, b.high) if end is not None]
    return min(ends) > 0 and max(ends) <= 3 * min(ends)


def of_one_size(a: Claim, b: Claim) -> float:
    """1 for two large figures within a factor of two: two tolls of one event lie closer than tolls of two events. Small ones tell nothing."""
    if not isinstance(a.value, Amount) or not isinstance(b.value, Amount):
        return 0.0
    low, high = sorted(float(v.point or v.low or v.high or 0) for v in (a.value, b.value))
    return float(low >= _SMALL and high <= 2 * low)
