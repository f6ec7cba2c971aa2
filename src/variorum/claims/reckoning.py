"""Reckoning: what day a time means under a word that binds. In: a page, a line, a bond. Out: each time with the interval it has there.

"will come by Friday" looks ahead whatever tense the speaker's verb has; "has 45 days to decide" runs from the report's own day;
"said in March that it would publish in April" looks ahead from March. Refuses to move a date that names its year.
"""

import math
import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

import msgspec

from variorum.claims.binding import Bond
from variorum.claims.conjugation import is_participle
from variorum.claims.line import Line, Page
from variorum.lang import load_table
from variorum.model.mark import TimeExpression
from variorum.values import Interval

_PERIOD = re.compile(r"PT?(\d{1,4})([HDWMY])\Z")
_DAYS = {"H": 1 / 24, "D": 1, "W": 7}
_PAST = frozenset(("was", "were"))
_HALF = timedelta(days=183)
_YEAR = re.compile(r"\b\d{4}\b|\byear\b")


def _weekday_in(text: str) -> bool:
    """Whether a time is a weekday, or a part of one: "Saturday noon", with no date that fixes it."""
    words = text.split()
    return (
        not _weekdays().isdisjoint(words)
        and not {"last", "next", "this", "past"}.intersection(words)
        and not any(c.isdigit() for c in text)
    )


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(names[0] for names in load_table("en", "published")["weekdays"])


def published(page: Page) -> str | None:
    """The day the article appeared, the latest it can be."""
    published = page.article.published.latest or page.article.published.earliest
    return published[:10] if published else None


def reckoned(page: Page, line: Line, bond: Bond) -> Callable[[TimeExpression], TimeExpression]:
    """How to read a time under the bond."""
    day = published(page)
    told = _told_on(line, bond)

    def turned(time: TimeExpression) -> TimeExpression:
        if day is None:
            return time
        if time.kind == "DURATION":
            return _term(line, time, bond, day)
        latest = time.interval.latest
        text = page.text[time.start : time.end].lower()
        if latest is None or not (time.kind == "DATE" or _weekday_in(text)):
            return time
        if _unveiled(line, time):
            return time
        owned = page.text[time.end : time.end + 1] in ("'", "’")  # "Friday's price" is past
        if _weekday_in(text):
            moved = _shifted(time, days=7) if not owned and latest[:10] < day else time
            return moved if (moved.interval.latest or "") >= day else time
        if _YEAR.search(text):
            return time
        if told is not None and latest[:10] > day:
            moved = _shifted(time, years=-1)
            return moved if (moved.interval.earliest or "")[:10] > told else time
        if not _PAST.isdisjoint(line.words[bond.first : bond.action]):
            return _last(time, day)  # "was to leave on 3 April"
        to_do = time.start >= line.starts[bond.action] and bond.force in ("planned", "vowed")
        if (bond.appoints or to_do) and latest[:10] < day:
            return _nearest(time, day)
        return time

    return turned


def _unveiled(line: Line, time: TimeExpression) -> bool:
    """Whether a time tells of a participle that explains a noun when it was done: "a package unveiled on Sunday"."""
    first, _ = line.range(time.start, time.end)
    verb = first - 1 if line.pos[first - 1] == "VERB" else first - 2
    return 0 < verb < first and line.tokens[verb].rel == "acl" and is_participle(line.words[verb])


def is_term(line: Line, time: TimeExpression, bond: Bond) -> bool:
    """Whether a time is the stretch that somebody is given: "has 45 days to decide", "gave the club 21 days to pay"."""
    _, last = line.range(time.start, time.end)
    return (
        time.kind == "DURATION"
        and bond.force == "ordered"
        and last == bond.action - 1
        and line.word(last) == "to"
    )


def _term(line: Line, time: TimeExpression, bond: Bond, day: str) -> TimeExpression:
    """A stretch that runs from the day of the report as the end it comes to; any other as it is."""
    found = _PERIOD.match(time.value)
    first, last = line.range(time.start, time.end)
    if line.word(last) in ("of", "after", "from", "following"):
        return time  # "within 10 days of the vote": when that is, nobody says
    if found is None or time.value.startswith("PT") != (found[2] == "H"):
        return time
    within = line.word(first - 1) == "within"
    if (time.interval.latest is not None and not (within and found[2] in "MY")) or not (
        within or is_term(line, time, bond)
    ):
        return time
    try:
        end = _after(date.fromisoformat(_counted_from(line, time, bond) or day), int(found[1]), found[2])
    except (ValueError, OverflowError):
        return time
    interval = Interval(earliest=None, latest=end.isoformat(), grain=time.interval.grain)
    return msgspec.structs.replace(time, interval=interval)


def _after(start: date, number: int, unit: str) -> date:
    """The day so many hours, days, weeks, months or years on; of a month that has no such day the last one."""
    if unit not in "MY":
        return start + timedelta(days=math.ceil(number * _DAYS[unit]))
    months = start.month - 1 + number * (12 if unit == "Y" else 1)
    year, month = start.year + months // 12, months % 12 + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def _counted_from(line: Line, time: TimeExpression, bond: Bond) -> str | None:
    """The day from which a stretch runs that comes "then": "has until Monday to complain to the court, which then has 15 days"."""
    first, _ = line.range(time.start, time.end)
    if "then" not in line.words[max(0, first - 3) : first]:
        return None
    before = [
        t.interval.latest for t in line.times_in(line.start, line.starts[bond.first]) if t.interval.latest
    ]
    return before[-1][:10] if before else None


def _told_on(line: Line, bond: Bond) -> str | None:
    """The day on which a "would" was said, where the words tell it: "said in March that it would publish"."""
    if "would" not in line.words[bond.first : bond.action + 1]:
        return None
    for time in line.times_in(line.start, line.starts[bond.first]):
        first, _ = line.range(time.start, time.end)
        if (
            time.kind == "DATE"
            and first > 1
            and line.pos[first - 1] == "ADP"
            and line.pos[first - 2] == "VERB"
        ):
            return (time.interval.latest or "")[:10] or None
    return None


def _nearest(time: TimeExpression, day: str) -> TimeExpression:
    """A date without a year that was read as last year's, as this year's where that is nearer."""
    moved = _shifted(time, years=1)
    try:
        behind = date.fromisoformat(day) - date.fromisoformat((time.interval.latest or "")[:10])
    except ValueError:
        return time
    return moved if behind > _HALF else time


def _last(time: TimeExpression, day: str) -> TimeExpression:
    """A date without a year that was read as next year's, as the one just gone where that is nearer."""
    moved = _shifted(time, years=-1)
    try:
        ahead = date.fromisoformat((time.interval.latest or "")[:10]) - date.fromisoformat(day)
    except ValueError:
        return time
    return moved if ahead > _HALF else time


def _shifted(time: TimeExpression, *, days: int = 0, years: int = 0) -> TimeExpression:
    """A time moved on; as it is where there is no such day."""
    ends: list[str] = []
    for end in (time.interval.earliest, time.interval.latest):
        try:
            old = date.fromisoformat((end or "")[:10])
            new = (old.replace(year=old.year + years) if years else old) + timedelta(days=days)
        except (ValueError, OverflowError):
            return time
        ends.append(new.isoformat())
    return msgspec.structs.replace(
        time, interval=Interval(earliest=ends[0], latest=ends[1], grain=time.interval.grain)
    )
