"""Rules for times of day: clock times with zones, parts of the day, alone or with their day."""

import re

from variorum.annotate.times.grammar import Found, Rule, rule
from variorum.annotate.times.numbers import value_of
from variorum.annotate.times.rules_calendar import which_of
from variorum.annotate.times.senses import Around, Calendar, Clock, Recurring, Sense
from variorum.annotate.times.words import TABLE, words_of

_LEADS = words_of("leads", "clock")
_HAPPENS = words_of("leads", "happens")
_STATED = frozenset(
    ("hours", "hrs", "o", "local", "last", "yesterday", "this", "gmt", "utc", "to", "until", "till")
)
_FOLLOWS = words_of("leads", "follows")
_HOURS = range(1, 13)
_FIRST_HOURS = ("early", "small", "wee", "first")
_MINUTES = frozenset((5, 10, 20, 25))


def _clock(found: Found) -> Sense | None:
    """12:30 a.m. EDT, 2 p.m., 18:00 UTC, 0430 GMT, 9 o'clock."""
    digits = [int(part) for part in re.findall(r"\d+", found.low("c"))]
    if found.has("h"):
        hour, minute = divmod(int(found.low("h")), 100)
    else:
        hour, minute = digits[0], digits[1] if len(digits) > 1 else 0
    half = found.low("p")
    zone = found.low("z") or None
    if not (half or zone or found.has("k")) and not (_clocklike(found) and _told_clock(found)):
        return None
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if hour > 24 or minute > 59:
        return None
    return Clock(_day_of(found), hour % 24, minute, zone=zone)


def _clocklike(found: Found) -> bool:
    """A bare 12:30 is a time behind "at" and its like or before a day; else it may be a score or a verse."""
    before, after = found.before(), found.after()
    return (before is None or before.low in _LEADS) and (before is not None or after is not None)


def _told_clock(found: Found) -> bool:
    """Whether a 7.42 is no price: words behind it say so, or it tells when something began or befell."""
    before, after = found.before(2), found.after()
    if "." not in found.low("c") or (after is not None and after.low in _STATED):
        return True
    return before is not None and before.low in _HAPPENS


def _spoken(found: Found) -> Sense | None:
    """Half past five, a quarter to nine, twenty to eight, ten o'clock: the words do not say of which half of the day."""
    hour, minute = value_of(found.all("n")) or 0, 0.0
    if hour not in _HOURS or found.words[found.match.start()].low == "to":
        return None  # "by seven to two on Thursday evening"
    if found.has("f"):
        minute = 30
    elif found.has("q"):
        minute = 15
    elif found.has("m"):
        minute = value_of(found.all("m")) or 0
        if minute not in _MINUTES:
            return None
    before, after = found.before(), found.after()
    counts = after is not None and after.low[:1].isalpha() and after.low not in _FOLLOWS
    if found.has("t") and (counts or before is None or before.low not in _LEADS):
        return None  # "from ten to twelve people"
    total = int(hour) * 60 + int(minute) * (-1 if found.has("t") else 1)
    return Clock(None, total // 60 % 12, total % 60, loose=True)


def _nights(found: Found) -> Sense | None:
    """The night of 8 to 9 May, the night from Thursday to Friday: one night, named by both its days."""
    if not found.low("p").startswith("night"):
        return None
    if found.has("w"):
        first = (TABLE["weekdays"][found.low("w")] + 1) % 7
        if first != TABLE["weekdays"][found.low("w2")]:
            return None
        day: Sense = Recurring("weekday", str(TABLE["weekdays"][found.low("w")]))
    else:
        start, end = int(found.low("a")), int(found.low("b"))
        month = TABLE["months"][found.low("m")]
        if end == 1:
            month = (month - 2) % 12 + 1
        elif end != start + 1:
            return None
        day = Calendar(int(found.low("y")) if found.has("y") else None, month, start)
    return Clock(day, None, None, "NI", (18, 32))


def _day_of(found: Found) -> Sense | None:
    if found.has("w"):
        which = which_of(found.low("r")) if found.has("r") else None
        return Recurring("weekday", str(TABLE["weekdays"][found.low("w")]), None, which)
    if found.has("d"):
        return Around("day", TABLE["deictic"][found.low("d")])
    return None


def _part(found: Found) -> Sense | None:
    """Monday night, early Saturday morning, this morning, last night, yesterday afternoon, that evening, the next morning."""
    word, shade, low = found.low("p"), found.low("s") or None, found.low("r")
    day: Sense | None = _day_of(found)
    if day is None:
        if not low:
            return None
        told = low in ("that", "same", "following", "previous") or (low == "next" and found.has("t"))
        night = word.startswith(("night", "evening"))
        shift = {"last": -1, "next": 1, "following": 1, "previous": -1}.get(low, 0)
        if low == "last" and not night:
            return None
        day = Around("day", shift, "text" if told else "published")
    return _part_clock(day, word, shade)


def _part_clock(day: Sense | None, word: str, shade: str | None) -> Clock:
    code, first, last = TABLE["dayparts"][word]
    if code == "MN":
        return Clock(day, 0, 0, shade=shade)
    if code == "MI" and word in ("noon", "midday"):
        return Clock(day, 12, 0, shade=shade)
    return Clock(day, None, None, code, (first, last), shade=shade)


def _shaded_day(found: Found) -> Sense | None:
    """Early Monday, late on Sunday."""
    hours = (0, 8) if found.low("s") == "early" else (18, 23)
    return Clock(
        _day_of(found), None, None, "MO" if found.low("s") == "early" else "NI", hours, shade=found.low("s")
    )


def _point(found: Found) -> Sense | None:
    """Noon and midnight without a day, "in the morning", "at night"."""
    code = TABLE["dayparts"][found.low("p")][0]
    if code == "MN" or found.low("p") in ("noon", "midday"):
        return _part_clock(None, found.low("p"), None)
    if found.has("t"):
        return _part_clock(None, found.low("p"), found.low("s") or None)
    return None


def _hours(found: Found) -> Sense | None:
    """The small hours of Monday, the early morning hours of 9 May, the final hours of the year's last day."""
    shade = found.low("s")
    early = shade in _FIRST_HOURS
    if found.has("p"):
        return _part_clock(None, found.low("p"), shade if shade in ("early", "late") else None)
    return Clock(
        None,
        None,
        None,
        "MO" if early else "NI",
        (0, 6) if early else (18, 23),
        shade="early" if early else "late",
    )


def _overnight(found: Found) -> Sense | None:
    return Clock(_day_of(found), None, None, "NI", (18, 32), shade="overnight")


def _tonight(_found: Found) -> Sense | None:
    return Clock(Around("day", 0), None, None, "NI", (18, 23))


_DAY = "(?: (?P<r>THIS|LAST|NEXT)? (?P<w>WEEKDAY) | (?P<d>DEICTIC) )"

RULES: tuple[Rule, ...] = (
    rule(f"(?P<c>CLOCK) (?P<p>AMPM)? (?P<z>ZONE)? {_DAY}?", _clock),
    rule(f"(?P<c>HOUR) (?: (?P<p>AMPM) | (?P<k>OCLOCK) ) (?P<z>ZONE)? {_DAY}?", _clock),
    rule(f"(?P<h>MILITARY) (?P<z>ZONE) {_DAY}?", _clock),
    rule(f"{_DAY} (?: AT | COMMA )? (?P<c>CLOCK) (?P<p>AMPM)? (?P<z>ZONE)?", _clock),
    rule(f"{_DAY} (?: AT | COMMA )? (?P<c>HOUR) (?P<p>AMPM) (?P<z>ZONE)?", _clock),
    rule(f"(?P<s>EARLY|LATE)? {_DAY} (?P<s2>EARLY|LATE)? (?P<p>DAYPART)", _part),
    rule(f"(?P<s>EARLY|LATE) ON? {_DAY}", _shaded_day),
    rule("(?P<s>EARLY|LATE)? (?P<t>THE)? (?P<r>THIS|LAST|THAT|NEXT|SAME) (?P<p>DAYPART)", _part),
    rule("(?: (?P<t>THE) (?P<s>EARLY|LATE)? )? (?P<p>DAYPART)", _point),
    rule(
        "(?P<p>DAYPART) (?:ON)? (?P<w>WEEKDAY)",
        lambda found: _part_clock(_day_of(found), found.low("p"), None),
    ),
    rule(
        f"OVERNIGHT {_DAY}? | {_DAY.replace('<r>', '<r2>').replace('<w>', '<w2>').replace('<d>', '<d2>')} OVERNIGHT",
        _overnight,
    ),
    rule(
        "THE? (?P<s>SHADE) (?P<p>DAYPART)? HOURSWORD (?= (?:OF|ON) (?:WEEKDAY|DEICTIC|DAY|MONTH|LAST|THE) )",
        _hours,
    ),
    rule("NIGHTADV", _tonight),
    rule("(?P<f>HALF) PASTWORD (?P<n>NUM)", _spoken),
    rule("AN? (?P<q>QUARTERWORD) (?: PASTWORD | (?P<t>TOWORD) ) (?P<n>NUM)", _spoken),
    rule("(?P<m>NUM (?:HYPHEN? NUM)?) (?: PASTWORD | (?P<t>TOWORD) ) (?P<n>NUM) (?! UNIT )", _spoken),
    rule("(?P<n>NUM) OCLOCK", _spoken),
    rule(
        "(?:AT|ABOUT|MOD) (?P<x>(?P<n>NUM)) (?= ON (?:EARLY|LATE)? WEEKDAY DAYPART | THIS DAYPART | WEEKDAY DAYPART | DEICTIC DAYPART | LAST DAYPART | IN THE DAYPART | NIGHTADV )",
        _spoken,
    ),
    rule(
        "(?: THE )? (?P<p>DAYPART) (?:OF|FROM|BETWEEN|ON) THE? (?P<a>DAY) (?:HYPHEN|TO|AND|SLASH) THE? (?P<b>DAY) OF? (?P<m>MONTH) (?: COMMA? (?P<y>YEAR) )?",
        _nights,
    ),
    rule(
        "(?: THE )? (?P<p>DAYPART) (?:OF|FROM|BETWEEN|ON) (?P<w>WEEKDAY) (?:HYPHEN|TO|AND|SLASH) (?P<w2>WEEKDAY)",
        _nights,
    ),
)
