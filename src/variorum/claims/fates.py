"""Fates told by plain verbs: who fled, who fell. In: a line, a number of people and its links. Out: its Sense, or nothing.

"11,500 residents fled": driven from home. "Fourteen soldiers fell": killed. "Thirty captives were swapped": set free. Such verbs say much else, so
they count only with the right people and without the words that turn them ("fled the scene", "fell from the wall"). So do nouns: "the bodies of
14 people were pulled out" tells of no rescue, "no trace of seven miners", "seven have not been found", "are being looked for" of missing people. Refuses "left":
people leave towns for many reasons.
"""

from variorum.claims.binding import BE, NOT
from variorum.claims.fitting import Sense
from variorum.claims.governor import Link
from variorum.claims.lexicon import words_in
from variorum.claims.line import Line
from variorum.model.mark import Quantity

_AUXILIARIES = 4  # words of a passive before its verb
_MANY = 100  # so many at once run from no scene and no prison


def fate_sense(line: Line, quantity: Quantity, links: list[Link]) -> Sense | None:
    """What befell the counted people by the verb whose subject they are."""
    told = _by_noun(line, quantity, links) or _unfound(line, quantity, links)
    if told is not None:
        return told
    swapped = next((link.index for link in links if line.any(link.index, words_in("people", "swaps"))), None)
    kept = words_in("people", "kept") | words_in("people", "captives")
    if swapped is not None and quantity.kind == "count" and quantity.head in kept:
        return Sense("freed", swapped, "free")
    verb = next(
        (link.index for link in links if link.kind == "subject" and line.pos[link.index] == "VERB"), None
    )
    freed = verb is not None and line.any(verb, words_in("people", "returns"))
    if quantity.head in words_in("people", "held") and (freed or _freed_by(line, quantity)):
        return Sense("freed", verb if freed else None, "free")
    if verb is None or quantity.kind != "count":
        return None
    lemma = line.lemmas[verb]
    many = quantity.head is None and (quantity.amount.low or 0) >= _MANY
    if lemma == "flee" and (many or quantity.head in words_in("people", "housed")):
        return None if _away(line, verb) else Sense("displaced", verb, lemma)
    fell = lemma == "fall" and quantity.head in words_in("people", "fallen")
    martyrs = (
        lemma == "fall" and line.word(verb + 1) == "as" and line.any(verb + 2, words_in("people", "fallen"))
    )
    plain = fell and line.word(verb + 1) not in words_in("people", "falls")
    return Sense("killed", verb, "die") if plain or martyrs or (fell and _in_battle(line, verb)) else None


def _by_noun(line: Line, quantity: Quantity, links: list[Link]) -> Sense | None:
    """ "the bodies of 14 people", "the loss of 140 soldiers", "no trace of seven miners"."""
    if quantity.kind != "count" or quantity.amount.unit != "person":
        return None
    for link in links:
        if link.kind != "noun" or link.prep != "of":
            continue
        fallen = line.any(link.index, words_in("people", "losses")) and quantity.head in words_in(
            "people", "fallen"
        )
        if fallen or line.any(link.index, words_in("people", "remains")):
            return Sense("killed", link.index, "die")
        if line.any(link.index, words_in("people", "traces")) and line.word(link.index - 1) == "no":
            return Sense("missing", link.index, "find")
        taken = range(max(0, link.index - 2), link.index)
        if line.words[link.index] == "lives" and any(line.any(i, words_in("people", "takes")) for i in taken):
            return Sense("killed", link.index, "die")
    return None


def _unfound(line: Line, quantity: Quantity, links: list[Link]) -> Sense | None:
    """ "seven people have not been found", "could not be reached": who is looked for by the police is another matter."""
    if quantity.kind != "count" or quantity.head in words_in("people", "wanted"):
        return None
    for link in links:
        if link.kind not in ("passive", "subject"):
            continue
        before = line.words[max(0, link.index - _AUXILIARIES) : link.index]
        passive = not BE.isdisjoint(before)
        if (
            passive
            and line.any(link.index, words_in("people", "seeks"))
            and line.word(link.index + 1) == "for"
        ):
            return Sense("missing", link.index, "seek")
        if line.any(link.index, words_in("people", "finds")):
            denied = not NOT.isdisjoint(before) or "yet" in before  # "have yet to be found"
            return Sense("missing", link.index, "find") if passive and denied else None
    return None


def _freed_by(line: Line, quantity: Quantity) -> bool:
    """A headline's "Rebels free 23 captives", which a tagger takes for free captives."""
    first, _ = line.range(quantity.start, quantity.end)
    return line.any(first - 1, words_in("people", "frees")) and first > 1


def _in_battle(line: Line, verb: int) -> bool:
    """Whether they fell in a fight: "fell on the battlefield", "fell in action"."""
    behind = range(verb + 2, min(verb + 6, len(line.words)))
    return line.word(verb + 1) in ("in", "on", "at") and any(
        line.any(i, words_in("people", "battles")) for i in behind
    )


def _away(line: Line, verb: int) -> bool:
    """Whether they only got away: from a scene, from prison."""
    return any(
        line.any(i, words_in("people", "scenes")) for i in range(verb + 1, min(verb + 5, len(line.words)))
    )
