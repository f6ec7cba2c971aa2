"""Names that a word of naming gives to a thing: "a ferry called X", "the storm, named X", "the ship, the X". In: a line and a name. Out: the kind of thing.

Refuses people, and things that have no names of their own ("a measure called a disgrace").
"""

from variorum.claims.lexicon import words
from variorum.claims.line import Line

_BE = frozenset(("is", "was", "been", "be", "has", "had", "have", "were", "are"))
_ONE = frozenset(("a", "an", "another"))
_NEAR = 4  # words before a noun
_SKIPPED = frozenset((",", "which", "that", '"', "“"))


def named_kind(line: Line, first: int) -> int | None:
    """The noun for the thing of which the words before `first` say that it is called what stands there."""
    kinds = words("events", "things") | words("events", "bearers")
    i = first - 1 - (line.word(first - 1) in ('"', "“", "the"))
    if line.word(i) in words("events", "calling"):
        i -= 1
        verb = i
        while i > 0 and (line.words[i] in _SKIPPED or line.words[i] in _BE):
            i -= 1
        if i < 0 or not line.any(i, kinds) or line.pos[i] not in ("NOUN", "PROPN"):
            return None
        one = any(line.words[k] in _ONE for k in range(max(0, i - _NEAR), i))
        return i if i < verb or one else None  # "the group named X as its leader" calls nobody so
    apposed = line.word(first - 1) == "the" and line.word(first - 2) == ","
    vehicle = apposed and line.any(first - 3, words("events", "vehicles"))
    return first - 3 if vehicle and line.word(first - 4) in ("the", "a", "-") else None
