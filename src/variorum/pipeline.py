"""The corridor: the only file that knows the order of the rooms. In: articles. Out: one account per story.

read_sources → annotate_article → date_articles → extract_claims → group_stories → trace_lineage → align_… → reconcile_question → assemble_account
"""

from collections.abc import Callable, Sequence

from variorum.align import align_story, date_articles, settle_background
from variorum.annotate import annotate_article, article_problems, retime_article
from variorum.claims import extract_claims
from variorum.model.account import Account
from variorum.model.article import Article
from variorum.model.claim import Claims
from variorum.model.mark import Marks
from variorum.model.problem import Problem
from variorum.options import Options
from variorum.reconcile import assemble_account, reconcile_questions

Step = Callable[[str, int, int], None]


def _silent(stage: str, done: int, total: int) -> None:
    """Tells nobody."""


def annotate_all(
    articles: Sequence[Article], on_step: Step = _silent
) -> tuple[tuple[Article, ...], dict[str, Marks], tuple[Problem, ...]]:
    """Marks of every article. Undated articles are dated from their words and the other reports, then their times are read again."""
    marks: dict[str, Marks] = {}
    for number, article in enumerate(articles):
        marks[article.id] = annotate_article(article)
        on_step("reading", number + 1, len(articles))
    dated, problems = date_articles(articles, marks)
    for before, after in zip(articles, dated, strict=True):
        if before.published != after.published:
            marks[after.id] = retime_article(after, marks[after.id])
    found = (problem for article in dated for problem in article_problems(article, marks[article.id]))
    return dated, marks, (*problems, *found)


def reconcile_articles(
    articles: Sequence[Article],
    problems: Sequence[Problem] = (),
    *,
    options: Options | None = None,
    on_step: Step = _silent,
    version: str = "",
) -> Account:
    """One account of all articles given, in any order: articles are sorted by name and id first, so the order changes nothing."""
    chosen = options or Options()
    ordered = sorted(articles, key=lambda article: (article.name, article.id))
    dated, marks, dating = annotate_all(ordered, on_step)
    claimed: dict[str, Claims] = {}
    for number, article in enumerate(dated):
        claimed[article.id] = extract_claims(article, marks[article.id])
        on_step("claims", number + 1, len(dated))
    claimed = settle_background(dated, claimed, chosen.align)
    on_step("aligning", 0, 1)
    alignment, apart = align_story(dated, marks, claimed, chosen.align)
    on_step("aligning", 1, 1)
    findings = reconcile_questions(alignment, dated, claimed, chosen.reconcile)
    on_step("reconciling", 1, 1)
    return assemble_account(
        articles=dated, marks=marks, claims=claimed, alignment=alignment, findings=findings,
        problems=(*problems, *dating, *apart), options=chosen, version=version,
    )  # fmt: skip
