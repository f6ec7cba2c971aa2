"""Excerpts: words of a report in their sentence. In: evidence, claims and the Index. Out: Passages to show. Refuses markup and judgement."""

from dataclasses import dataclass

from variorum.model.account import AccountClaim
from variorum.model.article import Evidence
from variorum.render.view import Index

EXCERPT = 220  # characters of a sentence shown around the words: two lines on a desk, five on a phone


@dataclass(frozen=True)
class Passage:
    """Words of a report with the sentence around them; `article` and offsets lead to the place."""

    article: str
    name: str
    start: int
    end: int
    exact: str
    before: str = ""
    after: str = ""


def passage(index: Index, item: Evidence, around: tuple[int, int] | None = None) -> Passage:
    """The words of `item` with the rest of the sentence `around` them, cut where it is long."""
    article = index.articles.get(item.article)
    before = after = ""
    if article is not None and around is not None:
        before = _shorten(article.text[around[0] : item.start], EXCERPT // 2, at_start=True)
        after = _shorten(article.text[item.end : around[1]], EXCERPT // 2, at_start=False)
    return Passage(item.article, index.name(item.article), item.start, item.end, item.exact, before, after)


def _shorten(text: str, limit: int, *, at_start: bool) -> str:
    """At most `limit` characters, cut at a word, with an ellipsis where something is left out."""
    flat = " ".join(text.split())
    lead = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() else ""
    if len(flat) <= limit:
        return f"{lead}{flat}{tail}" if flat else ""
    if at_start:
        return "… " + flat[-limit:].partition(" ")[2] + tail
    return lead + flat[:limit].rpartition(" ")[0] + " …"


def claim_passage(index: Index, claim: AccountClaim) -> Passage:
    """The words of a claim in their sentence."""
    words = Evidence(article=claim.article, start=claim.start, end=claim.end, exact=claim.exact)
    return passage(index, words, (claim.sentence.start, claim.sentence.end))


def evidence_passage(index: Index, item: Evidence) -> Passage:
    """Proving words inside the sentence of a claim that holds them, where there is one."""
    for claim in index.claims_of(item.article):
        if claim.sentence.start <= item.start and item.end <= claim.sentence.end:
            return passage(index, item, (claim.sentence.start, claim.sentence.end))
    return passage(index, item, _line(index, item))


def _line(index: Index, item: Evidence) -> tuple[int, int] | None:
    """The line of the report in which the words stand."""
    article = index.articles.get(item.article)
    if article is None:
        return None
    start = article.text.rfind("\n", 0, item.start) + 1
    end = article.text.find("\n", item.end)
    return start, len(article.text) if end < 0 else end
