"""How a question stands as a whole. In: readings and their relations. Out: one FindingKind and the current reading. `disputed` stays rare."""

from collections.abc import Mapping, Sequence

from variorum.model.finding import FindingKind, Reading, Relation
from variorum.reconcile.side import UNDATED

_MOST = 3  # so many later counts for each pair that nothing explains make a series


def finding_kind(
    readings: Sequence[Reading], relations: Sequence[Relation], prints: Mapping[str, str]
) -> FindingKind:
    """The strongest thing that must be told: a dispute, an open difference, a later count, another scope, another wording, agreement.

    `prints` names the text and outlet of each article: the same under two file names is one report, which agrees with nobody.
    """
    reports = {prints.get(article, article) for reading in readings for article in reading.articles}
    if len(reports) < 2 and not any(r.kind == "conflicts" for r in relations):
        return "single"
    if len(readings) == 1:
        return "agreed"
    kinds = {relation.kind for relation in relations}
    replaced = {relation.left for relation in relations if relation.kind == "updates"}
    if any(r.kind == "conflicts" and not {r.left, r.right} <= replaced for r in relations):
        return "disputed"  # what later counts have replaced on both sides is disputed no more
    open_ones = [r for r in relations if r.kind == "unknown" and not {r.left, r.right} <= replaced]
    if "updates" in kinds:
        open_ones = [r for r in open_ones if not _told(r)]
    if open_ones and not _grew(relations, open_ones):
        return "undecided"  # a difference between figures that a later count has replaced is open no more
    if "updates" in kinds:
        return "updated"
    if "other_scope" in kinds:
        return "scoped"
    return "compatible"


def _told(relation: Relation) -> bool:
    """Whether two figures of a count that moves differ by who gives them, or because nobody knows which is the later."""
    return relation.rule == UNDATED or any(reason.code == "SPEAKER" for reason in relation.reasons)


def _grew(relations: Sequence[Relation], open_ones: Sequence[Relation]) -> bool:
    """Whether a count grew from report to report and only neighbours of it differ: both of each open pair stand in the series."""
    updates = [relation for relation in relations if relation.kind == "updates"]
    dated = {side for relation in updates for side in (relation.left, relation.right)}
    return len(open_ones) * _MOST <= len(updates) and all({r.left, r.right} <= dated for r in open_ones)


def current_reading(readings: Sequence[Reading], relations: Sequence[Relation]) -> str | None:
    """The reading that replaced others and was not replaced itself; None where nothing was replaced or several remain."""
    newer = {relation.right for relation in relations if relation.kind == "updates"}
    older = {relation.left for relation in relations if relation.kind == "updates"}
    last = sorted(newer - older)
    return last[0] if len(last) == 1 and any(reading.id == last[0] for reading in readings) else None
