"""How alike two names are as answers. In: two claims of names. Out: 1 for one name, less for a fuller or another form, 0 for two names.

Refuses to settle whether two names are one entity: that is asked of all forms of a story (entities.py).
"""

from functools import lru_cache

from variorum.align.whereabouts import whereabouts
from variorum.lang import load_table
from variorum.model.claim import Claim
from variorum.values import Name
from variorum.values.name import fold, spelled_alike

FORM = 0.6  # likeness from which two names may be one
_SPELLED, _FULLER = 0.8, 0.6
_STANDING = {"same": 1.0, "variant": 0.8, "part": 0.6, "described": 0.6, "apart": 0.0}


def name_likeness(a: Claim, b: Claim) -> float:
    """1 for the same name, 0.8 for another spelling, 0.6 for a fuller form, 0 else; places also stand to one another by where they lie."""
    if a.attribute.startswith("place:") and b.attribute.startswith("place:"):
        return _STANDING[whereabouts(a, b)]
    assert isinstance(a.value, Name)
    assert isinstance(b.value, Name)
    return _likeness(a.value.text, b.value.text)


@lru_cache(1 << 14)
def _likeness(one: str, two: str) -> float:
    left, right = fold(one), fold(two)
    if left == right:
        return 1.0
    if min(map(len, (left, right))) > len("xxx") and spelled_alike(left, right):
        return _SPELLED
    idle = frozenset(load_table("en", "scope_words")["determiners"]) | {"of"}
    less, more = sorted((frozenset(left.split()) - idle, frozenset(right.split()) - idle), key=len)
    return _FULLER if less and less <= more else 0.0
