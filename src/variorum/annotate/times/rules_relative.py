"""Rules for dates that are told from another day: "last week", "two weeks ago", "the next day", "on Friday", "in recent days"."""

from variorum.annotate.times.grammar import Found, Rule, rule
from variorum.annotate.times.numbers import NUMBER, duration, unit_of, value_of
from variorum.annotate.times.rules_calendar import which_of
from variorum.annotate.times.senses import Around, Away, Draft, Off, Part, Plain, Recurring, Sense
from variorum.annotate.times.words import TABLE

_CLOCK_UNITS = ("second", "minute", "hour")
_FAR = 60  # days or weeks: beyond, nobody counts from a day that he names
_IS = frozenset(("is", "'s", "’s", "s", "been"))
_NOW = frozenset(("now", "just", "only", "exactly", "already", "barely"))
_REACH = {
    "day": 14,
    "week": 60,
    "month": 365,
    "hour": 2,
    "minute": 1,
    "second": 1,
    "night": 14,
    "weekend": 60,
}


def _weekday(found: Found) -> Sense | Draft | None:
    before, after = found.before(), found.after()
    owns = after is not None and after.low in ("'", "’", "'s", "’s")
    if found.low("r") == "following" and owns and (before is None or before.low != "the"):
        first = found.match.start("w")  # "closed following Thursday's fire": after it, not a week later
        return Draft(
            first,
            first + 1,
            Recurring("weekday", str(TABLE["weekdays"][found.low("w")]), None, None),
            "after",
        )
    which = which_of(found.low("r")) if found.has("r") else None
    told = found.low("r") in ("following", "previous", "preceding")
    return Recurring(
        "weekday", str(TABLE["weekdays"][found.low("w")]), None, which, "text" if told else "published"
    )


def _deictic(found: Found) -> Sense | None:
    return Around("day", TABLE["deictic"][found.low("x")])


def _day_before(found: Found) -> Sense | None:
    """The day before yesterday, the day after tomorrow."""
    if unit_of(found.low("u")) != "day":
        return None
    step = -1 if "BEFORE" in (found.word("b") or found.words[0]).classes else 1
    return Around("day", TABLE["deictic"][found.low("d")] + step)


def _around(found: Found) -> Sense | None:
    """Last week, this year, the next day, that month, the same year."""
    unit, low, the = unit_of(found.low("u")), found.low("r"), found.has("t")
    if unit in _CLOCK_UNITS or (unit == "night" and low in ("last", "this", "that")):
        return None
    if found.low("u")[-1:] == "s" and low not in ("that", "same"):
        return None  # "the coming weeks" are many, not the next one
    if low == "past" and the:
        return Plain("DURATION", duration(unit, 1))
    if low in ("that", "same"):
        return Around(unit, 0, "text")
    shift = which_of(low) or 0
    told = (
        low in ("following", "previous", "preceding")
        or (the and low == "next")
        or (unit == "day" and low != "this")
    )
    if unit == "weekend":
        return Recurring("weekend", "WE", None, shift, "text" if told else "published")
    return Around("day" if unit == "night" else unit, shift, "text" if told else "published")


def _current(found: Found) -> Sense | None:
    return Around(unit_of(found.low("u")), 0)


def _weekend(found: Found) -> Sense | None:
    if unit_of(found.low("u")) != "weekend":
        return None
    return Recurring("weekend", "WE", None, None)


def _told(found: Found) -> Sense | None:
    """The year before, the week after, the day previous: not where a happening follows ("the day before the vote")."""
    unit = unit_of(found.low("u"))
    follower = found.after()
    if unit in _CLOCK_UNITS or (
        follower is not None
        and follower.low[:1].isalpha()
        and follower.low not in ("and", "but", "or", "when", "in", "on", "at", "as")
    ):
        return None
    return Around(
        unit,
        1 if "AFTER" in (found.word("b") or found.words[0]).classes and found.low("b") != "before" else -1,
        "text",
    )


def _away(found: Found) -> Sense | None:
    """Two weeks ago, nearly a year ago, three days later, a year earlier."""
    number, unit = value_of(found.all("n")), unit_of(found.low("u"))
    rough = found.low("a") or None
    if found.has("g"):
        return Away(unit, number, -1, "published", rough)
    follower = found.after()
    if (
        found.low("b") in ("after", "before", "on", "back")
        and follower is not None
        and follower.low[:1].isalpha()
        and found.low("b") != "on"
    ):
        return None  # "two days before the vote" is a stretch of time, told off a happening
    if found.low("b") in ("on", "hence", "prior", "following"):
        return None
    sign = 1 if "LATER" in (found.word("b") or found.words[0]).classes or found.low("b") == "after" else -1
    return Away(unit, number, sign, "text", rough)


def _off(found: Found) -> Sense | None:
    """Two weeks ago last night, a week ago on Friday, ten days from today: so many days from a day that is named."""
    number, unit = value_of(found.all("n")), unit_of(found.low("u"))
    size = {"day": 1, "week": 7, "fortnight": 14}.get(unit, 0)
    months = {"month": 1, "year": 12}.get(unit, 0)
    if not number or not (size or months) or number > _FAR or (months and not found.has("d")):
        return None
    if found.has("d"):
        shift = TABLE["deictic"].get(found.low("d"), 0)
        day: Sense = Around("day", shift)
    elif found.has("w"):
        day = Recurring(
            "weekday", str(TABLE["weekdays"][found.low("w")]), None, None if found.has("g") else 0
        )
    else:
        day = Around("day", -1 if found.low("r") == "last" else 0)
    sign = -1 if found.has("g") else 1
    return Off(day, int(size * number) * sign, int(months * number) * sign)


def _since_then(found: Found) -> Sense | None:
    """It is eleven days since the storm: a day, so many days back, where a verb of being stands before."""
    near, far = found.before(), found.before(2)
    if near is not None and near.low in _NOW:
        near = far
    if near is None or near.low not in _IS:
        return None
    return Away(unit_of(found.low("u")), value_of(found.all("n")), -1, "published", found.low("a") or None)


def _peg(found: Found) -> Sense | None:
    """The blast came six weeks after a raid: a stretch of time whose far end, told off the news, is a date."""
    rough = "peg less" if found.low("a") in ("less", "under") else "peg"
    return Away(unit_of(found.low("u")), value_of(found.all("n")), -1, "published", rough)


def _ahead(found: Found) -> Sense | None:
    """In two weeks: a point ahead or a stretch of time; `resolve` decides by the tense."""
    return Away(unit_of(found.low("u")), value_of(found.all("n")), 1, "published", "in")


def _within(found: Found) -> Sense | None:
    """Within ten days: from the article's day on, where the sentence looks ahead; told off a happening ("of the vote") it is a stretch."""
    after = found.after()
    if after is not None and after.low in ("of", "after", "from", "following"):
        return None
    return Away(unit_of(found.low("u")), value_of(found.all("n")), 1, "published", "within")


def _recent(found: Found) -> Sense | None:
    unit = unit_of(found.low("u"))
    if found.low("u")[-1:] != "s":
        return None
    back = found.low("r") in ("recent", "last", "past", "previous")
    reach = _REACH.get(unit)
    value = "PAST_REF" if back else "FUTURE_REF"
    return Plain("DATE", value, None if reach is None else (-reach if back else reach))


def _part_of(found: Found) -> Sense | None:
    """The end of the year, later in the day, the middle of the month."""
    unit = unit_of(found.low("u"))
    if unit in _CLOCK_UNITS or unit == "night":
        return None
    return Part(Around(unit, 0), part_of(found.low("p")))


def part_of(low: str) -> str:
    """One name for each part of a period."""
    if low in ("end", "close", "ending"):
        return "end"
    if low in ("start", "beginning", "outset"):
        return "start"
    return {"middle": "mid", "latter": "late"}.get(low, low)


def _unit_end(found: Found) -> Sense | None:
    """Year end, year-end, month's end."""
    unit = unit_of(found.low("u"))
    return Part(Around(unit, 0), "end") if unit in ("year", "month", "week") else None


def _same_last(found: Found) -> Sense | None:
    """The same period last year, the same month a year ago."""
    unit = unit_of(found.low("u") or found.low("u2") or found.low("u3"))
    return Around("same", -1, "text") if unit == "year" else None


def _the_day(found: Found) -> Sense | None:
    return Around("day", 0, "text") if found.low("u") == "day" else None


def _now(found: Found) -> Sense | None:
    after = found.after()
    return None if after is not None and "HYPHEN" in after.classes else _reference("PRESENT_REF")


def _reference(value: str, reach: int | None = None) -> Plain:
    return Plain("DATE", value, reach)


RULES: tuple[Rule, ...] = (
    rule("(?P<r>THIS|LAST|NEXT)? (?P<w>WEEKDAY)", _weekday),
    rule("(?P<x>DEICTIC)", _deictic),
    rule("THE (?P<u>UNIT) (?P<b>BEFORE|AFTER) (?P<d>DEICTIC)", _day_before),
    rule("(?P<t>THE)? (?P<r>LAST|NEXT|THIS|THAT|SAME) (?:PAST|FISCAL|SAME)? (?P<u>UNIT)", _around),
    rule("THE CURRENT FISCAL? (?P<u>UNIT)", _current),
    rule("THE ENTIRE (?P<u>UNIT)", lambda found: Around(unit_of(found.low("u")), 0, "text")),
    rule(
        "THE SAME (?:PERIOD|UNIT) (?:OF? THE? (?P<r>LAST) (?P<u>UNIT) | AN (?P<u2>UNIT) (?:AGO|BEFORE) | THE (?P<u3>UNIT) BEFORE)",
        _same_last,
    ),
    rule("(?:THE)? (?P<u>UNIT)", _weekend),
    rule("THE (?P<u>UNIT) (?P<b>BEFORE|AFTER|LAST)", _told),
    rule(
        f"(?P<a>ABOUT | MORE THAN)? (?P<n>{NUMBER}) (?P<u>UNIT) (?: (?P<g>AGO) | (?P<b>LATER|BEFORE|AFTER) )",
        _away,
    ),
    rule(
        f"(?P<n>{NUMBER}) (?P<u>UNIT) (?P<g>AGO) ON? (?: (?P<d>DEICTIC|NIGHTADV) | (?P<r>LAST|THIS) DAYPART | (?P<w>WEEKDAY) )",
        _off,
    ),
    rule(f"(?P<n>{NUMBER}) (?P<u>UNIT) FROM (?: (?P<d>DEICTIC|NIGHTADV) | (?P<w>WEEKDAY) )", _off),
    rule(f"(?P<x> (?P<a>ABOUT | MORE THAN)? (?P<n>{NUMBER}) (?P<u>UNIT)) (?=SINCEWORD)", _since_then),
    rule(f"COME (?:JUST)? (?P<x> (?P<a>ABOUT | MORE THAN)? (?P<n>{NUMBER}) (?P<u>UNIT)) (?=AFTER)", _peg),
    rule(f"IN (?P<x> ABOUT? (?P<n>{NUMBER}) (?P<u>UNIT))", _ahead),
    rule(f"WITHIN (?P<x> (?: ABOUT | THE NEXT )? (?P<n>{NUMBER}) (?P<u>UNIT))", _within),
    rule("THE? (?P<r>RECENT|COMING|LAST|NEXT) FEW? (?P<u>UNIT)", _recent),
    rule(
        "THE? VERY? (?P<p>END|START|MID|EARLY|LATE|EARLIER|LATERADV) (?:OF|IN) THE (?:FISCAL|SAME)? (?P<u>UNIT)",
        _part_of,
    ),
    rule("(?P<u>UNIT) (?: QUOTE POSS | HYPHEN)? YEAREND", _unit_end),
    rule("(?:DAYEND|FOR|OF) (?P<x>THE (?P<u>UNIT))", _the_day),
    rule("(?P<x>NOW)", _now),
    rule("(?P<x>CURRENT)", lambda found: _reference("PRESENT_REF") if found.low("x") == "current" else None),
    rule("MORE? RECENTLY", lambda _: _reference("PAST_REF", -14)),
    rule("(?P<x>RECENT)", lambda _: _reference("PAST_REF")),
    rule("VERY SOON", lambda _: _reference("FUTURE_REF")),
    rule("THE (?:NEXT? FUTURE | OUTLOOK HYPHEN? TERM)", lambda _: _reference("FUTURE_REF")),
    rule("THE TIME BEING", lambda _: _reference("PRESENT_REF")),
)
