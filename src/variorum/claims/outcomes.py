"""Outcomes: words that tell how a commitment ended. In: a line. Out: Bonds with `kept` or `missed`.

"missed the deadline to publish", "failed to pay by 1 April", "kept its promise to rebuild", "published the report as promised".
Refuses to conclude anything from a deed alone: that something was done does not prove that it was what was promised.
"""

from functools import cache
from typing import Literal

from variorum.claims.binding import Bond, table
from variorum.claims.conjugation import is_past
from variorum.claims.deeds import deed_end
from variorum.claims.line import Line
from variorum.claims.parties import subject
from variorum.claims.phrases import verb_after

Outcome = Literal["moved", "kept", "missed"]

_REACH = 25  # words between a deed and "as promised" at most


def find_outcomes(line: Line) -> list[tuple[Bond, Outcome]]:
    """Each deed that the words tell to be done as promised, or not done."""
    ended = (_verb_of_outcome(line, i) or _as_promised(line, i) for i in line.all(_openers()))
    return [told for told in ended if told is not None]


@cache
def _openers() -> frozenset[str]:
    """All words that an outcome may open with."""
    return table("kept") | table("missed") | {"as"}


def _verb_of_outcome(line: Line, i: int) -> tuple[Bond, Outcome] | None:
    """ "failed to pay", "missed the deadline to publish", "kept its promise to rebuild"."""
    kept = line.any(i, table("kept"))
    if line.pos[i] != "VERB" or not (kept or line.any(i, table("missed"))) or not is_past(line.words[i]):
        return None
    to = i + 1
    if line.word(to) != "to":
        named = next(
            (k for k in range(i + 1, min(i + 6, len(line.words))) if line.any(k, table("kept_objects"))), None
        )
        to = named + 1 if named is not None else len(line.words)
    verb = verb_after(line, to + 1) if line.word(to) == "to" else None
    who = subject(line, i, i) if verb is not None else None
    if verb is None or who is None or (kept and to == i + 1):
        return None
    return Bond(who.first, to + 1, deed_end(line, verb), "planned", who), "kept" if kept else "missed"


def _as_promised(line: Line, i: int) -> tuple[Bond, Outcome] | None:
    """ "reopened the bridge as promised"."""
    if line.words[i] != "as" or line.word(i + 1) not in table("as_told"):
        return None
    for verb in range(i - 1, max(-1, i - _REACH), -1):
        if line.pos[verb] == "VERB" and is_past(line.words[verb]):
            who = subject(line, verb, verb)
            return (
                (Bond(who.first, verb, min(deed_end(line, verb), i), "planned", who), "kept") if who else None
            )
    return None
