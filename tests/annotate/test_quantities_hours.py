"""Hours and ages that stand as bare numbers, nouns in quote marks."""

import pytest

from variorum.annotate import annotate_article
from variorum.model.article import Article


def read(text: str):
    return annotate_article(Article(id="a", name="a.txt", text=text)).quantities


@pytest.mark.parametrize(
    "text",
    [
        "The shops open at nine this morning.",
        "The trains ran again at two.",
        "It was a quarter past nine when the lights went out.",
        "The convoy left at six in the evening.",
        "20.15 The council says that it will wait.",
        "The search began at 05.40 on Wednesday.",
    ],
)
def test_hours_count_nothing(text) -> None:
    assert [q for q in read(text) if q.kind == "count"] == []


@pytest.mark.parametrize(
    "text", ["The toll stood at nine.", "They put the number at seven.", "Shares closed at 18.20."]
)
def test_figures_put_at_a_number_are_no_hours(text) -> None:
    assert [q.kind for q in read(text)] == ["count"]


@pytest.mark.parametrize("text", ["A boy of 15 was hurt.", "Ana Ruiz was seventeen."])
def test_somebody_of_a_number_is_so_old(text) -> None:
    assert "age" in {q.kind for q in read(text)}


def test_a_noun_in_quote_marks_is_counted() -> None:
    found = read('The army said 60 "bandits" were caught.')[0]
    assert (found.head, found.amount.unit) == ("bandit", "person")


def test_no_month_has_more_than_31_days() -> None:
    assert [q.head for q in read("In January 34 guards went home.")] == ["guard"]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The firm gives up eleven so-called slot pairs.", "pair"),
        ("The guns hit a dozen rebel positions.", "position"),
        ("The guns hit 12 rebel positions.", "position"),
    ],
)
def test_the_noun_behind_a_modifier_is_counted(text, head) -> None:
    found = read(text)[0]
    assert (found.head, found.amount.unit) == (head, head)
