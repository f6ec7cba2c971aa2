"""Resolve dates that name a place on the calendar. In: a sense, the article's day or None, the context. Out: a reading.

What the words leave open (the year, the week) is taken from the tense and the article's own day; where that is unknown, from explicit dates
of the text; else the value keeps its X and no interval is given.
"""

from collections.abc import Callable
from datetime import date

from variorum.annotate.times.context import Context
from variorum.annotate.times.reading import NOWHERE, Anchor, Reading, a_day, a_half, feast, shift_days
from variorum.annotate.times.rules_calendar import is_day
from variorum.annotate.times.senses import Calendar, Era, Recurring
from variorum.annotate.times.words import TABLE
from variorum.values.interval import of_days, of_month, of_quarter, of_year


def calendar(sense: Calendar, day: date | None, context: Context) -> Reading:
    """A date of which year, month or day may be missing."""
    if sense.month is None and sense.day is not None:
        return _in_near_month(sense.day, sense.weekday, day, context)
    if sense.month is None:
        assert sense.year is not None  # the rules build a calendar sense from a month or a year
        return Reading(f"{sense.year:04}", of_year(sense.year), "explicit")
    if sense.year is not None:
        year, anchor = sense.year, _EXPLICIT
    else:
        found = _open_year(sense, day, context)
        if found is None:
            return Reading(f"XXXX-{sense.month:02}" + (f"-{sense.day:02}" if sense.day else ""))
        year, anchor = found
    if sense.day is None:
        return Reading(f"{year:04}-{sense.month:02}", of_month(year, sense.month), anchor)
    if not is_day(year, sense.month, sense.day):
        return Reading(f"{year:04}-{sense.month:02}-{sense.day:02}", NOWHERE, "none")
    first = date(year, sense.month, sense.day)
    if sense.last_day and is_day(year, sense.month, sense.last_day):
        return Reading(first.isoformat(), of_days(first, date(year, sense.month, sense.last_day)), anchor)
    return a_day(first, anchor)


_MONTHS = 45  # days around the article's own in which "Sunday the 30th" is looked for


def _in_near_month(number: int, weekday: int | None, day: date | None, context: Context) -> Reading:
    """Sunday the 30th, the 25th: the nearest such day that the tense allows."""
    if day is None:
        return Reading(f"XXXX-XX-{number:02}")
    near = [shift_days(day, step) for step in range(-_MONTHS, _MONTHS + 1)]
    fitting = [one for one in near if one.day == number and weekday in (None, one.weekday())]
    if context.direction in ("past", "future"):
        ahead = context.direction == "future"
        fitting = [one for one in fitting if (one >= day if ahead else one <= day)] or fitting
    best = min(fitting, key=lambda one: abs((one - day).days), default=None)
    return a_day(best, "published") if best is not None else Reading(f"XXXX-XX-{number:02}")


_EXPLICIT: Anchor = "explicit"


def _open_year(sense: Calendar, day: date | None, context: Context) -> tuple[int, Anchor] | None:
    """The year of a month or month-day that comes without one."""
    assert sense.month is not None  # asked only of senses with a month
    if sense.base == "text":
        told = context.told.earliest if context.told is not None else None
        return (int(told[:4]), "text") if told is not None else None
    if day is None:
        year = context.text_year(sense.month)
        return None if year is None or sense.which is not None else (year, "text")
    if sense.which is not None:
        if abs(sense.which) != 1:  # of this, next, last year
            return day.year + sense.which // 10, "published"
        ahead = sense.month > day.month
        return (
            day.year + (0 if ahead else 1)
            if sense.which > 0
            else day.year - (1 if ahead or sense.month == day.month else 0)
        ), "published"
    if sense.day is None and (listed := _listed_year(sense.month, day, context)):
        return listed, "published"
    candidates = [day.year + step for step in (0, -1, 1)]
    return _pick(
        candidates, lambda year: _distance(year, sense.month or 1, sense.day, day), context
    ), "published"


def _listed_year(month: int, day: date, context: Context) -> int | None:
    """The year of a month in a list of plans: "in April, June and December" runs on from the one named before, once that lies ahead."""
    told = context.told
    if (
        context.told_in != context.sentence
        or context.direction == "past"
        or told is None
        or not told.earliest
    ):
        return None
    before = date.fromisoformat(told.earliest[:10])
    return before.year + (month < before.month) if day < before < shift_days(day, 400) else None


def _distance(year: int, month: int, day_of_month: int | None, day: date) -> int:
    """Days from the article's day to a month (0 inside it) or day; negative before."""
    if day_of_month is None:
        return ((year - day.year) * 12 + month - day.month) * 30
    if not is_day(year, month, day_of_month):
        return 10_000
    return (date(year, month, day_of_month) - day).days


def _pick(years: list[int], distance: Callable[[int], int], context: Context) -> int:
    """Past: the last one not after the day. Future: the first one not before it. Else the nearest."""
    offsets = {year: distance(year) for year in years}
    wanted = context.direction
    ends = context.mod in ("until", "through", "by")
    if ends and wanted != "future":
        # "is open until 5 May" looks ahead, and so may "gave them until 5 May".
        wanted = "future" if wanted != "past" and context.mod != "by" else None
    if wanted == "past":
        fitting = {year: off for year, off in offsets.items() if off <= 1}
    elif wanted == "future":
        fitting = {year: off for year, off in offsets.items() if off >= 0}
    else:
        fitting = offsets
    cost = {year: abs(off) * (1.5 if ends and off < 0 else 1) for year, off in offsets.items()}
    return min(fitting or offsets, key=lambda year: (cost[year], offsets[year]))


def recurring(sense: Recurring, day: date | None, context: Context) -> Reading:
    """A weekday, weekend, season, quarter, half or feast."""
    if sense.cycle == "weekday":
        return _weekday(sense, day, context)
    if sense.cycle == "weekend":
        return _weekend(sense, day, context)
    return _yearly(sense, day, context)


def _weekday(sense: Recurring, day: date | None, context: Context) -> Reading:
    number = int(sense.name)
    anchor: Anchor = "published"
    if sense.base == "text" and context.told is not None and context.told.earliest:
        day, anchor = date.fromisoformat(context.told.earliest[:10]), "text"
    if day is None:
        return Reading(f"XXXX-WXX-{number + 1}")
    back = shift_days(day, -((day.weekday() - number) % 7))
    ahead = shift_days(day, (number - day.weekday()) % 7)
    if sense.which == -1:
        return a_day(back if back != day else shift_days(back, -7), anchor)
    if sense.which == 1:
        return a_day(ahead if ahead != day else shift_days(ahead, 7), anchor)
    wanted = context.direction
    if context.mod in ("until", "through") or (wanted is None and context.mod == "by"):
        wanted = "future"
    if sense.which == 0 and wanted is None:
        wanted = "future"
    return a_day(ahead if wanted in ("future", "present") else back, anchor)


def _weekend(sense: Recurring, day: date | None, context: Context) -> Reading:
    anchor: Anchor = "published"
    if sense.base == "text" and context.told is not None and context.told.earliest:
        day, anchor = date.fromisoformat(context.told.earliest[:10]), "text"
    if day is None:
        return Reading("XXXX-WXX-WE")
    saturday = shift_days(day, 5 - day.weekday())
    if (
        saturday > day and (sense.which == -1 or (sense.which != 1 and context.direction in ("past", None)))
    ) or (sense.which == -1 and shift_days(saturday, 1) >= day):
        saturday = shift_days(saturday, -7)
    elif (sense.which == 1 and saturday <= day) or (
        sense.which is None and context.direction == "future" and shift_days(saturday, 1) < day
    ):
        saturday = shift_days(saturday, 7)
    year, week, _ = saturday.isocalendar()
    return Reading(f"{year:04}-W{week:02}-WE", of_days(saturday, shift_days(saturday, 1), "weekend"), anchor)


def _yearly(sense: Recurring, day: date | None, context: Context) -> Reading:
    """Seasons, quarters, halves and feasts of a year that is said, or the one that tense and day point to."""
    if sense.year is not None:
        return _of_year(sense, sense.year, "explicit")
    if sense.cycle == "feast" and len(TABLE["holidays"][sense.name]) == 10:
        return _of_year(sense, 2001, "explicit")
    if day is None:
        year = context.text_year(None)
        return (
            Reading(_of_year(sense, 2000, "none").value.replace("2000", "XXXX"))
            if year is None
            else _of_year(sense, year, "text")
        )
    if sense.which is not None and sense.cycle in ("quarter", "half"):
        return _of_year(sense, day.year + sense.which, "published")
    options = {year: _of_year(sense, year, "published") for year in (day.year, day.year - 1, day.year + 1)}
    iso = day.isoformat()

    def offset(year: int) -> int:
        """Days from the article's day to the nearer end; 0 inside."""
        interval = options[year].interval
        if interval.first[:10] <= iso <= interval.last[:10]:
            return 0
        end = interval.latest if interval.last[:10] < iso else interval.earliest
        assert end is not None  # options are whole seasons and days
        return (date.fromisoformat(end[:10]) - day).days

    if sense.which == -1:
        return options[max((year for year in options if offset(year) < 0), default=day.year - 1)]
    if sense.which == 1:
        return options[min((year for year in options if offset(year) > 0), default=day.year + 1)]
    if sense.which == 0:
        return options[day.year]
    if sense.cycle in ("quarter", "half") and context.direction == "past":
        return options[max((year for year in options if offset(year) < 0), default=day.year)]
    return options[_pick(list(options), offset, context)]


def _of_year(sense: Recurring, year: int, anchor: Anchor) -> Reading:
    if sense.cycle == "quarter":
        return Reading(f"{year:04}-Q{sense.name}", of_quarter(year, int(sense.name)), anchor)
    if sense.cycle == "half":
        return a_half(year, int(sense.name), anchor)
    if sense.cycle == "feast":
        rule = TABLE["holidays"][sense.name]
        return a_day(feast(rule, year), anchor)
    first, last = TABLE["season_days"][sense.name]
    start, end = (
        date.fromisoformat(f"{year:04}-{first}"),
        date.fromisoformat(f"{year + (last < first):04}-{last}"),
    )
    return Reading(f"{year:04}-{sense.name}", of_days(start, end, "season"), anchor)


def era(sense: Era) -> Reading:
    """A decade, a century, a run of years."""
    grain = {1: "year", 10: "decade", 100: "century"}.get(sense.years, "vague")
    return Reading(sense.value, of_year(max(sense.first, 1), sense.years, grain), "explicit")  # type: ignore[arg-type]


def numeric(digits: str, day: date | None, context: Context) -> Reading:
    """01/07/2023 by the site's own order; without one, by the only reading that the calendar or the article's day allows."""
    one, two, three = (int(part) for part in digits.replace(".", "/").replace("-", "/").split("/"))
    if digits[:4].isdigit():
        return a_day(date(one, two, three), "explicit") if is_day(one, two, three) else Reading(digits)
    year = three if three > 99 else 2000 + three if three < 70 else 1900 + three
    options = {
        first: (one, two) if first else (two, one) for first in (True, False)
    }  # day first → (day, month)
    valid = {
        first: date(year, month, number)
        for first, (number, month) in options.items()
        if is_day(year, month, number)
    }
    if context.day_first is not None and context.day_first in valid:
        return a_day(valid[context.day_first], "explicit")
    if len(set(valid.values())) == 1:
        return a_day(next(iter(valid.values())), "explicit")
    near = [found for found in valid.values() if day is not None and abs((found - day).days) <= 10]
    if len(near) == 1:
        return a_day(near[0], "explicit")
    return Reading(f"{year:04}-XX-XX") if valid else Reading(digits)
