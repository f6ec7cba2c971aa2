"""Quoted words. In: two sides with different wordings of one utterance. Out: truncation, translation or rewording. Never merges the words."""

from variorum.reconcile.quotes import family_difference
from variorum.reconcile.side import Judgement, Side, reason, words_of
from variorum.values import Name
from variorum.values.name import fold

_COMMON = 0.35  # share of the shorter wording's words that two translations of one sentence have in common


def relate_quotes(left: Side, right: Side) -> Judgement:
    """How two wordings of one utterance stand; both can hold."""
    assert isinstance(left.value, Name)
    assert isinstance(right.value, Name)
    both = (words_of(left.witnesses[0].claim), words_of(right.witnesses[0].claim))
    if family_difference([left.value.text, right.value.text], [True, True]) == "truncation":
        return Judgement(
            kind="narrows", reasons=reason("PARTIAL_QUOTE", both), rule="one quotation is a part of the other"
        )
    one_report = {w.claim.article for w in left.witnesses} & {w.claim.article for w in right.witnesses}
    if one_report and _strangers(left.value.text, right.value.text):
        return Judgement(
            kind="compatible", reasons=reason("PARTIAL_QUOTE", both), rule="two parts of one utterance"
        )
    return Judgement(
        kind="compatible", reasons=reason("TRANSLATION", both), rule="the same utterance in other words"
    )


def _strangers(left: str, right: str) -> bool:
    """Whether the two have too few words in common to be one sentence in other words."""
    one, two = set(fold(left).split()), set(fold(right).split())
    return len(one & two) < _COMMON * min(len(one), len(two))
