"""Interval: when something is said to be. In: ISO strings. Out: their relations. Knows nothing of words."""

from typing import Literal

import msgspec

Grain = Literal["minute", "hour", "part_of_day", "day", "week", "weekend", "month", "season", "quarter", "year", "decade", "century", "vague"]


class Interval(msgspec.Struct, frozen=True, tag_field="type", tag="date"):
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
        return "0000" if self.earliest is None else self.earliest if "T" in self.earliest else self.earliest + "T00:00"

    @property
    def last(self) -> str:
        """The latest minute as a string that sorts; open ends sort last."""
        return "9999" if self.latest is None else self.latest if "T" in self.latest else self.latest + "T23:59"


def same_interval(left: Interval, right: Interval) -> bool:
    """The same moments, whatever the grain they were said in."""
    return left.first == right.first and left.last == right.last


def contains(outer: Interval, inner: Interval) -> bool:
    """Whether `inner` lies inside `outer` ("June 16" inside "June")."""
    return outer.first <= inner.first and inner.last <= outer.last


def overlaps(left: Interval, right: Interval) -> bool:
    """Whether the two share a moment."""
    return left.first <= right.last and right.first <= left.last
