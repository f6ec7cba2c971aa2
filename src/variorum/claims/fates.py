"""Fates told by plain verbs: who fled, who fell. In: a line, a number of people and its links. Out: its Sense, or nothing.

"11,500 residents fled": driven from home. "Fourteen soldiers fell": killed. Such verbs say much else, so
they count only with the right people and without the words that turn them ("fled the scene", "fell from the wall"). Refuses "left": people
leave towns for many reasons.
"""

from variorum.claims.fitting import Sense
from variorum.claims.governor import Link
from variorum.claims.lexicon import words_in
from variorum.claims.line import Line
from variorum.model.mark import Quantity


def fate_sense(line: Line, quantity: Quantity, links: list[Link]) -> Sense | None:
    """What befell the counted people by the verb whose subject they are."""
    verb = next(
        (link.index for link in links if link.kind == "subject" and line.pos[link.index] == "VERB"), None
    )
    if verb is None or quantity.kind != "count":
        return None
    lemma = line.lemmas[verb]
    if lemma == "flee" and quantity.head in words_in("people", "housed"):
        return None if _away(line, verb) else Sense("displaced", verb, lemma)
    fell = lemma == "fall" and quantity.head in words_in("people", "fallen")
    return (
        Sense("killed", verb, "die")
        if fell and line.word(verb + 1) not in words_in("people", "falls")
        else None
    )


def _away(line: Line, verb: int) -> bool:
    """Whether they only got away: from a scene, from prison."""
    return any(
        line.any(i, words_in("people", "scenes")) for i in range(verb + 1, min(verb + 5, len(line.words)))
    )
