"""Figures that their own report sets beside one another. In: the amount claims of one article with its sentences. Out: which belong together.

"500 dollars, later raised to 800": one sum, twice told. "The union counted 12,000; the police, 3,000": one crowd, two counts. Such figures
answer one question however far apart they lie. Refuses figures that merely stand in one sentence: words of revision must join
them, or two named sources give them of the same thing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations

from variorum.align.figures import CROWDS, few
from variorum.catalogue import load_catalogue
from variorum.lang import load_table
from variorum.model.claim import Claim
from variorum.model.mark import Sentence, Token
from variorum.values import Amount

_BETWEEN = 18  # words between a figure and what it was raised to, its conversions among them
_FROM = 5  # words between a figure and what it rose from
_BESIDE = 400  # characters between two counts of one thing: two sentences
_WITNESSED = CROWDS | {"shots"}  # what witnesses and police count
_SIDES = ("up", "down")
_SAYS = frozenset(("say", "claim"))


def ties_in(claims: Iterable[Claim], sentences: Sequence[Sentence]) -> dict[str, frozenset[str]]:
    """Ids of claims → ids of those of the same report that answer the same question."""
    amounts = sorted(
        (c for c in claims if isinstance(c.value, Amount)), key=lambda claim: (claim.start, claim.id)
    )
    found: dict[str, set[str]] = defaultdict(set)
    for one, two in (*_revisions(amounts, sentences), *_contrasts(amounts), *_rivals(amounts)):
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


def _contrasts(amounts: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of counts of one thing by two named sources, close to one another."""
    kinds: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in amounts:
        if claim.attribution.speaker is not None and _counted_by_many(claim):
            assert isinstance(claim.value, Amount)
            kinds[claim.attribute, claim.value.unit].append(claim)
    for members in kinds.values():
        for one, two in combinations(members, 2):
            if two.start - one.start <= _BESIDE and _contrast(one, two):
                yield one, two


def _rivals(amounts: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of figures of which the one stands for the other: "would cut 1,450 posts; the union says 2,300"."""
    by_id = {claim.id: claim for claim in amounts}
    for claim in amounts:
        lender = by_id.get(claim.stands_for) if claim.stands_for is not None else None
        if lender is not None and _one_scale(lender, claim):
            yield lender, claim


def _counted_by_many(claim: Claim) -> bool:
    """Whether two sources may count the same: people harmed or gathered, or things of some number; a force counts itself."""
    if (
        claim.part_of is not None
        or claim.background
        or claim.attribution.kind not in ("person", "organisation")
    ):
        return False
    entry = load_catalogue().attributes.get(claim.attribute)
    if entry is None:
        return claim.attribute.startswith("open:") and not few(claim)
    return entry.fate or claim.attribute in _WITNESSED


def _contrast(one: Claim, two: Claim) -> bool:
    """Whether two named sources differ on one thing."""
    a, b = one.scope.place, two.scope.place
    elsewhere = a is not None and b is not None and a.exact != b.exact
    return one.attribution.speaker != two.attribution.speaker and one.value != two.value and not elsewhere
