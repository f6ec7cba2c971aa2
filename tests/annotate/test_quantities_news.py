"""find_quantities on invented news: all quantities of each sentence of tests/cases/quantities_news.yaml, and nothing besides."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from variorum.annotate.annotate import parse_sentences
from variorum.annotate.quantities import find_quantities
from variorum.model.article import Article
from variorum.model.mark import Quantity

CASES = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "quantities_news.yaml").read_text(encoding="utf-8")
)
SIGNS = {"about": "~", "more_than": ">", "at_least": ">=", "less_than": "<", "at_most": "<="}


def written(mark: Quantity) -> str:
    """A mark as the cases write it."""
    amount = mark.amount
    if amount.bound in ("range", "vague"):
        value = f"{'v ' if amount.bound == 'vague' else ''}{amount.low}..{amount.high}"
    else:
        value = f"{SIGNS.get(amount.bound, '')}{amount.point}"
    return f"{value} {amount.unit or '-'}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_reads_all_quantities_and_no_more(case: dict[str, Any]) -> None:
    article = Article(id="a", name="a", text=case["text"])
    marks = find_quantities(article, parse_sentences(article), ())
    assert [written(mark) for mark in marks if mark.kind not in ("label", "ordinal")] == case["all"]
