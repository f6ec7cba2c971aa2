"""Places with several names, Gdansk and Danzig. In: words of names. Out: whether both are known for one place. Refuses to guess from spelling."""

from functools import cache

from variorum.align.entities_cards import Words
from variorum.lang.load import load_table
from variorum.values.name import fold


@cache
def places_by_name() -> dict[str, str]:
    """Every name of a place with several names → the first of them."""
    found: dict[str, str] = {}
    for line in load_table("en", "places")["names"]["places"]:
        names = [fold(name) for name in line.split(",")]
        for name in names:
            found.setdefault(name, names[0])
    return found


def one_town(left: Words, right: Words) -> bool:
    """Whether two names are known for one place.

    >>> one_town(("gdansk",), ("danzig",)), one_town(("gdansk",), ("gdynia",))
    (True, False)
    """
    one, other = (places_by_name().get(" ".join(name)) for name in (left, right))
    return one is not None and one == other
