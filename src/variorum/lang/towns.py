"""Towns with several names, Gdansk and Danzig. In: the table `places`. Out: each folded name with the first of its town. Refuses to guess from spelling."""

from functools import cache

from variorum.lang.load import load_table
from variorum.values.name import fold

_SHORT = 5  # letters of a name that may be an everyday word: Nice, Tyre


@cache
def towns_by_name() -> dict[str, str]:
    """Every name of a town with several names → the first of them."""
    found: dict[str, str] = {}
    for line in load_table("en", "places")["names"]["places"]:
        names = [fold(name) for name in line.split(",")]
        for name in names:
            found.setdefault(name, names[0])
    return found


def unmistakable_towns() -> frozenset[str]:
    """Those names that are no everyday words."""
    everyday = load_table("en", "places")["names"]["everyday"].split()
    return frozenset(
        name for name in towns_by_name() if " " in name or (len(name) > _SHORT and name not in everyday)
    )
