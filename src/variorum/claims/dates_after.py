"""Dates told off other dates. In: a page, a line, the dates found. Out: claims such as "the strike began on Thursday" of "on Friday, a day after it began".

"He left the clinic eleven days before the attack" is dated by the day that the same report gives to the attack, "has ten days to sign" by the
report's own day. Refuses weeks and months, which are rarely meant to the day, and stretches whose other end no day tells or two days tell.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from variorum.claims.compose import Core, compose
from variorum.claims.dates_govern import governing
from variorum.claims.dates_nouns import is_event
from variorum.claims.lexicon import word_class, words
from variorum.claims.line import Line, Page
from variorum.claims.reckoning import published
from variorum.model.claim import Claim
from variorum.model.mark import TimeExpression
from variorum.values import Interval

_DAYS = re.compile(r"P(\d{1,3})D\Z")
_TERM = re.compile(r"P(\d{1,3})([DW])\Z")
_GIVEN = frozenset(("have", "get", "give"))
_SIGN = {"after": -1, "before": 1}
_STEPS = 3  # from a stretch that the parse hangs on a thing up to the verb
_GIVER = 5  # words back from a stretch to who has it
_KNOWN = ("the", "this", "that", "his", "her", "its", "their")
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


def term_claims(page: Page, line: Line) -> list[Claim]:
    """A deadline for each stretch that somebody has from the day of the report on: "has ten days to sign"."""
    day = published(page)
    found = []
    for time in line.times:
        told = _TERM.match(time.value) if time.kind == "DURATION" and day is not None else None
        first, last = line.range(time.start, time.end)
        if (
            told is None
            or day is None
            or line.word(last) != "to"
            or line.pos[last + 1 : last + 2] != ["VERB"]
        ):
            continue
        giver = next((i for i in range(first - 1, max(-1, first - _GIVER), -1) if line.any(i, _GIVEN)), None)
        if giver is None or line.words[giver] not in ("has", "have", "gets", "get"):
            continue
        verb = last + 1 if line.lemmas[last + 1] != "do" else giver
        end = (
            date.fromisoformat(day) + timedelta(days=int(told[1]) * (7 if told[2] == "W" else 1))
        ).isoformat()
        core = Core(
            start=time.start, end=time.end, attribute=f"due:{word_class(line.lemmas[verb])}", modality="planned",
            value=Interval(earliest=end, latest=end, grain="day"), index=verb, predicate=line.lemmas[verb],
        )  # fmt: skip
        found.append(compose(page, line, core))
    return found


def told_off(page: Page, claims: Sequence[Claim]) -> list[Claim]:
    """A claim for each stretch of days before or after a happening that the report dates elsewhere: "eleven days before the attack"."""
    found = []
    for line in page.lines:
        for time in line.times:
            told = _DAYS.match(time.value) if time.kind == "DURATION" else None
            _, last = line.range(time.start, time.end)
            if told is None or line.word(last) not in _SIGN or line.word(last + 1) not in _KNOWN:
                continue
            other = _other(line, last)
            named = other is not None and line.pos[other] == "NOUN"
            day = _day_of(line.lemmas[other], claims) if named and other is not None else None
            verb = governing(line, time) if day is not None else None
            first, _ = line.range(time.start, time.end)
            if day is None or verb is None or other is None or verb == other or verb > first:
                continue
            moved = (day - timedelta(days=_SIGN[line.word(last)] * int(told[1]))).isoformat()
            found.append(_claim(page, line, time, verb, moved, end=line.ends[other]))
    return found


def _day_of(noun: str, claims: Sequence[Claim]) -> date | None:
    """The one day that a report gives to a happening, by its noun, else by what befell in it; people die of it on other days too."""
    known, befell = word_class(noun), words("events", "occurrences") - {"die"}
    named, other = set(), set()
    for claim in claims:
        value, verb = claim.value, claim.predicate or ""
        if not isinstance(value, Interval) or value.grain != "day" or value.earliest != value.latest:
            continue
        if not claim.attribute.startswith("date:") or value.earliest is None or verb == "die":
            continue
        if word_class(verb) == known:
            named.add(value.earliest)
        elif verb in befell:
            other.add(value.earliest)
    days = named or (other if noun in befell else named)
    return date.fromisoformat(days.pop()[:10]) if len(days) == 1 else None


def _claim(
    page: Page, line: Line, time: TimeExpression, index: int, day: str, *, end: int | None = None
) -> Claim:
    lemma = line.lemmas[index]
    core = Core(
        start=time.start, end=line.ends[index] if end is None else end, attribute=f"date:{word_class(lemma)}",
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
