"""Sums inside one report: told where they are wrong, and never where the words leave them open."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.annotate import annotate_article, article_problems
from variorum.ingest import read_article
from variorum.reconcile.slips import find_slips

HEAD = "A headline\n\nPublished: 5 March 2024\n\n"


def codes(text: str) -> list[str]:
    (article,), _ = read_article((HEAD + text).encode(), name="x.txt")
    marks = annotate_article(article)
    problems = (*find_slips(article, marks), *article_problems(article, marks))
    for problem in problems:
        for words in problem.evidence:
            assert article.text[words.start : words.end] == words.exact
    return [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Twelve people died: five in Arlen and six in Boro.", "sum_mismatch"),
        ("There were 154 people on board (143 passengers and 12 crew).", "sum_mismatch"),
        ("In the raid 12 people died – five policemen and six soldiers – the army said.", "sum_mismatch"),
        (
            "A total of 30 people were hurt: 12 in Arlen, 9 in Boro and 8 in Sund, the clinic said.",
            "sum_mismatch",
        ),
        ("At the polls 62 percent voted in favour and 45 percent against.", "percent_mismatch"),
        ("They met on Monday, March 5.", "weekday_mismatch"),
        ("The report is due on 31 June.", "impossible_date"),
        ("It must pay by February 30, 2023.", "impossible_date"),
        ("The talks began at 13:75 p.m. in Arlen.", "impossible_date"),
    ],
)
def test_what_does_not_add_up_is_told(text: str, code: str) -> None:
    assert codes(text) == [code]


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people died: five in Arlen and seven in Boro.",
        "Twelve people died: five in Arlen, six in Boro and a baby.",
        "The blast killed 12 people: five in Arlen, six in Boro and the driver.",
        "At least 12 people died: five in Arlen and six in Boro.",
        "Twelve people died: at least five in Arlen and six in Boro.",
        "Twelve people died, including five children and six women.",
        "The attack killed 12 people – five of them children and eight women – in the town.",
        "The firm has 17,000 workers: 10,000 in Arlen and 6,900 in Boro.",
        "The fund will pay $12 million: $5 million for homes and $6 million for roads.",
        "Turnout fell: 62 percent of men and 45 percent of women went to the vote.",
        "Voters backed it, 62 percent voting for and 38 percent against.",
        "They met on Tuesday, March 5.",
        "In June 31 people died of the fever.",
        "He came in on Monday, March 5, 2018.",
        "The talks began at 14:30 local time.",
        "The 4-1 result, 25:70 in points, was clear.",
    ],
)
def test_what_adds_up_or_stays_open_is_left_alone(text: str) -> None:
    assert codes(text) == []


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet="0123456789 :–(),.;and%", max_size=120))
def test_no_text_breaks_it(text: str) -> None:
    codes("Twelve people died: " + text)
