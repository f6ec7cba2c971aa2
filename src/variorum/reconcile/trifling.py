"""Counts that nobody asks for. In: a finding whose answers are amounts and its claims. Out: whether it is withheld.

"Both sides", "the third time", "one of the guests", "several men", and a count of a few of which no report says what they were or did. Refuses to withhold
what the catalogue counts, and large figures that many reports give.
"""

from collections.abc import Sequence

from variorum.model.claim import Claim
from variorum.model.finding import Finding
from variorum.reconcile.asking_amounts import measures
from variorum.reconcile.asking_words import words
from variorum.values import Amount

_PAIR = 2  # both
_MANY = 3  # reports
_FEW = 10
_BARE = ("were there?", "are there?", "was there?")


def is_trifling(finding: Finding, claims: Sequence[Claim], reports: int) -> bool:
    """Whether a finding counts what nobody would count."""
    values = [reading.value for reading in finding.readings if isinstance(reading.value, Amount)]
    if values and finding.attribute == "times" and all(_ranked(claim) for claim in claims):
        return True
    if len(values) < len(finding.readings) or not finding.question.startswith("How many "):
        return False
    if not finding.attribute.startswith("open:") or any(_measured(value.unit) for value in values):
        return False
    if all(value.bound == "vague" for value in values) or _alone(values):
        return True
    if all(_paired(claim) for claim in claims):
        return True
    plain = finding.question.partition(" (")[0].rstrip("?") + "?"
    small = all((value.high or value.low or 0) < _FEW for value in values)
    return plain.endswith(_BARE) and (small or reports < _MANY)


def _ranked(claim: Claim) -> bool:
    """Whether a time is told by its rank: "the third time" is no answer to "how often"."""
    return claim.exact.lower().endswith(" time") and claim.exact.lower() not in ("one time", "a time")


def _measured(unit: str) -> bool:
    """Whether an amount is a measure or a rate and no count."""
    return "/" in unit or unit in measures()


def _alone(values: Sequence[Amount]) -> bool:
    """Whether one is all that is counted."""
    return all((value.low, value.high) == (1, 1) for value in values)


def _paired(claim: Claim) -> bool:
    """Whether two are told that everybody knows to be two: "both cables", "the two sides"."""
    value = claim.value
    if not isinstance(value, Amount) or (value.low, value.high) != (_PAIR, _PAIR):
        return False
    heads = (claim.counted or "").lower().split(" of ")[0].split()[-1:]
    return claim.exact.lower().startswith("both ") or not words("pairs").isdisjoint(heads)
