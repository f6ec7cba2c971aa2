"""Join what the rules found apart: "early" + June, "the end of" + 2016, "2 p.m." + Monday, "the night of" + July 5. And read the word before.

In: words and drafts. Out: drafts. Refuses to join across a sentence.
"""

from collections.abc import Sequence
from dataclasses import replace

from variorum.annotate.times.rules_relative import part_of
from variorum.annotate.times.senses import (
    Around,
    Calendar,
    Clock,
    Draft,
    Era,
    Part,
    Plain,
    Range,
    Recurring,
    Sense,
)
from variorum.annotate.times.words import TABLE, Word

_NOON = 12
_FIRST_OF_NIGHT = 5  # earlier hours of a night belong to the day after
_ZONE_WORDS = 5  # words between a clock time and its day at the most, "local time" among them
_PARTS = frozenset({"EARLY", "LATE", "MID", "END", "START", "EARLIER", "LATERADV"})


def compose(words: Sequence[Word], drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts with their parts, days and modifiers."""
    joined = _join_days(words, drafts)
    floor, out = 0, []
    for draft in joined:
        grown = _with_part(words, draft, floor)
        grown = replace(grown, mod=_modifier(words, grown) or grown.mod)
        out.append(grown)
        floor = grown.last
    return _join_ranges(words, _with_years(words, out))


def _with_years(words: Sequence[Word], drafts: Sequence[Draft]) -> list[Draft]:
    """A month before another that bears the year is of that year: "February and March 2021"."""
    out = list(drafts)
    for at in range(len(out) - 2, -1, -1):
        one, two = out[at].sense, out[at + 1].sense
        if not isinstance(one, Calendar) or not isinstance(two, Calendar) or two.year is None:
            continue
        beside = out[at].last + 1 == out[at + 1].first and words[out[at].last].low in ("and", "or", "to")
        if (
            beside
            and one.month
            and two.month
            and one.year is None
            and one.which is None
            and one.month <= two.month
        ):
            out[at] = replace(out[at], sense=replace(one, year=two.year))
    return out


def _join_ranges(words: Sequence[Word], drafts: Sequence[Draft]) -> list[Draft]:
    """Between late May and early June: one stretch with two ends."""
    out: list[Draft] = []
    for draft in drafts:
        left = out[-1] if out else None
        if left is not None and _is_range(words, left, draft):
            out[-1] = Draft(left.first, draft.last, Range(left.sense, draft.sense), None)
        else:
            out.append(draft)
    return out


def _is_range(words: Sequence[Word], left: Draft, right: Draft) -> bool:
    """Whether two drafts are the ends of "between … and …"."""
    joint = left.last + 1 == right.first and "AND" in words[left.last].classes
    opened = left.first > 0 and "BETWEEN" in words[left.first - 1].classes
    # Plain years and months stay two dates, as TIMEX3 has them; parts of them and clock times are no dates of their own.
    return joint and opened and all(isinstance(one.sense, Part | Clock) for one in (left, right))


def _is_period(sense: Sense) -> bool:
    """Whether the sense is a stretch that has an early and a late part."""
    if isinstance(sense, Calendar):
        return sense.day is None
    if isinstance(sense, Recurring):
        return sense.cycle in ("season", "quarter", "half")
    return isinstance(sense, Era) or (
        isinstance(sense, Around) and (sense.unit != "day" or sense.base == "published")
    )


def _with_part(words: Sequence[Word], draft: Draft, floor: int) -> Draft:
    """The draft grown to the left over "early", "mid-", "the end of", "earlier in"."""
    if not _is_period(draft.sense):
        return draft
    at = draft.first - 1
    if at >= floor and "THE" in words[at].classes:
        at -= 1
    joint = at >= floor and bool(words[at].classes & {"OF", "IN", "HYPHEN"})
    of = at >= floor and "OF" in words[at].classes
    at -= joint
    if at < floor or not words[at].classes & _PARTS:
        return draft
    part = part_of(words[at].low)
    edge = part in ("end", "start", "mid")
    if (
        (edge and not joint and part != "mid")
        or (of and not edge)
        or ("INGWORD" in words[at].classes and not of)
    ):
        return draft
    first = at
    if edge and first - 1 >= floor and "VERY" in words[first - 1].classes:
        first -= 1
    if edge and first - 1 >= floor and "THE" in words[first - 1].classes:
        first -= 1
    return Draft(first, draft.last, Part(draft.sense, part), draft.mod)


def _join_days(words: Sequence[Word], drafts: Sequence[Draft]) -> list[Draft]:
    """A time of day joined with the day beside it, or told which day it is where a word stands between."""
    out: list[Draft] = []
    for draft in drafts:
        joined = _with_day(words, out[-1], draft) if out else None
        if joined is None:
            out.append(draft)
        else:
            out[-1:] = joined
    return out


def _with_day(words: Sequence[Word], left: Draft, right: Draft) -> list[Draft] | None:
    """Two neighbours, one of them a time of day without its day: one draft ("2 p.m. Monday"), two ("16:15 UTC, June 1"), or None."""
    between = [word.low for word in words[left.last : right.first]]
    while between and between[0] in ("local", "time") and len(between) < _ZONE_WORDS:
        between = between[1:]  # "5.42 a.m. local time on Monday"
    if isinstance(left.sense, Clock) and left.sense.day is None and _is_day(right.sense):
        clock = replace(left.sense, day=right.sense)
        if between == [] or (between in (["of"], ["on"]) and left.sense.part):
            return [Draft(left.first, right.last, clock, left.mod)]
        if between in ([","], ["on"], [",", "on"], [")", "on"], ["this"]) and left.sense.hour is not None:
            return [replace(left, sense=clock), right]
    loose = isinstance(left.sense, Clock) and left.sense.loose
    inside = between in (["in"], ["in", "the"])
    half = (
        _of_half(left.sense, right.sense, told=loose or inside)
        if between == [] or inside or (loose and between == ["on"])
        else None
    )
    if half is not None:
        return [Draft(left.first, right.last, half, left.mod)]
    follows = isinstance(right.sense, Clock) and right.sense.day is None and _is_day(left.sense)
    if (
        follows
        and isinstance(right.sense, Clock)
        and (between in ([], ["at"]) or (between == [","] and right.sense.hour is not None))
    ):
        return [Draft(left.first, right.last, replace(right.sense, day=left.sense), left.mod)]
    return None


def _of_half(clock: Sense, part: Sense, *, told: bool) -> Clock | None:
    """A clock time without its half beside the part of the day that tells it: "11.40 last night", "7:40 in the evening", "Sunday at 6 in the evening"."""
    if (
        not isinstance(clock, Clock)
        or not isinstance(part, Clock)
        or (clock.day is not None and (part.day is not None or not clock.loose))
        or part.hour is not None
    ):
        return None
    hour = clock.hour
    if hour is None or hour > _NOON or (not told and (part.day is None or hour < _FIRST_OF_NIGHT)):
        return None
    small = told and part.part == "NI" and (hour <= _FIRST_OF_NIGHT or hour == _NOON)
    late = part.part in ("NI", "EV", "AF") and not small
    early = hour % _NOON if told else hour  # "12:15 in the morning"
    return replace(
        clock, day=part.day or clock.day, hour=hour % _NOON + _NOON if late else early, loose=False
    )


def _is_day(sense: Sense) -> bool:
    if isinstance(sense, Calendar):
        return sense.day is not None and sense.last_day is None
    if isinstance(sense, Recurring):
        return sense.cycle in ("weekday", "feast")
    return (isinstance(sense, Around) and sense.unit == "day") or (
        isinstance(sense, Plain) and sense.value.startswith("DMY:")
    )


def _modifier(words: Sequence[Word], draft: Draft) -> str | None:
    """The word that makes the expression an end point, looking back over "the" and "about"."""
    at = draft.first - 1
    for _ in range(3):
        if at < 0:
            return None
        low = words[at].low
        if low == "of" and at and words[at - 1].low == "as":
            return "as_of"
        if low in TABLE["mods"]:
            owns = [word.low for word in words[draft.last : draft.last + 2]] in (["'", "s"], ["’", "s"])
            return (
                None if owns and low in ("to", "from") else str(TABLE["mods"][low])
            )  # "a premium to Friday's close"
        if low in ("on", "the", "at", "least", "in", "late", "early") or "ABOUT" in words[at].classes:
            at -= 1
            continue
        return None
    return None
