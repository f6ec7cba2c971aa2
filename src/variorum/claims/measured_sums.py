"""Sums: who gives how much to whom for what. In: a line, the family of an attribute, what stands around the figure. Out: a Measured.

The verb decides first ("lends", "receives", "was fined"), then the prepositions. Refuses to guess: a part that the clause does not name
stays empty.
"""

from typing import Protocol

from variorum.claims.event_frame import Frame
from variorum.claims.lexicon import words_of_part
from variorum.claims.line import Line
from variorum.model.claim import Measured

_OWNED = frozenset(("profit", "loss", "revenue", "debt", "pay", "dividend", "stake", "market_share", "budget", "savings", "share"))  # fmt: skip
_HANDS = frozenset(("price", "price_with_debt", "per_share"))
_GIFTS = frozenset(("loan", "compensation", "raised"))
SUMS = _OWNED | _HANDS | _GIFTS | {"fine", "reward", "ransom", "fee", "damage_cost"}
_BARE = frozenset(("", "it", "they", "this", "that"))


class Around(Protocol):
    """What is read of the ground around a figure."""

    @property
    def span(self) -> tuple[int, int]: ...
    @property
    def noun(self) -> int | None: ...
    @property
    def frame(self) -> Frame | None: ...
    @property
    def phrases(self) -> dict[str, str]: ...
    @property
    def subject(self) -> str: ...
    @property
    def object(self) -> str: ...


def deals(name: str) -> frozenset[str]:
    """A list of verbs or nouns of giving and getting."""
    return words_of_part("measured", "deals", name)


def dealt(line: Line, family: str, ground: Around) -> Measured:
    """Who gives a sum to whom for what: by the verb first, then by the prepositions."""
    found, told = _by_verb(line, family, ground), ground.phrases
    taker, thing = found.taker, found.thing
    if family == "share":
        return Measured(giver=found.giver or told.get("'s", "") or told.get("of", ""))
    if family == "damage_cost":
        return Measured(giver=told.get("from", "") or told.get("by", ""))
    if family == "fine":
        taker = taker or told.get("against", "") or told.get("on", "") or found.giver or told.get("'s", "")
        return Measured(taker=taker)
    giver = found.giver or told.get("by", "") or told.get("from", "") or told.get("'s", "")
    taker = taker or (told.get("to", "") if giver != told.get("to") else "")
    if family in _OWNED and family != "stake":
        giver = giver or told.get("of", "") or told.get("at", "")
        thing = thing or _cost(line, ground) or told.get("on", "")
        if family == "budget" and ground.frame is not None and line.any(ground.frame.verb, deals("invests")):
            thing = thing or told.get("in", "") or told.get("into", "")
        thing = thing or (told.get("for", "") if family == "budget" else "")
    elif family == "stake":
        thing = thing or told.get("in", "") or told.get("of", "")
    else:
        of = told.get("of", "") if family in _HANDS else ""
        thing = thing or of or told.get("for", "") or told.get("on", "")
        if ground.frame is not None and line.any(ground.frame.verb, deals("invests")):
            thing = thing or told.get("in", "") or told.get("into", "")
    return Measured(giver=giver, taker=taker, thing=_full(thing))


def _by_verb(line: Line, family: str, ground: Around) -> Measured:
    """What the verb alone says of its subject and object."""
    if ground.frame is None:
        return Measured()
    verb, told, passive = ground.frame.verb, ground.phrases, ground.frame.passive
    agent = told.get("by", "") if passive else ground.subject
    patient = ground.subject if passive else ground.object
    if line.any(verb, deals("strikes")):
        return Measured(taker=patient)
    if family == "fine":
        return Measured(taker=agent) if line.any(verb, deals("pays_for")) else Measured()
    if family != "stake" and line.any(verb, deals("buys")):
        return Measured(giver=agent, taker=told.get("from", ""), thing=patient)
    if family != "stake" and line.any(verb, deals("sells")):
        return Measured(giver=told.get("to", ""), taker=agent, thing=patient)
    if family == "share":
        return (
            Measured(giver=agent)
            if line.any(verb, words_of_part("measured", "levels", "has"))
            else Measured()
        )
    if family in _OWNED and line.any(verb, deals("has") | deals("gives") | deals("gets") | deals("holds")):
        return Measured(giver=agent)
    if line.any(verb, deals("gives")):
        return Measured(giver=agent, taker="" if passive else patient)
    if line.any(verb, deals("gets")):
        return Measured(taker=agent, giver=told.get("from", ""))
    own = ground.noun is not None and patient.lower().endswith(
        line.words[ground.noun]
    )  # "the damage is put at"
    return Measured(thing="" if own else patient or agent) if line.any(verb, deals("is")) else Measured()


def _cost(line: Line, ground: Around) -> str:
    """What costs so much: "the dam, at a cost of 2 billion", "the bridge cost 40 million", taken for a noun."""
    noun = ground.noun
    if noun is None or not line.any(noun, frozenset(("cost",))):
        return ""
    if line.word(noun - 1) in ("a", "total", "estimated") and "at" in line.words[max(0, noun - 3) : noun]:
        return ground.object if ground.frame is not None and not ground.frame.passive else ground.subject
    if noun + 1 != ground.span[0] or line.word(noun - 1) in ("", "the", "a", "total"):
        return ""
    first = next((i for i in range(noun - 1, max(-1, noun - 4), -1) if line.pos[i] == "DET"), noun)
    return " ".join(line.words[first:noun])


def _full(thing: str) -> str:
    """A thing that says what it is: "the deal" says nothing."""
    head = thing.lower().split(" of ")[0].split()[-1:]
    return "" if not head or head[0] in deals("empty") | _BARE else thing
