"""Hollow: what reads like a bond and binds nobody. In: a line and a bond. Out: whether to drop it, or to keep it only where a date makes it a plan.

Habits ("are often allowed to travel"), rules for a case ("if he agrees, the applicant must appear"), hopes, what one only thinks will
be or is possible, thanks and courtesies, a paper's word to its readers ("we will update this story"), appeals to
anyone who knows more, a command of the moment ("was ordered to come out"), a bare "do". Refuses to judge who is bound or by when.
"""

from variorum.claims.binding import NOT, Bond, doubted, table
from variorum.claims.line import Line

_HELD = frozenset(("must", "shall", "has", "have"))
_WILL = frozenset(("will", "would", "'ll", "can", "may"))
_ANYONE = frozenset(("anyone", "anybody"))
_IS = frozenset(("is", "'s", "’s", "was", "be", "also"))
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
    return (
        _believed(line, bond)
        or _possible(line, bond)
        or _spared(line, bond)
        or _courtesy(line, bond)
        or _to_readers(line, bond)
        or _command(line, bond)
        or _recalled(line, bond)
    )


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
    if any(
        line.any(k, table("tidings")) and line.any(k - 1, table("further")) for k in _object(line, bond) if k
    ):
        return True
    before = range(max(0, bond.first - _NEAR), bond.first)
    hoped = any(line.any(k, table("hoping")) and line.pos[k] == "VERB" for k in before)
    doing = line.words[bond.action].endswith("ing") and bond.who is not None
    return hoped or (doing and bond.who is not None and line.words[bond.who.head] in ("i", "we"))


def _believed(line: Line, bond: Bond) -> bool:
    """ "people who we think will pass", "believes the man is going to leave"."""
    if _denied(line, bond):
        return True
    return (bond.force == "planned" and doubted(line, bond.first)) or any(
        line.words[k] in _WILL and line.any(k - 1, table("doubts")) and line.pos[k - 1] == "VERB"
        for k in range(bond.first + 1, bond.action)
    )


def _denied(line: Line, bond: Bond) -> bool:
    """ "denies that the yard is to be shut", "denied he had been promised a post": nobody is bound by what is denied."""
    return any(
        k >= 0 and line.pos[k] == "VERB" and line.any(k, table("denials"))
        for k in (bond.first - 1, bond.first - 2)
    )


def _spared(line: Line, bond: Bond) -> bool:
    """ "will not have to leave": nobody is bound."""
    return any(
        line.words[k] in ("have", "has") and line.words[k - 1] in NOT and line.words[k + 1] == "to"
        for k in range(bond.first + 1, bond.action - 1)
    )


def _possible(line: Line, bond: Bond) -> bool:
    """ "it is possible the board will appeal": no more than a guess, with or without "that"."""
    opening = range(max(0, bond.first - 2), min(bond.first + 2, bond.action))
    return any(line.words[k] in table("guesses") and line.words[k - 1] in _IS for k in opening if k)


def _courtesy(line: Line, bond: Bond) -> bool:
    """ "I want to thank the crews", "I will show you what happened"."""
    speaking = bond.who is not None and line.words[bond.who.head] in ("i", "we")
    verb = _verb(line, bond)
    return speaking and (line.any(verb, table("courtesies")) or line.word(verb + 1) == "you")


def _to_readers(line: Line, bond: Bond) -> bool:
    """ "will update this story"; "anyone who knows more and wants the reward is asked to call": an appeal to named people is kept."""
    verb = _verb(line, bond)
    rest = range(verb + 1, bond.last)
    if line.any(verb, table("refreshes")):
        return any(line.any(k, table("own_copy")) for k in rest)
    return line.any(verb, table("rings")) and not _ANYONE.isdisjoint(line.words[: bond.action])


def _command(line: Line, bond: Bond) -> bool:
    """ "ordered the driver to step out": obeyed or not, it was over within the minute."""
    verb = _verb(line, bond)
    told = bond.force in ("ordered", "asked") and "must" not in line.words[bond.first : bond.action]
    return (
        told
        and line.any(verb, table("commands"))
        and line.word(verb + 1) in table("ways")
        and not line.times_in(line.starts[verb], line.ends[bond.last - 1])
    )


def _recalled(line: Line, bond: Bond) -> bool:
    """ "it will be recalled that the envoy left in March": a turn of speech."""
    verb = _verb(line, bond)
    return line.any(verb, table("recalls")) and line.word(verb + 1) == "that"


def _verb(line: Line, bond: Bond) -> int:
    """The verb of the deed: "update" of "will continue to update"."""
    verbs = (k for k in range(bond.action, min(bond.action + _NEAR, bond.last)) if line.pos[k] == "VERB")
    return next((k for k in verbs if not line.any(k, table("going_on"))), bond.action)


def _object(line: Line, bond: Bond) -> list[int]:
    """Where the thing that is done something to stands: the object of the deed, or who suffers it."""
    verb = _verb(line, bond)
    found = [
        k for k in range(verb + 1, bond.last) if line.tokens[k].head == verb and line.tokens[k].rel == "obj"
    ]
    return found + ([bond.who.head] if bond.passive and bond.who is not None else [])
