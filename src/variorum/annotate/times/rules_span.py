"""Rules for stretches of time and for what recurs: "nine months", "the past five days", "a 20-year", "every Monday", "$3 a year"."""

from variorum.annotate.times.grammar import Found, Rule, rule
from variorum.annotate.times.numbers import NUMBER, duration, unit_of, value_of
from variorum.annotate.times.senses import Draft, Plain, Sense
from variorum.annotate.times.words import TABLE, words_of

_STRETCH = words_of("leads", "stretch")


def _long(found: Found) -> Sense | None:
    """Two weeks, almost two and a half years, the past nine days. Not an age: "40 years old", "the 27-year-old"."""
    after, second = found.after(), found.after(2)
    if after is not None and (
        after.low == "old" or ("HYPHEN" in after.classes and second is not None and second.low == "old")
    ):
        return None
    number, unit = value_of(found.all("n")), unit_of(found.low("u"))
    words = found.all("n")
    if len(words) == 1 and "YEAR" in words[0].classes and found.low("u")[-1] != "s":
        return None
    if found.match.end() - found.match.start() == 2 and words[0].low in ("a", "an", "one"):
        return None  # left to `_single`, which looks at what stands around
    if unit == "second" and len(words) == 1 and words[0].low in ("a", "one", "the"):
        return None  # "a second attack"
    if found.low("u") in ("quarter", "half") and number == 1:
        return None  # "a quarter of the voters"
    return Plain("DURATION", duration(unit, number))


def _half(found: Found) -> Sense | None:
    """A year and a half."""
    return Plain("DURATION", duration(unit_of(found.low("u")), (value_of(found.all("n")) or 1) + 0.5))


def _single(found: Found) -> Draft | None:
    """A year: a stretch behind "for" and its like, a rate behind a figure, a stretch before "after"; else only a word."""
    unit = unit_of(found.low("u"))
    if unit in ("second", "quarter", "half", "weekend"):
        return None
    first, last = found.match.span()
    before, after = found.before(), found.after()
    if after is not None and after.low == "old":
        return None
    near = before.low if before is not None else ""
    counted = any("NUM" in word.classes for word in found.words[max(0, first - 4) : first])
    if near not in _STRETCH and counted and found.low("n") in ("a", "an"):
        return Draft(first, last, Plain("SET", duration(unit, 1)))
    if (
        near in _STRETCH
        or (after is not None and after.low in ("after", "before", "when", "off", "from"))
        or found.low("n") == "one"
    ):
        return Draft(first, last, Plain("DURATION", duration(unit, 1)))
    return None


def _many(found: Found) -> Sense | None:
    """Years, decades: a stretch of unknown length."""
    if found.low("u")[-1:] != "s":
        return None
    return Plain("DURATION", duration(unit_of(found.low("u")), None))


def _lasting(found: Found) -> Sense | None:
    """Decades-long, a week-long."""
    return Plain("DURATION", duration(unit_of(found.low("u")), None if found.low("u")[-1:] == "s" else 1))


def _each(found: Found) -> Sense | None:
    if found.has("w"):
        return Plain("SET", f"XXXX-WXX-{TABLE['weekdays'][found.low('w')] + 1}")
    number = value_of(found.all("n")) if found.has("n") else 1
    return Plain("SET", duration(unit_of(found.low("u")), number))


def _per(found: Found) -> Sense | None:
    return Plain("SET", duration(unit_of(found.low("u")), 1))


RULES: tuple[Rule, ...] = (
    rule(
        f"(?: THE? (?:PAST|NEXT) | ABOUT | MORE THAN )? (?P<n>{NUMBER}) HYPHEN? (?:CONSECUTIVE|TRADING|MORE)? (?P<u>UNIT) (?: HYPHEN? LONG )?",
        _long,
    ),
    rule(f"ABOUT? (?P<n>{NUMBER}) (?P<u>UNIT) AND AN HALF", _half),
    rule("(?P<n>AN) (?P<u>UNIT)", _single),
    rule("(?: FOR | ALONG ) (?: JUST | ABOUT )? (?P<x> (?P<u>UNIT) )", _many),
    rule("(?P<x> ALONG THE (?P<u>UNIT) )", _many),
    rule("(?P<u>UNIT) HYPHEN LONG", _lasting),
    rule(f"EACH (?: (?P<n>{NUMBER})? (?P<u>UNIT) | (?P<w>WEEKDAY) )", _each),
    rule("PER (?P<u>UNIT)", _per),
    rule("(?P<x>SETWORD)", lambda found: Plain("SET", TABLE["sets"][found.low("x")])),
)
