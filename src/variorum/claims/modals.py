"""Modals: bonds of "must", "shall", "will", "would" and "has to". In: a page, a line and the modal. Out: a Bond, or None.

Refuses forecasts ("the deal will save 900 million"), what is only supposed, and what a text would lay down.
"""

import msgspec

from variorum.claims.appointments import readied
from variorum.claims.binding import (
    NOT,
    Bond,
    Force,
    doubted,
    is_agent,
    is_idle,
    is_vague,
    nobody,
    stays,
    table,
)
from variorum.claims.deeds import deed_end
from variorum.claims.due import LIMITS
from variorum.claims.line import Line, Page
from variorum.claims.parties import Party, subject
from variorum.claims.phrases import verb_after
from variorum.claims.reported import addressed, supposed, threatens, told, vowed_by
from variorum.claims.termed import placed

NONE = frozenset(("nobody", "none"))
SUPPOSING = frozenset(
    ("when", "how", "whether", "if", "where", "once", "until", "unless", "what", "why", "as")
)


def by_modal(page: Page, line: Line, i: int) -> Bond | None:
    """The bond that a modal makes: of a deed, of what is ready on a day, or of where somebody is."""
    return _modal(page, line, i) or readied(line, i) or placed(page, line, i)


def _modal(page: Page, line: Line, i: int) -> Bond | None:
    """ "must rebuild", "will be voted on", "would send" as told, "has to leave"."""
    word, start = line.words[i], i + 1
    if word in ("has", "have"):
        if line.word(i + 1) != "to" or line.pos[i - 1 if i else 0] == "AUX":
            return None
        word, start = "must", i + 2
    elif word in ("will", "'ll") and line.words[i + 1 : i + 3] == ["have", "to"]:
        word, start = "must", i + 3
    refused = line.word(start) in NOT
    verb = verb_after(line, start + refused)
    if verb is None or line.pos[verb] != "VERB" or is_idle(line, verb):
        return None
    if "have" in line.words[start:verb] and (refused or word not in ("will", "'ll") or not line.times):
        return None  # "within a month all will have left" needs its day
    if line.words[start] == ",":  # "will, of course, stand"
        start = verb
    passive = "be" in line.words[start:verb] and not line.words[verb].endswith("ing")
    who = subject(line, i, verb)
    if who is None and passive and word in ("must", "shall"):
        return Bond(i, start, deed_end(line, verb), "ordered", sure=line.any(verb, table("deeds")))
    if who is None or (
        nobody(line, who)
        and not (passive and _those(line, who, verb))
        and not (line.words[who.head] in NONE and vowed_by(line, who.first, verb) is not None)
    ):
        return None  # but "promised that nobody would be dismissed"
    if line.word(who.first - 1) in SUPPOSING or doubted(line, who.first) or _tells_law(line, who, verb):
        return None
    if word == "would" and (
        not told(page, line, i, refused=refused) or (supposed(line) and not threatens(line, who.first, verb))
    ):
        return None
    vowed = vowed_by(line, who.first, verb)
    if vowed is not None:
        maker = subject(line, vowed, vowed)
        if maker is None or line.words[maker.head] == "which":
            return None
        return Bond(vowed, who.first, deed_end(line, verb), "vowed", maker)
    bond = Bond(who.first, start, deed_end(line, verb), "planned", addressed(line, who), passive=passive)
    perfect = "have" in line.words[start:verb]
    return _weighed(line, word, bond, verb, refused=refused, perfect=perfect)


def _weighed(line: Line, word: str, bond: Bond, verb: int, *, refused: bool, perfect: bool) -> Bond | None:
    """The bond with its force, and whether it needs a date; None where nothing is laid on anybody."""
    who = bond.who
    if who is None:
        return None
    speaking = line.words[who.head] in ("i", "we")
    must = word in ("must", "shall") and not (speaking and word == "shall")  # "we shall rebuild it" is a vow
    if speaking and must:
        return None  # "we must stand together" binds nobody
    vague = is_vague(line, verb)
    staying = stays(line, verb) and not refused
    bound = is_agent(line, who) and (staying or not vague)
    sure = bound if not (bond.passive or refused) else line.any(verb, table("deeds"))
    if must:
        sure = not vague
    force: Force = "ordered" if must else "vowed" if speaking else "planned"
    asking = line.any(verb, frozenset(("ask",)))  # "would ask the council in April"
    given = line.any(verb, table("receiving")) and not bond.passive and _limited(line, verb)
    if vague and not (asking or staying or given) and not (bond.passive and must):
        return None
    known = line.any(verb, table("deeds") | table("calendar"))
    acts = bond.passive or refused or is_agent(line, who) or known
    if not acts and not _limited(line, verb):
        return None  # "the deal will save 900 million a year from 2027" foretells
    return msgspec.structs.replace(bond, first=who.first, force=force, sure=sure and not perfect)


def _those(line: Line, who: Party, verb: int) -> bool:
    """Whether "those who sold the fuel" shall suffer a deed."""
    return line.words[who.head] == "those" and line.any(verb, table("deeds"))


def _limited(line: Line, verb: int) -> bool:
    """Whether the deed has a limit: "by June", "until then"."""
    return any(t.mod in LIMITS for t in line.times_in(line.starts[verb], line.ends[deed_end(line, verb) - 1]))


def _tells_law(line: Line, who: Party, verb: int) -> bool:
    """Whether a text is told by what it lays down: "a bill that would oblige clubs to register"."""
    binds = (
        table("orders") | table("allows") | frozenset(("oblige", "force", "ban", "bar", "prohibit", "forbid"))
    )
    return line.any(who.head, table("rules")) and line.any(verb, binds)
