"""Calendar dates written out in a line. In: a string. Out: dates with every day they may mean, and clock times.

Reads lines such as "Updated Tue 14 Mar 2017, 8:41am AEST", URLs and metadata strings. It refuses to read running text (relative
dates, ranges: that is annotate's work) and never decides between 1 July and 7 January by habit: both readings are returned.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, Literal

import msgspec

from variorum.lang.load import load_table

Order = Literal["dmy", "mdy"]
_DIGITS = re.compile(r"\d+")
# No written date, its weekday included, reaches farther from any of its numbers.
_AROUND = 48


class WrittenDate(msgspec.Struct, frozen=True):
    """A date at its place. `day_first` is the reading that takes a numeric date as day/month, `month_first` the other one.

    For written-out and ISO dates both are the same. `year` is None where the line gives none; then the days carry no year
    either and only `month` and `day` count. `weekday` is 0 for Monday.
    """

    start: int
    end: int
    day_first: date | None
    month_first: date | None
    month: int = 0
    day: int = 0
    year: int | None = None
    weekday: int | None = None

    @property
    def ambiguous(self) -> bool:
        """Whether the order of day and month changes the day."""
        return (
            self.day_first is not None and self.month_first is not None and self.day_first != self.month_first
        )

    def read(self, day_first: bool | None) -> tuple[date, ...]:
        """The days it may mean, earliest first: one where the order is known or does not matter."""
        both = [d for d in (self.day_first, self.month_first) if d is not None]
        if self.ambiguous and day_first is not None:
            both = [both[0] if day_first else both[1]]
        return tuple(sorted(set(both)))


class Clock(msgspec.Struct, frozen=True):
    """A time of day at its place: "HH:MM", the offset of its zone ("" unknown) and the order of dates its readers use."""

    start: int
    end: int
    text: str
    offset: str
    order: Order | None


def _table() -> dict[str, Any]:
    return load_table("en", "published")


@cache
def month_numbers() -> dict[str, int]:
    """Month names and short forms to 1–12."""
    return {name: number for number, names in enumerate(_table()["months"], 1) for name in names}


@cache
def weekday_numbers() -> dict[str, int]:
    """Weekday names and short forms to 0–6, Monday first."""
    return {name: number for number, names in enumerate(_table()["weekdays"]) for name in names}


@cache
def _date_pattern() -> re.Pattern[str]:
    month = "|".join(sorted(month_numbers(), key=len, reverse=True))
    week = "|".join(sorted(weekday_numbers(), key=len, reverse=True))
    year = r"(?:19|20)\d\d"
    head = rf"(?:\b(?P<week{{0}}>{week})\b\.?,?\s{{{{1,3}}}}(?:the\s)?)?"
    forms = (
        rf"(?<![\d.,/-])(?P<iy>{year})[-/.](?P<im>\d\d?)[-/.](?P<id>\d\d?)(?![\d/])",
        rf"{head.format(1)}(?<![\d/])(?P<na>\d\d?)(?P<sep>\s?[/.-]\s?)(?P<nb>\d\d?)(?P=sep)(?P<ny>{year})(?!\d)",
        rf"{head.format(2)}\b(?P<am>{month})\b\.?\s{{1,3}}(?P<ad>\d\d?)(?:st|nd|rd|th)?(?!\d|:\d|[.,]\d)(?:,?\s{{1,3}}(?P<ay>{year})(?!\d))?",
        rf"{head.format(3)}(?<!\d)(?P<bd>\d\d?)(?:st|nd|rd|th)?[\s-](?:of\s)?(?P<bm>{month})\b\.?,?(?:[\s-](?P<by>{year})(?!\d))?",
    )
    return re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE)


@cache
def _clock_pattern() -> re.Pattern[str]:
    zones = "|".join(sorted(_table()["zones"], key=len, reverse=True))
    return re.compile(
        r"(?<![\d:.])(?P<hour>[01]?\d|2[0-3])(?:\s?[:.]\s?(?P<minute>[0-5]\d)(?:\s?:\s?[0-5]\d(?:\.\d+)?)?)?"
        rf"(?P<half>\s?[ap]\.?m\b\.?)?(?P<zone>\s?\(?\b(?:{zones})\b\)?)?(?![\d:])",
        re.IGNORECASE,
    )


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none (31 June)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _written(match: re.Match[str]) -> WrittenDate | None:
    group = match.groupdict()
    week = next((group[f"week{i}"] for i in (1, 2, 3) if group[f"week{i}"]), None)
    weekday = weekday_numbers()[week.lower()] if week else None
    start, end = match.span()
    if group["na"]:
        first, second, year = int(group["na"]), int(group["nb"]), int(group["ny"])
        readings = make_day(year, second, first), make_day(year, first, second)
        fitting = [day if day and (weekday is None or day.weekday() == weekday) else None for day in readings]
        if not any(fitting):
            fitting = list(readings)
        if not any(fitting):
            return None
        return WrittenDate(start, end, fitting[0], fitting[1], year=year, weekday=weekday)
    if group["iy"]:
        year_text, month, day = group["iy"], int(group["im"]), int(group["id"])
    else:
        form = "a" if group["am"] else "b"
        year_text, month, day = (
            group[f"{form}y"],
            month_numbers()[group[f"{form}m"].lower()],
            int(group[f"{form}d"]),
        )
    exact = make_day(
        int(year_text) if year_text else 2000, month, day
    )  # 2000 is a leap year: 29 February is kept
    if exact is None:
        return None
    known = exact if year_text else None
    return WrittenDate(start, end, known, known, month, day, int(year_text) if year_text else None, weekday)


def find_dates(line: str) -> list[WrittenDate]:
    """All written dates of a line, in order; days that the calendar does not have are left out."""
    found = (_written(match) for match in _matches(line))
    return [item for item in found if item is not None]


@cache
def _month_behind() -> re.Pattern[str]:
    months = "|".join(sorted(month_numbers(), key=len, reverse=True))
    return re.compile(rf"(?:st|nd|rd|th)?[\s-](?:of\s)?(?:{months})|\s?[/.-]\s?\d", re.IGNORECASE)


def _stretches(line: str) -> list[tuple[int, int]]:
    """Where dates may stand: the surroundings of each number that has a month or another number beside it, overlapping ones joined."""
    found: list[tuple[int, int]] = []
    behind, months = _month_behind(), tuple(month_numbers())
    for match in _DIGITS.finditer(line):
        start, end = match.span()
        if behind.match(line, end) or line[max(start - 14, 0) : start].rstrip().rstrip(".").lower().endswith(
            months
        ):
            first, last = max(start - _AROUND, 0), min(end + _AROUND, len(line))
            if found and first <= found[-1][1]:
                found[-1] = (found[-1][0], last)
            else:
                found.append((first, last))
    return found


def _matches(line: str) -> Iterator[re.Match[str]]:
    """What the date pattern matches in a line. It is slow where there are no dates, so only stretches that may hold one are searched."""
    pattern = _date_pattern()
    for start, end in _stretches(line):
        yield from pattern.finditer(line, start, end)


def find_clock(line: str) -> Clock | None:
    """The first time of day of a line (dates should be blanked out): needs minutes, or am/pm, to count."""
    for match in _clock_pattern().finditer(line):
        if match["minute"] is None and match["half"] is None:
            continue
        hour, half = int(match["hour"]), (match["half"] or "").strip().lower()
        if half:
            hour = hour % 12 + (12 if half.startswith("p") else 0)
        zone = (match["zone"] or "").strip(" ()").upper()
        offset, order = _table()["zones"].get(zone, ("", ""))
        return Clock(*match.span(), f"{hour:02d}:{int(match['minute'] or 0):02d}", offset, order or None)
    return None


def blank(line: str, *spans: tuple[int, int]) -> str:
    """The line with the spans replaced by spaces: what is left tells what else it says."""
    for start, end in spans:
        line = line[:start] + " " * (end - start) + line[end:]
    return line
