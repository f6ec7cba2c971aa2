"""Denials. In: two sides, of names or closed answers, of which one only turns an answer down. Out: dispute, later state, or that both hold; None where neither denies.

"Not from Ulm" and "from Ulm" contradict each other where two parties say so, or a party and a report; "not from Ulm" and "from Linz" do not.
Refuses to call a denial an answer of its own.
"""

from collections.abc import Callable

from variorum.model.claim import Claim
from variorum.reconcile.side import (
    UNEXPLAINED,
    Judgement,
    Side,
    Witness,
    attribution_words,
    by_speakers,
    later,
    moment_words,
    reason,
    updated,
    words_of,
)

_NAMED = ("person", "organisation")


def denies(claim: Claim) -> bool:
    """Whether a claim turns its answer down."""
    return claim.modality == "denied"


def relate_denials(
    left: Side, right: Side, *, one_answer: Callable[[], bool], firm: bool
) -> Judgement | None:
    """How an answer and a denial stand; `one_answer` tells whether it is the answer that is denied, `firm` whether parties can dispute over it at all."""
    no, yes = (left, right) if denies(left.witnesses[0].claim) else (right, left)
    if denies(left.witnesses[0].claim) == denies(right.witnesses[0].claim):
        return None
    both = (words_of(left.witnesses[0].claim), words_of(right.witnesses[0].claim))
    if not one_answer():
        return Judgement(
            kind="compatible",
            reasons=reason("PRECISION", both),
            rule="one answer is turned down, another given",
        )
    if firm and (found := _disputed(no, yes)) is not None:
        return found
    apart = later(left, right)
    if apart is not None and all(_voice(w.claim) is None for w in (*no.witnesses, *yes.witnesses)):
        a, b, forward = apart
        words = (moment_words(a), moment_words(b), *both)
        return updated(words, "later state", forward=forward)
    return by_speakers(left, right) or UNEXPLAINED


def _disputed(no: Side, yes: Side) -> Judgement | None:
    """A named party turns down what another, or a report in its own voice that came no later, affirms as a fact."""
    for one in no.witnesses:
        if one.claim.attribution.kind not in _NAMED:
            continue
        for two in yes.witnesses:
            if two.claim.modality != "asserted" or _voice(one.claim) == _voice(two.claim):
                continue
            if _voice(two.claim) is None and (_after(two, one) or two.claim.article == one.claim.article):
                continue
            words = (attribution_words(one.claim), attribution_words(two.claim))
            return Judgement(
                kind="conflicts", reasons=reason("SPEAKER", words), rule="affirmed by one, denied by another"
            )
    return None


def _after(a: Witness, b: Witness) -> bool:
    """Whether `a` came after `b`, and may tell what is new since."""
    return bool(b.as_of.latest and a.as_of.earliest) and b.as_of.last < a.as_of.first


def _voice(claim: Claim) -> str | None:
    return claim.attribution.speaker if claim.attribution.kind != "own_voice" else None
