"""Numbers that a toll rises to."""

import pytest

from variorum.annotate import annotate_article
from variorum.claims import extract_claims
from variorum.model.article import Article
from variorum.values import Amount


def counts(text: str) -> dict[str, float | int | None]:
    article = Article(id="a", name="a.txt", text=text)
    claims = extract_claims(article, annotate_article(article)).claims
    return {c.attribute: c.value.low for c in claims if isinstance(c.value, Amount)}


@pytest.mark.parametrize(
    ("text", "attribute", "value"),
    [
        ("The toll rises to 15, the captain was detained.", "killed", 15),
        (
            "The number of people known to have died in the flood has risen to 15, and 20 others are still missing.",
            "killed",
            15,
        ),
        ("The number of injured climbed to at least 40 on Friday.", "injured", 40),
        ("Police said the death toll stood at 9.", "killed", 9),
        ("The number of missing fell to six.", "missing", 6),
        ("Arrests, all agree, stand at 214.", "arrested", 214),
        ("Injuries have risen to 40, the ministry said.", "injured", 40),
        ('The army: 27 "terrorists" killed, no civilians', "killed", 27),
    ],
)
def test_a_number_is_what_the_noun_says_that_moved_to_it(text, attribute, value) -> None:
    assert counts(text).get(attribute) == value


def test_a_number_that_nothing_moved_to_is_read_as_before() -> None:
    assert counts("Police detained 15 people after the toll of the fire was known.").get("arrested") == 15


def test_an_opening_noun_that_tells_no_fate_numbers_nothing() -> None:
    assert "arrested" not in counts("Prices after the arrests stand at 214.")
