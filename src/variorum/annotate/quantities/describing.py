"""Numbers that describe or order a thing and count none. In: a numeral or draft with its words. Out: whether it is such a label.

"the 2300 block of Mill Road", "an anonymous 911 call", "a 9mm pistol", "a four-door saloon", "704 W Mill Ave", "3. An inquiry".
Refuses what counts members of a thing ("a 15-member council", "a 300-seat house") and what measures it ("an 11-metre boat").
"""

from variorum.annotate.quantities.atoms import Atom, glued, low
from variorum.annotate.quantities.counted import Row
from variorum.annotate.quantities.digits import Numeral
from variorum.annotate.quantities.draft import Draft
from variorum.annotate.quantities.words import wordset

_HUNDRED = 100  # houses of a block
_ITEMS = 100  # of a numbered list
_STREET = 4  # words of the name of a street


def describes(row: Row, atoms: list[Atom], draft: Draft) -> bool:
    """Whether a draft with its noun tells the kind or the address of a thing."""
    noun = low(atoms, _behind(atoms, draft) + _hyphen(atoms, draft))
    if draft.form == "digits" and noun == "block" and draft.low >= _HUNDRED:
        return True
    if draft.unit in ("mm", "caliber", "calibre"):
        return draft.unit != "mm" or (draft.counted is not None and "of" not in _between(row, draft))
    if draft.form == "digits" and noun in wordset("labels", "after", "emergency"):
        return row.text[draft.number.start : draft.number.end] in wordset("labels", "before", "lines")
    return (
        bool(_hyphen(atoms, draft)) and draft.kind == "count" and noun in wordset("labels", "after", "kinds")
    )


def is_item(atoms: list[Atom], numeral: Numeral) -> bool:
    """Whether a number opens its sentence as that of a paragraph: "3. An inquiry is to …", "4) Nobody"."""
    opens = numeral.first == 0 and numeral.last == 1 and atoms[0].kind == "d"
    stop = low(atoms, 1) in (".", ")") and glued(atoms, 1) and not glued(atoms, 2)
    return opens and stop and numeral.low < _ITEMS and atoms[0].low.isdecimal()


def is_house(atoms: list[Atom], numeral: Numeral) -> bool:
    """Whether a number stands before a point of the compass and the name of a street: "704 W Mill Ave"."""
    j = numeral.last
    if numeral.form != "digits" or low(atoms, j) not in ("n", "s", "e", "w") or not atoms[j].upper:
        return False
    j += 2 if low(atoms, j + 1) == "." else 1
    for k in range(j, min(j + _STREET, len(atoms))):
        if not atoms[k].upper:
            return False
        if k > j and atoms[k].low in wordset("labels", "after", "streets"):
            return True
    return False


def _behind(atoms: list[Atom], draft: Draft) -> int:
    """The atom behind the digits or words of the number itself."""
    j = draft.first
    while j < len(atoms) and atoms[j].start < draft.number.end:
        j += 1
    return j


def _between(row: Row, draft: Draft) -> str:
    """The words between a number and what it counts."""
    assert draft.counted is not None
    return row.text[draft.number.end : draft.counted.start].lower()


def _hyphen(atoms: list[Atom], draft: Draft) -> int:
    """1 where a hyphen joins the number to the next word."""
    j = _behind(atoms, draft)
    return int(low(atoms, j) in ("-", "–") and glued(atoms, j))
