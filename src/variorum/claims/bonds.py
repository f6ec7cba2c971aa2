"""Bonds: places where somebody is bound to do something. In: a line. Out: Bonds as token ranges. Words decide, then what stands around them.

Refuses to name dates or people: those who read bonds do.
"""

from functools import cache
from typing import Literal

import msgspec

from variorum.claims.lexicon import clause_words, words
from variorum.claims.line import Line
from variorum.claims.phrases import WALLS, clause_end, subject_before, verb_after

Force = Literal["ordered", "asked", "vowed", "planned", "allowed"]
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_QUOTES = frozenset(('"', "“", "”"))
_TURNS = frozenset(
    (
        "about",
        "whether",
        "how",
        "why",
        "what",
        "could",
        "would",
        "will",
        "may",
        "might",
        "was",
        "were",
        "is",
        "are",
    )
)
_FORCES: tuple[tuple[str, Force], ...] = (
    ("orders", "ordered"),
    ("asks", "asked"),
    ("allows", "allowed"),
    ("hopes", "planned"),
)


class Bond(msgspec.Struct, frozen=True):
    """Token indices: the bond's clause first:last, the verb of the action, the noun phrases of who is bound and by whom."""

    first: int
    action: int
    last: int
    force: Force
    who: tuple[int, int] | None = None
    by: tuple[int, int] | None = None


@cache
def table(name: str) -> frozenset[str]:
    """A word set of the commitments table."""
    return words("commitments", name)


def find_bonds(line: Line) -> list[Bond]:
    """All bonds that words in the line make, one for each action."""
    found: dict[int, Bond] = {}
    for i, word in enumerate(line.words):
        if line.forms[i].isdisjoint(_openers()):
            continue
        bond = _modal(line, i) if word in table("modals") else _other(line, i)
        if bond is not None:
            found.setdefault(bond.action, bond)
    return list(found.values())


@cache
def _openers() -> frozenset[str]:
    """All words that a bond may open with."""
    return frozenset().union(
        _BE, *(table(name) for name in ("modals", "vows", "plans", "orders", "asks", "allows", "hopes"))
    )


def _other(line: Line, i: int) -> Bond | None:
    return _be_to(line, i) or _to_verb(line, i) or _someone_to(line, i) or _moving(line, i)


def _bond(line: Line, i: int, verb: int, force: Force) -> Bond:
    """A bond whose bearer is the subject before `i`."""
    who = subject_before(line, i)
    return Bond(who[0] if who else i, verb, clause_end(line, verb), force, who)


def _modal(line: Line, i: int) -> Bond | None:
    """ "must rebuild", "will be voted on": "will" needs somebody who can be bound, or a passive."""
    verb, word = verb_after(line, i + 1), line.words[i]
    if verb is None or line.word(i + 1) in ("not", "n't", "never"):
        return None
    who = subject_before(line, i)
    if who is not None and line.word(who[0] - 1) in (
        "when",
        "how",
        "whether",
        "if",
        "where",
        "once",
        "until",
        "what",
    ):
        return None
    passive = (
        line.pos[verb] == "VERB"
        and any(line.words[j] == "be" for j in range(i + 1, verb))
        and not line.words[verb].endswith("ing")
    )
    if word not in ("must", "shall"):
        if who is None or (not (passive and word != "would") and not _agent(line, who)):
            return None
        if not passive and line.any(verb, table("vague")):
            return None
    force: Force = "ordered" if word in ("must", "shall") else "planned"
    if force == "planned" and who is not None and line.words[who[1] - 1] in ("i", "we"):
        force = "vowed"
    return _bond(line, i, verb, force)


def _be_to(line: Line, i: int) -> Bond | None:
    """ "is to be voted on", "was due to start", "are being asked to call", "is mandated to"."""
    if line.words[i] not in _BE:
        return None
    j = i + 1
    while j < len(line.words) and line.pos[j] == "ADV":
        j += 1
    force: Force = "planned"
    if line.any(j, frozenset(("expect",))) and line.words[i] in ("was", "were"):
        return None  # what was expected did not come
    if line.any(j, table("bound")):
        force = next((f for name, f in _FORCES if line.any(j, table(name))), "planned")
        j += 1
    verb = verb_after(line, j + 1) if line.word(j) == "to" else None
    return _bond(line, i, verb, force) if verb is not None else None


def _to_verb(line: Line, i: int) -> Bond | None:
    """ "vowed to rebuild", "plans to send", "promised help", "remains committed to defending"."""
    vow = line.any(i, table("vows"))
    if not (vow or line.any(i, table("plans"))) or line.pos[i] not in ("VERB", "NOUN", "ADJ", "PROPN"):
        return None
    following = line.word(i + 1)
    verb = verb_after(line, i + 2) if following == "to" else _verb_behind_time(line, i)
    if (
        verb is None
        and line.word(i - 1) != "to"
        and line.any(i, table("grants"))
        and line.pos[i] == "VERB"
        and following not in ("that", "to", "")
        and following not in WALLS - _QUOTES
    ):
        verb = i
    if verb is None or (line.pos[i] == "NOUN" and not vow and subject_before(line, i) is None):
        return None
    return _bond(line, i, verb, "vowed" if vow else "planned")


def _verb_behind_time(line: Line, i: int) -> int | None:
    """The verb of "agreed on Monday to lend": a time may stand before "to"."""
    time = next(iter(line.times_in(line.ends[i], line.ends[i] + 13)), None)
    if time is None:
        return None
    _, last = line.range(time.start, time.end)
    return verb_after(line, last + 1) if line.word(last) == "to" else None


def _moving(line: Line, i: int) -> Bond | None:
    """ "is sending a ship", "are withdrawing their troops": an announced move in progress, which somebody named makes."""
    if (
        line.words[i] not in _BE
        or not line.any(i + 1, table("moves"))
        or not line.word(i + 1).endswith("ing")
    ):
        return None
    who = subject_before(line, i)
    return _bond(line, i, i + 1, "planned") if who is not None and _agent(line, who) else None


def _someone_to(line: Line, i: int) -> Bond | None:
    """ "asked the mission to leave", "calls on X to cooperate", "demanded the government lift", "authorises X to act"."""
    force = next((f for name, f in _FORCES if line.any(i, table(name))), None)
    if (
        force is None
        or line.word(i - 1) == "in"
        or (line.pos[i] != "VERB" and not line.any(i, table("order_nouns")))
    ):
        return None
    start = i + 2 if line.word(i + 1) in ("on", "for", "upon", "that") else i + 1
    by = subject_before(line, i)
    for j in range(start, min(start + 12, len(line.words))):
        if (
            line.words[j] in WALLS
            or line.words[j] in _TURNS
            or (line.words[j] in clause_words("relatives") and j > start)
        ):
            return None
        if line.words[j] == "to" and (verb := verb_after(line, j + 1)) is not None:
            return Bond(i, verb, clause_end(line, verb), force, (start, j) if j > start else None, by)
        bare = line.pos[j] == "VERB" and line.words[j] == line.lemmas[j]
        if j > start and bare and line.any(i, table("subjunctives")):
            return Bond(i, j, clause_end(line, j), force, (start, j), by)
    return None


def _agent(line: Line, who: tuple[int, int]) -> bool:
    """Whether a noun phrase can be bound: a name, a person, a body."""
    start, end = line.starts[who[0]], line.ends[who[1] - 1]
    if any(
        m.start < end and start < m.end and m.kind in ("person", "organisation")
        for m in line.mentions_in(start - 100, end)
    ):
        return True
    told = line.words[who[0]] in ("it", "they") and any(
        line.any(who[0] - k, clause_words("cues")) for k in (1, 2)
    )
    return told or any(
        line.any(j, table("agents")) or (line.pos[j] == "PROPN" and line.tokens[j].name) for j in range(*who)
    )
