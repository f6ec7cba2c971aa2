"""Quoted words. In: two sides with different wordings of one utterance. Out: truncation, translation or rewording. Never merges the words."""

from variorum.reconcile.quotes import family_difference
from variorum.reconcile.side import Judgement, Side, reason, words_of
from variorum.values import Name


def relate_quotes(left: Side, right: Side) -> Judgement:
    """How two wordings of one utterance stand; both can hold."""
    assert isinstance(left.value, Name)
    assert isinstance(right.value, Name)
    both = (words_of(left.witnesses[0].claim), words_of(right.witnesses[0].claim))
    if family_difference([left.value.text, right.value.text], [True, True]) == "truncation":
        return Judgement(
            kind="narrows", reasons=reason("PARTIAL_QUOTE", both), rule="one quotation is a part of the other"
        )
    return Judgement(
        kind="compatible", reasons=reason("TRANSLATION", both), rule="the same utterance in other words"
    )
