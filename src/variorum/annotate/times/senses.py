"""What an expression says before it is set against any day. In: nothing. Out: plain records that the grammar makes and `resolve` reads.

They hold no offsets and know no article.
"""

from dataclasses import dataclass
from typing import Literal

Base = Literal["published", "text"]


@dataclass(frozen=True, slots=True)
class Calendar:
    """A place on the calendar, as far as it was said: "June 16", "2013", "Monday, 25 July 2016", "July 1-3"."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    which: int | None = None
    base: Base = "published"  # "text" of "March 19 of that year"


@dataclass(frozen=True, slots=True)
class Recurring:
    """One of a cycle: a weekday, season, quarter, half or feast. `which` is -1 for "last", 0 for "this", 1 for "next", None if bare."""

    cycle: Literal["weekday", "season", "quarter", "half", "feast", "weekend"]
    name: str
    year: int | None = None
    which: int | None = None
    base: Base = "published"


@dataclass(frozen=True, slots=True)
class Around:
    """A unit by its place beside the present one: "last week" (-1), "this year" (0), "the next day" (1, base text)."""

    unit: str
    shift: int
    base: Base = "published"


@dataclass(frozen=True, slots=True)
class Away:
    """So many units off: "two weeks ago" (-2), "three days later" (3, base text). `rough` for "nearly", "about", "several"."""

    unit: str
    count: float | None
    sign: int
    base: Base = "published"
    rough: str | None = None


@dataclass(frozen=True, slots=True)
class Off:
    """So many days or months from another day: "a week ago today" (-7 days), "six months ago today", "two weeks from Friday" (14)."""

    of: "Sense"
    days: int
    months: int = 0


@dataclass(frozen=True, slots=True)
class Era:
    """A run of years: a decade, a century, an ancient year."""

    first: int
    years: int
    value: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of another sense: early, late, mid, start, end, earlier, later."""

    of: "Sense"
    part: str


@dataclass(frozen=True, slots=True)
class Range:
    """Between one sense and another."""

    left: "Sense"
    right: "Sense"


@dataclass(frozen=True, slots=True)
class Nth:
    """The n-th (or last, -1) week, day or quarter of another sense."""

    of: "Sense"
    unit: str
    number: int


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, on a day said or understood. `part` is a TIMEX3 day part ("MO"); `shade` early, late or after."""

    day: "Sense | None"
    hour: int | None = None
    minute: int | None = None
    part: str | None = None
    hours: tuple[int, int] = (0, 23)
    zone: str | None = None
    shade: str | None = None
    loose: bool = False  # an hour of which the words do not say whether it is of the morning or the evening: "half past five"


@dataclass(frozen=True, slots=True)
class Plain:
    """A value that no calendar is needed for: a duration, a set, PRESENT_REF."""

    kind: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    reach: int | None = None  # days that PAST_REF (negative) or FUTURE_REF reaches from the article's day


Sense = Calendar | Recurring | Around | Away | Off | Era | Part | Range | Nth | Clock | Plain


@dataclass(frozen=True, slots=True)
class Draft:
    """An expression found, not yet resolved: words `first` to `last` (exclusive) of the word list."""

    first: int
    last: int
    sense: Sense
    mod: str | None = None
