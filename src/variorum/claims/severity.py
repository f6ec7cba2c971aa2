"""Severity: whether the lightly hurt are all the hurt. In: a page and its amount claims. Out: the same; where a report tells of no graver
injuries, its lightly hurt are counted as the injured.

"Four people suffered minor injuries" answers how many were injured, if nobody was hurt otherwise. Refuses where the same speaker counts others
hurt, or the report says that somebody's state is grave: there they are some of the hurt.
"""

import msgspec

from variorum.claims.lexicon import words_in
from variorum.claims.line import Page
from variorum.model.claim import Claim

_LIGHT = "lightly_hurt"
_OTHERS = frozenset(("injured", "critical", "shot"))


def settle_lightly(page: Page, claims: list[Claim]) -> list[Claim]:
    """Each count of lightly hurt people as one of the injured, where there are no others."""
    light = {
        claim.attribution.speaker for claim in claims if claim.attribute == _LIGHT and not claim.background
    }
    others = {
        claim.attribution.speaker for claim in claims if claim.attribute in _OTHERS and not claim.background
    }
    if not light - others:
        return claims
    if any(not line.vocabulary.isdisjoint(words_in("people", "grave")) for line in page.lines):
        return claims
    return [
        msgspec.structs.replace(claim, attribute="injured")
        if claim.attribute == _LIGHT and claim.attribution.speaker not in others
        else claim
        for claim in claims
    ]
