"""Date claims. In: a page. Out: a claim "event E at time t" for each resolved date that a verb or noun governs.

Deadlines ("by", "until") become "due:…", beginnings ("since", "from") "start:…". Refuses durations, sets and unresolved times,
times in datelines and bylines, which date the article and not the event, and those that date nothing (dates_idle.py).
"""

from datetime import date, datetime, timedelta
from functools import cache

import msgspec

from variorum.claims.compose import Core, compose
from variorum.claims.conjugation import is_past
from variorum.claims.dates_after import after_claims, term_claims, told_off
from variorum.claims.dates_govern import as_of, governing, sets_in
from variorum.claims.dates_idle import CLOCK, is_idle
from variorum.claims.dates_set import setting
from variorum.claims.dates_verbs import told_as
from variorum.claims.event_frame import complement, frame_of, time_of
from variorum.claims.lexicon import clause_words, word_class, words
from variorum.claims.line import Line, Page
from variorum.claims.reckoning import published
from variorum.lang import load_table
from variorum.model.claim import Claim
from variorum.model.mark import TimeExpression
from variorum.values import Interval

_OUTSIDE = frozenset(("dateline", "byline", "published"))
_FAMILY = {"by": "due", "until": "due", "through": "due", "till": "due", "since": "start", "from": "start"}
_LAST_MINUTE = 59
_SHORTLY = timedelta(minutes=30)
_CLAUSE = 9  # words before a noun in which its verb stands
_STRETCHES = frozenset(("month", "quarter", "season", "year", "decade"))
_REACH_NOT = 8  # words


def date_claims(page: Page) -> list[Claim]:
    """Claims of all resolved dates and clock times; a clock time said with its day answers for the hour and for the day."""
    found: list[Claim] = []
    for line in page.lines:
        if line.block in _OUTSIDE:
            continue
        for time in _shared(page, line):
            dates = _dates(line, time) and not is_idle(page, line, time)
            index = governing(line, time) if dates else None
            if index is not None and not _as_things_stood(page, line, time):
                found.extend(_claims(page, line, time, index))
        found.extend((*after_claims(page, line), *term_claims(page, line)))
    return [*found, *told_off(page, found)]


def _shared(page: Page, line: Line) -> list[TimeExpression]:
    """The times of a line, a day behind its hour with the word that stands before both: "until 5 p.m. on Friday"."""
    found: list[TimeExpression] = []
    for time in line.times:
        hour = found[-1] if found else None
        beside = hour is not None and page.text[hour.end : time.start].strip(" ,") in ("", "on")
        if hour is not None and beside and hour.kind == "TIME" and hour.mod and time.mod is None:
            found.append(msgspec.structs.replace(time, mod=hour.mod))
            continue
        found.append(time)
    return found


def _as_things_stood(page: Page, line: Line, time: TimeExpression) -> bool:
    """Whether a date tells only of when a figure or a state is: "in hospital as of Monday"."""
    return as_of(line, time) and not sets_in(line, time) and not _lies_ahead(page, time.interval)


def _lies_ahead(page: Page, interval: Interval) -> bool:
    """Whether a date comes after the day of the report."""
    day, last = published(page), interval.earliest or interval.latest
    return day is not None and last is not None and last[:10] > day


def _dates(line: Line, time: TimeExpression) -> bool:
    """Whether a time sets a date: a day, an hour, or a stretch that ends on one ("within 60 days")."""
    if not time.interval.known:
        return False
    first, _ = line.range(time.start, time.end)
    if time.kind == "DURATION":
        return line.word(first - 1) == "within" and time.interval.latest is not None
    return time.kind in ("DATE", "TIME") and time.interval.grain != "vague"


def _claims(page: Page, line: Line, time: TimeExpression, index: int) -> list[Claim]:
    """The claim of a time, and the one of its day where the words name it: "at 10:17 a.m. on Saturday"."""
    claim = _claim(page, line, time, index, time.interval)
    day = time.interval.earliest
    first, last = line.range(time.start, time.end)
    if time.interval.grain not in CLOCK or day is None or not claim.attribute.startswith(("date:", "due:")):
        return [claim]
    if not any(line.any(i, _days()) for i in range(first, min(last, len(line.words)))):
        return [claim]
    two = "overnight" in line.words[first:last] or not {"to", "and", "-", "–"}.isdisjoint(
        line.words[first:last]
    )
    last_day = (time.interval.latest or day)[:10] if two else day[:10]
    named = Interval(earliest=day[:10], latest=last_day, grain="day")
    whole_day = _claim(page, line, time if two else _day_alone(line, time), index, named)
    if claim.event is not None and whole_day.event is not None:
        told = msgspec.structs.replace(whole_day.event, case=claim.event.case)  # "until noon on Saturday"
        whole_day = msgspec.structs.replace(whole_day, event=told)
    return [claim, whole_day]


def _day_alone(line: Line, time: TimeExpression) -> TimeExpression:
    """The time narrowed to the words that name its day, with the number and year beside them: "Tuesday 12 March" of "… at 23:38"."""
    first, last = line.range(time.start, time.end)
    named = [i for i in range(first, min(last, len(line.words))) if line.any(i, _days())]
    if all(line.words[i] in ("this", "last") for i in named):
        return time  # "this afternoon"
    low, high = named[0], named[-1]
    while low > first and (
        line.words[low - 1].isdecimal() or line.words[low - 1] in clause_words("day_endings")
    ):
        low -= 1
    while high + 1 < last and (
        line.words[high + 1].isdecimal() or line.words[high + 1] in clause_words("day_tails")
    ):
        high += 1
    return msgspec.structs.replace(time, start=line.starts[low], end=line.ends[high])


@cache
def _days() -> frozenset[str]:
    """Words that name a day."""
    table = load_table("en", "time")
    named = frozenset(word.lower() for name in ("weekdays", "deictic", "months") for word in table[name])
    return named | {"tonight", "overnight", "last", "this"}


def _claim(page: Page, line: Line, time: TimeExpression, index: int, interval: Interval) -> Claim:
    family = _family(line, time, index)
    told = complement(line, index)  # "began firing": what began counts
    lemma = told_as(line, index if told is None else told)
    if line.pos[index] == "ADV":
        lemma = f"be-{lemma}"  # "power should be back" backs nobody
    core = Core(
        start=time.start, end=time.end, attribute=f"{family}:{word_class(lemma)}",
        value=_value(line, time, family, interval), index=index, predicate=lemma,
        modality="denied" if _refused(line, time) else None,
    )  # fmt: skip
    claim = compose(page, line, core)
    told = claim.modality == "asserted" and not line.any(index, words("dated", "wishes"))
    unreal = _never_came(line, index)
    if told and (unreal or _lies_ahead(page, core.value)):  # type: ignore[arg-type]
        return msgspec.structs.replace(
            claim, modality="planned"
        )  # "takes effect on 1 June", "was to have opened": so it is to be
    return claim


def _never_came(line: Line, index: int) -> bool:
    """Whether a verb tells what was to be and was not: "was to have opened on Monday", never "is said to have opened"."""
    before = [word for word in line.words[max(0, index - 4) : index] if word != "been"]
    return before[-3:] in (["was", "to", "have"], ["were", "to", "have"])


def _family(line: Line, time: TimeExpression, index: int) -> str:
    """Deadline, beginning or plain date; "before Friday" sets a limit, "earlier this year" and "struck before midnight" do not."""
    first, last = line.range(time.start, time.end)
    if time.mod == "since" and index > last and "when" in line.words[last : last + 2]:
        return "date"  # "since 2011, when a ship sank": it sank then
    if line.pos[index] == "NOUN" and (made := setting(line, time)) is not None and made.moved:
        return "date"  # "postponed until Wednesday": it is then
    if line.word(first - 1) == "between" and line.word(last) == "and":
        return "start"  # "sold between March and May"
    if sets_in(line, time) or as_of(line, time):
        return "date" if sets_in(line, time) else "start"
    if time.mod in (None, "after", "before") and _nearly(line, first) is not None:
        return "date"
    if (
        time.mod in ("before", "until")
        and line.any(index, words("events", "awaited"))
        and _denied(line, first)
    ):
        return "date"  # "will not be completed before June", "will not arrive until Monday"
    owns = line.word(last) in ("'s", "’s")  # "before Wednesday's announcement" dates the announcement
    before = time.mod == "before" and line.word(first - 1) == "before" and not owns
    before = before or time.kind == "DURATION"
    family = "due" if before else _FAMILY.get(time.mod or "", "date")
    over = time.mod in ("before", "by") and _is_over(line, index)
    return "date" if family == "due" and over else family


def _is_over(line: Line, index: int) -> bool:
    """Whether a verb tells what has happened: "struck before midnight", never "should have service restored by Monday"."""
    if line.any(index, words("dated", "vows")):
        return False  # "promised cameras by the end of the year"
    if line.pos[index] != "VERB":
        near = line.words[max(0, index - _CLAUSE) : index]
        return not clause_words("over").isdisjoint(near) and not any(
            line.any(i, clause_words("estimates")) for i in range(max(0, index - _CLAUSE), index)
        )
    if not is_past(line.words[index]):
        return False
    frame = frame_of(line, index)
    alone = line.tokens[index].rel not in ("xcomp", "acl", "amod")
    return alone and frame.subject is not None and time_of(line, frame) == "past"


def _value(line: Line, time: TimeExpression, family: str, interval: Interval) -> Interval:
    """A deadline is its last day; where the words only estimate ("could take until"), all days up to it are open."""
    first, _ = line.range(time.start, time.end)
    if interval.grain in ("minute", "hour") and (step := _nearly(line, first)) is not None:
        return _beside(interval, step)
    if family != "due" or interval.latest is None:
        return interval
    if time.mod == "before" and interval.grain in _STRETCHES and interval.earliest:
        eve = day_before(interval.earliest)  # "before 2027" ends with 2026
        return Interval(earliest=eve, latest=eve, grain=interval.grain)
    grain = "day" if interval.grain == "vague" else interval.grain  # "within 60 days": by the last of them
    guess = any(line.any(i, clause_words("estimates")) for i in range(max(0, first - 9), first))
    return Interval(
        earliest=None if guess else interval.latest,
        latest=interval.latest,
        grain=grain,
    )


def _nearly(line: Line, first: int) -> timedelta | None:
    """How far off a clock time is told to be: "shortly before 8", "just after midnight"."""
    if line.word(first - 2) not in words("dated", "nearly"):
        return None
    return {"before": -_SHORTLY, "after": _SHORTLY}.get(line.word(first - 1))


def _beside(interval: Interval, step: timedelta) -> Interval:
    """The half hour before or after a clock time; a day keeps its own hours."""
    try:
        named = datetime.fromisoformat(interval.first)
        if named.minute == _LAST_MINUTE:  # midnight, kept on the day it closes
            named += timedelta(minutes=1) if step < timedelta() else timedelta(minutes=1, days=-1)
        ends = sorted((named, named + step))
        ends[1] -= timedelta(minutes=1) if ends[1].hour == ends[1].minute == 0 else timedelta()
    except (ValueError, OverflowError):
        return interval
    return Interval(
        ends[0].isoformat(timespec="minutes"), ends[1].isoformat(timespec="minutes"), interval.grain
    )


def _refused(line: Line, time: TimeExpression) -> bool:
    """Whether the time itself is denied: "in June, not by the end of May"."""
    first, _ = line.range(time.start, time.end)
    return line.word(first - 1) == "not" or (line.word(first - 2) == "not" and line.pos[first - 1] == "ADP")


def _denied(line: Line, first: int) -> bool:
    """Whether the words before a time deny: "not", "never"."""
    return any(line.words[i] in clause_words("negations") for i in range(max(0, first - _REACH_NOT), first))


def day_before(day: str) -> str:
    """The day before an ISO day; a malformed one stays."""
    try:
        return (date.fromisoformat(day[:10]) - timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return day
