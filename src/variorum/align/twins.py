"""A report given twice under two names. In: articles with marks and claims, then what was aligned without the second. Out: the same with it.

A twin has the same text, day and marks as another report, and no other known publisher: two outlets that print one text are two
reports, and copies of one another (lineage tells). It is set aside while the others are compared and then follows its
original everywhere, so that it can neither tip a majority nor make a word common: a copy adds no evidence.
"""

from collections.abc import Mapping, Sequence

import msgspec

from variorum.model.article import Article
from variorum.model.claim import Claims
from variorum.model.mark import Marks
from variorum.model.question import CommitmentGroup, Entity, Family, Link, Question

Copies = Mapping[str, Sequence[str]]
Members = tuple[tuple[str, int], ...]


def find_twins(
    articles: Sequence[Article], marks: Mapping[str, Marks], claimed: Mapping[str, Claims]
) -> dict[str, list[str]]:
    """Ids of first reports → ids of their twins, in the order given."""
    first: dict[str, list[Article]] = {}
    found: dict[str, list[str]] = {}
    for article in articles:
        known = first.setdefault(article.text, [])
        original = next((one for one in known if _same(one, article, marks, claimed)), None)
        if original is None:
            known.append(article)
        else:
            found.setdefault(original.id, []).append(article.id)
    return found


def _same(one: Article, two: Article, marks: Mapping[str, Marks], claimed: Mapping[str, Claims]) -> bool:
    """Whether the two were read alike, so that mark by mark and claim by claim they answer to one another."""
    left, right = claimed[one.id], claimed[two.id]
    return (
        (one.publisher == two.publisher or one.publisher is None or two.publisher is None)
        and (one.published.earliest, one.published.latest) == (two.published.earliest, two.published.latest)
        and msgspec.structs.replace(marks[one.id], article="") == msgspec.structs.replace(marks[two.id], article="")
        and len(left.claims) == len(right.claims)
        and len(left.commitments) == len(right.commitments)
    )  # fmt: skip


def twin_ids(copies: Copies, claimed: Mapping[str, Claims]) -> dict[str, list[str]]:
    """Ids of claims and commitments → ids of those that stand at the same place in the twins."""
    found: dict[str, list[str]] = {}
    for original, twins in copies.items():
        for twin in twins:
            for kind in ("claims", "commitments"):
                pairs = zip(getattr(claimed[original], kind), getattr(claimed[twin], kind), strict=True)
                for one, two in pairs:
                    found.setdefault(one.id, []).append(two.id)
    return found


def _articles(articles: Sequence[str], copies: Copies) -> tuple[str, ...]:
    return (*articles, *(twin for article in articles for twin in copies.get(article, ())))


def _members(members: Members, copies: Copies) -> Members:
    return (*members, *((twin, at) for article, at in members for twin in copies.get(article, ())))


def follow_groups(groups: Sequence[Sequence[str]], copies: Copies) -> list[list[str]]:
    """Stories with the twins beside their originals."""
    return [list(_articles(group, copies)) for group in groups]


def follow_entities(entities: Sequence[Entity], copies: Copies) -> tuple[Entity, ...]:
    """Entities whose chains and forms stand in the twins too."""
    return tuple(
        msgspec.structs.replace(
            entity,
            members=_members(entity.members, copies),
            forms=tuple(
                msgspec.structs.replace(form, articles=_articles(form.articles, copies))
                for form in entity.forms
            ),
        )
        for entity in entities
    )


def follow_families(families: Sequence[Family], copies: Copies) -> tuple[Family, ...]:
    """Quote families with the same words of the twins."""
    return tuple(msgspec.structs.replace(f, members=_members(f.members, copies)) for f in families)


def follow_questions(questions: Sequence[Question], twins: Mapping[str, Sequence[str]]) -> list[Question]:
    """Questions with the twins' claims behind the others."""
    return [
        msgspec.structs.replace(
            question,
            claims=(*question.claims, *(twin for claim in question.claims for twin in twins.get(claim, ()))),
            why=(
                *question.why,
                *((twin, "the same report again") for claim in question.claims for twin in twins.get(claim, ())),
            ),
            links=(
                *question.links,
                *(Link(claim, twin, "same_report") for claim in question.claims for twin in twins.get(claim, ())),
            ),
            otherwise=tuple(follow_questions(question.otherwise, twins)),
        )
        for question in questions
    ]  # fmt: skip


def follow_commitments(
    groups: Sequence[CommitmentGroup], twins: Mapping[str, Sequence[str]]
) -> list[CommitmentGroup]:
    """Commitments as the twins tell them too."""
    return [
        msgspec.structs.replace(
            group, members=(*group.members, *(t for one in group.members for t in twins.get(one, ())))
        )
        for group in groups
    ]
