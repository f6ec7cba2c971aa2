"""Read a letter behind digits as a scale. In: a numeral and its currency. Out: the numeral, multiplied where money or people follow.

"£3m", "2.1m cars", "500m of whom", "45K users", "10M". Refuses "10 m" of rope, "5G" and letters of a longer word.
"""

from functools import cache

from variorum.annotate.quantities.apart import plural_behind
from variorum.annotate.quantities.atoms import Atom, glued, low
from variorum.annotate.quantities.counted import Row, find_counted
from variorum.annotate.quantities.digits import Numeral, clean
from variorum.annotate.quantities.units import Unit, unit_behind
from variorum.lang.load import load_table


@cache
def _letters() -> dict[str, int]:
    letters: dict[str, int] = load_table("en", "numbers")["letters"]
    return letters


def scaled(row: Row, atoms: list[Atom], numeral: Numeral, before: Unit | None) -> Numeral:
    """The numeral with its letter of scale, if it has one."""
    letter = low(atoms, numeral.last)
    letter = "m" if letter == "mm" and before is not None else letter  # "$5MM"
    if letter not in _letters() or numeral.form != "digits" or numeral.scaled:
        return numeral
    if not _is_scale(row, atoms, numeral, letter, before):
        return numeral
    scale, last = _letters()[letter], numeral.last + 1
    if low(atoms, last) == "." and last + 1 < len(atoms) and atoms[last + 1].kind == "w":
        last += 1
    return numeral._replace(
        last=last,
        low=clean(numeral.low * scale),
        high=clean(numeral.high * scale),
        step=clean(numeral.step * scale),
        scaled=True,
    )


def _is_scale(row: Row, atoms: list[Atom], numeral: Numeral, letter: str, before: Unit | None) -> bool:
    j = numeral.last
    if j + 1 < len(atoms) and glued(atoms, j + 1) and atoms[j + 1].kind in "wd":
        return False
    joined = glued(atoms, j)
    if not joined and not (letter in "mb" and atoms[j].start == atoms[j - 1].end + 1):
        return False
    if before is not None or letter == "k":
        return letter != "k" or joined
    of_these = low(atoms, j + 1) == "of" and low(atoms, j + 2) in ("whom", "them", "those", "these", "which")
    if joined and letter in "mb" and (of_these or row.text[atoms[j].start].isupper()):
        return True  # "10M downloads", "1.2B": metres are not written so
    behind = unit_behind(
        atoms, numeral._replace(last=j + 2 if low(atoms, j + 1) == "." else j + 1, scaled=True)
    )
    if behind is not None and behind.kind == "money":
        return True
    counted = find_counted(row, atoms[j].end)
    plural = counted is not None and (counted.person or plural_behind(row, atoms, j + 1))
    return letter == "m" and joined and plural
