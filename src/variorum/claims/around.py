"""Around: what all claims of one clause share. In: a page, a line, a clause. Out: its context, chains, times, subjects, places and wording.

Worked out once for a clause, however many claims are made of it. Refuses to look at any one claim.
"""

import msgspec

from variorum.claims.background import told_back
from variorum.claims.clause import Clause, chains_of, clause_of, context_of
from variorum.claims.line import Line, Page
from variorum.claims.scope import Setting, phrase, setting_of
from variorum.model.claim import Phrase
from variorum.model.mark import Mention, TimeExpression
from variorum.values import Interval

_WHEN = 60  # characters of a date before "when" …
_GAP = 2  # … and between them


class Around(msgspec.Struct, frozen=True):
    """What the words of a clause say for whatever is claimed in it."""

    context: tuple[str, ...] = ()
    chains: tuple[int, ...] = ()
    since: Interval | None = None  # the time that the whole clause hangs on
    moments: tuple[TimeExpression, ...] = ()
    subjects: tuple[tuple[int, Mention], ...] = ()  # each with its first token
    where: Phrase | None = None
    setting: Setting = Setting()
    back: bool = False  # told as something before the story


def around(page: Page, line: Line, clause: Clause) -> Around:
    """All that is told around the claims of a clause; nothing of an empty one."""
    bounds = (clause.first, clause.last)
    if bounds not in line.around:
        line.around[bounds] = _around(page, line, clause) if clause.first < clause.last else Around()
    found: Around = line.around[bounds]
    return found


def _around(page: Page, line: Line, clause: Clause) -> Around:
    """The same, worked out."""
    start, end = line.starts[clause.first], line.ends[clause.last - 1]
    mentions = line.mentions_in(start, end)
    named = (m for m in mentions if m.kind == "place" and m.form == "name")
    place = next(named, None)
    return Around(
        context=context_of(line, clause),
        chains=chains_of(line, clause, None),
        since=_when(line, clause),
        moments=tuple(t for t in line.times_in(start, end) if is_moment(t) and not _since(line, t)),
        subjects=tuple(_subjects(line, clause, mentions)),
        where=None if place is None else phrase(page, place.start, place.end),
        setting=setting_of(page, line, clause),
        back=told_back(page, line, clause),
    )


def _subjects(line: Line, clause: Clause, mentions: list[Mention]) -> list[tuple[int, Mention]]:
    """The mentions of somebody known that no preposition governs, each with its first token."""
    firsts = ((line.range(mention.start, mention.end)[0], mention) for mention in mentions)
    return [
        (first, mention)
        for first, mention in firsts
        if clause.first <= first < clause.last and mention.chain >= 0 and not line.governed(first)
    ]


def _when(line: Line, clause: Clause) -> Interval | None:
    """The time that a clause hangs on: "the worst since March 2019, when 29 people died", "29 died when a dam broke in 2019"."""
    if "when" not in line.vocabulary:
        return None
    if line.word(clause.last) == "when":
        return _told_behind(line, clause)
    at = next((i for i in (clause.first, clause.first - 1) if line.word(i) == "when"), 0)
    if at < 1:
        return None
    end = line.starts[at]
    near = [t for t in line.times_in(max(line.start, end - _WHEN), end) if 0 <= end - t.end <= _GAP]
    return near[-1].interval if near and near[-1].interval.known else None


def _told_behind(line: Line, clause: Clause) -> Interval | None:
    """The only time of the clause behind "when", where this one has none of its own."""
    if any(is_moment(t) for t in line.times_in(line.starts[clause.first], line.ends[clause.last - 1])):
        return None
    behind = clause_of(line, clause.last + 1, min(clause.last + 2, len(line.words)))
    if behind.last <= clause.last + 1:
        return None
    times = [t for t in line.times_in(line.starts[clause.last], line.ends[behind.last - 1]) if is_moment(t)]
    return times[0].interval if len(times) == 1 else None


def _since(line: Line, time: TimeExpression) -> bool:
    """Whether a time only says since when: "the worst since the dam broke last May"."""
    first, _ = line.range(time.start, time.end)
    return "since" in line.words[max(0, first - 6) : first]


def is_moment(time: TimeExpression) -> bool:
    """Whether a time says when something happened (and not until or since when it holds)."""
    return time.kind in ("DATE", "TIME") and time.interval.known and time.mod not in ("since", "until", "by")
