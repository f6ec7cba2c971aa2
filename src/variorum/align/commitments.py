"""One commitment told by several articles. In: commitments per article. Out: groups. Refuses to say whether they were kept."""

from collections.abc import Mapping, Sequence

from variorum.align.features import Match
from variorum.align.lexicon import content_classes, likeness, rarity
from variorum.align.pairs import join_groups
from variorum.model.claim import Claims, Commitment
from variorum.model.ids import content_id
from variorum.model.question import CommitmentGroup, Entity
from variorum.options import AlignOptions
from variorum.values.interval import overlaps, same_interval


def group_commitments(
    claimed: Mapping[str, Claims], entities: Sequence[Entity], options: AlignOptions
) -> tuple[CommitmentGroup, ...]:
    """Groups of commitments with the same actor and action; each commitment is in exactly one."""
    entity_of = {member: entity.id for entity in entities for member in entity.members}
    items = sorted(
        (c for each in claimed.values() for c in each.commitments),
        key=lambda c: (c.exact, c.article, c.start),
    )
    bags = [content_classes(item.context) for item in items]
    weights = rarity(bags)
    matches: dict[tuple[int, int], Match | None] = {}
    for i, left in enumerate(items):
        for j in range(i + 1, len(items)):
            if bags[i] & bags[j]:
                matches[i, j] = _match(left, items[j], likeness(bags[i], bags[j], weights), entity_of)
    groups = join_groups(len(items), matches, options.join_bar)
    return tuple(
        CommitmentGroup(
            id=content_id("commitment", *[items[i].id for i in g]), members=tuple(items[i].id for i in g)
        )
        for g in groups
    )


def _match(
    left: Commitment, right: Commitment, alike: float, entity_of: Mapping[tuple[str, int], str]
) -> Match | None:
    """Likeness of two commitments; two sentences of one article with different due dates are two commitments."""
    dated = left.due.known and right.due.known
    if dated and left.article == right.article and not overlaps(left.due, right.due):
        return None
    one = {entity_of.get((left.article, chain)) for chain in left.chains[:1]} - {None}
    two = {entity_of.get((right.article, chain)) for chain in right.chains[:1]} - {None}
    score = (
        0.8 * alike + 0.2 * bool(one & two) + (0.35 if dated and left.due.latest == right.due.latest else 0.0)
    )
    if dated and not same_interval(left.due, right.due):
        score -= 0.15
    return Match(score=max(0.0, min(1.0, score)), features=(("context", alike),))
