"""Figures that one report sets against each other. In: two sides of amounts, the texts. Out: a dispute with the two sources, else None.

"60,000 came, the organisers say; the police saw 12,000." Both sources are named by the report, close to one another, of the same count and
moment, and both figures cannot be right. Of a count that grows (the dead, the hurt) two services that help each other – police, hospital –
are merely early and late: there a party, or a word that sets the one against the other, is asked for as well.
Refuses figures that a bound, a rounding or a scope of their own words brings together.
"""

import re
from collections.abc import Mapping

from variorum.model.article import Article
from variorum.model.claim import Claim
from variorum.reconcile.relate.scope import scope_difference
from variorum.reconcile.side import (
    Judgement,
    Side,
    Witness,
    attribution_words,
    reason,
    serves,
    source_words,
    takes_side,
)
from variorum.values import Amount
from variorum.values.amount import about_the_same, rounds_to, within_bound
from variorum.values.interval import overlaps
from variorum.values.name import fold

_BESIDE = 400  # characters: two sentences
_NAMED = ("person", "organisation")
_NEAR = 60  # characters before a figure
_NEARLY = 0.8  # of a limit: "up to 200" is said of 180, not of 35
_OWNED = frozenset(("age", "vote_share", "poll_share", "seats", "stake", "share_price", "per_share", "price"))
_WORD = re.compile(r"[\w’']+")


def set_against(left: Side, right: Side, articles: Mapping[str, Article], *, grows: bool) -> Judgement | None:
    """The dispute that a report tells of, by the first pair of its words; `grows` where more becomes known with time."""
    one, two = left.value, right.value
    if not isinstance(one, Amount) or not isinstance(two, Amount) or one.unit != two.unit:
        return None
    if rounds_to(one, two) or about_the_same(one, two) or (within_bound(one, two) and not _under(one, two)):
        return None
    for a in left.witnesses:
        for b in right.witnesses:
            if _together(a, b) and _two_sources(a.claim, b.claim):
                text = articles[a.claim.article].text
                if _own(a.claim, text) or _own(b.claim, text):
                    continue
                if grows and not _opposed(a.claim, b.claim, text):
                    continue
                words = (attribution_words(a.claim), attribution_words(b.claim))
                return Judgement(
                    kind="conflicts",
                    reasons=reason("SPEAKER", words),
                    rule="one report sets two sources against each other",
                )
    return None


def _under(one: Amount, two: Amount) -> bool:
    """Whether one figure lies far below what the other gives as the most: who says "up to 200" does not mean 35."""
    for limit, figure in ((one, two), (two, one)):
        point = figure.point if figure.point is not None else figure.high
        if limit.low is None and limit.high is not None and point is not None:
            return float(point) < _NEARLY * float(limit.high)
    return False


def _together(a: Witness, b: Witness) -> bool:
    """Whether two figures stand close to one another in one report, of one count, one moment and one scope."""
    one, two = a.claim, b.claim
    if one.article != two.article or abs(one.start - two.start) > _BESIDE or one.attribute != two.attribute:
        return False
    if {one.modality, two.modality} & {"denied", "asked"} or one.attribute in _OWNED:
        return False
    lent = one.stands_for or one.id, two.stands_for or two.id
    if lent[0] != lent[1] and (one.stands_for or two.stands_for):
        return False  # a bare figure that was read as standing for another
    if one.part_of is not None or two.part_of is not None or one.background != two.background:
        return False
    pair = Side(value=one.value, witnesses=(a,)), Side(value=two.value, witnesses=(b,))
    return overlaps(a.as_of, b.as_of) and scope_difference(*pair) is None


def _own(claim: Claim, text: str) -> bool:
    """Whether a side counts its own people only: "its own dead at 900", "lost five men"."""
    before = text[max(claim.sentence.start, claim.start - _NEAR) : claim.end].lower()
    return claim.predicate == "lose" or re.search(r"\bown\b", before) is not None


def _two_sources(one: Claim, two: Claim) -> bool:
    """Whether two sources give the figures; the shorter name of one is no second."""
    told = [fold(claim.attribution.speaker or "") for claim in (one, two)]
    return _sourced(one) and _sourced(two) and told[0] not in told[1] and told[1] not in told[0]


def _sourced(claim: Claim) -> bool:
    """Whether a side that can be set against another vouches for a figure."""
    who = claim.attribution
    if who.speaker is None or who.kind == "own_voice":
        return False
    named = who.kind in _NAMED or any(word[:1].isupper() for word in who.speaker.split()[1:])
    return named or not (source_words("parties") | source_words("sources")).isdisjoint(
        fold(who.speaker).split()
    )


def _opposed(one: Claim, two: Claim, text: str) -> bool:
    """Whether two sources of a growing count stand against each other: one is a party, words from the first sentence on say so ("admits"),
    or one sentence gives both and they are not two services."""
    if takes_side(one) or takes_side(two):
        return True
    first, last = sorted((one, two), key=lambda claim: claim.start)
    if one.sentence == two.sentence and not (serves(one) and serves(two)):
        return True
    between = {word.lower() for word in _WORD.findall(text[first.sentence.start : last.start])}
    return not between.isdisjoint(source_words("contrary"))
