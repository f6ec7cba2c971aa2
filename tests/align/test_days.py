"""What a date is the date of, by rules alone: one event under several verbs, and two events of one day kept apart."""

import pytest

from variorum.align.questions import align_questions
from variorum.annotate import annotate_article
from variorum.claims import extract_claims
from variorum.model.article import Article, Published
from variorum.options import AlignOptions
from variorum.values import Interval


def joined(*texts: str, day: str = "2024-05-14") -> list[set[str]]:
    """The dates of each question, each as article and day."""
    articles = [
        Article(id=chr(97 + at), name=chr(97 + at), text=text, published=Published(day, day, "metadata"))
        for at, text in enumerate(texts)
    ]
    marks = {article.id: annotate_article(article) for article in articles}
    claims = {article.id: extract_claims(article, marks[article.id]) for article in articles}
    known = {c.id: c for each in claims.values() for c in each.claims if isinstance(c.value, Interval)}
    questions = align_questions(claims, marks, (), frozenset(), AlignOptions(meet_bar=1.01))
    return [
        {f"{known[c].article} {known[c].value.earliest}" for c in q.claims if c in known} for q in questions
    ]


@pytest.mark.parametrize(
    ("one", "two", "met"),
    [
        (
            "The vaccination campaign will start on Monday, 20 May.",
            "The vaccination campaign has been put back to Wednesday, 22 May.",
            {"a 2024-05-20", "b 2024-05-22"},
        ),
        (
            "The president has until 24 May to sign the act.",
            "The president has ten days to sign the act.",
            {"a 2024-05-24", "b 2024-05-24"},
        ),
    ],
)
def test_one_event_under_two_verbs(one, two, met):
    assert met in joined(one, two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "The letter was released by parliament last week.",
            "The plan was approved by parliament on Wednesday.",
        ),
        (
            "A mine collapsed on Monday, killing ten miners.\n\nSeparately, lightning struck a barn on Monday.",
            "A mine collapsed on Monday, killing ten miners.",
        ),
    ],
)
def test_two_events_of_one_time(one, two):
    together = [dates for dates in joined(one, two) if len(dates) > 1]
    assert all(len({each.partition(" ")[0] for each in dates}) == len(dates) for dates in together)
    assert len(together) <= one.count("mine")


def test_two_conferences_are_two():
    found = joined(
        "At a news conference on Monday, 6 May, investigators showed pictures of the car.",
        "At a news conference on Friday, 10 May, investigators named the driver of the car.",
    )
    assert not any({"a 2024-05-06", "b 2024-05-10"} <= dates for dates in found)
