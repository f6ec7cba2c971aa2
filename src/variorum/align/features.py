"""What speaks for and against two claims answering one question. In: claims made comparable. Out: a likelihood and the features behind it.

Rules forbid (None), features rank. Each feature is between 0 and 1; a logistic sum with one set of weights for each type of value
(options.py) gives the likelihood. Equal values weigh most: agreement is the commoner case and the cheaper mistake. Unequal values
never forbid one question.
"""

import math
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

import msgspec

from variorum.align.bans import Item, ban
from variorum.align.days import of_dates
from variorum.align.figures import family_of, far_apart, near, of_one_size, of_things
from variorum.align.lexicon import OCCURRENCE, likeness, word_class
from variorum.align.named import name_likeness
from variorum.align.offices import office_words
from variorum.align.populations import either_narrows, is_general, named_apart
from variorum.align.propositions import of_statements
from variorum.align.whereabouts import asks_alike
from variorum.model.claim import Claim
from variorum.options import AlignOptions
from variorum.values import Amount, Category, Interval, Name, Value
from variorum.values.amount import rounds_to, same_amount, within_bound
from variorum.values.interval import contains, gap_days, gap_minutes, overlaps, same_interval
from variorum.values.name import fold, spelled_alike
from variorum.values.scales import converts_to, dimension, in_unit_of, is_currency, one_rate, same_dimension

# How coarse a date is said: a day in a month is more exact, a day in a year may be any day
_GRAINS = {"minute": 0, "hour": 0, "part_of_day": 0, "day": 1, "week": 1, "weekend": 1, "month": 2, "season": 2, "quarter": 2, "year": 3, "decade": 4, "century": 4, "vague": 3}  # fmt: skip
_INSIDE = 0.6  # likeness of a date that lies in the other, their grains being next to one another
_DAYS = frozenset(("minute", "hour", "part_of_day", "day"))
_ROUNDED = 25  # minutes: what is told as the hour may be so far off
_NIGHT = 2  # days: a night has two, and reporters far off are a day ahead


class Match(msgspec.Struct, frozen=True):
    """How likely two claims answer one question, 0 to 1, and the features that say so."""

    score: float
    features: tuple[tuple[str, float], ...]
    tied: bool = False  # set beside one another by their own report: one question whatever the score

    @property
    def why(self) -> tuple[str, ...]:
        """The features as short codes; made on demand, as most pairs are never shown."""
        return tuple(f"{name} {amount:.2f}" for name, amount in self.features)


class Rarity(msgspec.Struct, frozen=True):
    """Rarity weights of classes over the clauses, the sentences and the statements of a story."""

    clauses: Mapping[str, float]
    sentences: Mapping[str, float]
    statements: Mapping[str, float] = {}


def weight_set(claim: Claim, options: AlignOptions) -> str:
    """The name of the weights by which claims of this kind are compared."""
    family = family_of(claim)
    return family if family in options.weights else type(claim.value).__name__


def match_items(left: Item, right: Item, rarity: Rarity, options: AlignOptions) -> Match | None:
    """The likelihood for two claims of one value type, or None where a rule forbids one question for both."""
    value = value_likeness(left.claim, right.claim)
    if value is None or ban(left, right, value):
        return None
    weights = options.weights[weight_set(left.claim, options)]
    features = []
    total = 0.0
    for found in (_likeness(left, right, rarity, value), _circumstances(left, right)):
        for name, amount in found.items():
            if amount and name in weights:  # most are nothing: this loop runs for every pair of a story
                features.append((name, amount))
                total += weights[name] * amount
    score = 1 / (1 + math.exp(-weights["bias"] - total))
    return Match(score=score, features=tuple(features), tied=right.claim.id in left.ties)


def _likeness(left: Item, right: Item, rarity: Rarity, value: float) -> dict[str, float]:
    """What the two share."""
    a, b = left.claim, right.claim
    if family_of(a) == "statement":
        return of_statements(left, right, rarity.statements, value)
    same = asks_alike(a, b)
    is_open = ":" in a.attribute
    one_head, dates = left.head == right.head, isinstance(a.value, Interval)
    return {
        "attribute": float(same and not is_open),
        "open": float(same and is_open and (one_head or not dates)),
        "family": float(not same and (family_of(a) == family_of(b) or (dates and one_head))),
        "head": float(one_head),
        "equal": float(value == 1),
        "near": float(0 < value < 1) if isinstance(a.value, Amount) else min(1.0, value / 0.6) * (value < 1),
        **(_office(left, right) if family_of(a) == family_of(b) == "role" else {}),
        "size": of_one_size(a, b) if same and not is_open and value == 0 else 0.0,
        "clause": likeness(left.bag, right.bag, rarity.clauses),
        "sentence": likeness(left.sentence, right.sentence, rarity.sentences),
        "population": _population(left, right),
        "predicate": float(
            (one_head or not dates) and word_class(a.predicate or "-") == word_class(b.predicate or "+")
        ),
        "entities": _share(left.entities, right.entities),
        "subject": float(left.subject is not None and left.subject == right.subject),
        "top": 1 - min(1.0, (left.depth + right.depth) / 2),
        "first": float(same and left.first and right.first and value < 1),
        "toll": toll(left, right) if same and not is_open and value < 1 else 0.0,
        "far": far_apart(a, b) if value == 0 else 0.0,
        "happening": _happening(left, right, value),
        **(of_dates(left, right, value) if dates else {}),
    }


def _circumstances(left: Item, right: Item) -> dict[str, float]:
    """Signs that the two speak of different things; their weights are negative."""
    a, b = left.claim, right.claim
    return {
        "other_subject": float(
            left.subject is not None and right.subject is not None and left.subject != right.subject
        ),
        "other_place": float(bool(left.places and right.places and not left.places & right.places)),
        "same_place": float(bool(left.places & right.places)),
        "other_episode": _other_episode(left.day, right.day),
        "background": float(a.background != b.background),
        "other_time": float(at_other_times(a, b)),
        "narrower": float(either_narrows(left.population, right.population)),
        "part": float(left.part != right.part),
        "change": float((a.change is None) != (b.change is None)),
        "one_article": float(a.article == b.article),
        "named": named_apart(a.counted, b.counted),
    }


def at_other_times(a: Claim, b: Claim) -> bool:
    """Whether what the two tell has a time each, and the times do not meet."""
    one, two = a.when, b.when
    return one is not None and two is not None and one.known and two.known and not overlaps(one, two)


@lru_cache(1 << 10)
def _other_episode(one: Interval | None, two: Interval | None) -> float:
    """1 where the articles tell of happenings days apart; a day may be due to a clock on the other side of the world."""
    if one is None or two is None or not (one.latest and two.latest and one.earliest and two.earliest):
        return 0.0
    gaps = (_days(one.latest, two.earliest), _days(two.latest, one.earliest))
    return float(max(gaps) > 1)


def _days(end: str, start: str) -> int:
    try:
        return (date.fromisoformat(start[:10]) - date.fromisoformat(end[:10])).days
    except ValueError:
        return 0


def _office(left: Item, right: Item) -> dict[str, float]:
    """For holders of an office: whether the surnames are one, also spelled otherwise, or the people are, and how far the words of the offices meet."""
    a, b = left.claim, right.claim
    return {
        "surname": float(surnames_meet(left, right)),
        "office": _share(office_words(a.attribute), office_words(b.attribute)),
    }


def surnames_meet(left: Item, right: Item) -> bool:
    """Whether two names end alike, also spelled otherwise, or are known to be of one person."""
    a, b = left.claim.value, right.claim.value
    assert isinstance(a, Name)
    assert isinstance(b, Name)
    one, two = (fold(value.text).split()[-1:] for value in (a, b))
    return bool(one and two) and (
        spelled_alike(one[0], two[0]) or (left.subject is not None and left.subject == right.subject)
    )


def _share(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def _population(left: Item, right: Item) -> float:
    """1 where the counted words meet or both name everybody, 0.6 where one of them does, 0.5 where a bare figure answers the same question."""
    if not left.population or not right.population:
        asked = left.claim.attribute == right.claim.attribute and ":" not in left.claim.attribute
        return 0.5 if asked or not (left.population or right.population) else 0.0
    if left.population & right.population:
        return _share(left.population, right.population)
    general = is_general(left.population) + is_general(right.population)
    return (
        {2: 1.0, 1: 0.6, 0: 0.0}[general]
        if isinstance(left.claim.value, Amount) and left.claim.value.unit == "person"
        else 0.0
    )


def value_likeness(a: Claim, b: Claim) -> float | None:
    """1 for the same value, between 0 and 1 for compatible ones, 0 for others; None for different types or units."""
    if isinstance(a.value, Amount) and isinstance(b.value, Amount):
        if a.value.unit != b.value.unit and of_things(a) and a.attribute == b.attribute and of_things(b):
            return _amount_likeness(in_unit_of(a.value, b.value), b.value)
        if a.value.unit != b.value.unit and not same_amount(a.value, b.value):
            if same_dimension(a.value, b.value):
                return 0.8 if converts_to(a.value, b.value) else 0.0
            if one_rate(a.value, b.value):
                same = (a.value.low, a.value.high) == (b.value.low, b.value.high)
                return float(same) if near(a.value, b.value) else None
            if not (_counts(a) and _counts(b)):
                return None
            return float((a.value.low, a.value.high) == (b.value.low, b.value.high))
        return _amount_likeness(a.value, b.value)
    if isinstance(a.value, Interval) and isinstance(b.value, Interval):
        return _date_likeness(a.value, b.value)
    if isinstance(a.value, Name) and isinstance(b.value, Name):
        return name_likeness(a, b)
    if isinstance(a.value, Category) and isinstance(b.value, Category):
        return float(a.value.code == b.value.code)
    return None


def _amount_likeness(a: Amount, b: Amount) -> float:
    if same_amount(a, b):
        return 1.0
    return 0.6 if rounds_to(a, b) or (within_bound(a, b) and near(a, b)) else 0.0


def _counts(claim: Claim) -> bool:
    """Whether an open figure counts things, whatever they are called: "three cables", "three lines"."""
    return family_of(claim) == "open" and claim.counted is not None and not _is_measured(claim.value)


def _is_measured(value: Value) -> bool:
    """Whether an amount has a unit of measure or a currency."""
    return isinstance(value, Amount) and (
        dimension(value.unit) != value.unit or is_currency(value.unit) or value.unit in ("", "percent")
    )


def _date_likeness(a: Interval, b: Interval) -> float:
    """1 for the same moments, 0.6 where one lies in the other, less where they only meet or "this year" holds every day of it."""
    if same_interval(a, b):
        return 1.0
    if not overlaps(a, b):
        return _INSIDE if gap_minutes(a, b) <= _ROUNDED else 0.0  # "about 11.40" and "at 23:38"
    return (
        0.6
        if (contains(a, b) or contains(b, a))
        and _GRAINS.get(a.grain, 0) - _GRAINS.get(b.grain, 0) in (-1, 0, 1)
        else 0.2
    )


def _happening(left: Item, right: Item, value: float) -> float:
    """1 where two dates that touch, 0.5 where two neighbouring days, are given to a happening."""
    a, b = left.claim.value, right.claim.value
    if (
        not left.head == right.head == OCCURRENCE
        or not isinstance(a, Interval)
        or not isinstance(b, Interval)
    ):
        return 0.0
    if value >= _INSIDE or (value > 0 and {a.grain, b.grain} <= _DAYS):
        return 1.0
    return 0.5 * (value == 0 and {a.grain, b.grain} <= _DAYS and gap_days(a, b) < _NIGHT)


def toll(left: Item, right: Item) -> float:
    """1 where two counts of people name nobody in particular and no part of a whole: the figure of the whole event."""
    if not isinstance(left.claim.value, Amount) or left.claim.value.unit != "person":
        return 0.0
    return float(
        all(
            is_general(item.population) and not item.part and not item.claim.background
            for item in (left, right)
        )
    )
