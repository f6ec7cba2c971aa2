"""Rivals: which figure told before a bare one stands against. In: a bare figure in its line, and the figures told so far. Out: the one
that lends it noun, attribute and event, or nothing; and the claim with what it was lent.

"The firm would cut 1,450 posts. The union put the number at 2,300", "14 pairs, later eleven", "18,000, the rebels 25,000": one matter, told
with two figures. The words beside the figure must say that it stands for another (somebody says it, a number is put at it, it is
set against the other), and the further back the other stands the nearer their sizes must lie. A question lends as well: "how many were aboard is not known; survivors spoke of 230". Refuses figures with a noun of their own,
hours, ages and parts as lenders, and to lend where no such word stands: a figure without an antecedent stays bare.
"""

import math

import msgspec

from variorum.claims.cues import ALIKE, SAID, Cue, cue_of
from variorum.claims.drafts import is_former
from variorum.claims.fitting import Sense
from variorum.claims.lexicon import words_in
from variorum.claims.line import Line
from variorum.model.claim import Claim, Phrase
from variorum.model.mark import Quantity

_SMALL = 10  # figures below it are near any other
_NEAR = (1, 3)  # sentences: an antecedent in the same or the last goes before others, and so on …
_STEP = 10
_LATE = 2  # a sentence later a question may have been answered
_MANY = 40  # figures told last among which is looked
_MEANT = ("planned", "possible")


class Told(msgspec.Struct, frozen=True):
    """A figure as it was read: its place among the marks (below 0 for a question), its sense, its sentence, the noun that it counts."""

    place: int
    quantity: Quantity
    sense: Sense
    sentence: int
    noun: tuple[int, int] | None = None


class Loan(msgspec.Struct, frozen=True):
    """What a bare figure takes from another; `whole` where both tell of one matter, else they are only of one kind."""

    lender: Told
    whole: bool


def loan(line: Line, quantity: Quantity, sense: Sense, told: list[Told], sentence: int) -> Loan | None:
    """The figure that a bare one stands against, and how much it lends; `sense` is what its own words give."""
    first, last = line.range(quantity.start, quantity.end)
    cue = cue_of(line, quantity, first, last)
    if cue is None:
        return _again(quantity, sense, told, sentence)
    fits = [
        (_cost(other, quantity, sentence), -other.place, other)
        for other in told[-_MANY:]
        if sentence - other.sentence <= cue.reach and _lends(other, quantity, cue, sentence)
    ]
    if not fits:
        return None
    if not cue.reach:  # what stands nearest
        best = max(fits, key=lambda found: found[2].place)[2]
    else:
        best = min(fits, key=lambda found: found[:2])[2]
    return Loan(best, cue.whole and not _of_another_time(line, best))


def _again(quantity: Quantity, sense: Sense, told: list[Told], sentence: int) -> Loan | None:
    """ "He paid 1,500 dollars. Others paid 1,200": the same verb right after, of a sum."""
    if quantity.kind != "count" or quantity.counted is not None or quantity.head or sense.predicate is None:
        return None
    other = told[-1] if told else None
    near = other is not None and sentence - other.sentence <= 1 and other.quantity.kind == "money"
    if other is None or not near or other.sense.predicate != sense.predicate:
        return None
    return Loan(other, whole=False) if _ratio(other.quantity, quantity) <= SAID.size else None


def _cost(other: Told, quantity: Quantity, sentence: int) -> float:
    """How little two figures belong together: by the sentences between them, and by their sizes."""
    far, ratio = sentence - other.sentence, _ratio(other.quantity, quantity)
    if _asked(other.quantity):
        return _LATE * far
    vague = other.quantity.amount.bound == "vague" or _unknown(other)
    if ratio == 1 and _size(quantity) >= _SMALL and not vague:
        return 0
    return _STEP * sum(far > near for near in _NEAR) + min(far, 1) + math.log2(ratio) + vague


def _of_another_time(line: Line, lender: Told) -> bool:
    """Whether the figure has a time of its own: "against 63 in 2015", "in all of 2019 it counted 1,104"."""
    start = max(line.start, lender.quantity.end)
    if any(
        line.starts[i] >= start
        and (line.words[i] in words_in("rivals", "before") or line.words[i : i + 2] == ["used", "to"])
        for i in range(len(line.words))
    ):
        return True
    return any(t.kind in ("DATE", "SET") for t in line.times_in(start, line.end))


def _size(quantity: Quantity) -> float:
    return quantity.amount.low or quantity.amount.high or 0


def _asked(quantity: Quantity) -> bool:
    """Whether it is a question: "how many were aboard"."""
    return quantity.amount.low is None and quantity.amount.high is None


def _unknown(other: Told) -> bool:
    """Whether it is bare itself, and found no antecedent: what stands against it does not stand against one further back."""
    bare = other.quantity.kind == "count" and not other.quantity.amount.unit
    return bare and other.sense.attribute.startswith("open:")


def _ratio(one: Quantity, two: Quantity) -> float:
    """How many times as large the larger is."""
    if _asked(one):
        return 1
    small, large = sorted((_size(one), _size(two)))
    return large / small if small > 0 else math.inf


def _lends(other: Told, quantity: Quantity, cue: Cue, sentence: int) -> bool:
    """Whether a figure says what it counts, is of a kind and size that the bare one may be, and is no part."""
    told = other.quantity
    moved = told.change is not None and told.kind != "count"
    if told.kind in ("ordinal", "label", "age") or told.part_of is not None or moved:
        return False
    if told.amount.unit == "time" or (_unknown(other) and sentence - other.sentence > 1):
        return False
    far, ratio = sentence - other.sentence, _ratio(told, quantity)
    if (
        ratio > cue.size
        or (far > 1 and ratio > 4)
        or (far > 3 and (ratio > ALIKE or _size(quantity) < _SMALL))
    ):
        return False
    if told.kind == "count":
        return _size(quantity) % 1 == 0 or _size(told) % 1 != 0
    if told.kind == "money":
        return far <= 1 and (cue.size > SAID.size or _size(quantity) >= 1e6)
    if told.kind == "percent":
        alike = ratio <= ALIKE or _size(quantity) % 1 != 0
        return far <= 1 and _size(quantity) <= 100 and (far == 0 or alike)
    return far == 0 and cue.size > SAID.size


def borrowed(quantity: Quantity, lent: Loan) -> Quantity:
    """The bare figure in the kind and unit of its lender."""
    other = lent.lender.quantity
    amount = msgspec.structs.replace(quantity.amount, unit=other.amount.unit)
    return msgspec.structs.replace(quantity, kind=other.kind, head=other.head, amount=amount)


def with_loan(text: str, claim: Claim, lender: Claim, lent: Loan) -> Claim:
    """The claim with the noun of its lender and, where both tell of one matter, with what it tells of it: who said so stays its own."""
    noun = lent.lender.noun
    scope = claim.scope
    if scope.population is None:
        words = None if noun is None else Phrase(exact=text[slice(*noun)], start=noun[0], end=noun[1])
        scope = msgspec.structs.replace(scope, population=lender.scope.population or words)
    if not lent.whole:
        return msgspec.structs.replace(claim, scope=scope)
    scope = msgspec.structs.replace(
        scope,
        place=scope.place or lender.scope.place,
        period=scope.period or lender.scope.period,
        definition=scope.definition or (None if is_former(lender) else lender.scope.definition),
    )
    return msgspec.structs.replace(
        claim,
        scope=scope,
        subject=lender.subject,
        chains=(*lender.chains, *(c for c in claim.chains if c not in lender.chains)),
        context=tuple(sorted({*claim.context, *lender.context})),
        event=lender.event,
        measured=lender.measured or claim.measured,
        modality=lender.modality
        if claim.modality == "asserted" and lender.modality in _MEANT
        else claim.modality,
        where=claim.where or lender.where,
        state=claim.state or lender.state,
        stands_for=None if lent.lender.place < 0 else lender.id,
    )
