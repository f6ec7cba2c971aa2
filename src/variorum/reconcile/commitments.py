"""Commitments as the story tells them. In: groups of commitments. Out: account records with the proving words. `kept` and `missed` need proof, so they stay rare."""

from collections.abc import Mapping, Sequence
from typing import Literal

from variorum.model.account import AccountCommitment, Due
from variorum.model.article import Article, Evidence
from variorum.model.claim import Commitment
from variorum.model.question import CommitmentGroup
from variorum.values.interval import overlaps

Status = Literal["open", "kept", "missed", "moved", "unknown"]


def account_commitments(
    groups: Sequence[CommitmentGroup], commitments: Mapping[str, Commitment], articles: Sequence[Article]
) -> tuple[AccountCommitment, ...]:
    """One record a group, in order of the due date, undated ones last."""
    last = max((a.published.latest for a in articles if a.published.latest), default=None)
    made = [_merge(group, [commitments[member] for member in group.members], last) for group in groups]
    return tuple(
        sorted(
            made,
            key=lambda c: (c.due.latest is None, c.due.latest or "", c.due.earliest or "", c.action, c.id),
        )
    )


def _merge(group: CommitmentGroup, members: Sequence[Commitment], last: str | None) -> AccountCommitment:
    """The fullest member stands for the group; the tightest due date is shown."""
    dated = [c for c in members if c.due.known]
    tightest = min(dated, key=lambda c: (c.due.last, c.due.first, c.id)) if dated else None
    fullest = min(
        members, key=lambda c: (c.who is None, c is not tightest, -len(c.action), c.article, c.start)
    )
    due = (
        Due(earliest=tightest.due.earliest, latest=tightest.due.latest)
        if tightest
        else Due(earliest=None, latest=None)
    )
    return AccountCommitment(
        id=group.id,
        who=fullest.who,
        action=fullest.action,
        due=due,
        ordered_by=next((c.ordered_by for c in members if c.ordered_by), None),
        status=_status(dated, due.latest, last),
        claims=tuple(c.id for c in members),
        evidence=tuple(Evidence(article=c.article, start=c.start, end=c.end, exact=c.exact) for c in members),
        force=fullest.force,
        articles=tuple(sorted({c.article for c in members})),
    )


def _status(dated: Sequence[Commitment], latest: str | None, last: str | None) -> Status:
    """`moved` where two reports give dates that cannot both hold; `open` where the due day lies after the last report."""
    if any(not overlaps(a.due, b.due) for a in dated for b in dated):
        return "moved"
    if latest is None or last is None:
        return "unknown"
    return "open" if latest >= last else "unknown"
