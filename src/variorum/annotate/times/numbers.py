"""Numbers beside time units. In: words ("two and a half", "several", "24"). Out: the number, None where the words name none.

Refuses to guess what "several" is: it has no value, only an X in the TIMEX3 value.
"""

from collections.abc import Sequence

from variorum.annotate.times.words import TABLE, Word

# One number: a numeral, words of number, "a", "a few", "half a", "two and a half".
NUMBER = r"(?: HALF (?:AN|THE) | (?:AN|THE)? FEW (?:OF)? | NUM (?:HYPHEN? NUM){0,3} (?:AND (?:AN)? HALF)? | AN (?:BIG)? )"

_LETTER = {"second": "S", "minute": "M", "hour": "H", "day": "D", "night": "D", "week": "W", "weekend": "WE", "fortnight": "W",
           "month": "M", "quarter": "Q", "half": "M", "year": "Y", "decade": "Y", "century": "Y"}  # fmt: skip
_FACTOR = {"fortnight": 2, "half": 6, "decade": 10, "century": 100}


def value_of(words: Sequence[Word]) -> float | None:
    """The number that the words say."""
    total: float = 0
    seen = False
    for word in words:
        if "FEW" in word.classes:
            return None
        if word.low in TABLE["numbers"]:
            number = TABLE["numbers"][word.low]
            total = max(total, 1) * number if number == 100 or word.low == "dozen" else total + number
            seen = True
        elif "NUM" in word.classes:
            digits = word.low.replace(",", "")
            total, seen = (float(digits) if len(digits) < 16 else 0), len(digits) < 16
        elif "HALF" in word.classes:
            total, seen = total + 0.5, True
        elif word.low in ("a", "an") and not seen:
            total, seen = 1, True
    if words and words[0].low == "half":
        return 0.5
    return total if seen else None


def duration(unit: str, number: float | None) -> str:
    """The TIMEX3 value: P9M, PT30M, PXY, P2.5Y."""
    prefix = "PT" if unit in ("second", "minute", "hour") else "P"
    if number is None:
        return f"{prefix}X{_LETTER[unit]}"
    scaled = number * _FACTOR.get(unit, 1)
    return f"{prefix}{int(scaled) if scaled == int(scaled) else scaled}{_LETTER[unit]}"


def unit_of(low: str) -> str:
    """The unit in the singular."""
    return str(TABLE["units"][low])
