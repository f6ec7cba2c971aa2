"""Resolve times of day. In: a clock sense, the reading of its day if one was said, the article's day, the context. Out: a reading.

A time without a day belongs to the day spoken of in its sentence, else to the last one before, else to the article's own;
small hours told after a night belong to the morning after. Zones stay in the value: intervals are local, as reported.
"""

from dataclasses import replace
from datetime import date

from variorum.annotate.times.context import Context
from variorum.annotate.times.reading import Anchor, Reading, shift_days
from variorum.annotate.times.senses import Clock
from variorum.annotate.times.words import TABLE
from variorum.values import Interval

_TALE = 8  # sentences back in which a clock time still tells of which day and half of it another is
_HALF = 12
_LATE, _SMALL = 18, 6
_NEAR = 3  # sentences back in which a day still holds for a bare clock time


def clock(sense: Clock, said: Reading | None, day: date | None, context: Context) -> Reading:
    """A time of day, or a part of the day."""
    on, anchor = _day(sense, said, day, context)
    stem = on.isoformat() if on is not None else said.value if said is not None else "XXXX-XX-XX"
    if sense.hour is None:
        return _part(sense, on, stem, anchor)
    if sense.loose:
        settled = _settled(sense, on, context)
        if settled is None:
            return Reading(f"{stem}T{sense.hour:02}:{sense.minute or 0:02}", kind="TIME")
        sense = settled
    value = f"{stem}T{sense.hour:02}:{sense.minute or 0:02}{_zone(sense.zone)}"
    if on is None:
        return Reading(value, kind="TIME")
    midnight = sense.hour == 0 and not sense.minute and context.mod in ("until", "by", "through", "before")
    start = (
        f"{on.isoformat()}T23:59" if midnight else f"{on.isoformat()}T{sense.hour:02}:{sense.minute or 0:02}"
    )
    return Reading(
        value, Interval(earliest=start, latest=_latest(start, sense), grain="minute"), anchor, "TIME"
    )


def _settled(sense: Clock, on: date | None, context: Context) -> Clock | None:
    """An hour of either half of the day, settled by the clock time told before it: a tale goes on."""
    told = context.told_clock
    if told is None or on is None or context.sentence - context.told_clock_sentence > _TALE:
        return None
    before, minute = told.hour * 60 + told.minute, (sense.hour or 0) * 60 + (sense.minute or 0)
    fits = [half for half in (0, _HALF) if on == told.date() and minute + half * 60 > before]
    return replace(sense, hour=(sense.hour or 0) + fits[0], loose=False) if fits else None


def _latest(start: str, sense: Clock) -> str:
    """The end of the interval: "shortly after" a full hour leaves three quarters of it, after another time a quarter."""
    if sense.shade != "after":
        return start
    minute = int(start[14:16])
    return f"{start[:14]}{min(minute + (45 if minute == 0 else 15), 59):02}"


def _part(sense: Clock, on: date | None, stem: str, anchor: Anchor) -> Reading:
    value = f"{stem}T{sense.part}"
    if on is None:
        return Reading(value, kind="TIME")
    first, last = sense.hours
    if sense.shade == "early":
        last = max(first, min(last, first + 8)) if first == 0 else first + (last - first) // 2
    elif sense.shade == "late":
        first = first + (last - first + 1) // 2
    end = on if last < 24 else shift_days(on, 1)
    interval = Interval(
        f"{on.isoformat()}T{first:02}:00", f"{end.isoformat()}T{last % 24:02}:59", "part_of_day"
    )
    return Reading(value, interval, anchor, "TIME", sense.shade if sense.shade in ("early", "late") else None)


def _zone(zone: str | None) -> str:
    if zone is None:
        return ""
    offset = TABLE["zones"][zone]
    if offset == 0:
        return "Z"
    hours, minutes = divmod(abs(int(offset * 60)), 60)
    return f"{'-' if offset < 0 else '+'}{hours:02}:{minutes:02}"


def _day(
    sense: Clock, said: Reading | None, day: date | None, context: Context
) -> tuple[date | None, Anchor]:
    if said is not None:
        earliest = said.interval.earliest
        return (date.fromisoformat(earliest[:10]), said.anchor) if earliest else (None, "none")
    told, clock_told = context.told_day, context.told_clock
    if (
        sense.hour is not None
        and clock_told is not None
        and context.told_clock_sentence >= context.told_sentence
        and 0 < context.sentence - context.told_clock_sentence <= _TALE
        and not context.stamped
    ):
        past_midnight = sense.hour < _SMALL and not sense.loose and clock_told.hour >= _LATE
        return shift_days(clock_told.date(), int(past_midnight)), "text"
    if told is not None and day is not None and told > day and context.direction == "past":
        return None, "none"  # what is over did not happen on the coming day that was spoken of last
    of_news = sense.shade == "overnight" and told == day and context.direction == "past"
    if told is not None and context.sentence - context.told_sentence <= _NEAR and not of_news:
        small = sense.hour is not None and sense.hour < 6 and context.told_night
        return (shift_days(told, 1) if small else told), "text"
    if sense.shade == "overnight" and day is not None:
        return shift_days(day, -1), "published"
    return day, "published" if day is not None else "none"
