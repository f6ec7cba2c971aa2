"""Lines of origin. In: articles, claims, lineage, entities. Out: for each claim the origin that vouches for that statement. Independence is per statement.

The same named speaker is one origin wherever he is quoted, and so is a body with its own paper; a passage that several articles share word for word is one origin; an
agency credited in a claim's sentence is one; else the article stands for itself – together with its copies.
"""

from collections.abc import Mapping, Sequence

from variorum.align.papers import Papers
from variorum.model.article import Article
from variorum.model.claim import Claim, Claims
from variorum.model.question import Entity, Lineage
from variorum.values.name import fold


def trace_origins(
    articles: Sequence[Article],
    claimed: Mapping[str, Claims],
    entities: Sequence[Entity],
    lineage: Sequence[Lineage],
) -> tuple[tuple[str, str], ...]:
    """(claim id, origin) for every claim; origins are short codes with the id or folded name they stand on."""
    entity_of = {member: entity for entity in entities for member in entity.members}
    copies = _copy_groups(lineage)
    passages = _passages(lineage, copies)
    papers = Papers(articles)
    found = []
    for article in sorted(articles, key=lambda one: one.id):
        for claim in claimed[article.id].claims:
            paper = papers.first(claim.attribution, article)
            voice = _voice(claim, entity_of) if paper is None else f"article:{copies.get(paper, paper)}"
            found.append((claim.id, voice or _carrier(claim, copies, passages)))
    return tuple(found)


def _voice(claim: Claim, entity_of: Mapping[tuple[str, int], Entity]) -> str | None:
    """The named speaker of a claim."""
    who = claim.attribution
    if who.kind == "own_voice" or not who.speaker:
        return None
    entity = entity_of.get((claim.article, who.chain)) if who.chain is not None else None
    return f"speaker:{entity.id if entity else fold(who.speaker)}"


def _carrier(
    claim: Claim, copies: Mapping[str, str], passages: Mapping[str, Mapping[tuple[int, int], str]]
) -> str:
    """The report that carries a claim: where it stands in a shared passage the first with that, else the report or its copy group."""
    around = [
        first
        for (start, end), first in passages.get(claim.article, {}).items()
        if start <= claim.start and claim.end <= end
    ]
    return f"article:{min(around) if around else copies.get(claim.article, claim.article)}"


def _copy_groups(lineage: Sequence[Lineage]) -> dict[str, str]:
    """Each copied article → the smallest id of its group of copies."""
    parent: dict[str, str] = {}

    def root(article: str) -> str:
        while parent.get(article, article) != article:
            article = parent[article]
        return article

    for line in lineage:
        if line.kind == "copy":
            left, right = sorted((root(line.articles[0]), root(line.articles[1])))
            parent[right] = left
            parent.setdefault(left, left)
    return {article: root(article) for article in parent}


def _passages(lineage: Sequence[Lineage], copies: Mapping[str, str]) -> dict[str, dict[tuple[int, int], str]]:
    """Per article the shared passages and the smallest article that is known to carry each."""
    found: dict[str, dict[tuple[int, int], str]] = {}
    for line in lineage:
        if line.kind in ("shared_passage", "rewrite", "copy"):
            for pair in line.shared:
                first = min(copies.get(side.article, side.article) for side in pair)
                for side in pair:
                    known = found.setdefault(side.article, {})
                    known[side.start, side.end] = min(first, known.get((side.start, side.end), first))
    return found
