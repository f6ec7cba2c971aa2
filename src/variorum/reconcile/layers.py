"""Patched text: one report that holds an old and a new figure of a growing count. In: findings, claims, lineage. Out: Problems with both words.

Two signs prove layers: the smaller figure stands in words that another report of the same or an earlier day has too, the larger
in words of its own; or the headline has a larger figure than any the text gives. Parts and wholes, places, other speakers,
figures that the text itself sets in time, and two figures in one sentence ("rose from 12 to 17") are no layers.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations

from variorum.catalogue import load_catalogue
from variorum.model.article import Article, Evidence
from variorum.model.claim import Claim
from variorum.model.finding import Finding
from variorum.model.problem import Problem
from variorum.model.question import Alignment
from variorum.reconcile.side import words_of
from variorum.values import Amount

_OPEN = ("updates", "unknown", "compatible")  # how two figures of one count may stand
_HEADS = ("headline", "standfirst")

Shared = Mapping[str, Sequence[tuple[Evidence, str]]]


def find_layers(
    findings: Sequence[Finding],
    claims: Mapping[str, Claim],
    articles: Mapping[str, Article],
    alignment: Alignment,
) -> tuple[Problem, ...]:
    """One Problem for each report and question that shows two states of one text."""
    shared: dict[str, list[tuple[Evidence, str]]] = {}
    for line in alignment.lineage:
        if line.kind in ("copy", "rewrite", "shared_passage"):
            for one, two in (pair for pair in line.shared if len(pair) == 2):
                shared.setdefault(one.article, []).append((one, two.article))
                shared.setdefault(two.article, []).append((two, one.article))
    found: dict[str, Problem] = {}
    for finding in findings:
        entry = load_catalogue().get(finding.attribute)
        if entry is not None and entry.grows and len(finding.readings) > 1 and not finding.background:
            for problem in _layers(finding, claims, articles, shared):
                found.setdefault(problem.article or "", problem)
    return tuple(found.values())


def _layers(
    finding: Finding, claims: Mapping[str, Claim], articles: Mapping[str, Article], shared: Shared
) -> Iterator[Problem]:
    kinds = {frozenset((r.left, r.right)): r.kind for r in finding.relations}
    for older, newer in permutations(finding.readings, 2):
        if kinds.get(frozenset((older.id, newer.id))) not in _OPEN:
            continue
        for article in sorted(set(older.articles) & set(newer.articles)):
            old = [c for c in (claims[one] for one in older.claims) if c.article == article]
            new = [c for c in (claims[one] for one in newer.claims) if c.article == article]
            if not _grown(old, new):
                continue
            every = {claim for reading in finding.readings for claim in reading.claims}
            body = [
                c for c in (claims[one] for one in every) if c.article == article and c.block not in _HEADS
            ]
            words = (words_of(old[0]), words_of(new[0]))
            said = [f"“{' '.join(one.exact.split())}”" for one in words]
            other = _shared_with(old, new, newer.articles, shared)
            if other is not None and not _after(articles[other], articles[article]):
                name = articles[other].publisher or articles[other].name
                told = f"{said[0]} stands in words that {name} has too, {said[1]} in words of its own: an older text with a newer figure."
            elif all(c.block in _HEADS for c in new) and body and all(_size(c) < _size(new[0]) for c in body):
                told = f"the headline has {said[1]}, the text {said[0]}: two states of one report."
            else:
                continue
            yield Problem(
                code="old_and_new", article=article, message=told[0].upper() + told[1:], evidence=words
            )


def _grown(old: Sequence[Claim], new: Sequence[Claim]) -> bool:
    """Whether the second figures are larger, and nothing in the text tells the two apart."""
    if not old or not new or _size(old[0]) >= _size(new[0]):
        return False
    every = (*old, *new)
    apart = {c.sentence for c in old}.isdisjoint(c.sentence for c in new)
    plain = all(
        isinstance(c.value, Amount)
        and c.value.bound in ("exact", "at_least", "more_than", "about")
        and c.modality == "asserted"
        and c.part_of is None
        and c.change is None
        and (c.as_of is None or c.as_of.phrase is None)
        for c in every
    )
    periods = {c.scope.period.exact if c.scope.period else None for c in every}
    return apart and plain and len(periods) == 1


def _shared_with(
    old: Sequence[Claim], new: Sequence[Claim], carriers: Sequence[str], shared: Shared
) -> str | None:
    """A report that has the words of the old figure too, and does not give the new one."""
    for place, other in shared.get(old[0].article, ()):
        inside = all(place.start <= c.start and c.end <= place.end for c in old)
        if inside and other not in carriers and not any(place.start <= c.start < place.end for c in new):
            return other
    return None


def _after(other: Article, article: Article) -> bool:
    """Whether the other report came out on a later day."""
    return (other.published.earliest or "") > (article.published.latest or "9999")


def _size(claim: Claim) -> float:
    value = claim.value
    if not isinstance(value, Amount):
        return 0.0
    size = value.point if value.point is not None else value.low
    return float(size) if size is not None and abs(size) < 10**15 else 0.0
