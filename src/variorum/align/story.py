"""The door of the room: everything that needs more than one article. In: articles, marks, claims. Out: an Alignment. Refuses to judge."""

from collections.abc import Mapping, Sequence
from datetime import date

from variorum.align import learnt
from variorum.align.commitments import group_commitments
from variorum.align.entities import align_entities
from variorum.align.families import join_quotations
from variorum.align.lineage import trace_lineage
from variorum.align.origins import trace_origins
from variorum.align.questions import align_questions
from variorum.align.quoted import quote_questions
from variorum.align.stories import group_stories, unrelated_problems
from variorum.align.twins import (
    find_twins,
    follow_commitments,
    follow_entities,
    follow_families,
    follow_groups,
    follow_questions,
    twin_ids,
)
from variorum.model.article import Article
from variorum.model.claim import Claims
from variorum.model.mark import Marks
from variorum.model.problem import Problem
from variorum.model.question import Alignment, CommitmentGroup, Question
from variorum.options import AlignOptions


def align_story(
    articles: Sequence[Article],
    marks: Mapping[str, Marks],
    claimed: Mapping[str, Claims],
    options: AlignOptions,
) -> tuple[Alignment, tuple[Problem, ...]]:
    """1. twins set aside, 2. stories, 3. entities, 4. quote families, 5. questions, 6. commitments, 7. twins follow, 8. lineage, origins."""
    copies = find_twins(articles, marks, claimed)
    again = {twin for twins in copies.values() for twin in twins}
    own = [article for article in articles if article.id not in again]
    groups = group_stories(own, marks, options)
    entities = align_entities(own, marks)
    entity_of = {member: entity.id for entity in entities for member in entity.members}
    families = join_quotations(own, marks, entity_of)
    questions: list[Question] = []
    commitments: list[CommitmentGroup] = []
    earlier = earlier_articles(own, options)
    written = {article.id: article.published.latest for article in own if article.published.latest}
    for group in groups:
        part = {article: claimed[article] for article in group}
        questions.extend(align_questions(part, marks, entities, earlier, options, written))
        questions.extend(quote_questions(part, marks, families, entities))
        commitments.extend(group_commitments(part, entities, options))
    twins = twin_ids(copies, claimed)
    entities, families = follow_entities(entities, copies), follow_families(families, copies)
    entity_of = {member: entity.id for entity in entities for member in entity.members}
    lineage = trace_lineage(articles, marks, claimed, families, entity_of, options)
    aligned = Alignment(
        entities=entities, questions=tuple(follow_questions(questions, twins)), lineage=lineage, families=families,
        commitments=tuple(follow_commitments(commitments, twins)), origins=trace_origins(articles, claimed, entities, lineage),
        earlier=tuple(sorted({*earlier, *(twin for article in earlier for twin in copies.get(article, ()))})),
        model=learnt.NAME, weights=learnt.as_weights(),
    )  # fmt: skip
    problems = unrelated_problems(follow_groups(groups, copies), articles) if len(own) > 1 else ()
    return aligned, problems


def earlier_articles(articles: Sequence[Article], options: AlignOptions) -> frozenset[str]:
    """Ids of articles published clearly before the bulk of the others (their latest day against the median earliest day)."""
    days = sorted(date.fromisoformat(a.published.earliest) for a in articles if a.published.earliest)
    if len(days) < 3:
        return frozenset()
    middle = days[len(days) // 2]
    return frozenset(
        a.id
        for a in articles
        if a.published.latest
        and (middle - date.fromisoformat(a.published.latest)).days > options.earlier_days
    )
