"""Resolve a draft against the article's day. In: a sense and the context. Out: a reading.

Where the article's day is an interval, both its ends are tried and the answer covers them: an honest width, never a guess.
"""

import re
from dataclasses import replace
from datetime import date

from variorum.annotate.times.context import Context
from variorum.annotate.times.numbers import duration
from variorum.annotate.times.reading import (
    NOWHERE,
    Anchor,
    Reading,
    a_day,
    bounds,
    months_off,
    shift_days,
    unit_around,
    with_days,
)  # fmt: skip
from variorum.annotate.times.resolve_away import counted, peg, within
from variorum.annotate.times.resolve_calendar import calendar, era, numeric, recurring
from variorum.annotate.times.resolve_clock import clock
from variorum.annotate.times.senses import (
    Around,
    Away,
    Calendar,
    Clock,
    Era,
    Nth,
    Off,
    Part,
    Plain,
    Range,
    Recurring,
    Sense,
)
from variorum.annotate.times.tense import Direction
from variorum.values import Interval
from variorum.values.interval import hull, of_days

_SPREAD = {
    "day": (2, 9),
    "week": (14, 63),
    "month": (60, 270),
    "year": (730, 3285),
}  # days that "several" may be
_SUNDAY = 6


def resolve(sense: Sense, context: Context) -> Reading:
    """The reading of a sense; for an article dated to an interval the hull of the readings at its ends."""
    try:
        return _covering(sense, context)
    except (ValueError, OverflowError):
        return Reading("XXXX")  # the sum left the calendar, which runs from year 1 to 9999


def _covering(sense: Sense, context: Context) -> Reading:
    early = _at(sense, context.first, context)
    if context.first == context.last or early.anchor != "published":
        return early
    late = _at(sense, context.last, context)
    if early.interval == late.interval or not (early.interval.known and late.interval.known):
        return early
    return replace(
        early, interval=hull(early.interval, late.interval), value=_common(early.value, late.value)
    )


def _common(left: str, right: str) -> str:
    """The value with X from the first part on in which two readings of it differ: 2023-02-XX, XXXX-WXX."""
    if len(left) != len(right):
        return left
    parts, differ = [], False
    for one, other in zip(left.split("-"), right.split("-"), strict=False):
        differ = differ or one != other
        parts.append(re.sub(r"[0-9]", "X", one) if differ else one)
    return "-".join(parts)


def _at(sense: Sense, day: date | None, context: Context) -> Reading:
    """The reading as of one day."""
    if isinstance(sense, Calendar):
        return calendar(sense, day, context)
    if isinstance(sense, Recurring):
        return recurring(sense, day, context)
    if isinstance(sense, Around):
        return _around(sense, day, context)
    if isinstance(sense, Away):
        return _away(sense, day, context)
    if isinstance(sense, Off):
        return _off(sense, day, context)
    if isinstance(sense, Era):
        return era(sense)
    if isinstance(sense, Part):
        return _part(sense, day, context)
    if isinstance(sense, Nth):
        return _nth(sense, day, context)
    if isinstance(sense, Range):
        return _range(sense, day, context)
    if isinstance(sense, Clock):
        said = None if sense.day is None else _at(sense.day, day, context)
        return clock(sense, said, day, context)
    return _plain(sense, day, context)


def _range(sense: Range, day: date | None, context: Context) -> Reading:
    """From the start of the one to the end of the other; a month or clock without its own day stands on that of its fellow."""
    left, right = _at(sense.left, day, context), _at(sense.right, day, context)
    if (
        isinstance(sense.left, Clock)
        and isinstance(sense.right, Clock)
        and sense.left.day is None
        and sense.right.day is not None
    ):
        left = _at(replace(sense.left, day=sense.right.day), day, context)
    ends = (left.interval.earliest, right.interval.latest)
    value = f"{left.value}/{right.value}"
    if None in ends or left.interval.first > right.interval.last:
        return replace(left, value=value, interval=NOWHERE, anchor="none", mod=None)
    return replace(right, value=value, interval=Interval(ends[0], ends[1], right.interval.grain), mod=None)


def _plain(sense: Plain, day: date | None, context: Context) -> Reading:
    if sense.value.startswith("DMY:"):
        return numeric(sense.value[4:], day, context)
    if sense.reach is None or day is None:
        return Reading(sense.value, NOWHERE, "none", sense.kind)
    ends = sorted((day, shift_days(day, sense.reach)))
    return Reading(sense.value, of_days(ends[0], ends[1], "vague"), "published", sense.kind)


_OPEN = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX", "quarter": "XXXX-QX", "half": "XXXX-HX",
}  # fmt: skip


def _base(base: str, unit: str, day: date | None, context: Context) -> tuple[date | None, Anchor]:
    """The day to count from: the article's, or the one spoken of last."""
    if base == "text":
        told = context.told.earliest if context.told is not None else None
        if told is not None and not (context.direction == "future" and unit != "day"):
            return date.fromisoformat(told[:10]), "text"
        if context.direction != "future":
            return None, "none"
    return day, "published"


def _around(sense: Around, day: date | None, context: Context) -> Reading:
    start, anchor = _base(sense.base, sense.unit, day, context)
    if sense.base == "text" and sense.shift == 0 and sense.unit == "day":
        fresh = context.told_day is not None and context.sentence - context.told_sentence <= 1
        start, anchor = (context.told_day, "text") if fresh else (day, "published" if day else "none")
    if start is None or not 1 < start.year + sense.shift * 100 < 9900:
        return Reading(_OPEN.get(sense.unit, "XXX"))
    found = unit_around(start, sense.unit, sense.shift, anchor)
    if sense.unit == "week" and sense.shift == -1 and anchor == "published" and start.weekday() == _SUNDAY:
        return with_days(found, *_both_weeks(start))
    return found


def _both_weeks(day: date) -> tuple[date, date]:
    """Said on a Sunday, which opens the week for some and closes it for others, "last week" is one week or the other."""
    return shift_days(day, -13), shift_days(day, -1)


def _away(sense: Away, day: date | None, context: Context) -> Reading:
    """So many units before or after; a stretch of time where "in two weeks" does not look ahead."""
    if sense.rough == "in" and (context.direction != "future" or context.superlative):
        return Reading(duration(sense.unit, sense.count), NOWHERE, "none", "DURATION")
    start, anchor = _base(sense.base, sense.unit, day, context)
    if sense.rough == "within":
        return within(sense, day, context.direction)
    if sense.rough in ("peg", "peg less"):
        return peg(sense, start)
    if start is None:
        return Reading(_OPEN.get(sense.unit, "PAST_REF") if sense.sign < 0 else "FUTURE_REF")
    if sense.count is None:
        near, far = _SPREAD.get(sense.unit, (0, 0))
        value = "PAST_REF" if sense.sign < 0 else "FUTURE_REF"
        ends = sorted((shift_days(start, sense.sign * near), shift_days(start, sense.sign * far)))
        return Reading(value, of_days(ends[0], ends[1], "vague") if far else NOWHERE, anchor)
    if sense.count > 5000:
        return Reading(duration(sense.unit, sense.count), NOWHERE, "none", "DURATION")
    return counted(sense, start, sense.sign * sense.count, anchor)


def _off(sense: Off, day: date | None, context: Context) -> Reading:
    """A day counted from one that is named: as sure as that one."""
    direction: Direction = "past" if sense.days + sense.months < 0 else "future"
    base = _at(sense.of, day, replace(context, direction=direction, mod=None))
    ends = bounds(base.interval)
    if ends is None:
        return Reading("PAST_REF" if sense.days + sense.months < 0 else "FUTURE_REF")
    day = months_off(ends[0], sense.months)
    return a_day(shift_days(day, sense.days), base.anchor)


def _nth(sense: Nth, day: date | None, context: Context) -> Reading:
    """The first week of May, the last day of March."""
    whole = _at(sense.of, day, context)
    ends = bounds(whole.interval)
    if ends is None:
        return whole
    first, last = ends
    size = 7 if sense.unit == "week" else 1
    if sense.unit == "weekend":
        saturdays = [
            shift_days(first, step)
            for step in range((last - first).days + 1)
            if shift_days(first, step).weekday() == 5
        ]
        start = saturdays[min(sense.number, len(saturdays)) - 1 if sense.number > 0 else -1]
        size = 2
    else:
        start = (
            shift_days(first, size * (sense.number - 1)) if sense.number > 0 else shift_days(last, 1 - size)
        )
    if start > last:
        return whole
    year, week, _ = start.isocalendar()
    value = start.isoformat() if size == 1 else f"{year:04}-W{week:02}" + ("-WE" if size == 2 else "")
    return Reading(
        value, of_days(start, shift_days(start, size - 1), "day" if size == 1 else "week"), whole.anchor
    )


def _part(sense: Part, day: date | None, context: Context) -> Reading:
    """Early, mid, late, start, end, earlier and later in a period."""
    whole = _at(sense.of, day, context)
    mod = {"mid": "mid", "earlier": "before", "later": "after"}.get(sense.part, sense.part)
    whole = replace(whole, mod=mod)
    ends = bounds(whole.interval)
    if ends is None:
        return whole
    first, last = ends
    if sense.part in ("earlier", "later"):
        return _beside(sense, whole, day, context)
    if sense.part == "end" and context.mod in ("by", "until", "through", "before", "as_of"):
        this_week = whole.interval.grain == "week" and day is not None and first <= day <= last
        return (
            with_days(whole, day if this_week and day else last, last) if this_week else _point(whole, last)
        )
    if sense.part == "start" and context.mod in ("since", "from", "by", "before", "as_of", "until"):
        return _point(whole, first)
    if whole.interval.grain == "day":
        return replace(whole, mod=mod)
    return with_days(whole, *_slice(whole.interval, first, last, sense.part))


def _point(whole: Reading, day: date) -> Reading:
    # TIMEX3 keeps the period as the value and says END or START beside it.
    return replace(whole, interval=of_days(day, day))


def _slice(interval: Interval, first: date, last: date, part: str) -> tuple[date, date]:
    """Which days of a period "early", "mid", "late", "start" and "end" name."""
    if interval.grain == "month":
        return {
            "early": (first, first.replace(day=10)), "start": (first, first.replace(day=10)),
            "mid": (first.replace(day=11), first.replace(day=20)),
        }.get(part, (first.replace(day=21), last))  # fmt: skip
    if interval.grain == "year":
        year = first.year
        return {
            "early": (first, date(year, 3, 31)), "start": (first, date(year, 1, 31)), "mid": (date(year, 5, 1), date(year, 8, 31)),
            "late": (date(year, 10, 1), last),
        }.get(part, (date(year, 12, 1), last))  # fmt: skip
    days = (last - first).days + 1
    if interval.grain == "week" and days == 7:  # Monday to Wednesday, Tuesday to Thursday, Thursday to Sunday
        ends = {"early": (0, 2), "start": (0, 2), "mid": (1, 3)}.get(part, (3, 6))
        return shift_days(first, ends[0]), shift_days(first, ends[1])
    third = max(days // 3, 1)
    if part in ("early", "start"):
        return first, shift_days(first, third - 1)
    return (
        (shift_days(first, third), shift_days(last, -third))
        if part == "mid"
        else (shift_days(last, 1 - third), last)
    )


def _beside(sense: Part, whole: Reading, day: date | None, context: Context) -> Reading:
    """Earlier or later in a period: from its start to the article's day, on which the news may be a day old, or from the day after to its end."""
    ends = bounds(whole.interval)
    if ends is None or day is None:
        return whole
    first, last = ends
    if first == last or not first <= day <= last:
        return whole
    if sense.part == "later":
        return with_days(whole, shift_days(day, 1), last)
    if day == first and isinstance(sense.of, Around):
        # On the first day of a period "earlier this month" can only mean the one before.
        return replace(_at(replace(sense.of, shift=sense.of.shift - 1), day, context), mod=whole.mod)
    return with_days(whole, first, day)
