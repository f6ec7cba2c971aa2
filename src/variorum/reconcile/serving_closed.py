"""Closed answers asked twice. In: the findings of a story with their claims. Out: ids of those that another finding asks better.

That a vote was unanimous is told by how the vote went; who "voted against" by how that party voted; that all suspects were arrested by how
many were. Refuses to judge where fewer than two reports tell both in one sentence.
"""

from collections.abc import Callable, Mapping, Sequence

from variorum.model.claim import Claim
from variorum.model.finding import Finding
from variorum.reconcile.serving_places import places_of
from variorum.values import Category


def closed_twice(findings: Sequence[Finding], claims: Mapping[str, Claim]) -> frozenset[str]:
    """The weaker one of each such pair."""
    found = set[str]()
    for weaker, better in (
        (_named("unanimity"), _named("vote_outcome")),
        (lambda f: _voted(f, claims), _named("vote_cast")),
        (_arrested, _named("arrested")),
    ):
        told = [places_of(f, claims) for f in findings if better(f)]
        if not told:
            continue
        for finding in findings:
            if weaker(finding):
                places = places_of(finding, claims)
                if any(len({article for article, _ in places & other}) > 1 for other in told):
                    found.add(finding.id)
    return frozenset(found)


def _named(attribute: str) -> Callable[[Finding], bool]:
    return lambda finding: finding.attribute == attribute


def _voted(finding: Finding, claims: Mapping[str, Claim]) -> bool:
    """Whether a finding asks who voted."""
    told = (claims[c] for reading in finding.readings for c in reading.claims)
    return finding.attribute.startswith("agent:") and all(claim.predicate == "vote" for claim in told)


def _arrested(finding: Finding) -> bool:
    """Whether all that is told of the suspects is that they are held."""
    codes = {reading.value.code for reading in finding.readings if isinstance(reading.value, Category)}
    return finding.attribute == "status" and codes == {"held"}
