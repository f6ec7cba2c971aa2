"""Reports that rest on one source for what they count. In: articles, marks, claims, entities. Out: pairs of articles with the words.

Three such sources: a monitor that keeps one count in its several states ("the conflict monitor raised its toll to 58"); a body whose bulletin is among
the reports; an announcement among the reports whose figures others give. Refuses bodies that every report quotes (police, a ministry, a
hospital) unless their own paper is there, papers that came out later, a figure or two in common, and counts of different things.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cache
from itertools import combinations, product

from variorum.align.papers import Papers, shortly_before
from variorum.lang.load import load_table
from variorum.model.article import Article, Evidence, evidence
from variorum.model.claim import Claim, Claims
from variorum.model.mark import Marks
from variorum.values import Amount
from variorum.values.name import fold

_MONTH = 31  # between two states of one count
_FIGURES = 3  # distinct figures in common before a report rests on an announcement
_DIGITS = 2  # digits that tell of a figure in common: "14,200" has three, "700" has one
_GROWN = 2  # a count that is more than so many times another counts something else
_HARM = frozenset(("killed", "injured", "missing"))
_HEAD = 600  # characters at the head of a paper that tell what it is

Pair = tuple[str, str]
Found = dict[Pair, tuple[Evidence, Evidence]]
_Count = tuple[float, Evidence]
_Named = dict[tuple[str, str], dict[str, list[_Count]]]  # source and what it counts → report → its counts
_Figure = tuple[str | None, float]


def resting_on_counts(
    articles: Sequence[Article],
    marks: Mapping[str, Marks],
    claimed: Mapping[str, Claims],
    entity_of: Mapping[tuple[str, int], str],
    taken: AbstractSet[Pair],
) -> Found:
    """For each pair (lower id first) of reports that rest on one monitor, bulletin or announcement the words in both.

    Of `taken` pairs one has its text from the other: what came over with it counts there.
    """
    by_id = {article.id: article for article in articles}
    named = _named(articles, marks, claimed, entity_of)
    found: Found = {}
    for source in sorted(named):
        for one, two in combinations(sorted(named[source]), 2):
            words = _nearest(named[source][one], named[source][two])
            if words is not None and _apart(by_id[one], by_id[two]) <= _MONTH:
                found.setdefault((one, two), words)
    for reports in _announced(articles, claimed):
        for one, two in combinations(sorted(reports), 2):
            found.setdefault((one, two), (reports[one], reports[two]))
    return {pair: words for pair, words in found.items() if not _taken_over(pair, found, taken, by_id)}


def _taken_over(pair: Pair, found: Found, taken: AbstractSet[Pair], by_id: Mapping[str, Article]) -> bool:
    """Whether one of two has its text from an earlier report that rests on the same source as the other."""
    for own, other in (pair, pair[::-1]):
        for one in by_id:
            text = (one, own) in taken or (own, one) in taken
            earlier = text and one != other and _day(by_id[one]) <= _day(by_id[own])
            if earlier and (min(one, other), max(one, other)) in found:
                return True
    return False


def _named(
    articles: Sequence[Article],
    marks: Mapping[str, Marks],
    claimed: Mapping[str, Claims],
    entity_of: Mapping[tuple[str, int], str],
) -> _Named:
    """The counts of harm that reports credit to a monitor or to a body with a paper of its own, and those of these papers."""
    named: _Named = {}
    papers = Papers(articles)
    bodies: set[str] = set()
    for report in articles:
        keepers = _keepers(report, marks[report.id], entity_of)
        for told, claim, count in _counts(report, claimed[report.id]):
            paper = papers.of(claim.attribution, report)
            source = f"paper:{paper.publisher}" if paper is not None else _keeper(claim, keepers)
            bodies.update((source,) if paper is not None and source else ())
            if source is not None:
                named.setdefault((source, told), {}).setdefault(report.id, []).append(count)
    for paper in articles:
        if f"paper:{paper.publisher}" in bodies:
            for told, _, count in _counts(paper, claimed[paper.id]):
                own = named.setdefault((f"paper:{paper.publisher}", told), {})
                own.setdefault(paper.id, []).append(count)
    return named


def _counts(article: Article, claims: Claims) -> Iterable[tuple[str, Claim, _Count]]:
    """What claims of harm count, with the claim, its figure and words."""
    for claim in claims.claims:
        value = claim.value
        low = (value.point if value.point is not None else value.low) if isinstance(value, Amount) else None
        told = claim.attribute if claim.attribute in _HARM else _kept(article, claim)
        if low and told and not claim.background:
            yield told, claim, (float(low), evidence(article, claim.start, claim.end))


def _kept(article: Article, claim: Claim) -> str | None:
    """What a figure counts that somebody raises or cuts his toll to, without saying of what."""
    words = article.text[claim.sentence.start : claim.sentence.end].lower().split()
    tolls = load_table("en", "sources")["tolls"]
    return "killed" if claim.attribute.startswith("open:") and not set(tolls).isdisjoint(words) else None


def _keepers(
    article: Article, marks: Marks, entity_of: Mapping[tuple[str, int], str]
) -> list[tuple[int, str]]:
    """Where an article names a body that keeps a count of its own, and which."""
    words = _monitors()
    kept = {
        number: entity_of[article.id, number]
        for number, chain in enumerate(marks.chains)
        if (article.id, number) in entity_of
        and chain.kind != "person"
        and not words.isdisjoint(fold(chain.name).split())
    }
    found = []
    for mention in marks.mentions:
        name = article.text[mention.start : mention.end]
        if mention.chain in kept and (name.isupper() or not words.isdisjoint(fold(name).split())):
            found.append((mention.start, kept[mention.chain]))
    return sorted(found)


def _keeper(claim: Claim, keepers: Sequence[tuple[int, str]]) -> str | None:
    """The monitor that the sentence of a count names."""
    return next((who for at, who in keepers if claim.sentence.start <= at < claim.sentence.end), None)


def _nearest(one: Sequence[_Count], two: Sequence[_Count]) -> tuple[Evidence, Evidence] | None:
    """The words of the two counts nearest to one another, where they may be states of one count."""
    pairs = [
        (max(a, b) / min(a, b), left.start, right.start, left, right)
        for (a, left), (b, right) in product(one, two)
    ]
    best = min(pairs, key=lambda pair: pair[:3], default=None)
    return None if best is None or best[0] > _GROWN else (best[3], best[4])


def _announced(articles: Sequence[Article], claimed: Mapping[str, Claims]) -> Iterable[dict[str, Evidence]]:
    """For each announcement it and the reports that give several of its figures."""
    papers = [article for article in articles if _is_announcement(article)]
    figures = {article.id: _figures(article, claimed[article.id]) for article in articles} if papers else {}
    for paper in papers:
        reports: dict[str, Evidence] = {}
        for report in articles:
            if report in papers or not shortly_before(paper, report):
                continue
            common = _common(figures[paper.id], figures[report.id])
            if len(common) >= _FIGURES:
                reports[report.id] = figures[report.id][common[0][1]]
                reports.setdefault(paper.id, figures[paper.id][common[0][0]])
        yield reports


def _common(
    paper: Mapping[_Figure, Evidence], report: Mapping[_Figure, Evidence]
) -> list[tuple[_Figure, _Figure]]:
    """Figures of a paper that a report gives too, as they are or rounded; the most telling first."""
    found = {
        one: two for one, two in product(sorted(paper, key=str), sorted(report, key=str)) if _gives(one, two)
    }
    return sorted(found.items(), key=lambda pair: (-_digits(pair[1][1]), str(pair)))


def _gives(paper: _Figure, report: _Figure) -> bool:
    """Whether a report's figure is that of a paper, or the same rounded."""
    digits = _digits(report[1])
    same = paper[1] == report[1] or (
        _digits(paper[1]) > digits and float(f"{paper[1]:.{digits - 1}e}") == report[1]
    )
    return paper[0] == report[0] and same


def _figures(article: Article, claims: Claims) -> dict[_Figure, Evidence]:
    """Exact figures of an article that are no round ones, with their first place."""
    found: dict[_Figure, Evidence] = {}
    for claim in claims.claims:
        value = claim.value
        if isinstance(value, Amount) and value.point is not None and _digits(value.point) >= _DIGITS:
            found.setdefault((value.unit, float(value.point)), evidence(article, claim.start, claim.end))
    return found


def _digits(number: float) -> int:
    """Digits of a number without the noughts that round it."""
    return len(f"{float(number):.6f}".rstrip("0").replace(".", "").strip("0"))


def _is_announcement(article: Article) -> bool:
    head = article.text[:_HEAD].lower()
    return any(words in head for words in load_table("en", "sources")["announcements"])


@cache
def _monitors() -> frozenset[str]:
    return frozenset(load_table("en", "sources")["monitors"])


def _day(article: Article) -> str:
    return article.published.latest or "9"


def _apart(one: Article, two: Article) -> int:
    """Days between two articles; unknown days do not part."""
    if not one.published.latest or not two.published.latest:
        return 0
    days = date.fromisoformat(one.published.latest[:10]) - date.fromisoformat(two.published.latest[:10])
    return abs(days.days)
