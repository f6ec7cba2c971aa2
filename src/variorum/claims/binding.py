"""Binding: what a bond is, and what can be bound to what. In: a line and words of it. Out: Bonds; whether somebody can be bound, a verb tells a deed.

Refuses to find bonds: bonds, orders and dated do.
"""

from functools import cache
from typing import Literal

import msgspec

from variorum.claims.deeds import deed_end
from variorum.claims.lexicon import words
from variorum.claims.line import Line
from variorum.claims.parties import Party

Force = Literal["ordered", "asked", "vowed", "planned", "allowed"]
BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
CALL = frozenset(("call",))
NOT = frozenset(("not", "n't", "n’t", "never"))
LIMITS = frozenset(("by", "until", "till", "before"))  # what sets a last day
FORCES: tuple[tuple[str, Force], ...] = (("orders", "ordered"), ("asks", "asked"), ("allows", "allowed"))


class Bond(msgspec.Struct, frozen=True):
    """Token indices: the bond's clause first:last, the first word of the action, who is bound and by whom.

    `sure` is False where only a date makes it more than a wish or a forecast; `passive` where the one named suffers the deed;
    `appoints` where somebody sets a happening on a day; `told` ends the deed for a reader where the bond's clause goes on;
    times before `after` are not the bond's; `outcome` where the words tell that its day was moved, or went by in vain.
    """

    first: int
    action: int
    last: int
    force: Force
    who: Party | None = None
    by: Party | None = None
    sure: bool = True
    passive: bool = False
    appoints: bool = False
    told: int | None = None
    after: int = 0
    outcome: Literal["moved", "missed"] | None = None


@cache
def table(name: str) -> frozenset[str]:
    """A word set of the commitments table."""
    return words("commitments", name)


def nobody(line: Line, who: Party) -> bool:
    """Whether a noun phrase names no one in particular: "everyone", "a few people", "there"."""
    if line.words[who.head] in ("one", "ones") or (
        line.words[who.head] in table("nobody") and who.last - who.first == 1
    ):
        return True
    first = line.words[who.first]
    if line.pos[who.head] == "ADJ" and who.first == who.head:
        return True  # "Necessary are two thirds"; "the injured" are somebody
    if line.any(who.head, table("nature")):
        return True
    return first in table("loose") or (first == "a" and line.word(who.first + 1) in table("some"))


def is_agent(line: Line, who: Party) -> bool:
    """Whether a noun phrase can be bound: a name, a person, a body."""
    start, end = line.starts[who.first], line.ends[who.last - 1]
    near = line.mentions_in(start - 100, end)
    if any(
        m.start <= line.starts[who.head] < m.end and m.kind in ("person", "organisation", "place")
        for m in near
    ):
        return True
    if line.words[who.head] in ("it", "they", "i", "we", "he", "she"):
        return True
    return line.any(who.head, table("agents")) or (
        line.pos[who.head] == "PROPN" and bool(line.tokens[who.head].name)
    )


def is_vague(line: Line, verb: int) -> bool:
    """Whether a verb tells no deed; "continue to provide" is judged by what is continued."""
    for step in (verb + 1, verb + 2):
        if line.any(verb, table("going_on")) and step < len(line.pos) and line.pos[step] == "VERB":
            return line.any(step, table("vague"))
    return line.any(verb, table("vague")) and not _takes_steps(line, verb)


def _takes_steps(line: Line, verb: int) -> bool:
    """Whether steps are named with what they are for: "take whatever action is needed to keep the road open"; or it is "take part"."""
    if not line.any(verb, frozenset(("take",))):
        return False
    steps = next((k for k in range(verb + 1, verb + 6) if line.any(k, table("steps"))), len(line.words))
    return line.word(verb + 1) == "part" or not {"to", "against"}.isdisjoint(
        line.words[steps + 1 : steps + 4]
    )


def stays(line: Line, verb: int) -> bool:
    """Whether somebody will stay until something is done: "would remain at the gate until the crews are heard"."""
    return line.any(verb, table("staying")) and "until" in line.words[verb + 1 : deed_end(line, verb)]


def is_idle(line: Line, verb: int) -> bool:
    """Whether no more is said than that somebody will go, come or carry on."""
    return line.any(verb, table("idle")) and all(
        line.pos[k] in ("ADP", "ADV", "PUNCT", "PRON") for k in range(verb + 1, deed_end(line, verb))
    )


def doubted(line: Line, first: int) -> bool:
    """Whether a word of belief or doubt stands before the clause: "we do not think the group will help"."""
    return any(line.any(j, table("doubts")) and line.pos[j] == "VERB" for j in (first - 1, first - 2))
