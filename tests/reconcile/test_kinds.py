"""How a question stands as a whole, by how its answers stand to one another."""

import pytest

from variorum.model.finding import Reading, Reason, Relation
from variorum.reconcile.kinds import current_reading, finding_kind
from variorum.reconcile.side import UNDATED
from variorum.values import Amount


def reading(name: str) -> Reading:
    value = Amount(int(name), int(name), unit="person")
    return Reading(id=name, value=value, label=name, claims=(name,), articles=(name,), independent=1, origins=(name,), lines={name: name})  # fmt: skip


def stands(text: str) -> tuple[Relation, ...]:
    """Relations from "3>5 5?6": > is updated by, ? nothing explains, @ only who says so, _ one bears no date, ! contradicts, ~ both can hold."""
    kinds = {
        ">": "updates",
        "?": "unknown",
        "@": "unknown",
        "_": "unknown",
        "!": "conflicts",
        "~": "compatible",
    }
    found = []
    for pair in text.split():
        sign = next(one for one in pair if one in kinds)
        left, right = pair.split(sign)
        reasons = (Reason(code="SPEAKER"),) if sign == "@" else ()
        rule = UNDATED if sign == "_" else ""
        found.append(Relation(left=left, right=right, kind=kinds[sign], reasons=reasons, rule=rule))
    return tuple(found)


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("3>5", "updated"),
        ("5?6", "undecided"),
        ("3>5 3>6 5?6", "undecided"),  # two figures of the last day, and nothing says which
        ("3>5 3>6 3>9 5>9 6>9 5?6", "updated"),  # a series that went on
        ("2>4 2>5 2>9 4>9 5>9 4?5 9?8", "undecided"),  # eight stands in no series
        ("3>5 3>6 3>9 5>9 6>9 5!6", "updated"),  # what two parties said early is disputed no more …
        ("3>5 3>6 5!6", "disputed"),  # … while nothing took its place
        ("5~6", "compatible"),
        ("5@6", "undecided"),
        ("3>5 3>6 5@6", "updated"),  # it grew, and two sources give it
        ("3>5 3_4 4_5", "updated"),  # four may have been told before five
        ("3_5", "undecided"),
    ],
)
def test_a_count_that_grew_from_report_to_report_is_no_open_difference(told: str, kind: str) -> None:
    relations = stands(told)
    readings = [reading(name) for name in sorted({side for r in relations for side in (r.left, r.right)})]
    assert finding_kind(readings, relations, {}) == kind


def test_the_last_of_a_series_is_the_current_one() -> None:
    relations = stands("3>5 3>9 5>9")
    assert current_reading([reading(name) for name in "359"], relations) == "9"
