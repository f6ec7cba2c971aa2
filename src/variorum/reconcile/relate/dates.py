"""Dates. In: two sides with different intervals. Out: whether they are one moment at other precision, a changed plan, or apart."""

from variorum.reconcile.relate.revisions import revised_date
from variorum.reconcile.side import UNEXPLAINED, Judgement, Side, later, moment_words, reason, words_of
from variorum.values import Interval
from variorum.values.interval import contains, overlaps


def relate_dates(left: Side, right: Side) -> Judgement:
    """How two dates stand."""
    one, two = left.value, right.value
    assert isinstance(one, Interval)
    assert isinstance(two, Interval)
    both = (words_of(left.witnesses[0].claim), words_of(right.witnesses[0].claim))
    if contains(one, two) or contains(two, one):
        return Judgement(kind="narrows", reasons=reason("PRECISION", both), rule="one lies inside the other")
    if overlaps(one, two):
        return Judgement(kind="compatible", reasons=reason("PRECISION", both), rule="the two overlap")
    apart = later(left, right)
    if apart and all(w.claim.modality == "planned" for w in apart[:2]):
        a, b, forward = apart
        return Judgement(
            kind="updates",
            reasons=reason("LATER_COUNT", (moment_words(a), moment_words(b), *both)),
            rule="later plan",
            forward=forward,
        )
    return revised_date(left, right) or UNEXPLAINED
