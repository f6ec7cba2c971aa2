"""Parts that add up, and conversions. In: two sides with different figures, the figures told beside each claim. Out: PART_WHOLE where one sentence
names the parts of the other figure, UNIT where both convert one sum.

"163 passengers and 24 crew" in one report, "187 people" in another: exact figures of one kind, in one sentence, that make exactly the whole.
Refuses rough parts and open figures, and sums over more than three parts, which chance makes too often.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from variorum.model.claim import Claim
from variorum.reconcile.relate.revisions import told_as_former
from variorum.reconcile.side import Judgement, Side, phrase_words, reason, updated, words_of
from variorum.values import Amount, Value
from variorum.values.amount import rounds_to, same_amount
from variorum.values.scales import is_currency

Replaced = Mapping[tuple[Value, Value], Claim]  # the old value and the new
Formers = Mapping[str, Sequence[Claim]]  # article → the figures that it takes back
Beside = Mapping[tuple[str, int], Sequence[Claim]]  # article, start of a sentence → its exact figures
CONVERTED = "one sum, converted"
_OTHERS = 2  # parts beside the one that is compared
_BRACKET = 3  # characters between a sum and its conversion in brackets
_RATE = 0.08  # of a sum: what a rate moves in the weeks of a story
_LARGE = 1_000_000  # of what no sign is printed
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


def figures_taken_back(claims: Iterable[Claim]) -> Formers:
    """The exact figures that each report calls former ones."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        if _point(claim) is not None and told_as_former(claim):
            found.setdefault(claim.article, []).append(claim)
    return found


def figures_replaced(claims: Iterable[Claim]) -> Replaced:
    """Sums of money that took the place of others, by their two values."""
    known = {claim.id: claim for claim in claims}
    return {
        (known[claim.replaces].value, claim.value): claim
        for claim in known.values()
        if claim.replaces in known and claim.replaced_by_words is not None
    }


def converted(left: Side, right: Side, beside: Beside, replaced: Replaced) -> Judgement | None:
    """Two conversions of one sum: "110 billion euros ($141 billion)" in one report, "110 billion euros ($143 billion)" or "$144 billion" in another; of two
    sums of which the one took the other's place, the conversions stand as they do."""
    ones = [(w.claim, _base(w.claim, beside)) for w in left.witnesses]
    twos = [(w.claim, _base(w.claim, beside)) for w in right.witnesses]
    for one, base in ones:
        for two, other in twos:
            if base is None and other is None:
                continue
            if base is None or other is None:
                if not _near(one, two):
                    continue
            elif not _same(base, other):
                if found := _carried(one, two, (base, other), replaced):
                    return found
                continue
            words = [words_of(claim) for claim in (base, one, other, two) if claim is not None]
            return Judgement(kind="compatible", reasons=reason("UNIT", words), rule=CONVERTED)
    return None


def corrected_beside(left: Side, right: Side, beside: Beside, formers: Formers) -> Judgement | None:
    """A report takes back a figure ("had first given 20 votes"), and gives another in one sentence with the one; the other report has the old one there."""
    for old, new, forward in ((left, right, True), (right, left, False)):
        for one in [w.claim for w in new.witnesses[:_MANY]]:
            for was in formers.get(one.article, ()):
                told = beside.get((one.article, one.sentence.start), ())
                if was.attribute == one.attribute or not any(
                    claim.attribute == was.attribute and claim.value != was.value for claim in told
                ):
                    continue
                for two in [w.claim for w in old.witnesses[:_MANY]]:
                    there = beside.get((two.article, two.sentence.start), ())
                    again = next(
                        (c for c in there if (c.attribute, c.value) == (was.attribute, was.value)), None
                    )
                    if again is not None and two.article != one.article and was.scope.definition is not None:
                        words = [
                            phrase_words(was, was.scope.definition),
                            *map(words_of, (was, again, two, one)),
                        ]
                        return updated(words, "corrected with the figure beside it", forward=forward)
    return None


def converted_alike(judgements: Mapping[tuple[int, int], Judgement]) -> dict[tuple[int, int], Judgement]:
    """What is a conversion of the same sum as a third figure is one of the sum that this is a conversion of."""
    kinds = {frozenset(pair): judged for pair, judged in judgements.items()}
    numbers = {number for pair in judgements for number in pair}
    found = dict(judgements)
    for (i, j), judged in judgements.items():
        for third in sorted(numbers - {i, j}) if judged.kind == "unknown" else ():
            both = kinds[frozenset((i, third))], kinds[frozenset((j, third))]
            if all(each.rule == CONVERTED for each in both):
                found[i, j] = both[0]
    return found


def _carried(one: Claim, two: Claim, bases: tuple[Claim, Claim], replaced: Replaced) -> Judgement | None:
    """The update of two sums, told of their conversions."""
    base, other = (claim.value for claim in bases)
    for forward, pair in ((True, (base, other)), (False, (other, base))):
        says = replaced.get(pair)
        if says is not None and says.replaced_by_words is not None:
            words = [phrase_words(says, says.replaced_by_words), *map(words_of, (*bases, one, two))]
            return updated(words, "a sum that was changed, converted", forward=forward)
    return None


def _same(base: Claim, other: Claim) -> bool:
    """Whether two sums are one, the sign of which one report may have lost."""
    one, two = base.value, other.value
    return isinstance(one, Amount) and isinstance(two, Amount) and same_amount(one, two)


def _near(one: Claim, two: Claim) -> bool:
    """Whether two sums of one currency are so near that another day's rate explains the difference; a rate is none of the sum that was named exactly."""
    sums = sorted(float(claim.value.point or 0) for claim in (one, two) if isinstance(claim.value, Amount))
    return len(sums) == 2 and 0 < sums[1] - sums[0] <= _RATE * sums[1]


def _base(claim: Claim, beside: Beside) -> Claim | None:
    """The sum in another currency right before a claim, of which it is the conversion; the sign of it may have been lost."""
    value = claim.value
    if not isinstance(value, Amount) or not is_currency(value.unit):
        return None
    for other in beside.get((claim.article, claim.sentence.start), ()):
        unit = other.value.unit  # type: ignore[union-attr]
        sum_ = is_currency(unit) or (not unit and (_point(other) or 0) >= _LARGE)
        if sum_ and unit != value.unit and 0 < claim.start - other.end <= _BRACKET:
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
