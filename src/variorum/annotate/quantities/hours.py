"""Numbers that are hours of the day. In: a numeral with its words. Out: whether it is one, so that nothing is counted by it.

"at nine this morning", "a quarter past nine", "eight in the evening", "05.40", "20.15 The council says …". Refuses what a verb or noun of
figures puts at a number: "put the toll at nine", "shares closed at 18.20".
"""

import re

from variorum.annotate.quantities.atoms import Atom, low
from variorum.annotate.quantities.digits import Numeral
from variorum.annotate.quantities.words import wordset

_HOUR = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_NOON = 12
_NEAR = 6  # atoms before it in which a word of figures may stand


def is_hour(text: str, atoms: list[Atom], numeral: Numeral) -> bool:
    """Whether a bare numeral tells the hour."""
    i, j = numeral.first, numeral.last
    if numeral.form not in ("digits", "words") or numeral.low != numeral.high:
        return False
    if any(low(atoms, k) in wordset("labels", "hours", "figures") for k in range(max(0, i - _NEAR), i)):
        return False
    printed = text[atoms[i].start : atoms[j - 1].end]
    before = _before(atoms, i)
    if _HOUR.fullmatch(printed):
        opens = i == 0 and j < len(atoms) and (atoms[j].upper or atoms[j].kind == "s")
        zero = printed.startswith("0") and len(printed) > len("0.00")
        return opens or zero or before in wordset("labels", "hours", "before")
    if not (float(numeral.low).is_integer() and 1 <= numeral.low <= _NOON):
        return False
    if [low(atoms, k) for k in range(j, j + 2)] == ["in", "the"] and low(atoms, j + 2) in wordset(
        "labels", "hours", "parts"
    ):
        return True
    if before == "past":
        return True
    return before in wordset("labels", "hours", "at") and low(atoms, j) in wordset(
        "labels", "hours", "behind"
    )


def _before(atoms: list[Atom], i: int) -> str:
    """The word before an hour, over "about" and "shortly after"."""
    i -= 1
    while low(atoms, i) in wordset("labels", "hours", "modifiers"):
        i -= 1
    return low(atoms, i)
