"""Questions of quoted words. In: quote families and the claims of quotations. Out: one Question a family that several reports carry,
and one more where they give the same words to people of different names.

Refuses to ask who said what a few everyday words say, and what one report gives to both.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

from rapidfuzz.fuzz import partial_ratio, ratio

from variorum.align.entities_spelling import plain
from variorum.model.claim import Claim, Claims
from variorum.model.ids import content_id
from variorum.model.mark import Marks
from variorum.model.question import Entity, Family, Question
from variorum.values import Name
from variorum.values.name import fold

_SAME = 90  # likeness of letters, in per cent, at which two wordings are one utterance …
_ALIKE = 70  # likeness from which two surnames may be one heard in two ways
_LONG = 7  # … of so many words: fewer are said by many people
Named = tuple[Claim, Claim]  # the words, and who is named as having said them


def quote_questions(
    claimed: Mapping[str, Claims],
    marks: Mapping[str, Marks],
    families: Sequence[Family],
    entities: Sequence[Entity],
) -> list[Question]:
    """What exactly was said, for each utterance that two or more of these articles quote; reported speech, also with quoted pieces in it, stays in the family alone.

    Where the reports give the words to people of different names, only who said them is asked, if anything.
    """
    entity_of = {member: entity.id for entity in entities for member in entity.members}
    names = {entity.id: entity.name for entity in entities if entity.kind in ("person", "organisation")}
    places = {
        (article, claim.start, claim.end): claim
        for article, each in claimed.items()
        for claim in each.claims
        if claim.attribute == "words"
    }
    speakers = {
        (article, claim.subject, claim.chains[0]): claim
        for article, each in claimed.items()
        for claim in each.claims
        if claim.attribute == "speaker" and claim.chains
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
            named = [
                (claim, speaker)
                for claim in claims
                if isinstance(claim.value, Name) and claim.chains
                and (speaker := speakers.get((claim.article, claim.value.text, claim.chains[0]))) is not None
            ]  # fmt: skip
            found += _whose(family, named, entity_of)
            if not any(_two_people(*pair, entity_of) for pair in combinations(named, 2)):
                found.append(_question(family, claims, entity_of, names))
    return found


def _whose(
    family: Family, named: Sequence[Named], entity_of: Mapping[tuple[str, int], str]
) -> list[Question]:
    """Who said it, where reports name different people for the same words."""
    apart = {
        each[1].id: each[1]
        for pair in combinations(named, 2)
        if _two_people(*pair, entity_of) and _same_words(*pair)
        for each in pair
    }
    if not apart or any(_of_one_report(a, b, entity_of) for a, b in combinations(named, 2)):
        return []
    ordered = sorted(apart.values(), key=lambda c: (c.exact, c.article, c.start))
    return [
        Question(
            id=content_id("q", "speaker", family.id),
            attribute="speaker",
            subject=ordered[0].subject,
            claims=tuple(claim.id for claim in ordered),
            why=tuple((claim.id, "the same words, another speaker") for claim in ordered),
        )
    ]


def _two_people(left: Named, right: Named, entity_of: Mapping[tuple[str, int], str]) -> bool:
    """Whether two reports name two people whose surnames are no spellings of one."""
    one, two = left[1], right[1]
    if one.article == two.article or not isinstance(one.value, Name) or not isinstance(two.value, Name):
        return False
    surnames = [plain("".join(fold(value.text).split()[-1:])) for value in (one.value, two.value)]
    entities = [entity_of.get((claim.article, claim.chains[0])) for claim in (one, two)]
    return entities[0] != entities[1] and all(surnames) and ratio(*surnames) < _ALIKE


def _same_words(left: Named, right: Named) -> bool:
    """Whether two quotations are one, word for word but for slips and cuts."""
    shorter, longer = sorted((fold(each[0].exact) for each in (left, right)), key=len)
    return shorter.count(" ") + 1 >= _LONG and partial_ratio(shorter, longer) >= _SAME


def _of_one_report(left: Named, right: Named, entity_of: Mapping[tuple[str, int], str]) -> bool:
    """Whether one report gives the words to both: they spoke together, or it repeats them."""
    one, two = left[1], right[1]
    entities = [entity_of.get((claim.article, claim.chains[0])) for claim in (one, two)]
    return one.article == two.article and entities[0] != entities[1]


def _place(member: tuple[str, int], marks: Mapping[str, Marks]) -> tuple[str, int, int]:
    """Where a member of a family stands."""
    content = marks[member[0]].quotations[member[1]].content
    return member[0], content[0].start, content[-1].end


def _question(
    family: Family,
    claims: Sequence[Claim],
    entity_of: Mapping[tuple[str, int], str],
    names: Mapping[str, str],
) -> Question:
    ordered = sorted(
        {claim.id: claim for claim in claims}.values(), key=lambda c: (c.exact, c.article, c.start)
    )
    speakers = [claim.subject for claim in ordered if claim.subject]
    entities = [
        entity_of[c.article, c.chains[0]]
        for c in ordered
        if c.chains and (c.article, c.chains[0]) in entity_of
    ]
    entity = min(set(entities), key=lambda e: (-entities.count(e), e)) if entities else None
    told = min(set(speakers), key=lambda s: (-speakers.count(s), -len(s), s)) if speakers else None
    right = names.get(entity or "")
    known = {word for speaker in speakers for word in fold(speaker).split()}
    return Question(
        id=content_id("q", "words", family.id),
        attribute="words",
        subject=right
        if right and known & set(fold(right).split())
        else told,  # by the right name, whatever one report calls the speaker
        claims=tuple(claim.id for claim in ordered),
        entity=entity,
        why=tuple((claim.id, "quotations of one utterance") for claim in ordered),
    )
