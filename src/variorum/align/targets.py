"""Targets: what a deed is aimed at. In: phrases of events. Out: their words made comparable; whether two deeds are aimed at two things.

"threw bombs at shops" and "threw bombs at a bank" do the same with the same to two things. Refuses deeds that are aimed at nothing, and those
of which one does not tell at what.
"""

import re
from functools import cache, lru_cache

from variorum.align.lexicon import word_class
from variorum.lang import load_table
from variorum.lang.classes import deed_class
from variorum.model.claim import Event
from variorum.values.name import fold

_AT = re.compile(r"\b(?:at|against|into|onto|towards?) (.+)")
_PLACE = re.compile(r"\b(?:in|on|near|outside|of|from|during|after) ")


def targets_apart(one: Event, two: Event) -> bool:
    """Whether both are aimed, each at something else."""
    if not {one.verb, two.verb} <= _aimed():
        return False
    left, right = _target(one), _target(two)
    return bool(left and right) and not left & right


@cache
def mutual() -> frozenset[str]:
    """Deeds in which it is one who does it and to whom: the fire is linked to the battery, the battery to the fire."""
    return frozenset(load_table("en", "propositions")["mutual"].split())


def bodies_apart(one: Event, two: Event) -> bool:
    """Whether a body of something does the deed here, and something else of it there: its shareholders, its board."""
    left, right = (_heads(event.actor) for event in (one, two))
    return bool(left and right) and left != right and bool((left | right) & _bodies()) and not left & right


def _heads(phrase: str | None) -> frozenset[str]:
    """The noun of a phrase, without what stands behind it: "shareholders" of "shareholders in the mill"."""
    said = _PLACE.split(phrase or "")[0].split()
    return phrase_terms(said[-1]) if said else frozenset()


@cache
def _bodies() -> frozenset[str]:
    return frozenset(load_table("en", "propositions")["bodies"].split())


@cache
def _aimed() -> frozenset[str]:
    return frozenset(load_table("en", "propositions")["aimed"].split())


def _target(event: Event) -> frozenset[str]:
    """The words for what stands behind "at", up to where it is."""
    found = _AT.search(f"{event.object or ''} {event.oblique or ''}")
    return phrase_terms(_PLACE.split(found[1])[0]) if found is not None else frozenset()


def term_class(term: str) -> str:
    """The class of a term, or the term itself."""
    return deed_class(term) or word_class(term)


@lru_cache(1 << 12)
def phrase_terms(words: str) -> frozenset[str]:
    """The word classes of a phrase, plurals as singulars."""
    idle = set(load_table("en", "scope_words")["determiners"])
    plain = [word for word in fold(words).replace("-", " ").split() if word not in idle]
    return frozenset(term_class(form) for word in plain for form in (word, word.removesuffix("s")))
