"""Read the words that bound a number. In: atoms and the number's extent. Out: the bound and the extent with it.

"more than", "up to", "nearly" before it, "or more", "-odd" behind it. Refuses "over" and "about" where they are
plain prepositions ("over three years", "asked about two men").
"""

from functools import cache
from typing import NamedTuple

from variorum.annotate.quantities.atoms import Atom, Phrases, glued, low
from variorum.annotate.quantities.words import wordset
from variorum.lang.load import load_table
from variorum.values import Bound

_SIDES: tuple[Bound, ...] = ("more_than", "at_least", "at_most", "less_than", "about")


class Bounded(NamedTuple):
    """The bound and the atoms that it covers together with the number."""

    first: int
    last: int
    bound: Bound


@cache
def _cues(side: str) -> Phrases[Bound]:
    table = load_table("en", "bounds")[side]
    return Phrases({phrase: bound for bound in _SIDES for phrase in table.get(bound, ())})


def bound_before(atoms: list[Atom], first: int, *, duration: bool, article: bool) -> Bounded | None:
    """The bound whose words end right before atom `first`; a "the" or "a" may not stand between."""
    found = _cues("before").before(atoms, first)
    if found is None:
        return None
    start, bound = found
    cue, before = atoms[start].low, low(atoms, start - 1)
    if article and cue in wordset("bounds", "doubtful", "numeral_only"):
        return None
    if (
        cue == "over"
        and start == first - 1
        and duration
        and before not in wordset("bounds", "doubtful", "over_time_after")
    ):
        return None
    if (
        duration
        and low(atoms, first - 1) == "than"
        and cue not in wordset("bounds", "doubtful", "time_comparisons")
    ):
        return None  # "higher than a month ago"
    if (
        cue in ("about", "over")
        and start == first - 1
        and before in wordset("bounds", "doubtful", "topic_before")
    ):
        return None
    if cue == "over" and start == first - 1 and before in wordset("bounds", "doubtful", "particle_before"):
        return None  # "handed over 30 captives"
    if cue == "mid" and not (glued(atoms, first) or low(atoms, first - 1) == "-"):
        return None
    return Bounded(start, first, bound)


def bound_after(atoms: list[Atom], last: int) -> Bounded | None:
    """The bound whose words begin at atom `last`."""
    found = _cues("after").at(atoms, last)
    if found is None:
        return None
    end, bound = found
    word = atoms[last].low
    if atoms[last].upper and atoms[last - 1].kind == "d":
        return None  # "the 737 MAX", "the 8 Plus"
    if word == "or" and low(atoms, end) == "than":
        return None
    if word in ("+", "-", "plus") and not glued(atoms, last) and low(atoms, last) != "plus":
        return None
    if word == "plus" and end < len(atoms) and (atoms[end].kind == "d" or atoms[end].low in ("a", "the")):
        return None
    if word == "odd" and not glued(atoms, last):
        return None
    return Bounded(last, end, bound)


def ends(bound: Bound, value: float, high: float) -> tuple[float | None, float | None]:
    """Low and high end of a bounded figure.

    >>> ends("more_than", 280, 280), ends("at_most", 16, 16), ends("about", 20, 20)
    ((280, None), (None, 16), (20, 20))
    """
    if bound in ("more_than", "at_least"):
        return value, None
    if bound in ("less_than", "at_most"):
        return None, high
    return value, high
