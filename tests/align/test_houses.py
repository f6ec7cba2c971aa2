"""Whose words are a body's own: its chief's and its spokeswoman's, whichever report says so. And one figure in two spellings."""

import pytest

from variorum.align.entities import align_entities
from variorum.align.families import join_quotations
from variorum.align.houses import houses
from variorum.annotate import annotate_article
from variorum.model.article import Article
from variorum.model.ids import content_id

FILLER = "The valley lies in the north. Bread was dear. Trains stood still all day. Snow fell on the hills. A mill is old."


def article(name: str, *lines: str) -> Article:
    text = "\n\n".join((*lines, FILLER))
    return Article(id=content_id("a", name, text), name=name, text=text)


def joined(*articles: Article) -> list[set[str]]:
    """Names of the reports in each family of several."""
    marks = {one.id: annotate_article(one) for one in articles}
    entity_of = {member: one.id for one in align_entities(articles, marks) for member in one.members}
    name = {one.id: one.name for one in articles}
    families = join_quotations(articles, marks, entity_of)
    return [found for one in families if len(found := {name[key] for key, _ in one.members}) > 1]


@pytest.mark.parametrize(
    ("words", "known", "want"),
    [
        # another report tells whose chief she is
        ("Ida Holt said the first crack in the wheel had been reported in June.", "The chief executive of Haldenwerk, Ida Holt, travelled home.", True),
        # nobody says so
        ("Ida Holt said the first crack in the wheel had been reported in June.", "Ida Holt travelled home.", False),
    ],
)  # fmt: skip
def test_a_body_speaks_through_its_chief(words: str, known: str, want: bool) -> None:
    reports = (
        article("a.txt", "Holt speaks", words),
        article(
            "b.txt",
            "Firm answers",
            "Haldenwerk said the first crack was reported in June. Haldenwerk is old.",
        ),
        article("c.txt", "Who leads", known, "Haldenwerk has nine mills."),
    )
    assert ({"a.txt", "b.txt"} in joined(*reports)) is want


def test_its_spokeswoman_speaks_for_the_body_quoted_before() -> None:
    reports = (
        article("a.txt", "Gates", "Haldenwerk denied that the gates stuck. “The gates were opened at 7 p.m. on Sunday, as the rules ask,” its spokeswoman, Ida Holt, said."),
        article("b.txt", "River", "Haldenwerk said the gates were opened on Sunday evening at seven o'clock, as was laid down."),
    )  # fmt: skip
    assert joined(*reports) == [{"a.txt", "b.txt"}]
    marks = {one.id: annotate_article(one) for one in reports}
    entities = align_entities(reports, marks)
    entity_of = {member: one.id for one in entities for member in one.members}
    ids = {one.name: one.id for one in entities}
    assert houses(reports, marks, entity_of) == {ids["Ida Holt"]: frozenset((ids["Haldenwerk"],))}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("the bells rang at 1:55 a.m.", "the bells were rung at five to two"),
        ("it would put in 1.1 billion crowns", "1,100 million crowns would be put in"),
    ],
)
def test_a_figure_is_one_however_it_is_written(one: str, two: str) -> None:
    left = article("a.txt", "One", f"Mayor Ada Kell said {one}.")
    right = article("b.txt", "Two", f"Mayor Ada Kell said {two}.")
    assert joined(left, right) == [{"a.txt", "b.txt"}]
