"""Sums asked twice. In: the findings of a story and their claims. Out: the ids of those that another finding asks in another currency, or
that nothing but their passage tells from another.

A sum in brackets behind another is the same sum. Refuses to drop a conversion in which the reports differ though the sum is one: that
compares the rates.
"""

from collections.abc import Mapping, Sequence

from variorum.model.claim import Claim
from variorum.model.finding import Finding
from variorum.reconcile.asking_amounts import is_currency
from variorum.reconcile.asking_words import ELSEWHERE
from variorum.values import Amount

_BRACKET = 3  # characters between a sum and its conversion: " ("


def asked_before(findings: Sequence[Finding], claims: Mapping[str, Claim]) -> frozenset[str]:
    """Findings of sums that need not be shown beside the others."""
    ends: dict[tuple[str, int], tuple[str, str]] = {}  # article and end of a sum → its finding and reading
    money = [finding for finding in findings if _is_money(finding)]
    for finding in money:
        for reading in finding.readings:
            for claim in (claims[c] for c in reading.claims):
                ends[claim.article, claim.end] = (finding.id, reading.id)
    found = {finding.id for finding in money if finding.question.endswith(ELSEWHERE)}
    for finding in money:
        bases = [_base(claims[c], ends) for reading in finding.readings for c in reading.claims]
        told = {base for base in bases if base is not None and base[0] != finding.id}
        one = len({base[0] for base in told}) == 1
        if None not in bases and one and len(told) >= len(finding.readings):
            found.add(finding.id)
    return frozenset(found)


def _is_money(finding: Finding) -> bool:
    value = finding.readings[0].value
    return isinstance(value, Amount) and is_currency(value.unit)


def _base(claim: Claim, ends: Mapping[tuple[str, int], tuple[str, str]]) -> tuple[str, str] | None:
    """Finding and reading of the sum that a conversion stands behind."""
    near = (ends.get((claim.article, claim.start - gap)) for gap in range(1, _BRACKET + 1))
    return next((base for base in near if base is not None), None)
