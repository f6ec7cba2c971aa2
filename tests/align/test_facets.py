"""What a report itself tells apart: whose dead, and of what. Invented sentences only."""

from variorum.align.facets import PLAIN, facets_in, told_apart
from variorum.annotate import annotate_article
from variorum.claims import extract_claims
from variorum.model.article import Article, Published
from variorum.values import Amount

BOTH = "The storm killed 118 people in Lunta. A cholera outbreak has killed 27 people since."
STORM = "Officials said that the storm had killed 131 people."
FEVER = "An outbreak of fever killed 41 people in the valley."


def told(text: str) -> dict[float, object]:
    """The facets of the figures of a report."""
    day = Published("2024-05-15", "2024-05-15", "metadata")
    article = Article(id=text[:9], name="a.txt", text=text, published=day)
    claims = [
        c for c in extract_claims(article, annotate_article(article)).claims if isinstance(c.value, Amount)
    ]
    found = facets_in(claims)
    return {c.value.low: found.get(c.id, PLAIN) for c in claims}


def test_a_report_that_counts_two_causes_tells_them_apart_for_others() -> None:
    both, storm = told(BOTH), told(STORM)
    assert told_apart(both[27], storm[131])
    assert not told_apart(both[118], storm[131])


def test_what_no_report_tells_apart_stays_together() -> None:
    assert not told_apart(told(STORM)[131], told(FEVER)[41])


def test_two_peoples_of_one_report_are_told_apart_for_others() -> None:
    both = told("The rebels set free 37 soldiers and the army set free 64 detainees.")
    assert told_apart(both[37], both[64])
