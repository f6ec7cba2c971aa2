"""Read what is written short behind digits: a letter of scale, the inches of a height. In: a numeral or draft. Out: its full value.

"£3m", "2.1m cars", "500m of whom", "45K users", "10M". Refuses "10 m" of rope, "5G" and letters of a longer word.
"""

from functools import cache

from variorum.annotate.quantities.apart import plural_behind
from variorum.annotate.quantities.atoms import Atom, glued, low
from variorum.annotate.quantities.counted import Row, find_counted
from variorum.annotate.quantities.digits import Numeral, clean
from variorum.annotate.quantities.draft import Draft
from variorum.annotate.quantities.money import Unit
from variorum.annotate.quantities.units import unit_behind
from variorum.annotate.quantities.words import wordset
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
    of_these = low(atoms, j + 1) == "of" and low(atoms, j + 2) in wordset("counted", "parts", "references")
    capital = row.text[atoms[j].start].isupper() and (
        numeral.low >= 10 or not float(numeral.low).is_integer()
    )
    if joined and letter in "mb" and (of_these or capital):
        return True  # "10M downloads", "1.2B": metres are not written so, and "3M" is a firm
    behind = unit_behind(
        atoms, numeral._replace(last=j + 2 if low(atoms, j + 1) == "." else j + 1, scaled=True)
    )
    if behind is not None and behind.kind == "money":
        return True
    counted = find_counted(row, atoms[j].end)
    plural = counted is not None and (counted.person or plural_behind(row, atoms, j + 1))
    if letter == "m" and joined and _of_millions(atoms, j):
        return True
    spelled = (
        row.text[atoms[j].start].isupper()
        and letter in "mb"
        and row.text[atoms[j - 1].end : atoms[j].start] == " "
    )
    return plural and ((letter == "m" and joined) or spelled)  # "8 B people"


def _of_millions(atoms: list[Atom], j: int) -> bool:
    """ "has doubled to 1.4 million and could reach 2m by 2040": beside millions a bare "m" is no metre."""
    near = {atom.low for atom in atoms[max(0, j - 25) : j]}
    year = low(atoms, j + 2)
    dated = low(atoms, j + 1) in ("by", "in") and len(year) == 4 and year.isdecimal()
    return dated and not near.isdisjoint(("million", "billion", "bn", "mn"))


def add_inches(atoms: list[Atom], draft: Draft) -> None:
    """ "6-foot-4": one height, in feet, set in place."""
    j = draft.last
    inches = low(atoms, j + 1)
    if (
        low(atoms, j) != "-"
        or not glued(atoms, j)
        or not inches.isdecimal()
        or not glued(atoms, j + 1)
        or len(inches) > 2
    ):
        return
    if int(inches) > 11 or draft.low != draft.high or not float(draft.low).is_integer():
        return
    draft.low = draft.high = clean(draft.low + int(inches) / 12)
    draft.step, draft.last, draft.end = clean(1 / 12), j + 2, atoms[j + 1].end
