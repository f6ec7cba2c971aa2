"""What an expression comes to: kind, TIMEX3 value, interval, ground. With the steps on the calendar that more than one resolver takes."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from variorum.values import Interval
from variorum.values.interval import of_days, of_month, of_quarter, of_week, of_year

Anchor = Literal["explicit", "published", "text", "none"]
NOWHERE = Interval(earliest=None, latest=None)


@dataclass(frozen=True, slots=True)
class Reading:
    """A resolved expression; `interval` is NOWHERE where nothing proves a day."""

    value: str
    interval: Interval = NOWHERE
    anchor: Anchor = "none"
    kind: Literal["DATE", "TIME", "DURATION", "SET"] = "DATE"
    mod: str | None = None


def a_day(day: date, anchor: Anchor) -> Reading:
    """One day."""
    return Reading(day.isoformat(), of_days(day, day), anchor)


def shift_months(year: int, month: int, by: int) -> tuple[int, int]:
    """A month so many months off."""
    index = year * 12 + month - 1 + by
    return index // 12, index % 12 + 1


def months_off(day: date, by: int) -> date:
    """The same day so many months off, or the last of a shorter month."""
    year, month = shift_months(day.year, day.month, by)
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def shift_years(day: date, by: int) -> date:
    """The same day of another year; 29 February becomes the 28th."""
    year = min(max(day.year + by, 1), 9999)
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


def shift_days(day: date, by: int) -> date:
    """A day so many days off; raises ValueError where the calendar ends."""
    return date.fromordinal(day.toordinal() + by)


def unit_around(day: date, unit: str, shift: int, anchor: Anchor) -> Reading:
    """The day, week, month, quarter, half, year, decade or century that lies `shift` from the one that holds `day`."""
    if unit == "same":  # "the same month a year ago"
        return Reading(f"{day.year + shift:04}-{day.month:02}", of_month(day.year + shift, day.month), anchor)
    if unit == "day":
        return a_day(shift_days(day, shift), anchor)
    if unit in ("week", "fortnight", "weekend"):
        moved = shift_days(day, 7 * shift)
        year, week, _ = moved.isocalendar()
        return Reading(f"{year:04}-W{week:02}", of_week(moved), anchor)
    if unit == "month":
        year, month = shift_months(day.year, day.month, shift)
        return Reading(f"{year:04}-{month:02}", of_month(year, month), anchor)
    if unit == "quarter":
        year, month = shift_months(day.year, day.month, 3 * shift)
        return Reading(f"{year:04}-Q{(month + 2) // 3}", of_quarter(year, (month + 2) // 3), anchor)
    if unit == "half":
        year, month = shift_months(day.year, day.month, 6 * shift)
        return a_half(year, 1 if month <= 6 else 2, anchor)
    if unit == "year":
        return Reading(f"{day.year + shift:04}", of_year(day.year + shift), anchor)
    size = 10 if unit == "decade" else 100
    first = (day.year // size + shift) * size
    return Reading(
        str(first // size), of_year(max(first, 1), size, "decade" if size == 10 else "century"), anchor
    )


def a_half(year: int, half: int, anchor: Anchor) -> Reading:
    """The first or second half of a year."""
    ends = (date(year, 1, 1), date(year, 6, 30)) if half == 1 else (date(year, 7, 1), date(year, 12, 31))
    return Reading(f"{year:04}-H{half}", of_days(*ends, "season"), anchor)


def bounds(interval: Interval) -> tuple[date, date] | None:
    """First and last day of an interval that is known on both sides."""
    if interval.earliest is None or interval.latest is None:
        return None
    return date.fromisoformat(interval.earliest[:10]), date.fromisoformat(interval.latest[:10])


def with_days(reading: Reading, first: date, last: date) -> Reading:
    """The reading cut to other days; an empty cut leaves it whole."""
    return (
        reading if last < first else replace(reading, interval=of_days(first, last, reading.interval.grain))
    )


def easter(year: int) -> date:
    """Easter Sunday of the western churches (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * j) // 433
    month = (h + j - 7 * m + 90) // 25
    return date(year, month, (h + j - 7 * m + 33 * month + 19) % 32)


def feast(rule: str, year: int) -> date:
    """The day of a feast: "12-25", "easter-2", "11 3 4" (4th Thursday of November, 0 is Monday), "05 0 -1", a fixed "2001-09-11"."""
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule[6:]))
    parts = rule.split()
    if len(parts) >= 3 and parts[1].lstrip("-").isdigit():
        month, weekday, nth = (int(part) for part in parts[:3])
        extra = int(parts[3]) if len(parts) > 3 else 0
        if nth < 0:
            last = date(year, month, monthrange(year, month)[1])
            return last - timedelta(days=(last.weekday() - weekday) % 7)
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1) + extra)
    day = parts[0]
    if len(day) == 10:
        return date.fromisoformat(day)
    return date(year, int(day[:2]), int(day[3:]))
