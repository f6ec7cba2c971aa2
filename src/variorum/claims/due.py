"""Due: by when. In: a page, a line and a bond. Out: the open or closed interval in which it is due, with the words that say so.

"by" and "until" leave the beginning open; "before" ends where the period begins.
Refuses dates that are over, and dates that only tell when something was said.
"""

from datetime import date, timedelta

from variorum.claims.binding import NOT, Bond, table
from variorum.claims.conjugation import is_past
from variorum.claims.line import Line, Page
from variorum.claims.reckoning import is_term, published, reckoned
from variorum.claims.scope import phrase
from variorum.lang.load import load_table
from variorum.model.claim import Phrase
from variorum.model.mark import TimeExpression
from variorum.values import Interval

LIMITS = frozenset(("by", "until", "till", "through", "before"))
_OPEN = Interval(earliest=None, latest=None)
_OLD = timedelta(days=31)  # an order of last week still stands; one of last year is history
_NEAR = 10  # characters between "starting" and its time


def due_of(page: Page, line: Line, bond: Bond) -> tuple[Interval, Phrase | None]:
    """When a bond is due: the first time in its deed that lies ahead or sets a limit, else one before it all ("By Friday the firm must …")."""
    if bond.last <= bond.action:
        return _OPEN, None
    turned = reckoned(page, line, bond)
    behind = (
        [
            t
            for t in line.times_in(line.starts[max(bond.first, bond.after)], line.ends[bond.last - 1])
            if not _of_season(line, t)
        ]
        if bond.after < bond.last
        else []
    )
    inside = [
        t for t in map(turned, behind) if t.start >= line.starts[bond.action] or _between(line, t, bond)
    ]
    if not inside and line.word(bond.last) == "," and line.word(bond.last + 1) in table("starting"):
        inside = [
            turned(t) for t in line.times_in(line.ends[bond.last + 1], line.ends[bond.last + 1] + _NEAR)
        ]
    front = [
        t for t in map(turned, line.times_in(line.start, line.starts[bond.first])) if _fronted(line, t, bond)
    ]
    if _told_when(line, bond):
        front = [t for t in front if t.mod in LIMITS]
    if _until_done(line, bond):
        inside = [t for t in inside if t.mod in LIMITS]
    if bond.outcome == "missed":
        return _interval(page, line, behind[:1])  # what was due on a day that is over
    chosen = [t for t in inside if is_ahead(page, t, same_day=True)] or [
        t for t in front if is_ahead(page, t) and (t.interval.latest or "")[:10] != published(page)
    ]
    return _interval(page, line, chosen)


def _of_season(line: Line, time: TimeExpression) -> bool:
    """Whether a season only says which: "before the summer break ends", "in the autumn session"."""
    last = line.range(time.start, time.end)[1]
    season = line.word(last - 1) in load_table("en", "time")["seasons"]
    return season and last < len(line.pos) and line.pos[last] == "NOUN"


def _told_when(line: Line, bond: Bond) -> bool:
    """Whether a time before it all tells when the word that binds was said: "On Friday the guild promised to pay"."""
    return bond.who is not None and any(
        line.pos[k] == "VERB" and is_past(line.words[k]) and line.tokens[k].rel != "acl"
        for k in range(bond.who.last, bond.action)
    )


def _until_done(line: Line, bond: Bond) -> bool:
    """Whether the deed lasts until something has happened: "stay there overnight until the crews are heard"."""
    until = next((k for k in range(bond.action, bond.last) if line.words[k] == "until"), None)
    return until is not None and any(line.pos[k] in ("VERB", "AUX") for k in range(until, bond.last))


def _interval(page: Page, line: Line, chosen: list[TimeExpression]) -> tuple[Interval, Phrase | None]:
    """From the first of some times to the last that "and" joins to it."""
    if not chosen:
        return _OPEN, None
    limits = [
        t for t in chosen[1:2] if t.mod in LIMITS and t.start - chosen[0].end < 8
    ]  # "in the autumn, by the end of October"
    group = limits or joined(page, chosen)
    first, last = group[0], group[-1]
    limit = last.mod in LIMITS
    at = line.range(first.start, first.end)[0]
    refused = not NOT.isdisjoint(
        line.words[max(0, at - 12) : at]
    )  # "not done before autumn": in autumn at best
    end = last.interval.earliest if last.mod == "before" and not refused else last.interval.latest
    if limit and last.interval.grain != "year" and "mid-" in page.text[last.start : last.end].lower():
        end = f"{(end or '')[:7]}-15" if end else end  # "by mid-July"
    return Interval(
        earliest=None if limit else first.interval.earliest, latest=end, grain=last.interval.grain
    ), phrase(page, first.start, last.end)


def _between(line: Line, time: TimeExpression, bond: Bond) -> bool:
    """Whether a time stands between those given it and their deed: "gave the firm until 12 July to answer"."""
    first, last = line.range(time.start, time.end)
    if time.mod in LIMITS:
        return last <= bond.action
    if is_term(line, time, bond):
        return True
    return any(line.any(k, table("deadline_nouns")) for k in range(max(0, first - 2), first))


def _fronted(line: Line, time: TimeExpression, bond: Bond) -> bool:
    """Whether a time opens the sentence or the clause: nothing that was said or done stands between it and the bond."""
    first, last = line.range(time.start, time.end)
    if "VERB" in line.pos[max(0, first - 2) : first]:
        return False  # "said on Friday he had ordered"
    return (
        first <= 3 + (first > 0)
        and bond.first - last < 12
        and not any(line.pos[k] == "VERB" for k in range(last, bond.first))
    )


def joined(page: Page, times: list[TimeExpression]) -> list[TimeExpression]:
    """The first time and those that "and" joins to it."""
    group = times[:1]
    for time in times[1:]:
        between = page.text[group[-1].end : time.start].split()
        if len(between) > 2 or not {"and", "or", "on"}.intersection(between):
            break
        group.append(time)
    return group


def is_ahead(page: Page, time: TimeExpression, *, same_day: bool = False) -> bool:
    """Whether a time is a limit or not yet over when the article appeared; the day itself counts only where words bind."""
    if time.kind == "SET" or time.interval.latest is None or time.mod == "since":
        return False
    day = published(page)
    if day is None:
        return time.mod in LIMITS
    latest, limit = time.interval.latest[:10], time.mod in LIMITS
    if not limit and latest == day and (time.interval.earliest or "")[:10] < day:
        return False  # "in recent days" ends today and sets no date
    if page.text[time.start : time.end].lower().startswith("earlier"):
        return False  # "earlier this month": what is left of it is not meant
    return latest > day or (latest == day and (same_day or limit))


def is_over(page: Page, line: Line, bond: Bond, due: Phrase | None) -> bool:
    """Whether the words set a bond in the past: "was ordered to pay in 2019"."""
    day = published(page)
    if day is None or due is not None or bond.after >= len(line.words):
        return False  # what was promised and has not come is not over
    try:
        edge = (date.fromisoformat(day) - _OLD).isoformat()
    except (ValueError, OverflowError):
        return False
    times = line.times_in(line.starts[bond.first], line.ends[bond.last - 1])
    turned = reckoned(page, line, bond)
    if any(turned(t) is not t and (turned(t).interval.latest or day) < day for t in times):
        return True  # what in March was to come in April
    return any(
        t.kind == "DATE"
        and t.interval.latest is not None
        and t.interval.latest[:10] < edge
        and t.mod != "since"
        and _tells_when(line, t)
        for t in times
    )


def _tells_when(line: Line, time: TimeExpression) -> bool:
    """Whether a preposition makes a time one of the clause: "in 2019", not "a 2019 accord"."""
    first, _ = line.range(time.start, time.end)
    return first > 0 and line.pos[first - 1] == "ADP"
