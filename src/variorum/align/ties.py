"""Figures that their own report sets beside one another. In: the amount claims of one article with its sentences. Out: which belong together.

"500 dollars, later raised to 800": one sum, twice told. "The union counted 12,000; the police, 3,000": one crowd, two counts. Such figures
answer one question however far apart they lie. Refuses figures that merely stand in one sentence: words of revision must join
them, or two sources give them of the same thing (contrasts.py).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, combinations

from variorum.align.contrasts import contrasts_in
from variorum.lang import load_table
from variorum.model.claim import Claim
from variorum.model.mark import Sentence, Token
from variorum.values import Amount

_BETWEEN = 18  # words between a figure and what it was raised to, its conversions among them
_FROM = 5  # words between a figure and what it rose from
_SIDES = ("up", "down")
_SAYS = frozenset(("say", "claim"))


def ties_in(claims: Iterable[Claim], sentences: Sequence[Sentence]) -> dict[str, frozenset[str]]:
    """Ids of claims → ids of those of the same report that answer the same question."""
    amounts = sorted(
        (c for c in claims if isinstance(c.value, Amount)), key=lambda claim: (claim.start, claim.id)
    )
    found: dict[str, set[str]] = defaultdict(set)
    told = (
        _revisions(amounts, sentences),
        _replaced(amounts),
        _rivals(amounts),
        contrasts_in(amounts, sentences),
    )
    for one, two in chain.from_iterable(told):
        found[one.id].add(two.id)
        found[two.id].add(one.id)
    return {number: frozenset(others) for number, others in found.items()}


def _revisions(amounts: Sequence[Claim], sentences: Sequence[Sentence]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of figures of one sentence of which the one became the other."""
    held: dict[int, list[Claim]] = defaultdict(list)
    for claim in amounts:
        held[claim.sentence.start].append(claim)
    for sentence in sentences:
        for one, two in combinations(held.get(sentence.start, ()), 2):
            if _one_scale(one, two) and _revised(sentence.tokens, one, two):
                yield one, two


def _one_scale(one: Claim, two: Claim) -> bool:
    """Whether two figures are of one unit, are levels and not changes, and differ."""
    a, b = one.value, two.value
    assert isinstance(a, Amount)
    assert isinstance(b, Amount)
    return (
        a.unit == b.unit and (a.low, a.high) != (b.low, b.high) and one.change is None and two.change is None
    )


def _revised(tokens: Sequence[Token], one: Claim, two: Claim) -> bool:
    """Whether words of revision lead from one figure to the other: "raised to", "up from"."""
    between = [t for t in tokens if one.end <= t.start and t.end <= two.start]
    if not between or len(between) > _BETWEEN:
        return False
    if one.attribute == two.attribute and _put(tokens, one) and _put(tokens, two):
        return True
    if [t.lemma.lower() for t in between[:2]] == [",", "not"] and one.attribute == two.attribute:
        return len(between) <= _FROM  # "eleven pairs, not fourteen"
    last, lemmas = between[-1].lemma, {t.lemma for t in between}
    before = next((t.lemma for t in reversed(tokens) if t.end <= one.start), "")
    if last == "from":
        return len(between) <= _FROM or between[-2].lemma in _movers()
    return last == "to" and (not lemmas.isdisjoint(_movers()) or (before == "from" and len(between) == 1))


def _put(tokens: Sequence[Token], claim: Claim) -> bool:
    """Whether somebody puts a bare figure: "they say 400, we say 650"."""
    before = next((t for t in reversed(tokens) if t.end <= claim.start), None)
    return claim.counted is None and before is not None and before.lemma in _SAYS


@cache
def _movers() -> frozenset[str]:
    """Verbs that lead a figure to another."""
    table = load_table("en", "clauses")
    return frozenset(table["figure_verbs"].split()).union(_SIDES) - frozenset(table["light_verbs"].split())


def _replaced(amounts: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of which the one took the other's place, as its own claim says."""
    known = {claim.id: claim for claim in amounts}
    for claim in amounts:
        old = known.get(claim.replaces or "")
        if old is not None:
            yield old, claim


def _rivals(amounts: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of figures of which the one stands for the other: "would cut 1,450 posts; the union says 2,300"."""
    by_id = {claim.id: claim for claim in amounts}
    for claim in amounts:
        lender = by_id.get(claim.stands_for) if claim.stands_for is not None else None
        if lender is not None and _one_scale(lender, claim):
            yield lender, claim
