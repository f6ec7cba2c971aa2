"""What another comparison takes for granted is not asked again. Invented reports."""

from collections.abc import Sequence

import pytest

from variorum.model.article import Span
from variorum.model.claim import Claim
from variorum.model.finding import Finding, Reading
from variorum.reconcile.serving_shadows import shadows
from variorum.values import Amount, Category, Interval, Name, Value

Told = tuple[
    str, str, Value, Sequence[tuple[str, int]]
]  # attribute, question, value, where claims begin; of 10 letters in sentences of 100
YES, WEAPON = Category("yes"), Category("bombing")
YEAR = Interval(earliest="2011-01-01", latest="2011-12-31", grain="year")
DAY = Interval(earliest="2024-05-07", latest="2024-05-07", grain="day")
DEAD, RENT, LONG = Amount(9, 9, "exact", "person"), Amount(5, 5, "exact", "EUR"), Amount(3, 3, "exact", "day")
BOTH = (("a", 0), ("b", 0))
BESIDE = (("a", 40), ("b", 40))
ELSEWHERE = (("a", 40), ("b", 140))


def _made(name: str, told: Told, label: str, importance: float) -> tuple[Finding, dict[str, Claim]]:
    attribute, question, value, places = told
    claims = {
        f"{name}{article}{start}": Claim(
            id=f"{name}{article}{start}", article=article, start=start, end=start + 10, exact="0123456789",
            sentence=Span(start // 100 * 100, start // 100 * 100 + 100), attribute=attribute, value=value,
        )
        for article, start in places
    }  # fmt: skip
    reading = Reading(id=f"{name}r", value=value, label=label, claims=tuple(claims), articles=tuple(a for a, _ in places), independent=2)  # fmt: skip
    return Finding(
        id=name, question=question, attribute=attribute, subject=None, importance=importance, kind="agreed", readings=(reading,)
    ), claims  # fmt: skip


@pytest.mark.parametrize(
    ("one", "label", "other", "answer", "gone"),
    [
        # a closed answer stands in a question of the same sentences
        (("weapon", "What weapon was used?", WEAPON, BOTH), "mortar bombs", ("open:hit:bomb", "How many mortar bombs hit Orlo?", DEAD, BESIDE), "9", True),
        (("weapon", "What weapon was used?", WEAPON, BOTH), "mortar bombs", ("open:hit:bomb", "How many mortar bombs hit Orlo?", DEAD, ELSEWHERE), "9", False),
        (("weapon", "What weapon was used?", WEAPON, BOTH), "rockets", ("open:hit:bomb", "How many mortar bombs hit Orlo?", DEAD, BESIDE), "9", False),
        # a report's own words ask nothing
        (("weapon", "What weapon was used?", WEAPON, BOTH), "bombs", ("open:hit:bomb", "How many: “bombs hit …”?", DEAD, BESIDE), "9", False),
        # a statement whose deed another asks the figure of
        (("statement:pledge", "Did donors pledge aid?", YES, BOTH), "donors pledged aid", ("loan", "How much aid did donors pledge?", RENT, ELSEWHERE), "5", True),
        (("statement:pledge", "Did donors pledge seeds?", YES, BOTH), "donors pledged seeds", ("loan", "How much aid did donors pledge?", RENT, ELSEWHERE), "5", False),
        # an office beside all that is told of its holder
        (("role:mill", "Who is the miller?", Name("Ana Ruiz"), BOTH), "Ana Ruiz", ("who", "Who is Ana Ruiz?", Name("x"), BESIDE), "miller", True),
        (("role:mill", "Who is the miller?", Name("Ana Ruiz"), BOTH), "Ana Ruiz", ("words", "What exactly did Ana Ruiz say?", Name("x"), BESIDE), "no", False),
        # a country beside the spot; another happening's place
        (("place:country", "Where was the fire?", Name("Peru"), BOTH), "Peru", ("place:spot", "Where was the fire?", Name("Lima"), ELSEWHERE), "Lima", True),
        (("place:country:to:go", "Where did they go?", Name("Peru"), BOTH), "Peru", ("place:spot", "Where was the fire?", Name("Lima"), ELSEWHERE), "Lima", False),
        # one question that a label alone tells from another
        (("place:spot", "Where was the fire (Ana Ruiz)?", Name("Mill"), BOTH), "Mill", ("place:spot", "Where was the fire?", Name("Lima"), ELSEWHERE), "Lima", True),
        # a year in the question; the figure of another year
        (("date:kill", "When did men die?", YEAR, BOTH), "2011", ("killed", "How many people were killed in 2011?", DEAD, BESIDE), "9", True),
        (("date:kill", "When did men die?", YEAR, BOTH), "2011", ("killed", "How many people were killed in 2009?", DEAD, BESIDE), "9", False),
        (("date:kill", "When did men die?", DAY, BOTH), "7 May 2011", ("killed", "How many people were killed in 2011?", DEAD, BESIDE), "9", False),
        # who did it, in the question after the sum
        (("agent:pay", "Who pays the rent?", Name("Halm"), BOTH), "Halm", ("price", "How much rent does Halm pay?", RENT, ELSEWHERE), "5", True),
        (("agent:pay", "Who pays the rent?", Name("Halm"), BOTH), "Halm", ("price", "How much does Halm earn?", RENT, ELSEWHERE), "5", False),
        # how long, as a figure and as a closed answer
        (("duration:mend", "How long will the repairs take?", LONG, BOTH), "3 days", ("repair_time", "How long will repair take?", WEAPON, BOTH), "days", True),
        (("duration:mend", "How long will the repairs take?", LONG, BOTH), "3 days", ("weapon", "What weapon was used?", WEAPON, BOTH), "days", False),
    ],
)  # fmt: skip
def test_a_shadow_is_withdrawn(one: Told, label: str, other: Told, answer: str, *, gone: bool) -> None:
    shadow, first = _made("s", one, label, 0.4)
    caster, second = _made("c", other, answer, 0.6)
    assert shadows([shadow, caster], first | second) == ({"s"} if gone else frozenset())


def test_two_findings_do_not_withdraw_each_other() -> None:
    rule, first = _made("r", ("rule_end", "How did the rule end?", WEAPON, BOTH), "coup", 0.4)
    office, second = _made(
        "o", ("office_end", "How did the office change hands?", WEAPON, BOTH), "overthrown", 0.6
    )
    assert shadows([rule, office], first | second) == {"r"}
    assert shadows([office, rule], first | second) == {"r"}
