"""The door of the room for one question. In: a Question, its claims, what align knows. Out: a Finding. Sees one question at a time."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from variorum.catalogue import Attribute, load_catalogue
from variorum.model.article import Article
from variorum.model.claim import Claim, Claims
from variorum.model.finding import Finding, Reading, Relation
from variorum.model.question import Alignment, Question
from variorum.options import ReconcileOptions
from variorum.reconcile.asking import ask, is_cloze, is_makeshift
from variorum.reconcile.asking_distinct import Story, distinct_questions
from variorum.reconcile.asking_spelling import respelled
from variorum.reconcile.importance import importance
from variorum.reconcile.kinds import current_reading, finding_kind
from variorum.reconcile.knowledge import Knowledge, gather_knowledge
from variorum.reconcile.labels import label_of
from variorum.reconcile.readings import group_sides, make_reading
from variorum.reconcile.relate import (
    Answers,
    relate_amounts,
    relate_categories,
    relate_dates,
    relate_descriptions,
    relate_names,
    relate_quotes,
    relate_statements,
)
from variorum.reconcile.relate.against import set_against
from variorum.reconcile.relate.categories import hold_with_cases
from variorum.reconcile.relate.counting import COUNTED, counted_apart
from variorum.reconcile.relate.extents import reach_apart
from variorum.reconcile.relate.revisions import TOOK_PLACE, carried_on
from variorum.reconcile.relate.scope import Alike, nouns_alike
from variorum.reconcile.relate.sums import (
    converted,
    converted_alike,
    corrected_beside,
    parts_add_up,
)
from variorum.reconcile.serving import serving
from variorum.reconcile.side import Judgement, Side, Witness, moment_words, reason, words_of
from variorum.reconcile.within import relate_within
from variorum.values import Amount, Category, Interval


def reconcile_questions(
    alignment: Alignment,
    articles: Sequence[Article],
    claimed: Mapping[str, Claims],
    options: ReconcileOptions,
) -> tuple[Finding, ...]:
    """Findings of all questions, most important first."""
    knowledge = gather_knowledge(alignment, articles, claimed, options)
    found = [
        finding for question in alignment.questions for finding in reconcile_or_part(question, knowledge)
    ]
    story = Story(
        texts={article.id: article.text for article in articles},
        sites={
            _finding_id(each): each.site
            for question in alignment.questions
            for each in (question, *question.otherwise)
            if each.site
        },
        years=frozenset(
            end[:4]
            for article in articles
            for end in (article.published.earliest, article.published.latest)
            if end
        ),
    )
    told = respelled(distinct_questions(found, knowledge.claims, story), alignment.entities)
    found = serving(told, knowledge.claims, knowledge.prints)
    return tuple(sorted(found, key=lambda finding: (-finding.importance, finding.question, finding.id)))


def _finding_id(question: Question) -> str:
    return question.id.replace("q-", "finding-", 1)


def reconcile_or_part(question: Question, knowledge: Knowledge) -> tuple[Finding, ...]:
    """The finding of a question; of one whose figures differ for no reason that the reports give, and of which some hardly belong, those of its parts.
    Where two speakers stand behind two figures that is a reason."""
    finding = reconcile_question(question, knowledge)
    spoken = any(told.code == "SPEAKER" for relation in finding.relations for told in relation.reasons)
    if finding.kind != "undecided" or spoken or not question.otherwise:
        return (finding,)
    return tuple(reconcile_question(part, knowledge) for part in question.otherwise)


def reconcile_question(question: Question, knowledge: Knowledge) -> Finding:
    """1. witnesses with their moments, 2. readings, 3. relations, 4. the kind of the finding."""
    claims = [knowledge.claims[claim] for claim in question.claims]
    sides = group_sides(
        [_witness(claim, knowledge.articles[claim.article]) for claim in claims], knowledge.forms
    )
    readings = tuple(
        make_reading(side, question.id, knowledge.origins, lambda c: label_of(c, knowledge.articles))
        for side in sides
    )
    relations = tuple(_relations(sides, readings, question, knowledge))
    texts = {claim.article: knowledge.articles[claim.article].text for claim in claims}
    asked, options = ask(question, claims, texts), knowledge.options
    kind = finding_kind(readings, relations, knowledge.prints)
    weight = importance(question, claims, knowledge.lengths, kind, options)
    return Finding(
        id=_finding_id(question),
        question=asked,
        attribute=question.attribute,
        subject=question.subject,
        importance=round(weight * options.makeshift_factor, 4)
        if is_makeshift(asked) or is_cloze(asked)
        else weight,
        kind=kind,
        readings=readings,
        relations=relations,
        current=current_reading(readings, relations),
        background=question.background,
        silent=tuple(sorted(set(knowledge.articles) - {claim.article for claim in claims})),
        why=question.why,
        made_by=question.made_by,
        links=question.links,
        left_out=question.left_out,
    )


def _witness(claim: Claim, article: Article) -> Witness:
    """A claim with the moment it holds for."""
    published = Interval(earliest=article.published.earliest, latest=article.published.latest)
    stated = claim.as_of is not None and claim.as_of.interval.known
    return Witness(
        claim=claim,
        as_of=claim.as_of.interval if claim.as_of and stated else published,
        phrase=claim.as_of.phrase if claim.as_of and stated else None,
        published=article.published,
    )


def _relations(
    sides: Sequence[Side], readings: Sequence[Reading], question: Question, knowledge: Knowledge
) -> list[Relation]:
    """Every pair of readings; an update points from the older to the newer reading."""
    within = (
        relate_within(side, reading, knowledge.origins, knowledge.passages)
        for side, reading in zip(sides, readings, strict=True)
    )
    found = [relation for relation in within if relation is not None]
    limited = list(zip(sides, readings, strict=True))[: knowledge.options.readings_related]
    alike = nouns_alike(sides)
    judgements = {
        (i, j): _by_lane(left, right, _judge(left, right, question, knowledge, alike), knowledge)
        for (i, (left, _)), (j, (right, _)) in combinations(enumerate(limited), 2)
    }
    entry = load_catalogue().get(question.attribute)
    if entry is not None and entry.joint:
        judgements = hold_with_cases(judgements)
    judgements = converted_alike(carried_on(judgements))
    for (i, j), judged in judgements.items():
        one, two = limited[i][1], limited[j][1]
        first, second = (one, two) if judged.forward else (two, one)
        found.append(
            Relation(
                left=first.id, right=second.id, kind=judged.kind, reasons=judged.reasons, rule=judged.rule
            )
        )
    return found


def _by_lane(left: Side, right: Side, judged: Judgement, knowledge: Knowledge) -> Judgement:
    """What only a much older report says, and nothing else explains, is an earlier value: never a contradiction."""
    old = [{w.claim.article in knowledge.earlier for w in side.witnesses} for side in (left, right)]
    slip = any(reason.code == "NAME_ERROR" for reason in judged.reasons)
    if (
        slip
        or judged.kind not in ("unknown", "conflicts")
        or not (old[0] ^ old[1])
        or len(old[0]) + len(old[1]) > 2
    ):
        return judged
    words = [moment_words(side.witnesses[0]) for side in (left, right)]
    figures = [words_of(side.witnesses[0].claim) for side in (left, right)]
    return Judgement(
        kind="updates",
        reasons=reason("LATER_COUNT", [*words, *figures]),
        rule="an earlier report",
        forward=True in old[0],
    )


def _judge(left: Side, right: Side, question: Question, knowledge: Knowledge, alike: Alike) -> Judgement:
    """The rule set for the type of value."""
    entry = load_catalogue().get(question.attribute)
    if isinstance(left.value, Amount):
        moving = {
            "may_grow": bool(entry and entry.grows) or question.attribute == COUNTED,
            "may_fall": bool(entry and entry.falls),
        }
        settled = bool(entry and entry.settled)
        judged = relate_amounts(left, right, **moving, settled=settled, alike=alike)
        if judged.rule != TOOK_PLACE:
            disputed = set_against(left, right, knowledge.articles, grows=any(moving.values()))
            judged = disputed or judged
        if judged.kind in ("unknown", "other_scope"):
            judged = counted_apart(left, right, knowledge.articles) or judged
        if judged.kind == "unknown":
            judged = reach_apart(left, right, knowledge.articles) or judged
        if judged.kind == "unknown":
            judged = corrected_beside(left, right, knowledge.beside, knowledge.formers) or judged
        open_ = judged.kind in ("unknown", "conflicts", "other_scope")
        found = parts_add_up(left, right, knowledge.beside) if open_ else None
        return (
            found
            or (converted(left, right, knowledge.beside, knowledge.replaced) if open_ else None)
            or judged
        )
    if isinstance(left.value, Interval):
        return relate_dates(left, right)
    if question.attribute == "words":
        return relate_quotes(left, right)
    if question.attribute == "who":
        return relate_descriptions(left, right)
    if question.attribute.startswith("statement:"):
        return relate_statements(left, right)
    if isinstance(left.value, Category):
        return relate_categories(left, right, _answers(entry))
    return relate_names(left, right, knowledge.forms)


def _answers(entry: Attribute | None) -> Answers:
    """What the catalogue says of the answers of a closed list; nothing of a question that it does not know."""
    if entry is None:
        return Answers()
    return Answers(
        steps=entry.steps,
        narrows=entry.narrows,
        rivals=entry.rivals,
        contested=entry.contested,
        shared=entry.shared,
        joint=entry.joint,
        fixed=entry.per == "event",
    )
