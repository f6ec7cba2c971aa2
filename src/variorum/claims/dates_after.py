"""Dates told off other dates. In: a page and a line. Out: claims such as "the strike began on Thursday" of "on Friday, a day after it began".

Refuses weeks and months, which are rarely meant to the day, and stretches whose near end no day of the same clause tells.
"""

import re
from datetime import date, timedelta

from variorum.claims.compose import Core, compose
from variorum.claims.dates_govern import governing
from variorum.claims.dates_nouns import is_event
from variorum.claims.lexicon import word_class
from variorum.claims.line import Line, Page
from variorum.model.claim import Claim
from variorum.model.mark import TimeExpression
from variorum.values import Interval

_DAYS = re.compile(r"P(\d{1,3})D\Z")
_SIGN = {"after": -1, "before": 1}
_STEPS = 3  # from a stretch that the parse hangs on a thing up to the verb
_REACH = 8  # words from "after" to what happened


def after_claims(page: Page, line: Line) -> list[Claim]:
    """A claim for each stretch of days that a happening with a day of its own is told to come after or before another."""
    found = []
    for time in line.times:
        told = _DAYS.match(time.value) if time.kind == "DURATION" else None
        _, last = line.range(time.start, time.end)
        if told is None or line.word(last) not in _SIGN:
            continue
        other = _other(line, last)
        day = _near_end(line, time)
        if other is None or day is None:
            continue
        moved = (day + timedelta(days=_SIGN[line.word(last)] * int(told[1]))).isoformat()
        found.append(_claim(page, line, time, other, moved))
    return found


def _claim(page: Page, line: Line, time: TimeExpression, index: int, day: str) -> Claim:
    lemma = line.lemmas[index]
    core = Core(
        start=time.start, end=line.ends[index], attribute=f"date:{word_class(lemma)}",
        value=Interval(earliest=day, latest=day, grain="day"), index=index, predicate=lemma,
    )  # fmt: skip
    return compose(page, line, core)


def _other(line: Line, at: int) -> int | None:
    """The verb or the noun of the other happening: the first behind "after"."""
    for i in range(at + 1, min(at + _REACH, len(line.words))):
        if line.pos[i] == "VERB" or (
            line.pos[i] == "NOUN" and line.tokens[at].head == i and is_event(line, i)
        ):
            return i
        if line.pos[i] == "PUNCT":
            return None
    return None


def _near_end(line: Line, time: TimeExpression) -> date | None:
    """The day of the verb that the stretch hangs on."""
    first, last = line.range(time.start, time.end)
    heads = {line.tokens[i].head for i in range(first, last)} - set(range(first, last))
    for _ in range(_STEPS):
        heads |= {line.tokens[i].head for i in heads if i >= 0}
    for other in line.times:
        day = other.interval.earliest
        if other.kind != "DATE" or other.interval.grain != "day" or day is None or other.end > time.start:
            continue
        verb = governing(line, other)
        if verb is not None and verb in heads:
            return date.fromisoformat(day[:10])
    return None
