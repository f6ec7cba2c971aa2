"""Happenings: what a place hangs on. In: a line, a place and its preposition. Out: the token of the happening, the part that the place plays
in it (at, from, to) and the class of what happened.

Refuses verbs that tell no happening: "popular in Lima", "said in Lima".
"""

from functools import cache
from typing import NamedTuple

from variorum.claims.event_frame import dependents, frame_of
from variorum.claims.lexicon import word_class, words, words_of_part
from variorum.claims.line import Line
from variorum.claims.place_phrases import Place
from variorum.lang.load import load_table

_STEPS = 4  # words of the parse between a place and its happening: "at a branch of the bank in Lima"
_NEAR = 3  # tokens within which a happening right before the preposition counts without the parse
_TOLD = frozenset(("VERB", "NOUN"))
_REACH = 16  # tokens back to the journey that "it" stands for
_PARTS = frozenset(("them", "which", "whom", "half", "most", "some", "many"))
_REACHING = frozenset(("reach",))
_BEGINS = frozenset(("out", "off", "north", "south", "east", "west"))


class Deed(NamedTuple):
    """What happens at a place: its token, the part that the place plays in it and the class of the deed."""

    token: int
    part: str
    kind: str


def deed_at(line: Line, place: Place, case: int) -> Deed | None:
    """What happened at, from or to a place that stands behind the preposition at `case`."""
    if line.words[case] == "between":
        return None  # half of "between X and Y" answers nothing
    counted = line.pos[case - 1] == "NUM" and case - 1 not in line.timed
    if counted or line.word(case - 1) in _PARTS:
        return None  # "half of them in Peru": a part of what happened
    preposition, verb = line.words[case], _mover(line, place, case)
    if verb is not None:
        if preposition == "from":
            return Deed(verb, "from", "leave")
        if preposition in _deeds("towards") or line.any(verb, _deeds("arriving")):
            return Deed(verb, "to", "arrive")
        if _starts(line, verb):
            return Deed(verb, "from", "leave")
    sent = _above(line, place, case, _deeds("sending"))
    if sent is not None and preposition in _deeds("towards"):
        return Deed(sent, "to", "deploy")
    if preposition not in words("events", "place_case") or preposition in ("from", "for", "to"):
        return None
    event = happening_of(line, place.start, place.last, case)
    return None if event is None else Deed(event, "at", _kind(line, event))


def reached(line: Line, place: Place) -> Deed | None:
    """The verb before a place that no preposition governs: "reached Lima", "floods hit the district of Mito"."""
    verb = place.start - 1 - (line.word(place.start - 1) == "the")
    if verb < 0 or line.pos[verb] != "VERB":
        return None
    subject = frame_of(line, verb).subject
    if line.any(verb, _REACHING):
        return None if subject is not None and _is_thing(line, subject) else Deed(verb, "to", "arrive")
    if (
        subject is None
        or not line.any(verb, _deeds("striking"))
        or not line.any(subject, _deeds("disasters"))
    ):
        return None
    return Deed(verb, "at", deed_class(line.lemmas[subject]))


def _is_thing(line: Line, subject: int) -> bool:
    """Whether a noun is no party that travels: a fence reaches the sea, yet nobody arrives there."""
    movers = _deeds("journeys") | words("events", "people") | words("events", "bodies") | _deeds("disasters")
    return (
        line.pos[subject] == "NOUN"
        and not line.any(subject, movers)
        and not line.words[subject].endswith("s")
    )


def happening_of(line: Line, first: int, last: int, case: int) -> int | None:
    """The happening that a place hangs on: upwards in the parse over plain nouns, never over a verb that is none."""
    happenings = words("events", "happenings")
    at = next((i for i in range(first, last) if not first <= line.tokens[i].head < last), first)
    for _ in range(_STEPS):
        at = line.tokens[at].head
        if not 0 <= at < len(line.words):
            break
        if line.any(at, happenings) and line.pos[at] in _TOLD and not first <= at < last:
            return at
        if line.pos[at] not in ("NOUN", "PROPN", "ADJ", "NUM"):
            break
    near = range(case - 1, max(-1, case - 1 - _NEAR), -1)
    return next((i for i in near if line.any(i, happenings) and line.pos[i] in _TOLD), None)


def _above(line: Line, place: Place, case: int, verbs: frozenset[str]) -> int | None:
    """The verb of one kind on which a place hangs, by the parse or right before the preposition."""
    at = place.last - 1
    for _ in range(_STEPS):
        at = line.tokens[at].head
        if not 0 <= at < len(line.words):
            break
        if line.pos[at] == "VERB" and not place.start <= at < place.end:
            if line.any(at, verbs):
                return at
            break
    near = range(case - 1, max(-1, case - 1 - _NEAR), -1)
    return next((i for i in near if line.pos[i] == "VERB" and line.any(i, verbs)), None)


def _mover(line: Line, place: Place, case: int) -> int | None:
    """The verb of a journey on which a place hangs; of a beginning, what begins must be one."""
    verb = _above(line, place, case, _deeds("moving") | _deeds("arriving") | _deeds("starting"))
    if verb is None or (_starts(line, verb) and not _journey(line, verb)):
        return None
    return verb


def _starts(line: Line, verb: int) -> bool:
    return line.any(verb, _deeds("starting")) and not line.any(verb, _deeds("arriving"))


def _journey(line: Line, verb: int) -> bool:
    """Whether what begins is a journey, or a party sets out on one."""
    if line.word(verb + 1) in _BEGINS:
        return True
    subject = frame_of(line, verb).subject
    if subject is not None and line.any(subject, _deeds("journeys")):
        return True
    pronoun = subject is not None and line.words[subject] == "it"
    near = range(max(0, verb - _REACH), verb)
    return pronoun and any(line.any(i, _deeds("journeys")) for i in near)


def _kind(line: Line, event: int) -> str:
    """The class of a happening; of what is held, opened or ends it is the thing: "the talks were held", "the summit opened"."""
    if line.pos[event] == "VERB" and line.any(event, _deeds("holding")):
        frame = frame_of(line, event)
        for thing in (frame.object, frame.subject):
            near = () if thing is None else (thing, *dependents(line, thing, thing + 1))
            for i in near:  # "a round of talks"
                if line.pos[i] == "NOUN" and line.any(i, words("events", "events") | _deeds("held")):
                    return deed_class(line.lemmas[i])
    if line.pos[event] == "NOUN" and line.lemmas[event] == "fire":
        return deed_class("blaze")
    return deed_class(line.lemmas[event])


def deed_class(lemma: str) -> str:
    """The class of a deed where places are asked for: "rally" and "gather" are one."""
    return _rows().get(lemma) or word_class(lemma)


@cache
def _rows() -> dict[str, str]:
    rows = load_table("en", "places")["deeds"]["rows"]
    return {word: row[0] for row in rows for word in row}


def _deeds(name: str) -> frozenset[str]:
    return words_of_part("places", "deeds", name)
