"""What becomes of people that a plain word tells otherwise than it seems. In: a line, a number of people, its sense. Out: the sense as it is, another, or none.

Inmates who get away are on the run and nobody's rescue; workers who are sent home are no captives set free; who came to a funeral did not march.
Refuses to give a sense to a figure that has none.
"""

from variorum.claims.fitting import Sense
from variorum.claims.lexicon import clause_words, words_in
from variorum.claims.line import Line
from variorum.model.mark import Quantity

_RELEASES = (("rescued", "free"), ("dismissed", "let"))  # of those who are kept
_DRAWS = ("draw", "attract", "join")  # what a strike does to workers, a rally to a crowd
_OCCASION = 12  # words between a crowd and what it came for


def kept_sense(line: Line, quantity: Quantity, found: Sense | None) -> Sense | None:
    """Inmates who get away are on the run and nobody's rescue; who does not survive is dead."""
    if found is not None and found.predicate == "survive" and found.index is not None:
        denied = not clause_words("negations").isdisjoint(line.words[max(0, found.index - 2) : found.index])
        return Sense("killed", found.index, "die") if denied else found
    if found is not None and found.attribute == "attended":
        return _gathered(line, quantity, found)
    if found is not None and found.attribute == "sheltered" and found.predicate in clause_words("houses"):
        able = found.index is not None and line.word(found.index - 1) in ("can", "could", "to", "may")
        return None if able or quantity.head not in words_in("people", "housed") else found
    kept = quantity.head in words_in("people", "kept") | words_in("people", "captives")
    if found is not None and kept and (found.attribute, found.predicate) in _RELEASES:
        return Sense("freed", found.index, "free")
    if found is not None and found.attribute == "freed":
        return _let_go(line, found, kept=kept)
    away = found is not None and found.attribute == "rescued" and found.predicate in ("escape", "flee")
    if found is None or not away or quantity.head not in words_in("people", "kept"):
        return found
    return Sense("escaped", found.index, found.predicate)


def _let_go(line: Line, found: Sense, *, kept: bool) -> Sense | None:
    """Who is treated and released was not held; who is sent or comes home, held by nobody, is no captive set free, and who cannot come home is driven from it."""
    if not line.vocabulary.isdisjoint(clause_words("cured")):
        return None
    held = kept or not line.vocabulary.isdisjoint(words_in("people", "cells"))
    home = found.predicate in ("send", "return") and not held
    if home and found.index is not None and found.predicate == "return":
        denied = not clause_words("negations").isdisjoint(line.words[max(0, found.index - 2) : found.index])
        return Sense("displaced", found.index, "leave") if denied else None
    return None if home else found


def is_weaker(fate: Sense, found: Sense | None, first: int) -> bool:
    """Whether a flight says less than what is known: not where that stands before the figure, "2,000 lost their lives, 40,000 had to flee"."""
    before = found is None or found.index is None or found.index < first
    return fate.attribute == "displaced" and not (before and fate.index is not None and fate.index > first)


def _gathered(line: Line, quantity: Quantity, found: Sense) -> Sense:
    """Who came to a vigil, a funeral, a festival is counted apart from who marched."""
    if not line.vocabulary.isdisjoint(words_in("occasions", "marches")):
        return found
    first, _ = line.range(quantity.start, quantity.end)
    best = (_OCCASION, found.attribute)
    for code in ("at_vigil", "at_funeral", "visitors", *(("strikers",) if found.predicate in _DRAWS else ())):
        named = words_in("occasions", code)
        if not line.vocabulary.isdisjoint(named):
            far = min(
                (
                    abs(i - first)
                    for i in range(max(0, first - _OCCASION), min(first + _OCCASION, len(line.words)))
                    if line.any(i, named)
                ),
                default=_OCCASION,
            )
            best = min(best, (far, code))
    return Sense(best[1], found.index, found.predicate)
