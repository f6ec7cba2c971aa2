"""Read the unit beside a number. In: atoms and the numeral. Out: canonical unit, kind, factor and extent.

Decades and centuries are in years, money in the base unit of its currency (by `money`), everything else in the unit as
printed. Refuses to convert miles to kilometres, and signs that are words where they stand apart ("5 in", "2 a").
"""

from functools import cache
from typing import NamedTuple

from variorum.annotate.quantities import money
from variorum.annotate.quantities.atoms import Atom, Phrases, glued, low
from variorum.annotate.quantities.digits import Numeral
from variorum.annotate.quantities.money import Unit
from variorum.annotate.quantities.words import wordset
from variorum.lang.load import load_table
from variorum.model.mark import QuantityKind

_QUOTED = 60  # atoms over which a quote may have been opened before a "'" that could mean feet


class _Behind(NamedTuple):
    name: str
    kind: QuantityKind
    factor: float
    word: str


@cache
def _behind() -> Phrases[_Behind]:
    """Everything that can follow a number as its unit."""
    table = load_table("en", "units")
    found: dict[str, _Behind] = {}
    kinds: tuple[QuantityKind, ...] = ("percent", "duration", "measure")
    for kind in kinds:
        for name, forms in table[kind].items():
            for form in forms:
                found[form] = _Behind(name, kind, 1, form)
                if form.replace(" ", "").isalpha():
                    found[form.replace(" ", " - ")] = found[form]
    for word, (name, factor) in table["duration_words"].items():
        found[word] = _Behind(name, "duration", factor, word)
    return Phrases(found)


def _settings(key: str) -> frozenset[str]:
    return wordset("units", "settings", key)


def unit_before(atoms: list[Atom], i: int) -> Unit | None:
    """The currency right before atom i, or "magnitude"."""
    k = i - 2 if low(atoms, i - 1) in ("-", "of") else i - 1
    if low(atoms, k) == "magnitude":
        return Unit(k, i, "magnitude", "measure")
    return money.before(atoms, i)


def unit_behind(atoms: list[Atom], numeral: Numeral) -> Unit | None:
    """The unit that follows the numeral, over a hyphen or a space."""
    i = numeral.last
    joined = low(atoms, i) == "-" and glued(atoms, i)
    j = i + 1 if joined or (numeral.form in ("vague", "article") and low(atoms, i) == "of") else i
    found = _behind().at(atoms, j)
    compound = found is not None and found[0] > j + 1  # "420 pound-feet" are no pounds
    currency = None if compound else money.behind(atoms, j, numeral, joined=joined)
    if currency is not None:
        return currency._replace(first=i)
    if found is None:
        return None
    last, unit = found
    if not _fits(atoms, j, unit, numeral, joined=joined):
        return None
    if last == len(atoms) and atoms[last - 1].low == "." and last > j + 1:
        last -= 1  # "a depth of 12km.": the stop ends the sentence, not the unit
    return Unit(i, last, unit.name, unit.kind, unit.factor)


def unit_at(atoms: list[Atom], i: int) -> tuple[int, str] | None:
    """The unit whose name begins at atom i, with no number before it ("per km", "/cm2"): index behind it and its name."""
    found = _behind().at(atoms, i)
    if found is None:
        return None
    last, unit = found
    sign = unit.word in _settings("glued_only") or unit.kind == "percent"
    if sign and not (low(atoms, i - 1) == "/" or unit.word in _settings("spaced")):
        return None
    return last, unit.name


def _fits(atoms: list[Atom], j: int, unit: _Behind, numeral: Numeral, *, joined: bool) -> bool:
    """Whether a sign or a doubtful word is a unit here."""
    if unit.word in _settings("amperes"):
        return atoms[j].upper and low(atoms, j + 1) == "/" and glued(atoms, j + 1)
    if unit.word in _settings("glued_only"):
        return _sign_fits(atoms, j, unit.word, numeral)
    if unit.word == "second":
        return joined or numeral.high <= 1
    return True


def _sign_fits(atoms: list[Atom], j: int, word: str, numeral: Numeral) -> bool:
    """Whether letters or marks right behind digits are a unit."""
    if numeral.form != "digits":
        return False
    near = glued(atoms, j) or (word in _settings("spaced") and atoms[j].start == atoms[j - 1].end + 1)
    if not near or (j + 1 < len(atoms) and glued(atoms, j + 1) and atoms[j + 1].kind in "wd"):
        return False
    if low(atoms, j + 1)[:1].isdecimal() and not glued(atoms, j):
        return False  # "50.4 v 47.7" is a match of two, no voltage
    if word in _settings("capitals"):
        return atoms[j].upper
    if word in _settings("small") and atoms[j].upper:
        return False
    if word == "'":
        opened = (atoms[k].low in ("'", "‘") and not glued(atoms, k) for k in range(max(0, j - _QUOTED), j))
        return not any(opened)
    if word not in _settings("inch_marks"):
        return True
    quoted = low(atoms, numeral.first - 1) in _settings("inch_marks") or low(atoms, numeral.first - 1) == "“"
    return not quoted and low(atoms, j + 1).isalpha() and numeral.high < 120
