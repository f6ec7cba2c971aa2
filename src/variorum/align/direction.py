"""Which of two reports has its text from the other. In: a lineage record of a copy or rewrite. Out: the same with direction, ground and words.

Three grounds, in this order: one was published before the other (`time`); one credits the other's outlet by name (`credit`); in
the common sentences one has exact figures where the other has them rounded, and exact figures cannot be had from rounded ones
(`loss`). Length is no ground: a report may be cut or may grow. Refuses to choose where the grounds are silent or contradict.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import pairwise

import msgspec

from variorum.align.outlets import credited_name, same_outlet
from variorum.model.article import Article, Evidence, evidence
from variorum.model.mark import Marks, Quantity
from variorum.model.question import Ground, Lineage
from variorum.values.amount import rounds_to

_GAP = 60  # characters between two common passages in which a changed figure stands


def direct(line: Lineage, left: Article, right: Article, marks: Mapping[str, Marks]) -> Lineage:
    """The record of two articles with its direction, where something shows it."""
    if line.kind not in ("copy", "rewrite"):
        return line
    first = _first(left, right)
    if first is not None:
        return _pointing(line, first == left.id, "time", ())
    credit = (_credit(right, left), _credit(left, right))
    if bool(credit[0]) != bool(credit[1]):
        return _pointing(line, bool(credit[0]), "credit", credit[0] or credit[1])
    finer = _rounded(line, left, right, marks)
    if finer and len({side for side, _ in finer}) == 1:
        return _pointing(line, finer[0][0] == left.id, "loss", finer[0][1])
    return line


def _pointing(line: Lineage, forward: bool, ground: Ground, proof: tuple[Evidence, ...]) -> Lineage:
    ends = line.articles if forward else line.articles[::-1]
    return msgspec.structs.replace(line, direction=(ends[0], ends[1]), ground=ground, proof=proof)


def _first(left: Article, right: Article) -> str | None:
    """The id of the one published before the other: by days that do not overlap, else by the clock of both."""
    one, two = left.published, right.published
    if one.latest and two.earliest and one.latest < two.earliest:
        return left.id
    if two.latest and one.earliest and two.latest < one.earliest:
        return right.id
    clocks = [datetime.fromisoformat(each.clock) for each in (one, two) if each.clock]
    if len(clocks) < 2 or len({clock.tzinfo is None for clock in clocks}) > 1 or clocks[0] == clocks[1]:
        return None
    return left.id if clocks[0] < clocks[1] else right.id


def _credit(report: Article, other: Article) -> tuple[Evidence, ...]:
    """The words by which a report credits the other's outlet."""
    houses = [article.publisher for article in (report, other) if article.publisher]
    return tuple(
        words
        for agency, words in report.agencies
        if same_outlet(name := credited_name(agency, words.exact, houses), other.publisher)
        and not same_outlet(name, report.publisher)
    )[:1]


def _rounded(
    line: Lineage, left: Article, right: Article, marks: Mapping[str, Marks]
) -> list[tuple[str, tuple[Evidence, ...]]]:
    """Figures that stand at the same place of the common text, exact in one report and rounded in the other: who is exact, and both words."""
    found: list[tuple[str, tuple[Evidence, ...]]] = []
    for (one_end, two_end), (one_start, two_start) in _gaps(line):
        one = _figures(marks[left.id].quantities, one_end, one_start)
        two = _figures(marks[right.id].quantities, two_end, two_start)
        if len(one) != 1 or len(two) != 1:
            continue
        a, b = one[0].amount, two[0].amount
        if a.step != b.step and a.point != b.point and rounds_to(a, b):
            words = (
                evidence(left, one[0].number.start, one[0].number.end),
                evidence(right, two[0].number.start, two[0].number.end),
            )
            found.append((left.id if a.step < b.step else right.id, words))
    return found


def _gaps(line: Lineage) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Where a common passage ends and the next begins, in both reports."""
    ordered = sorted(line.shared, key=lambda pair: pair[0].start)
    return [
        ((a[0].end, a[1].end), (b[0].start, b[1].start))
        for a, b in pairwise(ordered)
        if 0 < b[0].start - a[0].end <= _GAP and 0 < b[1].start - a[1].end <= _GAP
    ]


def _figures(quantities: Sequence[Quantity], start: int, end: int) -> list[Quantity]:
    return [
        quantity for quantity in quantities if quantity.number.start < end and start < quantity.number.end
    ]
