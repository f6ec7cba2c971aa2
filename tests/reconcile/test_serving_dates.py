"""Dates asked for twice. Invented reports."""

import pytest

from variorum.model.article import Span
from variorum.model.claim import Claim
from variorum.model.finding import Finding, Reading
from variorum.reconcile.serving_dates import dated_twice
from variorum.values import Interval

JUNE = Interval(earliest="2024-06-01", latest="2024-06-30", grain="month")
JULY = Interval(earliest="2024-07-01", latest="2024-07-31", grain="month")
COMPLAINT = ("complaint", "first", "lid")


def made(
    name: str, articles: str, value: Interval, context: tuple[str, ...]
) -> tuple[Finding, dict[str, Claim]]:
    claims = {
        f"{name}{article}": Claim(
            id=f"{name}{article}", article=article, start=0, end=4, exact="June", sentence=Span(0, 60),
            attribute="date:come", value=value, context=context,
        )
        for article in articles
    }  # fmt: skip
    reading = Reading(id=f"{name}r", value=value, label="June", claims=tuple(claims), articles=tuple(articles), independent=2)  # fmt: skip
    question = f"When did it come ({name})?"
    return Finding(
        id=name, question=f"{name} {question}", attribute="date:come", subject=None, importance=0.5, kind="agreed", readings=(reading,)
    ), claims  # fmt: skip


@pytest.mark.parametrize(
    ("value", "context", "gone"),
    [
        (JUNE, ("complaint", "first"), {"small"}),
        (JULY, ("complaint", "first"), set()),
        (JUNE, ("bridge", "first"), set()),
    ],
)
def test_the_same_dates_of_one_deed_are_asked_for_once(value, context, gone) -> None:
    one, told = made("wide", "abc", JUNE, COMPLAINT)
    two, more = made("small", "de", value, context)
    assert dated_twice([one, two], {**told, **more}) == gone
