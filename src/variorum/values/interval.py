"""Interval: when something is said to be. In: ISO strings. Out: their relations. Knows nothing of words."""

from calendar import monthrange
from datetime import date, datetime, timedelta
from typing import Literal, get_args

import msgspec

Grain = Literal[
    "minute",
    "hour",
    "part_of_day",
    "day",
    "week",
    "weekend",
    "month",
    "season",
    "quarter",
    "year",
    "decade",
    "century",
    "vague",
]


class Interval(msgspec.Struct, frozen=True, gc=False, tag_field="type", tag="date"):
    """All moments that the words allow: both ends inclusive, ISO days ("2023-06-30") or minutes ("2016-07-25T00:30").

    An end that the words leave open is None ("since 2021" as a span of time has no latest).
    """

    earliest: str | None
    latest: str | None
    grain: Grain = "day"

    @property
    def known(self) -> bool:
        """True where at least one end is known."""
        return self.earliest is not None or self.latest is not None

    @property
    def first(self) -> str:
        """The earliest minute as a string that sorts; open ends sort first."""
        return (
            "0000"
            if self.earliest is None
            else self.earliest
            if "T" in self.earliest
            else self.earliest + "T00:00"
        )

    @property
    def last(self) -> str:
        """The latest minute as a string that sorts; open ends sort last."""
        return (
            "9999" if self.latest is None else self.latest if "T" in self.latest else self.latest + "T23:59"
        )


def same_interval(left: Interval, right: Interval) -> bool:
    """The same moments, whatever the grain they were said in."""
    return left.first == right.first and left.last == right.last


def contains(outer: Interval, inner: Interval) -> bool:
    """Whether `inner` lies inside `outer` ("June 16" inside "June")."""
    return outer.first <= inner.first and inner.last <= outer.last


def overlaps(left: Interval, right: Interval) -> bool:
    """Whether the two share a moment."""
    return left.first <= right.last and right.first <= left.last


def gap_days(left: Interval, right: Interval) -> int:
    """Days between the nearer ends of two intervals: 0 where they share a day, a large number where an end is open or malformed."""
    one, two = (left, right) if left.first <= right.first else (right, left)
    try:
        return max(0, (date.fromisoformat(two.first[:10]) - date.fromisoformat(one.last[:10])).days)
    except ValueError:
        return 1 << 20


def gap_minutes(left: Interval, right: Interval) -> int:
    """Minutes between two times told to the minute; a large number for others and for malformed ones."""
    if left.grain != "minute" or right.grain != "minute":
        return 1 << 20
    one, two = (left, right) if left.first <= right.first else (right, left)
    try:
        return max(
            0,
            int((datetime.fromisoformat(two.first) - datetime.fromisoformat(one.last)).total_seconds()) // 60,
        )
    except ValueError:
        return 1 << 20


def of_days(first: date, last: date, grain: Grain = "day") -> Interval:
    """From one day to another, both inside."""
    return Interval(earliest=first.isoformat(), latest=last.isoformat(), grain=grain)


def of_month(year: int, month: int) -> Interval:
    """A calendar month."""
    return of_days(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month")


def of_year(year: int, years: int = 1, grain: Grain = "year") -> Interval:
    """A calendar year, or `years` of them from `year` on."""
    return of_days(date(year, 1, 1), date(year + years - 1, 12, 31), grain)


def of_quarter(year: int, quarter: int) -> Interval:
    """A calendar quarter, 1 to 4."""
    return of_days(
        date(year, 3 * quarter - 2, 1), date(year, 3 * quarter, monthrange(year, 3 * quarter)[1]), "quarter"
    )


def of_week(day: date) -> Interval:
    """The week of a day, Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return of_days(monday, monday + timedelta(days=6), "week")


def hull(left: Interval, right: Interval) -> Interval:
    """The smallest interval that holds both; an end open in one is open in the hull. The coarser grain is kept."""
    if left.earliest is None or right.earliest is None:
        earliest = None
    else:
        earliest = min(left, right, key=lambda one: one.first).earliest
    if left.latest is None or right.latest is None:
        latest = None
    else:
        latest = max(left, right, key=lambda one: one.last).latest
    order = get_args(Grain)
    return Interval(earliest=earliest, latest=latest, grain=max(left.grain, right.grain, key=order.index))
