"""How two places stand by their words alone. In: the words that name a place and the wider ones that say where it lies. Out: one code.

"Cusco" and "Cusco, Peru" are the same; "Harmony Park" and "National Harmony Park" variants of a name; "Harmony Park in Lima" is part of "Lima"; "a park
on the lake" describes "Harmony Park". Refuses to know a map: what no words say is apart.
"""

from functools import cache, lru_cache
from typing import Literal

from variorum.lang.lands import countries_of
from variorum.lang.load import load_table
from variorum.values.name import fold, spelled_alike

Standing = Literal["same", "variant", "part", "described", "apart"]
_IDLE = frozenset(["the", "a", "an", "of", "in", "at", "on", "off", "near", "and", "to", "between", "with", "s", "by", "just", "outside", "inside", "city", "town", "village", "district", "province", "region", "state", "county"])  # fmt: skip
_OPENS = frozenset(("in", "on", "near", "at", "with", "of", "outside", "along", "off", "by", "between"))


@lru_cache(1 << 14)
def place_words(text: str) -> frozenset[str]:
    """The telling words of a place, the country for its adjective."""
    lands = countries_of()
    folded = f" {fold(text.replace('’s', ' ').replace(chr(39) + 's', ' ').replace('-', ' '))} "
    for long, short in _shortened():
        folded = folded.replace(f" {long} ", f" {short} ")
    plain = folded.split()
    kept = [lands.get(word, word) for word in plain if word not in _IDLE]
    return frozenset(kept or plain)


@cache
def _shortened() -> tuple[tuple[str, str], ...]:
    """Each long form of a land with its short one, the longest first."""
    rows = (row.split(", ") for row in load_table("en", "places")["kinds"]["short"])
    return tuple(sorted(((long, row[0]) for row in rows for long in row[1:]), key=lambda p: (-len(p[0]), p)))


@lru_cache(1 << 14)
def standing(one: str, one_wide: str, two: str, two_wide: str) -> Standing:
    """How the first place stands to the second; the order of the two changes nothing."""
    left, right = place_words(one), place_words(two)
    if left == right or spelled_alike(fold(one), fold(two)):
        return "same"
    less, more = sorted((left, right), key=lambda words: (len(words), sorted(words)))
    sides = "between" in fold(one).split(), "between" in fold(two).split()
    if less < more and sides[0] == sides[1] and not _makes_another(more - less):
        return "variant" if len(less) > 1 or _one_kind(one, two) else "part"
    if left <= place_words(two_wide) - right or right <= place_words(one_wide) - left:
        return "part"
    return "described" if _describes(one, two) or _describes(two, one) else "apart"


def _makes_another(extra: frozenset[str]) -> bool:
    """Whether the words that one name has more make another place of it: "New X"."""
    return extra <= frozenset(load_table("en", "places")["kinds"]["other"].split())


def _one_kind(one: str, two: str) -> bool:
    """Whether two names end alike: "Friedrich Street", "Street"."""
    return fold(one).split()[-1:] == fold(two).split()[-1:]


def _describes(phrase: str, name: str) -> bool:
    """Whether a phrase of common nouns says what kind of place a name is: "park on the lake", "Harmony Park"."""
    told = []
    for word in phrase.split():
        if word in _OPENS:
            break
        told.append(word)
    return bool(told) and told[-1].islower() and fold(name).split()[-1:] == [fold(told[-1])]
