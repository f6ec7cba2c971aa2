"""Read a number where it begins, in digits or words. In: atoms and a place. Out: its value, rounding step and extent.

Words: "two hundred and six", "half a million", "two-thirds", vague ones with their bounds ("dozens", "a few").
Refuses ordinals and pronouns, which others read, and a quarter or a half that is a stretch of time.
"""

from functools import cache

from variorum.annotate.quantities.atoms import Atom, glued, low, words_of
from variorum.annotate.quantities.digits import (
    LARGEST,
    Numeral,
    clean,
    read_digits,
    read_sign,
    scale_behind,
    trailing_step,
)
from variorum.annotate.quantities.fractions import of_whole, part, read_half, read_part, read_quarter
from variorum.lang.load import load_table

_MAX_ATOMS = 14  # "two hundred and fifty-six thousand four hundred and nineteen" has twelve


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


@cache
def _scores_before() -> frozenset[str]:
    return words_of(load_table("en", "numbers")["counting"]["scores_before"])


def read_numeral(atoms: list[Atom], i: int) -> Numeral | None:
    """The number that begins at atom i, as long as it can be made; None where there is none."""
    kind = atoms[i].kind
    if kind == "d":
        read = read_digits(atoms, i)
        return read if read is None or read.form != "digits" else _with_half(atoms, read)
    if kind == "f":
        return read_sign(atoms, i)
    return _read_words(atoms, i) if kind == "w" else None


def _read_words(atoms: list[Atom], i: int) -> Numeral | None:
    word = atoms[i].low
    if word in ("a", "an"):
        return _read_article(atoms, i)
    if word in _tables()["fractions"]:
        return (
            read_half(atoms, i) if word == "half" else read_quarter(atoms, i) if word == "quarter" else None
        )
    if word == "scores" and low(atoms, i + 1) not in _scores_before():
        return None
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
        scale, last = scale_behind(atoms, i + 2)
        return Numeral(
            i,
            last,
            clean(value * scale),
            clean(value * scale),
            clean(value * scale),
            "article",
            value * scale >= 1000,
        )
    return read_part(atoms, i)


def _compose(atoms: list[Atom], i: int) -> Numeral | None:
    """Number words: total of parts below each scale word ("two hundred and six thousand")."""
    tables = _tables()
    small, scales, ones, tens = tables["small"], tables["scales"], tables["ones"], tables["tens"]
    total: float = 0
    part: float | None = 1 if low(atoms, i) in scales and low(atoms, i - 1) in ("a", "an") else None
    if part and low(atoms, i) == "hundred":
        total, part = 0, 1
    j, last, top = i, i, float(LARGEST)
    before = ""
    while j < len(atoms) and j < i + _MAX_ATOMS:
        word = atoms[j].low
        if word in small:
            if (
                part is not None
                and not (before in tens and word in ones and 0 < ones[word] < 10)
                and before != "hundred"
            ):
                break
            part = (part or 0) + small[word]
        elif (
            word in ("hundred", "dozen", "dozens")
            and part is not None
            and (before in small or not before)
            and part < 100
        ):
            part *= 100 if word == "hundred" else 12
        elif word in scales and word != "hundred" and part is not None and scales[word] < top:
            top = scales[word]
            total, part = total + part * top, None
        elif (word == "and" and before in (*scales, "hundred") and low(atoms, j + 1) in small and before) or (
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
    if total and part is None:  # "three lakh crore"
        scale, last = scale_behind(atoms, last)
        value *= scale
    read = Numeral(i, last, clean(value), clean(value), _word_step(value), "words", value >= 1000)
    return _spoken_decimals(atoms, _with_half(atoms, read))


def _word_step(value: float) -> float:
    return trailing_step(int(value)) if float(value).is_integer() else 1


def _with_half(atoms: list[Atom], read: Numeral) -> Numeral:
    """ "two and a half (million)", "two-thirds", "three quarters"."""
    j = read.last
    tables = _tables()
    hyphens = low(atoms, j) == "-" and low(atoms, j + 1) == "and"  # "one-and-a-half-hour"
    words = (
        [atom.low for atom in atoms[j : j + 6] if atom.low != "-"] if low(atoms, j) in ("and", "-") else []
    )
    if words[:2] == ["and", "a"] and words[2:3] and words[2] in ("half", "quarter", "third"):
        end = j + 6 if hyphens else j + 3
        scale, last = scale_behind(atoms, end)
        base = tables["scales"].get(low(atoms, j - 1), 1)  # "a million and a half"
        value = (read.low + tables["fractions"][words[2]] * base) * scale
        return read._replace(
            last=last, low=clean(value), high=clean(value), step=clean(0.5 * scale), scaled=scale >= 1000
        )
    k = j + 1 if low(atoms, j) == "-" else j
    word = low(atoms, k)
    if read.form == "digits":
        return read
    if (
        word in tables["fractions"]
        and read.low < 20
        and (word.endswith("s") or (read.low == 1 and (k > j or of_whole(atoms, k + 1))))
    ):
        share = read.low * tables["fractions"][word]
        piece = part(atoms, read.first, k + 1, share)
        if piece is not None:
            return piece
        if 0 < share < 1 and not (word.startswith("quarter") and not of_whole(atoms, k + 1) and k == j):
            return read._replace(
                last=k + 1, low=clean(share * 100), high=clean(share * 100), step=1, form="fraction"
            )
    return read


def _spoken_decimals(atoms: list[Atom], read: Numeral) -> Numeral:
    """ "two point five", as speakers say it."""
    ones, j = _tables()["ones"], read.last + 1
    if (
        low(atoms, read.last) != "point"
        or low(atoms, j) not in ones
        or read.form != "words"
        or read.low >= 1000
    ):
        return read
    digits = ""
    while low(atoms, j) in ones and ones[low(atoms, j)] < 10 and len(digits) < 6:
        digits, j = digits + str(int(ones[low(atoms, j)])), j + 1
    if not digits:
        return read
    scale, last = scale_behind(atoms, j)
    value = clean((read.low + int(digits) / 10 ** len(digits)) * scale)
    return read._replace(
        last=last, low=value, high=value, step=clean(scale / 10 ** len(digits)), scaled=scale >= 1000
    )
