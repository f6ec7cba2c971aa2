"""Values as people read them. In: values. Out: "more than 17,000", "$1.2 billion a year", "30 June 2023". No comparison, no sentences."""

import re
from collections.abc import Sequence

import msgspec

from variorum.render.wording import entry, known, say
from variorum.values import Amount, Category, Interval, Name, Value

Number = float | int
_NOUN = re.compile(r"[a-z]+(?:[ -][a-z]+)*")
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T(\d{2}:\d{2}))?")


def number(value: Number) -> str:
    """A bare number with thousands commas; millions and above in words where that loses nothing."""
    for size, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if size <= abs(value) < 10**15 and round(value / size, 3) * size == value:
            return f"{_plain(round(value / size, 3))} {say(f'amount.{name}')}"
    return _plain(value)


def _plain(value: Number) -> str:
    """Digits with commas and without empty decimals; absurdly large numbers in scientific form."""
    if abs(value) >= 10**15:
        return _scientific(value)
    if isinstance(value, float) and not value.is_integer():
        return f"{value:,.3f}".rstrip("0").rstrip(".")
    return f"{int(value):,}"


def _scientific(value: Number) -> str:
    """Numbers beyond any newspaper: three digits and the power of ten, safe for integers of any length."""
    if isinstance(value, float):
        return f"{value:.3g}"
    digits = _digits(abs(value))
    return f"{'-' if value < 0 else ''}{digits[0]}.{digits[1:3]}e+{len(digits) - 1}"


def _digits(value: int) -> str:
    """Decimal digits in pieces: Python refuses to print integers beyond 4,300 digits in one go."""
    if value.bit_length() < 10_000:
        return str(value)
    return _digits(value // 10**1000) + "0" * 1000


def with_unit(value: Number, unit: str) -> str:
    """A number with its unit: "$5 million a year", "12%", "3 days", "40 km"."""
    base, _, per = unit.partition("/")
    suffix = say(f"unit.per_{per}") if per and known(f"unit.per_{per}") else (f"/{per}" if per else "")
    if not base or base == "person":
        return number(value) + suffix
    if known(f"currency.{base}"):
        return f"{say(f'currency.{base}')}{number(value)}{suffix}"
    if known(f"unit.{base}"):
        return number(value) + str(entry(f"unit.{base}")["one" if value == 1 else "other"]) + suffix
    return f"{number(value)} {base if value == 1 else _plural(base)}{suffix}"


def _is_noun(unit: str) -> bool:
    """Whether a unit is the noun for what was counted, and no measure, coin or symbol."""
    base = unit.partition("/")[0]
    plain = _NOUN.fullmatch(base) is not None and base not in entry("unit.symbols")
    return plain and base != "person" and not known(f"currency.{base}") and not known(f"unit.{base}")


def as_told(values: Sequence[Value], labels: Sequence[str]) -> list[Value]:
    """Answers without the noun they stand under where the reports use another word: 41 trucks are not "41 cars" to a reader."""
    units = {value.unit for value in values if isinstance(value, Amount)}
    strange = len(units) == 1 and any(_other_noun(label, unit) for unit in units for label in labels)
    return [
        msgspec.structs.replace(value, unit="") if strange and isinstance(value, Amount) else value
        for value in values
    ]


def _other_noun(label: str, unit: str) -> bool:
    """Whether the words of a figure name something, and not the noun that stands for its unit."""
    said = label.lower()
    return _is_noun(unit) and any(sign.isalpha() for sign in said.partition(" ")[2]) and unit[:-1] not in said


def _plural(noun: str) -> str:
    """Several of what was counted: "61 votes"; symbols such as km stay as they are."""
    if not _NOUN.fullmatch(noun) or noun in entry("unit.symbols"):
        return noun
    if re.search(r"(?:[sxz]|[cs]h)$", noun):
        return noun + "es"
    return noun[:-1] + "ies" if re.search(r"[^aeiou]y$", noun) else noun + "s"


def amount(value: Amount) -> str:
    """An amount in words with its bound."""
    if value.low is None and value.high is None:
        return say("amount.nothing")
    if value.point is not None:
        bound = value.bound if value.bound not in ("range", "vague") else "exact"
        return say(f"amount.{bound}", n=with_unit(value.point, value.unit))
    if value.bound == "vague" and (words := _vague(value)):
        return words
    low, high = with_unit(value.low or 0, value.unit), with_unit(value.high or 0, value.unit)
    return say("amount.vague" if value.bound == "vague" else "amount.range", low=low, high=high)


def _vague(value: Amount) -> str:
    """ "dozens", "a few boats"; "" for a range that has no word, and for money."""
    key = f"vague.{value.low}-{value.high}"
    if not known(key) or known(f"currency.{value.unit}"):
        return ""
    held = entry(key)
    return (
        str(held["alone"])
        if value.unit in ("", "person")
        else str(held["noun"]).format(noun=_plural(value.unit))
    )


def day(iso: str, *, short: bool = False, year: bool = True) -> str:
    """ "2023-06-30" as "30 June 2023"; what is not an ISO day is shown as it stands."""
    match = _ISO.fullmatch(iso)
    if not match or not 1 <= int(match[2] or 1) <= 12:
        return iso
    parts = [str(int(match[3]))] if match[3] else []
    if match[2]:
        parts.append(entry("date.short" if short else "date.months")[int(match[2]) - 1])
    if year or not match[2]:
        parts.append(match[1])
    shown = " ".join(parts)
    return say("date.at", day=shown, clock=match[4]) if match[4] else shown


def _days(first: str, last: str) -> str:
    """Two days as one phrase: "1 to 3 June 2023", "June 2023", "2023"."""
    one, two = _ISO.fullmatch(first), _ISO.fullmatch(last)
    if not one or not two or one[4] or two[4]:
        return say("date.between", first=day(first), last=day(last))
    if first[5:] == "01-01" and last[5:] == "12-31":
        return one[1] if one[1] == two[1] else _years(one[1], two[1])
    same_month = (one[1], one[2]) == (two[1], two[2])
    if same_month and one[3] == "01" and int(two[3] or 0) >= 28 and _is_month_end(last):
        return day(first[:7])
    if one[3] == "01" and two[3] and _is_month_end(last):
        return say("date.between", first=day(first[:7], year=one[1] != two[1]), last=day(last[:7]))
    if same_month and one[3] and two[3]:
        return say("date.between", first=str(int(one[3])), last=day(last))
    return say("date.between", first=day(first, year=one[1] != two[1]), last=day(last))


def _years(first: str, last: str) -> str:
    """Whole years as a phrase: "the 1950s", "1950 to 1963"."""
    decade = first.endswith("0") and last == f"{first[:3]}9"
    return say("date.decade", first=first) if decade else say("date.between", first=first, last=last)


def _is_month_end(iso: str) -> bool:
    """Whether the day is the last of its month."""
    year, month, date = (int(part) for part in iso[:10].split("-"))
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return date == (29 if leap else 28) if month == 2 else date == (30 if month in (4, 6, 9, 11) else 31)


def dates(earliest: str | None, latest: str | None) -> str:
    """An interval of days or minutes in words."""
    if earliest is None and latest is None:
        return say("date.unknown")
    if earliest is None:
        return say("date.open_start", date=day(latest or ""))
    if latest is None:
        return say("date.open_end", date=day(earliest))
    return day(earliest) if earliest == latest else _days(earliest, latest)


def short_dates(earliest: str | None, latest: str | None) -> str:
    """The same in the shortest form that stands beside a name, without the year: "3 May", "30 June–1 July", "Jan–Feb"."""
    first, last = (_ISO.fullmatch(iso or "") for iso in (earliest, latest))
    if not first or not last or first[4] or last[4]:
        return dates(earliest, latest)
    months = first[3] == "01" and bool(last[3]) and _is_month_end(last[0])
    one, two = (day(found[0][:7] if months else found[0], short=True, year=False) for found in (first, last))
    return one if one == two else say("date.short_between", first=one, last=two)


def value(given: Value) -> str:
    """Any value in words."""
    match given:
        case Amount():
            return amount(given)
        case Interval():
            return dates(given.earliest, given.latest)
        case Name():
            return given.text
        case Category():
            return given.code.replace("_", " ")


def low_high(values: Sequence[Value]) -> tuple[str, str] | None:
    """The lowest and highest answer in words, None where the values have no order or are all one."""
    amounts = [
        item
        for item in values
        if isinstance(item, Amount) and (item.low is not None or item.high is not None)
    ]
    if amounts:
        return _amount_ends(amounts)
    spans = [item for item in values if isinstance(item, Interval) and item.known]
    if len(spans) < 2:
        return None
    first = min(spans, key=lambda item: (item.first, item.last))
    last = max(spans, key=lambda item: (item.last, item.first))
    low, high = value(first), value(last)
    if _one_day(first) is not None and _one_day(first) == _one_day(last):
        high = high.rpartition(", ")[2]
    return None if low == high else (low, high)


def _one_day(span: Interval) -> str | None:
    """The day of a single minute, None for anything longer."""
    at = span.earliest
    return at.partition("T")[0] if at is not None and "T" in at and at == span.latest else None


def _amount_ends(amounts: Sequence[Amount]) -> tuple[str, str] | None:
    """Lowest and highest amount; bounds stay in the words ("more than 280")."""
    if len({item.unit for item in amounts}) > 1:
        return None
    lowest = min(amounts, key=_low)
    highest = max(amounts, key=_high)
    low = amount(lowest) if _one_word(lowest) else with_unit(_low(lowest), lowest.unit)
    high = amount(highest) if _one_word(highest) else with_unit(_high(highest), highest.unit)
    return None if low == high else (low, high)


def _one_word(item: Amount) -> bool:
    """Whether the amount is told by one number or word; a range is told by its ends."""
    return item.point is not None or item.bound == "vague"


def _low(item: Amount) -> Number:
    return item.low if item.low is not None else (item.high or 0)


def _high(item: Amount) -> Number:
    return item.high if item.high is not None else (item.low or 0)
