"""Date strings of metadata and manifests. In: "2016-07-25T09:12:00-04:00", "25 July 2016", "01/07/2023". Out: days, and the minute.

ISO and the usual written forms are read here; anything else goes to dateparser, which is good at metadata and never sees running text.
It refuses relative strings ("2 hours ago"): there is no clock below the command line.
"""

import re
from datetime import date, datetime

import msgspec

from variorum.ingest.dates import blank, find_clock, find_dates, make_day

_ISO = re.compile(
    r"^\s*(\d{4})-?(\d\d)-?(\d\d)(?:[T ]\s?(\d\d):?(\d\d)(?::?\d\d(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d\d:?(?:\d\d)?|UTC|GMT)?)?\s*$",
    re.IGNORECASE,
)
_ISO_MONTH = re.compile(r"^\s*(\d{4})-(\d\d)\s*$")
_COMPACT = re.compile(
    r"^\s*(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?\s*$"
)  # the date of a WARC index or a feed: 20160725131200
_EPOCH = re.compile(r"^\s*(1[0-9]{9})(?:\d{3})?\s*$")


class Stamp(msgspec.Struct, frozen=True):
    """Days that a metadata string may mean, and its minute with zone where it has one."""

    earliest: str
    latest: str
    clock: str | None = None


def _offset(text: str | None) -> str:
    if not text:
        return ""
    if text.upper() in ("Z", "UTC", "GMT"):
        return "+00:00"
    digits = text[1:].replace(":", "").ljust(4, "0")
    return f"{text[0]}{digits[:2]}:{digits[2:]}"


def _iso(text: str) -> Stamp | None:
    if match := _ISO.match(text):
        day = make_day(int(match[1]), int(match[2]), int(match[3]))
        if day is None:
            return None
        clock = f"{day.isoformat()}T{match[4]}:{match[5]}{_offset(match[6])}" if match[4] else None
        return Stamp(day.isoformat(), day.isoformat(), clock)
    if (match := _COMPACT.match(text)) and (day := make_day(int(match[1]), int(match[2]), int(match[3]))):
        return Stamp(day.isoformat(), day.isoformat(), f"{day.isoformat()}T{match[4]}:{match[5]}+00:00")
    if (match := _ISO_MONTH.match(text)) and 1 <= int(match[2]) <= 12:
        year, month = int(match[1]), int(match[2])
        after = date(year + month // 12, month % 12 + 1, 1)
        return Stamp(f"{match[1]}-{match[2]}-01", date.fromordinal(after.toordinal() - 1).isoformat())
    return None


def _written(text: str, day_first: bool | None) -> Stamp | None:
    dates = [found for found in find_dates(text) if found.year]
    if len({found.read(day_first) for found in dates}) != 1:
        return None
    days = dates[0].read(day_first)
    clock = find_clock(blank(text, *((d.start, d.end) for d in dates)))
    minute = f"{days[0].isoformat()}T{clock.text}{clock.offset}" if clock and len(days) == 1 else None
    return Stamp(days[0].isoformat(), days[-1].isoformat(), minute)


def _parsed(text: str, day_first: bool | None) -> Stamp | None:
    """The long tail (other languages, odd orders) by dateparser, absolute dates with all their parts only."""
    if len(text) > 80 or not re.search(r"\d", text):
        return None
    import dateparser  # noqa: PLC0415 - 0.2 s of imports that most inputs never need

    settings = {"STRICT_PARSING": True, "PARSERS": ["absolute-time"], "RETURN_AS_TIMEZONE_AWARE": False}
    if day_first is not None:
        settings["DATE_ORDER"] = "DMY" if day_first else "MDY"
    found: datetime | None = dateparser.parse(text, settings=settings)
    return Stamp(found.date().isoformat(), found.date().isoformat()) if found else None


def parse_stamp(text: str, day_first: bool | None) -> Stamp | None:
    """The days of a metadata string; None where it holds no full date."""
    if match := _EPOCH.match(text):
        day = date.fromordinal(date(1970, 1, 1).toordinal() + int(match[1]) // 86400)
        return Stamp(day.isoformat(), day.isoformat())
    return _iso(text) or _written(text, day_first) or _parsed(text, day_first)
