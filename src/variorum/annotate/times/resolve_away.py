"""Count off units from a day: "two weeks ago", "three months later". In: a sense, the day, the signed count. Out: a reading.

The coarser the unit, the wider the interval: "ten years ago" is a calendar year, "two weeks ago" a day or the one before.
"""

from dataclasses import replace
from datetime import date
from math import ceil

from variorum.annotate.times.numbers import duration
from variorum.annotate.times.reading import (
    NOWHERE,
    Anchor,
    Reading,
    a_day,
    bounds,
    shift_days,
    shift_months,
    shift_years,
)
from variorum.annotate.times.senses import Away
from variorum.annotate.times.tense import Direction
from variorum.values.interval import of_days, of_month, of_year


def counted(sense: Away, start: date, count: float, anchor: Anchor) -> Reading:
    """The point `count` units from a day; the coarser the unit, the wider the interval."""
    if sense.unit in ("second", "minute", "hour"):
        days = count / {"hour": 24, "minute": 1440, "second": 86400}[sense.unit]
        ends = sorted((start, shift_days(start, ceil(days) if days > 0 else -ceil(-days))))
        return Reading(duration(sense.unit, sense.count), of_days(ends[0], ends[1]), anchor, "TIME")
    if sense.unit in ("day", "night"):
        return a_day(shift_days(start, round(count)), anchor)
    if sense.unit in ("week", "weekend", "fortnight"):
        weeks = count * (2 if sense.unit == "fortnight" else 1)
        point = shift_days(start, round(7 * weeks))
        slack = max(1, int(abs(weeks)) // 3) if anchor == "published" else 0
        return Reading(point.isoformat(), of_days(shift_days(point, -slack), point), anchor)
    if sense.unit in ("month", "quarter", "half"):
        months = round(count * {"month": 1, "quarter": 3, "half": 6}[sense.unit])
        year, month = shift_months(start.year, start.month, months)
        return (
            Reading(f"{year:04}-{month:02}", of_month(year, month), anchor)
            if 0 < year < 9999
            else Reading("PAST_REF")
        )
    return _years_away(sense, start, count, anchor)


def _years_away(sense: Away, start: date, count: float, anchor: Anchor) -> Reading:
    """Years, decades, centuries: the calendar year; "nearly a year ago" is the months that follow the full year."""
    size = {"decade": 10, "century": 100}.get(sense.unit, 1)
    year = round(start.year + count * size)
    if not 2 < year < 9990:
        return Reading("PAST_REF" if count < 0 else "FUTURE_REF")
    reading = Reading(f"{year:04}", of_year(year), anchor)
    if size > 1:
        return replace(reading, interval=of_year(year - 1, 3, "vague"))
    if sense.rough in ("nearly", "almost", "less") and count < 0:
        whole = shift_years(start, round(count))
        return replace(reading, interval=of_days(shift_days(whole, 1), shift_days(whole, 75), "vague"))
    return reading


def within(sense: Away, day: date | None, direction: Direction | None) -> Reading:
    """A stretch of time from the news on: its value is the length, its interval ends with the last day."""
    length = Reading(duration(sense.unit, sense.count), NOWHERE, "none", "DURATION")
    if direction in ("past", None) or day is None or sense.count is None or sense.count > 500:
        return length
    last = bounds(counted(sense, day, sense.count, "text").interval)
    return (
        length
        if last is None
        else replace(length, interval=of_days(day, last[1], "vague"), anchor="published")
    )


def peg(sense: Away, start: date | None) -> Reading:
    """A stretch of time back from the news: its value is the length, its interval the day at the far end."""
    length = Reading(duration(sense.unit, sense.count), NOWHERE, "none", "DURATION")
    if (
        start is None
        or sense.count is None
        or sense.count > 500
        or sense.unit in ("second", "minute", "hour")
    ):
        return length
    far = counted(sense, start, -sense.count, "published").interval
    if sense.rough == "peg less" and sense.unit == "year":
        far = of_days(shift_days(shift_years(start, -round(sense.count)), 1), shift_days(start, -1), "vague")
    return replace(length, interval=far, anchor="published")
