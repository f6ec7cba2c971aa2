"""Scales: units of one dimension made comparable. In: amounts of unlike units. Out: whether they measure one thing, and their ratio.

Factors are those of the SI brochure (BIPM, 9th edition, 2019, tables 8 and 9) and of the international yard and pound agreement of 1959.
Refuses currencies, whose ratio changes by the day, and months beside days, whose ratio is not fixed.
"""

import msgspec

from variorum.values.amount import Amount

_SCALES: dict[str, tuple[str, float]] = {
    "m": ("length", 1.0), "km": ("length", 1000.0), "cm": ("length", 0.01), "mm": ("length", 0.001), "mile": ("length", 1609.344),
    "nautical mile": ("length", 1852.0), "yard": ("length", 0.9144), "foot": ("length", 0.3048), "inch": ("length", 0.0254),
    "km/h": ("speed", 1.0), "mph": ("speed", 1.609344), "m/s": ("speed", 3.6), "knot": ("speed", 1.852),
    "ha": ("area", 1.0), "hectare": ("area", 1.0), "acre": ("area", 0.40468564), "km2": ("area", 100.0), "square kilometre": ("area", 100.0),
    "square mile": ("area", 258.998811),
    "kg": ("mass", 1.0), "g": ("mass", 0.001), "tonne": ("mass", 1000.0), "ton": ("mass", 1000.0), "pound": ("mass", 0.45359237),
    "second": ("time", 1.0), "minute": ("time", 60.0), "hour": ("time", 3600.0), "day": ("time", 86400.0), "week": ("time", 604800.0),
    "month": ("months", 1.0), "year": ("months", 12.0),
}  # fmt: skip
_ROUNDED = 0.03  # reporters convert to two figures at the best: 56 mph for 90 km/h


def dimension(unit: str) -> str:
    """What a unit measures, or the unit itself where it stands alone."""
    known = _SCALES.get(unit)
    return known[0] if known else unit


def is_currency(unit: str) -> bool:
    """Whether a unit is money, also by the year or the head: "EUR", "EUR/year"."""
    return unit[:3].isupper()


def is_count(unit: str) -> bool:
    """Whether a unit is the noun that is counted, or none at all, and no measure, currency or share."""
    return unit.partition("/")[0] not in _SCALES and not is_currency(unit) and unit != "percent"


def in_unit_of(value: Amount, other: Amount) -> Amount:
    """A count in the other's noun, where both are counts: 2,300 jobs for 2,300 posts, once it is settled that they are one thing."""
    if value.unit == other.unit or not (is_count(value.unit) and is_count(other.unit)):
        return value
    return msgspec.structs.replace(value, unit=other.unit)


def base_of(unit: str) -> str:
    """What is counted, without what it is per; a measure and a sum a year are kinds of their own.

    >>> base_of("seat/day"), base_of("km/h"), base_of("EUR/year")
    ('seat', 'km/h', 'EUR/year')
    """
    base = unit.partition("/")[0]
    return unit if unit in _SCALES or base in _SCALES or base.isupper() else base


def one_rate(left: Amount, right: Amount) -> bool:
    """Whether only one of two amounts of things says what it is per: "six daily flights" and "six flights"; a sum a year is not a sum."""
    rated = ("/" in left.unit) != ("/" in right.unit)
    return rated and base_of(left.unit) == base_of(right.unit)


def same_dimension(left: Amount, right: Amount) -> bool:
    """Whether two amounts of unlike units measure one thing."""
    one, two = _SCALES.get(left.unit), _SCALES.get(right.unit)
    return left.unit != right.unit and one is not None and two is not None and one[0] == two[0]


def converts_to(left: Amount, right: Amount) -> bool:
    """Whether two amounts of unlike units are one figure but for the rounding of the conversion."""
    if not same_dimension(left, right) or left.point is None or right.point is None:
        return False
    one = float(left.point) * _SCALES[left.unit][1]
    two = float(right.point) * _SCALES[right.unit][1]
    return abs(one - two) <= _ROUNDED * max(abs(one), abs(two))
