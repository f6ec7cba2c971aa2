"""When an article was published. In: candidates, the text, its lines. Out: Published with its ground, the order of day and month, candidates.

Order of trust: manifest, the page's own metadata, the text, a date in the address. A date that can be read two ways and that nothing
decides becomes the interval that covers both. A dateline without a year stays open: other rooms may find the year.
"""

import re
from datetime import date, timedelta
from functools import cache
from urllib.parse import urlsplit

import msgspec

from variorum.ingest.blocks import is_published_line
from variorum.ingest.dates import WrittenDate, blank, find_clock, find_dates, make_day, weekday_numbers
from variorum.ingest.datestring import parse_stamp
from variorum.ingest.lines import Line
from variorum.lang.load import load_table
from variorum.model.article import Candidate, DateBasis, Published

_URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_-]?(\d\d)[/_-]?(\d\d)(?!\d)")
_URL_MONTH = re.compile(r"/((?:19|20)\d\d)/(\d\d)(?=/)")
_DATELINE = re.compile(
    r"(?P<head>[^\W\d_a-z]{2}[^\n]{0,90}?)(?:\(\w[^()\n]{1,40}\)|/\w[^/\n]{1,20}/\.?|(?=\s(?:--|[–—-])))\s*(?:--|[–—-]|:)?\s"
)


class TextDate(msgspec.Struct, frozen=True):
    """A publication date found in the text: the days it may mean, its words' place, cue and clock."""

    days: tuple[date, ...]
    start: int
    end: int
    modified: bool
    clock: str | None = None


@cache
def _modified_cue() -> re.Pattern[str]:
    words = sorted(load_table("en", "published")["modified"], key=len, reverse=True)
    return re.compile(r"^\W*(?:" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE)


def order_from_site(url: str | None, lang: str | None) -> bool | None:
    """Day first by the country of the site or the locale of the page; None where neither tells."""
    table = load_table("en", "published")["day_first"]
    locale = (lang or "").lower().replace("_", "-")
    if locale in table["locales_yes"]:
        return True
    if locale in table["locales_no"]:
        return False
    host = urlsplit(url or "").hostname or ""
    domain = host.rsplit(".", 1)[-1]
    return True if domain in table["yes"] else False if domain in table["no"] else None


def _fits(day: date, named: WrittenDate) -> bool:
    """Whether a month-day with its weekday, named without a year, lies beside `day` on the calendar."""
    near = [make_day(day.year + shift, named.month, named.day) for shift in (-1, 0, 1)]
    close = [other for other in near if other and abs((other - day).days) <= 14]
    return any(named.weekday is None or other.weekday() == named.weekday for other in close)


def order_from_text(text: str, dates: list[WrittenDate]) -> bool | None:
    """Day first as the text itself shows: a number above 12, a weekday that fits one order, or the same days named in words."""
    votes: list[bool] = []
    for found in dates:
        if found.month == 0 and (found.day_first is None) != (found.month_first is None):
            votes.append(found.day_first is not None)
    if votes:
        return votes[0] if len(set(votes)) == 1 else None
    named = [found for found in dates if found.month and (found.year is None or found.weekday is not None)]
    for found in dates:
        if not found.ambiguous:
            continue
        fits = []
        for day in (found.day_first, found.month_first):
            assert day is not None  # noqa: S101 - ambiguous means that both are there
            sure = [n for n in named if n.weekday is not None and _fits(day, n)]
            exact = [n for n in named if abs(((make_day(day.year, n.month, n.day) or day) - day).days) <= 3]
            fits.append(bool(sure) or bool(exact))
        if fits[0] != fits[1]:
            return fits[0]
    return None


def _order_by_zone(lines: list[Line]) -> bool | None:
    for line in lines:
        if is_published_line(line.words, near_edge=True):
            clock = find_clock(blank(line.words, *((d.start, d.end) for d in find_dates(line.words))))
            if clock and clock.order:
                return clock.order == "dmy"
    return None


def find_order(text: str, lines: list[Line], url: str | None, lang: str | None) -> bool | None:
    """How this site writes 01/07/2023: True day first, False month first, None not known."""
    head = "\n".join(line.words[:600] for line in lines[:400])
    shown = order_from_text(text, find_dates(head))
    if shown is not None:
        return shown
    zone = _order_by_zone(lines[:8])
    return zone if zone is not None else order_from_site(url, lang)


def from_line(line: Line, day_first: bool | None) -> TextDate | None:
    """The date of a line that says when the report was published; the evidence is the date with its time, not the cue."""
    dates = [found for found in find_dates(line.words) if found.year]
    if not dates:
        return None
    first = dates[0]
    clock = find_clock(blank(line.words, *((d.start, d.end) for d in dates)))
    days = first.read(day_first)
    stamp = None
    if clock and len(days) == 1:
        stamp = f"{days[0].isoformat()}T{clock.text}{clock.offset}"
    start, end = line.start + first.start, line.start + first.end
    return TextDate(days, start, end, bool(_modified_cue().search(line.words)), stamp)


def from_dateline(line: Line) -> WrittenDate | None:
    """The date in a dateline at the beginning of a paragraph ("LIMA, July 1 (Reuters) -"), at its place in the line."""
    match = _DATELINE.match(line.words[:160])
    if not match:
        return None
    return next((found for found in find_dates(match["head"]) if found.month), None)


def prove_year(month: int, day: int, text: str, footer: str) -> int | None:
    """The year of a dateline that names none: a full date of the same days in the text, or the year of the copyright line."""
    years: set[int] = set()
    for found in find_dates(text):
        if found.year and found.month:
            there = make_day(found.year, month, day)
            other = make_day(found.year, found.month, found.day)
            if there and other and abs((there - other).days) <= 7:
                years.add(found.year)
    years |= {int(year) for year in re.findall(r"(?:©|\(c\)|[Cc]opyright)[^\n\d]{0,20}((?:19|20)\d\d)(?!\s?[-–]\s?\d)", footer)}
    return years.pop() if len(years) == 1 else None


def from_url(url: str) -> tuple[date, date] | None:
    """The day, or the month, that the path of an address names."""
    path = urlsplit(url).path
    for match in _URL_DAY.finditer(path):
        day = make_day(int(match[1]), int(match[2]), int(match[3]))
        if day:
            return day, day
    if (match := _URL_MONTH.search(path)) and 1 <= int(match[2]) <= 12:
        first = date(int(match[1]), int(match[2]), 1)
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return None


def candidate_date(candidate: Candidate, day_first: bool | None) -> Published | None:
    """A metadata string as an interval of days; None where it is no date."""
    stamp = parse_stamp(candidate.value, day_first)
    if stamp is None:
        return None
    basis: DateBasis = "manifest" if candidate.origin == "manifest" else "metadata"
    return Published(stamp.earliest, stamp.latest, basis, None, stamp.clock)


def weekday_name(number: int) -> str:
    """Full name of a weekday, for messages."""
    return next(name for name, value in weekday_numbers().items() if value == number)
