"""Categories. In: two sides with different codes. Out: progress, precision or dispute by speaker – or nothing proved."""

from collections.abc import Hashable, Mapping, Sequence

import msgspec

from variorum.model.article import Evidence
from variorum.reconcile.relate.denials import relate_denials
from variorum.reconcile.side import (
    UNEXPLAINED,
    Judgement,
    Side,
    Witness,
    attribution_words,
    before,
    by_speakers,
    firsts,
    later,
    moment_words,
    one_sentence_gives_both,
    party,
    reason,
    spoken,
    updated,
    words_of,
)
from variorum.values import Category

_NOTHING = frozenset(("not", "no", "none"))  # an answer that shuts out every other
_AHEAD = ("planned", "possible", "asked")
_VOUCH = ("person", "organisation")


class Answers(msgspec.Struct, frozen=True):
    """What a closed list says of its answers."""

    steps: Sequence[str] = ()  # the order in which states follow one another
    narrows: Mapping[str, Sequence[str]] = {}  # answer → those that are cases of it
    rivals: Mapping[str, Sequence[str]] = {}  # answer → those that cannot be right beside it
    contested: bool = False  # what speakers argue over: blame, motive, judgement
    shared: bool = False  # answers that hold side by side
    joint: bool = False  # that do where one sentence gives both, and that no report takes back
    fixed: bool = False  # what no later report revises: a place


def relate_categories(left: Side, right: Side, asked: Answers) -> Judgement:
    """How two answers of a closed list stand; a party that is named with one of two rivals contradicts a report that gives the other."""
    assert isinstance(left.value, Category)
    assert isinstance(right.value, Category)
    one, two = left.value.code, right.value.code
    if not _is_statement(left):
        turned = relate_denials(left, right, one_answer=lambda: one == two, firm=asked.contested)
        if turned is not None:
            return turned
    both = (words_of(left.witnesses[0].claim), words_of(right.witnesses[0].claim))
    if two in asked.narrows.get(one, ()) or one in asked.narrows.get(two, ()):
        return Judgement(
            kind="narrows", reasons=reason("PRECISION", both), rule="one answer is a case of the other"
        )
    if one in asked.steps and two in asked.steps:
        stepped = _stepped(left, right, asked.steps)
        if stepped is not None:
            return stepped
    if asked.shared and not _denies(left) and not _denies(right):
        return Judgement(kind="compatible", reasons=reason("PRECISION", both), rule="both answers can hold")
    together = one_sentence_gives_both(left, right) if asked.joint else None
    if together:
        return Judgement(
            kind="compatible", reasons=reason("PRECISION", together), rule="one sentence gives both answers"
        )
    revised = None if asked.fixed or asked.joint else _revised(left, right)
    if revised:
        return revised
    if two in asked.rivals.get(one, ()) or one in asked.rivals.get(two, ()):
        rival = _rivals(left, right)
        if rival is not None:
            return rival
    turned = None if _is_statement(left) else denied(left, right)
    return turned or _contested(left, right, contested=asked.contested) or UNEXPLAINED


def _is_statement(side: Side) -> bool:
    """Whether an answer is that of a statement, whose denials its own rules judge."""
    return side.witnesses[0].claim.attribute.startswith("statement")


def _stepped(left: Side, right: Side, steps: Sequence[str]) -> Judgement | None:
    """Two states of which one follows the other: what came later, or a plan beside the deed."""
    assert isinstance(left.value, Category)
    assert isinstance(right.value, Category)
    one, two = left.value.code, right.value.code
    both = (words_of(left.witnesses[0].claim), words_of(right.witnesses[0].claim))
    beside = Judgement(
        kind="compatible", reasons=reason("PRECISION", both), rule="a plan or possibility beside the deed"
    )
    apart = later(left, right)
    if apart is None:
        return (None if _is_statement(left) else _by_order(left, right, steps)) or (
            None if {one, two} & _NOTHING else beside
        )
    a, b, forward = apart
    if (b if forward else a).claim.modality in _AHEAD:
        return beside
    if (steps.index(two) > steps.index(one)) != forward:
        return None
    return updated((moment_words(a), moment_words(b), *both), "later state", forward=forward)


def _by_order(left: Side, right: Side, steps: Sequence[str]) -> Judgement | None:
    """Two states that both came to be, of which one can only follow the other: what was restored had been cut off."""
    assert isinstance(left.value, Category)
    assert isinstance(right.value, Category)
    if any(side.witnesses[0].claim.modality in _AHEAD for side in (left, right)):
        return None
    both = (words_of(left.witnesses[0].claim), words_of(right.witnesses[0].claim))
    return updated(both, "later state", forward=steps.index(left.value.code) < steps.index(right.value.code))


def _rivals(left: Side, right: Side) -> Judgement | None:
    """Two answers that shut each other out, at least one of them given by a party that is named."""
    if not (_vouched(left) or _vouched(right)) or by_speakers(left, right) is None:
        return None
    if not all(any(w.claim.modality == "asserted" for w in side.witnesses) for side in (left, right)):
        return None  # what may have been contradicts nothing
    words = [_giver(side) for side in (left, right)]
    return Judgement(kind="conflicts", reasons=reason("SPEAKER", words), rule="two answers, not both right")


def _giver(side: Side) -> Evidence:
    """Who gives an answer: a report that says so itself, in its own words; else the speaker."""
    own = next((w.claim for w in side.witnesses if w.claim.attribution.kind == "own_voice"), None)
    return words_of(own) if own is not None else attribution_words(spoken(side))


def _revised(left: Side, right: Side) -> Judgement | None:
    """A later report gives another answer and recalls who gave the old one, which only earlier reports give as their own."""
    for old, new, forward in ((left, right, True), (right, left, False)):
        again = {w.claim.article for w in new.witnesses} & {w.claim.article for w in old.witnesses}
        told = [w for w in old.witnesses if w.claim.article not in again]
        first = [w for w in new.witnesses if w.claim.article in again]
        heard = {w.claim.attribution.speaker for w in old.witnesses if w.claim.article in again} - {None}
        if (
            told
            and first
            and heard
            and any(w.claim.attribution.kind == "own_voice" for w in first)
            and all(before(a, b) for a in firsts(told, _moment) for b in firsts(new.witnesses, _moment))
        ):
            words = (
                moment_words(told[0]),
                moment_words(first[0]),
                words_of(told[0].claim),
                words_of(first[0].claim),
            )
            return updated(words, "a later report recalls the old answer", forward=forward)
    return None


def _moment(witness: Witness) -> Hashable:
    return witness.as_of


def _contested(left: Side, right: Side, *, contested: bool) -> Judgement | None:
    """What each side's own named speakers say. Blame, motive and judgement are disputes between speakers; other answers stay open."""
    spoken = by_speakers(left, right)
    if spoken is None or not contested or not (_vouched(left) and _vouched(right)):
        return spoken
    return Judgement(kind="conflicts", reasons=spoken.reasons, rule="speakers answer differently")


def _denies(side: Side) -> bool:
    """Whether an answer is a denial of others."""
    return any(w.claim.modality == "denied" for w in side.witnesses)


def _vouched(side: Side) -> bool:
    """Whether a person or organisation that is named, or a party without a name, asserts the answer."""
    return any(
        (w.claim.attribution.kind in _VOUCH and w.claim.modality == "asserted") or party(w.claim)
        for w in side.witnesses
    )


def hold_with_cases(judgements: Mapping[tuple[int, int], Judgement]) -> dict[tuple[int, int], Judgement]:
    """Where one sentence gives two answers, the one also holds beside a case of the other: a pistol and a rifle, an automatic rifle."""
    kinds = {frozenset(pair): judged for pair, judged in judgements.items()}
    numbers = {number for pair in judgements for number in pair}
    found = dict(judgements)
    for (i, j), judged in judgements.items():
        if judged.kind != "unknown":
            continue
        for one, two in ((i, j), (j, i)):
            for third in sorted(numbers - {i, j}):
                beside, case = kinds[frozenset((one, third))], kinds[frozenset((two, third))]
                if beside.kind == "compatible" and case.kind == "narrows":
                    found[i, j] = Judgement(kind="compatible", reasons=beside.reasons, rule=beside.rule)
    return found


def _stance(witness: Witness) -> Hashable:
    """Who says so, and whether as a fact."""
    claim = witness.claim
    return claim.attribution.kind, claim.attribution.speaker, claim.modality


def denied(left: Side, right: Side) -> Judgement | None:
    """One named speaker affirms what another denies."""
    for a in firsts(left.witnesses, _stance):
        for b in firsts(right.witnesses, _stance):
            one, two = a.claim.attribution, b.claim.attribution
            named = (
                one.kind in _VOUCH
                and two.kind in _VOUCH
                and one.speaker
                and two.speaker
                and one.speaker != two.speaker
            )
            if named and {a.claim.modality, b.claim.modality} == {"asserted", "denied"}:
                return Judgement(
                    kind="conflicts",
                    reasons=reason("SPEAKER", (attribution_words(a.claim), attribution_words(b.claim))),
                    rule="affirmed by one speaker, denied by another",
                )
    return None
