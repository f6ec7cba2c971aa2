"""Parts that add up, and conversions. In: two sides with different figures, the figures told beside each claim. Out: PART_WHOLE where one sentence
names the parts of the other figure, UNIT where both convert one sum.

"163 passengers and 24 crew" in one report, "187 people" in another: exact figures of one kind, in one sentence, that make exactly the whole.
Refuses rough parts and open figures, and sums over more than three parts, which chance makes too often.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from variorum.model.claim import Claim
from variorum.reconcile.side import Judgement, Side, reason, words_of
from variorum.values import Amount
from variorum.values.amount import rounds_to

Beside = Mapping[tuple[str, int], Sequence[Claim]]  # article, start of a sentence → its exact figures
_OTHERS = 2  # parts beside the one that is compared
_BRACKET = 3  # characters between a sum and its conversion in brackets
_MANY = 12  # figures of a sentence that are looked at


def figures_beside(claims: Iterable[Claim]) -> Beside:
    """The exact figures of each sentence."""
    found: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        if _point(claim) is not None and claim.modality in ("asserted", "planned"):
            found.setdefault((claim.article, claim.sentence.start), []).append(claim)
    return found


def parts_add_up(left: Side, right: Side, beside: Beside) -> Judgement | None:
    """Whether one side, with other figures of its sentence, makes the other."""
    for part, whole in ((left, right), (right, left)):
        for witness in part.witnesses:
            found = _others(witness.claim, whole, beside)
            if found:
                words = [words_of(claim) for claim in (witness.claim, whole.witnesses[0].claim, *found)]
                return Judgement(
                    kind="other_scope",
                    reasons=reason("PART_WHOLE", words),
                    rule="the parts add up to the whole",
                )
    return None


def converted(left: Side, right: Side, beside: Beside) -> Judgement | None:
    """Two conversions of one sum: "110 billion euros ($141 billion)" in one report, "110 billion euros ($143 billion)" in another."""
    for one in left.witnesses:
        base = _base(one.claim, beside)
        for two in right.witnesses:
            other = _base(two.claim, beside)
            if base is None or other is None or base.value != other.value:
                continue
            words = [words_of(claim) for claim in (base, one.claim, other, two.claim)]
            return Judgement(
                kind="compatible", reasons=reason("UNIT", words), rule="one sum, converted twice"
            )
    return None


def _base(claim: Claim, beside: Beside) -> Claim | None:
    """The sum in another currency right before a claim, of which it is the conversion."""
    value = claim.value
    if not isinstance(value, Amount) or not value.unit[:3].isupper():
        return None
    for other in beside.get((claim.article, claim.sentence.start), ()):
        unit = other.value.unit  # type: ignore[union-attr]
        if unit[:3].isupper() and unit != value.unit and 0 < claim.start - other.end <= _BRACKET:
            return other
    return None


def _others(part: Claim, whole: Side, beside: Beside) -> tuple[Claim, ...]:
    """The figures beside a part that make up the rest of the whole; empty where none do."""
    own, total = _point(part), whole.witnesses[0].claim.value
    if own is None or not isinstance(total, Amount) or total.point is None or not 0 < own < total.point:
        return ()
    near = [
        claim
        for claim in beside.get((part.article, part.sentence.start), ())
        if claim.part_of != part.id  # "six, a girl among them": she is one of the six
        if claim.attribute == part.attribute and (claim.end <= part.start or part.end <= claim.start)
        if claim.value.unit == part.value.unit  # type: ignore[union-attr]
    ][:_MANY]
    for number in range(1, _OTHERS + 1):
        for group in combinations(near, number):
            if _makes(total, own + sum(_point(claim) or 0 for claim in group)):
                return group
    return ()


def _makes(total: Amount, made: float) -> bool:
    """Whether a sum of exact parts is the whole: the same figure, or what "about 3,800" rounds."""
    if total.bound == "exact":
        return total.point == made
    return total.bound == "about" and rounds_to(total, Amount(made, made, "exact", total.unit))


def _point(claim: Claim) -> float | None:
    """The figure of a claim where it is exact."""
    value = claim.value
    exact = isinstance(value, Amount) and value.bound == "exact" and value.point is not None
    return float(value.point) if exact else None  # type: ignore[union-attr,arg-type]
