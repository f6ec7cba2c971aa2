"""Descriptions of one person. In: two sides, each the telling words of a description. Out: the same in other words, more exact, both true – or apart.

A person can be many things: two descriptions hold side by side unless they tell the same but for the word that makes it another
thing: deputy and head of one body, cousin and brother of one man, nurse and doctor at one hospital, another country. Refuses to call that an error of either.
"""

from functools import cache

from variorum.lang.lands import countries_of
from variorum.lang.load import load_table
from variorum.reconcile.side import UNEXPLAINED, Judgement, Side, by_speakers, reason, words_of
from variorum.values import Category


def relate_descriptions(left: Side, right: Side) -> Judgement:
    """How two descriptions of one person stand."""
    assert isinstance(left.value, Category)
    assert isinstance(right.value, Category)
    one, two = frozenset(left.value.code.split()), frozenset(right.value.code.split())
    both = (words_of(left.witnesses[0].claim), words_of(right.witnesses[0].claim))
    reports = [{w.claim.article for w in side.witnesses} for side in (left, right)]
    if _clash(one, two) and not reports[0] & reports[1]:
        return by_speakers(left, right) or UNEXPLAINED
    if one <= two or two <= one:
        return Judgement(
            kind="narrows", reasons=reason("PRECISION", both), rule="one description says more than the other"
        )
    return Judgement(
        kind="compatible", reasons=reason("PRECISION", both), rule="two descriptions of one person"
    )


def _clash(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two descriptions are the same but for what makes them two things."""
    shared, apart = one & two, one ^ two
    if not shared or not apart:
        return False
    if apart <= _words("told", "rank"):
        return bool(shared & _words("single", "words"))
    callings = _words("told", "callings")
    if one & callings and two & callings and apart & callings and not one & two & callings:
        rests = one - callings, two - callings
        return bool(rests[0] & rests[1]) and (rests[0] <= rests[1] or rests[1] <= rests[0])
    lands = frozenset(countries_of().values())
    return any(
        apart <= kinds and bool(one - two) and bool(two - one) for kinds in (_words("told", "kin"), lands)
    )


@cache
def _words(part: str, name: str) -> frozenset[str]:
    """A word set of the table of roles."""
    return frozenset(load_table("en", "roles")[part][name].split())
