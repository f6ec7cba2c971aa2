"""Amounts. In: two sides with different figures. Out: why they differ. Order of the rules: later count, bound, rounding, part and whole, scope, speakers.

Time, bounds, rounding and scope come before conflict, because a false contradiction costs more than a missed one.
"""

import msgspec

from variorum.model.article import Evidence
from variorum.model.claim import Claim
from variorum.reconcile.relate.revisions import grown_older, replaced_amount, revised_amount
from variorum.reconcile.relate.scope import Alike, counts_others, narrower_words, one_place, scope_difference
from variorum.reconcile.side import (
    UNEXPLAINED,
    Judgement,
    Side,
    Witness,
    attribution_words,
    by_speakers,
    later,
    moment_words,
    party,
    reason,
    serves,
    takes_side,
    undated,
    updated,
    words_of,
)
from variorum.values import Amount
from variorum.values.amount import about_the_same, rounds_to, within_bound
from variorum.values.interval import overlaps
from variorum.values.scales import converts_to, in_unit_of, same_dimension


def relate_amounts(
    left: Side,
    right: Side,
    *,
    may_grow: bool,
    may_fall: bool = False,
    settled: bool = False,
    alike: Alike = frozenset(),
) -> Judgement:
    """How two figures stand.

    `may_grow` is True for counts that rise as more becomes known (the dead, the arrested), `may_fall` for those that also
    go down (the missing, those in hospital), `settled` for those of what is over (a crowd), of which parties dispute on whatever day;
    `alike` are the nouns by which the reports call the same things.
    """
    one, two = left.value, right.value
    assert isinstance(one, Amount)
    assert isinstance(two, Amount)
    two = in_unit_of(two, one)
    right = msgspec.structs.replace(right, value=two)
    both = (words_of(left.witnesses[0].claim), words_of(right.witnesses[0].claim))
    if one.unit != two.unit:
        if not same_dimension(one, two) or converts_to(one, two):
            return Judgement(kind="compatible", reasons=reason("UNIT", both), rule="other unit")
        return (
            scope_difference(left, right)
            or by_speakers(left, right, both=not _one_report(left, right))
            or UNEXPLAINED
        )
    replaced = replaced_amount(left, right)
    if replaced and (not rounds_to(one, two) or (one.point != two.point and _one_report(left, right))):
        return replaced
    scoped = scope_difference(left, right, alike)
    bound = within_bound(one, two) and not (
        scoped and one.point != two.point and (_open_pair(one, two) or one.unit == "percent")
    )
    bound = (bound and not _two_limits(left, right)) or about_the_same(one, two)
    grown = _later_count(left, right, may_grow=may_grow, may_fall=may_fall)
    if grown and not rounds_to(one, two) and not (scoped and counts_others(left, right)):
        extra = reason("BOUND", both) if bound else ()
        return Judgement(
            kind="updates", reasons=(*grown.reasons, *extra), rule=grown.rule, forward=grown.forward
        )
    if bound:
        return Judgement(
            kind="compatible", reasons=reason("BOUND", both), rule="one figure lies inside the other's bound"
        )
    if rounds_to(one, two):
        return Judgement(
            kind="compatible", reasons=reason("ROUNDING", both), rule="equal at the coarser rounding"
        )
    return (
        _part_whole(left, right)
        or scoped
        or _speakers(left, right, may_grow=may_grow, settled=settled)
        or (None if may_grow or may_fall else revised_amount(left, right))
        or grown_older(left, right)
        or narrower_words(left, right)
        or one_place(left, right)
        or by_speakers(left, right, both=not _one_report(left, right))
        or (undated(left, right) if may_grow or may_fall else None)
        or UNEXPLAINED
    )


def _open_pair(one: Amount, two: Amount) -> bool:
    """Two open bounds on one side ("more than 280", "more than 165") can both hold, which explains little; so can shares of two wholes."""
    return (one.high is None and two.high is None) or (one.low is None and two.low is None)


def _two_limits(left: Side, right: Side) -> bool:
    """Whether both figures are the most that a law allows: "fines of up to 20,000" and "up to 50,000" are two."""
    limits = [w.claim.attribute == "fine" for side in (left, right) for w in side.witnesses]
    return all(limits) and left.value.low is None and right.value.low is None  # type: ignore[union-attr]


def _part_whole(left: Side, right: Side) -> Judgement | None:
    """One article names the one figure as a part of the other."""
    ids = {w.claim.id: w.claim for w in (*left.witnesses, *right.witnesses)}
    for witness in (*left.witnesses, *right.witnesses):
        whole = ids.get(witness.claim.part_of or "")
        if whole is not None:
            return Judgement(
                kind="other_scope",
                reasons=reason("PART_WHOLE", (words_of(witness.claim), words_of(whole))),
                rule="part of the whole",
            )
    return None


def _later_count(left: Side, right: Side, *, may_grow: bool, may_fall: bool) -> Judgement | None:
    """A later moment with a larger figure of a growing count, or with any other figure of a count that goes both ways."""
    apart = later(left, right)
    if apart is None or not (may_grow or may_fall):
        return None
    a, b, forward = apart
    old, new = (left.value, right.value) if forward else (right.value, left.value)
    if _size(new) == _size(old) or (_size(new) < _size(old) and not may_fall):
        return None
    return updated(_moments(a, b), "later count", forward=forward)


def _moments(a: Witness, b: Witness) -> tuple[Evidence, ...]:
    return (moment_words(a), moment_words(b), words_of(a.claim), words_of(b.claim))


def _size(value: object) -> float:
    """The figure to compare by: its point, else its lower end."""
    assert isinstance(value, Amount)
    end = value.point if value.point is not None else value.low if value.low is not None else value.high
    return float(end if end is not None else 0)


def _speakers(left: Side, right: Side, *, may_grow: bool, settled: bool) -> Judgement | None:
    """Two named speakers give different figures for the same thing at the same time; of a growing count the one may just be behind."""
    ones, twos = (
        [w for w in side.witnesses if _vouched(w.claim) or (not may_grow and party(w.claim))]
        for side in (left, right)
    )
    for a in ones:
        for b in twos:
            apart = a.claim.attribution.speaker != b.claim.attribution.speaker
            # of a report without a date nobody knows whether it speaks later
            dated = a.as_of.known and b.as_of.known
            at_once = a.claim.article == b.claim.article or (dated and overlaps(a.as_of, b.as_of))
            at_once = at_once or (settled and (takes_side(a.claim) or takes_side(b.claim)))
            if not apart or not at_once or not _same_thing(a.claim, b.claim) or a.claim.attribute == "age":
                continue  # nobody quarrels over an age
            alike = _exact(a.claim) and _exact(b.claim) and a.claim.predicate == b.claim.predicate
            if may_grow and (not alike or (serves(a.claim) and serves(b.claim))):
                continue
            proof = [attribution_words(a.claim), attribution_words(b.claim)]
            return Judgement(
                kind="conflicts", reasons=reason("SPEAKER", proof), rule="two speakers, two figures"
            )
    return None


def _one_report(left: Side, right: Side) -> bool:
    """Whether some report gives both figures and so sets them against each other itself."""
    return bool({w.claim.article for w in left.witnesses} & {w.claim.article for w in right.witnesses})


def _exact(claim: Claim) -> bool:
    """A figure without a bound."""
    return isinstance(claim.value, Amount) and claim.value.bound == "exact"


def _same_thing(left: Claim, right: Claim) -> bool:
    """One kind of question and the same counted words, if any – of what no catalogue knows in any case: anything less may be another
    thing, and that is no dispute."""
    one, two = (frozenset((claim.counted or "").lower().split()) for claim in (left, right))
    asked = left.attribute == right.attribute and (
        ":" not in left.attribute or left.predicate == right.predicate
    )
    return asked and bool(one & two or (":" not in left.attribute and not (one and two)))


def _vouched(claim: Claim) -> bool:
    """Asserted, as a fact or as what will be, by somebody who is named."""
    return (
        claim.modality in ("asserted", "planned")
        and claim.attribution.kind in ("person", "organisation")
        and claim.attribution.speaker is not None
    )
