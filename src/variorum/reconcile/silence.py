"""Who says nothing. In: findings with their claims, articles with their dates. Out: the findings, with the reports that could not have known set apart.

A report that came out before the day for which anybody gives the answer could not give it. A report that is no part of the
story is not silent about it. Refuses to guess from hours that are not known: on the same day a report is merely silent.
"""

from collections.abc import Mapping, Sequence

import msgspec

from variorum.model.article import Article
from variorum.model.claim import Claim
from variorum.model.finding import Finding
from variorum.model.problem import Problem


def mark_silence(
    findings: Sequence[Finding],
    claims: Mapping[str, Claim],
    articles: Sequence[Article],
    problems: Sequence[Problem],
) -> tuple[Finding, ...]:
    """The findings with `silent` without reports of other stories, and `too_early` filled in."""
    apart = {problem.article for problem in problems if problem.code == "unrelated_report"}
    by_id = {article.id: article for article in articles}
    return tuple(_marked(finding, claims, by_id, apart) for finding in findings)


def _marked(
    finding: Finding, claims: Mapping[str, Claim], articles: Mapping[str, Article], apart: set[str | None]
) -> Finding:
    told = [claims[claim] for reading in finding.readings for claim in reading.claims if claim in claims]
    silent = finding.silent
    if not apart.isdisjoint(silent) and apart.isdisjoint(claim.article for claim in told):
        silent = tuple(article for article in silent if article not in apart)
    firsts = [_first_day(claim, articles[claim.article]) for claim in told]
    known = min((first for first in firsts if first), default=None) if all(firsts) else None
    early = tuple(one for one in silent if known and (articles[one].published.latest or "9999")[:10] < known)
    return msgspec.structs.replace(finding, silent=silent, too_early=early)


def _first_day(claim: Claim, article: Article) -> str | None:
    """The first day for which the claim may hold: as told, else as published; None where neither is known."""
    stated = claim.as_of.interval.earliest if claim.as_of is not None and claim.as_of.interval.known else None
    day = stated or article.published.earliest
    return day[:10] if day else None
