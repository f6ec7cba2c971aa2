"""Parts that add up across reports, and periods that differ: two invented reports in, the relation out."""

import pytest

from variorum.ingest import read_article
from variorum.pipeline import reconcile_articles


def reasons(*texts: str) -> dict[str, list[str]]:
    """Reason codes of the account with their words."""
    made = reconcile_articles(
        [one for n, text in enumerate(texts) for one in read_article(text.encode(), name=f"{n}.txt")[0]]
    )
    return {
        reason.code: [evidence.exact for evidence in reason.evidence]
        for finding in made.findings
        for relation in finding.relations
        for reason in relation.reasons
    }


WHOLE = "The ferry Kestrel ran aground off Lemmen on Thursday with {n} people on board, the coast guard said."


@pytest.mark.parametrize(
    ("parts", "whole", "adds_up"),
    [
        ("163 passengers and 24 crew", "187", True),
        ("163 passengers and 24 crew", "190", False),
        ("163 passengers and 28 crew", "about 190", True),
        ("163 passengers and 39 crew", "about 190", False),
        ("about 163 passengers and 24 crew", "187", False),
    ],
)
def test_parts_of_one_sentence_make_the_whole_of_another_report(parts, whole, adds_up) -> None:
    found = reasons(
        f"The ferry Kestrel had {parts} on board when it ran aground off Lemmen on Thursday.",
        WHOLE.format(n=whole),
    )
    if adds_up:
        assert [words.split()[-1] for words in found["PART_WHOLE"]] == ["passengers", "people", "crew"]
    else:
        assert "PART_WHOLE" not in found


def test_a_quarter_is_not_a_year() -> None:
    found = reasons(
        "Telmar made a profit of 1.3 billion euros in the first quarter, the chipmaker said.",
        "Telmar made a profit of 5.6 billion euros last year. The chipmaker published its figures.",
    )
    assert found["SCOPE_PERIOD"] == ["in the first quarter", "last year"]


@pytest.mark.parametrize(("base", "told"), [("110", True), ("120", False)])
def test_one_sum_converted_twice(base: str, told: bool) -> None:
    found = reasons(
        "The lenders agreed on a loan of 110 billion euros ($141 billion) for Norland on Sunday.",
        f"The lenders agreed on a loan of {base} billion euros ($143 billion) for Norland on Sunday.",
    )
    assert ("UNIT" in found) is told
    if told:
        assert [words.partition(" ")[0] for words in found["UNIT"]] == ["110", "$141", "110", "$143"]


@pytest.mark.parametrize(("dollars", "told"), [("144", True), ("190", False)])
def test_a_sum_in_dollars_alone_is_another_days_conversion_where_it_is_near(dollars: str, told: bool) -> None:
    found = reasons(
        "The lenders agreed on a loan of 110 billion euros ($141 billion) for Norland on Sunday.",
        f"The lenders agreed on a loan of $ {dollars} billion for Norland on Sunday.".replace("$ ", "$"),
    )
    assert ("UNIT" in found) is told


def test_conversions_of_a_sum_that_was_raised_were_raised() -> None:
    found = reasons(
        "The state promised 40 million francs ($12 million) to Orlo, later increased to 65 million francs.",
        "The state promised 65 million francs ($19.5 million) to Orlo.",
    )
    assert "later increased to" in found["LATER_COUNT"]


@pytest.mark.parametrize(("taken", "told"), [("20", True), ("21", False)])
def test_what_stands_beside_a_corrected_figure_was_corrected_with_it(taken: str, told: bool) -> None:
    found = reasons(
        "The council adopted the plan for Orlo by 20 votes to three, with four abstentions.",
        "The council adopted the plan for Orlo by 19 votes to three, with five abstentions. "
        f"The press office had first given {taken} votes in favour.",
    )
    assert (
        any(
            "five abstentions" in words and "first given" in words for words in [found.get("LATER_COUNT", [])]
        )
        is told
    )
