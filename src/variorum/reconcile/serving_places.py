"""Where a finding stands. In: a finding and the claims. Out: the places of its sentences. Refuses to compare findings: those who serve them do."""

from collections.abc import Mapping

from variorum.model.claim import Claim
from variorum.model.finding import Finding

Place = tuple[str, int]  # an article and where a sentence of it begins


def places_of(finding: Finding, claims: Mapping[str, Claim]) -> frozenset[Place]:
    """Where the sentences of a finding stand."""
    told = (claims[claim] for reading in finding.readings for claim in reading.claims)
    return frozenset((claim.article, claim.sentence.start) for claim in told)
