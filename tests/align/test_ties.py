"""Figures that their own report sets beside one another answer one question. Invented sentences only."""

import pytest

from variorum.align.ties import ties_in
from variorum.annotate import annotate_article
from variorum.claims import extract_claims
from variorum.model.article import Article, Published

REVISED = [
    ("The fund holds 7.1 percent of the mill, up from 6.2 percent.", True),
    ("The state pledged 500,000 dollars, later raised to 800,000 dollars.", True),
    ("About 2,100 people remain in shelters, officials say, down from nearly 3,000 a week ago.", True),
    ("The mill may keep nine barges, not 14 barges, the board said.", True),
    ("The town paid 20,000 euros for the hall and 3,000 euros for the roof.", False),
]
COUNTED = [
    ("The union said 8,200 workers had downed tools, while Arvo Mills said 2,900 had gone on strike.", True),
    ("Mayor Vera Holt said 12 people were injured. Dr. Ivo Lund said 15 people were injured.", True),
    ("Mayor Vera Holt said 12 people were injured and 15 were missing.", False),
    (
        "About 60 people came to protest, according to police. The organisers, a group called Orlo First, said 150.",
        True,
    ),
    (
        "The Arvo Union says 41 trucks were on board; the operator, Lund Lines, denies it and speaks of 36.",
        True,
    ),
    (
        "The ministry says it will affect 130 clubs; a coalition of civic groups says the number is above 900.",
        True,
    ),
    ("Mayor Vera Holt said the bus broke in three. Arvo Lines said six crew were on board.", False),
    ("The army admits 14 dead. The Arvo Front says it lost five men.", False),
    ("Police put the crowd at 12,000. The ambulance service said it treated nine protesters.", False),
    ("The army said it has 9,000 soldiers at the border. The Arvo Front said it has 4,000 fighters.", False),
]


def tied(text: str) -> bool:
    article = Article(
        id="a", name="a.txt", text=text, published=Published("2024-05-15", "2024-05-15", "metadata")
    )
    marks = annotate_article(article)
    return bool(ties_in(extract_claims(article, marks).claims, marks.sentences))


@pytest.mark.parametrize(("text", "together"), REVISED)
def test_what_became_another_figure(text, together):
    assert tied(text) is together


@pytest.mark.parametrize(("text", "together"), COUNTED)
def test_two_sources_count_one_thing(text, together):
    assert tied(text) is together
