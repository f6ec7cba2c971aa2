"""Bonds: places where somebody is bound to do something. In: a line. Out: Bonds as token ranges. Words decide, then what stands around them.

Refuses to name dates or people: those who read bonds do.
"""

from functools import cache
from typing import Literal

import msgspec

from variorum.claims.lexicon import clause_words, words
from variorum.claims.line import Line

Force = Literal["ordered", "asked", "vowed", "planned", "allowed"]
_WALLS = frozenset((";", ":", "?", "!", ".", "—", "–", '"', "”", "(", ")"))
_REACH = 45


class Bond(msgspec.Struct, frozen=True):
    """Token indices: the bond's clause first:last, the verb of the action, the noun phrases of who is bound and by whom."""

    first: int
    action: int
    last: int
    force: Force
    who: tuple[int, int] | None = None
    by: tuple[int, int] | None = None


@cache
def _table(name: str) -> frozenset[str]:
    return words("commitments", name)


def find_bonds(line: Line) -> list[Bond]:
    """All bonds that words in the line make, one for each action."""
    found: dict[int, Bond] = {}
    for i, word in enumerate(line.words):
        bond = (
            _modal(line, i)
            if word in _table("modals")
            else _be_to(line, i) or _to_verb(line, i) or _someone_to(line, i)
        )
        if bond is not None:
            found.setdefault(bond.action, bond)
    return list(found.values())


def _modal(line: Line, i: int) -> Bond | None:
    """ "must rebuild", "will be voted on"; would only where it reports speech."""
    verb = _verb_after(line, i + 1)
    if verb is None or line.word(i + 1) in ("not", "n't", "never"):
        return None
    word = line.words[i]
    who = subject_before(line, i)
    if word != "must" and (who is None or not _agent(line, who)):
        return None
    passive = any(line.words[j] == "be" for j in range(i + 1, verb))
    if word != "must" and not passive and line.any(verb, _table("vague")):
        return None
    force: Force = "ordered" if word in ("must", "shall") else "planned"
    if force == "planned" and who is not None and line.words[who[1] - 1] in ("i", "we"):
        force = "vowed"
    return Bond(who[0] if who else i, verb, clause_end(line, verb), force, who)


def _be_to(line: Line, i: int) -> Bond | None:
    """ "is to be voted on", "was due to start", "are being asked to call", "is mandated to"."""
    if line.words[i] not in ("is", "are", "was", "were", "be", "been", "being"):
        return None
    j = i + 1
    while j < len(line.words) and line.pos[j] == "ADV":
        j += 1
    force: Force = "planned"
    if line.any(j, _table("bound")):
        force = (
            "allowed"
            if line.any(j, _table("allows"))
            else "ordered"
            if line.any(j, _table("orders"))
            else "asked"
            if line.any(j, _table("asks"))
            else "planned"
        )
        j += 1
    verb = _verb_after(line, j + 1) if line.word(j) == "to" else None
    if verb is None:
        return None
    who = subject_before(line, i)
    return Bond(who[0] if who else i, verb, clause_end(line, verb), force, who)


def _to_verb(line: Line, i: int) -> Bond | None:
    """ "vowed to rebuild", "plans to send", "promised help", "pledged that"."""
    vow = line.any(i, _table("vows"))
    if not (vow or line.any(i, _table("plans"))) or line.pos[i] not in ("VERB", "NOUN", "ADJ", "PROPN"):
        return None
    force: Force = "vowed" if vow else "planned"
    who = subject_before(line, i)
    following = line.word(i + 1)
    verb = _verb_after(line, i + 2) if following == "to" else None
    if verb is None and vow and line.pos[i] == "VERB" and following not in ("that", "to"):
        verb = i if following and following not in _WALLS else None
    if verb is None or (who is None and line.pos[i] == "NOUN" and not vow):
        return None
    return Bond(who[0] if who else i, verb, clause_end(line, verb), force, who)


def _someone_to(line: Line, i: int) -> Bond | None:
    """ "asked the mission to leave", "calls on X to cooperate", "demanded the government lift", "authorises X to act"."""
    kinds: tuple[tuple[str, Force], ...] = (("orders", "ordered"), ("asks", "asked"), ("allows", "allowed"))
    force = next((f for name, f in kinds if line.any(i, _table(name))), None)
    if force is None or line.pos[i] in ("ADP", "AUX", "DET"):
        return None
    start = i + 2 if line.word(i + 1) in ("on", "for", "upon", "that") else i + 1
    by = subject_before(line, i)
    for j in range(start, min(start + 12, len(line.words))):
        if line.words[j] in _WALLS or (line.words[j] in clause_words("relatives") and j > start):
            return None
        if line.words[j] == "to" and (verb := _verb_after(line, j + 1)) is not None:
            who = (start, j) if j > start else None
            return Bond(i, verb, clause_end(line, verb), force, who, by)
        if (
            j > start
            and line.words[i].startswith(("demand", "insist", "request"))
            and line.pos[j] == "VERB"
            and line.words[j] == line.lemmas[j]
        ):
            return Bond(i, j, clause_end(line, j), force, (start, j), by)
    return None


def _verb_after(line: Line, i: int) -> int | None:
    """The main verb that starts at `i` behind helpers and adverbs."""
    for j in range(i, min(i + 5, len(line.words))):
        if (
            line.words[j] in ("be", "have", "been", "being")
            and j + 1 < len(line.words)
            and line.pos[j + 1] in ("VERB", "ADV", "AUX", "ADJ")
        ):
            continue
        if line.pos[j] in ("VERB", "AUX") or (
            line.pos[j] in ("NOUN", "ADJ", "PROPN") and line.word(j - 1) in ("to", "be")
        ):
            return j
        if line.pos[j] not in ("ADV", "PART", "AUX"):
            return None
    return None


def subject_before(line: Line, i: int) -> tuple[int, int] | None:
    """The noun phrase that ends before `i`, helpers and adverbs left out; a relative pronoun hands on to what it stands for."""
    end = i
    while (
        end > 0
        and (
            line.pos[end - 1] in ("AUX", "ADV", "PART")
            or line.words[end - 1] in ("who", "which", "that", ",", "also")
        )
        and i - end < 6
    ):
        end -= 1
    start = end
    while (
        start > 0
        and end - start < 9
        and (
            line.pos[start - 1] in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON")
            or line.words[start - 1] in ("of", "'s", "'", "the", "and", "for")
        )
    ):
        start -= 1
        if line.pos[start] == "PRON" and line.words[start] not in ("all", "those"):
            break
    while start < end and line.words[start] in ("and", "of", "for", "that", "which"):
        start += 1
    return (start, end) if start < end else None


def _agent(line: Line, who: tuple[int, int]) -> bool:
    """Whether a noun phrase can be bound: a name, a person, a body."""
    start, end = line.starts[who[0]], line.ends[who[1] - 1]
    if any(m.start < end and start < m.end and m.kind in ("person", "organisation") for m in line.mentions):
        return True
    return any(
        line.any(j, _table("agents")) or (line.pos[j] == "PROPN" and line.tokens[j].name) for j in range(*who)
    )


def clause_end(line: Line, verb: int) -> int:
    """One past the last token of what is to be done."""
    for j in range(verb + 1, min(verb + _REACH, len(line.words))):
        word = line.words[j]
        if word in _WALLS and not (word == "." and j + 1 < len(line.words)):
            return j
        if word in clause_words("subordinators") and word not in (
            "until",
            "before",
            "since",
            "once",
            "as",
            "following",
        ):
            return j
        if word == "," and any(
            line.any(k, clause_words("cues")) and line.pos[k] == "VERB"
            for k in range(j + 1, min(j + 4, len(line.words)))
        ):
            return j
    return min(verb + _REACH, len(line.words))
