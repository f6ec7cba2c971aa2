"""What speaks for and against two claims answering one question. In: claims made comparable. Out: a likeness and the features behind it.

Rules forbid (None), features rank. Nothing here looks at whether the answers agree except as a small bonus: equal values make it
likelier that two claims speak of one thing; unequal values never forbid it.
"""

from collections.abc import Mapping

import msgspec

from variorum.align.lexicon import likeness
from variorum.align.populations import disjoint, is_general, narrows
from variorum.model.claim import Claim
from variorum.options import AlignOptions
from variorum.values import Amount, Category, Interval, Name
from variorum.values.amount import rounds_to, same_amount, within_bound
from variorum.values.interval import contains, overlaps, same_interval


class Item(msgspec.Struct, frozen=True):
    """A claim with what align compares. `bag` are content classes of the clause, `head` the class of the counted noun or event."""

    claim: Claim
    bag: frozenset[str]
    head: str
    entities: frozenset[str]
    subject: str | None
    population: frozenset[str]
    places: frozenset[str]
    earlier: bool


class Match(msgspec.Struct, frozen=True):
    """How alike two claims are, 0 to 1, and why."""

    score: float
    why: tuple[str, ...]


def match_items(left: Item, right: Item, weights: Mapping[str, float], options: AlignOptions) -> Match | None:
    """How alike two claims of one value type are, or None where a rule forbids one question for both."""
    a, b = left.claim, right.claim
    if type(a.value) is not type(b.value) or a.part_of == b.id or b.part_of == a.id or _modality_apart(a, b):
        return None
    if left.head != right.head and a.attribute.split(":")[0] != b.attribute.split(":")[0]:
        return None
    value = _value_likeness(a, b)
    if value is None or _population_apart(left, right, value):
        return None
    score, why = _base(left, right, options)
    alike = likeness(left.bag, right.bag, weights)
    score += options.weight_context * alike
    why.append(f"context {alike:.2f}")
    if left.entities and right.entities:
        shared = len(left.entities & right.entities) / min(len(left.entities), len(right.entities))
        score += options.weight_entities * shared
        why.append(f"entities {shared:.2f}")
    score += options.weight_value * value
    why.append(f"value {value:.2f}")
    for name, cost in _against(left, right, options):
        score -= cost
        why.append(name)
    return Match(score=max(0.0, min(1.0, score)), why=tuple(why))


def _base(left: Item, right: Item, options: AlignOptions) -> tuple[float, list[str]]:
    """What the same attribute or the same counted noun is worth before anything else is known."""
    one, two = left.claim.attribute, right.claim.attribute
    if one == two and not one.startswith("open:") and ":" not in one:
        return options.base_catalogue, ["same attribute"]
    if one == two:
        return options.base_open, ["same open attribute"]
    if left.head == right.head:
        return options.base_head, ["same head"]
    return 0.0, []


def _modality_apart(a: Claim, b: Claim) -> bool:
    """A demand is no fact; what is denied or merely possible may still answer the same question."""
    return (a.modality == "asked") != (b.modality == "asked")


def _population_apart(left: Item, right: Item, value: float) -> bool:
    """Women are not men, soldiers not civilians, and children among the dead are not the dead unless the figure is the same."""
    if not isinstance(left.claim.value, Amount) or left.claim.value.unit != "person":
        return False
    if disjoint(left.population, right.population):
        return True
    part = narrows(left.population, right.population) or narrows(right.population, left.population)
    return part and value < 0.5


def _value_likeness(a: Claim, b: Claim) -> float | None:
    """1 for the same value, 0.6 for compatible ones, 0 for others; None for different units."""
    if isinstance(a.value, Amount) and isinstance(b.value, Amount):
        if a.value.unit != b.value.unit:
            return None
        if same_amount(a.value, b.value):
            return 1.0
        return (
            0.6
            if rounds_to(a.value, b.value) or (within_bound(a.value, b.value) and _near(a.value, b.value))
            else 0.0
        )
    if isinstance(a.value, Interval) and isinstance(b.value, Interval):
        if same_interval(a.value, b.value):
            return 1.0
        if contains(a.value, b.value) or contains(b.value, a.value):
            return 0.7
        return 0.3 if overlaps(a.value, b.value) else 0.0
    if isinstance(a.value, Name) and isinstance(b.value, Name):
        return 1.0 if a.value.text.casefold() == b.value.text.casefold() else 0.0
    if isinstance(a.value, Category) and isinstance(b.value, Category):
        return 1.0 if a.value.code == b.value.code else 0.0
    return None


def _near(a: Amount, b: Amount) -> bool:
    """Within a factor of three: "at least 2" holds 5,000 too, but that is no sign of one question."""
    ends = [abs(float(end)) for end in (a.low, a.high, b.low, b.high) if end is not None]
    return min(ends) > 0 and max(ends) <= 3 * min(ends)


def _against(left: Item, right: Item, options: AlignOptions) -> list[tuple[str, float]]:
    """Signs that the two speak of different things, each with its cost."""
    a, b = left.claim, right.claim
    signs: list[tuple[str, float]] = []
    if left.places and right.places and not left.places & right.places:
        signs.append(("other place", options.cost_place))
    if a.background != b.background:
        signs.append(("one is background", options.cost_background))
    if a.when and b.when and a.when.known and b.when.known and not overlaps(a.when, b.when):
        signs.append(("other time", options.cost_time))
    if left.subject and right.subject and left.subject != right.subject:
        signs.append(("other subject", options.cost_subject))
    if (a.change is None) != (b.change is None):
        signs.append(("one is a change", options.cost_change))
    if (a.part_of and not b.part_of) or (b.part_of and not a.part_of):
        signs.append(("one is a part", options.cost_part))
    both = not is_general(left.population) and not is_general(right.population)
    if (
        both
        and not left.population & right.population
        and isinstance(a.value, Amount)
        and a.value.unit == "person"
    ):
        signs.append(("other people named", options.cost_population))
    return signs
