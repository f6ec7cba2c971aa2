"""Read halves, thirds and quarters. In: atoms and a place. Out: a share of a whole, or a part of a unit or of a million.

"half of them" and "a third said" are shares, in percent; "half a mile", "a quarter of a percentage point", "half-hour"
and "a quarter of a million" are numbers. Refuses the quarter and the half that are stretches of a year or a match.
"""

from functools import cache

from variorum.annotate.quantities.atoms import Atom, low
from variorum.annotate.quantities.bounds import bound_before
from variorum.annotate.quantities.digits import Numeral, clean
from variorum.annotate.quantities.words import wordset
from variorum.lang.load import load_table


@cache
def _table(name: str) -> dict[str, float]:
    table: dict[str, float] = load_table("en", "numbers")[name]
    return table


def of_whole(atoms: list[Atom], i: int) -> bool:
    """Whether "of" stands here and what follows is not a time ("a quarter of this year" is none, "a third of voters" is)."""
    return low(atoms, i) == "of" and not low(atoms, i + 1)[:2].isdecimal()


def part(atoms: list[Atom], first: int, after: int, share: float) -> Numeral | None:
    """A part of a unit or of a scale word, behind the fraction that ends at atom `after`; None for a share of a whole."""
    j = after + 1 if low(atoms, after) == "-" else after
    if low(atoms, j) == "of" and low(atoms, j + 1) in ("a", "an", "one"):
        j += 2
    scale = _table("scales").get(low(atoms, j), 0)
    if scale >= 1000 and j != after + 1:
        value = clean(share * scale)
        return Numeral(first, j + 1, value, value, value, "words", scaled=True)
    if low(atoms, j) in wordset("numbers", "share", "units"):
        last = after if low(atoms, after) == "-" else j  # the hyphen is read with the unit
        return Numeral(first, last, clean(share), clean(share), clean(share), "words")
    return None


def read_half(atoms: list[Atom], i: int) -> Numeral | None:
    """ "half a million", "half-million", "half a dozen", "half-mile"; else half of a whole ("half the flats", "half of them")."""
    j = i + 1
    if low(atoms, j) == "of" and low(atoms, j + 1) in ("a", "an"):
        j += 1
    if low(atoms, j) in ("a", "an", "-"):
        j += 1
    nouns = _table("exact_nouns")
    if low(atoms, j) in nouns and j > i:
        value = 0.5 * nouns[low(atoms, j)]
        return Numeral(i, j + 1, clean(value), clean(value), clean(value), "words", value >= 500)
    piece = part(atoms, i, i + 1, 0.5)
    if piece is not None and low(atoms, i - 1) not in ("first", "second", "other"):
        return piece
    if low(atoms, i + 1) in ("a", "an"):
        return Numeral(i, i + 2, 0.5, 0.5, 0.5, "words")
    if low(atoms, i + 1) == "-" or low(atoms, i - 1) in ("-", "first", "second", "a", "an"):
        return None
    whole = low(atoms, i + 1) in wordset("numbers", "share", "wholes") or (
        (i <= 1 or low(atoms, i - 1) in (",", "and", "while", "but"))
        and low(atoms, i + 1) in wordset("numbers", "share", "verbs")
    )
    bounded = bound_before(atoms, i, duration=False, article=False) is not None or low(atoms, i - 1) == "by"
    if whole or (bounded and low(atoms, i + 1) not in wordset("numbers", "share", "idioms")):
        return Numeral(i, i + 1, 50, 50, 1, "fraction")
    return None


def read_part(atoms: list[Atom], i: int) -> Numeral | None:
    """ "a third of voters", "by a fifth", "a quarter of a million", "a third said", at the article."""
    word = low(atoms, i + 1)
    share = _table("fractions").get(word)
    if share is None or word == "half":
        return None
    piece = part(atoms, i, i + 2, share)
    if piece is not None:
        return piece
    after = low(atoms, i + 2)
    hedged = bound_before(atoms, i, duration=False, article=True) is not None or low(atoms, i - 1) == "by"
    closed = not after or after in wordset("numbers", "share", "closers")
    if (
        of_whole(atoms, i + 2)
        or (hedged and closed)
        or after in wordset("numbers", "share", "verbs")
        or after in wordset("numbers", "share", "degrees")
    ):
        return Numeral(i, i + 2, clean(share * 100), clean(share * 100), 1, "fraction")
    return None


def read_quarter(atoms: list[Atom], i: int) -> Numeral | None:
    """ "quarter-point", "quarter mile", "quarter million", without an article."""
    if low(atoms, i - 1) in _table("ordinals") or low(atoms, i + 1) == "of":
        return None
    return part(atoms, i, i + 1, 0.25)
