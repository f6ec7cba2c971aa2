"""Dates. In: two sides with different intervals. Out: whether they are one moment at other precision, a changed plan, or apart."""

from itertools import product

from variorum.lang import load_table
from variorum.model.claim import Claim
from variorum.reconcile.moments import is_counted
from variorum.reconcile.relate.revisions import revised_date
from variorum.reconcile.side import (
    UNEXPLAINED,
    Judgement,
    Side,
    Witness,
    later,
    moment_words,
    reason,
    updated,
    words_of,
)
from variorum.values import Interval
from variorum.values.interval import contains, gap_days, gap_minutes, overlaps
from variorum.values.name import fold

_HOUR, _TEN, _FIVE = (
    (60, 25),
    (10, 5),
    (5, 2),
)  # what a time is rounded to, and how far off it may then be: minutes

_NIGHTS = frozenset(("night", "midnight", "overnight"))
_DAWN = "06"  # the hour before which a night lasts
_TAKEN = 4  # days on which one time is put, at the most


def relate_dates(left: Side, right: Side) -> Judgement:
    """How two dates stand."""
    one, two = left.value, right.value
    assert isinstance(one, Interval)
    assert isinstance(two, Interval)
    both = (words_of(left.witnesses[0].claim), words_of(right.witnesses[0].claim))
    pairs = list(product(_told(left), _told(right)))
    if any(contains(a, b) or contains(b, a) for a, b in pairs):
        return Judgement(kind="narrows", reasons=reason("PRECISION", both), rule="one lies inside the other")
    if any(overlaps(a, b) for a, b in pairs):
        return Judgement(kind="compatible", reasons=reason("PRECISION", both), rule="the two overlap")
    if _rounds(one, two) or _rounds(two, one):
        return Judgement(kind="compatible", reasons=reason("ROUNDING", both), rule="one time is rounded")
    if _counted_off(left, right) or _counted_off(right, left):
        return Judgement(
            kind="compatible", reasons=reason("PRECISION", both), rule="a count of days ends beside the day"
        )
    if _one_night(left, right) or _one_night(right, left):
        return Judgement(
            kind="compatible", reasons=reason("PRECISION", both), rule="one night is told by its two days"
        )
    taken_back = _taken_back(left, right) or _taken_back(right, left)
    if taken_back is not None:
        old, new = taken_back
        words = (moment_words(old), moment_words(new), *both)
        forward = new in right.witnesses
        return updated(words, "a date taken back", forward=forward)
    apart = later(left, right)
    older, newer = (None, None) if apart is None else apart[:2] if apart[2] else apart[1::-1]
    if apart and older and newer and older.claim.modality == "planned" and _settles(newer.claim):
        a, b, forward = apart
        return updated((moment_words(a), moment_words(b), *both), "later plan", forward=forward)
    return revised_date(left, right) or UNEXPLAINED


def _told(side: Side) -> list[Interval]:
    """What one answer was taken for: a time whose day its reports leave open was put on more days than one."""
    values = dict.fromkeys(w.claim.value for w in side.witnesses)
    clocks = [value for value in values if isinstance(value, Interval) and value.grain == "minute"]
    return clocks[:_TAKEN] or [value for value in (side.value,) if isinstance(value, Interval)]


def _counted_off(counted: Side, named: Side) -> bool:
    """Whether one side counts days ("within two weeks") and ends a day beside the one that the other names."""
    one, two = counted.value, named.value
    if not isinstance(one, Interval) or not isinstance(two, Interval) or one.latest is None:
        return False
    end = Interval(earliest=one.last[:10], latest=one.last[:10])
    return two.grain == "day" and all(map(is_counted, counted.witnesses)) and gap_days(end, two) <= 1


def _one_night(evening: Side, morning: Side) -> bool:
    """Whether one side tells a night by the day on which it begins, the other by the day on which it ends: "Sunday night", "early Monday"."""
    one, two = evening.value, morning.value
    if not isinstance(one, Interval) or not isinstance(two, Interval) or one.last > two.first:
        return False
    nights = set(load_table("en", "time")["classes"]["NIGHTADV"].split()) | _NIGHTS
    told = any(not nights.isdisjoint(fold(w.claim.exact).split()) for w in evening.witnesses)
    if not told or gap_days(one, two) != 1 or (one.grain == "day") != (two.grain == "day"):
        return False
    return two.grain == "day" or two.first[11:13] < _DAWN


def _taken_back(old: Side, new: Side) -> tuple[Witness, Witness] | None:
    """The witnesses where one sentence gives a new date for one that it denies: "in June, not by the end of May"."""
    for was in old.witnesses:
        for now in new.witnesses:
            beside = (was.claim.article, was.claim.sentence) == (now.claim.article, now.claim.sentence)
            if beside and was.claim.modality == "denied" and now.claim.modality != "denied":
                return was, now
    return None


def _settles(claim: Claim) -> bool:
    """Whether a claim tells the plan of today, or what came of it."""
    event = claim.event
    ahead = claim.modality in ("planned", "denied")  # "will not be completed before June" is a plan too
    return ahead or (claim.modality == "asserted" and event is not None and event.time == "past")


def _rounds(rough: Interval, exact: Interval) -> bool:
    """Whether a time on the clock is a round one near the other: 7.40 for 7:42, midnight for 23:40."""
    gap = gap_minutes(rough, exact)
    if gap > _HOUR[1]:
        return False
    said = rough.first[14:16] if rough.first[11:16] != "23:59" else "00"
    minutes = int(said) if said.isdecimal() else 1
    return any(minutes % step == 0 and gap <= off for step, off in (_HOUR, _TEN, _FIVE))
