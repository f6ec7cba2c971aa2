"""Very many reports that repeat one another: the same questions as for a few, at the cost of the wordings, not of the reports."""

import random
from collections.abc import Iterable, Sequence

import pytest

from variorum.align import features, pairs
from variorum.align.questions import align_questions
from variorum.model.article import Span
from variorum.model.claim import Claim, Claims
from variorum.model.ids import content_id
from variorum.model.mark import Marks
from variorum.model.question import Question
from variorum.options import AlignOptions
from variorum.values import Amount

FERRY = ("ferry", "kill", "sink")


def claim(article: int, value: int, counted: str = "people", part_of: str | None = None) -> Claim:
    words = f"{value} {counted}"
    return Claim(
        id=content_id("c", article, words),
        article=f"a-{article:03}",
        start=0,
        end=len(words),
        exact=words,
        sentence=Span(0, 40),
        attribute="killed",
        value=Amount(value, value, "exact", "person"),
        counted=counted,
        predicate="kill",
        context=FERRY,
        part_of=part_of,
    )


def questions(claims: Sequence[Claim]) -> tuple[Question, ...]:
    claimed: dict[str, list[Claim]] = {}
    for one in claims:
        claimed.setdefault(one.article, []).append(one)
    made = {article: Claims(article=article, claims=tuple(held)) for article, held in claimed.items()}
    marks = {article: Marks(article=article) for article in made}
    return align_questions(made, marks, (), frozenset(), AlignOptions())


def groups(found: Iterable[Question]) -> list[list[str]]:
    return sorted(sorted(question.claims) for question in found)


def test_all_that_count_one_thing_stand_in_one_question() -> None:
    told = [claim(number, 12) for number in range(150)] + [claim(number, 15) for number in range(150, 210)]
    (question,) = questions(told)
    assert sorted(question.claims) == sorted(one.id for one in told)
    assert dict(question.why).keys() == set(question.claims)


def test_links_hold_every_claim_and_are_one_fewer_than_the_claims() -> None:
    told = [claim(number, 12 + number % 3) for number in range(180)]
    (question,) = questions(told)
    assert len(question.links) == len(told) - 1
    reached = {question.claims[0]}
    for _ in question.links:
        reached |= {
            end
            for link in question.links
            for end in (link.left, link.right)
            if {link.left, link.right} & reached
        }
    assert reached == set(question.claims)
    assert all(link.score is not None and link.features and link.keys for link in question.links)


def test_two_figures_of_one_sentence_part_all_that_repeat_them() -> None:
    told = [claim(number, 12) for number in range(120)] + [claim(number, 15) for number in range(100, 220)]
    assert groups(questions(told)) == sorted(
        sorted(one.id for one in told if one.exact == words) for words in ("12 people", "15 people")
    )


def test_a_part_is_not_the_whole_however_many_repeat_both() -> None:
    wholes = [claim(number, 12) for number in range(120)]
    moved = [
        Claim(**{name: getattr(one, name) for name in one.__struct_fields__} | {"sentence": Span(50, 90), "part_of": whole})
        for one, whole in ((claim(number, 15), content_id("c", number, "12 people")) for number in range(100, 220))
    ]  # fmt: skip
    assert len(questions([*wholes, *moved])) == 2


def test_the_order_of_the_claims_changes_nothing() -> None:
    told = [claim(number, 12 + number % 5) for number in range(200)]
    first = questions(told)
    random.Random(7).shuffle(told)
    assert questions(told) == first


def test_what_is_repeated_is_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0

    def counting(*args: object) -> object:
        nonlocal compared
        compared += 1
        return features.match_items(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(pairs, "match_items", counting)
    questions([claim(number, 12 + number % 5) for number in range(300)])
    assert compared <= 10
