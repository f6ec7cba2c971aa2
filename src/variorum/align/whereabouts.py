"""Places as answers to one question. In: two claims of places. Out: how they stand, and whether what happened there may be one thing.

Refuses to set a city against its country, or the start of a march against its end.
"""

from functools import cache, lru_cache
from typing import Literal

from variorum.align.lexicon import content_classes, occurrences, word_class
from variorum.lang import load_table
from variorum.lang.whereabouts import Standing, standing
from variorum.model.claim import Claim
from variorum.values.name import fold

_SETS = frozenset(("route", "between"))  # two places told as one answer
_OWN = ("at", "")  # the story's own happening
_GATHERED = 2  # word classes that the clauses of two places share at least where they are apart
PlaceBan = Literal["", "other_kind", "two_places", "other_thing", "few_words"]


def whereabouts(a: Claim, b: Claim) -> Standing:
    """How two places stand, by their names and the words that say where they lie."""
    return standing(a.exact, wider(a), b.exact, wider(b))


def wider(claim: Claim) -> str:
    """The words that say where a place lies, where they hold its name."""
    place = claim.scope.place
    return place.exact if place is not None and claim.exact in place.exact else claim.exact


def asks_alike(a: Claim, b: Claim) -> bool:
    """Whether two claims have one attribute; of places, whatever their grain."""
    if a.attribute == b.attribute:
        return True
    if not (a.attribute.startswith("place:") and b.attribute.startswith("place:")):
        return False
    return _told(a) == _told(b)


def place_ban(a: Claim, b: Claim, shared: int) -> PlaceBan:
    """The rule that keeps two places apart; `shared` is the number of word classes that their clauses have in common."""
    grains = [claim.attribute.split(":")[1] for claim in (a, b)]
    stand = whereabouts(a, b)
    one, two = _told(a), _told(b)
    if grains[0] != grains[1] and not _SETS.isdisjoint(grains):
        return "other_kind"
    if one != two and (stand == "apart" or not _kin(one, two)):
        return "other_kind"
    if one != two and _OWN in (one, two) and _other_thing(a, b):
        return "other_thing"
    if one == two != _OWN and _other_mover(a, b):
        return "other_thing"
    if stand in ("part", "described") and a.article == b.article and a.predicate != b.predicate:
        return "two_places"  # "travelled to Lima", "marched to a square in Lima"
    if stand != "apart":
        return ""
    if grains[0] != grains[1] or grains[0] in _SETS:
        return "other_kind"
    if a.article == b.article:
        return "two_places"  # a report that names two says that it was at both
    return "few_words" if one != _OWN and shared < _GATHERED else ""


def _other_thing(a: Claim, b: Claim) -> bool:
    """Whether each tells what it was done to, and these have no word in common: a man killed, a policeman struck."""
    things = [
        _words(claim.event.object) for claim in (a, b) if claim.event is not None and claim.event.object
    ]
    return len(things) == 2 and all(things) and not things[0] & things[1]


def _other_mover(a: Claim, b: Claim) -> bool:
    """Whether somebody with a name was there, and the other tells of somebody else: where the mayor travelled is not where the boy was flown."""
    told = [c.event.object if c.event.passive else c.event.actor for c in (a, b) if c.event is not None]
    if len(told) < 2 or not all(told) or not any((who or "").istitle() for who in told):
        return False
    one, two = (_words(f"{who} {c.subject or ''}") for who, c in zip(told, (a, b), strict=True))
    return bool(one and two) and not one & two


@lru_cache(1 << 12)
def _words(phrase: str) -> frozenset[str]:
    """The telling classes of a phrase, singulars too."""
    idle = frozenset(load_table("en", "scope_words")["determiners"])
    plain = [word for word in fold(phrase).split() if word not in idle]
    return content_classes(part for word in plain for part in (word, word.removesuffix("s")))


def _told(claim: Claim) -> tuple[str, str]:
    """The part that a place plays and the class of what happened there."""
    parts = claim.attribute.split(":")
    return (parts[2], parts[3]) if len(parts) > 3 else _OWN


def _kin(one: tuple[str, str], two: tuple[str, str]) -> bool:
    """Whether two deeds may be one: where people gathered is where they came to; the story's own happening has many names."""
    if one[0] == two[0] == "at" and _OWN in (one, two):
        return one[1] in _harms() or two[1] in _harms()
    return frozenset((one[1], two[1])) in _pairs()


@cache
def _harms() -> frozenset[str]:
    """Classes of what befalls a place: "held in Lima" is another matter than what happened there."""
    return frozenset(word_class(word) for word in occurrences())


@cache
def _pairs() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(row) for row in load_table("en", "places")["deeds"]["kin"])
