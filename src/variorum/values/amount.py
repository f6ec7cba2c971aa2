"""Amount: a number with its bound and unit. In: numbers. Out: their relations. Knows nothing of words."""

from typing import Literal

import msgspec

_MILLION = 1_000_000
_TENTHS = 10  # "100 percent" is rounded to tens at the most
_FIFTH = 0.2  # of a figure: what is further off is another figure
_LEEWAY = 0.03  # of a rough figure

Bound = Literal["exact", "about", "at_least", "more_than", "at_most", "less_than", "range", "vague"]


class Amount(msgspec.Struct, frozen=True, gc=False, tag_field="type", tag="amount"):
    """A quantity as reported. An open end is None ("more than 280": low 280, high None).

    `unit` is "person", "USD", "USD/year", "percent", "km", "day", … or "" where only the counted noun tells.
    `step` is the apparent rounding step: 1000 for "17,000", 100 for "3,200", 0.1 for "22.4", 1 for "17,003".
    """

    low: float | int | None
    high: float | int | None
    bound: Bound = "exact"
    unit: str = ""
    step: float | int = 1

    @property
    def point(self) -> float | int | None:
        """The one number that was named: for a bounded figure its bound, for a range nothing."""
        if self.low is not None and self.high is not None:
            return self.low if self.low == self.high else None
        return self.low if self.low is not None else self.high

    @property
    def rough(self) -> bool:
        """True where the words themselves say that the number is not exact."""
        return self.bound not in ("exact", "range")


def same_amount(left: Amount, right: Amount) -> bool:
    """Same number, bound side and unit ("3" and "three"); "about" and "exact" 20 are not the same.

    A large sum whose currency sign was lost is the same as the one that has it: no two things are 110 billion by chance.
    """
    ends = (left.low, left.high) == (right.low, right.high) and left.rough == right.rough
    return ends and (left.unit == right.unit or _sign_lost(left, right) or _sign_lost(right, left))


def _sign_lost(bare: Amount, sum_: Amount) -> bool:
    """Whether one figure is large and bare, the other a sum of money."""
    return bare.unit == "" and sum_.unit.isupper() and (bare.low or bare.high or 0) >= _MILLION


def _holds(outer: Amount, inner: Amount) -> bool:
    """Whether all that `inner` names lies inside what `outer` allows."""
    low = float("-inf") if outer.low is None else outer.low
    high = float("inf") if outer.high is None else outer.high
    ends = [end for end in (inner.low, inner.high) if end is not None]
    strict_low = outer.bound == "more_than" and inner.bound == "exact" and inner.low == outer.low
    strict_high = outer.bound == "less_than" and inner.bound == "exact" and inner.high == outer.high
    return bool(ends) and all(low <= end <= high for end in ends) and not strict_low and not strict_high


def within_bound(left: Amount, right: Amount) -> bool:
    """Whether the bound of one leaves room for the other ("at least 3" and 5; "up to 20" and 16; two open bounds of one side)."""
    if left.unit != right.unit:
        return False
    if left.low is not None and right.low is not None and left.high is None and right.high is None:
        return True  # two lower bounds can always both hold
    if left.high is not None and right.high is not None and left.low is None and right.low is None:
        return True
    open_ended = {"at_least", "more_than", "at_most", "less_than", "range", "vague"}
    return (left.bound in open_ended and _holds(left, right)) or (
        right.bound in open_ended and _holds(right, left)
    )


def _shuts_out(bounded: Amount, other: Amount) -> bool:
    """Whether a bound open on one side leaves no room for the other figure: "more than 500,000" is not 412,000, however rounded."""
    point = other.point
    below = bounded.low is not None and bounded.high is None and point is not None and point < bounded.low
    above = bounded.high is not None and bounded.low is None and point is not None and point > bounded.high
    return below or above


def about_the_same(left: Amount, right: Amount) -> bool:
    """One number, which one of the two calls rough: "about 400" and 400."""
    told = left.point is not None and left.point == right.point and left.unit == right.unit
    return told and {"about", "exact"} == {left.bound, right.bound}


def rounds_to(left: Amount, right: Amount) -> bool:
    """Whether the two are one number at different rounding: 22 and 22.4, "about 50" and 48, "nearly 60" and 58.

    The coarser step decides: half of it, or three in a hundred of a figure marked as rough ("about"), and never a fifth of the figure.
    """
    if left.unit != right.unit or left.point is None or right.point is None:
        return False
    if left.point != right.point and (_shuts_out(left, right) or _shuts_out(right, left)):
        return False
    steps = [min(each.step, _TENTHS) if each.unit == "percent" else each.step for each in (left, right)]
    coarse, fine = (left, right) if steps[0] >= steps[1] else (right, left)
    assert coarse.point is not None
    assert fine.point is not None
    gap, size = abs(coarse.point - fine.point), abs(coarse.point)
    if gap > _FIFTH * size:
        return False
    if steps[0] != steps[1] and gap <= max(steps) / 2:
        return True
    return (coarse.rough or fine.rough) and gap <= max(max(steps) / 2, _LEEWAY * size)
