"""Hollow: what reads like a bond and binds nobody. In: a line and a bond. Out: whether to drop it, or to keep it only where a date makes it a plan.

Habits ("are often allowed to travel"), rules for a case ("if he agrees, the applicant must appear"), hopes, what one only thinks will
be, a bare "do". Refuses to judge who is bound or by when.
"""

from variorum.claims.binding import NOT, Bond, table
from variorum.claims.line import Line

_HELD = frozenset(("must", "shall", "has", "have"))
_WILL = frozenset(("will", "would", "'ll", "can", "may"))
_NEAR = 4  # words before the bond in which a belief or a habit is told


def is_hollow(line: Line, bond: Bond) -> bool:
    """Whether the words bind nobody, dated or not."""
    if line.lemmas[bond.action] == "do" and bond.last - bond.action <= 1 + (
        line.word(bond.action + 1) == "so"
    ):
        return True
    between = range(max(0, bond.first - 1), bond.action)
    if any(line.words[k] in table("customs") for k in between):
        return True
    return _believed(line, bond) or _spared(line, bond)


def needs_date(line: Line, bond: Bond) -> bool:
    """Whether only a date makes a plan of it: a rule for a case, a hope, what "we" are doing."""
    named = bond.who is not None and line.pos[bond.who.head] == "PROPN"
    if (
        line.words[0] == "if"
        and not named
        and any(line.words[k] in _HELD for k in range(bond.first, bond.action))
    ):
        return True
    if line.lemmas[bond.action] == "decide" and bond.last - bond.action == 1:
        return True
    before = range(max(0, bond.first - _NEAR), bond.first)
    hoped = any(line.any(k, table("hoping")) and line.pos[k] == "VERB" for k in before)
    doing = line.words[bond.action].endswith("ing") and bond.who is not None
    return hoped or (doing and bond.who is not None and line.words[bond.who.head] in ("i", "we"))


def _believed(line: Line, bond: Bond) -> bool:
    """ "people who we think will pass"."""
    return any(
        line.words[k] in _WILL and line.any(k - 1, table("doubts")) and line.pos[k - 1] == "VERB"
        for k in range(bond.first + 1, bond.action)
    )


def _spared(line: Line, bond: Bond) -> bool:
    """ "will not have to leave": nobody is bound."""
    return any(
        line.words[k] in ("have", "has") and line.words[k - 1] in NOT and line.words[k + 1] == "to"
        for k in range(bond.first + 1, bond.action - 1)
    )
