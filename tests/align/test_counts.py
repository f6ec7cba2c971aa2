"""Reports that rest on one monitor, on one bulletin, on one announcement; and those that do not."""

import pytest

from variorum.align.counts import resting_on_counts
from variorum.annotate import annotate_article
from variorum.claims import extract_claims
from variorum.model.article import Article, Published
from variorum.model.ids import content_id


def article(name: str, text: str, day: str, publisher: str | None = None) -> Article:
    return Article(
        id=content_id("a", name, text),
        name=name,
        text=text,
        publisher=publisher,
        published=Published(day, day, "metadata"),
    )


def joined(*articles: Article, taken: frozenset[tuple[str, str]] = frozenset()) -> set[str]:
    """Names of the two reports of each pair, put together."""
    marks = {one.id: annotate_article(one) for one in articles}
    claimed = {one.id: extract_claims(one, marks[one.id]) for one in articles}
    entity_of = {
        (one.id, number): f"e-{chain.name}"
        for one in articles
        for number, chain in enumerate(marks[one.id].chains)
    }
    name = {one.id: one.name for one in articles}
    found = resting_on_counts(articles, marks, claimed, entity_of, taken)
    return {"".join(sorted((name[a], name[b]))) for a, b in found}


FIRST = "At least 46 people were killed in the raid, the Arvan Conflict Watch said."
LATER = "The raid killed 63 people, the Arvan Conflict Watch says in a report."


@pytest.mark.parametrize(
    ("left", "right", "want"),
    [
        (FIRST, LATER, {"ab"}),
        (FIRST, "The Arvan Conflict Watch raised its count for Wednesday to 58.", {"ab"}),
        # everybody quotes the police
        ("At least 46 people were killed in the raid, Arvan police said.", "The raid killed 63 people, Arvan police said.", set()),
        # another count of the same monitor
        (FIRST, "More than 1,900 people have been killed in the war, the Arvan Conflict Watch says.", set()),
    ],
)  # fmt: skip
def test_states_of_one_count(left: str, right: str, want: set[str]) -> None:
    assert joined(article("a", left, "2024-05-03"), article("b", right, "2024-05-09")) == want


def test_two_reports_that_name_the_body_of_a_bulletin_rest_on_it_both() -> None:
    paper = article(
        "a",
        "BULLETIN No. 7\n\nPersons deceased: 26\nPersons injured: 88",
        "2024-05-03",
        "Regional Rescue Centre",
    )
    one = article(
        "b", "Twenty-six people are dead, according to the rescue centre.", "2024-05-04", "Sund Observer"
    )
    two = article(
        "c", "Thirty-four people died, the regional rescue centre said.", "2024-05-09", "Norden Post"
    )
    assert joined(paper, one, two) == {"ab", "ac", "bc"}


ANNOUNCED = (
    "Press release\n\nThe price is 412 pence a share and values Ostrand at 2,316 million pounds. It is a premium of 38 per cent. "
    "The firms employ 14,200 people."
)


@pytest.mark.parametrize(
    ("told", "day", "want"),
    [
        ("Ostrand is sold for 2.3 billion pounds, or 412 pence a share. The two employ 14,200 people.", "2024-05-04", {"ab"}),
        ("Ostrand is sold for 412 pence a share.", "2024-05-04", set()),
        ("Ostrand is sold for 2.3 billion pounds, or 412 pence a share. The two employ 14,200 people.", "2024-05-01", set()),
    ],
)  # fmt: skip
def test_figures_of_an_announcement(told: str, day: str, want: set[str]) -> None:
    assert joined(article("a", ANNOUNCED, "2024-05-03"), article("b", told, day)) == want


def test_a_text_that_was_taken_over_brings_no_source_of_its_own() -> None:
    first, copy, other = (
        article("a", FIRST, "2024-05-03"),
        article("b", FIRST, "2024-05-04"),
        article("c", LATER, "2024-05-09"),
    )
    assert joined(first, copy, other, taken=frozenset(((first.id, copy.id),))) == {"ab", "ac"}
