"""Join two numbers that make one. In: the reader at a numeral. Out: a range, a result, a share ("one in four"), or nothing.

"12-27", "12 to 27 million", "between three and seven percent", "8 or 9"; "2-1" is a score, "52-48" after "voted" two
counts of votes. Refuses "from 5 to 11" after a verb of change: those are two values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from variorum.annotate.quantities import apart, money
from variorum.annotate.quantities.atoms import Atom, glued, low
from variorum.annotate.quantities.digits import Numeral, clean
from variorum.annotate.quantities.money import Unit
from variorum.annotate.quantities.numerals import read_numeral
from variorum.annotate.quantities.units import unit_before
from variorum.annotate.quantities.words import wordset

if TYPE_CHECKING:
    from variorum.annotate.quantities.draft import Draft
    from variorum.annotate.quantities.reader import Reader


def pair(reader: Reader, numeral: Numeral) -> tuple[list[Draft], int] | None:
    """A result ("2-1", label) or a vote ("52-48", two counts) at a numeral; None for anything else."""
    atoms, j = reader.atoms, numeral.last
    if (
        numeral.form != "digits"
        or low(atoms, j) not in ("-", "–", "to")
        or j + 1 >= len(atoms)
        or atoms[j + 1].kind != "d"
    ):
        return None
    if low(atoms, j) != "to" and not (glued(atoms, j) and glued(atoms, j + 1)):
        return None
    other = read_numeral(atoms, j + 1)
    if other is None or numeral.scaled or other.scaled or reader.units(other)[2] is not None:
        return None
    kind = apart.pair_kind(atoms, numeral.first, numeral.low, other.low, other.last)
    if low(atoms, j) == "to" and kind != "votes":
        return None
    if kind == "votes" and low(atoms, other.last) != "-":
        drafts = [reader.draft(numeral, "count", unit="vote"), reader.draft(other, "count", unit="vote")]
        for draft in drafts:
            draft.head = "vote"
        return drafts, other.last
    if kind == "range":
        return None
    return [reader.draft(numeral._replace(last=other.last), "label")], other.last


def share(reader: Reader, numeral: Numeral) -> Draft | None:
    """ "one in four children", "nine out of 10 voters": a share of a whole, in percent."""
    atoms, j = reader.atoms, numeral.last
    out_of = low(atoms, j) == "out" and low(atoms, j + 1) == "of"
    k = j + 2 if out_of else j + 1
    if not out_of and low(atoms, j) != "in":
        return None
    every = low(atoms, k) == "every"
    k += every
    second = read_numeral(atoms, k) if k < len(atoms) else None
    if (
        second is None
        or second.form not in ("digits", "words")
        or not 0 < numeral.low < second.low <= 1000
        or numeral.low > 99
    ):
        return None
    if reader.units(second)[2] is not None or (out_of and not every and second.low not in (10, 100, 1000)):
        return None
    end = atoms[second.last - 1].end
    if reader.moments.covers(atoms[k].start, end) or reader.times.covers(atoms[k].start, end):
        return None
    value = clean(100 * numeral.low / second.low)
    return reader.draft(
        Numeral(numeral.first, second.last, value, value, 1, "fraction"), "percent", unit="percent"
    )


def join_range(reader: Reader, numeral: Numeral, unit: Unit | None) -> Draft | None:
    """The range that begins with this numeral, or None."""
    atoms = reader.atoms
    j = unit.last if unit is not None and unit.first >= numeral.last else numeral.last
    if low(atoms, j) == "-" and low(atoms, j + 1) in ("to", "or"):
        j += 1
    joint = "to" if low(atoms, j) == "through" else low(atoms, j)
    if joint in ("to", "or") and low(atoms, j + 1) == "-" and (glued(atoms, j + 1) or glued(atoms, j)):
        j += 1  # "10-to-25-percent tariffs"
    between = _between(reader, numeral, unit)
    if joint == "and":
        if not between:
            return None
    elif joint not in wordset("bounds", "range", "joins") and joint not in ("or", ","):
        return None
    k = _second(reader, j + 1)
    second = read_numeral(atoms, k) if k is not None and k < len(atoms) else None
    if (
        second is None
        or second.form in ("fraction", "article")
        or (second.form == "vague") != (numeral.form == "vague")
    ):
        return None
    second, before, behind = reader.units(second)
    first_low, first_step = numeral.low, numeral.step
    if second.scaled and not numeral.scaled and numeral.low < 1000 and not (unit and unit.kind != "money"):
        scale = _scale_of(second)
        first_low, first_step = clean(numeral.low * scale), clean(numeral.step * scale)
    unit2 = before or behind
    if not _fits(reader, _Pair(numeral, second, joint, first_low, between, (unit, unit2))):
        return None
    span = numeral._replace(
        last=second.last, low=first_low, high=second.high, step=min(first_step, second.step)
    )
    return _drawn(reader, span, joint, unit, (before, behind))


def _drawn(
    reader: Reader, span: Numeral, joint: str, unit: Unit | None, beside: tuple[Unit | None, Unit | None]
) -> Draft:
    """The draft of a range: its words from "between" on, its values in the unit named before or behind it."""
    atoms, (before, behind) = reader.atoms, beside
    last = behind.last if behind is not None else span.last
    name = before or behind or unit
    if before is not None:
        last = money.tail(atoms, last, before.name)
    draft = reader.draft(span, "count", last=last)
    draft.low, draft.high, draft.bound = span.low, span.high, "range"
    if joint == "and":
        before_first = min(span.first, unit.first if unit is not None else span.first) - 1
        while low(atoms, before_first) != "between":
            before_first -= 1
        draft.first, draft.start = before_first, atoms[before_first].start
    if name is not None:
        draft.kind, draft.unit = name.kind, name.name
        draft.low, draft.high, draft.step = (
            clean(v * name.factor) for v in (draft.low, draft.high, draft.step)
        )
    return draft


def _between(reader: Reader, numeral: Numeral, unit: Unit | None) -> bool:
    first = min(numeral.first, unit.first if unit is not None else numeral.first)
    return low(reader.atoms, first - 1) == "between" or low(reader.atoms, first - 2) == "between"


def _second(reader: Reader, k: int) -> int | None:
    """Index of the second number, over its currency."""
    atoms = reader.atoms
    for at in (k, k + 1, k + 2):
        if at < len(atoms) and (
            atoms[at].kind == "d" or (at == k and atoms[at].kind == "w" and currency_free(atoms, at))
        ):
            sign = unit_before(atoms, at)
            return at if at == k or (sign is not None and sign.first == k) else None
    return None


def currency_free(atoms: list[Atom], k: int) -> bool:
    """Whether the word at k is no currency that digits follow ("to euro 5")."""
    sign = unit_before(atoms, k + 1) if k + 1 < len(atoms) and atoms[k + 1].kind == "d" else None
    return sign is None or sign.first != k


def _scale_of(second: Numeral) -> float:
    for scale in (10**12, 10**9, 10**6, 10**3):
        if second.high >= scale:
            return scale
    return 1


class _Pair(NamedTuple):
    """Two numbers that may make a range, with the joint between them."""

    first: Numeral
    second: Numeral
    joint: str
    first_low: float
    between: bool
    units: tuple[Unit | None, Unit | None]


def _fits(reader: Reader, pair: _Pair) -> bool:
    """Whether two numbers make one range: order, units and what stands before them."""
    atoms = reader.atoms
    numeral, second, joint, first_low, between, (unit, unit2) = pair
    if not first_low < second.high or (unit is not None and unit2 is not None and unit.name != unit2.name):
        return False
    if unit is not None and unit2 is None and unit.kind != "money":
        return False
    if joint in ("to", "-", "–", "—", "−", "~") and not between:
        return _plain_joint(reader, numeral, second, joint, unit)
    if joint == "or":
        close = second.high - first_low <= max(1, first_low) and low(atoms, numeral.first - 1) != "either"
        return close and (unit is None or unit.kind == "money" or second.high - first_low == 1)
    if joint == ",":
        close = second.high <= 2 * first_low and second.high - first_low <= max(1, first_low)
        return (
            close
            and numeral.form == second.form
            and unit is None
            and unit2 is None
            and _hedged(reader, numeral, second)
        )
    return bool(atoms)


def _plain_joint(reader: Reader, numeral: Numeral, second: Numeral, joint: str, unit: Unit | None) -> bool:
    atoms = reader.atoms
    first = min(numeral.first, unit.first if unit is not None else numeral.first)
    if joint in ("—", "-") and not glued(atoms, second.first):
        behind = reader.units(second)[2]  # "5 - 10 percent"
        return joint == "-" and behind is not None and behind.kind != "duration"
    around = [low(atoms, k) for k in range(max(0, first - 7), first)]
    if joint == "to":
        ranging = bool(wordset("bounds", "range", "range_verbs") & set(around))
        changing = (wordset("bounds", "change", "up") | wordset("bounds", "change", "down")) & set(around)
        if "from" in around[-2:]:
            return ranging or not (changing or wordset("bounds", "change", "lifted") & set(around))
        changing &= set(around[-4:])
        if (
            unit is None and around[-1:] and around[-1] == "by"
        ):  # "rose by 10 to 12 percent", not "by 12 to 340"
            return second.high <= 3 * max(numeral.low, 1)
        behind = reader.units(second)[2]
        if (
            unit is None
            and behind is not None
            and behind.kind == "percent"
            and second.high <= 3 * max(numeral.low, 1)
        ):
            return True  # "fell 10 to 12 percent"
        return (
            ranging
            or not changing
            or (numeral.scaled == second.scaled and unit is None and not {"from", "by"} & set(around))
        )
    return True


def _hedged(reader: Reader, numeral: Numeral, second: Numeral) -> bool:
    """ "like 50, 60 horses", "two, three days": two guesses at one number, with one noun behind both."""
    atoms = reader.atoms
    before = low(atoms, numeral.first - 1)
    hedge = before in wordset("bounds", "range", "hedges")
    step = second.high - numeral.low
    return low(atoms, second.last) not in (",", "and", "or") and (
        hedge or (step == 1 and numeral.form == "words")
    )
