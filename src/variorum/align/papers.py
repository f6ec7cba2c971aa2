"""Reports that tell what a body's own paper among the reports says. In: articles, claims. Out: whose paper a speaker's name means, and pairs with the words.

A bulletin, release or statement is published by the body that speaks in it: whoever writes "26 died, the Halden health office said" rests on
that office's bulletin where this counts 26 dead too. Refuses a name of one word that many bear ("the ministry"), a paper that came out
later or weeks before, and small figures.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from variorum.lang.load import load_table
from variorum.model.article import Article, Evidence, evidence
from variorum.model.claim import Attribution, Claim, Claims
from variorum.values import Amount
from variorum.values.name import fold

_SMALL = frozenset(("the", "a", "an", "of", "for", "and", "in", "on", "to", "its", "s", "in", "own"))
_TELLING = 2  # words of its name by which a body is known
_DAYS = 14  # between a paper and a report that rests on it
_LEAST = 10  # a smaller figure stands in many papers

Pair = tuple[str, str]
_Figure = tuple[str, str | None, float | int]


class Papers:
    """Looks up whose paper a speaker's name means."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._named: dict[frozenset[str], list[Article]] = {}
        for article in articles:
            if article.publisher and (words := _words(article.publisher)):
                self._named.setdefault(words, []).append(article)

    def of(self, source: Attribution, report: Article) -> Article | None:
        """The last paper of the body that is named as the source, from the days before the report; None where two bodies fit."""
        papers = self._by(source, report.publisher)
        before = [paper for paper in papers if shortly_before(paper, report)]
        return max(before, key=lambda paper: (paper.published.latest or "", paper.id), default=None)

    def first(self, source: Attribution, report: Article) -> str | None:
        """The id of the first paper of the body that is named as the source, whenever it was: one voice is one origin of what it says."""
        papers = self._by(source, report.publisher)
        return min(((paper.published.latest or "9", paper.id) for paper in papers), default=("", None))[1]

    def _by(self, source: Attribution, outlet: str | None) -> Sequence[Article]:
        if source.kind in ("own_voice", "person") or source.words is None:
            return ()
        told = _words(source.words.exact)
        fitting = [
            papers
            for words, papers in self._named.items()
            if told and (told == words or (len(told) >= _TELLING and told <= words and told & _bodies()))
        ]
        own = any(paper.publisher == outlet for papers in fitting for paper in papers)
        return () if own or len(fitting) != 1 else fitting[0]


def resting_on_papers(
    articles: Sequence[Article], claimed: Mapping[str, Claims]
) -> dict[Pair, tuple[Evidence, Evidence]]:
    """For each pair of a report and a paper the same figure in both, which the report has from the paper's body."""
    papers = Papers(articles)
    written: dict[str, dict[_Figure, Claim]] = {}
    found: dict[Pair, tuple[Evidence, Evidence]] = {}
    for report in articles:
        for claim in claimed[report.id].claims:
            figure = _figure(claim)
            paper = papers.of(claim.attribution, report) if figure is not None else None
            if figure is None or paper is None:
                continue
            if paper.id not in written:
                own = [(_figure(each), each) for each in reversed(claimed[paper.id].claims)]
                written[paper.id] = {each: told for each, told in own if each is not None}
            same = written[paper.id].get(figure)
            if same is not None:
                sides = (evidence(report, claim.start, claim.end), evidence(paper, same.start, same.end))
                ordered = report.id < paper.id
                pair = (report.id, paper.id) if ordered else (paper.id, report.id)
                found.setdefault(pair, sides if ordered else sides[::-1])
    return found


def _figure(claim: Claim) -> _Figure | None:
    """What a claim counts and how much it is, where that is no small number."""
    value = claim.value
    if not isinstance(value, Amount) or value.point is None or value.point < _LEAST:
        return None
    return claim.attribute, value.unit, value.point


@cache
def _bodies() -> frozenset[str]:
    """Words that head the name of a body."""
    table = load_table("en", "organisations")["organisation"]
    return frozenset(fold(table["heads"]).split())


def _words(name: str) -> frozenset[str]:
    return frozenset(word for word in fold(name).split() if word not in _SMALL)


def shortly_before(paper: Article, report: Article) -> bool:
    """Whether a paper came out in the days before a report; where a date is not known it did not."""
    early, late = paper.published.earliest, report.published.latest
    if not early or not late:
        return False
    return 0 <= (date.fromisoformat(late[:10]) - date.fromisoformat(early[:10])).days <= _DAYS
