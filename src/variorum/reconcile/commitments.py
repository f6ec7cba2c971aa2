"""Commitments as the story tells them. In: groups of commitments. Out: account records with the proving words and the state at the last report.

The state stands only on words: `moved` where a report says that the date was moved – then the old day and the new one are two records –, `kept` and `missed` where one says that it was done as
promised or not done, `open` where the day lies on or after the last report. Two reports that only name different days prove nothing.
"""

from collections.abc import Mapping, Sequence
from typing import Literal

import msgspec

from variorum.model.account import AccountCommitment, Due
from variorum.model.article import Article, Evidence
from variorum.model.claim import Commitment
from variorum.model.ids import content_id
from variorum.model.question import CommitmentGroup

Status = Literal["open", "kept", "missed", "moved", "unknown"]


def account_commitments(
    groups: Sequence[CommitmentGroup], commitments: Mapping[str, Commitment], articles: Sequence[Article]
) -> tuple[AccountCommitment, ...]:
    """One record a group, two where its day was moved, in order of the due date, undated ones last.

    What is only told as done or not done was never a commitment.
    """
    days = {a.id: (a.published.latest or a.published.earliest or "")[:10] for a in articles}
    made = [
        record
        for group in groups
        for record in _records(group, [commitments[member] for member in group.members], days)
    ]
    return tuple(
        sorted(
            made,
            key=lambda c: (c.due.latest is None, c.due.latest or "", c.due.earliest or "", c.action, c.id),
        )
    )


def _records(
    group: CommitmentGroup, members: Sequence[Commitment], days: Mapping[str, str]
) -> list[AccountCommitment]:
    """The record of a group; the day that held before another took its place is a record of its own."""
    moved = max(
        (c for c in members if c.outcome == "moved" and c.due.known),
        key=lambda c: _told(c, days),
        default=None,
    )
    old = [c for c in members if moved is not None and _before(c, moved, days)]
    rest = [c for c in members if c not in old]
    last = _merge(group.id, rest, days)
    if not old or last is None:
        return [last] if last is not None else []
    first = _merge(content_id("commitment", group.id, "moved"), old, days)
    if first is None:
        return [last]
    status = _status(None, last.due.latest, max((day for day in days.values() if day), default=None))
    ended = max(
        (c for c in rest if c.outcome and c.outcome != "moved"), key=lambda c: _told(c, days), default=None
    )
    return [
        msgspec.structs.replace(first, status="moved", moved_to=last.due),
        msgspec.structs.replace(
            last, status=ended.outcome if ended and ended.outcome else status, moved_from=first.due
        ),
    ]


def _told(one: Commitment, days: Mapping[str, str]) -> tuple[str, str, int]:
    """The order in which a story tells: by report, then by place in it."""
    return (days.get(one.article, ""), one.article, one.start)


def _before(one: Commitment, moved: Commitment, days: Mapping[str, str]) -> bool:
    """Whether a member gives the day that held until another took its place."""
    if one is moved or not one.due.known or one.due.last[:10] == moved.due.last[:10]:
        return False
    return one.outcome in (None, "moved") and _told(one, days) <= _told(moved, days)


def _merge(made: str, members: Sequence[Commitment], days: Mapping[str, str]) -> AccountCommitment | None:
    """The fullest member stands for the group; the tightest due date is shown, or the one it was moved to."""
    promised = [c for c in members if c.outcome in (None, "moved")]
    if not promised:
        return None
    told = max((c for c in members if c.outcome), key=lambda c: (days.get(c.article, ""), c.id), default=None)
    dated = [c for c in promised if c.due.known]
    shown = min(dated, key=lambda c: (c.due.last, c.due.first, c.id)) if dated else None
    if told is not None and told.outcome == "moved" and told.due.known:
        shown = told
    fullest = min(
        promised, key=lambda c: (c.who is None, not _same_day(c, shown), -_length(c), c.article, c.start)
    )
    due = (
        Due(earliest=shown.due.earliest, latest=shown.due.latest)
        if shown
        else Due(earliest=None, latest=None)
    )
    last = max((day for day in days.values() if day), default=None)
    return AccountCommitment(
        id=made,
        who=fullest.who,
        action=fullest.action,
        due=due,
        ordered_by=fullest.ordered_by or next((c.ordered_by for c in promised if c.ordered_by), None),
        status=_status(told, due.latest, last),
        claims=tuple(c.id for c in members),
        evidence=tuple(Evidence(article=c.article, start=c.start, end=c.end, exact=c.exact) for c in members),
        force=fullest.force,
        articles=tuple(sorted({c.article for c in members})),
    )


def _same_day(one: Commitment, shown: Commitment | None) -> bool:
    return shown is not None and one.due.latest == shown.due.latest


def _length(one: Commitment) -> int:
    return len(one.who or "") + len(one.action)


def _status(told: Commitment | None, latest: str | None, last: str | None) -> Status:
    """What the last report that tells of it says; else `open` where the due day is not yet past."""
    if told is not None and told.outcome is not None:
        return told.outcome
    if latest is None or last is None:
        return "unknown"
    return "open" if latest[:10] >= last else "unknown"
