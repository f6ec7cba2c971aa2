"""Questions of quoted words. In: quote families and the claims of quotations. Out: one Question a family that several reports carry."""

from collections.abc import Mapping, Sequence

from variorum.model.claim import Claim, Claims
from variorum.model.ids import content_id
from variorum.model.mark import Marks
from variorum.model.question import Family, Question


def quote_questions(
    claimed: Mapping[str, Claims],
    marks: Mapping[str, Marks],
    families: Sequence[Family],
    entity_of: Mapping[tuple[str, int], str],
) -> list[Question]:
    """What exactly was said, for each utterance that two or more of these articles quote; reported speech, also with quoted pieces in it, stays in the family alone."""
    places = {
        (article, claim.start, claim.end): claim
        for article, each in claimed.items()
        for claim in each.claims
        if claim.attribute == "words"
    }
    found = []
    for family in families:
        claims = [
            claim
            for member in family.members
            if marks[member[0]].quotations[member[1]].kind == "direct"
            if (claim := places.get(_place(member, marks))) is not None
        ]
        if len({claim.article for claim in claims}) > 1:
            found.append(_question(family, claims, entity_of))
    return found


def _place(member: tuple[str, int], marks: Mapping[str, Marks]) -> tuple[str, int, int]:
    """Where a member of a family stands."""
    content = marks[member[0]].quotations[member[1]].content
    return member[0], content[0].start, content[-1].end


def _question(family: Family, claims: Sequence[Claim], entity_of: Mapping[tuple[str, int], str]) -> Question:
    ordered = sorted(
        {claim.id: claim for claim in claims}.values(), key=lambda c: (c.exact, c.article, c.start)
    )
    speakers = [claim.subject for claim in ordered if claim.subject]
    entities = [
        entity_of[c.article, c.chains[0]]
        for c in ordered
        if c.chains and (c.article, c.chains[0]) in entity_of
    ]
    return Question(
        id=content_id("q", "words", family.id),
        attribute="words",
        subject=min(set(speakers), key=lambda s: (-speakers.count(s), -len(s), s)) if speakers else None,
        claims=tuple(claim.id for claim in ordered),
        entity=min(set(entities), key=lambda e: (-entities.count(e), e)) if entities else None,
        why=tuple((claim.id, "quotations of one utterance") for claim in ordered),
    )
