"""Rules for dates that name a place on the calendar: days, months, years, seasons, quarters, decades, feasts."""

import re
from datetime import date

from variorum.annotate.times.grammar import Found, Rule, rule
from variorum.annotate.times.senses import Calendar, Era, Nth, Plain, Recurring, Sense
from variorum.annotate.times.words import TABLE, Word, words_of

_COUNTED, _LABELS, _BEHIND = (
    words_of("labels", "counted"),
    words_of("labels", "words"),
    words_of("labels", "behind"),
)
_LED_BY = words_of("leads", "bare_days")
_GOES_ON = words_of("leads", "bare_follows")
_WHICH = {
    "this": 0,
    "last": -1,
    "past": -1,
    "previous": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
    "upcoming": 1,
    "preceding": -1,
}


def which_of(low: str) -> int | None:
    """-1, 0 or 1 for last, this, next; None for nothing."""
    return _WHICH.get(low)


def _month(found: Found) -> int | None:
    month: int | None = TABLE["months"].get(found.low("m"))
    return month


def _year(found: Found) -> int | None:
    return int(found.low("y")) if found.has("y") else None


def _day(word: Word | None) -> int | None:
    return None if word is None else int(re.sub(r"\D", "", word.low))


def _full(found: Found) -> Sense | None:
    day = TABLE["ordinals"].get(found.low("o")) if found.has("o") else _day(found.word("d"))
    if day is None or not 1 <= day <= 31:
        return None
    last = _day(found.word("e")) if found.has("e") else None
    weekday = TABLE["weekdays"].get(found.low("w")) if found.has("w") else None
    which = which_of(found.low("r")) if found.has("r") else None
    return Calendar(
        _year(found), _month(found), day, last if last is None or last > day else None, weekday, which
    )


def _day_of_month(found: Found) -> Sense | None:
    """Sunday the 30th: the month is the one in which that day is a Sunday."""
    number = ordinal(found.word("d"))
    if number is None or not 1 <= number <= 31 or not found.low("d")[0].isdecimal():
        return None
    return Calendar(None, None, number, None, TABLE["weekdays"][found.low("w")])


def _bare_day(found: Found) -> Sense | None:
    """On the 25th, since the 6th: a day of the month of which nothing else is said."""
    number, before, after = ordinal(found.word("d")), found.before(), found.after()
    if number is None or not 1 <= number <= 31 or not found.low("d")[0].isdecimal():
        return None
    if (
        before is None
        or before.low not in _LED_BY
        or (after is not None and after.low[:1].isalpha() and after.low not in _GOES_ON)
    ):
        return None
    return Calendar(None, None, number)


def _month_only(found: Found) -> Sense | None:
    which = which_of(found.low("r")) if found.has("r") else None
    return Calendar(_year(found), _month(found), which=which)


def _of_that_year(found: Found) -> Sense | None:
    """October of next year, December 31 of this year, March 19 of that year."""
    if TABLE["units"][found.low("u")] != "year":
        return None
    if found.low("r") in ("that", "same"):
        return Calendar(None, _month(found), _day(found.word("d")), base="text")
    shift = which_of(found.low("r"))
    return Calendar(
        None, _month(found), _day(found.word("d")), None, None, 0 if shift is None else shift * 10
    )


def _bare_year(found: Found) -> Sense | None:
    """A year standing alone, unless what stands beside it makes it a label or a count."""
    year = int(found.low("y"))
    before, after = found.before(), found.after()
    near = before.low if before else ""
    behind = near in _BEHIND
    if near in _LABELS or (near and near in "#$€£¥₹/:"):
        return None
    word = found.word("y")
    assert word is not None  # the group always takes part
    if (
        before is not None
        and before.end == word.start
        and ("HYPHEN" in before.classes and (found.before(2) or before).low[-1:].isdigit())
    ):
        previous = found.before(2)
        return Calendar(year) if previous is not None and "YEAR" in previous.classes else None
    if after is not None and (
        after.low in _COUNTED or (after.low in "%/°" and after.low) or "ZONE" in after.classes
    ):
        return None
    if near in (
        "than",
        "least",
        "some",
        "nearly",
        "almost",
        "approximately",
        "over",
        "under",
        "about",
        "around",
    ) and not (1900 <= year <= 2099):
        return None
    plain = (
        after is None
        or not after.low[:1].isalpha()
        or after.low in ("and", "to", "or", "when", "after", "as", "by", "was", "is", "the")
    )
    return (
        Calendar(year)
        if behind or 1900 <= year <= 2099 or (year >= 1600 and (near in ("(", "the") or plain))
        else None
    )


def _short_year(found: Found) -> Sense | None:
    return Calendar(_century(int(found.low("y")[1:])))


def _century(two: int) -> int:
    """'82 is 1982, '14 is 2014: the last century from 30 on."""
    return 1900 + two if two >= 30 else 2000 + two


def _year_run(found: Found) -> Sense | None:
    first, tail = int(found.low("y")), int(found.low("z"))
    last = first // 100 * 100 + tail
    return (
        Era(first, last - first + 1, f"{first:04}")
        if 0 < last - first < 60 and found.low("z") > found.low("y")[2:]
        else None
    )


def _decade(found: Found) -> Sense | None:
    digits = re.sub(r"\D", "", found.low("x"))
    first = (
        int(digits)
        if len(digits) == 4
        else _century(int(digits))
        if digits
        else 1900 + TABLE["decades"][found.low("x")]
    )
    return Era(first, 10, f"{first // 10:03}")


def _century_named(found: Found) -> Sense | None:
    if TABLE["units"][found.low("u")] != "century":
        return None
    number = ordinal(found.word("o"))
    return Era(100 * number - 99, 100, f"{number - 1:02}") if number and 1 <= number <= 30 else None


def ordinal(word: Word | None) -> int | None:
    """1 for "first" and "1st", -1 for "final" and "last"."""
    if word is None:
        return None
    if word.low in TABLE["ordinals"]:
        return int(TABLE["ordinals"][word.low])
    digits = re.sub(r"\D", "", word.low)
    return int(digits) if digits and len(digits) < 4 else None


def _season(found: Found) -> Sense | None:
    which = which_of(found.low("r")) if found.has("r") else None
    return Recurring("season", TABLE["seasons"][found.low("s")], _year(found), which)


def _quarter(found: Found) -> Sense | None:
    unit, number = TABLE["units"].get(found.low("u"), "half"), ordinal(found.word("o"))
    if found.low("o") == "last" and not (found.has("y") or found.has("r")):
        return None
    if (
        unit not in ("quarter", "half")
        or number is None
        or not (1 <= number <= (4 if unit == "quarter" else 2) or number == -1)
    ):
        return None
    if unit == "half" and not (found.has("y") or found.has("r")):
        return None
    name = str({"quarter": 4, "half": 2}[unit] if number == -1 else number)
    return Recurring(
        "quarter" if unit == "quarter" else "half",
        name,
        _year(found),
        which_of(found.low("r")) if found.has("r") else None,
    )


def _letter_quarter(found: Found) -> Sense | None:
    number = int(found.low("n"))
    glued = found.all("x")[0].end == found.all("x")[1].start
    return Recurring("quarter", str(number), _year(found)) if glued and 1 <= number <= 4 else None


def _nth(found: Found) -> Sense | None:
    number, unit = ordinal(found.word("o")), TABLE["units"][found.low("u")]
    if number is None or unit not in ("day", "week", "weekend") or number > 31:
        return None
    return Nth(Calendar(_year(found), _month(found)), unit, number)


def _iso(found: Found) -> Sense | None:
    year, month, day = (int(part) for part in found.low("x")[:10].split("-"))
    return Calendar(year, month, day)


def _ancient(found: Found) -> Sense | None:
    era = found.low("e")
    year = int(found.low("y"))
    if era.startswith("b"):
        return Plain("DATE", f"BC{year:04}")
    return Era(year, 1, f"{year:04}") if year else None


def _numeric(found: Found) -> Sense | None:
    """07/01/2023 is read when the site's order is known; `resolve` does it, here the parts are only carried."""
    return Plain("DATE", "DMY:" + found.low("x"))


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has that day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


_YEAR = "(?: (?:COMMA|OF)? (?P<y>YEAR) )?"

RULES: tuple[Rule, ...] = (
    rule("(?P<x>ISO)", _iso),
    rule("(?P<x>DMY)", _numeric),
    rule(
        f"(?:(?P<w>WEEKDAY) DOT? COMMA? THE?)? (?P<m>MONTH) DOT? THE? (?P<d>DAY) (?:(?:HYPHEN|TO) (?P<e>DAY))? {_YEAR}",
        _full,
    ),
    rule(
        "(?:(?P<w>WEEKDAY) DOT? COMMA? THE?)? (?P<d>DAY) (?:HYPHEN (?P<e>DAY))? OF? (?P<m>MONTH) (?: DOT? (?:COMMA|OF)? (?P<y>YEAR) )?",
        _full,
    ),
    rule("(?P<w>WEEKDAY) COMMA? THE (?P<d>ORD)", _day_of_month),
    rule(f"(?P<o>ORD) OF (?P<m>MONTH) {_YEAR}", _full),
    rule("THE (?P<d>ORD)", _bare_day),
    rule("(?P<m>MONTH) (?P<d>DAY) OF THE? (?P<r>THIS|LAST|NEXT|THAT|SAME) (?P<u>UNIT)", _of_that_year),
    rule("(?P<d>DAY) OF? (?P<m>MONTH) OF THE? (?P<r>THAT|SAME) (?P<u>UNIT)", _of_that_year),
    rule("(?P<m>MONTH) OF THE? (?P<r>THIS|LAST|NEXT|THAT|SAME) (?P<u>UNIT)", _of_that_year),
    rule(f"THE? (?P<o>ORD|LAST) (?P<u>UNIT) (?:OF|IN) (?P<m>MONTH) {_YEAR}", _nth),
    rule("(?P<m>MONTH) DOT? (?:COMMA|OF)? (?P<y>YEAR)", _month_only),
    rule("(?: (?P<r>THIS|LAST|NEXT) )? (?P<m>MONTH)", _month_only),
    rule("(?P<y>YEAR|ANCIENT) (?P<e>ERA)", _ancient),
    rule("(?P<y>YEAR) HYPHEN (?P<z>YY)", _year_run),
    rule("(?P<y>YEAR)", _bare_year),
    rule("(?P<y>SHORT)", _short_year),
    rule("(?P<x>DECADE)", _decade),
    rule("THE (?P<x>DECADEWORD)", _decade),
    rule("THE? (?P<o>ORD) HYPHEN? (?P<u>UNIT)", _century_named),
    rule("THE? (?P<s>SEASON) (?:OF|IN|COMMA)? (?P<y>YEAR)", _season),
    rule("THE (?P<s>SEASON)", _season),
    rule("(?P<r>THIS|LAST|NEXT)? (?P<s>SEASON)", _season),
    rule(
        "THE? (?P<o>ORD|LAST) HYPHEN? FISCAL? (?P<u>UNIT|HALF) (?: (?:OF|IN)? (?P<y>YEAR) | OF (?P<r>THIS|LAST|NEXT) UNIT | OF THE UNIT)?",
        _quarter,
    ),
    rule("(?P<x>QLETTER (?P<n>DAY) (?:OF? (?P<y>YEAR))?)", _letter_quarter),
)
