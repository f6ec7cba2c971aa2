"""Revisions. In: two sides that differ. Out: that the newer took the place of the older, where words beside it say so.

A raised offer, a corrected count, a postponed vote: the later report says itself that something was changed. Refuses to take a later
report for a revision merely because it is later.
"""

from collections.abc import Callable
from functools import cache

from variorum.catalogue import load_catalogue
from variorum.lang import load_table
from variorum.model.claim import Claim
from variorum.reconcile.side import Judgement, Side, Witness, later, moment_words, reason, words_of
from variorum.values import Amount

_FAR = 4  # times a figure that a revision makes of it


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_table("en", "revisions")[name].split())


def revised_amount(left: Side, right: Side) -> Judgement | None:
    """The newer figure is told with a change ("raised to", "up from"), or the older one as the first or original."""
    return _revised(left, right, _changed, "a figure that was changed") if _near(left, right) else None


def _near(left: Side, right: Side) -> bool:
    """Whether two figures are near enough for one to have taken the other's place: an offer is raised, not multiplied."""
    sizes = sorted(
        abs(float(end))
        for side in (left, right)
        if isinstance(side.value, Amount)
        for end in (side.value.point or side.value.low or side.value.high,)
        if end is not None
    )
    return len(sizes) == 2 and sizes[1] <= _FAR * sizes[0]


def revised_date(left: Side, right: Side) -> Judgement | None:
    """The newer date is told with a postponement or its like."""
    return _revised(left, right, _moved, "a date that was moved")


def _changed(claim: Claim) -> bool:
    entry = load_catalogue().get(claim.attribute)
    if (entry is not None and entry.moves) or claim.attribute.startswith("change:"):
        return False  # what is to be cut or saved, and what rose or fell, is told with such words anyway
    return claim.change is not None or not _words("raised").isdisjoint(claim.context)


def _moved(claim: Claim) -> bool:
    return not _words("moved").isdisjoint(claim.context)


def _revised(left: Side, right: Side, told: Callable[[Claim], bool], rule: str) -> Judgement | None:
    """The judgement by the pair of moments that lie furthest apart in words, else in publication."""
    apart = later(left, right)
    if apart is None:
        return None
    a, b, forward = apart
    newer, older = (right, left) if forward else (left, right)
    shows = next((w for w in newer.witnesses if told(w.claim)), None)
    former = next((w for w in older.witnesses if not _words("former").isdisjoint(w.claim.context)), None)
    proof: Witness | None = shows or former
    if proof is None:
        return None
    words = (moment_words(a), moment_words(b), words_of(left.witnesses[0].claim), words_of(proof.claim))
    return Judgement(kind="updates", reasons=reason("LATER_COUNT", words), rule=rule, forward=forward)
