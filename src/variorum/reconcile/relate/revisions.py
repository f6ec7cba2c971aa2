"""Revisions. In: two sides that differ. Out: that the newer took the place of the older, where words beside it say so.

A raised offer, a corrected count, a postponed vote: the later report says itself that something was changed. Refuses to take a later
report for a revision merely because it is later.
"""

from collections.abc import Callable, Mapping
from functools import cache

from variorum.catalogue import load_catalogue
from variorum.lang import load_table
from variorum.model.claim import Claim, Phrase
from variorum.reconcile.side import (
    Judgement,
    Side,
    Witness,
    by_speakers,
    later,
    moment_words,
    phrase_words,
    reason,
    updated,
    words_of,
)
from variorum.values import Amount
from variorum.values.interval import gap_days
from variorum.values.name import fold

TOOK_PLACE = "a figure that took the other's place"
EARLY = "an early figure"
CHANGED = "a figure that was changed"
PLANNED = "what was planned, and what came of it"
_MONTH, _YEAR = 30, 365.25  # days
_FAR = 4  # times a figure that a revision makes of it


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_table("en", "revisions")[name].split())


def revised_amount(left: Side, right: Side) -> Judgement | None:
    """The newer figure is told with a change ("raised to", "up from"), or the older one as the first or original. Nobody revises what another
    party says."""
    if not _near(left, right) or by_speakers(left, right, both=True) is not None:
        return None
    return _revised(left, right, _changed, CHANGED)


def _near(left: Side, right: Side) -> bool:
    """Whether two figures are near enough for one to have taken the other's place: an offer is raised, not multiplied."""
    sizes = sorted(
        abs(float(end))
        for side in (left, right)
        if isinstance(side.value, Amount)
        for end in (side.value.point or side.value.low or side.value.high,)
        if end is not None
    )
    return len(sizes) == 2 and sizes[1] <= _FAR * sizes[0]


def replaced_amount(left: Side, right: Side) -> Judgement | None:
    """A report says itself that the one figure took the other's place ("up from", "later raised to"), or calls one early, the other not."""
    for old, new, forward in ((left, right, True), (right, left, False)):
        known = {w.claim.id: w.claim for w in old.witnesses}
        for witness in new.witnesses:
            was, words = known.get(witness.claim.replaces or ""), witness.claim.replaced_by_words
            if was is not None and words is not None:
                if _not_that(words) and not _given_up(old, witness):
                    continue
                proof = (phrase_words(witness.claim, words), words_of(was), words_of(witness.claim))
                if _promised(words):
                    return Judgement(kind="other_scope", reasons=reason("DEFINITION", proof), rule=PLANNED)
                return updated(proof, TOOK_PLACE, forward=forward)
    return _early(left, right)


def _not_that(words: Phrase) -> bool:
    """Whether a figure is only said not to be another: "eleven, not twelve"."""
    return words.exact.lower().startswith("not ")


def _given_up(old: Side, proof: Witness) -> bool:
    """Whether nobody else holds on to the old figure: no other speaker vouches for it, and no report gives it later than the proof."""
    for witness in old.witnesses:
        if witness.claim.article == proof.claim.article:
            continue
        after = proof.as_of.latest and witness.as_of.earliest and witness.as_of.first > proof.as_of.last
        if after or not _one_source(witness.claim, proof.claim):
            return False
    return True


def _one_source(claim: Claim, proof: Claim) -> bool:
    """Whether a figure is vouched for by nobody but who gives it in the report that replaces it: "the press office", "the council's press office"."""
    told, gives = (fold(c.attribution.speaker or "").split() for c in (claim, proof))
    idle = set(load_table("en", "scope_words")["determiners"])
    one, two = set(told) - idle, set(gives) - idle
    return not told or (bool(two) and (one <= two or two <= one))


def _early(left: Side, right: Side) -> Judgement | None:
    """One figure is told as preliminary, the other never: by every witness, or by the report that itself gives the other."""
    told = [[_is_early(w) is not None for w in side.witnesses] for side in (left, right)]
    if any(told[0]) == any(told[1]):
        return None
    forward = any(told[0])
    old, new = (left, right) if forward else (right, left)
    first = next(w for w in old.witnesses if _is_early(w) is not None)
    proof = _is_early(first)
    assert proof is not None
    own = next((w for w in new.witnesses if w.claim.article == first.claim.article), None)
    if own is None and _former_text(first):
        return None  # what an earlier version gave was replaced by what the later one gives, not by any other figure
    if not all(told[0] if forward else told[1]) and (own is None or not _given_up(old, first)):
        return None
    last = (own or new.witnesses[0]).claim
    words = (phrase_words(first.claim, proof), words_of(first.claim), words_of(last))
    if _promised(proof):
        return Judgement(
            kind="other_scope",
            reasons=reason("DEFINITION", words),
            rule=PLANNED,
        )
    return updated(words, EARLY, forward=forward)


def _promised(proof: Phrase) -> bool:
    """Whether the words call a figure that of a plan ("had promised"), not an early one: a plan is not corrected by what comes of it."""
    told = fold(proof.exact).split()
    return told[:1] == ["had"] and any(
        word.startswith(plan) for word in told[1:] for plan in _words("planned")
    )


def grown_older(left: Side, right: Side) -> Judgement | None:
    """An age that a later report gives as many years higher as can have passed since the earlier one."""
    apart = later(left, right)
    claims = [w.claim for side in (left, right) for w in side.witnesses]
    if apart is None or any(claim.attribute != "age" for claim in claims):
        return None
    a, b, forward = apart
    old, new = (left, right) if forward else (right, left)
    first, last = (a, b) if forward else (b, a)
    years = _years(new) - _years(old)
    passed = gap_days(first.as_of, last.as_of)
    if not (passed >= _MONTH and 0 < years <= passed / _YEAR + 1):
        return None
    words = (moment_words(a), moment_words(b), words_of(a.claim), words_of(b.claim))
    return updated(words, "older by then", forward=forward)


def _years(side: Side) -> float:
    value = side.value
    return float(value.point or 0) if isinstance(value, Amount) and value.point is not None else 0.0


def _former_text(witness: Witness) -> bool:
    """Whether a figure is marked by its clause ("an earlier version", "originally") and is no draft's."""
    return told_as_former(witness.claim)


def told_as_former(claim: Claim) -> bool:
    """Whether a report calls a figure one that it, or its source, gave before."""
    marked = claim.scope.definition
    told = fold(marked.exact).split() if marked is not None else []
    return _words("drafts").isdisjoint(told) and not _words("former_marks").isdisjoint(told[:1])


def _is_early(witness: Witness) -> Phrase | None:
    """The words beside a figure that call it preliminary: "in an early count", "according to provisional figures"."""
    for phrase in (witness.phrase, witness.claim.attribution.words):
        if phrase is not None and not _words("early").isdisjoint(fold(phrase.exact).split()):
            return phrase
    former = witness.claim.scope.definition
    draft = former is not None and not _words("drafts").isdisjoint(fold(former.exact).split())
    return former if draft or _former_text(witness) else None


def carried_on(judgements: Mapping[tuple[int, int], Judgement]) -> dict[tuple[int, int], Judgement]:
    """A figure that is the old one in other words (rounded, bounded) was replaced with it, and one that is the new one took its place too."""
    found = dict(judgements)
    alike = {frozenset(pair) for pair, judged in judgements.items() if judged.kind == "compatible"}
    for (i, j), judged in judgements.items():
        if judged.rule not in (TOOK_PLACE, EARLY, CHANGED):
            continue
        old, new = (i, j) if judged.forward else (j, i)
        for pair, other in judgements.items():
            if other.kind != "unknown" or not {old, new} & set(pair):
                continue
            known = new if new in pair else old
            (third,) = set(pair) - {known}
            same = old if known == new else new  # that the third is in other words
            if third == same or frozenset((third, same)) not in alike:
                continue
            first = third if known == new else old
            found[pair] = Judgement(
                kind="updates", reasons=judged.reasons, rule=judged.rule, forward=pair[0] == first
            )
    return found


def revised_date(left: Side, right: Side) -> Judgement | None:
    """The newer date is told with a postponement or its like."""
    return _revised(left, right, _moved, "a date that was moved")


def _changed(claim: Claim) -> bool:
    entry = load_catalogue().get(claim.attribute)
    if (entry is not None and entry.moves) or claim.attribute.startswith("change:"):
        return False  # what is to be cut or saved, and what rose or fell, is told with such words anyway
    return claim.change is not None or (claim.predicate or "") in _words("raised")


def _told_now(newer: Side, older: Side) -> Witness | None:
    """Who tells the newer figure as that of the present ("have now reported"), while nobody tells the older so."""
    now = [w for w in newer.witnesses if w.phrase is not None and _present(w.phrase)]
    return (
        now[0]
        if now and not any(w.phrase is not None and _present(w.phrase) for w in older.witnesses)
        else None
    )


def _present(moment: Phrase) -> bool:
    return not _words("present").isdisjoint(fold(moment.exact).split())


def _moved(claim: Claim) -> bool:
    return not _words("moved").isdisjoint(claim.context)


def _revised(left: Side, right: Side, told: Callable[[Claim], bool], rule: str) -> Judgement | None:
    """The judgement by the pair of moments that lie furthest apart in words, else in publication."""
    apart = later(left, right)
    if apart is None:
        return None
    a, b, forward = apart
    newer, older = (right, left) if forward else (left, right)
    shows = next((w for w in newer.witnesses if told(w.claim)), None) or _told_now(newer, older)
    former = next((w for w in older.witnesses if not _words("former").isdisjoint(w.claim.context)), None)
    proof: Witness | None = shows or former
    if proof is None:
        return None
    words = (moment_words(a), moment_words(b), words_of(left.witnesses[0].claim), words_of(proof.claim))
    return updated(words, rule, forward=forward)
