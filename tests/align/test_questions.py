"""Claims of several reports in, questions out."""

import random

from msgspec import structs

from variorum.align.parts import said_again
from variorum.align.questions import align_questions
from variorum.model.article import Span
from variorum.model.claim import Claim, Claims
from variorum.model.ids import content_id
from variorum.model.mark import Marks
from variorum.options import AlignOptions
from variorum.values import Amount, Interval, Name


def claim(
    article: str,
    words: str,
    value: int,
    attribute="killed",
    context=(),
    counted="people",
    unit="person",
    **more,
) -> Claim:
    return Claim(
        id=content_id("c", article, words, attribute),
        article=article,
        start=0,
        end=len(words),
        exact=words,
        sentence=Span(0, 40),
        attribute=attribute,
        value=Amount(value, value, "exact", unit),
        counted=counted,
        predicate=context[0] if context else None,
        context=tuple(sorted(context)),
        **more,
    )


def questions(*claims: Claim):
    by_article: dict[str, list[Claim]] = {}
    for one in claims:
        by_article.setdefault(one.article, []).append(one)
    claimed = {article: Claims(article=article, claims=tuple(found)) for article, found in by_article.items()}
    marks = {article: Marks(article=article) for article in by_article}
    return align_questions(claimed, marks, (), frozenset(), AlignOptions())


def together(*claims: Claim) -> bool:
    return len(questions(*claims)) == 1


def test_a_later_vote_is_another_vote() -> None:
    words = ("vote", "council", "turnout")
    first = claim("a", "71 percent", 71, attribute="turnout", context=words, unit="percent", counted=None)
    later = claim("b", "66 percent", 66, attribute="turnout", context=words, unit="percent", counted=None)
    dated = structs.replace(later, when=Interval("2031-05-18", "2031-05-18", "day"))
    claimed = {c.article: Claims(article=c.article, claims=(c,)) for c in (first, dated)}
    marks = {article: Marks(article=article) for article in claimed}
    asked = [
        align_questions(claimed, marks, (), frozenset(), AlignOptions(), {"a": day})
        for day in ("2031-05-05", "2031-05-19")
    ]
    assert [len(found) for found in asked] == [2, 1]


FERRY = ("kill", "ferry", "sink")


def test_the_same_count_in_other_words_is_one_question() -> None:
    assert together(
        claim("a", "12 people", 12, context=FERRY),
        claim("b", "15 dead", 15, context=("die", "ferry", "capsize"), counted="dead"),
    )


def test_killed_and_injured_are_two_questions() -> None:
    assert not together(
        claim("a", "12 people", 12, context=FERRY),
        claim("b", "30 people", 30, attribute="injured", context=("injure", "ferry", "sink")),
    )


def test_children_among_the_dead_are_not_the_dead() -> None:
    assert not together(
        claim("a", "12 people", 12, context=FERRY),
        claim("b", "three children", 3, context=FERRY, counted="children"),
    )


def test_a_demand_is_no_fact_but_what_is_asked_for_is_what_is_given() -> None:
    given = claim("a", "12 people", 12, context=FERRY)
    assert not together(given, claim("b", "15 people", 15, context=FERRY, modality="asked"))
    assert together(given, claim("b", "12 people", 12, context=FERRY, modality="asked"))


def test_another_unit_is_another_question() -> None:
    assert not together(
        claim("a", "$12m", 12, attribute="cost", context=("cost", "bridge"), unit="USD", counted=None),
        claim("b", "€11m", 11, attribute="cost", context=("cost", "bridge"), unit="EUR", counted=None),
    )


def test_every_claim_stands_in_exactly_one_question_whatever_the_order() -> None:
    claims = [
        claim(article, f"{n} people", n, context=(*FERRY, article)) for article in "abcd" for n in (12, 15)
    ]
    claims += [
        claim(
            article,
            f"{n} cables",
            n,
            attribute="open:cut:cable",
            context=("cut", "cable", "sea"),
            counted="cables",
            unit="cable",
        )
        for article in "ab"
        for n in (2, 3)
    ]
    first = questions(*claims)
    assert sorted(c for q in first for c in q.claims) == sorted(c.id for c in claims)
    for seed in range(5):
        shuffled = claims[:]
        random.Random(seed).shuffle(shuffled)
        assert questions(*shuffled) == first


def test_a_caption_that_repeats_the_sentence_counts_nobody_on_top() -> None:
    again = claim("a", "three others", 3, "injured", ("hurt", "quay"), counted="others")
    below = structs.replace(again, id="c-below", start=90, end=102, sentence=Span(90, 130))
    other = claim("b", "three others", 3, "injured", ("hurt", "quay"), counted="others")
    found = questions(again, below, other)
    assert [len(question.claims) for question in found] == [3]


def test_a_title_alone_answers_beside_the_whole_office_and_asks_nothing_itself() -> None:
    """ "Coordinator Ida Brand" is she whom another report calls the charity's emergency coordinator; alone nobody knows whose she is."""

    def holder(article: str, office: str) -> Claim:
        return structs.replace(
            claim(article, "Ida Brand", 0, f"role:{office}"), value=Name("Ida Brand"), counted=None
        )

    whole = holder("a", "charity emergency coordinator")
    (question,) = questions(whole, holder("b", "coordinator"))
    assert question.attribute == whole.attribute
    assert len(question.claims) == 2
    assert not questions(holder("b", "coordinator"), holder("c", "coordinator"))


def test_a_boss_is_the_chief_executive_of_one_surname_and_a_former_mayor_is_no_office() -> None:
    def holder(article: str, name: str, office: str, told: str = "office") -> Claim:
        made = claim(article, name, 0, f"role:{office}")
        return structs.replace(made, value=Name(name), counted=None, subject=told)

    (question,) = questions(
        holder("a", "Ines Brand", "executive chief"), holder("b", "Ida Brand", "company head")
    )
    assert len(question.claims) == 2
    past = "former mayor of Lima"
    assert not questions(holder("a", "Ida Brand", "mayor", past), holder("b", "Ida Brand", "mayor", past))


def test_things_recalled_are_one_count_whatever_they_are_called() -> None:
    assert together(
        claim("a", "410,000 pots", 410_000, "recalled", ("recall",), "pots", "pot"),
        claim("b", "655,000 cookers", 655_000, "recalled", ("recall",), "cookers", "cooker"),
    )


def test_a_bound_alone_makes_no_question_of_two_shares() -> None:
    threshold = claim("a", "at least 45 percent", 45, "share:need", ("need", "candidate"), None, "percent")
    threshold = structs.replace(threshold, value=Amount(45, None, "at_least", "percent"))
    assert not together(threshold, claim("b", "three in four", 75, "share:part", ("part",), None, "percent"))


def test_those_of_one_name_are_some_of_all() -> None:
    words = ("exchange", "prisoner", "free")
    assert not together(
        claim("a", "212 Novian prisoners", 212, "freed", words, "Novian prisoners"),
        claim("b", "340 prisoners", 340, "freed", words, "prisoners"),
    )


def test_a_report_older_than_the_happening_counts_other_dead() -> None:
    now = [
        claim(a, f"{n} people", n, context=FERRY, when=Interval("2031-05-13", "2031-05-13", "day"))
        for a, n in (("a", 29), ("b", 26))
    ]
    old = claim("c", "31 people", 31, context=FERRY)
    claimed = {c.article: Claims(article=c.article, claims=(c,)) for c in (*now, old)}
    marks = {article: Marks(article=article) for article in claimed}
    for day, number in (("2031-03-09", 2), ("2031-05-14", 1)):
        asked = align_questions(claimed, marks, (), frozenset("c"), AlignOptions(), {"c": day})
        assert len(asked) == number


def test_a_headline_tells_the_figure_that_is_counted_on_top() -> None:
    told = [
        claim("a", "37 missing", 37, "missing", counted="missing", block="headline"),
        structs.replace(claim("a", "37 people", 37, "missing"), start=50, end=59),
        structs.replace(claim("a", "another 37 people", 37, "missing"), start=90, end=99),
    ]
    assert said_again(told) == {told[1].id, told[2].id}
    assert said_again(told[1:]) == frozenset()
