"""Statements. In: two sides of which one says that it is so and the other that it is not, or may be, or is to be. Out: dispute, update, progress – or nothing proved.

Whoever denies what another affirms disputes it: two speakers, or a speaker and a report in its own voice, of one deed done to the same thing.
A report that tells later what was denied before may tell news: that is an update; but who says that it was never done speaks of all
that was before. Refuses to set a plan against its execution.
"""

import re
from functools import cache

from variorum.lang.classes import deed_class
from variorum.lang.load import load_table
from variorum.model.claim import Claim
from variorum.reconcile.relate.categories import Answers, relate_categories
from variorum.reconcile.side import (
    Judgement,
    Side,
    Witness,
    attribution_words,
    before,
    firsts,
    later,
    moment_words,
    reason,
    updated,
    words_of,
)
from variorum.values.name import fold

_STEPS = ("asked", "planned", "possible", "yes")
_FIRM = ("yes", "no")
_OPEN = {"possible", "no"}
_CASES = {"unproven": ("no",)}  # what nothing shows may well not be
_WORD = re.compile(r"[^\w]+")
_SHORT = 2
_SO_FAR = re.compile(
    r"\b(?:ha(?:s|ve|d)(?:n[’']t| not| yet)|yet|so far)\b", re.IGNORECASE
)  # all the time until now
_EVER = re.compile(r"\b(never|at no (time|point|stage|moment))\b", re.IGNORECASE)  # all the time before


def relate_statements(left: Side, right: Side) -> Judgement:
    """How two answers to "is it so?" stand."""
    codes = {w.claim.value.code for side in (left, right) for w in side.witnesses[:1]}  # type: ignore[union-attr]
    if codes == set(_FIRM):
        found = _owned(left, right) or _contradicted(left, right) or _changed(left, right)
        if found is not None:
            return found
    if codes == {"planned", "yes"} and (done := _carried_out(left, right)) is not None:
        return done
    if codes == _OPEN and (settled := _settled(left, right)) is not None:
        return settled
    return relate_categories(left, right, Answers(steps=_STEPS, narrows=_CASES))


def _settled(left: Side, right: Side) -> Judgement | None:
    """What was open is told later as not so: the question is settled."""
    apart = later(left, right)
    if apart is None:
        return None
    a, b, forward = apart
    if (b if forward else a).claim.modality == "possible":
        return None
    words = (moment_words(a), moment_words(b), words_of(a.claim), words_of(b.claim))
    return updated(words, "open, then settled", forward=forward)


def _carried_out(left: Side, right: Side) -> Judgement | None:
    """What is planned here is told there as over, on the same day or later: the plan came first."""
    forward = left.witnesses[0].claim.modality == "planned"
    plan, done = (left, right) if forward else (right, left)
    over = [w for w in done.witnesses if _is_over(w.claim)]
    if len(over) < len(done.witnesses) or any(before(b, a) for a in plan.witnesses for b in done.witnesses):
        return None
    words = (
        moment_words(plan.witnesses[0]),
        moment_words(over[0]),
        words_of(plan.witnesses[0].claim),
        words_of(over[0].claim),
    )
    return updated(words, "planned, then done", forward=forward)


def _is_over(claim: Claim) -> bool:
    """Whether a verb in the past tells a deed: who "voted to close it" has not closed it."""
    return claim.event is not None and claim.event.time == "past" and not claim.exact.startswith("to ")


def _owned(left: Side, right: Side) -> Judgement | None:
    """Who denied it owns later that it is so: "admitted", "apologised for denying"."""
    for no, yes, forward in ((left, right, True), (right, left, False)):
        for a in firsts(no.witnesses, _stance):
            for b in firsts(yes.witnesses, _stance):
                if (
                    a.claim.modality == "denied"
                    and not _words(b.claim.exact).isdisjoint(_owning())
                    and _names(a.claim) & _names(b.claim)
                    and not before(b, a)
                ):
                    words = (
                        attribution_words(a.claim),
                        attribution_words(b.claim),
                        words_of(a.claim),
                        words_of(b.claim),
                    )
                    return updated(words, "denied, then owned by the same party", forward=forward)
    return None


@cache
def _owning() -> frozenset[str]:
    return frozenset(load_table("en", "existence")["owned"].split())


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


def _names(claim: Claim) -> frozenset[str]:
    """The words that name a speaker, without those of his office."""
    return frozenset(
        word
        for word in _WORD.split(fold(_speaker(claim) or ""))
        if word not in _speaking() and len(word) > _SHORT
    )


@cache
def _speaking() -> frozenset[str]:
    """Words of a speaker that name nobody: "spokesman", "office"."""
    table = load_table("en", "existence")
    return frozenset(table["mouths"].split())


def _contradicted(left: Side, right: Side) -> Judgement | None:
    """One affirms what another denies; the report's own voice counts as one, unless it came later, when things may have changed."""
    for a in firsts(left.witnesses, _stance):
        for b in firsts(right.witnesses, _stance):
            if _one_party(a.claim, b.claim) or not _one_thing(a.claim, b.claim) or _waits(a, b):
                continue
            spoken = [_speaker(w.claim) for w in (a, b)]
            if not all(spoken) and (not any(spoken) or (not _both_told(a, b) and _later_voice(a, b))):
                continue
            return Judgement(
                kind="conflicts",
                reasons=reason("SPEAKER", (attribution_words(a.claim), attribution_words(b.claim))),
                rule="affirmed by one, denied by another",
            )
    return None


def _one_party(a: Claim, b: Claim) -> bool:
    """Whether one speaks here and there: "Ana Vega", "Vega's office"."""
    return _speaker(a) == _speaker(b) or bool(_names(a) & _names(b))


def _both_told(a: Witness, b: Witness) -> bool:
    """Whether one report tells the deed as a fact and that somebody denies it."""
    spoken = b if _speaker(a.claim) is None else a
    return a.claim.article == b.claim.article and spoken.claim.modality == "denied"


def _later_voice(a: Witness, b: Witness) -> bool:
    """Whether the one told in the report's own voice came after the other, and may tell what is new since."""
    own, other = (a, b) if _speaker(a.claim) is None else (b, a)
    if own.claim.modality == "denied" and _EVER.search(own.claim.exact):
        return False
    return bool(other.as_of.latest and own.as_of.earliest) and other.as_of.last < own.as_of.first


def _waits(a: Witness, b: Witness) -> bool:
    """Whether one only says that it has not been done so far: no denial, whoever tells first."""
    no = a if a.claim.modality == "denied" else b
    return _SO_FAR.search(no.claim.exact) is not None


def _not_yet(a: Witness, b: Witness) -> bool:
    """Whether one only says that it has not been done so far, and the other tells later that it has."""
    no, yes = (a, b) if a.claim.modality == "denied" else (b, a)
    return _waits(a, b) and bool(no.as_of.latest and yes.as_of.earliest) and no.as_of.last < yes.as_of.first


def _changed(left: Side, right: Side) -> Judgement | None:
    """What was not so is so later, or the other way round, in the reports' own voice."""
    apart = later(left, right)
    waited = any(_not_yet(a, b) for a in left.witnesses for b in right.witnesses)
    if apart is None and _waits(left.witnesses[0], right.witnesses[0]):
        both = (words_of(left.witnesses[0].claim), words_of(right.witnesses[0].claim))
        first = (
            left.witnesses[0].claim.modality == "denied"
        )  # "has not been found": what is told besides came after
        return updated(both, "not so far, then so", forward=first)
    if apart is None or not (
        waited or not any(_speaker(w.claim) for side in (left, right) for w in side.witnesses)
    ):
        return None
    a, b, forward = apart
    words = (moment_words(a), moment_words(b), words_of(a.claim), words_of(b.claim))
    return updated(words, "later state", forward=forward)


def _one_thing(a: Claim, b: Claim) -> bool:
    """Whether two statements are of one deed, share a word besides it, and that of what it is done to, or who does it, where both tell."""
    one, two = a.predicate or "", b.predicate or ""
    same = (deed_class(one) or one) == (deed_class(two) or two) and bool(_terms(a) & _terms(b))
    return same and bool(_borne(a) & _borne(b))


def _terms(claim: Claim) -> frozenset[str]:
    """The words of a statement besides its deed, those of one class as one."""
    return frozenset(_classed(term) for term in claim.context if term != claim.predicate)


def _borne(claim: Claim) -> frozenset[str]:
    """The words for what is done something to, or who does what is done to nothing; all of a deed that a noun tells."""
    event = claim.event
    if event is None:
        return _terms(claim)
    bearer = event.object or (None if event.passive else event.actor)
    return frozenset(_classed(word) for word in fold(bearer or "").split())


def _classed(word: str) -> str:
    return deed_class(word) or deed_class(word.removesuffix("s")) or word.removesuffix("s")


def _speaker(claim: Claim) -> str | None:
    who = claim.attribution
    return who.speaker if who.kind != "own_voice" else None


def _stance(witness: Witness) -> tuple[str | None, str, tuple[str, ...]]:
    """Who says so, of what."""
    return _speaker(witness.claim), witness.claim.article, witness.claim.context
