"""Eras: what lies before the story, judged by the whole story. In: articles and their claims. Out: the claims with `background` set.

An article takes for background what is a month older than itself. A look back written months after the event would so hold the event
itself for background: here the story's first day decides, for every claim whose clause says when. Refuses to touch claims without a time
and articles clearly older than the others, which stand in a lane of their own.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import msgspec

from variorum.align.story import earlier_articles
from variorum.model.article import Article
from variorum.model.claim import Claim, Claims
from variorum.options import AlignOptions

_MONTH = timedelta(days=30)  # as in the claims room


def settle_background(
    articles: Sequence[Article], claimed: Mapping[str, Claims], options: AlignOptions
) -> dict[str, Claims]:
    """Claims of all articles; those of articles written a month after the story's first day are judged by that day."""
    older = earlier_articles(articles, options)
    days = {a.id: date.fromisoformat(a.published.earliest[:10]) for a in articles if a.published.earliest}
    first = min((day for name, day in days.items() if name not in older), default=None)
    if first is None:
        return dict(claimed)
    late = {name for name, day in days.items() if day >= first + _MONTH}
    return {
        name: _settled(claims, first - _MONTH) if name in late else claims for name, claims in claimed.items()
    }


def _settled(claims: Claims, limit: date) -> Claims:
    """One article's claims, judged by the limit."""
    return msgspec.structs.replace(claims, claims=tuple(_judged(claim, limit) for claim in claims.claims))


def _judged(claim: Claim, limit: date) -> Claim:
    if claim.when is None or not claim.when.latest:
        return claim
    try:
        before = date.fromisoformat(claim.when.latest[:10]) <= limit
    except ValueError:
        return claim
    return claim if before == claim.background else msgspec.structs.replace(claim, background=before)
