"""Where other news begins."""

import pytest

from variorum.annotate import annotate_article
from variorum.claims import extract_claims
from variorum.model.article import Article

_REPORT = (
    "At least 31 people were killed in the flood, officials said.\n\nHelp is on its way to the valley.\n\n"
)
_OTHER = "A lorry overturned near the border on Monday, killing 14 people."


def told(heading: str) -> set[str]:
    article = Article(id="a", name="a.txt", text=f"{_REPORT}{heading}\n{_OTHER}")
    return {claim.exact for claim in extract_claims(article, annotate_article(article)).claims}


@pytest.mark.parametrize("heading", ["ELSEWHERE", "In other news", "NEWS IN BRIEF:"])
def test_what_stands_under_other_news_is_no_part_of_the_story(heading: str) -> None:
    found = told(heading)
    assert "At least 31 people" in found
    assert "14 people" not in found


@pytest.mark.parametrize("heading", ["Elsewhere", "THE DAMAGE", "In brief, the river rose."])
def test_other_headings_go_on_with_the_story(heading: str) -> None:
    assert "14 people" in told(heading)


def test_a_heading_in_the_first_half_closes_nothing() -> None:
    article = Article(id="a", name="a.txt", text=f"ELSEWHERE\n{_OTHER}\n\n{_REPORT}")
    found = {claim.exact for claim in extract_claims(article, annotate_article(article)).claims}
    assert "14 people" in found
