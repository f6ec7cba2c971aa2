"""Read a number written in digits. In: atoms and a place. Out: its value, rounding step and extent.

Knows grouping ("17,000", "12,34,567", "1 000", "1.234.567"), decimals, fractions ("1/2", "2½"), powers of ten and the
scale words and short forms behind digits ("23.6bn", "4 hundred million").
Refuses what is no single number ("1,2,3", "1.2.3") and anything above 10^18, which no report counts.
"""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from variorum.annotate.quantities.atoms import Atom, glued, low
from variorum.lang.load import load_table

_INTEGER = re.compile(r"\d+$")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?$|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$")
_POINT = re.compile(r"\d+\.\d+$")
_STOPS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}$|\d{1,3}\.000$")
_COMMA = re.compile(r"\d{1,6},\d{1,2}$|\d{1,3}(?:\.\d{3})+,\d{1,2}$")
LARGEST = 10**18


class Numeral(NamedTuple):
    """A number at atoms[first:last]. `form`: digits, words, article ("a dozen"), vague or fraction (of a whole)."""

    first: int
    last: int
    low: float
    high: float
    step: float
    form: str
    scaled: bool = False


@cache
def _suffixes() -> dict[str, float]:
    table: dict[str, float] = load_table("en", "numbers")["suffixes"]
    return table


def clean(value: float) -> float | int:
    """An integer where the value is one, without the dust of floating point."""
    if isinstance(value, int):
        return value
    rounded = round(value, 6) if abs(value) >= 1e-3 else value
    return int(rounded) if float(rounded).is_integer() else rounded


def plain_value(digits: str) -> tuple[float | int, float | int] | None:
    """Value and rounding step of digits as printed; None where they are no single number.

    >>> plain_value("17,000"), plain_value("22.4"), plain_value("1.2.3")
    ((17000, 1000), (22.4, 0.1), None)
    """
    if len(digits) > 24:
        return None
    if digits.startswith("."):
        digits = f"0{digits}"
    if _INTEGER.match(digits):
        pass
    elif _GROUPED.match(digits):
        digits = digits.replace(",", "")
    elif _STOPS.match(digits):
        digits = digits.replace(".", "")
    elif _COMMA.match(digits):
        digits = digits.replace(".", "").replace(",", ".")
    elif not _POINT.match(digits):
        return None
    if "." in digits:
        value: float | int = float(digits)
        step: float | int = 10.0 ** -len(digits.partition(".")[2])
    else:
        value = int(digits)
        step = trailing_step(value)
    return (value, step) if value <= LARGEST else None


def trailing_step(value: int) -> int:
    """The apparent rounding of a whole number: 1000 for 17000. Below 100 a round number may well be exact: 1."""
    step = 1
    while value >= 100 and value % (step * 10) == 0:
        step *= 10
    return step


def _slash(atoms: list[Atom], i: int) -> tuple[float, int] | None:
    """ "1/2" at atom i: its value and the index behind it."""
    if not (
        low(atoms, i).isdecimal()
        and low(atoms, i + 1) == "/"
        and low(atoms, i + 2).isdecimal()
        and glued(atoms, i + 1)
        and glued(atoms, i + 2)
    ):
        return None
    if len(low(atoms, i)) > 1 or len(low(atoms, i + 2)) > 2 or low(atoms, i + 3) == "/":
        return None
    top, bottom = int(low(atoms, i)), int(low(atoms, i + 2))
    return (top / bottom, i + 3) if 0 < top < bottom <= (99 if low(atoms, i + 3) == "of" else 10) else None


def read_sign(atoms: list[Atom], i: int) -> Numeral:
    """A fraction sign that stands alone ("½")."""
    value = unicodedata.numeric(atoms[i].low)
    return Numeral(i, i + 1, value, value, value, "digits")


def read_digits(atoms: list[Atom], i: int) -> Numeral | None:
    """The number whose digits begin at atom i, with fraction, power of ten and scale words."""
    share = _slash(atoms, i)
    if share is not None:
        if low(atoms, share[1]) == "of":
            return Numeral(i, share[1], clean(100 * share[0]), clean(100 * share[0]), 1, "fraction")
        return Numeral(i, share[1], clean(share[0]), clean(share[0]), clean(share[0]), "digits")
    last, digits = _join_groups(atoms, i)
    read = plain_value(digits)
    if read is None:
        return None
    value, step = read
    if last < len(atoms) and atoms[last].kind == "f" and (glued(atoms, last) or _near(atoms, last)):
        part = unicodedata.numeric(atoms[last].low)
        value, step, last = value + part, part, last + 1
    mixed = _slash(atoms, last) if _near(atoms, last) and float(value).is_integer() and value < 1000 else None
    if mixed is not None:
        value, step, last = value + mixed[0], mixed[0], mixed[1]
    last, value, step = _power_of_ten(atoms, last, value, step)
    scale, last = scale_behind(atoms, last)
    if value * scale > LARGEST:
        return None
    value, step = value * scale, step * scale
    if scale >= 1000 and [low(atoms, last + k) for k in range(3)] == ["and", "a", "half"]:
        value, step, last = value + scale / 2, scale / 2, last + 3
    return Numeral(i, last, clean(value), clean(value), clean(step), "digits", scale >= 1000)


def _near(atoms: list[Atom], i: int) -> bool:
    return 0 < i < len(atoms) and atoms[i].start == atoms[i - 1].end + 1


def _join_groups(atoms: list[Atom], i: int) -> tuple[int, str]:
    """ "1 000 000": groups of three behind single spaces."""
    digits, last = atoms[i].low, i + 1
    if len(digits) > 3 or not digits.isdecimal() or digits.startswith("0"):
        return last, digits
    while (
        last < len(atoms)
        and atoms[last].kind == "d"
        and len(atoms[last].low) == 3
        and _near(atoms, last)
        and atoms[last].low.isdecimal()
        and last < i + 6
        and not (low(atoms, last + 1) == "s" and glued(atoms, last + 1))  # "18 777s"
    ):
        digits += atoms[last].low
        last += 1
    return last, digits


def _power_of_ten(atoms: list[Atom], i: int, value: float, step: float) -> tuple[int, float, float]:
    """ "1.99×10−30", "3 x 10^5", "4e14", "10^6"."""
    times = low(atoms, i) in ("×", "x", "*") and low(atoms, i + 1) == "10"
    exponent = low(atoms, i) == "e" and glued(atoms, i) and glued(atoms, i + 1)
    power = low(atoms, i) == "^" and value == 10
    if not (times or exponent or power):
        return i, value, step
    if power:
        value = step = 1
    j, sign = i + (2 if times else 0 if power else 1), 1
    if low(atoms, j) == "^":
        j += 1
    if low(atoms, j) in ("-", "−", "–"):
        j, sign = j + 1, -1
    if (
        (times and j == i + 2)
        or j >= len(atoms)
        or atoms[j].kind != "d"
        or not atoms[j].low.isdecimal()
        or len(atoms[j].low) > 2
    ):
        return i, value, step
    factor = 10.0 ** (sign * int(atoms[j].low))
    return j + 1, value * factor, step * factor


def scale_behind(atoms: list[Atom], i: int) -> tuple[float, int]:
    """The product of the scale words behind a number ("4 hundred million", "85-billion", "23.6bn")."""
    suffixes = _suffixes()
    scale: float = 1
    while i < len(atoms):
        j = i + 1 if low(atoms, i) == "-" and glued(atoms, i) else i
        word = low(atoms, j)
        if word not in suffixes or (word in ("mil", "mio", "tn", "dozen") and scale > 1):
            break
        scale, i = scale * suffixes[word], j + 1
        if low(atoms, i) == "." and len(word) <= 3 and i + 1 < len(atoms) and atoms[i + 1].kind == "w":
            i += 1
    return scale, i
