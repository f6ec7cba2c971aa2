"""Inside one reading. In: the claims of one answer. Out: reasons that tell how the same answer came to be worded apart or printed twice.

Copies and shared passages (COPY), another grain of the same moment (PRECISION), another form of the same name (NAME_VARIANT).
Nothing here can make a finding differ: the relation is always `same`.
"""

from collections.abc import Mapping, Sequence

from variorum.lang import load_table
from variorum.model.claim import Claim
from variorum.model.finding import Reading, Reason, Relation
from variorum.reconcile.side import Side, reason, words_of
from variorum.values import Interval, Name
from variorum.values.name import fold


def relate_within(side: Side, reading: Reading, origins: Mapping[str, str]) -> Relation | None:
    """The relation of a reading to itself where there is something to tell, else None."""
    claims = [witness.claim for witness in side.witnesses]
    reasons = (*_copies(claims, origins), *_wordings(claims))
    if not reasons:
        return None
    return Relation(
        left=reading.id,
        right=reading.id,
        kind="same",
        reasons=reasons,
        rule="one answer, worded or printed more than once",
    )


def _copies(claims: Sequence[Claim], origins: Mapping[str, str]) -> tuple[Reason, ...]:
    """Two articles whose words for this answer go back to one text."""
    first: dict[str, Claim] = {}
    for claim in claims:
        origin = origins.get(claim.id, claim.id)
        other = first.setdefault(origin, claim)
        if other.article != claim.article and origin.startswith("article:"):
            return reason("COPY", (words_of(other), words_of(claim)))
    return ()


def _other_precision(left: Claim, right: Claim) -> bool:
    """One names a numbered day, the other the end of a period; or the grains differ. A weekday is as exact as its date."""
    assert isinstance(left.value, Interval)  # noqa: S101 - the caller has looked
    assert isinstance(right.value, Interval)  # noqa: S101
    days = set(load_table("en", "scope_words")["days"])
    numbered = [any(c.isdigit() for c in claim.exact) for claim in (left, right)]
    spoken = [bool(days & set(fold(claim.exact).split())) for claim in (left, right)]
    return left.value.grain != right.value.grain or (numbered[0] != numbered[1] and not any(spoken))


def _wordings(claims: Sequence[Claim]) -> tuple[Reason, ...]:
    """Two claims of different articles that say the same moment in another grain, or the same name in another form."""
    head = claims[0]
    for claim in claims[1:]:
        if claim.article == head.article:
            continue
        if (
            isinstance(claim.value, Interval)
            and isinstance(head.value, Interval)
            and claim.value.grain != head.value.grain
        ):
            return reason("PRECISION", (words_of(head), words_of(claim)))
        if (
            isinstance(claim.value, Name)
            and isinstance(head.value, Name)
            and fold(claim.value.text) != fold(head.value.text)
        ):
            return reason("NAME_VARIANT", (words_of(head), words_of(claim)))
    return ()
