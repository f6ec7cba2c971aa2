"""Read a number where it begins, in digits or words. In: atoms and a place. Out: its value, rounding step and extent.

Knows grouping ("17,000", "12,34,567", "1 000", "1.234.567"), decimals, fractions, scale words and short forms
("22.4bn"), number words ("two hundred and six", "half a million") and vague words with their bounds ("dozens", "a few").
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
_GAP = " \u00a0\u2009\u202f"
_LARGEST = 10**18
_MAX_ATOMS = 14  # "two hundred and fifty-six thousand four hundred and nineteen" has twelve


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
def _tables() -> dict[str, dict[str, float]]:
    table = load_table("en", "numbers")
    small = {**table["ones"], **table["tens"]}
    return {
        **{name: table[name] for name in ("ones", "tens", "scales", "suffixes", "fractions", "exact_nouns")},
        "small": small,
    }


@cache
def _vague() -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    table = load_table("en", "numbers")
    return table["vague"], table["vague_nouns"]


def clean(value: float) -> float | int:
    """An integer where the value is one, without the dust of floating point."""
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
    return (value, step) if value <= _LARGEST else None


def trailing_step(value: int) -> int:
    """The apparent rounding of a whole number: 1000 for 17000. Below 100 a round number may well be exact: 1."""
    step = 1
    while value >= 100 and value % (step * 10) == 0:
        step *= 10
    return step


def read_numeral(atoms: list[Atom], i: int) -> Numeral | None:
    """The number that begins at atom i, as long as it can be made; None where there is none."""
    kind = atoms[i].kind
    if kind == "d":
        return _read_digits(atoms, i)
    if kind == "f":
        value = unicodedata.numeric(atoms[i].low)
        return Numeral(i, i + 1, value, value, value, "digits")
    return _read_words(atoms, i) if kind == "w" else None


def _slash(atoms: list[Atom], i: int) -> tuple[float, int] | None:
    """ "1/2" at atom i: its value and the index behind it."""
    if not (
        low(atoms, i).isdigit()
        and low(atoms, i + 1) == "/"
        and low(atoms, i + 2).isdigit()
        and glued(atoms, i + 1)
        and glued(atoms, i + 2)
    ):
        return None
    if len(low(atoms, i)) > 1 or len(low(atoms, i + 2)) > 2 or low(atoms, i + 3) == "/":
        return None
    top, bottom = int(low(atoms, i)), int(low(atoms, i + 2))
    return (top / bottom, i + 3) if 0 < top < bottom <= 10 else None


def _read_digits(atoms: list[Atom], i: int) -> Numeral | None:
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
    scale, last = _scale_behind(atoms, last)
    if value * scale > _LARGEST:
        return None
    value, step = value * scale, step * scale
    return Numeral(i, last, clean(value), clean(value), clean(step), "digits", scale >= 1000)


def _near(atoms: list[Atom], i: int) -> bool:
    return 0 < i < len(atoms) and atoms[i].start == atoms[i - 1].end + 1


def _join_groups(atoms: list[Atom], i: int) -> tuple[int, str]:
    """ "1 000 000": groups of three behind single spaces."""
    digits, last = atoms[i].low, i + 1
    if len(digits) > 3 or not digits.isdigit() or digits.startswith("0"):
        return last, digits
    while (
        last < len(atoms)
        and atoms[last].kind == "d"
        and len(atoms[last].low) == 3
        and _near(atoms, last)
        and atoms[last].low.isdigit()
        and last < i + 6
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
        or not atoms[j].low.isdigit()
        or len(atoms[j].low) > 2
    ):
        return i, value, step
    factor = 10.0 ** (sign * int(atoms[j].low))
    return j + 1, value * factor, step * factor


def _scale_behind(atoms: list[Atom], i: int) -> tuple[float, int]:
    """The product of the scale words behind a number ("4 hundred million", "110-billion", "22.4bn")."""
    suffixes = _tables()["suffixes"]
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


def _read_words(atoms: list[Atom], i: int) -> Numeral | None:
    word = atoms[i].low
    if word in ("a", "an"):
        return _read_article(atoms, i)
    if word == "half" or word in _tables()["fractions"]:
        return _read_half(atoms, i) if word == "half" else None
    vague, _ = _vague()
    if (
        word in ("tens", "dozens", "hundreds", "thousands")
        and low(atoms, i + 1) == "of"
        and low(atoms, i + 2) in vague
    ):
        first = {"tens": 10, "dozens": 12, "hundreds": 100, "thousands": 1000}[word]
        unit = vague[low(atoms, i + 2)][0]
        return Numeral(
            i, i + 3, first * unit, (first * 10 if word != "dozens" else 100) * unit - 1, unit, "vague"
        )
    if word in vague:
        return _read_vague(atoms, i, *vague[word])
    if word == "few" and low(atoms, i + 1) in _tables()["scales"]:
        return _read_vague(atoms, i, 2, 9)
    return _compose(atoms, i)


def _read_vague(atoms: list[Atom], i: int, lowest: float, highest: float) -> Numeral:
    """ "dozens"; "several hundred" is several times a hundred."""
    scale, last = 1.0, i + 1
    while low(atoms, last) in _tables()["scales"]:
        scale, last = scale * _tables()["scales"][low(atoms, last)], last + 1
    if low(atoms, last) == "dozen":
        scale, last = scale * 12, last + 1
    if scale > 1:
        return Numeral(
            i,
            last,
            clean(lowest * scale),
            clean((highest + 1) * scale - 1),
            clean(scale),
            "vague",
            scale >= 1000,
        )
    return Numeral(i, last, lowest, highest, 1, "vague", lowest >= 1000)


def _read_article(atoms: list[Atom], i: int) -> Numeral | None:
    """ "a dozen", "a hundred", "a few", "a couple of", "a quarter of"."""
    word = low(atoms, i + 1)
    _, nouns = _vague()
    if word == "few" or (word in nouns and low(atoms, i + 2) == "of"):
        read = _read_vague(atoms, i + 1, *nouns[word])
        return read._replace(first=i)
    if word in ("couple", "pair", "trio", "quartet", "score") and low(atoms, i + 2) != "of":
        return None
    tables = _tables()
    if word in tables["exact_nouns"]:
        value = tables["exact_nouns"][word]
        if word in tables["scales"]:
            whole = _compose(atoms, i + 1)
            if whole is not None and whole.last > i + 2:
                return whole._replace(first=i)
        scale, last = _scale_behind(atoms, i + 2)
        return Numeral(
            i,
            last,
            clean(value * scale),
            clean(value * scale),
            clean(value * scale),
            "article",
            value * scale >= 1000,
        )
    if word == "half":
        return None
    hedged = low(atoms, i - 1) in (
        "about",
        "nearly",
        "almost",
        "around",
        "than",
        "roughly",
        "some",
        "over",
        "under",
    )
    if word in tables["fractions"] and (
        _of_whole(atoms, i + 2) or (hedged and low(atoms, i + 2) in (",", ".", "", "the", "all"))
    ):
        share = tables["fractions"][word]
        return Numeral(i, i + 2, clean(share * 100), clean(share * 100), 1, "fraction")
    return None


def _of_whole(atoms: list[Atom], i: int) -> bool:
    """Whether "of" stands here and what follows is not a time ("a quarter of this year" is none, "a third of voters" is)."""
    return low(atoms, i) == "of" and not low(atoms, i + 1)[:2].isdigit()


def _read_half(atoms: list[Atom], i: int) -> Numeral | None:
    """ "half a million", "half-million", "half a dozen"; else half of a whole ("half the flats", "half of them")."""
    j = i + 1
    if low(atoms, j) in ("a", "an", "-"):
        j += 1
    nouns = _tables()["exact_nouns"]
    if low(atoms, j) in nouns and j > i:
        value = 0.5 * nouns[low(atoms, j)]
        return Numeral(i, j + 1, clean(value), clean(value), clean(value), "words", value >= 500)
    if low(atoms, i + 1) in ("a", "an"):
        return Numeral(i, i + 2, 0.5, 0.5, 0.5, "words")
    if low(atoms, i + 1) == "-" or low(atoms, i - 1) in ("-", "first", "second", "a", "an"):
        return None
    if low(atoms, i + 1) in ("of", "the", "its", "their", "his", "her", "our", "all", "those", "these"):
        return Numeral(i, i + 1, 50, 50, 1, "fraction")
    return None


def _compose(atoms: list[Atom], i: int) -> Numeral | None:
    """Number words: total of parts below each scale word ("two hundred and six thousand")."""
    tables = _tables()
    small, scales, ones, tens = tables["small"], tables["scales"], tables["ones"], tables["tens"]
    total: float = 0
    part: float | None = 1 if low(atoms, i) in scales and low(atoms, i - 1) in ("a", "an") else None
    if part and low(atoms, i) == "hundred":
        total, part = 0, 1
    j, last, top = i, i, float(_LARGEST)
    before = ""
    while j < len(atoms) and j < i + _MAX_ATOMS:
        word = atoms[j].low
        if word in small:
            if (
                part is not None
                and not (before in tens and word in ones and 0 < ones[word] < 10)
                and not (before == "hundred")
            ):
                break
            part = (part or 0) + small[word]
        elif (
            word in ("hundred", "dozen")
            and part is not None
            and (before in small or not before)
            and part < 100
        ):
            part *= 100 if word == "hundred" else 12
        elif word in scales and word != "hundred" and part is not None and scales[word] < top:
            top = scales[word]
            total, part = total + part * top, None
        elif word == "and" and before in (*scales, "hundred") and low(atoms, j + 1) in small and before:
            j += 1
            continue
        elif (
            word == "-"
            and before
            and glued(atoms, j)
            and (low(atoms, j + 1) in small or low(atoms, j + 1) in scales)
        ):
            j += 1
            continue
        else:
            break
        before, last, j = word, j + 1, j + 1
        if part is None and word in scales and low(atoms, j) not in (*small, "and", *scales):
            break
    if last == i:
        return None
    value = total + (part or 0)
    return _with_half(
        atoms, Numeral(i, last, clean(value), clean(value), _word_step(value), "words", value >= 1000)
    )


def _word_step(value: float) -> float:
    return trailing_step(int(value)) if float(value).is_integer() else 1


def _with_half(atoms: list[Atom], read: Numeral) -> Numeral:
    """ "two and a half (million)", "two-thirds", "three quarters"."""
    j = read.last
    tables = _tables()
    if low(atoms, j) == "and" and low(atoms, j + 1) == "a" and low(atoms, j + 2) in ("half", "quarter"):
        scale, last = _scale_behind(atoms, j + 3)
        value = (read.low + tables["fractions"][low(atoms, j + 2)]) * scale
        return read._replace(
            last=last, low=clean(value), high=clean(value), step=clean(0.5 * scale), scaled=scale >= 1000
        )
    k = j + 1 if low(atoms, j) == "-" else j
    word = low(atoms, k)
    if (
        word in tables["fractions"]
        and read.low < 20
        and (word.endswith("s") or (read.low == 1 and (k > j or _of_whole(atoms, k + 1))))
    ):
        share = read.low * tables["fractions"][word]
        if 0 < share < 1 and not (word.startswith("quarter") and not _of_whole(atoms, k + 1) and k == j):
            return read._replace(
                last=k + 1, low=clean(share * 100), high=clean(share * 100), step=1, form="fraction"
            )
    return read
