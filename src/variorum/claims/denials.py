"""Denials: the two sides of what somebody turns down. In: the propositions of a sentence with their claims. Out: claims of both sides.

"denied reports that the gates were opened late" tells that the reports say so and that he says no, and asks nothing of the denying itself:
whether there was a denial is no question where what is denied is known. Refuses denials of which nothing is told but that there is one.
"""

from collections.abc import Iterator, Sequence

import msgspec

from variorum.claims.charges import Charge, charge_of, rumoured_by
from variorum.claims.lexicon import words
from variorum.claims.line import Line, Page
from variorum.claims.propositions import Proposition
from variorum.model.claim import Attribution, Claim
from variorum.model.ids import content_id
from variorum.values import Category

Told = Sequence[tuple[Proposition, Claim | None]]


def turning_down() -> frozenset[str]:
    """Verbs by which somebody turns a deed down."""
    return words("propositions", "denying") | words("propositions", "clearing")


def told_by(claim: Claim, code: str, speaker: Attribution) -> Claim:
    """The same statement affirmed or turned down by somebody."""
    value = Category(code)
    return msgspec.structs.replace(
        claim,
        id=content_id("c", claim.article, claim.start, claim.end, claim.attribute, value),
        value=value,
        modality="denied" if code == "no" else "asserted",
        attribution=speaker,
    )


def without_wrappers(page: Page, line: Line, found: Told) -> list[Claim]:
    """The claims; a verb that denies is compared with nothing where the deed that it turns down is told."""
    inside = {charge.verb for _, _, charge in _turned_down(page, line, found)}
    return [
        msgspec.structs.replace(claim, attribute="statement", context=(), event=None)
        if told.head in inside and not told.nominal
        else claim
        for told, claim in found
        if claim is not None
    ]


def rumoured(page: Page, line: Line, found: Told) -> list[Claim]:
    """What somebody turns down as told by the reports that he denies."""
    claims = []
    for _, claim, charge in _turned_down(page, line, found):
        if charge.rumour >= 0:
            speaker = rumoured_by(page, line, charge.rumour)
            if speaker.speaker is not None:
                claims.append(told_by(claim, "yes", speaker))
    return claims


def _turned_down(page: Page, line: Line, found: Told) -> Iterator[tuple[Proposition, Claim, Charge]]:
    """The claims of deeds that a verb of the sentence turns down, each with its charge."""
    for told, claim in found:
        if claim is not None and claim.modality == "denied" and claim.attribute != "statement":
            charge = charge_of(page, line, told)
            if charge is not None and charge.modality == "denied":
                yield told, claim, charge
