"""Read what a figure is per. In: atoms and the place behind a number with its unit. Out: the unit of the rate.

"a year", "per gram", "/day", "/cm2", "annually", "every month". Refuses "a year ago" and "a day later", which are dates.
"""

from functools import cache

from variorum.annotate.quantities.atoms import Atom, glued, low
from variorum.annotate.quantities.persons import singular
from variorum.annotate.quantities.units import unit_at
from variorum.annotate.quantities.words import wordset
from variorum.lang.load import load_table


@cache
def _yearly() -> dict[str, str]:
    table: dict[str, str] = load_table("en", "units")["settings"]["per_words"]
    return table


def rate_behind(atoms: list[Atom], i: int) -> tuple[int, str] | None:
    """ "a year", "per gram", "/day", "annually": index behind it and the unit of the rate."""
    word = low(atoms, i)
    if word in _yearly():
        return i + 1, _yearly()[word]
    if word not in wordset("units", "settings", "per"):
        return None
    unit = low(atoms, i + 1)
    if word == "per":
        return _per(atoms, i + 1) if unit != "annum" else (i + 2, "year")
    if word == "/":
        found = unit_at(atoms, i + 1) if glued(atoms, i) and glued(atoms, i + 1) else None
        if found is not None:
            return found
    if unit not in wordset("units", "settings", "rate_units"):
        return None
    if unit in wordset("units", "settings", "spans_of_time") and _dated(atoms, i + 2):
        return None
    if word in ("a", "an") and unit not in wordset("units", "settings", "article_rates"):
        return None
    return i + 2, _name(atoms, i + 1)


def _per(atoms: list[Atom], i: int) -> tuple[int, str] | None:
    """The unit behind "per"."""
    found = unit_at(atoms, i)
    if found is not None:
        return found
    return (i + 1, singular(low(atoms, i))) if low(atoms, i).isalpha() else None


def _dated(atoms: list[Atom], i: int) -> bool:
    """ "a year ago", "a day later", "a year from now"."""
    after = low(atoms, i)
    from_now = after == "from" and low(atoms, i + 1) in ("now", "today")
    return from_now or after in wordset("units", "settings", "dated_by")


def _name(atoms: list[Atom], i: int) -> str:
    found = unit_at(atoms, i)
    return found[1] if found is not None and found[0] == i + 1 else low(atoms, i)


@cache
def _compounds() -> dict[str, str]:
    table: dict[str, str] = load_table("en", "units")["compounds"]
    return table


def compound(unit: str, rate: str) -> str:
    """The name of a unit per another ("km" per "hour" is "km/h")."""
    name = f"{unit}/{rate}"
    return _compounds().get(name, name)
